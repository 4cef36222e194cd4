/**
 * What the SDK asks of the runtime, whichever it is, and who owns the memory that the host fills.
 *
 * Invariants
 * - Host-written bytes are ordinary `ArrayBuffer`s: `allocate` makes one, `receive` gives it its owner. Nothing else may
 *   turn an address into an object, so no view can outlive its bytes.
 * - Between `allocate` and `receive` only the host runs. The incremental runtime could collect in a later allocation, so
 *   there the buffer is held by a global meanwhile; the others collect only when no callback is on the stack.
 */
import { Contexts, Now } from "./callback";
import { Bytes, Views } from "@proxywasm/abi/assembly/memory";

/** asc's number for its incremental runtime (`ASC_RUNTIME`). */
const INCREMENTAL: i32 = 2;

let handedOut: usize = 0;
let held: ArrayBuffer | null = null;

/** The stock minimal runtime collects when told to: after so many bytes, plus some for each context that it must visit. */
const COLLECT_EVERY: usize = 65536;
const PER_CONTEXT: usize = 256;
const PER_CALLBACK: usize = 512;
let spent: usize = 0;

/** Memory for the host to write into. */
export function allocate(size: usize): usize {
  if (size > 0x3fffffff) return 0;
  const buffer = __new(size, idof<ArrayBuffer>());
  handedOut = buffer;
  if (ASC_RUNTIME == INCREMENTAL) held = changetype<ArrayBuffer>(buffer);
  if (!isDefined(__leave)) spent += size << 2;
  return buffer;
}

/** The bytes that the host returned, as an object. A host that points elsewhere than where it was told gets copied from. */
export function receive(bytes: Bytes): ArrayBuffer {
  const data = Views.data(bytes);
  const size = Views.size(bytes);
  if (data == handedOut && size && size <= <usize>load<u32>(data - 4)) {
    handedOut = 0;
    store<u32>(data - 4, size);
    return changetype<ArrayBuffer>(data);
  }
  const copy = new ArrayBuffer(<i32>size);
  memory.copy(changetype<usize>(copy), data, size);
  return copy;
}

/** As `receive`, seen as bytes. */
export function receiveBytes(bytes: Bytes): Uint8Array {
  return Uint8Array.wrap(receive(bytes));
}

/** The memory of an array of bytes, for the length of a hostcall. */
export function viewOf(bytes: Uint8Array): Bytes {
  return Views.of(bytes.dataStart, bytes.length);
}

/** Lets the next object be old from the start: for contexts, which outlive their callback. */
export function bear(): void {
  if (isDefined(__bear)) __bear();
}

/** The outermost callback has returned. */
export function settle(): void {
  if (isDefined(__leave)) {
    __leave();
  } else if (ASC_RUNTIME == INCREMENTAL) {
    // Never so. But asc must compile `abort` before it adds the shadow stack, whose overflow check calls it.
    if (Now.depth < 0) abort("more callbacks returned than began", "", 0, 0);
  } else {
    spent += PER_CALLBACK;
    if (spent > COLLECT_EVERY + PER_CONTEXT * Contexts.table.count) {
      spent = 0;
      __collect();
    }
  }
}
