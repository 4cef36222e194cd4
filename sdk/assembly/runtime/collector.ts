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
import { detach, end, FLAGS, FREE, HEADER, LINKED, MARK, PIN, release, sizeOf, Spare, start } from "./heap";

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

/** What the rest of the runtime asks the collector, and tells it. */
export class Collector {
  /** The collector may have work when `grown` exceeds this: always, while a collection runs. */
  static bound: isize = 16384;
  /** Bytes the old space has grown by since the last collection began, holes between survivors included. */
  static grown: isize = 0;
  /** Blocks added since the last step. */
  static added: i32 = 0;
  /** Whether a collection runs. */
  @inline
  static get active(): bool {
    return phase != IDLE;
  }
  /** Whether stores must make their targets grey. */
  static marking: bool = false;
}

let phase: u32 = 0;
let cursor: usize = 0;
/** Objects reached but not yet visited, linked through their headers. */
let grey: usize = 0;
/** Static objects that were reached: they are in no heap walk, so their marks are taken off from here. */
let statics: usize = 0;
/** The free block the sweep made last: the next one joins it if it still is free and a neighbour. */
let lastFree: usize = 0;
/** Bytes that this sweep has found alive. */
let alive: isize = 0;

/** While a collection runs: makes a block black that is old from now on, unless the sweep has passed it. */
export function paint(block: usize): void {
  if (phase != SWEEP || block >= cursor) store<u32>(block, load<u32>(block) | MARK);
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

/** Does some of the work, bounded by what the callback made old; `hole` to `holeEnd` is the empty nursery. */
export function step(hole: usize, holeEnd: usize): void {
  if (phase == IDLE) {
    phase = ROOTS;
    cursor = start;
    Collector.grown = 0;
    Collector.added = 0;
    Collector.bound = isize.MIN_VALUE;
    Collector.marking = true;
  }
  let work = STEP + PACE * Collector.added;
  Collector.added = 0;
  while (work > 0 && phase != IDLE) {
    --work;
    if (phase == MARKING) {
      work -= MARK_COST;
      markOne();
    } else if (cursor == end || (cursor == hole && holeEnd == end)) {
      nextPhase();
    } else if (cursor == hole) {
      cursor = holeEnd;
    } else {
      const word = load<u32>(cursor);
      const block = cursor;
      cursor += word & ~FLAGS;
      if (phase == SWEEP) sweepOne(block, word, hole);
      else if ((word & FLAGS) != FREE && word & PIN) shade(block + HEADER);
    }
  }
}

function nextPhase(): void {
  if (phase == ROOTS) {
    phase = MARKING;
  } else {
    phase = IDLE;
    Collector.bound = max(alive, SMALLEST_GROWTH);
  }
}

function markOne(): void {
  if (!grey) {
    __visit_globals(1);
    if (grey) return;
    while (statics) {
      const next = load<u32>(statics - HEADER, 4);
      store<u32>(statics - HEADER, LINKED);
      statics = next;
    }
    phase = SWEEP;
    Collector.marking = false;
    cursor = start;
    lastFree = 0;
    alive = 0;
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

function sweepOne(block: usize, word: u32, hole: usize): void {
  let size = <usize>(word & ~FLAGS);
  if (block == Spare.block) Spare.block = 0;
  if ((word & FLAGS) == FREE) {
    detach(block);
  } else if (word & (MARK | PIN)) {
    store<u32>(block, word & ~MARK);
    alive += size;
    return;
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
