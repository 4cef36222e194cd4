/** Puts the SDK's own runtime in the place of asc's `minimal` one, as library files. */
import { readFileSync, readdirSync } from "node:fs";
import { RUNTIME_MINIMAL, type Program } from "./compiler.js";

/** The package's `runtime/`, seen from `dist/transform/`. */
const FOLDER = new URL("../../runtime/", import.meta.url);
/** What asc reads for `--runtime minimal`; `minimal` because its code then neither zeroes memory nor keeps a shadow stack. */
const INDEX = "rt/index-minimal";
/** `--use PROXY_WASM_STOCK_RUNTIME=1` keeps asc's own. */
const STOCK = "PROXY_WASM_STOCK_RUNTIME";

let stockIndex: string | undefined;

/** Takes effect for the compilation that begins; a later one in this process decides again. */
export function installRuntime(library: Record<string, string>, program: Program): void {
  if (program.options.runtime !== RUNTIME_MINIMAL) return;
  stockIndex ??= library[INDEX] ?? "";
  if (program.options.globalAliases?.has(STOCK)) {
    library[INDEX] = stockIndex;
    return;
  }
  for (const name of readdirSync(FOLDER)) {
    if (!name.endsWith(".ts")) continue;
    library[`rt/${name.slice(0, -".ts".length)}`] = readFileSync(new URL(name, FOLDER), "utf8");
  }
  // Not the runtime's own text: all exports of this file become exports of the module.
  library[INDEX] = 'import "./nursery";';
}
