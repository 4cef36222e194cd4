/**
 * Calls whose steps Envoy orders in a way of its own; that most look at result pointers last is the profile's `link`.
 *
 * Rules (Envoy, measured):
 * - A foreign function that does not exist is "not found", and results are left alone.
 */
import { Status } from "@proxywasm/abi/host/enums";
import type { GuestMemory } from "@proxywasm/abi/host/memory";
import type { FunctionInfo } from "@proxywasm/abi/host/versions";
import { textOf } from "../state/bytes.js";
import type { Vm } from "../state/vm.js";

type Raw = (...args: never[]) => unknown;
type Call = (...args: number[]) => unknown;

/** The hostcall as Envoy orders its steps; most are returned as they are. */
export function inEnvoysOrder(info: FunctionInfo, raw: Raw, vm: Vm, memory: GuestMemory): Raw {
  const call = raw as unknown as Call;
  const readable = (at: number, size: number): Uint8Array | null =>
    memory.slice(at >>> 0, size >>> 0);
  switch (info.member) {
    case "callForeignFunction":
      return ((
        name: number,
        nameSize: number,
        data: number,
        size: number,
        at: number,
        end: number,
      ) => {
        const bytes = readable(name, nameSize);
        const known = bytes !== null && vm.host.foreign[textOf(bytes)] !== undefined;
        if (bytes !== null && !known && readable(data, size) !== null) return Status.NotFound;
        return call(name, nameSize, data, size, at, end);
      }) as Raw;
    default:
      return raw;
  }
}
