/** How the bindings pass pieces of memory: address and size in one number. */
// Generated from spec/ by `npm run generate`: do not edit.

/** A piece of memory in one number: its address in the low half, its size in bytes in the high half. */
export type Bytes = u64;

/** Takes `Bytes` apart and puts them together; every method is put in line. */
export class Views {
  /** No bytes. */
  @inline
  static get empty(): Bytes {
    return 0;
  }

  /** The `size` bytes at the address `data`. */
  @inline
  static of(data: usize, size: usize): Bytes {
    return (data as u64) | ((size as u64) << 32);
  }

  /** The bytes of a buffer, which must stay alive for as long as they are used. */
  @inline
  static ofBuffer(buffer: ArrayBuffer): Bytes {
    return Views.of(changetype<usize>(buffer), buffer.byteLength);
  }

  /** The address of the first byte. */
  @inline
  static data(bytes: Bytes): usize {
    return bytes as usize;
  }

  /** How many bytes there are. */
  @inline
  static size(bytes: Bytes): usize {
    return (bytes >> 32) as usize;
  }
}
