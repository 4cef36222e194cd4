/**
 * Runs programs of hostcalls and logs what came back: the whole probe, except for the table of hostcalls in `./opcodes`.
 *
 * Raw loads and stores only: nothing here allocates behind the program's back, so a trace of the probe holds exactly
 * what the program asked for. `../../README.md` describes the layout of a program; `../../program.ts` writes it.
 */
import {
  callbackName,
  fallback,
  invoke,
  log,
  opcodeName,
  readBuffer,
  readHeader,
  PLUGIN_CONFIGURATION,
  VM_CONFIGURATION,
} from "./opcodes";

/** Handles one callback: notes it, runs the program's part for it, and gives the value to return. */
export function enter(
  callback: i32,
  count: i32,
  a: u32,
  b: u32 = 0,
  c: u32 = 0,
  d: u32 = 0,
  e: u32 = 0,
): u32 {
  const outer = current;
  const isCreate = callback == ON_CONTEXT_CREATE;
  current = isCreate ? createContext(a, b) : findContext(a);
  setArguments(a, b, c, d, e);
  noteCallback(callback, count);
  if (callback == ON_VM_START) loadProgram(VM_CONFIGURATION, b);
  else if (callback == ON_CONFIGURE) loadProgram(PLUGIN_CONFIGURATION, b);
  else if (callback == ON_REQUEST_HEADERS) loadHeaderProgram();
  const result = runCallback(callback);
  if (callback == ON_DELETE && current) deleteContext(current);
  current = outer;
  return result;
}

/** Gives the host memory, unless the program tells this allocator to misbehave. */
export function allocate(size: u32): u32 {
  if (current) {
    const mode = allocation;
    if (mode == ALLOCATE_NOTHING) return 0;
    if (mode == ALLOCATE_OUTSIDE) return memoryEnd() + 16;
    if (mode == ALLOCATE_STRADDLING) return memoryEnd() - (size >> 1);
    if (mode == ALLOCATE_PROGRAM) {
      allocation = ALLOCATE;
      runCallback(ON_ALLOCATE);
      allocation = mode;
    }
  }
  return <u32>heap.alloc(size);
}

// The pseudo callback whose program runs inside the allocator.
const ON_ALLOCATE: i32 = 255;
// Callbacks the interpreter itself must know; `./opcodes` numbers them first, in this order.
const ON_CONTEXT_CREATE: i32 = 0;
const ON_VM_START: i32 = 1;
const ON_CONFIGURE: i32 = 2;
const ON_REQUEST_HEADERS: i32 = 3;
const ON_DELETE: i32 = 4;

const ALLOCATE: i32 = 0;
const ALLOCATE_NOTHING: i32 = 1;
const ALLOCATE_OUTSIDE: i32 = 2;
const ALLOCATE_STRADDLING: i32 = 3;
const ALLOCATE_PROGRAM: i32 = 4;

let allocation: i32 = ALLOCATE;
let current: usize = 0;
let contexts: usize = 0;
let lastRoot: usize = 0;
let returned: u32 = 0;

// --- contexts: linked records { next, id, parent, program, ordinal, streams, counters[] } ---

const COUNTERS: usize = 24;
const CONTEXT_SIZE: usize = COUNTERS + 256 * 2;

function createContext(id: u32, parentId: u32): usize {
  const context = heap.alloc(CONTEXT_SIZE);
  memory.fill(context, 0, CONTEXT_SIZE);
  store<u32>(context, <u32>contexts, 0);
  store<u32>(context, id, 4);
  const parent = parentId ? findContext(parentId) : 0;
  if (parent) {
    store<u32>(parent, load<u32>(parent, 20) + 1, 20);
    store<u32>(context, <u32>parent, 8);
    store<u32>(context, load<u32>(parent, 12), 12);
    store<u32>(context, load<u32>(parent, 20), 16);
  } else if (!parentId) lastRoot = context;
  contexts = context;
  return context;
}

function findContext(id: u32): usize {
  for (let at = contexts; at; at = load<u32>(at)) if (load<u32>(at, 4) == id) return at;
  // The specification calls on_vm_start's first argument unused: a host may pass anything.
  return lastRoot;
}

function deleteContext(context: usize): void {
  if (contexts == context) {
    contexts = load<u32>(context);
    return;
  }
  for (let at = contexts; at; at = load<u32>(at)) {
    if (load<u32>(at) == <u32>context) {
      store<u32>(at, load<u32>(context));
      return;
    }
  }
}

// --- programs ---

const MAGIC: u32 = 0x31575750; // "PWW1"
const ENTRIES: usize = 16;
const ENTRY_SIZE: usize = 12;

function loadProgram(buffer: i32, size: u32): void {
  if (!size || !current) return;
  const bytes = readBuffer(buffer, size);
  if (bytes && size >= 16 && load<u32>(bytes) == MAGIC) store<u32>(current, <u32>bytes, 12);
}

/** A stream may bring its own program, as hexadecimal digits in a request header: many programs share one process. */
function loadHeaderProgram(): void {
  if (!current) return;
  const plugin = load<u32>(current, 12);
  if (!plugin || !(load<u16>(plugin, 8) & 1) || load<u32>(current, 16) == 0) return;
  const text = readHeader();
  if (!text) return;
  const size = textSize >> 1;
  const bytes = heap.alloc(size);
  for (let i: u32 = 0; i < size; i++) {
    store<u8>(bytes + i, (digit(load<u8>(text + i * 2)) << 4) | digit(load<u8>(text + i * 2 + 1)));
  }
  store<u32>(current, <u32>bytes, 12);
  store<u32>(current, 1, 16);
}

export let textSize: u32 = 0;
export function setTextSize(size: u32): void {
  textSize = size;
}

function digit(code: u8): u8 {
  return code >= 97 ? code - 87 : code - 48;
}

/** The code for this call of a callback: of the entries for it, the latest whose turn has come. */
function findCode(program: usize, scope: u32, callback: i32, turn: u32): usize {
  const scopes = <u32>load<u16>(program, 10);
  if (scope > scopes) scope = scopes;
  const count = <u32>load<u16>(program, 12);
  let best: usize = 0;
  for (let i: u32 = 0; i < count; i++) {
    const entry = program + ENTRIES + <usize>i * ENTRY_SIZE;
    if (load<u16>(entry) != scope || load<u16>(entry, 2) != callback || load<u16>(entry, 4) > turn)
      continue;
    best = program + load<u32>(entry, 8);
  }
  return best;
}

function runCallback(callback: i32): u32 {
  const context = current;
  returned = fallback(callback);
  if (!context) return returned;
  const counter = context + COUNTERS + callback * 2;
  const turn = load<u16>(counter) + 1;
  store<u16>(counter, turn);
  const program = <usize>load<u32>(context, 12);
  if (!program) return returned;
  const code = findCode(program, load<u32>(context, 16), callback, turn);
  const outer = returned;
  if (code) run(program, code, usize.MAX_VALUE);
  const result = returned;
  if (callback == ON_ALLOCATE) returned = outer;
  return result;
}

// --- instructions: u16 opcode, u8 count of operands, operands { u8 kind, i64 value } ---

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

function run(program: usize, at: usize, end: usize): void {
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

function setArguments(a: u32, b: u32, c: u32, d: u32, e: u32): void {
  store<u32>(callbackArguments, a);
  store<u32>(callbackArguments, b, 4);
  store<u32>(callbackArguments, c, 8);
  store<u32>(callbackArguments, d, 12);
  store<u32>(callbackArguments, e, 16);
}

function memoryEnd(): u32 {
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

function noteCallback(callback: i32, count: i32): void {
  begin();
  word("> ");
  word(callbackName(callback));
  for (let i = 0; i < count; i++) {
    byte(32);
    signed(load<u32>(callbackArguments + ((<usize>i) << 2)));
  }
  flush();
}

// --- one log line ---

const LINE: usize = 8192;
const SHOWN: u32 = 1024;
let line: usize = 0;
let written: usize = 0;

function begin(): void {
  if (!line) line = heap.alloc(LINE);
  written = 0;
}

function flush(): void {
  log(line, <u32>written);
}

function byte(code: u32): void {
  if (written < LINE) store<u8>(line + written++, <u8>code);
}

function word(text: string): void {
  for (let i = 0; i < text.length; i++) byte(text.charCodeAt(i));
}

function signed(value: i64): void {
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
function quoted(data: u32, size: u32): void {
  byte(34);
  if (<u64>data + size > <u64>memoryEnd()) {
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
