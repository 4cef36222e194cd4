/** What `decodeURIComponent`, `encodeURIComponent` and `parseInt` do, for text of strangers: nothing here ends the VM. */
import { bytesText, textBytes } from "./core/text";

/** The text behind `%41` and so on, as in paths; null where a `%` is no such thing, or the bytes are no UTF-8. `+` stays. */
export function percentDecode(text: string): string | null {
  if (!text.includes("%")) return text;
  const bytes = textBytes(text);
  let size = 0;
  for (let at = 0; at < bytes.length; ++at, ++size) {
    let byte = bytes[at];
    if (byte == PERCENT) {
      if (at + 2 >= bytes.length) return null;
      const digits = (hex(bytes[at + 1]) << 4) | hex(bytes[at + 2]);
      if (digits < 0) return null;
      byte = <u8>digits;
      at += 2;
    }
    bytes[size] = byte;
  }
  const decoded = bytesText(bytes.subarray(0, size));
  // What is no UTF-8 was read as U+FFFD, which is written in other bytes.
  const back = textBytes(decoded);
  if (back.length != size) return null;
  for (let at = 0; at < size; ++at) {
    if (back[at] != bytes[at]) return null;
  }
  return decoded;
}

/** A text as a part of a path or a query: all but `A`–`Z`, `a`–`z`, `0`–`9` and `-_.!~*'()` as `%41` and so on. */
export function percentEncode(text: string): string {
  const bytes = textBytes(text);
  const encoded = new Uint8Array(bytes.length * 3);
  let size = 0;
  for (let at = 0; at < bytes.length; ++at) {
    const byte = bytes[at];
    if (isPlain(byte)) {
      encoded[size++] = byte;
    } else {
      encoded[size++] = PERCENT;
      encoded[size++] = digit(byte >> 4);
      encoded[size++] = digit(byte & 15);
    }
  }
  return bytesText(encoded.subarray(0, size));
}

/**
 * The whole number that `text` is, all of it and in decimal digits, perhaps behind a `-`; `otherwise` if it is anything
 * else (`""`, `"12px"`, `" 1"`, `"0x1f"`), or does not fit into 64 bits.
 */
export function parseInteger(text: string, otherwise: i64): i64 {
  const isNegative = text.startsWith("-");
  const start = isNegative ? 1 : 0;
  if (text.length == start) return otherwise;
  // Below zero, where there is one number more than above.
  let value: i64 = 0;
  for (let at = start; at < text.length; ++at) {
    const digit = <i64>(text.charCodeAt(at) - 0x30);
    if (digit < 0 || digit > 9) return otherwise;
    if (value < (i64.MIN_VALUE + digit) / 10) return otherwise;
    value = value * 10 - digit;
  }
  if (isNegative) return value;
  return value == i64.MIN_VALUE ? otherwise : -value;
}

const PERCENT: u8 = 0x25;

/** The value of a hexadecimal digit; -1 if it is none. */
function hex(char: i32): i32 {
  if (char >= 0x30 && char <= 0x39) return char - 0x30;
  const lower = char | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

function digit(value: u8): u8 {
  return value < 10 ? 0x30 + value : 0x37 + value;
}

function isPlain(char: i32): bool {
  const lower = char | 0x20;
  return (
    (lower >= 0x61 && lower <= 0x7a) ||
    (char >= 0x30 && char <= 0x39) ||
    "-_.!~*'()".includes(String.fromCharCode(char))
  );
}
