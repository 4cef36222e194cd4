/** Writes the probe's notes: one log line at a time, built in memory of its own. */
import { log } from "./opcodes";

const LINE: usize = 8192;
const SHOWN: u32 = 1024;
let line: usize = 0;
let written: usize = 0;

export function begin(): void {
  if (!line) line = heap.alloc(LINE);
  written = 0;
}

export function flush(): void {
  log(line, <u32>written);
}

export function byte(code: u32): void {
  if (written < LINE) store<u8>(line + written++, <u8>code);
}

export function word(text: string): void {
  for (let i = 0; i < text.length; i++) byte(text.charCodeAt(i));
}

export function signed(value: i64): void {
  if (value < 0) byte(45);
  let rest: u64 = value < 0 ? 0 - <u64>value : <u64>value;
  let unit: u64 = 1;
  while (rest / unit >= 10) unit *= 10;
  for (; unit; unit /= 10) byte(48 + <u32>((rest / unit) % 10));
}

function hex(value: u32, digits: i32): void {
  for (let shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
    const nibble = (value >> shift) & 15;
    byte(nibble < 10 ? 48 + nibble : 87 + nibble);
  }
}

/** Printable ASCII as it is, the rest as \xNN; what is long is cut and ends in its size and FNV-1a hash. */
export function quoted(data: u32, size: u32): void {
  byte(34);
  if (<u64>data + size > <u64>(memory.size() << 16)) {
    word("outside");
    return byte(34);
  }
  const shown: u32 = size > SHOWN ? 64 : size;
  for (let i: u32 = 0; i < shown; i++) {
    const code = load<u8>(data + i);
    if (code < 32 || code > 126 || code == 34 || code == 92) {
      byte(92);
      byte(120);
      hex(code, 2);
    } else byte(code);
  }
  byte(34);
  if (shown == size) return;
  let hash: u32 = 0x811c9dc5;
  for (let i: u32 = 0; i < size; i++) hash = (hash ^ load<u8>(data + i)) * 0x01000193;
  word("+");
  signed(size);
  byte(35);
  hex(hash, 8);
}
