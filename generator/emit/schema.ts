/** The JSON Schema of `abi.json`; it changes only by adding. */
import { ENCODINGS } from "../model.js";

const text = { type: "string" };
const textOrNone = { type: ["string", "null"] };
const texts = { type: "array", items: text };
const flag = { type: "boolean" };
const core = { enum: ["i32", "i64", "f32", "f64"] };
const coreOrNone = { enum: ["i32", "i64", "f32", "f64", null] };
const version = { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+$" };
const availability = { since: version, until: version, deprecated: text };

const record = (values: object) => ({ type: "object", additionalProperties: values });

const object = (properties: object, optional: readonly string[] = []) => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});

const AVAILABILITY_OPTIONAL = ["until", "deprecated"];

const func = object(
  {
    kind: { enum: ["import", "export"] },
    module: { ...text, description: "The wasm module that a hostcall is imported from." },
    name: text,
    ...availability,
    doc: text,
    group: text,
    arguments: {
      type: "array",
      description: "As the specification writes them.",
      items: object(
        {
          name: text,
          type: text,
          direction: { enum: ["in", "out"] },
          owned: { ...flag, description: "Allocated by the host, owned by the plugin." },
          unit: text,
        },
        ["owned", "unit"],
      ),
    },
    params: {
      type: "array",
      description: "The WebAssembly signature, in order.",
      items: object({
        name: text,
        type: core,
        from: object({ argument: text, part: { enum: ["data", "size"] } }, ["part"]),
      }),
    },
    result: { ...coreOrNone, description: "What the specification's text says." },
    resultOf: textOrNone,
    hostResult: { ...coreOrNone, description: "What hosts return instead; modules link with it." },
    hostResultOf: textOrNone,
    statuses: texts,
    during: { ...texts, description: "The callbacks in which it may be called; empty means all." },
    default: { type: "integer", description: "What a callback returns that is not overridden." },
  },
  ["module", ...AVAILABILITY_OPTIONAL, "hostResult", "hostResultOf", "default"],
);

const enumDetails = object(
  {
    doc: text,
    ...availability,
    values: record(
      object({ doc: text, ...availability, read: texts, write: texts, addAtEnd: texts }, [
        ...AVAILABILITY_OPTIONAL,
        "read",
        "write",
        "addAtEnd",
      ]),
    ),
  },
  AVAILABILITY_OPTIONAL,
);

const property = object(
  {
    path: { ...texts, minItems: 1 },
    keyed: flag,
    encoding: { enum: ENCODINGS },
    message: text,
    group: text,
    scope: { type: "array", items: { enum: ["plugin", "http", "tcp"] } },
    during: texts,
    origin: text,
    ...availability,
    doc: text,
  },
  ["message", ...AVAILABILITY_OPTIONAL],
);

const layout = object({
  doc: text,
  constants: record(object({ value: { type: "integer" }, doc: text })),
});

const message = object({
  doc: text,
  fields: {
    type: "array",
    items: object({ name: text, number: { type: "integer" }, type: text, doc: text }),
  },
});

const payload = {
  type: "string",
  pattern: "^(none|bytes|string|u32|message:.+)$",
};

const foreignFunction = object(
  {
    name: text,
    argument: payload,
    result: payload,
    statuses: texts,
    ...availability,
    doc: text,
  },
  AVAILABILITY_OPTIONAL,
);

export const SCHEMA = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "The Proxy-Wasm ABI",
  ...object(
    {
      schemaVersion: { const: 1 },
      abiVersion: version,
      overlay: {
        ...text,
        description: "Set when this is what an overlay adds to or refines in the ABI.",
      },
      marker: { ...text, description: "The export by which a plugin says its version." },
      draft: { const: true, description: "Set while the version is not published." },
      default: {
        const: true,
        description: "Set on the version that is built and judged when nobody names one.",
      },
      specDigest: { type: "string", pattern: "^sha256:[0-9a-f]{64}$" },
      functions: { type: "array", items: func },
      enums: record(record({ type: "integer" })),
      enumDetails: record(enumDetails),
      properties: { type: "array", items: property },
      layouts: record(layout),
      messages: record(message),
      foreignFunctions: { type: "array", items: foreignFunction },
    },
    ["overlay", "draft", "default"],
  ),
};
