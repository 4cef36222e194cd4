/**
 * Text at the border: UTF-16 of the plugin to UTF-8 of the host and back, eight bytes at a time while it is ASCII.
 *
 * Invariants
 * - Loads may reach up to 7 bytes behind a string or a piece of host memory: always inside linear memory, and masked.
 * - Stores may reach up to 7 bytes behind a decoded string: `Text.make` allocates in multiples of 16 bytes.
 * - An encoded argument lives until the next `Arguments.first`.
 * - Strings below `__heap_base` are literals: they never change or move, so their UTF-8 form is kept for ever.
 */
import { Bytes, Views } from "@proxywasm/abi/assembly/memory";

/** UTF-8 forms of the strings that the hostcall about to be made needs. */
export class Arguments {
  private static top: usize = 0;
  /** Blocks for what did not fit the scratch memory, linked through their first word: in the stock runtimes only. */
  private static extra: usize = 0;

  /** Encodes the first argument of a hostcall; what was encoded before may be overwritten. */
  static first(text: string): Bytes {
    Arguments.begin();
    return Arguments.next(text);
  }

  /** Begins the arguments of a hostcall; what was encoded before may be overwritten. */
  static begin(): void {
    if (!isDefined(__leave) && Arguments.extra) Arguments.drop();
    Arguments.top = 0;
  }

  /** Encodes a further argument of the same hostcall. */
  static next(text: string): Bytes {
    const source = changetype<usize>(text);
    if (source < __heap_base) {
      const place = LITERALS + (source & 0x3f0);
      if (load<usize>(place) == source) return load<u64>(place, 8);
      if (!load<usize>(place)) return Arguments.keep(text, place);
    }
    const length = Text.length(text);
    const top = Arguments.top;
    if (length && top + length <= SCRATCH_SIZE && Utf8.encodeAscii(source, length, SCRATCH + top)) {
      Arguments.top = top + length;
      return Views.of(SCRATCH + top, length);
    }
    return Arguments.encode(text, Arguments.reserve(length * 3));
  }

  /** A text and a number behind it, without any other memory. */
  static numbered(start: Bytes, value: u32): Bytes {
    Arguments.begin();
    const size = Views.size(start);
    const target = Arguments.reserve(size + 10);
    memory.copy(target, Views.data(start), size);
    let digits: usize = 1;
    for (let rest = value; rest > 9; rest /= 10) ++digits;
    for (let at = target + size + digits; at > target + size; value /= 10)
      store<u8>(--at, 48 + (value % 10));
    return Views.of(target, size + digits);
  }

  /** Memory that lives as long as the encoded arguments do. */
  static reserve(size: usize): usize {
    const start = Arguments.top;
    const end = start + size;
    if (end > SCRATCH_SIZE) return Arguments.reserveBlock(size);
    Arguments.top = end;
    return SCRATCH + start;
  }

  private static reserveBlock(size: usize): usize {
    // The own runtime frees nothing before the callback has returned.
    if (isDefined(__leave)) return __new(size, idof<ArrayBuffer>());
    const block = heap.alloc(size + 8);
    store<usize>(block, Arguments.extra);
    Arguments.extra = block;
    return block + 8;
  }

  /** Fills the place of a literal. */
  private static keep(text: string, place: usize): Bytes {
    const view = Arguments.encode(text, heap.alloc(Text.length(text) * 3));
    store<usize>(place, changetype<usize>(text));
    store<u64>(place, view, 8);
    return view;
  }

  /** Encodes any text to an address. */
  static encode(text: string, target: usize): Bytes {
    return Views.of(target, Utf8.encode(changetype<usize>(text), Text.length(text), target));
  }

  private static drop(): void {
    let block = Arguments.extra;
    Arguments.extra = 0;
    while (block) {
      const next = load<usize>(block);
      heap.free(block);
      block = next;
    }
  }
}

const SCRATCH_SIZE: usize = 1024;
/** Four bytes longer, since encoding writes whole words. */
const SCRATCH: usize = memory.data(1032, 8);

/** The UTF-8 forms of literals: 64 places, each filled once and never given to another, so a view of one stays valid. */
const LITERALS: usize = memory.data(1024, 16);

/** The UTF-8 form of a literal of the SDK; the transform lays it into the module. (Callers import `Views`.) */
export function utf8(literal: string): Bytes {
  return Arguments.first(literal);
}

/** A string of UTF-8 bytes; what is not UTF-8 becomes U+FFFD, as in browsers. */
export function decode(bytes: Bytes): string {
  const size = Views.size(bytes);
  if (!size) return "";
  const source = Views.data(bytes);
  const text = Text.make(size);
  const end = source + size;
  let from = source;
  let to = changetype<usize>(text);
  let all: u32 = 0;
  while (true) {
    const four = load<u32>(from);
    store<u64>(to, Utf8.spread(four));
    from += 4;
    to += 8;
    if (from >= end) {
      // What lies behind the end is shifted out; that it was spread behind the text does no harm.
      const beyond = <u32>(from - end);
      all |= four << (beyond << 3);
      break;
    }
    all |= four;
  }
  return all & 0x80808080 ? Utf8.decode(source, size) : text;
}

/** The text of a buffer of the plugin. */
export function bufferText(buffer: ArrayBuffer): string {
  return decode(Views.ofBuffer(buffer));
}

/** The text of bytes of the plugin. */
export function bytesText(bytes: Uint8Array): string {
  return decode(Views.of(bytes.dataStart, bytes.length));
}

/** The UTF-8 bytes of a text. */
export function textBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(<i32>encodedSize(text));
  encodeTo(text, bytes.dataStart);
  return bytes;
}

/** How many bytes of UTF-8 a string takes. */
export function encodedSize(text: string): usize {
  return Utf8.size(changetype<usize>(text), Text.length(text));
}

/** Writes the UTF-8 form of a string to an address that has `encodedSize` bytes; gives their number. */
export function encodeTo(text: string, target: usize): usize {
  return Utf8.encode(changetype<usize>(text), Text.length(text), target);
}

class Text {
  /** Units of a string; as `text.length`, which is a call in a small build. */
  @inline
  static length(text: string): usize {
    return (<usize>load<u32>(changetype<usize>(text) - 4)) >> 1;
  }

  /** A string of `length` units whose memory may be overwritten up to the next multiple of 16 bytes. */
  @inline
  static make(length: usize): string {
    // The blocks of the own runtime are multiples of 16 bytes; those of the stock ones are not.
    if (isDefined(__leave)) return changetype<string>(__new(length << 1, idof<string>()));
    const text = __new(((length << 1) + 15) & ~15, idof<string>());
    store<u32>(text - 4, length << 1);
    return changetype<string>(text);
  }
}

class Utf8 {
  /** Four ASCII bytes as four UTF-16 units. */
  @inline
  static spread(four: u64): u64 {
    const two = (four | (four << 16)) & 0x0000ffff0000ffff;
    return (two | (two << 8)) & 0x00ff00ff00ff00ff;
  }

  /** Writes an ASCII string that is not empty, and up to 3 bytes more; false, with an undefined target, if it is not ASCII. */
  static encodeAscii(source: usize, length: usize, target: usize): bool {
    const end = source + (length << 1);
    let all: u64 = 0;
    while (true) {
      const four = load<u64>(source);
      store<u32>(target, Utf8.squeeze(four));
      source += 8;
      target += 4;
      if (source >= end) {
        all |= four << ((source - end) << 3);
        break;
      }
      all |= four;
    }
    return !(all & 0xff80ff80ff80ff80);
  }

  /** Four UTF-16 units that are ASCII as four bytes. */
  @inline
  static squeeze(four: u64): u32 {
    const two = (four | (four >> 8)) & 0x0000ffff0000ffff;
    return <u32>(two | (two >> 16));
  }

  /** Writes any string; a surrogate without its partner becomes U+FFFD. Gives the number of bytes. */
  static encode(source: usize, length: usize, target: usize): usize {
    const start = target;
    const end = source + (length << 1);
    while (source < end) {
      const unit = Utf8.point(source, end);
      source += unit >= 0x10000 ? 4 : 2;
      let rest = u32(unit >= 0x80) + u32(unit >= 0x800) + u32(unit >= 0x10000);
      let byte = rest ? (0xf80 >> rest) | (unit >> (6 * rest)) : unit;
      while (true) {
        store<u8>(target++, byte);
        if (!rest) break;
        byte = 0x80 | ((unit >> (6 * --rest)) & 0x3f);
      }
    }
    return target - start;
  }

  static size(source: usize, length: usize): usize {
    const end = source + (length << 1);
    let size: usize = 0;
    while (source < end) {
      const unit = Utf8.point(source, end);
      source += unit >= 0x10000 ? 4 : 2;
      size += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit < 0x10000 ? 3 : 4;
    }
    return size;
  }

  /** The code point at an address; U+FFFD for half a pair. */
  private static point(source: usize, end: usize): u32 {
    const unit = <u32>load<u16>(source);
    if ((unit & 0xf800) != 0xd800) return unit;
    if (unit < 0xdc00 && source + 2 < end) {
      const low = <u32>load<u16>(source, 2);
      if ((low & 0xfc00) == 0xdc00) return 0x10000 + ((unit & 0x3ff) << 10) + (low & 0x3ff);
    }
    return 0xfffd;
  }

  /** Decodes any bytes: each longest piece that could begin a character and does not complete it is one U+FFFD. */
  static decode(source: usize, size: usize): string {
    const text = Text.make(size);
    const start = changetype<usize>(text);
    const end = source + size;
    let to = start;
    while (source < end) {
      const first = <u32>load<u8>(source++);
      let point = first;
      if (first >= 0x80) {
        let more: u32 = first - 0xc2 < 0x33 ? 1 + u32(first >= 0xe0) + u32(first >= 0xf0) : 0;
        // The second byte has a narrower range after these: no overlong forms, no surrogates, nothing above U+10FFFF.
        let low: u32 = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        let high: u32 = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        point = more ? first & (0x3f >> more) : 0xfffd;
        while (more) {
          const byte = source < end ? <u32>load<u8>(source) : 0;
          if (byte < low || byte > high) {
            point = 0xfffd;
            break;
          }
          point = (point << 6) | (byte & 0x3f);
          ++source;
          --more;
          low = 0x80;
          high = 0xbf;
        }
      }
      if (point < 0x10000) {
        store<u16>(to, point);
        to += 2;
      } else {
        store<u16>(to, 0xd7c0 + (point >> 10));
        store<u16>(to, 0xdc00 | (point & 0x3ff), 2);
        to += 4;
      }
    }
    store<u32>(start - 4, to - start);
    return text;
  }
}
