/** What a module is made of, as far as a host or a judge cares: no code bodies. */

/** A core value type by its text name: `i32`, `f64`, `v128`, `funcref`, `(ref 3)`. */
export type ValueType = string;

export interface Signature {
  readonly params: readonly ValueType[];
  readonly results: readonly ValueType[];
  /** One line, comparable: `(i32,i64)->i32`; no result is `()`, several are `(i32,i32)`. */
  readonly text: string;
}

export type ExternalKind = "function" | "table" | "memory" | "global" | "tag";

export interface Limits {
  readonly min: number;
  readonly max: number | null;
  readonly shared: boolean;
  readonly is64: boolean;
}

export interface GlobalType {
  readonly type: ValueType;
  readonly mutable: boolean;
}

export interface Import {
  readonly module: string;
  readonly name: string;
  readonly kind: ExternalKind;
  /** Of a function. */
  readonly signature?: Signature;
  readonly offset: number;
}

export interface Export {
  readonly name: string;
  readonly kind: ExternalKind;
  readonly index: number;
  /** Of a function. */
  readonly signature?: Signature;
  readonly offset: number;
}

export interface Section {
  readonly id: number;
  /** `type`, `code`, …; a custom section has its own name. */
  readonly name: string;
  readonly custom: boolean;
  /** Where its contents begin in the file; for a custom section after its name. */
  readonly offset: number;
  readonly end: number;
  /** Bytes in the file, with the section's own header. */
  readonly size: number;
}

export interface WasmModule {
  readonly bytes: Uint8Array;
  readonly sections: readonly Section[];
  /** A slot that is no function type (a struct, an array) is null. */
  readonly types: readonly (Signature | null)[];
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  /** Signatures in index order: the imported ones first. */
  readonly functions: readonly Signature[];
  readonly importedFunctions: number;
  readonly tables: number;
  readonly memories: readonly Limits[];
  readonly importedMemories: number;
  readonly globals: readonly GlobalType[];
  readonly tags: number;
  /** Index of the start section's function. */
  readonly start: number | null;
  /** Size of the body of each function that is not imported. */
  readonly codeSizes: Uint32Array;
  /** Bytes of each data segment. */
  readonly dataSizes: Uint32Array;
  readonly elements: number;
  /** Type forms beyond the first wasm release that the sections show: `simd`, `gc`, `memory64`, … */
  readonly features: ReadonlySet<string>;
}

/** The comparable text of a signature. */
export function signatureText(params: readonly string[], results: readonly string[]): string {
  const result = results.length === 1 ? results[0] : `(${results.join(",")})`;
  return `(${params.join(",")})->${result}`;
}
