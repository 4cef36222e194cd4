/** Where a module's bytes go: by section, and the largest functions. */
import type { WasmModule } from "./wasm/types.js";
import { readNames } from "./wasm/custom.js";

export interface SectionSize {
  /** `code`, `data`; a custom section's own name. */
  readonly name: string;
  readonly custom: boolean;
  readonly bytes: number;
  /** How many entries, where that means something: `60 functions`. */
  readonly entries?: string;
}

export interface FunctionSize {
  readonly index: number;
  /** From the name section; null without one. */
  readonly name: string | null;
  readonly bytes: number;
}

/** Largest first; the header's 8 bytes are left out. */
export function sectionSizes(module: WasmModule): SectionSize[] {
  return module.sections
    .map((each) => {
      const entries = each.custom ? undefined : ENTRIES[each.name]?.(module);
      const row = { name: each.name, custom: each.custom, bytes: each.size };
      return entries === undefined ? row : { ...row, entries };
    })
    .sort((a, b) => b.bytes - a.bytes);
}

/** The largest function bodies. */
export function largestFunctions(module: WasmModule, count: number): FunctionSize[] {
  const names = readNames(module)?.functions;
  return Array.from(module.codeSizes, (bytes, at) => ({
    index: at + module.importedFunctions,
    bytes,
  }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, count)
    .map((each) => ({ ...each, name: names?.get(each.index) ?? null }));
}

const ENTRIES: Readonly<Record<string, (module: WasmModule) => string>> = {
  type: (module) => counted(module.types.length, "type"),
  import: (module) => counted(module.imports.length, "import"),
  export: (module) => counted(module.exports.length, "export"),
  code: (module) => counted(module.codeSizes.length, "function"),
  data: (module) => counted(module.dataSizes.length, "segment"),
  global: (module) => counted(module.globals.length, "global"),
  element: (module) => counted(module.elements, "segment"),
};

function counted(count: number, one: string): string {
  return `${count.toLocaleString("en")} ${one}${count === 1 ? "" : "s"}`;
}
