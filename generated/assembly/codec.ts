/** Serialized pairs and property paths, written and read in place. */
// Generated from spec/ by `npm run generate`: do not edit.

import {
  PROPERTY_PATH_SEPARATOR,
  SERIALIZED_PAIRS_COUNT_BYTES,
  SERIALIZED_PAIRS_KEY_SIZE_BYTES,
  SERIALIZED_PAIRS_TERMINATOR,
  SERIALIZED_PAIRS_TERMINATOR_BYTES,
  SERIALIZED_PAIRS_VALUE_SIZE_BYTES,
} from "./layouts";
import { Bytes, Views } from "./memory";

const SIZES_BYTES: u32 = SERIALIZED_PAIRS_KEY_SIZE_BYTES + SERIALIZED_PAIRS_VALUE_SIZE_BYTES;

/**
 * Writes serialized pairs into memory that the caller provides. There is one writer, so one map is finished before the
 * next begins: `begin`, then `add` (or `target` and `endKey`, `target` and `endValue`) for each pair, then `end`.
 */
export class PairsWriter {
  private static block: usize = 0;
  private static sizes: usize = 0;
  private static content: usize = 0;

  /** How many bytes `count` pairs take whose keys and values have `contentSize` bytes together. */
  @inline
  static size(count: u32, contentSize: usize): usize {
    return (
      contentSize +
      SERIALIZED_PAIRS_COUNT_BYTES +
      <usize>count * (SIZES_BYTES + 2 * SERIALIZED_PAIRS_TERMINATOR_BYTES)
    );
  }

  /** Begins a map of `count` pairs at `block`. */
  @inline
  static begin(block: usize, count: u32): void {
    store<u32>(block, count);
    PairsWriter.block = block;
    PairsWriter.sizes = block + SERIALIZED_PAIRS_COUNT_BYTES;
    PairsWriter.content = block + SERIALIZED_PAIRS_COUNT_BYTES + count * SIZES_BYTES;
  }

  /** Appends a pair by copying its two parts. */
  static add(key: Bytes, value: Bytes): void {
    memory.copy(PairsWriter.content, Views.data(key), Views.size(key));
    PairsWriter.endKey(Views.size(key));
    memory.copy(PairsWriter.content, Views.data(value), Views.size(value));
    PairsWriter.endValue(Views.size(value));
  }

  /** Where the next key or value is to be written, by who encodes it in place. */
  @inline
  static get target(): usize {
    return PairsWriter.content;
  }

  /** Says that a key of `size` bytes was written at `target`. */
  @inline
  static endKey(size: usize): void {
    store<u32>(PairsWriter.sizes, size as u32);
    PairsWriter.sizes += SERIALIZED_PAIRS_KEY_SIZE_BYTES;
    PairsWriter.terminate(size);
  }

  /** Says that a value of `size` bytes was written at `target`. */
  @inline
  static endValue(size: usize): void {
    store<u32>(PairsWriter.sizes, size as u32);
    PairsWriter.sizes += SERIALIZED_PAIRS_VALUE_SIZE_BYTES;
    PairsWriter.terminate(size);
  }

  /** The finished map. */
  @inline
  static end(): Bytes {
    return Views.of(PairsWriter.block, PairsWriter.content - PairsWriter.block);
  }

  @inline
  private static terminate(size: usize): void {
    store<u8>(PairsWriter.content + size, SERIALIZED_PAIRS_TERMINATOR as u8);
    PairsWriter.content += size + SERIALIZED_PAIRS_TERMINATOR_BYTES;
  }
}

/** Reads serialized pairs one by one, without copying; it can be opened again for another map. */
export class PairsCursor {
  private sizes: usize = 0;
  private content: usize = 0;
  private end: usize = 0;
  /** How many pairs `next` has not reached yet. */
  remaining: u32 = 0;
  /** The key of the present pair. */
  key: Bytes = 0;
  /** The value of the present pair. */
  value: Bytes = 0;

  /** Goes before the first pair of `pairs`. Returns the number of pairs; a map that is cut off has none. */
  open(pairs: Bytes): u32 {
    const size = Views.size(pairs);
    this.remaining = 0;
    if (size < SERIALIZED_PAIRS_COUNT_BYTES) return 0;
    const data = Views.data(pairs);
    const count = load<u32>(data);
    if (<usize>count > (size - SERIALIZED_PAIRS_COUNT_BYTES) / SIZES_BYTES) return 0;
    this.sizes = data + SERIALIZED_PAIRS_COUNT_BYTES;
    this.content = this.sizes + count * SIZES_BYTES;
    this.end = data + size;
    this.remaining = count;
    return count;
  }

  /** Goes to the next pair; false when there is none, or when it does not fit the map. */
  next(): bool {
    if (this.remaining == 0) return false;
    const keySize = load<u32>(this.sizes);
    const valueSize = load<u32>(this.sizes + SERIALIZED_PAIRS_KEY_SIZE_BYTES);
    const room = (this.end - this.content) as u64;
    if ((keySize as u64) + (valueSize as u64) + 2 * SERIALIZED_PAIRS_TERMINATOR_BYTES > room) {
      this.remaining = 0;
      return false;
    }
    this.key = Views.of(this.content, keySize);
    this.content += keySize + SERIALIZED_PAIRS_TERMINATOR_BYTES;
    this.value = Views.of(this.content, valueSize);
    this.content += valueSize + SERIALIZED_PAIRS_TERMINATOR_BYTES;
    this.sizes += SIZES_BYTES;
    this.remaining -= 1;
    return true;
  }
}

/** Writes the path of a property, part by part, into memory that the caller provides. */
export class PathWriter {
  private static start: usize = 0;
  private static position: usize = 0;
  private static parts: u32 = 0;

  /** How many bytes a path of `count` parts takes that have `contentSize` bytes together. */
  @inline
  static size(count: u32, contentSize: usize): usize {
    return contentSize + (count > 1 ? <usize>count - 1 : 0);
  }

  /** Begins a path at `block`. */
  @inline
  static begin(block: usize): void {
    PathWriter.start = block;
    PathWriter.position = block;
    PathWriter.parts = 0;
  }

  /** Appends a part by copying it. */
  static add(part: Bytes): void {
    if (PathWriter.parts != 0) {
      store<u8>(PathWriter.position, PROPERTY_PATH_SEPARATOR as u8);
      PathWriter.position += 1;
    }
    memory.copy(PathWriter.position, Views.data(part), Views.size(part));
    PathWriter.position += Views.size(part);
    PathWriter.parts += 1;
  }

  /** The finished path. */
  @inline
  static end(): Bytes {
    return Views.of(PathWriter.start, PathWriter.position - PathWriter.start);
  }
}
