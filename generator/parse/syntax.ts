/** The located syntax tree: what WebIDL says, before anything is looked up. */
import type { Location } from "../model.js";

/** A name or value as written, and where. */
export interface Located {
  readonly text: string;
  readonly at: Location;
}

/** An extended attribute: `[Name]`, `[Name=value]`, `[Name=(value, value)]` or `[Name=*]`. */
export interface Attribute {
  readonly name: string;
  readonly at: Location;
  readonly form: "flag" | "one" | "list" | "star" | "arguments";
  readonly values: readonly Value[];
}

export interface Value extends Located {
  readonly kind: "identifier" | "string" | "integer" | "decimal";
}

/** A type, its text normalized (`record<ByteString, ByteString>`). */
export interface TypeRef extends Located {
  readonly nullable: boolean;
}

export interface Node {
  readonly name: string;
  /** The place of the name. */
  readonly at: Location;
  readonly attributes: readonly Attribute[];
  readonly doc: string;
}

export interface Parameter extends Node {
  readonly type: TypeRef;
  /** `optional`, `...`: WebIDL that the ABI cannot say. */
  readonly modifier?: string;
}

export interface Member extends Node {
  readonly kind: "const" | "operation" | "attribute" | "field" | "other";
  readonly type: TypeRef | undefined;
  readonly parameters: readonly Parameter[];
  readonly value?: Located;
  /** `static`, `getter`, `required`, a default value: WebIDL that the ABI cannot say. */
  readonly modifier?: string;
}

export interface Definition extends Node {
  /** WebIDL's word: `namespace`, `callback interface`, `dictionary`, `typedef`, or one that the ABI has no use for. */
  readonly kind: string;
  readonly members: readonly Member[];
  /** Of a typedef. */
  readonly type: TypeRef | undefined;
  readonly inherits?: string;
}
