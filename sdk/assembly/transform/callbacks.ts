/** Versions and callbacks of the ABI as the transform sees them, from the generated tables. */
import {
  ABI_VERSIONS,
  DEFAULT_VERSION,
  VERSIONS,
  type AbiVersion,
} from "@proxywasm/abi/host/versions";
import type { Program } from "./compiler.js";

/** The integer constant by which a build chooses its ABI: `--use PROXY_WASM_ABI=200` is 0.2.0. */
export const ABI_CONSTANT = "PROXY_WASM_ABI";

/** The version that this compilation asks for; the default unless it says otherwise. */
export function abiVersion(program: Program): AbiVersion {
  const chosen = program.options.globalAliases?.get(ABI_CONSTANT);
  const version =
    chosen === undefined
      ? DEFAULT_VERSION
      : VERSIONS.find((one) => abiNumber(one) === Number(chosen));
  if (version === undefined) {
    const known = VERSIONS.map((one) => `${abiNumber(one)} (${one})`).join(", ");
    throw new Error(`${ABI_CONSTANT}=${chosen} is no ABI version: known are ${known}`);
  }
  return version;
}

/** Export name → method of the generated `Callbacks`, for the callbacks of a version; what else it exports always stays. */
export function callbackMethods(version: AbiVersion): Map<string, string> {
  return new Map(
    Object.values(ABI_VERSIONS[version].callbacks)
      .filter(({ role }) => role === "callback")
      .map(({ name, member }) => [name, member]),
  );
}

/** 0.2.1 → 201, as the generated `version.ts` counts. */
function abiNumber(version: string): number {
  const [, minor = 0, patch = 0] = version.split(".").map(Number);
  return minor * 100 + patch;
}
