/**
 * The own runtime of the SDK: a bump-allocated nursery that is emptied when the outermost callback has returned.
 *
 * At that moment no callback has locals, so whatever is alive is referred to by an old object or by a global. The write
 * barrier `__link`, which the compiler emits for each store of a reference into an object, has seen the former. Without
 * survivors the bump pointer goes back: O(1). Survivors stay where they are (nothing can move an object that others point
 * to), become old, and the gaps between them become free blocks.
 *
 * Invariants
 * - Only `leave` and what it calls free or reuse memory, and `leave` runs only when no callback is on the stack.
 * - Young objects lie in [base, top) of the present region or in the regions recorded in `regions`.
 * - A young object that an old one refers to is marked, or that old one is in `remembered`.
 */
import { beginHeap, end, FLAGS, HEADER, lengthen, LINKED, MARK, PIN, release, sizeOf, Spare, start, take, takeLargest, YOUNG } from "./heap";
import { Collector, paint, shade, step } from "./collector";

/** A hole smaller than this does not become a nursery. */
const SMALLEST_REGION: usize = 1024;
/** Parents remembered before their young children are marked at once. */
const MOST_REMEMBERED: usize = 32;
/** Regions grow: this many are never needed. */
const MOST_REGIONS: usize = 96;

let base: usize = 0;
let top: usize = 0;
let limit: usize = 0;
/** While set, `limit` is 0 so that the next allocation takes the slow path and is born old. */
let hidden: usize = 0;

const regions = memory.data(<i32>MOST_REGIONS * 8);
let regionCount: usize = 0;
const remembered = memory.data(<i32>MOST_REMEMBERED * 4);
let rememberedCount: usize = 0;
/** The object unpinned first in this callback, looked at when it returns; others wait for the collector. */
let dying: usize = 0;
/** Young objects that stay, linked through their headers. */
let survivors: usize = 0;

/** Allocates an object; its memory is not zeroed (std and the compiler zero what they must under this runtime kind). */
// @ts-ignore: decorator
@global @unsafe
export function __new(size: usize, id: u32): usize {
  // Cannot wrap around: std asks for at most 2 GiB, and `malloc` checks what the host asks for.
  const block = (size + (HEADER + 15)) & ~15;
  let p = top;
  if (p + block > limit) {
    if (hidden) return bornOld(block, size, id);
    refill(block);
    p = top;
  }
  top = p + block;
  store<u32>(p, block | YOUNG);
  store<u32>(p, id, 8);
  store<u32>(p, size, 12);
  return p + HEADER;
}

// @ts-ignore: decorator
@global @unsafe
export function __renew(object: usize, size: usize): usize {
  const block = object - HEADER;
  const word = load<u32>(block);
  if (size + HEADER <= <usize>(word & ~FLAGS)) {
    store<u32>(block, size, 12);
    return object;
  }
  const old: usize = load<u32>(block, 12);
  if (block + (word & ~FLAGS) == top && word & YOUNG) {
    // The youngest object grows where it is.
    const longer = (size + (HEADER + 15)) & ~15;
    if (block + longer <= limit) {
      top = block + longer;
      store<u32>(block, longer | (word & FLAGS));
      store<u32>(block, size, 12);
      return object;
    }
  }
  const copy = __new(size, load<u32>(block, 8));
  memory.copy(copy, object, min(old, size));
  return copy;
}

/** The write barrier: `parent` now refers to `child`. */
// @ts-ignore: decorator
@global @unsafe
export function __link(parent: usize, child: usize, multiple: bool): void {
  if (!child || load<u32>(parent - HEADER) & YOUNG) return;
  const word = load<u32>(child - HEADER);
  if ((word & (YOUNG | MARK)) == YOUNG) {
    // An object with fields is looked at again when the callback returns, since a field is often overwritten.
    // For an array or map that would cost its whole length: there the element survives at once.
    if (multiple || !remember(parent)) survive(child);
  } else if (!(word & LINKED) || Collector.marking) {
    referTo(child);
  }
}

/** Called by the compiler's visitors: for each global, and for each member of an object that is looked at. */
// @ts-ignore: decorator
@global @unsafe
export function __visit(object: usize, cookie: u32): void {
  // Static objects and null matter only to the marking: what is stored into static objects, `__link` has seen.
  if (object < __heap_base && (!Collector.marking || !object)) return;
  const word = load<u32>(object - HEADER);
  if (word & LINKED && !Collector.marking) return;
  if ((word & (YOUNG | MARK)) == YOUNG) survive(object);
  else referTo(object);
}

// @ts-ignore: decorator
@global @unsafe
export function __pin(object: usize): usize {
  if (object) {
    const flags = load<u32>(object - HEADER);
    store<u32>(object - HEADER, flags | PIN);
    if ((flags & (YOUNG | MARK)) == YOUNG) survive(object);
    else if (Collector.marking) shade(object);
  }
  return object;
}

/** Gives up a root. If nothing has ever referred to it, it is free when the callback returns, without a collection. */
// @ts-ignore: decorator
@global @unsafe
export function __unpin(object: usize): void {
  if (!object) return;
  const flags = load<u32>(object - HEADER) & ~PIN;
  store<u32>(object - HEADER, flags);
  if (!(flags & FLAGS) && !dying) dying = object;
}

/** Lets the next object allocated be old from the start. */
// @ts-ignore: decorator
@global @unsafe
export function __bear(): void {
  hidden = limit;
  limit = 0;
}

/** The outermost callback has returned: empties the nursery and does a bounded step of collection. */
// @ts-ignore: decorator
@global @unsafe
export function __leave(): void {
  if ((top - base) | regionCount) empty();
  if (dying) bury();
  if (Collector.grown > Collector.bound) step(base, limit);
}

/** Full collection is the embedder's to ask for in the stock runtimes; this one needs no help. */
// @ts-ignore: decorator
@global @unsafe
export function __collect(): void {}

// @ts-ignore: decorator
@global @unsafe
export function __alloc(size: usize): usize {
  // With the id of a buffer, which the collector never visits.
  return oldBlock((size + (HEADER + 15)) & ~15, size, 1, PIN | LINKED);
}

// @ts-ignore: decorator
@global @unsafe
export function __realloc(object: usize, size: usize): usize {
  if (size + HEADER <= sizeOf(object - HEADER)) return object;
  const copy = __alloc(size);
  memory.copy(copy, object, load<u32>(object - 4));
  __free(object);
  return copy;
}

// @ts-ignore: decorator
@global @unsafe
export function __free(object: usize): void {
  discard(object - HEADER, sizeOf(object - HEADER));
}

function bornOld(size: usize, used: usize, id: u32): usize {
  limit = hidden;
  hidden = 0;
  const block = Spare.block;
  if (!block || sizeOf(block) != size) return oldBlock(size, used, id, 0);
  Spare.block = 0;
  if (Collector.active) paint(block);
  store<u32>(block, id, 8);
  store<u32>(block, used, 12);
  return block + HEADER;
}

/** An old object: in a free block, or at the front of an empty nursery, or at the end of a used one. */
function oldBlock(size: usize, used: usize, id: u32, flags: u32): usize {
  let block = take(size);
  if (block) {
    size = sizeOf(block);
  } else {
    if (top + size > limit) refill(size);
    if (top == base) {
      block = base;
      base += size;
      top = base;
    } else {
      limit -= size;
      block = limit;
    }
  }
  store<u32>(block, size | flags);
  if (Collector.active) paint(block);
  store<u32>(block, id, 8);
  store<u32>(block, used, 12);
  Collector.grown += size;
  ++Collector.added;
  return block + HEADER;
}

/** Frees an old block at once. */
function discard(block: usize, size: usize): void {
  Collector.grown -= size;
  release(block, size);
}

/** Makes room for `size` bytes behind `top`: in the largest free block, or by lengthening memory. */
function refill(size: usize): void {
  if (!end) {
    beginHeap();
    base = top = start;
    limit = end;
    if (top + size <= limit) return;
  }
  // Small holes first; every fourth region of one callback must be twice as large, so their number stays small.
  const wanted = max(size, SMALLEST_REGION << (regionCount >> 2));
  const hole = takeLargest(wanted);
  if (hole || limit != end) {
    if (top != base) {
      if (limit > top) store<u32>(top, (limit - top) | YOUNG);
      store<u32>(regions + regionCount * 8, base);
      store<u32>(regions + regionCount * 8, limit, 4);
      ++regionCount;
    } else if (limit != base) {
      release(base, limit - base);
    }
    base = top = hole ? hole : end;
  }
  if (hole) {
    limit = hole + sizeOf(hole);
  } else {
    lengthen(top, wanted);
    limit = end;
  }
}

function remember(parent: usize): bool {
  if (rememberedCount && load<usize>(remembered + (rememberedCount - 1) * 4) == parent) return true;
  if (rememberedCount == MOST_REMEMBERED) return false;
  store<u32>(remembered + rememberedCount * 4, parent);
  ++rememberedCount;
  return true;
}

function survive(object: usize): void {
  store<u32>(object - HEADER, load<u32>(object - HEADER) | MARK);
  store<u32>(object - HEADER, survivors, 4);
  survivors = object;
}

/** An old or static object gained a reference. */
function referTo(object: usize): void {
  const word = load<u32>(object - HEADER);
  if (word & YOUNG) return;
  store<u32>(object - HEADER, word | LINKED);
  if (Collector.marking) shade(object);
}

/** Survivors become old where they are; everything else of this callback becomes free. */
function empty(): void {
  __visit_globals(0);
  const promoting = rememberedCount | survivors;
  while (rememberedCount) __visit_members(load<u32>(remembered + --rememberedCount * 4), 0);
  while (survivors) {
    const object = survivors;
    survivors = load<u32>(object - HEADER, 4);
    __visit_members(object, 0);
  }
  while (regionCount) {
    const region = regions + --regionCount * 8;
    const end = <usize>load<u32>(region, 4);
    let from = <usize>load<u32>(region);
    if (promoting) from = promote(from, end);
    if (from < end) release(from, end - from);
  }
  if (promoting) base = promote(base, top);
  top = base;
}

/** Promotes between two addresses; gives the end of the last survivor. */
function promote(block: usize, to: usize): usize {
  const from = block;
  let gap = block;
  while (block < to) {
    const word = load<u32>(block);
    const size = <usize>(word & ~FLAGS);
    if (word & MARK) {
      if (gap < block) {
        release(gap, block - gap);
        ++Collector.added;
      }
      // Its children have been visited, so it is black if marking is under way.
      store<u32>(block, size | (word & PIN) | LINKED);
      if (Collector.active) paint(block);
      ++Collector.added;
      gap = block + size;
    }
    block += size;
  }
  Collector.grown += gap - from;
  return gap;
}

/** Frees what was unpinned in this callback, unless something refers to it or the marking has met it. */
function bury(): void {
  __visit_globals(0);
  const block = dying - HEADER;
  dying = 0;
  const word = load<u32>(block);
  if (word & FLAGS) return;
  if (Spare.block) discard(block, word);
  else Spare.block = block;
}
