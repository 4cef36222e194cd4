/** What headers must not be, and which message they belong to: for diagnosis. */
import { bytesOf, equalsFolded, textOf } from "../base/bytes.js";

/** The name of the first byte that no header value can have; null when there is none. */
export function forbiddenByte(value: Uint8Array): string | null {
  for (let i = 0; i < value.length; i++) {
    const byte = value[i]!;
    if (byte === 0x0d) return "CR";
    if (byte === 0x0a) return "LF";
    if (byte === 0) return "NUL";
    if (byte < 0x20 && byte !== 0x09) return "control character";
  }
  return null;
}

/** A status that a response can end with. */
export function isFinalStatus(status: string): boolean {
  return /^[2-5]\d\d$/.test(status);
}

/** These say where a body ends. */
export function framesBody(name: Uint8Array): boolean {
  return equalsFolded(CONTENT_LENGTH, name) || equalsFolded(TRANSFER_ENCODING, name);
}

export function isStatus(name: Uint8Array): boolean {
  return equalsFolded(STATUS, name);
}

/** Whose header it is, when only one message has it. */
export function messageOf(name: Uint8Array): "request" | "response" | null {
  const text = textOf(name).toLowerCase();
  if (OF_REQUESTS.has(text)) return "request";
  return OF_RESPONSES.has(text) ? "response" : null;
}

const STATUS = bytesOf(":status");
const CONTENT_LENGTH = bytesOf("content-length");
const TRANSFER_ENCODING = bytesOf("transfer-encoding");
const OF_REQUESTS: ReadonlySet<string> = new Set([
  ":authority",
  ":method",
  ":path",
  ":scheme",
  "accept",
  "authorization",
  "cookie",
  "if-match",
  "if-modified-since",
  "if-none-match",
  "referer",
  "user-agent",
]);
const OF_RESPONSES: ReadonlySet<string> = new Set([
  ":status",
  "age",
  "etag",
  "last-modified",
  "location",
  "retry-after",
  "server",
  "set-cookie",
  "vary",
  "www-authenticate",
]);
