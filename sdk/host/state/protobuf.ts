/** Reads the fields of a protobuf message without knowing its type: as much as hosts need to. */

export type FieldValue = bigint | Uint8Array;

/** Values by field number, in order; null when the bytes are no message. */
export function readFields(bytes: Uint8Array): Map<number, FieldValue[]> | null {
  const fields = new Map<number, FieldValue[]>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;

  const varint = (): bigint | null => {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = bytes[at++];
      if (byte === undefined) return null;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    return null;
  };
  const block = (length: number): Uint8Array | null => {
    if (length > bytes.length - at) return null;
    const part = bytes.subarray(at, at + length);
    at += length;
    return part;
  };

  while (at < bytes.length) {
    const tag = varint();
    if (tag === null || tag >> 3n === 0n || tag >> 32n !== 0n) return null;
    let value: FieldValue | null = null;
    switch (Number(tag & 7n)) {
      case WIRE_VARINT:
        value = varint();
        break;
      case WIRE_FIXED64:
        if (at + 8 <= bytes.length) value = view.getBigUint64(at, true);
        at += 8;
        break;
      case WIRE_FIXED32:
        if (at + 4 <= bytes.length) value = BigInt(view.getUint32(at, true));
        at += 4;
        break;
      case WIRE_BYTES: {
        const length = varint();
        value = length === null || length > 0x7fffffffn ? null : block(Number(length));
        break;
      }
    }
    if (value === null) return null;
    const number = Number(tag >> 3n);
    const values = fields.get(number);
    if (values === undefined) fields.set(number, [value]);
    else values.push(value);
  }
  return fields;
}

const WIRE_VARINT = 0;
const WIRE_FIXED64 = 1;
const WIRE_BYTES = 2;
const WIRE_FIXED32 = 5;
