/** The part of webidl2 24.5 that `parse.ts` reads; the published types trail the library. */
declare module "webidl2" {
  export interface Token {
    type: string;
    value: string;
    trivia: string;
    line: number;
    index: number;
  }
  /** Keyed by role (`name`, `base`, `open`, …). */
  export type Tokens = Record<string, Token | undefined>;
  export interface Node {
    source: Token[];
    tokens: Tokens;
    type: string | null;
    name: string;
    extAttrs: Attribute[] & { tokens: Tokens };
  }
  export interface Attribute extends Node {
    params: {
      tokens: Tokens;
      list: { tokens: Tokens }[];
      rhsIsList: Token | boolean | undefined;
    };
  }
  export interface Type extends Node {
    idlType: string | Type[];
    generic: string;
    nullable: boolean;
    union: boolean;
    subtype: Type[];
  }
  export interface Member extends Node {
    idlType: Type | null;
    arguments?: Argument[];
    special?: string;
    readonly?: boolean;
    required?: boolean;
    default?: unknown;
  }
  export interface Argument extends Node {
    idlType: Type;
    optional: boolean;
    variadic: boolean;
  }
  export interface Definition extends Node {
    members?: Member[];
    partial?: boolean;
    inheritance?: string | null;
    idlType?: Type;
  }
  export class WebIDLParseError extends Error {
    bareMessage: string;
    line: number;
    tokens: Token[];
  }
  export function parse(text: string, options?: { sourceName?: string }): Definition[];
}
