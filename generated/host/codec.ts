/** Serialized pairs and property paths, encoded and decoded. */
// Generated from spec/ by `npm run generate`: do not edit.

import {
  PROPERTY_PATH_SEPARATOR,
  SERIALIZED_PAIRS_COUNT_BYTES,
  SERIALIZED_PAIRS_KEY_SIZE_BYTES,
  SERIALIZED_PAIRS_MAX_BYTES,
  SERIALIZED_PAIRS_MAX_PAIRS,
  SERIALIZED_PAIRS_TERMINATOR,
  SERIALIZED_PAIRS_TERMINATOR_BYTES,
  SERIALIZED_PAIRS_VALUE_SIZE_BYTES,
} from "./layouts.js";
import { EMPTY } from "./memory.js";

/** A key and its value. */
export type Pair = readonly [key: Uint8Array, value: Uint8Array];

/** What a decoder refuses; Envoy's limits unless told otherwise. */
export interface PairsLimits {
  /** Of the whole serialized map, in bytes. */
  readonly maxBytes: number;
  readonly maxPairs: number;
}

const LIMITS: PairsLimits = {
  maxBytes: SERIALIZED_PAIRS_MAX_BYTES,
  maxPairs: SERIALIZED_PAIRS_MAX_PAIRS,
};
const SIZES_BYTES = SERIALIZED_PAIRS_KEY_SIZE_BYTES + SERIALIZED_PAIRS_VALUE_SIZE_BYTES;
const PAIR_BYTES = SIZES_BYTES + 2 * SERIALIZED_PAIRS_TERMINATOR_BYTES;

/** How many bytes `encodePairs` gives; none for the empty map. */
export function pairsSize(pairs: readonly Pair[]): number {
  if (pairs.length === 0) return 0;
  let size = SERIALIZED_PAIRS_COUNT_BYTES;
  for (const [key, value] of pairs) size += PAIR_BYTES + key.length + value.length;
  return size;
}

/** Serializes pairs in their order, duplicates included. */
export function encodePairs(pairs: readonly Pair[]): Uint8Array {
  if (pairs.length === 0) return EMPTY;
  const bytes = new Uint8Array(pairsSize(pairs));
  encodePairsInto(pairs, bytes, 0);
  return bytes;
}

/** Serializes pairs into memory that has room for `pairsSize` bytes at `start`. */
export function encodePairsInto(pairs: readonly Pair[], bytes: Uint8Array, start: number): void {
  if (pairs.length === 0) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  view.setUint32(start, pairs.length, true);
  let sizes = start + SERIALIZED_PAIRS_COUNT_BYTES;
  let content = sizes + pairs.length * SIZES_BYTES;
  for (const [key, value] of pairs) {
    view.setUint32(sizes, key.length, true);
    view.setUint32(sizes + SERIALIZED_PAIRS_KEY_SIZE_BYTES, value.length, true);
    sizes += SIZES_BYTES;
    bytes.set(key, content);
    content += key.length;
    bytes[content] = SERIALIZED_PAIRS_TERMINATOR;
    content += SERIALIZED_PAIRS_TERMINATOR_BYTES;
    bytes.set(value, content);
    content += value.length;
    bytes[content] = SERIALIZED_PAIRS_TERMINATOR;
    content += SERIALIZED_PAIRS_TERMINATOR_BYTES;
  }
}

/**
 * Reads serialized pairs; the parts are views of `bytes`. No bytes and a single zero byte are the empty map. Null when the
 * bytes are malformed: cut off, too long, with another terminator, or beyond the limits.
 */
export function decodePairs(bytes: Uint8Array, limits: PairsLimits = LIMITS): Pair[] | null {
  const { length } = bytes;
  if (length === 0 || (length === 1 && bytes[0] === 0)) return [];
  if (length < SERIALIZED_PAIRS_COUNT_BYTES || length > limits.maxBytes) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  const count = view.getUint32(0, true);
  if (count > limits.maxPairs) return null;
  let sizes = SERIALIZED_PAIRS_COUNT_BYTES;
  let content = sizes + count * SIZES_BYTES;
  if (content > length) return null;
  const pairs: Pair[] = [];
  for (let i = 0; i < count; i++) {
    const key = content + view.getUint32(sizes, true);
    const value = key + SERIALIZED_PAIRS_TERMINATOR_BYTES;
    const end = value + view.getUint32(sizes + SERIALIZED_PAIRS_KEY_SIZE_BYTES, true);
    if (end + SERIALIZED_PAIRS_TERMINATOR_BYTES > length) return null;
    if (bytes[key] !== SERIALIZED_PAIRS_TERMINATOR || bytes[end] !== SERIALIZED_PAIRS_TERMINATOR) {
      return null;
    }
    pairs.push([bytes.subarray(content, key), bytes.subarray(value, end)]);
    sizes += SIZES_BYTES;
    content = end + SERIALIZED_PAIRS_TERMINATOR_BYTES;
  }
  return content === length ? pairs : null;
}

/** Serializes the parts of a property's path. */
export function encodePath(parts: readonly Uint8Array[]): Uint8Array {
  const size = parts.reduce((sum, part) => sum + part.length + 1, -1);
  const bytes = new Uint8Array(Math.max(0, size)).fill(PROPERTY_PATH_SEPARATOR);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length + 1;
  }
  return bytes;
}

/** The parts of a path, as views of `bytes`; one separator behind the last part is tolerated. */
export function decodePath(bytes: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== PROPERTY_PATH_SEPARATOR) continue;
    parts.push(bytes.subarray(start, at));
    start = at + 1;
  }
  if (start < bytes.length) parts.push(bytes.subarray(start));
  return parts;
}
