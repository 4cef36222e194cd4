/** Payloads of foreign functions: numbers, text, and protobuf messages. */
// Generated from spec/ by `npm run generate`: do not edit.

import { EMPTY } from "./memory.js";
import { tagOf, Wire, WIRE, type FieldValue } from "./protobuf.js";

/** Turns a payload into bytes and back; null when bytes cannot be one. */
export interface Codec<T> {
  encode(value: T): Uint8Array;
  decode(bytes: Uint8Array): T | null;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** Text in a message is UTF-8, or the message is none. */
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

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

/** How each kind travels. */
const TYPES = {
  bytes: WIRE.bytes,
  string: WIRE.bytes,
  bool: WIRE.varint,
  number: WIRE.varint,
  bigint: WIRE.varint,
} as const satisfies Readonly<Record<FieldKind, number>>;

/**
 * A codec of protobuf messages, from the number and kind of each field. Absent fields decode to their zero; a field that
 * comes with another wire type than its kind has counts as unknown, as protobuf has it.
 */
export function message<T extends object>(fields: {
  readonly [K in keyof T]: readonly [number: number, kind: FieldKind];
}): Codec<T> {
  const rows = Object.entries(fields) as [string, readonly [number, FieldKind]][];
  const byTag = new Map<number, { readonly name: string; readonly kind: FieldKind }>(
    rows.map(([name, [number, kind]]) => [tagOf(number, TYPES[kind]), { name, kind }]),
  );
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
      const wire = new Wire(bytes);
      while (!wire.atEnd) {
        const tag = wire.tag();
        const found = tag === null ? null : wire.value(tag);
        if (tag === null || found === null) return null;
        const field = byTag.get(tag);
        if (!field) continue;
        const read = convert(found, field.kind);
        if (read === null) return null;
        value[field.name] = read;
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
    writeVarint(bytes, BigInt((number << 3) | WIRE.bytes));
    writeVarint(bytes, BigInt(content.length));
    for (const byte of content) bytes.push(byte);
    return;
  }
  writeVarint(bytes, BigInt((number << 3) | WIRE.varint));
  writeVarint(bytes, BigInt.asUintN(64, BigInt(value)));
}

function writeVarint(bytes: number[], value: bigint): void {
  let rest = value;
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  bytes.push(Number(rest));
}

/** What came as a field of that kind; null for text that is none. */
function convert(found: FieldValue, kind: FieldKind): Value | null {
  if (found instanceof Uint8Array) return kind === "string" ? textIn(found) : found;
  if (kind === "bool") return found !== 0n;
  return kind === "number" ? Number(BigInt.asUintN(32, found)) : kind === "bigint" ? found : null;
}

function textIn(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}
