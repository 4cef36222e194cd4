/** Reads the two custom sections that a judge looks into. A broken one is absent: it never spoils the module. */
import { Cursor, Malformed } from "./cursor.js";
import type { WasmModule } from "./types.js";

export interface Names {
  /** The module's own name. */
  readonly module: string | null;
  /** By function index. */
  readonly functions: ReadonlyMap<number, string>;
  /** False when the section is there and cannot be read. */
  readonly intact: boolean;
}

/** The `name` section, or null when there is none. */
export function readNames(module: WasmModule): Names | null {
  const cursor = customSection(module, "name");
  if (!cursor) return null;
  const functions = new Map<number, string>();
  let own: string | null = null;
  const intact = attempt(() => {
    while (cursor.left > 0) {
      const id = cursor.byte();
      const size = cursor.count("bytes of names");
      const part = new Cursor(cursor.bytes, cursor.at, cursor.at + size, "the name section");
      cursor.at += size;
      if (id === 0) own = part.label();
      if (id === 1) {
        const count = part.count("function names", 2);
        for (let entry = 0; entry < count; entry++) functions.set(part.u32(), part.label());
        part.close();
      }
    }
  });
  return { module: own, functions, intact };
}

/** What the compiler says it used (`+simd128`), from LLVM's `target_features` section; null when there is none. */
export function readTargetFeatures(module: WasmModule): readonly string[] | null {
  const cursor = customSection(module, "target_features");
  if (!cursor) return null;
  const features: string[] = [];
  const intact = attempt(() => {
    const count = cursor.count("features", 2);
    for (let entry = 0; entry < count; entry++) {
      const used = cursor.byte() === 0x2b;
      const name = cursor.name();
      if (used) features.push(name);
    }
  });
  return intact ? features : null;
}

function customSection(module: WasmModule, name: string): Cursor | null {
  // Hosts read the first section of a name.
  const section = module.sections.find((each) => each.custom && each.name === name);
  if (!section) return null;
  return new Cursor(module.bytes, section.offset, section.end, `the ${name} section`);
}

function attempt(read: () => void): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof Malformed) return false;
    throw error;
  }
}
