/** Judges a module's imports and exports by the tables of its ABI version, with the words a proxy uses. */
import { ABI_VERSIONS, type AbiVersion, type FunctionInfo } from "@proxywasm/abi/host/versions";
import { FUNCTIONS as CPP_HOST } from "@proxywasm/abi/overlays/cpp-host/host/functions";
import { FUNCTIONS as ENVOY } from "@proxywasm/abi/overlays/envoy/host/functions";
import type { Signature, WasmModule } from "@proxywasm/verify/module";
import { PluginError, type FailState } from "../base/failure.js";

/** What a version offers to modules and looks for in them. */
export interface Linkage {
  /** By `module.name`. */
  readonly imports: ReadonlyMap<string, FunctionInfo>;
  /** By name: callbacks and entry points. */
  readonly exports: ReadonlyMap<string, FunctionInfo>;
}

/** The tables of a version with what hosts add. */
export function linkageOf(version: AbiVersion): Linkage {
  let linkage = linkages.get(version);
  if (linkage === undefined) linkages.set(version, (linkage = collect(version)));
  return linkage;
}

/**
 * Checks what the module wants against what there is.
 *
 * @throws PluginError with the proxy's message
 */
export function checkLink(info: WasmModule, linkage: Linkage, oldWasi: boolean): void {
  for (const { module, name, kind, signature } of info.imports) {
    if (kind === "memory" || kind === "table") continue;
    const offered = oldWasi || module !== OLD_WASI;
    const row = offered ? linkage.imports.get(`${module}.${name}`) : undefined;
    if (kind !== "function" || row === undefined) {
      throw failed(
        "UnableToInitializeCode",
        `Failed to load Wasm module due to a missing import: ${module}.${name}`,
      );
    }
    if (signature!.text !== textOf(row)) {
      throw failed(
        "UnableToInitializeCode",
        `Failed to load Wasm module due to an import type mismatch: ${module}.${name}, ` +
          `want: ${words(signature!)}, but host exports: ${words(row)}`,
      );
    }
  }
  for (const { name, kind, signature } of info.exports) {
    const row = linkage.exports.get(name);
    if (kind === "function" && row !== undefined && signature!.text !== textOf(row)) {
      throw failed(
        "UnableToInitializeCode",
        `Bad function signature for: ${name}, want: ${words(row)}, ` +
          `but the module exports: ${words(signature!)}`,
      );
    }
  }
}

function collect(version: AbiVersion): Linkage {
  const imports = new Map<string, FunctionInfo>();
  const exports = new Map<string, FunctionInfo>();
  for (const functions of Object.values(ABI_VERSIONS[version].imports)) {
    for (const info of Object.values(functions)) imports.set(`${info.module}.${info.name}`, info);
  }
  for (const info of Object.values(ABI_VERSIONS[version].callbacks)) exports.set(info.name, info);
  for (const info of [...CPP_HOST, ...ENVOY]) {
    if (info.module !== undefined) {
      const key = `${info.module}.${info.name}`;
      if (!imports.has(key)) imports.set(key, info);
    } else if (!exports.has(info.name)) exports.set(info.name, info);
  }
  return { imports, exports };
}

function textOf({ params, result }: FunctionInfo): string {
  return `(${params.map(({ type }) => type).join(",")})->${result ?? "()"}`;
}

/** A signature in the words of V8's host: `i32 i32 -> void`. */
function words(of: FunctionInfo | Signature): string {
  const params = of.params.map((param) => (typeof param === "string" ? param : param.type));
  const results = "results" in of ? of.results : of.result === null ? [] : [of.result];
  return `${params.join(" ") || "void"} -> ${results.join(" ") || "void"}`;
}

function failed(state: FailState, message: string): PluginError {
  return new PluginError(state, message);
}

const OLD_WASI = "wasi_unstable";
const linkages = new Map<AbiVersion, Linkage>();
