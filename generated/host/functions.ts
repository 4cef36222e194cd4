/** What a table of functions consists of, and one version's part of it. */
// Generated from spec/ by `npm run generate`: do not edit.

/** One parameter as WebAssembly sees it, and which argument of the specification it carries. */
export interface ParamInfo {
  readonly name: string;
  readonly type: "i32" | "i64" | "f32" | "f64";
  /** The argument's name in the specification. */
  readonly argument: string;
  /** Of bytes, text, maps and paths: whether this is their address or their size. */
  readonly part?: "data" | "size";
  /** An out-parameter is the address that a result is written to. */
  readonly direction: "in" | "out";
  readonly kind: "scalar" | "enum" | "bool" | "pointer" | "bytes" | "string" | "map" | "path";
  /** The enumeration that an `enum` is of, as the specification names it. */
  readonly enum?: string;
}

/** An enumeration over all versions. */
export interface EnumInfo {
  /** The constants, under the names of these bindings. */
  readonly values: Readonly<Record<string, number>>;
  /** By value, the names that the specification gives them. */
  readonly names: Readonly<Record<number, string>>;
  /** The largest value. */
  readonly last: number;
}

/** A function as one version has it. */
export interface FunctionInfo {
  readonly kind: "import" | "export";
  /** The wasm module that a hostcall is imported from. */
  readonly module?: string;
  readonly name: string;
  /** What the typed interfaces call it. */
  readonly member: string;
  /** Markers are never called, entry points belong to the compiler, allocators hand out memory. */
  readonly role: "hostcall" | "callback" | "marker" | "entry" | "allocator";
  readonly params: readonly ParamInfo[];
  readonly result: "i32" | "i64" | "f32" | "f64" | null;
  readonly resultKind?: ParamInfo["kind"];
  /** The enumeration that the result is of, as the specification names it. */
  readonly resultOf?: string;
  /** The statuses that the specification lists, by name. */
  readonly statuses: readonly string[];
}

/** A function over all versions. */
export interface FunctionRow extends FunctionInfo {
  readonly since: string;
  readonly until?: string;
  readonly params: readonly ParamRow[];
}

/** A parameter over all versions. */
export interface ParamRow extends ParamInfo {
  readonly since?: string;
  readonly until?: string;
}

/** One row of a parameter table. */
export function p(
  name: string,
  type: ParamInfo["type"],
  argument: string,
  direction: ParamInfo["direction"],
  kind: ParamInfo["kind"],
  more?: Pick<ParamRow, "part" | "enum" | "since" | "until">,
): ParamRow {
  return { name, type, argument, direction, kind, ...more };
}

/** The functions of a version, with the parameters that they have in it. */
export function functionsOf(rows: readonly FunctionRow[], version: string): FunctionInfo[] {
  return rows
    .filter((row) => exists(row, version))
    .map((row) => ({ ...row, params: row.params.filter((param) => exists(param, version)) }));
}

function exists({ since, until }: { since?: string; until?: string }, version: string): boolean {
  return (
    (since === undefined || compare(since, version) <= 0) &&
    (until === undefined || compare(version, until) <= 0)
  );
}

function compare(a: string, b: string): number {
  const [left, right] = [a.split("."), b.split(".")];
  const at = left.findIndex((part, i) => part !== right[i]);
  return at < 0 ? 0 : Number(left[at]) - Number(right[at]);
}
