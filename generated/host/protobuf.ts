/** Reads the fields of a protobuf message without knowing its type. */
// Generated from spec/ by `npm run generate`: do not edit.

/** A number, or the bytes of a text, a message, or packed numbers. */
export type FieldValue = bigint | Uint8Array;

/** What stands in a message, in order. */
export interface Field {
  /** Its number and its wire type: see `tagOf`. */
  readonly tag: number;
  readonly value: FieldValue;
}

/** What stands in a message; null when the bytes are none. */
export function readFields(bytes: Uint8Array): Field[] | null {
  const fields: Field[] = [];
  const wire = new Wire(bytes);
  while (!wire.atEnd) {
    const tag = wire.tag();
    const value = tag === null ? null : wire.value(tag);
    if (tag === null || value === null) return null;
    fields.push({ tag, value });
  }
  return fields;
}

/** The values of one field. What comes with another wire type than the field has is not that field. */
export function valuesOf(fields: readonly Field[], tag: number): FieldValue[] {
  return fields.filter((field) => field.tag === tag).map(({ value }) => value);
}

/** Numbers that stand one behind the other: varints (0), or so many bytes each; null when they are cut off. */
export function unpack(bytes: Uint8Array, width: 0 | 4 | 8): bigint[] | null {
  const numbers: bigint[] = [];
  const wire = new Wire(bytes);
  while (!wire.atEnd) {
    const number = width === 0 ? wire.varint() : wire.fixed(width);
    if (number === null) return null;
    numbers.push(number);
  }
  return numbers;
}

/** Wire types: the low three bits of a tag. */
export const WIRE = { varint: 0, fixed64: 1, bytes: 2, group: 3, groupEnd: 4, fixed32: 5 } as const;
type WireType = (typeof WIRE)[keyof typeof WIRE];

/** What stands before the values of a field. */
export function tagOf(field: number, type: WireType): number {
  return ((field << 3) | type) >>> 0;
}

/** Groups may stand in one another so deep, as protobuf's own parsers have it. */
const MOST_DEPTH = 100;
/** Bytes of a tag at most; what they hold beyond 32 bits does not count. */
const MOST_TAG = 5;
const NOTHING = new Uint8Array(0);

/** Reads what stands in a message, piece by piece; each reader gives null where the bytes end too early. */
export class Wire {
  private at = 0;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  get atEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  /** The next tag; null also for one of no field. */
  tag(): number | null {
    const from = this.at;
    const value = this.varint();
    if (value === null || this.at - from > MOST_TAG) return null;
    const tag = Number(BigInt.asUintN(32, value));
    return tag >>> 3 === 0 ? null : tag;
  }

  /** The value behind a tag, nothing for a group; null for a wire type that does not exist, too. */
  value(tag: number, depth = 0): FieldValue | null {
    switch (tag & 7) {
      case WIRE.varint:
        return this.varint();
      case WIRE.fixed64:
        return this.fixed(8);
      case WIRE.fixed32:
        return this.fixed(4);
      case WIRE.bytes: {
        const length = this.varint();
        return length === null || length > 0x7fffffffn ? null : this.block(Number(length));
      }
      case WIRE.group:
        return this.group(tag >>> 3, depth + 1);
      default:
        return null;
    }
  }

  varint(): bigint | null {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) return null;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    return null;
  }

  fixed(width: 4 | 8): bigint | null {
    const at = this.at;
    if (at + width > this.bytes.length) return null;
    this.at += width;
    return width === 8 ? this.view.getBigUint64(at, true) : BigInt(this.view.getUint32(at, true));
  }

  private block(length: number): Uint8Array | null {
    if (length > this.bytes.length - this.at) return null;
    const part = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return part;
  }

  /** Skips to the end of a group: nobody declares one any more, but it may stand in a message all the same. */
  private group(field: number, depth: number): Uint8Array | null {
    if (depth > MOST_DEPTH) return null;
    for (;;) {
      const tag = this.tag();
      if (tag === null) return null;
      if ((tag & 7) === WIRE.groupEnd) return tag >>> 3 === field ? NOTHING : null;
      if (this.value(tag, depth) === null) return null;
    }
  }
}
