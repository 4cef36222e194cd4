/** Protobuf messages, written and read in place: payloads of foreign functions. */
// Generated from spec/ by `npm run generate`: do not edit.

import { Bytes, Views } from "./memory";

const VARINT: u32 = 0;
const FIXED64: u32 = 1;
const LENGTH_DELIMITED: u32 = 2;
const FIXED32: u32 = 5;

/** Writes the fields of a protobuf message one after another; what has its zero value is left out. */
export class PayloadWriter {
  private static position: usize = 0;

  /** Begins a message at `block`. */
  @inline
  static begin(block: usize): void {
    PayloadWriter.position = block;
  }

  /** How many bytes a field of text or bytes takes. */
  static bytesSize(field: u32, value: Bytes): usize {
    const size = Views.size(value);
    return size == 0 ? 0 : varintSize(field << 3) + varintSize(size) + size;
  }

  /** How many bytes a field that holds a number takes. */
  static numberSize(field: u32, value: u64): usize {
    return value == 0 ? 0 : varintSize(field << 3) + varintSize(value);
  }

  /** Appends a field of text or bytes. */
  static bytes(field: u32, value: Bytes): void {
    const size = Views.size(value);
    if (size == 0) return;
    PayloadWriter.varint((field << 3) | LENGTH_DELIMITED);
    PayloadWriter.varint(size);
    memory.copy(PayloadWriter.position, Views.data(value), size);
    PayloadWriter.position += size;
  }

  /** Appends a field that holds a number; true is 1. */
  static number(field: u32, value: u64): void {
    if (value == 0) return;
    PayloadWriter.varint((field << 3) | VARINT);
    PayloadWriter.varint(value);
  }

  private static varint(value: u64): void {
    let rest = value;
    while (rest > 127) {
      store<u8>(PayloadWriter.position, (rest | 128) as u8);
      PayloadWriter.position += 1;
      rest >>= 7;
    }
    store<u8>(PayloadWriter.position, rest as u8);
    PayloadWriter.position += 1;
  }
}

function varintSize(value: u64): usize {
  let size: usize = 1;
  for (let rest = value >> 7; rest > 0; rest >>= 7) size += 1;
  return size;
}

/** Reads the fields of a protobuf message one after another. */
export class PayloadReader {
  private position: usize = 0;
  private end: usize = 0;
  /** Whether the bytes so far were a message. */
  valid: bool = true;
  /** The number of the present field. */
  field: u32 = 0;
  /** Its bytes, when it holds text or bytes. */
  bytes: Bytes = 0;
  /** Its number, when it holds one. */
  number: u64 = 0;

  /** Goes before the first field of `message`. */
  open(message: Bytes): void {
    this.position = Views.data(message);
    this.end = this.position + Views.size(message);
    this.valid = true;
  }

  /** Goes to the next field; false at the end, or when the bytes are no message. */
  next(): bool {
    if (!this.valid || this.position >= this.end) return false;
    const tag = this.varint();
    const wire = (tag & 7) as u32;
    this.field = (tag >> 3) as u32;
    this.bytes = 0;
    this.number = 0;
    if (wire == VARINT) {
      this.number = this.varint();
      return this.valid;
    }
    let size: u64 = 0;
    if (wire == LENGTH_DELIMITED) size = this.varint();
    else if (wire == FIXED64) size = 8;
    else if (wire == FIXED32) size = 4;
    else this.valid = false;
    if (size > ((this.end - this.position) as u64)) this.valid = false;
    if (!this.valid) return false;
    if (wire == LENGTH_DELIMITED) this.bytes = Views.of(this.position, size as usize);
    this.position += size as usize;
    return true;
  }

  private varint(): u64 {
    let value: u64 = 0;
    for (let shift: u64 = 0; shift < 70; shift += 7) {
      if (this.position >= this.end) break;
      const byte = load<u8>(this.position) as u64;
      this.position += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
    this.valid = false;
    return 0;
  }
}
