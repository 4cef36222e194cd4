/**
 * The probe's entry: which context a callback belongs to, which program that context has, and which part of it is due.
 * `../../README.md` describes the layout of a program; `../../program.ts` writes it.
 */
import {
  allocation,
  memoryEnd,
  noteCallback,
  returned,
  run,
  setAllocation,
  setArguments,
  setReturned,
} from "./interpreter";
import {
  fallback,
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
      setAllocation(ALLOCATE);
      runCallback(ON_ALLOCATE);
      setAllocation(mode);
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

let current: usize = 0;
let contexts: usize = 0;
let lastRoot: usize = 0;

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
  setReturned(fallback(callback));
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
  if (callback == ON_ALLOCATE) setReturned(outer);
  return result;
}
