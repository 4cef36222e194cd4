/** The memory of a plugin as its host reads, writes and allocates it. */
// Generated from spec/ by `npm run generate`: do not edit.

/** Bytes that are not there; never written to. */
export const EMPTY: Uint8Array = new Uint8Array(0);

const NAMED = "proxy_on_memory_allocate";

/** No names at all. */
export const NONE: ReadonlySet<string> = new Set();

/** What the memory of a plugin is made of: its exports, as far as they concern memory. */
export interface MemoryExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly [name: string]: unknown;
}

/** Ways in which hosts differ when they hand over results; the names are those of the hostcalls. */
export interface LinkOptions {
  /** Hostcalls whose results are written even when they fail. */
  readonly writeOnFailure?: ReadonlySet<string>;
  /** Hostcalls where a result pointer of 0 means that the plugin does not want that result. */
  readonly optionalResults?: ReadonlySet<string>;
  /**
   * Hostcalls that look at their result pointers before they do anything. The others act, allocate, and only then find that
   * a result has no place. Default: all of them look first.
   */
  readonly resultsFirst?: ReadonlySet<string>;
}

/** Allocates in the plugin; returns an address, or 0 when there is no memory. */
export type Allocator = (size: number) => number;

/**
 * The linear memory of one plugin, seen from its host. Addresses and sizes are unsigned 32-bit numbers. Memory can grow
 * whenever the plugin runs, which ends every view made before: take views from here, use them, and let them go.
 */
export class GuestMemory {
  /** Replaces the call of the plugin's allocator, for hosts that restrict what it may do or that meter it. */
  onAllocate: ((allocate: Allocator, size: number) => number) | null = null;

  private source: { readonly buffer: ArrayBuffer } | null = null;
  private allocator: Allocator | null = null;
  private current: Uint8Array = EMPTY;
  private words: DataView = new DataView(EMPTY.buffer);
  private length = 0;
  /** What views are made of. As it was when `sync` was called last. */
  buffer: ArrayBufferLike = EMPTY.buffer;

  /**
   * Attaches to an instance. Of two allocators hosts prefer `malloc`, and so does this; `byText` prefers the one that the
   * specification does.
   */
  attach(exports: MemoryExports, byText = false): void {
    this.source = exports.memory;
    const [first, second] = byText ? [NAMED, "malloc"] : ["malloc", NAMED];
    const allocator = exports[first] ?? exports[second];
    this.allocator = typeof allocator === "function" ? (allocator as Allocator) : null;
    this.refresh();
  }

  /** Whether the plugin can take results at all. */
  get hasAllocator(): boolean {
    return this.allocator !== null;
  }

  /** Takes note of growth since the last call. Returns how many bytes there are now. */
  sync(): number {
    // The buffer of a memory that has grown is detached, and every view of it has length 0.
    if (this.current.length === 0) this.refresh();
    return this.length;
  }

  /** How many bytes there are now. */
  get size(): number {
    return this.sync();
  }

  /** All of the memory as it is now. */
  get bytes(): Uint8Array {
    this.sync();
    return this.current;
  }

  /** All of the memory as it is now, for reading and writing numbers (little-endian). */
  get view(): DataView {
    this.sync();
    return this.words;
  }

  /** Whether `size` bytes at `address` lie inside the memory; no bytes may also stand right behind its end. */
  has(address: number, size: number): boolean {
    return address + size <= this.sync();
  }

  /** The bytes at `address`, or null when they leave the memory. Valid until the plugin runs again. */
  slice(address: number, size: number): Uint8Array | null {
    return address + size <= this.sync() ? new Uint8Array(this.buffer, address, size) : null;
  }

  /** Calls the plugin's allocator. 0 when it has none, gives up, or lies; what it throws goes on to the caller. */
  allocate(size: number): number {
    const { allocator } = this;
    if (allocator === null) return 0;
    const address =
      (this.onAllocate === null ? allocator(size) : this.onAllocate(allocator, size)) >>> 0;
    return address !== 0 && address + size <= this.sync() ? address : 0;
  }

  /** Copies bytes into memory from the plugin's allocator; 0 when that fails, and for no bytes. */
  copyIn(bytes: Uint8Array): number {
    const { length, byteOffset } = bytes;
    if (length === 0) return 0;
    const address = this.allocate(length);
    if (address === 0) return 0;
    if (bytes.length === length) this.current.set(bytes, address);
    // A view of the plugin's own memory, which grew while it allocated: the bytes are where they were, in the new buffer.
    else this.current.copyWithin(address, byteOffset, byteOffset + length);
    return address;
  }

  /**
   * Copies a result into memory from the plugin's allocator, and writes its address and size to the plugin's pointers. No
   * bytes are address 0 and size 0, and need no allocator. False when the allocator failed, or a pointer leaves the memory.
   */
  handOver(bytes: Uint8Array, toAddress: number, toSize: number, optional: boolean): boolean {
    const { length } = bytes;
    if (optional && toAddress === 0 && toSize === 0) return true;
    const address = this.copyIn(bytes);
    if (address === 0 && length !== 0) return false;
    const { view } = this;
    if (toAddress + 4 > this.length || toSize + 4 > this.length) return false;
    if (toAddress !== 0 || !optional) view.setUint32(toAddress, address, true);
    if (toSize !== 0 || !optional) view.setUint32(toSize, length, true);
    return true;
  }

  private refresh(): void {
    if (this.source === null) return;
    this.buffer = this.source.buffer;
    this.current = new Uint8Array(this.buffer);
    this.words = new DataView(this.buffer);
    this.length = this.current.length;
  }
}
