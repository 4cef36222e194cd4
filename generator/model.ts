/** The intermediate representation: everything the specification says, located and resolved, no syntax left. */

/** Where a node stands in a specification file; `line` and `column` count from 1. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Length of the offending text in UTF-16 units, for the caret. */
  readonly length: number;
}

export type Version = string;
export type CoreType = "i32" | "i64" | "f32" | "f64";

/** How a value travels. The last four are fat: they lower to a pointer and a size. */
export type AbiType =
  | {
      readonly kind: "scalar";
      readonly name: string;
      readonly core: CoreType;
      readonly bits: 8 | 16 | 32 | 64;
      readonly signed: boolean;
      readonly float: boolean;
    }
  | { readonly kind: "enum"; readonly name: string }
  | { readonly kind: "bool" }
  | { readonly kind: "pointer" }
  | { readonly kind: "bytes" | "string" | "map" | "path" };

/** `since` and `until` are inclusive: `until` is the last version that has the thing. */
export interface Availability {
  readonly since: Version;
  readonly until?: Version;
  /** What to use instead, when deprecated. */
  readonly deprecated?: string;
}

export interface Param {
  /** As written in the specification; an out-parameter's core name gets its `return_` in lowering. */
  readonly name: string;
  /** The upstream name of an out-parameter that does not follow the law. */
  readonly coreName?: string;
  readonly type: AbiType;
  readonly direction: "in" | "out";
  /** The host allocates it through the plugin's allocator, and the plugin owns it afterwards. */
  readonly owned: boolean;
  readonly unit?: string;
  /** The names that it had in earlier versions, each with the last version that had it; oldest first. */
  readonly was?: readonly { readonly name: string; readonly until: Version }[];
  readonly available: Availability;
  readonly at: Location;
}

/** A status a hostcall may return, from the version on that lists it. */
export interface StatusUse {
  readonly name: string;
  readonly since: Version;
}

export interface Func {
  readonly kind: "import" | "export";
  /** The wasm module an import comes from (`env`, `wasi_snapshot_preview1`); empty for an export. */
  readonly module: string;
  readonly name: string;
  readonly group: string;
  readonly params: readonly Param[];
  /** What the specification's text says is returned. */
  readonly result: AbiType | null;
  /** What hosts really return, where it differs from the text. */
  readonly hostResult?: AbiType | null;
  readonly statuses: readonly StatusUse[];
  /** The callbacks in which a hostcall may be used; empty means all of them. */
  readonly during: readonly string[];
  /** What a callback returns when the plugin does not override it. */
  readonly fallback?: number;
  readonly available: Availability;
  readonly doc: string;
  readonly at: Location;
}

export interface EnumValue {
  readonly name: string;
  readonly value: number;
  readonly doc: string;
  readonly available: Availability;
  /** For buffers and maps: the callbacks in which they may be read, written, or (trailers) added at the end of the stream. */
  readonly read: readonly string[];
  readonly write: readonly string[];
  readonly addAtEnd: readonly string[];
  readonly at: Location;
}

export interface EnumDef {
  readonly name: string;
  readonly values: readonly EnumValue[];
  readonly doc: string;
  readonly available: Availability;
  readonly at: Location;
}

/** How a property's value can be serialized. */
export const ENCODINGS = [
  ...(["string", "bytes", "bool", "int", "uint", "double"] as const),
  ...(["timestamp", "duration", "map", "list", "message"] as const),
] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface Property {
  /** Path parts, without separators: `["request", "path"]`. */
  readonly path: readonly string[];
  /** True when one more part, chosen by the caller, is appended (`request.headers.NAME`). */
  readonly keyed: boolean;
  readonly encoding: Encoding;
  /** The protobuf message of a `message` property. */
  readonly message?: string;
  readonly group: string;
  /** Which kinds of context can read it. */
  readonly scope: readonly ("plugin" | "http" | "tcp")[];
  /** The callbacks in which a stream can read it; empty means all. */
  readonly during: readonly string[];
  readonly origin: string;
  readonly available: Availability;
  readonly doc: string;
  readonly at: Location;
}

/** Named numbers that both sides must agree on and no signature says (serialization of pairs and paths, limits). */
export interface Layout {
  readonly name: string;
  readonly constants: readonly {
    readonly name: string;
    readonly value: number;
    readonly doc: string;
    readonly at: Location;
  }[];
  readonly doc: string;
  readonly at: Location;
}

/** A protobuf message or other record that travels as the payload of a foreign function. */
export interface Message {
  readonly name: string;
  readonly fields: readonly {
    readonly name: string;
    readonly number: number;
    readonly type: AbiType;
    readonly doc: string;
    readonly at: Location;
  }[];
  readonly doc: string;
  readonly at: Location;
}

/** A foreign function: its payload is raw bytes, text, one number, or a protobuf message. */
export interface ForeignFunction {
  readonly name: string;
  readonly argument: ForeignPayload;
  readonly result: ForeignPayload;
  readonly statuses: readonly StatusUse[];
  readonly available: Availability;
  readonly doc: string;
  readonly at: Location;
}

export type ForeignPayload =
  | { readonly kind: "none" }
  | { readonly kind: "bytes" | "string" | "u32" }
  | { readonly kind: "message"; readonly message: string };

/** The whole specification: one superset of every version, and what overlays add to it. */
export interface Abi {
  /** Ascending; the last is the newest. */
  readonly versions: readonly Version[];
  /** Those of them that are not published yet: described, and never chosen unasked. */
  readonly drafts: readonly Version[];
  /** What is built and judged when nobody names a version: not always the newest. */
  readonly defaultVersion: Version;
  /** `sha256:…` over what the specification means: layout, comments and documentation do not change it. */
  readonly digest: string;
  readonly funcs: readonly Func[];
  readonly enums: readonly EnumDef[];
  readonly properties: readonly Property[];
  readonly layouts: readonly Layout[];
  readonly messages: readonly Message[];
  readonly foreign: readonly ForeignFunction[];
  /** Set when this is an overlay: its name. Then the lists hold only what the overlay adds or refines, whole. */
  readonly overlay?: string;
  /** What the overlay stands on; set when `overlay` is. */
  readonly base?: Abi;
}

/** A vendor's additions and refinements, by themselves and merged into the base. */
export interface Overlay {
  readonly name: string;
  readonly abi: Abi;
  readonly merged: Abi;
}

/** Everything read from one specification folder. */
export interface Spec {
  readonly base: Abi;
  readonly overlays: readonly Overlay[];
  /** What each known host supports. */
  readonly hosts?: readonly HostFile[];
}

/** One file of `hosts/`, parsed. */
export interface HostFile {
  readonly path: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** One core WebAssembly parameter and where it comes from. */
export interface LoweredParam {
  readonly name: string;
  readonly type: CoreType;
  readonly param: Param;
  readonly part?: "data" | "size";
}

export interface LoweredFunc {
  readonly func: Func;
  readonly params: readonly LoweredParam[];
  readonly result: CoreType | null;
}

export interface LoweredAbi extends Abi {
  /** In the order of `funcs`; signatures of the superset. `at()` in lower.ts gives those of one version. */
  readonly lowered: readonly LoweredFunc[];
}
