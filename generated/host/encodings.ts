/** The ways in which values of properties are serialized. */
// Generated from spec/ by `npm run generate`: do not edit.

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
