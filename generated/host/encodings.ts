/** The ways in which values of properties are serialized. */
// Generated from spec/ (sha256:fed5994dce0081c4) by `npm run generate`: do not edit.

/** How a property's value is serialized. */
export type Encoding =
  | "string"
  | "bytes"
  | "bool"
  | "int"
  | "uint"
  | "double"
  | "timestamp"
  | "duration"
  | "map"
  | "list"
  | "message";
