/** Payloads of foreign functions: numbers, text, and protobuf messages. */
// Generated from spec/ (sha256:fed5994dce0081c4) by `npm run generate`: do not edit.

import { EMPTY } from "./memory.js";

/** Turns a payload into bytes and back; null when bytes cannot be one. */
export interface Codec<T> {
  encode(value: T): Uint8Array;
  decode(bytes: Uint8Array): T | null;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The payloads that are not messages. */
export const PAYLOADS = {
  none: { encode: () => EMPTY, decode: () => undefined } as Codec<undefined>,
  bytes: { encode: (value) => value, decode: (bytes) => bytes } as Codec<Uint8Array>,
  string: {
    encode: (value) => encoder.encode(value),
    decode: (bytes) => decoder.decode(bytes),
  } as Codec<string>,
  /** One unsigned number of four bytes, little-endian. */
  u32: {
    encode: (value) =>
      Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24),
    decode: (bytes) =>
      bytes.length === 4 ? new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) : null,
  } as Codec<number>,
};

/** What a field of a message can be. */
export type FieldKind = "bytes" | "string" | "bool" | "number" | "bigint";

type Value = Uint8Array | string | boolean | number | bigint;

const ZERO: Readonly<Record<FieldKind, Value>> = {
  bytes: EMPTY,
  string: "",
  bool: false,
  number: 0,
  bigint: 0n,
};
const VARINT = 0;
const LENGTH_DELIMITED = 2;
/** Wire types of fixed width, which are skipped, and their widths. */
const FIXED: Readonly<Record<number, number>> = { 1: 8, 5: 4 };

/** A codec of protobuf messages, from the number and kind of each field. Absent fields decode to their zero. */
export function message<T extends object>(fields: {
  readonly [K in keyof T]: readonly [number: number, kind: FieldKind];
}): Codec<T> {
  const rows = Object.entries(fields) as [string, readonly [number, FieldKind]][];
  const byNumber = new Map(rows.map(([name, [number, kind]]) => [number, { name, kind }]));
  return {
    encode(value) {
      const bytes: number[] = [];
      for (const [name, [number, kind]] of rows) {
        writeField(bytes, number, kind, (value as Record<string, Value>)[name]!);
      }
      return Uint8Array.from(bytes);
    },
    decode(bytes) {
      const value: Record<string, Value> = {};
      for (const [name, [, kind]] of rows) value[name] = ZERO[kind];
      const reader = { bytes, at: 0 };
      while (reader.at < bytes.length) {
        const tag = readVarint(reader);
        if (tag === null) return null;
        const found = readField(reader, Number(tag & 7n));
        if (found === null) return null;
        const field = byNumber.get(Number(tag >> 3n));
        const read = field && convert(found, field.kind);
        if (read === null) return null;
        if (field && read !== undefined) value[field.name] = read;
      }
      return value as T;
    },
  };
}

function writeField(bytes: number[], number: number, kind: FieldKind, value: Value): void {
  // Proto3 leaves out what has its zero value.
  if (value === ZERO[kind] || (value instanceof Uint8Array && value.length === 0)) return;
  if (value instanceof Uint8Array || typeof value === "string") {
    const content = typeof value === "string" ? encoder.encode(value) : value;
    writeVarint(bytes, BigInt((number << 3) | LENGTH_DELIMITED));
    writeVarint(bytes, BigInt(content.length));
    for (const byte of content) bytes.push(byte);
    return;
  }
  writeVarint(bytes, BigInt((number << 3) | VARINT));
  writeVarint(bytes, BigInt.asUintN(64, BigInt(value)));
}

function writeVarint(bytes: number[], value: bigint): void {
  let rest = value;
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  bytes.push(Number(rest));
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

function readVarint(reader: Reader): bigint | null {
  let value = 0n;
  for (let shift = 0n; shift < 70n; shift += 7n) {
    const byte = reader.bytes[reader.at++];
    if (byte === undefined) return null;
    value |= BigInt(byte & 127) << shift;
    if (byte < 128) return BigInt.asUintN(64, value);
  }
  return null;
}

/** The value of one field: a number, bytes, or nothing that concerns us. */
function readField(reader: Reader, wireType: number): bigint | Uint8Array | undefined | null {
  if (wireType === VARINT) return readVarint(reader);
  const size = wireType === LENGTH_DELIMITED ? readVarint(reader) : FIXED[wireType];
  if (size === undefined || size === null) return null;
  const end = reader.at + Number(size);
  if (end > reader.bytes.length) return null;
  const content = reader.bytes.subarray(reader.at, end);
  reader.at = end;
  return wireType === LENGTH_DELIMITED ? content : undefined;
}

/** A field of another wire type than its kind's makes the message malformed. */
function convert(
  found: bigint | Uint8Array | undefined,
  kind: FieldKind,
): Value | null | undefined {
  if (found === undefined) return undefined;
  if (found instanceof Uint8Array) {
    return kind === "bytes" ? found : kind === "string" ? decoder.decode(found) : null;
  }
  if (kind === "bool") return found !== 0n;
  return kind === "number" ? Number(BigInt.asUintN(32, found)) : kind === "bigint" ? found : null;
}
