/**
 * The heap of the own runtime: one run of blocks without gaps, the free ones in bins by size.
 *
 * A block is a 16-byte header and a payload; blocks start and end at multiples of 16 bytes.
 *
 *   block + 0   size of the whole block, a multiple of 16, with flags in its low 4 bits
 *   block + 4   link: next object of the list it is in (grey objects, survivors, marked statics)
 *   block + 8   runtime class id   (the compiler reads it at payload - 8)
 *   block + 12  size in use        (the compiler reads it at payload - 4)
 *
 * Objects the compiler lays out statically have 0 in the first word, and no block around them: size 0 says "static".
 * Invariant, whenever no callback runs: from `start` to `end` of the heap each block's size leads to the next block,
 * but for the nursery, which is one hole from its base to its end.
 */

export const HEADER: usize = 16;

/** Allocated since the outermost callback began; gone when it returns, unless something old refers to it. */
export const YOUNG: u32 = 1;
/** Young: survives this callback. Old: reached by the marking under way. */
export const MARK: u32 = 2;
/** Held by `__pin`: a root. */
export const PIN: u32 = 4;
/** Some object or global has referred to it since it is old. */
export const LINKED: u32 = 8;
/** All flags at once: a free block. */
export const FREE: u32 = 15;
export const FLAGS: u32 = 15;

/** Smaller holes cannot hold the links of a bin; they wait for a sweep to join them to a neighbour. */
const SMALLEST: usize = 32;
/** Bins 2…15 hold one size each; from 256 bytes on a bin holds one power of two. */
const EXACT: usize = 256;

/** First block; 0 until the first allocation (globals of a runtime are set only after it has allocated). */
export let start: usize = 0;
/** End of the last block, which is the end of memory. */
export let end: usize = 0;
/** The block of a context that died last, for the next one: it is in no bin, and looks like a dead object. */
export class Spare {
  static block: usize = 0;
}

const heads = memory.data(40 * 4);
/** One bit for each bin that is not empty. */
let filled: u32 = 0;

/** Makes the heap begin; called once, by the first allocation. */
export function beginHeap(): void {
  start = (__heap_base + 15) & ~15;
  end = <usize>memory.size() << 16;
}

/** Lengthens memory so that `size` more bytes fit behind `from`; ends the VM when the host gives no more. */
export function lengthen(from: usize, size: usize): void {
  const missing = <i32>((size - (end - from) + 0xffff) >>> 16);
  // Half of what addresses can reach, so that no sum of an address and a size wraps around.
  if (size > 0x3fffffff || memory.size() + missing > 0x7fff || memory.grow(missing) < 0) {
    if (isDefined(__exhausted)) __exhausted();
    unreachable();
  }
  end = <usize>memory.size() << 16;
}

/** The size of a block, from its first word. */
// @ts-ignore: decorator
@inline
export function sizeOf(block: usize): usize {
  return load<u32>(block) & ~FLAGS;
}

/** Gives a block of at least that size from the bin of that size, its flags still those of a free one; or 0. */
export function take(size: usize): usize {
  const bin = binOf(size);
  const block = <usize>load<u32>(heads + (bin << 2));
  // Larger holes are left to the nursery, which gives its front to old objects.
  if (!block || sizeOf(block) < size) return 0;
  detachFrom(bin, block);
  const rest = sizeOf(block) - size;
  // A remainder too small for a bin would be lost until a sweep: the block keeps it.
  if (rest >= SMALLEST) {
    store<u32>(block, size | FREE);
    release(block + size, rest);
  }
  return block;
}

/** Gives the first block of the fullest bin if it has at least `size` bytes, whole; otherwise 0. */
export function takeLargest(size: usize): usize {
  if (!filled) return 0;
  const block = <usize>load<u32>(heads + ((31 - <usize>clz(filled)) << 2));
  if (sizeOf(block) < size) return 0;
  detach(block);
  return block;
}

/** Turns [block, block + size) into a free block. */
export function release(block: usize, size: usize): void {
  store<u32>(block, size | FREE);
  if (size < SMALLEST) return;
  const bin = binOf(size);
  const slot = heads + (bin << 2);
  const head = load<u32>(slot);
  store<u32>(block, head, 16);
  store<u32>(block, 0, 20);
  if (head) store<u32>(head, block, 20);
  store<u32>(slot, block);
  filled |= 1 << bin;
}

/** Takes a free block out of its bin. */
export function detach(block: usize): void {
  const size = sizeOf(block);
  if (size >= SMALLEST) detachFrom(binOf(size), block);
}

function detachFrom(bin: u32, block: usize): void {
  const next = load<u32>(block, 16);
  const previous = load<u32>(block, 20);
  if (next) store<u32>(next, previous, 20);
  if (previous) {
    store<u32>(previous, next, 16);
  } else {
    store<u32>(heads + (bin << 2), next);
    if (!next) filled ^= 1 << bin;
  }
}

// @ts-ignore: decorator
@inline
function binOf(size: usize): u32 {
  return size < EXACT ? <u32>size >> 4 : 39 - clz<u32>(<u32>size);
}
