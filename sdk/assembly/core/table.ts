/**
 * Finds objects by number: contexts by id, call-outs by token. A hash table that grows by one bucket with each insertion
 * (linear hashing), so that no single callback pays for the others' number.
 *
 * Invariants
 * - An entry is in exactly one chain. The chains' links are raw addresses, so each entry is kept alive by `__pin` from `add`
 *   to `remove`.
 * - There are more buckets than half of `mask + 1`, a power of two, and at most that many. A number belongs to bucket
 *   `number & mask`, or, where that does not exist yet, to `number & (mask >> 1)`.
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
  private buckets!: u32;

  /** The entry with that number, or 0. */
  find(key: u32): usize {
    // An empty table has no slots: then this reads address 0, where nothing ever is.
    let entry = load<usize>(this.slot(key));
    while (entry && changetype<Entry>(entry).key != key) entry = changetype<Entry>(entry).chained;
    return entry;
  }

  /** Adds an entry, which stays alive until it is removed. */
  add(address: usize): void {
    if (this.count++ >= this.buckets) this.grow();
    __pin(address);
    push(this.slot(changetype<Entry>(address).key), address);
  }

  /** Removes an entry; it is free when nothing else refers to it. */
  remove(address: usize): void {
    let at = this.slot(changetype<Entry>(address).key);
    while (load<usize>(at) != address) {
      at = load<usize>(at) + offsetof<Entry>("chained");
    }
    store<usize>(at, changetype<Entry>(address).chained);
    --this.count;
    __unpin(address);
  }

  /** Where the chain of a number begins. */
  private slot(key: u32): usize {
    let bucket = key & this.mask;
    if (bucket >= this.buckets) bucket &= this.mask >> 1;
    return this.slots + (bucket << 2);
  }

  /** Adds a bucket: half of the entries of the one it is split from move into it. */
  private grow(): void {
    const buckets = this.buckets;
    if (!buckets || buckets > this.mask) {
      const size = buckets ? buckets << 1 : FIRST_SIZE;
      const slots = heap.alloc((<usize>size) << 2);
      memory.fill(slots, 0, (<usize>size) << 2);
      memory.copy(slots, this.slots, (<usize>buckets) << 2);
      if (buckets) heap.free(this.slots);
      this.slots = slots;
      this.mask = size - 1;
      if (!buckets) {
        this.buckets = size;
        return;
      }
    }
    const half = this.slots + ((buckets & (this.mask >> 1)) << 2);
    let entry = load<usize>(half);
    store<usize>(half, 0);
    this.buckets = buckets + 1;
    while (entry) {
      const next = changetype<Entry>(entry).chained;
      push(this.slot(changetype<Entry>(entry).key), entry);
      entry = next;
    }
  }
}

function push(slot: usize, entry: usize): void {
  changetype<Entry>(entry).chained = load<usize>(slot);
  store<usize>(slot, entry);
}
