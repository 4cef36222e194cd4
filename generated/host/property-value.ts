/** What a property is, and how its value becomes bytes and back. */
// Generated from spec/ by `npm run generate`: do not edit.

import { decodePairs, encodePairs, type Pair } from "./codec.js";
import type { Encoding } from "./encodings.js";
import {
  PROPERTY_VALUE_BOOL_BYTES,
  PROPERTY_VALUE_DOUBLE_BYTES,
  PROPERTY_VALUE_INT_BYTES,
} from "./layouts.js";
import { EMPTY } from "./memory.js";

export type { Encoding };

/** What a value of each encoding is in JavaScript. */
export interface PropertyValues {
  readonly string: string;
  readonly bytes: Uint8Array;
  /** A protobuf message, serialized. */
  readonly message: Uint8Array;
  readonly bool: boolean;
  readonly int: bigint;
  readonly uint: bigint;
  readonly double: number;
  /** Nanoseconds since the Unix epoch. */
  readonly timestamp: bigint;
  /** Nanoseconds. */
  readonly duration: bigint;
  readonly map: readonly Pair[];
  readonly list: readonly Uint8Array[];
}

/** What the specification says about a property. */
export interface PropertyInfo {
  readonly path: readonly string[];
  /** True when one more part of the path is the caller's choice. */
  readonly keyed: boolean;
  readonly encoding: Encoding;
  /** The protobuf message of a `message`. */
  readonly message?: string;
  readonly group: string;
  readonly scope: readonly ("plugin" | "http" | "tcp")[];
  /** The callbacks in which a stream can read it; none listed means all. */
  readonly during: readonly string[];
  readonly origin: string;
  readonly since: string;
  readonly until?: string;
}

/** Serializes a value as a property of this encoding. */
export function encodeProperty<E extends Encoding>(
  encoding: E,
  value: PropertyValues[E],
): Uint8Array {
  return (ENCODERS[encoding] as (value: PropertyValues[E]) => Uint8Array)(value);
}

/** Reads a property of this encoding; null when the bytes cannot be one. */
export function decodeProperty<E extends Encoding>(
  encoding: E,
  bytes: Uint8Array,
): PropertyValues[E] | null {
  return DECODERS[encoding](bytes) as PropertyValues[E] | null;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const ENCODERS: { readonly [E in Encoding]: (value: PropertyValues[E]) => Uint8Array } = {
  string: (value) => encoder.encode(value),
  bytes: (value) => value,
  message: (value) => value,
  bool: (value) => new Uint8Array(PROPERTY_VALUE_BOOL_BYTES).fill(value ? 1 : 0),
  int: (value) => numeric(PROPERTY_VALUE_INT_BYTES, (view) => view.setBigInt64(0, value, true)),
  uint: (value) => numeric(PROPERTY_VALUE_INT_BYTES, (view) => view.setBigUint64(0, value, true)),
  double: (value) =>
    numeric(PROPERTY_VALUE_DOUBLE_BYTES, (view) => view.setFloat64(0, value, true)),
  timestamp: (value) =>
    numeric(PROPERTY_VALUE_INT_BYTES, (view) => view.setBigUint64(0, value, true)),
  duration: (value) =>
    numeric(PROPERTY_VALUE_INT_BYTES, (view) => view.setBigInt64(0, value, true)),
  map: (value) => encodePairs(value),
  // Hosts send a list as a map whose values are empty.
  list: (value) => encodePairs(value.map((item): Pair => [item, EMPTY])),
};

const DECODERS: {
  readonly [E in Encoding]: (bytes: Uint8Array) => PropertyValues[E] | null;
} = {
  string: (bytes) => decoder.decode(bytes),
  bytes: (bytes) => bytes,
  message: (bytes) => bytes,
  bool: (bytes) => (bytes.length === PROPERTY_VALUE_BOOL_BYTES ? bytes[0] !== 0 : null),
  int: (bytes) =>
    bytes.length === PROPERTY_VALUE_INT_BYTES ? view(bytes).getBigInt64(0, true) : null,
  uint: (bytes) =>
    bytes.length === PROPERTY_VALUE_INT_BYTES ? view(bytes).getBigUint64(0, true) : null,
  double: (bytes) =>
    bytes.length === PROPERTY_VALUE_DOUBLE_BYTES ? view(bytes).getFloat64(0, true) : null,
  timestamp: (bytes) => DECODERS.uint(bytes),
  duration: (bytes) => DECODERS.int(bytes),
  map: (bytes) => decodePairs(bytes),
  list: (bytes) => decodePairs(bytes)?.map(([item]) => item) ?? null,
};

function numeric(size: number, write: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size);
  write(view(bytes));
  return bytes;
}

const view = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
