/** Walks the bytes of a module: every read is bounded by the section it stands in, and fails with a code and an offset. */

/** What is wrong with a module's bytes, and where. */
export interface ReadError {
  readonly code: ReadErrorCode;
  /** Offset in the file, in bytes. */
  readonly offset: number;
  readonly message: string;
}

export type ReadErrorCode =
  | "not-wasm"
  | "component"
  | "unknown-version"
  | "cut-off"
  | "section-too-long"
  | "section-overrun"
  | "section-leftover"
  | "section-order"
  | "unknown-section"
  | "bad-leb"
  | "bad-count"
  | "bad-utf8"
  | "bad-type"
  | "bad-kind"
  | "bad-limits"
  | "bad-expression"
  | "bad-index"
  | "duplicate-export"
  | "count-mismatch";

/** Thrown within the reader only: `readModule` and `readNames` turn it into a value. */
export class Malformed extends Error {
  constructor(readonly error: ReadError) {
    super(error.message);
  }
}

/** The place of a cursor over the whole file. */
export const WHOLE = "the file";

/** A position in the file that cannot leave `end`. */
export class Cursor {
  constructor(
    readonly bytes: Uint8Array,
    public at: number,
    readonly end: number,
    /** What the range is called in messages: "the file", "the export section". */
    readonly place: string,
  ) {}

  get left(): number {
    return this.end - this.at;
  }

  fail(code: ReadErrorCode, message: string, offset: number = this.at): never {
    throw new Malformed({ code, offset, message });
  }

  byte(): number {
    if (this.at >= this.end) this.overrun();
    return this.bytes[this.at++]!;
  }

  skip(count: number): void {
    if (count > this.left) this.overrun();
    this.at += count;
  }

  /** A LEB128 number below 2^32, in at most five bytes. */
  u32(): number {
    const start = this.at;
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      // The fifth byte has room for four bits: more would be a number of 33 bits or of hidden bits.
      if (shift === 28 && byte > 0x0f) break;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    return this.fail("bad-leb", "a number is longer than 32 bits", start);
  }

  /** A limit: 64 bits in a 64-bit memory, so up to ten bytes; precise below 2^53, which is all a reader needs. */
  u64(): number {
    const start = this.at;
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = this.byte();
      if (shift === 63 && byte > 1) break;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    return this.fail("bad-leb", "a number is longer than 64 bits", start);
  }

  /** Passes over a signed LEB128 number of at most `bytes` bytes. */
  skipLeb(bytes: number): void {
    const start = this.at;
    for (let read = 0; read < bytes; read++) if (this.byte() < 0x80) return;
    this.fail("bad-leb", `a number is longer than ${bytes} bytes`, start);
  }

  /** A count of things of at least `size` bytes each: what cannot fit is refused before anything is allocated. */
  count(things: string, size = 1): number {
    const start = this.at;
    const count = this.u32();
    if (count * size > this.left) {
      this.fail("bad-count", `${count} ${things} cannot fit in the ${this.left} bytes left`, start);
    }
    return count;
  }

  name(): string {
    const start = this.at;
    const size = this.count("bytes of a name");
    const from = this.at;
    this.at += size;
    return this.text(from, this.at) ?? this.fail("bad-utf8", "a name is not UTF-8", start);
  }

  /** A name for people only: what is not UTF-8 in it is replaced. */
  label(): string {
    const size = this.count("bytes of a name");
    this.at += size;
    return lenient.decode(this.bytes.subarray(this.at - size, this.at));
  }

  /** The rest of this range must be used up when its reader is done. */
  close(): void {
    if (this.left > 0) {
      this.fail("section-leftover", `${this.left} bytes are left over in ${this.place}`);
    }
  }

  private text(from: number, to: number): string | null {
    const bytes = this.bytes.subarray(from, to);
    // Nearly every name is short ASCII, for which a decoder costs more than the loop.
    if (bytes.length <= 64 && bytes.every((byte) => byte < 0x80)) {
      return String.fromCharCode(...bytes);
    }
    try {
      return utf8.decode(bytes);
    } catch {
      return null;
    }
  }

  private overrun(): never {
    const whole = this.place === WHOLE;
    return this.fail(
      whole ? "cut-off" : "section-overrun",
      whole ? "the file ends in the middle of a section" : `${this.place} ends before its contents`,
    );
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder("utf-8");
