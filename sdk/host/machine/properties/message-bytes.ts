/** Serializes trees of JavaScript values as protobuf messages: metadata and the like, read whole. */
import { bytesOf, concat, EMPTY } from "../../base/bytes.js";
import type { FieldType, MessageTypes } from "./message-types.js";
import type { PropertyValue } from "./stream-info.js";

/** The bytes of a message; null when the tree does not fit its type, or the type is not known. */
export function messageBytes(
  types: MessageTypes,
  name: string,
  tree: PropertyValue,
): Uint8Array | null {
  if (name === STRUCT) return structBytes(tree);
  const type = types.get(name);
  if (type === undefined || !isTree(tree)) return null;
  const parts: (Uint8Array | null)[] = [];
  for (const [key, value] of Object.entries(tree)) {
    const field = type.fields.get(key);
    parts.push(field === undefined ? null : fieldBytes(types, field, value));
  }
  return joined(parts);
}

/** A tree, in contrast to a value that has bytes of its own. */
export function isTree(value: PropertyValue): value is Readonly<Record<string, PropertyValue>> {
  return typeof value === "object" && !Array.isArray(value) && !(value instanceof Uint8Array);
}

function fieldBytes(
  types: MessageTypes,
  field: FieldType,
  value: PropertyValue,
): Uint8Array | null {
  if (!field.repeated) return oneBytes(types, field, value);
  if (Array.isArray(value)) {
    return joined((value as PropertyValue[]).map((item) => oneBytes(types, field, item)));
  }
  if (!isTree(value)) return null;
  // A map is a list of entries.
  const entries = Object.entries(value).map(([key, item]) => ({ key, value: item }));
  return joined(entries.map((entry) => oneBytes(types, field, entry)));
}

function oneBytes(
  types: MessageTypes,
  { number, kind, message }: FieldType,
  value: PropertyValue,
): Uint8Array | null {
  if (message !== undefined) {
    const bytes = value instanceof Uint8Array ? value : messageBytes(types, message, value);
    return bytes === null ? null : block(number, bytes);
  }
  if (typeof value === "string") return block(number, bytesOf(value));
  if (value instanceof Uint8Array) return block(number, value);
  if (typeof value === "number" && kind === "double") return double(number, value);
  if (typeof value === "object") return null;
  return concat([varint(number << 3), varint(BigInt(value))]);
}

function structBytes(tree: PropertyValue): Uint8Array | null {
  if (!isTree(tree)) return null;
  return joined(
    Object.entries(tree).map(([key, item]) => {
      const value = valueBytes(item);
      return value && block(1, concat([block(1, bytesOf(key)), block(2, value)]));
    }),
  );
}

function valueBytes(value: PropertyValue): Uint8Array | null {
  switch (typeof value) {
    case "number":
    case "bigint":
      return double(2, Number(value));
    case "string":
      return block(3, bytesOf(value));
    case "boolean":
      return concat([varint(4 << 3), varint(value ? 1 : 0)]);
  }
  if (Array.isArray(value)) {
    const list = joined(
      (value as PropertyValue[]).map((item) => {
        const bytes = valueBytes(item);
        return bytes && block(1, bytes);
      }),
    );
    return list && block(6, list);
  }
  const struct = structBytes(value);
  return struct && block(5, struct);
}

function joined(parts: readonly (Uint8Array | null)[]): Uint8Array | null {
  if (parts.includes(null)) return null;
  return parts.length === 0 ? EMPTY : concat(parts as Uint8Array[]);
}

function block(number: number, bytes: Uint8Array): Uint8Array {
  return concat([varint((number << 3) | 2), varint(bytes.length), bytes]);
}

function double(number: number, value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value, true);
  return concat([varint((number << 3) | 1), bytes]);
}

function varint(value: number | bigint): Uint8Array {
  const bytes: number[] = [];
  let left = BigInt.asUintN(64, BigInt(value));
  do {
    const low = Number(left & 0x7fn);
    left >>= 7n;
    bytes.push(left === 0n ? low : low | 0x80);
  } while (left !== 0n);
  return Uint8Array.from(bytes);
}

const STRUCT = "google.protobuf.Struct";
