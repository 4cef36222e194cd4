/** The ABI versions: which functions link, and which signatures callbacks have. */
// Generated from spec/ by `npm run generate`: do not edit.

import { functionsOf, type FunctionInfo } from "./functions.js";
import {
  DEFAULT_VERSION,
  DRAFTS,
  FUNCTIONS,
  MARKERS,
  SPEC_DIGEST,
  SPEC_DIGEST_PREFIX,
  VERSIONS,
  type AbiVersion,
} from "./signatures.js";

export {
  DEFAULT_VERSION,
  DRAFTS,
  FUNCTIONS,
  SPEC_DIGEST,
  SPEC_DIGEST_PREFIX,
  VERSIONS,
  type AbiVersion,
};
export type { EnumInfo, FunctionInfo, FunctionRow, ParamInfo, ParamRow } from "./functions.js";

/** What one version of the ABI consists of. */
export interface AbiVersionInfo {
  readonly version: AbiVersion;
  /** Whether it is what is built and judged when nobody names a version. */
  readonly isDefault: boolean;
  /** Whether it is not published yet. */
  readonly isDraft: boolean;
  /** The export by which a plugin says that it speaks this version. */
  readonly marker: string;
  /** The hostcalls, by wasm module and name. */
  readonly imports: Readonly<Record<string, Readonly<Record<string, FunctionInfo>>>>;
  /** What a host calls in a plugin, by name; entry points and allocators included, markers not. */
  readonly callbacks: Readonly<Record<string, FunctionInfo>>;
}

/** Every version by its number. */
export const ABI_VERSIONS = Object.fromEntries(
  VERSIONS.map((version) => [version, describe(version)]),
) as Readonly<Record<AbiVersion, AbiVersionInfo>>;

function describe(version: AbiVersion): AbiVersionInfo {
  const imports: Record<string, Record<string, FunctionInfo>> = {};
  const callbacks: Record<string, FunctionInfo> = {};
  for (const info of functionsOf(FUNCTIONS, version)) {
    if (info.module !== undefined) (imports[info.module] ??= {})[info.name] = info;
    else if (info.role !== "marker") callbacks[info.name] = info;
  }
  const isDefault = version === DEFAULT_VERSION;
  const isDraft = DRAFTS.includes(version);
  return { version, isDefault, isDraft, marker: MARKERS[version], imports, callbacks };
}

/**
 * Compares the specification that a plugin was built from with this host's. Null when they are the same, or when the plugin
 * does not say; otherwise a message that names both and what to do.
 */
export function checkDigest(exports: Readonly<Record<string, unknown>>): string | null {
  const found = exports["proxy_wasm_spec_digest"] as { readonly value?: unknown } | undefined;
  if (typeof found?.value !== "bigint") return null;
  const theirs = BigInt.asUintN(64, found.value);
  if (theirs === SPEC_DIGEST_PREFIX) return null;
  return (
    `the plugin was built from the specification sha256:${hex(theirs)}…, ` +
    `this host from sha256:${hex(SPEC_DIGEST_PREFIX)}…: ` +
    `install the same version of @proxywasm/abi on both sides and run \`npx proxy-wasm build\``
  );
}

const hex = (prefix: bigint): string => prefix.toString(16).padStart(16, "0");
