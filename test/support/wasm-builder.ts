/** A hand assembler for tests: WebAssembly modules from a description, valid by default and broken on demand. */

/** Builds a module. Functions return a constant unless they bring a body; memory is exported unless it is `null`. */
export function buildModule(spec: ModuleSpec = {}): Uint8Array {
  const types: string[] = [];
  const typeOf = (signature: string): number => {
    const at = types.indexOf(signature);
    return at >= 0 ? at : types.push(signature) - 1;
  };
  const imports = (spec.imports ?? []).map((each) => importEntry(each, typeOf));
  const imported = (spec.imports ?? []).filter((each) => "signature" in each).length;
  const functions = functionsOf(spec);
  const declared = functions.map((each) => leb(typeOf(each.signature)));
  const memory = spec.memory === undefined ? { min: 1, export: "memory" } : spec.memory;
  const exports = [
    ...functions.flatMap((each, index) =>
      (each.exports ?? []).map((name) => [...text(name), 0x00, ...leb(imported + index)]),
    ),
    ...(memory?.export !== undefined ? [[...text(memory.export), 0x02, 0x00]] : []),
    ...(spec.globals ?? []).map((name, index) => [...text(name), 0x03, ...leb(index)]),
  ];
  const globals = (spec.globals ?? []).map(() => [0x7f, 0x00, 0x41, 0x00, 0x0b]);
  const bodies = functions.map((each) =>
    sized([0x00, ...(each.body ?? constants(each.signature, spec.returns ?? 0)), 0x0b]),
  );
  return assemble([
    ...(spec.before ?? []),
    section(1, vector(types.map(functionType))),
    imports.length > 0 && section(2, vector(imports)),
    declared.length > 0 && section(3, vector(declared)),
    memory && section(5, vector([[0x00, ...leb(memory.min)]])),
    globals.length > 0 && section(6, vector(globals)),
    exports.length > 0 && section(7, vector(exports)),
    spec.start !== undefined && section(8, leb(spec.start)),
    bodies.length > 0 && section(10, vector(bodies)),
    spec.data !== undefined && section(11, vector([[0x00, 0x41, 0x00, 0x0b, ...sized(spec.data)]])),
    ...(spec.names ? [nameSection(spec.names)] : []),
    ...(spec.after ?? []),
  ]);
}

export interface ModuleSpec {
  readonly imports?: readonly ImportSpec[];
  /** Exported functions by name, with their signatures: `{ malloc: "(i32)->i32" }`. */
  readonly exports?: Readonly<Record<string, string>>;
  /** Functions with bodies (instructions without the final `end`), or exported more than once. */
  readonly functions?: readonly FunctionSpec[];
  /** What functions without a body return where they return an i32; below 64. Default 0. */
  readonly returns?: number;
  readonly memory?: { readonly min: number; readonly export?: string } | null;
  /** Names of exported i32 globals. */
  readonly globals?: readonly string[];
  /** The function index of a start section. */
  readonly start?: number;
  readonly data?: readonly number[];
  /** Function names for a name section. */
  readonly names?: Readonly<Record<number, string>>;
  /** Raw sections, before and after all others. */
  readonly before?: readonly (readonly number[])[];
  readonly after?: readonly (readonly number[])[];
}

export type ImportSpec =
  | { readonly module: string; readonly name: string; readonly signature: string }
  | {
      readonly module: string;
      readonly name: string;
      readonly kind: "memory" | "global" | "table";
    };

export interface FunctionSpec {
  readonly signature: string;
  readonly exports?: readonly string[];
  readonly body?: readonly number[];
}

/** The header and the sections; what is `false` or `null` is left out. */
export function assemble(
  sections: readonly (readonly number[] | false | null | undefined)[],
): Uint8Array {
  return Uint8Array.from([...HEADER, ...sections.flatMap((each) => each || [])]);
}

export function section(id: number, contents: readonly number[]): number[] {
  return [id, ...sized(contents)];
}

export function customSection(name: string, contents: readonly number[]): number[] {
  return section(0, [...text(name), ...contents]);
}

export function nameSection(names: Readonly<Record<number, string>>): number[] {
  const entries = Object.entries(names).map(([index, name]) => [
    ...leb(Number(index)),
    ...text(name),
  ]);
  return customSection("name", [0x01, ...sized(vector(entries))]);
}

export function vector(entries: readonly (readonly number[])[]): number[] {
  return [...leb(entries.length), ...entries.flat()];
}

export function sized(contents: readonly number[]): number[] {
  return [...leb(contents.length), ...contents];
}

export function text(value: string): number[] {
  return sized([...new TextEncoder().encode(value)]);
}

/** An unsigned LEB128 number. */
export function leb(value: number): number[] {
  const bytes: number[] = [];
  do {
    const rest = Math.floor(value / 128);
    bytes.push((value % 128) | (rest > 0 ? 0x80 : 0));
    value = rest;
  } while (value > 0);
  return bytes;
}

/** `(i32,i64)->i32` as an entry of the type section; several results are `->(i32,i32)`. */
export function functionType(signature: string): number[] {
  const [params, results] = halves(signature);
  return [
    0x60,
    ...vector(params.map((type) => [typeCode(type)])),
    ...vector(results.map((type) => [typeCode(type)])),
  ];
}

export const HEADER: readonly number[] = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

const TYPE_CODES: Readonly<Record<string, number>> = {
  i32: 0x7f,
  i64: 0x7e,
  f32: 0x7d,
  f64: 0x7c,
  v128: 0x7b,
};
const ZEROS: Readonly<Record<string, readonly number[]>> = {
  i64: [0x42, 0x00],
  f32: [0x43, 0, 0, 0, 0],
  f64: [0x44, 0, 0, 0, 0, 0, 0, 0, 0],
};

function functionsOf(spec: ModuleSpec): FunctionSpec[] {
  const exported = Object.entries(spec.exports ?? {});
  return [
    ...exported.map(([name, signature]) => ({ signature, exports: [name] })),
    ...(spec.functions ?? []),
  ];
}

function importEntry(each: ImportSpec, typeOf: (signature: string) => number): number[] {
  const names = [...text(each.module), ...text(each.name)];
  if ("signature" in each) return [...names, 0x00, ...leb(typeOf(each.signature))];
  const kinds = {
    table: [0x01, 0x70, 0x00, 0x00],
    memory: [0x02, 0x00, 0x01],
    global: [0x03, 0x7f, 0x00],
  };
  return [...names, ...kinds[each.kind]];
}

/** Instructions that push a function's results. */
function constants(signature: string, i32: number): number[] {
  return halves(signature)[1].flatMap((type) =>
    type === "i32" ? [0x41, i32] : [...(ZEROS[type] ?? [])],
  );
}

function halves(signature: string): [params: string[], results: string[]] {
  const [params = "", results = ""] = signature.split("->");
  const list = (part: string) => part.replace(/[()]/g, "").split(",").filter(Boolean);
  return [list(params), list(results)];
}

function typeCode(type: string): number {
  const code = TYPE_CODES[type];
  if (code === undefined) throw new Error(`no type ${type}`);
  return code;
}
