/** The table of a release build: which number stands for which `throw` or `assert`. */
import { writeFile } from "node:fs/promises";

/** What the SDK's transform gives, and `explain` reads. */
export interface AbortTable {
  /** Letters that stand before each number in the log, and tell this table from another build's. */
  readonly build: string;
  readonly codes: readonly AbortCode[];
}

/** One abort of the sources. */
export interface AbortCode {
  readonly code: number;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Where the table of a module lies: `build/plugin.wasm` has `build/plugin.codes.json`. */
export const codesPath = (module: string): string => module.replace(/(\.wasm)?$/, ".codes.json");

/** Writes the table beside the module, one code per line. */
export async function writeCodes(module: string, { build, codes }: AbortTable): Promise<void> {
  const lines = codes.map((code) => `    ${JSON.stringify(code)}`).join(",\n");
  await writeFile(
    codesPath(module),
    `{\n  "build": ${JSON.stringify(build)},\n  "codes": [\n${lines}\n  ]\n}\n`,
  );
}
