/**
 * Protobuf messages that are looked into by the names of their fields: filter state that a plugin declared.
 *
 * Rules (Envoy 1.40, measured):
 * - A type is named by a URL; what follows its last slash counts, and without a slash there is no type.
 * - Struct, ListValue and Value are what they hold, Any is what it carries, a wrapper its value; durations and times
 *   are nanoseconds. None of these has fields.
 * - A field that is not set has its default; an unset message is an empty one.
 * - Whole messages are bytes; maps and lists are pairs; null, and what holds it, cannot be serialized.
 */
import { readFields, unpack, type FieldValue } from "@proxywasm/abi/host/protobuf";
import { concat, EMPTY, textOf } from "../base/bytes.js";
import { stepInto, UNSERIALIZABLE } from "./property-values.js";
import type { FieldType, MessageType, MessageTypes } from "./message-types.js";
import type { PropertyValue } from "./stream-info.js";

/** The value at a path inside a message; undefined when there is none, or the type is not known. */
export function lookUp(
  types: MessageTypes,
  typeUrl: string,
  bytes: Uint8Array,
  path: readonly string[],
): PropertyValue | undefined {
  let value: Held | undefined = openUrl(types, typeUrl, bytes);
  for (const part of path) {
    if (value === undefined || value === null) return undefined;
    value = value instanceof Message ? value.field(part) : stepInto(value as PropertyValue, part);
  }
  return value === undefined ? undefined : settled(value);
}

/** What a message, or a part of one, is to those who look into it. */
type Held = Message | PropertyValue | null | readonly Held[] | { readonly [key: string]: Held };

class Message {
  readonly bytes: Uint8Array;
  private readonly types: MessageTypes;
  private readonly type: MessageType;
  private readonly fields: Map<number, FieldValue[]>;

  constructor(types: MessageTypes, type: MessageType, bytes: Uint8Array, fields: Fields) {
    this.types = types;
    this.type = type;
    this.bytes = bytes;
    this.fields = fields;
  }

  field(name: string): Held | undefined {
    const field = this.type.fields.get(name);
    if (field === undefined) return undefined;
    const found = this.fields.get(field.number) ?? [];
    if (!field.repeated) return readOne(this.types, field, found);
    const items = found.flatMap((each) => elements(field, each));
    const entry = field.message === undefined ? undefined : this.types.get(field.message);
    if (entry?.mapEntry !== true) return items.map((item) => readOne(this.types, field, [item])!);
    const map = record();
    for (const item of items) {
      const pair = readMessage(this.types, field.message!, item as Uint8Array);
      if (!(pair instanceof Message)) continue;
      const value = pair.field("value");
      if (value !== undefined) map[String(pair.field("key"))] = value;
    }
    return map;
  }
}
type Fields = Map<number, FieldValue[]>;

function openUrl(types: MessageTypes, url: string, bytes: Uint8Array): Held | undefined {
  const slash = url.lastIndexOf("/");
  return slash < 0 ? undefined : readMessage(types, url.slice(slash + 1), bytes);
}

function readMessage(types: MessageTypes, name: string, bytes: Uint8Array): Held | undefined {
  // The bytes are a plugin's: they may be nested as deep as it likes.
  const fields = depth < MOST_DEPTH ? readFields(bytes) : null;
  if (fields === null) return undefined;
  depth++;
  try {
    return readFieldsOf(types, name, bytes, fields);
  } finally {
    depth--;
  }
}

function readFieldsOf(
  types: MessageTypes,
  name: string,
  bytes: Uint8Array,
  fields: Fields,
): Held | undefined {
  const special = SPECIAL[name];
  if (special !== undefined) return special(types, fields);
  const wrapped = WRAPPERS[name];
  if (wrapped !== undefined) return readOne(types, wrapped, fields.get(1) ?? []);
  const type = types.get(name);
  return type === undefined ? undefined : new Message(types, type, bytes, fields);
}

/** The value of a field that holds one: the last that was set, messages merged. */
function readOne(types: MessageTypes, field: FieldType, found: FieldValue[]): Held | undefined {
  const last = found.at(-1);
  if (field.message !== undefined) {
    const parts = found.filter((part) => part instanceof Uint8Array);
    return readMessage(types, field.message, parts.length === 1 ? parts[0]! : concat(parts));
  }
  if (field.kind === "bytes" || field.kind === "string") {
    const bytes = last instanceof Uint8Array ? last : EMPTY;
    return field.kind === "bytes" ? bytes : textOf(bytes);
  }
  return NUMBERS[field.kind]!(typeof last === "bigint" ? last : 0n);
}

function elements(field: FieldType, value: FieldValue): FieldValue[] {
  if (typeof value === "bigint" || NUMBERS[field.kind] === undefined) return [value];
  return unpack(value, WIDTHS[field.kind] ?? 0) ?? [];
}

function settled(value: Held): PropertyValue {
  if (value === null) return UNSERIALIZABLE;
  if (value instanceof Message) return value.bytes;
  if (typeof value !== "object" || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return (value as Held[]).map(settled);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, settled(item as Held)]),
  );
}

/** No prototype: the keys are a plugin's. */
const record = () => Object.create(null) as Record<string, Held>;
let depth = 0;
/** What protobuf's own parsers allow. */
const MOST_DEPTH = 100;

type Special = (types: MessageTypes, fields: Fields) => Held | undefined;

const last = (fields: Fields, number: number): FieldValue | undefined => fields.get(number)?.at(-1);
const part = (fields: Fields, number: number): Uint8Array => {
  const value = last(fields, number);
  return value instanceof Uint8Array ? value : EMPTY;
};
const integer = (fields: Fields, number: number): bigint => {
  const value = last(fields, number);
  return typeof value === "bigint" ? BigInt.asIntN(64, value) : 0n;
};
const nanoseconds: Special = (_types, fields) =>
  integer(fields, 1) * 1_000_000_000n + integer(fields, 2);

const SPECIAL: Readonly<Record<string, Special>> = {
  "google.protobuf.Any": (types, fields) =>
    openUrl(types, textOf(part(fields, 1)), part(fields, 2)),
  "google.protobuf.Duration": nanoseconds,
  "google.protobuf.Timestamp": nanoseconds,
  "google.protobuf.ListValue": (types, fields) =>
    (fields.get(1) ?? []).map((item) => readValue(types, item)),
  "google.protobuf.Struct"(types, fields) {
    const struct = record();
    for (const entry of fields.get(1) ?? []) {
      const pair = entry instanceof Uint8Array ? readFields(entry) : null;
      if (pair !== null) struct[textOf(part(pair, 1))] = readValue(types, part(pair, 2));
    }
    return struct;
  },
  "google.protobuf.Value"(types, fields) {
    // Members of a oneof: the one that was written last counts.
    const [number, values] = [...fields].at(-1) ?? [0, []];
    const value = values.at(-1);
    if (number === 2 && typeof value === "bigint") return double(value);
    if (number === 3 && value instanceof Uint8Array) return textOf(value);
    if (number === 4) return value !== 0n;
    if (!(value instanceof Uint8Array)) return null;
    const name = number === 5 ? "google.protobuf.Struct" : "google.protobuf.ListValue";
    return readMessage(types, name, value) ?? null;
  },
};

function readValue(types: MessageTypes, bytes: FieldValue): Held {
  if (!(bytes instanceof Uint8Array)) return null;
  return readMessage(types, "google.protobuf.Value", bytes) ?? null;
}

const scratch = new DataView(new ArrayBuffer(8));
const double = (bits: bigint): number => {
  scratch.setBigUint64(0, BigInt.asUintN(64, bits));
  return scratch.getFloat64(0);
};
const float = (bits: bigint): number => {
  scratch.setUint32(0, Number(BigInt.asUintN(32, bits)));
  return scratch.getFloat32(0);
};
const signed64 = (bits: bigint): bigint => BigInt.asIntN(64, bits);
const zigzag = (bits: bigint): bigint => (bits >> 1n) ^ -(bits & 1n);

/** How the bits of each kind of number are read. */
const NUMBERS: Readonly<Record<string, (bits: bigint) => bigint | number | boolean>> = {
  double,
  float,
  bool: (bits) => bits !== 0n,
  int32: signed64,
  int64: signed64,
  uint32: signed64,
  uint64: signed64,
  enum: signed64,
  fixed32: signed64,
  fixed64: signed64,
  sfixed32: (bits) => BigInt.asIntN(32, bits),
  sfixed64: signed64,
  sint32: zigzag,
  sint64: zigzag,
};
/** Bytes of those that are not varints. */
const WIDTHS: Readonly<Record<string, 4 | 8>> = {
  double: 8,
  fixed64: 8,
  sfixed64: 8,
  float: 4,
  fixed32: 4,
  sfixed32: 4,
};

const wrapper = (kind: string): FieldType => ({ number: 1, repeated: false, kind });
const WRAPPERS: Readonly<Record<string, FieldType>> = {
  "google.protobuf.BoolValue": wrapper("bool"),
  "google.protobuf.BytesValue": wrapper("bytes"),
  "google.protobuf.DoubleValue": wrapper("double"),
  "google.protobuf.FloatValue": wrapper("float"),
  "google.protobuf.Int32Value": wrapper("int32"),
  "google.protobuf.Int64Value": wrapper("int64"),
  "google.protobuf.StringValue": wrapper("string"),
  "google.protobuf.UInt32Value": wrapper("uint32"),
  "google.protobuf.UInt64Value": wrapper("uint64"),
};
