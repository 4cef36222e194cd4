/**
 * Body buffers.
 *
 * Rules:
 * - Reading past the end gives nothing and is no error; a length past the end is cut.
 * - Writing at 0 drains `length` bytes and prepends; writing at or past the end appends.
 * - Writing in between is refused (Envoy cannot insert).
 * - A buffer that the phase does not offer reads as empty and refuses writes.
 */
import { concat, copyOf, EMPTY } from "../../base/bytes.js";

/** A queue of bytes that is flattened only when somebody reads across chunks. */
export class ByteBuffer {
  private chunks: Uint8Array[] = [];
  private size = 0;

  /** A buffer that starts with one chunk, which must not change later. */
  static of(chunk: Uint8Array): ByteBuffer {
    const buffer = new ByteBuffer();
    buffer.append(chunk);
    return buffer;
  }

  get length(): number {
    return this.size;
  }

  /** Adds a chunk at the end; it is kept, not copied. */
  append(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    this.chunks.push(chunk);
    this.size += chunk.length;
  }

  /** Adds a chunk at the front; it is kept, not copied. */
  prepend(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    this.chunks.unshift(chunk);
    this.size += chunk.length;
  }

  /** Moves all bytes of another buffer to the end of this one. */
  take(other: ByteBuffer): void {
    if (this.size === 0) {
      this.chunks = other.chunks;
      other.chunks = [];
    } else {
      for (const chunk of other.chunks) this.chunks.push(chunk);
      other.chunks.length = 0;
    }
    this.size += other.size;
    other.size = 0;
  }

  /** Removes bytes from the front; more than there are empties the buffer. */
  drain(length: number): void {
    if (length === 0) return;
    if (length >= this.size) {
      this.chunks = [];
      this.size = 0;
      return;
    }
    this.chunks = [this.bytes().subarray(length)];
    this.size -= length;
  }

  /** All bytes; the array must not be changed. */
  bytes(): Uint8Array {
    if (this.chunks.length === 0) return EMPTY;
    if (this.chunks.length > 1) this.chunks = [concat(this.chunks)];
    return this.chunks[0]!;
  }

  /** A view of `length` bytes from `start`, cut at the end. */
  slice(start: number, length: number): Uint8Array {
    if (start >= this.size || length === 0) return EMPTY;
    if (start === 0 && length >= this.size) return this.bytes();
    return this.bytes().subarray(start, Math.min(start + length, this.size));
  }

  /** Writes as a plugin does; `false` when the place is inside the buffer. The bytes are copied. */
  write(start: number, length: number, bytes: Uint8Array): boolean {
    if (start === 0) {
      this.drain(length);
      this.prepend(copyOf(bytes));
      return true;
    }
    if (start < this.size) return false;
    this.append(copyOf(bytes));
    return true;
  }
}
