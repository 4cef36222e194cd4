/** Versions and callbacks of the ABI as the transform sees them, from the generated tables. */
import { ABI_VERSIONS } from "@proxywasm/abi/host/versions";
import type { Program } from "./compiler.js";

/** The integer constant by which a build chooses its ABI: `--use PROXY_WASM_ABI=200` is 0.2.0. */
export const ABI_CONSTANT = "PROXY_WASM_ABI";

/** 0.2.1 → 201, as the generated `version.ts` counts. */
export function abiNumber(version: string): number {
  const [, minor = 0, patch = 0] = version.split(".").map(Number);
  return minor * 100 + patch;
}

/** The version that this compilation asks for; the newest unless it says otherwise. */
export function abiVersion(program: Program): string {
  const versions = Object.keys(ABI_VERSIONS).sort((a, b) => abiNumber(a) - abiNumber(b));
  const chosen = program.options.globalAliases?.get(ABI_CONSTANT);
  const version =
    chosen === undefined
      ? versions.at(-1)
      : versions.find((one) => abiNumber(one) === Number(chosen));
  if (version === undefined) {
    const known = versions.map((one) => `${abiNumber(one)} (${one})`).join(", ");
    throw new Error(`${ABI_CONSTANT}=${chosen} is no ABI version: known are ${known}`);
  }
  return version;
}

/** Export name → method of the generated `Callbacks`, for the callbacks of a version. */
export function callbackMethods(version: string): Map<string, string> {
  const table = ABI_VERSIONS[version as keyof typeof ABI_VERSIONS];
  return new Map(Object.values(table.callbacks).map(({ name, method }) => [name, method]));
}
