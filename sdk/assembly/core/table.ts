/**
 * Finds objects by number: contexts by id, call-outs by token. A hash table that grows a little with each insertion, so
 * that no single callback pays for the others' number.
 *
 * Invariants
 * - An entry is in exactly one chain: of `slots`, or of `old` while buckets are being moved; the chain's links are raw
 *   addresses, so each entry is kept alive by `__pin` from `add` to `remove`.
 * - Buckets of `old` below `moved` are empty.
 */

/** What a table can hold. */
export abstract class Keyed {
  /** The number it is found by; 0 while it is in no table. */
  key: u32 = 0;
  /** The next entry of the same bucket. */
  chained: usize = 0;
}

const FIRST_SIZE: u32 = 64;

/** One table; its slots are raw memory, which no collector visits. */
export class Table {
  /** How many entries there are. */
  count: i32 = 0;
  private slots: usize = 0;
  private mask: u32 = 0;
  private old: usize = 0;
  private oldMask: u32 = 0;
  private moved: u32 = 0;

  /** The entry with that number, or 0. */
  find(key: u32): usize {
    if (!this.slots) return 0;
    let entry = load<usize>(this.slots + ((key & this.mask) << 2));
    while (entry) {
      if (changetype<Keyed>(entry).key == key) return entry;
      entry = changetype<Keyed>(entry).chained;
    }
    return this.old ? this.findOld(key) : 0;
  }

  /** The whole number of the entry whose number has these low bits, or 0. */
  findShort(key: u32, bits: u32): u32 {
    for (let i = 0; i < 2; ++i) {
      const slots = i ? this.old : this.slots;
      if (!slots) continue;
      let entry = load<usize>(slots + ((key & (i ? this.oldMask : this.mask)) << 2));
      while (entry) {
        const found = changetype<Keyed>(entry).key;
        if ((found & bits) == key) return found;
        entry = changetype<Keyed>(entry).chained;
      }
    }
    return 0;
  }

  /** Adds an entry, which stays alive until it is removed. */
  add(key: u32, entry: Keyed): void {
    if (!this.slots) this.slots = this.allocate(FIRST_SIZE);
    if (this.old) {
      this.moveOne();
      if (this.old) this.moveOne();
    } else if (<u32>this.count > this.mask) {
      this.grow();
    }
    entry.key = key;
    this.push(__pin(changetype<usize>(entry)));
    ++this.count;
  }

  /** Removes an entry; it is free when nothing else refers to it. */
  remove(entry: Keyed): void {
    const address = changetype<usize>(entry);
    if (!this.unchain(this.slots + ((entry.key & this.mask) << 2), address)) {
      if (!this.old || !this.unchain(this.old + ((entry.key & this.oldMask) << 2), address)) return;
    }
    entry.key = 0;
    entry.chained = 0;
    --this.count;
    __unpin(address);
  }

  private push(entry: usize): void {
    const slot = this.slots + ((changetype<Keyed>(entry).key & this.mask) << 2);
    changetype<Keyed>(entry).chained = load<usize>(slot);
    store<usize>(slot, entry);
  }

  private unchain(slot: usize, entry: usize): bool {
    let at = slot;
    let each = load<usize>(at);
    while (each) {
      if (each == entry) {
        store<usize>(at, changetype<Keyed>(entry).chained);
        return true;
      }
      at = each + offsetof<Keyed>("chained");
      each = load<usize>(at);
    }
    return false;
  }

  private findOld(key: u32): usize {
    let entry = load<usize>(this.old + ((key & this.oldMask) << 2));
    while (entry) {
      if (changetype<Keyed>(entry).key == key) return entry;
      entry = changetype<Keyed>(entry).chained;
    }
    return 0;
  }

  private grow(): void {
    this.old = this.slots;
    this.oldMask = this.mask;
    this.moved = 0;
    this.slots = this.allocate((this.mask + 1) << 1);
  }

  private moveOne(): void {
    let entry = load<usize>(this.old + (this.moved << 2));
    while (entry) {
      const next = changetype<Keyed>(entry).chained;
      this.push(entry);
      entry = next;
    }
    store<usize>(this.old + (this.moved << 2), 0);
    if (++this.moved > this.oldMask) {
      heap.free(this.old);
      this.old = 0;
    }
  }

  private allocate(size: u32): usize {
    const slots = heap.alloc(<usize>size << 2);
    memory.fill(slots, 0, <usize>size << 2);
    this.mask = size - 1;
    return slots;
  }
}
