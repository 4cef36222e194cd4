/** Byte strings as header maps, keys and messages need them: copies that outlive a call, comparison, text. */

/** The one empty byte string, so that emptiness costs nothing. */
export const EMPTY = new Uint8Array(0);

/** Copies bytes out of the plugin's memory; a view into it dies with the call. */
export function copyOf(bytes: Uint8Array): Uint8Array {
  const length = bytes.length;
  if (length === 0) return EMPTY;
  // Up to 64 bytes live inside V8's own heap: a plain loop beats `slice`, which makes an external buffer.
  if (length > 64) return bytes.slice();
  const copy = new Uint8Array(length);
  for (let i = 0; i < length; i++) copy[i] = bytes[i]!;
  return copy;
}

/** Copies bytes with ASCII letters in lower case; other bytes stay. */
export function lowerCopyOf(bytes: Uint8Array): Uint8Array {
  const copy = copyOf(bytes);
  for (let i = 0; i < copy.length; i++) {
    const byte = copy[i]!;
    if (byte >= 0x41 && byte <= 0x5a) copy[i] = byte | 0x20;
  }
  return copy;
}

/** True when `name`, folded to lower case, equals `lower`, which is in lower case already. */
export function equalsFolded(lower: Uint8Array, name: Uint8Array): boolean {
  const length = lower.length;
  if (length !== name.length) return false;
  for (let i = 0; i < length; i++) {
    const byte = name[i]!;
    if (byte === lower[i]) continue;
    if (byte < 0x41 || byte > 0x5a || (byte | 0x20) !== lower[i]) return false;
  }
  return true;
}

/** True when both hold the same bytes. */
export function equals(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** The UTF-8 bytes of a text; short texts are remembered, since header names and values repeat. */
export function bytesOf(text: string): Uint8Array {
  if (text.length > 48) return encode(text);
  let bytes = remembered.get(text);
  if (bytes === undefined) {
    if (remembered.size >= 2048) remembered.clear();
    remembered.set(text, (bytes = encode(text)));
  }
  return bytes;
}

/** The text of UTF-8 bytes; malformed sequences become U+FFFD. */
export function textOf(bytes: Uint8Array): string {
  const length = bytes.length;
  if (length > 48) return decoder.decode(bytes);
  let text = "";
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte > 0x7f) return decoder.decode(bytes);
    text += String.fromCharCode(byte);
  }
  return text;
}

/** One character per byte: a key for maps over arbitrary bytes. */
export function keyOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}

/** Takes text or bytes; what is already bytes is returned as it is. */
export function toBytes(value: string | Uint8Array): Uint8Array {
  return typeof value === "string" ? bytesOf(value) : value;
}

/** Joins byte strings. */
export function concat(parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const remembered = new Map<string, Uint8Array>();
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function encode(text: string): Uint8Array {
  return text.length === 0 ? EMPTY : encoder.encode(text);
}
