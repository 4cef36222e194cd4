/**
 * Calls whose effect, on Envoy, comes before the look at result pointers.
 *
 * Rules (Envoy, measured):
 * - A queue is registered, an item taken, a metric defined, although the result cannot be written: status 6.
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
  const writable = (at: number): boolean => memory.has(at >>> 0, 4);
  switch (info.member) {
    case "registerSharedQueue":
      return ((name: number, size: number, result: number) => {
        const bytes = readable(name, size);
        if (bytes !== null && !writable(result)) {
          vm.handlers.registerSharedQueue(bytes, { queueId: 0 });
        }
        return call(name, size, result);
      }) as Raw;
    case "dequeueSharedQueue":
      return ((id: number, data: number, size: number) => {
        if (!writable(data) || !writable(size)) {
          const status = vm.handlers.dequeueSharedQueue(id >>> 0, { value: new Uint8Array(0) });
          return status === Status.Ok ? Status.InvalidMemoryAccess : status;
        }
        return call(id, data, size);
      }) as Raw;
    case "defineMetric":
      return ((type: number, name: number, size: number, result: number) => {
        const bytes = readable(name, size);
        if (bytes !== null && !writable(result)) {
          vm.handlers.defineMetric(type >>> 0, bytes, { metricId: 0 });
        }
        return call(type, name, size, result);
      }) as Raw;
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
