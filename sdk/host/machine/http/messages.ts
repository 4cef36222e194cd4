/**
 * Protobuf messages that are looked into by the names of their fields: filter state that a plugin declared.
 *
 * Rules (Envoy 1.40, measured):
 * - A type is named by a URL; what follows its last slash counts, and without a slash there is no type.
 * - Struct, ListValue and Value are what they hold, Any is what it carries, a wrapper its value; durations and times
 *   are nanoseconds. None of these has fields.
 * - A field that is not set has its default; an unset message is an empty one. What comes with another wire type than
 *   the field has is not that field; lists of numbers come packed or not.
 * - Whole messages are bytes; maps and lists are pairs; null, and what holds it, cannot be serialized.
 */
import {
  readFields,
  tagOf,
  unpack,
  valuesOf,
  WIRE,
  type Field,
  type FieldValue,
} from "@proxywasm/abi/host/protobuf";
import { concat, EMPTY, textOf } from "../../base/bytes.js";
import { stepInto, UNSERIALIZABLE } from "../properties/property-values.js";
import type { FieldType, MessageType, MessageTypes } from "../properties/message-types.js";
import type { PropertyValue } from "../properties/stream-info.js";

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
  private readonly fields: Fields;

  constructor(types: MessageTypes, type: MessageType, bytes: Uint8Array, fields: Fields) {
    this.types = types;
    this.type = type;
    this.bytes = bytes;
    this.fields = fields;
  }

  field(name: string): Held | undefined {
    const field = this.type.fields.get(name);
    if (field === undefined) return undefined;
    if (!field.repeated) return readOne(this.types, field, valuesOf(this.fields, tagFor(field)));
    const items = elements(this.fields, field);
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
type Fields = readonly Field[];

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
  if (wrapped !== undefined) return readOne(types, wrapped, valuesOf(fields, tagFor(wrapped)));
  const type = types.get(name);
  return type === undefined ? undefined : new Message(types, type, bytes, fields);
}

/** The value of a field that holds one: the last that was set, messages merged. */
function readOne(types: MessageTypes, field: FieldType, found: FieldValue[]): Held | undefined {
  const last = found.at(-1);
  if (field.message !== undefined) {
    const parts = found as Uint8Array[];
    return readMessage(types, field.message, parts.length === 1 ? parts[0]! : concat(parts));
  }
  if (field.kind === "bytes" || field.kind === "string") {
    const bytes = last instanceof Uint8Array ? last : EMPTY;
    return field.kind === "bytes" ? bytes : textOf(bytes);
  }
  return NUMBERS[field.kind]!(typeof last === "bigint" ? last : 0n);
}

function elements(fields: Fields, field: FieldType): FieldValue[] {
  const own = tagFor(field);
  if (NUMBERS[field.kind] === undefined) return valuesOf(fields, own);
  const packed = tagOf(field.number, WIRE.bytes);
  return fields.flatMap(({ tag, value }) => {
    if (tag === own) return [value];
    return tag === packed ? (unpack(value as Uint8Array, WIDTHS[field.kind] ?? 0) ?? []) : [];
  });
}

/** What stands before the values of a field. */
function tagFor({ number, kind }: FieldType): number {
  const width = WIDTHS[kind];
  if (width !== undefined) return tagOf(number, width === 8 ? WIRE.fixed64 : WIRE.fixed32);
  return tagOf(number, NUMBERS[kind] === undefined ? WIRE.bytes : WIRE.varint);
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

const part = (fields: Fields, number: number): Uint8Array => {
  const value = valuesOf(fields, tagOf(number, WIRE.bytes)).at(-1);
  return value instanceof Uint8Array ? value : EMPTY;
};
const integer = (fields: Fields, number: number): bigint => {
  const value = valuesOf(fields, tagOf(number, WIRE.varint)).at(-1);
  return typeof value === "bigint" ? BigInt.asIntN(64, value) : 0n;
};
const parts = (fields: Fields): Uint8Array[] =>
  valuesOf(fields, tagOf(1, WIRE.bytes)) as Uint8Array[];
const nanoseconds: Special = (_types, fields) =>
  integer(fields, 1) * 1_000_000_000n + integer(fields, 2);

const SPECIAL: Readonly<Record<string, Special>> = {
  "google.protobuf.Any": (types, fields) =>
    openUrl(types, textOf(part(fields, 1)), part(fields, 2)),
  "google.protobuf.Duration": nanoseconds,
  "google.protobuf.Timestamp": nanoseconds,
  "google.protobuf.ListValue": (types, fields) =>
    parts(fields).map((item) => readValue(types, item)),
  "google.protobuf.Struct"(types, fields) {
    const struct = record();
    for (const entry of parts(fields)) {
      const pair = readFields(entry);
      if (pair !== null) struct[textOf(part(pair, 1))] = readValue(types, part(pair, 2));
    }
    return struct;
  },
  "google.protobuf.Value"(types, fields) {
    // Members of a oneof: the one that was written last counts.
    const found = fields.filter(({ tag }) => MEMBERS.has(tag)).at(-1);
    return found === undefined
      ? null
      : (MEMBERS.get(found.tag)!(types, found.value as never) ?? null);
  },
};

type Member = (types: MessageTypes, value: never) => Held | undefined;
const inside =
  (name: string): Member =>
  (types, bytes: Uint8Array) =>
    readMessage(types, name, bytes);
/** The members of a Value by what stands before them. */
const MEMBERS: ReadonlyMap<number, Member> = new Map<number, Member>([
  [tagOf(1, WIRE.varint), () => null],
  [tagOf(2, WIRE.fixed64), (_types, bits: bigint) => double(bits)],
  [tagOf(3, WIRE.bytes), (_types, bytes: Uint8Array) => textOf(bytes)],
  [tagOf(4, WIRE.varint), (_types, value: bigint) => value !== 0n],
  [tagOf(5, WIRE.bytes), inside("google.protobuf.Struct")],
  [tagOf(6, WIRE.bytes), inside("google.protobuf.ListValue")],
]);

function readValue(types: MessageTypes, bytes: Uint8Array): Held {
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
