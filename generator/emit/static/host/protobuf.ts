/** A number, or the bytes of a text, a message, or packed numbers. */
export type FieldValue = bigint | Uint8Array;

/** Values by field number, in order; null when the bytes are no message. */
export function readFields(bytes: Uint8Array): Map<number, FieldValue[]> | null {
  const fields = new Map<number, FieldValue[]>();
  const wire = new Wire(bytes);
  while (!wire.atEnd) {
    const tag = wire.varint();
    if (tag === null || tag >> 3n === 0n || tag >> 32n !== 0n) return null;
    const value = wire.value(Number(tag & 7n));
    if (value === null) return null;
    const number = Number(tag >> 3n);
    const values = fields.get(number);
    if (values === undefined) fields.set(number, [value]);
    else values.push(value);
  }
  return fields;
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
export const WIRE = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

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

  /** The value behind a tag of that wire type; null for a type that does not exist, too. */
  value(type: number): FieldValue | null {
    switch (type) {
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
}
