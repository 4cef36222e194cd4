/** Checks that a text is JSON, by the letter of RFC 8259, without making anything of it. */

/** As deep as the bits of `objects` reach; a parser's own stack goes deeper. */
const MAX_DEPTH: u32 = 64;
/** Whole numbers of more digits may not fit what the library counts in. */
const SAFE_DIGITS: i32 = 15;

/** A text to be checked, once. */
export class JsonText {
  /** How far the text is JSON. */
  position: i32 = 0;
  /** Where the library would go wrong: at the `f` of an escape, and behind a long whole number. */
  private edits: i32[] | null = null;
  private depth: u32 = 0;
  /** For each level whether it is an object; the innermost is the lowest bit. */
  private objects: u64 = 0;

  constructor(private readonly text: string) {}

  /** Whether all of it is one value. */
  isValid(): bool {
    while (this.value()) {
      // A value has ended: so have the lists and objects that it was the last of.
      while (this.next() == (this.inObject() ? Char.CloseBrace : Char.CloseBracket)) {
        if (!this.depth) return false;
        this.leave();
      }
      if (!this.depth) return this.position == this.text.length;
      if (!this.take(Char.Comma)) return false;
      if (this.inObject() && !this.key()) return false;
    }
    return false;
  }

  /** The same JSON, spelt as the library understands it: form feeds by their number, long whole numbers as decimals. */
  forLibrary(): string {
    const edits = this.edits;
    if (!edits) return this.text;
    let out = "";
    let start = 0;
    for (let i = 0; i < edits.length; ++i) {
      const at = edits[i];
      const isEscape = this.text.charCodeAt(at) == Char.LowerF;
      out += this.text.substring(start, at) + (isEscape ? "u000c" : ".0");
      start = isEscape ? at + 1 : at;
    }
    return out + this.text.substring(start);
  }

  /** Reads a value; of a list or object that is not empty what stands before its first value, and goes on with that. */
  private value(): bool {
    while (true) {
      const first = this.next();
      if (first == Char.OpenBrace) {
        if (!this.enter(1)) return false;
        if (this.next() == Char.CloseBrace) return this.leave();
        if (!this.key()) return false;
      } else if (first == Char.OpenBracket) {
        if (!this.enter(0)) return false;
        if (this.next() == Char.CloseBracket) return this.leave();
      } else {
        return this.scalar(first);
      }
    }
  }

  private key(): bool {
    return this.next() == Char.Quote && this.string() && this.take(Char.Colon);
  }

  private scalar(first: i32): bool {
    if (first == Char.Quote) return this.string();
    if (first == Char.LowerT) return this.word("true");
    if (first == Char.LowerF) return this.word("false");
    if (first == Char.LowerN) return this.word("null");
    return this.number();
  }

  private word(word: string): bool {
    for (let i = 0; i < word.length; ++i) {
      if (this.peek() != word.charCodeAt(i)) return false;
      ++this.position;
    }
    return true;
  }

  private number(): bool {
    if (this.peek() == Char.Minus) ++this.position;
    const start = this.position;
    if (this.peek() == Char.Zero) ++this.position;
    else if (!this.digits()) return false;
    const isLong = this.position - start > SAFE_DIGITS;
    const isDecimal = this.peek() == Char.Dot;
    if (isDecimal) {
      ++this.position;
      if (!this.digits()) return false;
    }
    if ((this.peek() | 0x20) == Char.LowerE) {
      ++this.position;
      const sign = this.peek();
      if (sign == Char.Plus || sign == Char.Minus) ++this.position;
      return this.digits();
    }
    if (isLong && !isDecimal) this.edit();
    return true;
  }

  private edit(): void {
    let edits = this.edits;
    if (!edits) {
      edits = [];
      this.edits = edits;
    }
    edits.push(this.position);
  }

  private digits(): bool {
    const start = this.position;
    while (isDigit(this.peek())) ++this.position;
    return this.position > start;
  }

  private string(): bool {
    ++this.position;
    while (true) {
      const char = this.peek();
      if (char < Char.Space) return false;
      ++this.position;
      if (char == Char.Quote) return true;
      if (char == Char.Backslash && !this.escape()) return false;
    }
  }

  private escape(): bool {
    const char = this.peek();
    if (char < 0) return false;
    if (char == Char.LowerU) {
      for (let i = 0; i < 4; ++i) {
        ++this.position;
        if (!isHexDigit(this.peek())) return false;
      }
    } else if (char == Char.LowerF) {
      this.edit();
    } else if (!'"\\/bnrt'.includes(String.fromCharCode(char))) {
      return false;
    }
    ++this.position;
    return true;
  }

  private enter(kind: u64): bool {
    if (this.depth == MAX_DEPTH) return false;
    ++this.position;
    ++this.depth;
    this.objects = (this.objects << 1) | kind;
    return true;
  }

  private leave(): bool {
    ++this.position;
    --this.depth;
    this.objects >>= 1;
    return true;
  }

  private inObject(): bool {
    return (this.objects & 1) != 0;
  }

  private take(char: i32): bool {
    if (this.next() != char) return false;
    ++this.position;
    return true;
  }

  /** The next character that is no white space; -1 at the end. */
  private next(): i32 {
    while (isSpace(this.peek())) ++this.position;
    return this.peek();
  }

  private peek(): i32 {
    return this.position < this.text.length ? this.text.charCodeAt(this.position) : -1;
  }
}

/** The characters that JSON is made of. */
const enum Char {
  Space = 0x20,
  Quote = 0x22,
  Plus = 0x2b,
  Comma = 0x2c,
  Minus = 0x2d,
  Dot = 0x2e,
  Zero = 0x30,
  Nine = 0x39,
  Colon = 0x3a,
  OpenBracket = 0x5b,
  Backslash = 0x5c,
  CloseBracket = 0x5d,
  LowerA = 0x61,
  LowerE = 0x65,
  LowerF = 0x66,
  LowerN = 0x6e,
  LowerT = 0x74,
  LowerU = 0x75,
  OpenBrace = 0x7b,
  CloseBrace = 0x7d,
}

function isDigit(char: i32): bool {
  return char >= Char.Zero && char <= Char.Nine;
}

function isHexDigit(char: i32): bool {
  const lower = char | 0x20;
  return isDigit(char) || (lower >= Char.LowerA && lower <= Char.LowerF);
}

function isSpace(char: i32): bool {
  return char == Char.Space || char == 0x0a || char == 0x0d || char == 0x09;
}
