/**
 * Collection of the old space in bounded steps: mark from the roots, then sweep, a few blocks after each callback.
 *
 * Steps run only when no callback is on the stack and the nursery is empty, so the roots are the pinned objects and the
 * globals. Between steps the plugin runs; a reference it stores meanwhile makes its target grey (`__link` calls `shade`),
 * and new old objects are born black, so that no black object refers to a white one.
 *
 * Phases: idle → roots (walk the heap for pinned objects) → mark (empty the grey list; globals last) → sweep (walk the
 * heap, free what is white, join free neighbours) → idle.
 * Invariant: `cursor` is the start of a block, or of the nursery, or the end of the heap. Blocks are joined only by the sweep,
 * behind its cursor. The nursery may grow at the end of the heap, so no cursor rests behind a nursery that ends there.
 */
import { count, detach, end, FLAGS, FREE, HEADER, MARK, PIN, release, sizeOf, start, used } from "./heap";

const IDLE: u32 = 0;
const ROOTS: u32 = 1;
const MARKING: u32 = 2;
const SWEEP: u32 = 3;

/** The least growth of the old space that is worth a collection. */
const SMALLEST_GROWTH: isize = 16384;
/** Work done after each callback while a collection runs: one for a block walked over, `MARK_COST` for an object marked … */
const STEP: i32 = 16;
const MARK_COST: i32 = 3;
/** … and so much more for each block the callback added, so that a collection ends before the heap has grown by half. */
const PACE: i32 = 4;

let phase: u32 = IDLE;
let cursor: usize = 0;
/** Objects reached but not yet visited, linked through their headers. */
let grey: usize = 0;
/** Static objects that were reached: they are in no heap walk, so their marks are taken off from here. */
let statics: usize = 0;
/** The free block the sweep made last: the next one joins it if it still is free and a neighbour. */
let lastFree: usize = 0;
/** Old bytes at the end of the last collection. */
let settled: isize = 0;
/** Bytes the old space has grown by since the last collection began, holes between survivors included. */
let grown: isize = 0;
/** Blocks added since the last step. */
let added: i32 = 0;

/** Whether stores must make their targets grey. */
// @ts-ignore: decorator
@inline
export function marking(): bool {
  return phase == ROOTS || phase == MARKING;
}

/** The flag of a block that is old from now on: black while marking, and before the sweep has passed. */
export function colour(block: usize): u32 {
  return phase == IDLE || (phase == SWEEP && block < cursor) ? 0 : MARK;
}

/** Makes an old or static object grey, if it was not reached yet. */
export function shade(object: usize): void {
  const word = load<u32>(object - HEADER);
  // Ids 1 and 2 are buffers and strings: they refer to nothing, and static ones need no mark.
  const leaf = load<u32>(object - 8) - 1 < 2;
  if (word & MARK || (leaf && word < 16)) return;
  store<u32>(object - HEADER, word | MARK);
  if (leaf) return;
  store<u32>(object - HEADER, grey, 4);
  grey = object;
}

/** Tells that the old space grew by one block more, or, with negative bytes, that one is free again. */
export function grow(bytes: isize): void {
  grown += bytes;
  ++added;
}

/** Does some of the work, bounded by what the callback made old; `hole` to `holeEnd` is the empty nursery. */
export function step(hole: usize, holeEnd: usize): void {
  if (phase == IDLE) {
    added = 0;
    if (grown <= max(settled, SMALLEST_GROWTH)) return;
    phase = ROOTS;
    cursor = start;
    grown = 0;
  }
  let work = STEP + PACE * added;
  added = 0;
  while (work > 0 && phase != IDLE) {
    --work;
    if (phase == MARKING) {
      work -= MARK_COST;
      markOne();
    } else if (cursor == end || (cursor == hole && holeEnd == end)) nextPhase();
    else if (cursor == hole) cursor = holeEnd;
    else if (phase == ROOTS) rootOne();
    else sweepOne(hole);
  }
}

function nextPhase(): void {
  if (phase == ROOTS) {
    phase = MARKING;
    return;
  }
  phase = IDLE;
  settled = used;
}

function rootOne(): void {
  const word = load<u32>(cursor);
  if ((word & FLAGS) != FREE && word & PIN) shade(cursor + HEADER);
  cursor += word & ~FLAGS;
}

function markOne(): void {
  if (!grey) {
    __visit_globals(1);
    if (grey) return;
    while (statics) {
      const next = load<u32>(statics - HEADER, 4);
      store<u32>(statics - HEADER, 0);
      statics = next;
    }
    phase = SWEEP;
    cursor = start;
    lastFree = 0;
    return;
  }
  const object = grey;
  grey = load<u32>(object - HEADER, 4);
  if (load<u32>(object - HEADER) < 16) {
    store<u32>(object - HEADER, statics, 4);
    statics = object;
  }
  __visit_members(object, 1);
}

function sweepOne(hole: usize): void {
  let block = cursor;
  const word = load<u32>(block);
  let size = <usize>(word & ~FLAGS);
  cursor += size;
  if ((word & FLAGS) == FREE) {
    detach(block);
  } else if (word & (MARK | PIN)) {
    store<u32>(block, word & ~MARK);
    return;
  } else {
    count(-(<isize>size));
  }
  // Between two steps the plugin may have taken that block, or the nursery may have.
  if (
    lastFree &&
    lastFree != hole &&
    (load<u32>(lastFree) & FLAGS) == FREE &&
    lastFree + sizeOf(lastFree) == block
  ) {
    detach(lastFree);
    size += block - lastFree;
    block = lastFree;
  }
  release(block, size);
  lastFree = block;
}
