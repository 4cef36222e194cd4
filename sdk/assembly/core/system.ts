/**
 * What WASI gives: environment, random bytes, a steady clock. A plugin imports of WASI only what it uses.
 *
 * Invariant: memory that WASI fills belongs to this file until it was copied out.
 */
import { WasiClockId, WasiErrno } from "@proxywasm/abi/assembly/enums";
import { Views } from "@proxywasm/abi/assembly/memory";
import {
  clockTimeGet,
  ClockTimeGetOut,
  environGet,
  environSizesGet,
  EnvironSizesGetOut,
  randomGet,
} from "@proxywasm/abi/assembly/wasi";
import { decode } from "./text";

/** `NAME=VALUE` of each environment variable. */
export function environment(): string[] {
  const entries: string[] = [];
  if (environSizesGet() != WasiErrno.Success) return entries;
  const count = EnvironSizesGetOut.numElements;
  if (!count) return entries;
  const addresses = heap.alloc((<usize>count) << 2);
  const texts = heap.alloc(EnvironSizesGetOut.bufferSize);
  if (environGet(addresses, texts) == WasiErrno.Success) {
    for (let i: u32 = 0; i < count; ++i) {
      const start = load<usize>(addresses + (i << 2));
      let end = start;
      while (load<u8>(end)) ++end;
      entries.push(decode(Views.of(start, end - start)));
    }
  }
  heap.free(texts);
  heap.free(addresses);
  return entries;
}

/** Hosts give at most so many random bytes at once. */
const RANDOM_AT_ONCE: i32 = 65536;

/** Fills an array with random bytes; false if the host has none. */
export function fillRandom(bytes: Uint8Array): bool {
  for (let start = 0; start < bytes.length; start += RANDOM_AT_ONCE) {
    const size = min(bytes.length - start, RANDOM_AT_ONCE);
    if (randomGet(bytes.dataStart + start, size) != WasiErrno.Success) return false;
  }
  return true;
}

const NUMBER: usize = memory.data(8, 8);

/** Eight random bytes as a number; 0 if the host has none. */
export function randomNumber(): u64 {
  return randomGet(NUMBER, 8) == WasiErrno.Success ? load<u64>(NUMBER) : 0;
}

/** Nanoseconds of a clock that never goes back; 0 if the host has none. */
export function steadyTime(): u64 {
  return clockTimeGet(WasiClockId.Monotonic, 0) == WasiErrno.Success ? ClockTimeGetOut.time : 0;
}
