/** A plugin that encodes and decodes on request, so that both generated codecs can be set against each other. */
import { GuestMemory, type MemoryExports } from "@proxywasm/abi/host/memory";
import { compile } from "../support/asc.js";

/** The wire between test and plugin: parts one after another, each with its size in front. */
const SOURCE = `
import { PairsCursor, PairsWriter, PathWriter } from "@proxywasm/abi/assembly/codec";
import { Bytes, Views } from "@proxywasm/abi/assembly/memory";

let position: usize = 0;
function part(): Bytes {
  const size = load<u32>(position);
  const bytes = Views.of(position + 4, size);
  position += 4 + size;
  return bytes;
}

export function malloc(size: u32): usize { return heap.alloc(size); }
export function free(address: usize): void { heap.free(address); }

export function encodePairs(parts: usize, count: u32, content: u32): u64 {
  position = parts;
  PairsWriter.begin(heap.alloc(PairsWriter.size(count, content)), count);
  for (let i: u32 = 0; i < count; i++) {
    const key = part();
    const value = part();
    PairsWriter.add(key, value);
  }
  return PairsWriter.end();
}

/** Writes the parts that the cursor gives; the result is their number, or -1 when the cursor promised more. */
const cursor = new PairsCursor();
export function decodePairs(address: usize, size: u32, to: usize): i32 {
  const count = cursor.open(Views.of(address, size));
  let read: u32 = 0;
  while (cursor.next()) {
    write(cursor.key);
    write(cursor.value);
    read++;
  }
  return read == count ? read : -1;

}
let target: usize = 0;
export function decodeTo(address: usize): void { target = address; }
function write(bytes: Bytes): void {
  store<u32>(target, Views.size(bytes) as u32);
  memory.copy(target + 4, Views.data(bytes), Views.size(bytes));
  target += 4 + Views.size(bytes);
}

export function encodePath(parts: usize, count: u32, content: u32): u64 {
  position = parts;
  PathWriter.begin(heap.alloc(PathWriter.size(count, content)));
  for (let i: u32 = 0; i < count; i++) PathWriter.add(part());
  return PathWriter.end();
}
`;

interface Exports {
  malloc(size: number): number;
  free(address: number): void;
  encodePairs(parts: number, count: number, content: number): bigint;
  decodePairs(address: number, size: number, to: number): number;
  decodeTo(address: number): void;
  encodePath(parts: number, count: number, content: number): bigint;
}

export type Guest = Awaited<ReturnType<typeof startGuest>>;

/** Compiles and starts the plugin. */
export async function startGuest() {
  const bytes = await compile({ "entry.ts": SOURCE }, ["--runtime", "minimal"]);
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), {});
  const exports = instance.exports as unknown as Exports;
  const memory = new GuestMemory();
  memory.attach(instance.exports as unknown as MemoryExports);

  /** Memory of the plugin, given back when `use` is done. */
  function lend<T>(bytes: Uint8Array, use: (address: number) => T): T {
    const address = exports.malloc(Math.max(1, bytes.length));
    memory.bytes.set(bytes, address);
    try {
      return use(address);
    } finally {
      exports.free(address);
    }
  }

  function take(packed: bigint): Uint8Array {
    const view = BigInt.asUintN(64, packed);
    const address = Number(view & 0xffffffffn);
    const bytes = memory.slice(address, Number(view >> 32n))!.slice();
    exports.free(address);
    return bytes;
  }

  return {
    encodePairs: (pairs: readonly (readonly [Uint8Array, Uint8Array])[]): Uint8Array =>
      lend(join(pairs.flat()), (at) =>
        take(exports.encodePairs(at, pairs.length, sum(pairs.flat()))),
      ),

    encodePath: (parts: readonly Uint8Array[]): Uint8Array =>
      lend(join(parts), (at) => take(exports.encodePath(at, parts.length, sum(parts)))),

    /** The pairs that the plugin's cursor gives, or null when it found them cut off. */
    decodePairs(bytes: Uint8Array): (readonly [Uint8Array, Uint8Array])[] | null {
      return lend(bytes, (at) =>
        // Sizes in front of parts, and no count and terminators: never more than the map itself takes, and a little.
        lend(new Uint8Array(bytes.length * 2 + 16), (to) => {
          exports.decodeTo(to);
          const count = exports.decodePairs(at, bytes.length, to);
          if (count < 0) return null;
          const parts = split(memory.bytes.slice(to), count * 2);
          return Array.from(
            { length: count },
            (_, i) => [parts[2 * i]!, parts[2 * i + 1]!] as const,
          );
        }),
      );
    },
  };
}

const sum = (parts: readonly Uint8Array[]): number =>
  parts.reduce((n, { length }) => n + length, 0);

function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(sum(parts) + 4 * parts.length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at, part.length, true);
    bytes.set(part, at + 4);
    at += 4 + part.length;
  }
  return bytes;
}

function split(bytes: Uint8Array, count: number): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let at = 0;
  return Array.from({ length: count }, () => {
    const size = view.getUint32(at, true);
    const part = bytes.slice(at + 4, at + 4 + size);
    at += 4 + size;
    return part;
  });
}
