/**
 * Finds objects by number: contexts by id, call-outs by token. A hash table that grows a little with each insertion, so
 * that no single callback pays for the others' number.
 *
 * Invariants
 * - An entry is in exactly one chain: of `slots`, or of `old` while buckets are being moved; the chain's links are raw
 *   addresses, so each entry is kept alive by `__pin` from `add` to `remove`.
 * - Buckets of `old` below `moved` are empty.
 */
/** What a table can hold: the first two fields of its class are these. Not a base class, which would cost a constructor. */
@unmanaged
abstract class Entry {
  /** The number it is found by. */
  key!: u32;
  /** The next entry of the same bucket. */
  chained!: usize;
}

const FIRST_SIZE: u32 = 64;

/** One table. It lies in static memory and its slots are raw memory, so no collector visits them. */
@unmanaged
export class Table {
  /** How many entries there are. */
  count!: u32;
  private slots!: usize;
  private mask!: u32;
  private old!: usize;
  private oldMask!: u32;
  private moved!: u32;

  /** The entry with that number, or 0. */
  @inline
  find(key: u32): usize {
    // Numbers are dense, so nearly every entry is the first of its bucket.
    const first = load<usize>(this.slots + ((key & this.mask) << 2));
    return first && changetype<Entry>(first).key == key ? first : this.search(key, -1);
  }

  /** The entry whose number has these bits, or 0. */
  search(key: u32, bits: u32): usize {
    if (!this.slots) return 0;
    const found = searchIn(this.slots, this.mask, key, bits);
    return found || !this.old ? found : searchIn(this.old, this.oldMask, key, bits);
  }

  /** The number of an entry. */
  @inline
  static keyOf(entry: usize): u32 {
    return changetype<Entry>(entry).key;
  }

  /** Adds an entry, which stays alive until it is removed. */
  add(address: usize): void {
    if (this.old) {
      this.moveOne();
      if (this.old) this.moveOne();
    } else if (this.count >= this.mask) {
      this.grow();
    }
    ++this.count;
    __pin(address);
    this.push(address);
  }

  /** Removes an entry; it is free when nothing else refers to it. */
  remove(address: usize): void {
    if (unchain(this.slots, this.mask, address) || unchain(this.old, this.oldMask, address)) {
      --this.count;
      __unpin(address);
    }
  }

  @inline
  private push(entry: usize): void {
    const slot = this.slots + ((changetype<Entry>(entry).key & this.mask) << 2);
    changetype<Entry>(entry).chained = load<usize>(slot);
    store<usize>(slot, entry);
  }

  private grow(): void {
    const size = this.slots ? (this.mask + 1) << 1 : FIRST_SIZE;
    this.old = this.slots;
    this.oldMask = this.mask;
    this.moved = 0;
    this.slots = heap.alloc((<usize>size) << 2);
    memory.fill(this.slots, 0, (<usize>size) << 2);
    this.mask = size - 1;
  }

  private moveOne(): void {
    const slot = this.old + (this.moved << 2);
    let entry = load<usize>(slot);
    store<usize>(slot, 0);
    while (entry) {
      const next = changetype<Entry>(entry).chained;
      this.push(entry);
      entry = next;
    }
    if (++this.moved > this.oldMask) {
      heap.free(this.old);
      this.old = 0;
    }
  }
}

function searchIn(slots: usize, mask: u32, key: u32, bits: u32): usize {
  let entry = load<usize>(slots + ((key & mask) << 2));
  while (entry && (changetype<Entry>(entry).key & bits) != key)
    entry = changetype<Entry>(entry).chained;
  return entry;
}

function unchain(slots: usize, mask: u32, entry: usize): bool {
  if (!slots) return false;
  let at = slots + ((changetype<Entry>(entry).key & mask) << 2);
  let each = load<usize>(at);
  while (each != entry) {
    if (!each) return false;
    at = each + offsetof<Entry>("chained");
    each = load<usize>(at);
  }
  store<usize>(at, changetype<Entry>(entry).chained);
  return true;
}
