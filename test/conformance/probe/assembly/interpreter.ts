/**
 * Runs a program's instructions and notes what came back: everything but the table of hostcalls, which is `./opcodes`.
 *
 * An instruction: u16 opcode, u8 count of operands, operands { u8 kind, i64 value }. Raw loads and stores only: nothing
 * here allocates behind the program's back, so a trace of the probe holds exactly what the program asked for.
 */
import { begin, byte, flush, quoted, signed, word } from "./notes";
import { callbackName, invoke, opcodeName } from "./opcodes";

/** What the running callback returns. */
export let returned: u32 = 0;
export function setReturned(value: u32): void {
  returned = value;
}

/** How the allocator behaves. */
export let allocation: i32 = 0;
export function setAllocation(mode: i32): void {
  allocation = mode;
}

const END: u16 = 0xffff;
const SPECIAL: u16 = 0x8000;
const OPERAND_SIZE: usize = 9;
const MAX_OPERANDS: usize = 16;
const kinds = memory.data(16);
const operands = memory.data(128, 8);
const callbackArguments = memory.data(20, 4);
const SLOTS: usize = 96;
const slots = memory.data(768, 8);
const scratch = memory.data(2048, 8);
/** What an out-parameter's place holds before a call, so that "not written" shows. */
const UNWRITTEN: u64 = 0xa5a5a5a5a5a5a5a5;

const LITERAL: u8 = 0;
const TEXT: u8 = 1;
const OUT32: u8 = 2;
const OUT64: u8 = 3;
const OUT_DATA: u8 = 4;
const OUT_SIZE: u8 = 5;
const SLOT: u8 = 6;
const MEMORY_END: u8 = 7;
const ARGUMENT: u8 = 8;
const SLOT_ADDRESS: u8 = 9;
const SCRATCH: u8 = 10;
const OUT8: u8 = 11;

export function run(program: usize, at: usize, end: usize): void {
  while (at < end) {
    const op = load<u16>(at);
    if (op == END) return;
    const count = <usize>load<u8>(at, 2);
    at += 3;
    readOperands(program, at, count);
    at += count * OPERAND_SIZE;
    if (op < SPECIAL) {
      call(op, count);
      continue;
    }
    const a = operand(0);
    const b = operand(1);
    switch (op - SPECIAL) {
      case 0: {
        returned = <u32>a;
        break;
      }
      case 1: {
        unreachable();
        break;
      }
      case 2: {
        allocation = <i32>a;
        break;
      }
      case 3: {
        store<u64>(slots + ((<usize>a) << 3), b);
        break;
      }
      case 4: {
        for (let i: u64 = 0; i < a; i++) run(program, at, at + <usize>b);
        at += <usize>b;
        break;
      }
      case 5: {
        begin();
        word("grow ");
        signed(memory.grow(<i32>a));
        flush();
        break;
      }
      case 6: {
        store<u32>(<usize>a, <u32>b);
        break;
      }
      case 7: {
        begin();
        word("peek ");
        quoted(<u32>a, <u32>b);
        flush();
        break;
      }
      case 8: {
        while (true) store<u64>(scratch, load<u64>(scratch) + 1);
        break;
      }
      case 9: {
        if (a != b) at += <usize>operand(2);
        break;
      }
    }
  }
}

function readOperands(program: usize, at: usize, count: usize): void {
  const data = program + load<u32>(program, 4);
  for (let i: usize = 0; i < count; i++, at += OPERAND_SIZE) {
    const kind = load<u8>(at);
    let value = load<u64>(at, 1);
    if (kind == TEXT) value += data;
    else if (kind == SLOT) value = load<u64>(slots + ((<usize>value) << 3));
    else if (kind == MEMORY_END) value = <u32>(memoryEnd() + <u32>value);
    else if (kind == ARGUMENT) value = load<u32>(callbackArguments + ((<usize>value) << 2));
    else if (kind == SLOT_ADDRESS) value += slots;
    else if (kind == SCRATCH) value += scratch;
    else if (kind != LITERAL) {
      value = slots + (value << 3);
      store<u64>(<usize>value, UNWRITTEN);
    }
    store<u8>(kinds + i, kind);
    store<u64>(operands + (i << 3), value);
  }
}

/** An operand of the instruction being run, for `./opcodes`. */
export function operand(index: i32): u64 {
  return load<u64>(operands + ((<usize>index) << 3));
}

export function setArguments(a: u32, b: u32, c: u32, d: u32, e: u32): void {
  store<u32>(callbackArguments, a);
  store<u32>(callbackArguments, b, 4);
  store<u32>(callbackArguments, c, 8);
  store<u32>(callbackArguments, d, 12);
  store<u32>(callbackArguments, e, 16);
}

export function memoryEnd(): u32 {
  return <u32>(memory.size() << 16);
}

/** Makes one hostcall, then clears the unwritten upper half of 32-bit results and notes the outcome. */
function call(op: u16, count: usize): void {
  // A callback nested in the call (the allocator's) reuses the operands, so what is needed after it is copied.
  const outs = memory.data(128, 8);
  const outKinds = memory.data(16);
  const nested = depth++;
  if (!nested) {
    memory.copy(outs, operands, 128);
    memory.copy(outKinds, kinds, 16);
  }
  const status = invoke(op);
  depth = nested;
  begin();
  word(opcodeName(op));
  byte(32);
  if (status < 0) byte(45);
  else signed(status);
  if (!nested) {
    for (let i: usize = 0; i < count; i++) {
      noteOut(
        load<u8>(outKinds + i),
        <usize>load<u64>(outs + (i << 3)),
        i + 1 < count ? <usize>load<u64>(outs + ((i + 1) << 3)) : 0,
      );
    }
  }
  flush();
}
let depth: i32 = 0;

function noteOut(kind: u8, at: usize, next: usize): void {
  if (kind != OUT32 && kind != OUT64 && kind != OUT_DATA && kind != OUT8) return;
  byte(32);
  if (kind == OUT_DATA) {
    if (load<u64>(at) == UNWRITTEN && load<u64>(next) == UNWRITTEN) return byte(45);
    store<u32>(at, 0, 4);
    store<u32>(next, 0, 4);
    const data = load<u32>(at);
    const size = load<u32>(next);
    if (!data && size) word("null:");
    if (!data) return size ? signed(size) : word("null");
    return quoted(data, size);
  }
  if (load<u64>(at) == UNWRITTEN) return byte(45);
  if (kind == OUT64) return signed(load<i64>(at));
  if (kind == OUT8) store<u64>(at, load<u8>(at));
  store<u32>(at, 0, 4);
  signed(load<u32>(at));
}

/** Notes that a callback has begun. */
export function noteCallback(callback: i32, count: i32): void {
  begin();
  word("> ");
  word(callbackName(callback));
  for (let i = 0; i < count; i++) {
    byte(32);
    signed(load<u32>(callbackArguments + ((<usize>i) << 2)));
  }
  flush();
}
