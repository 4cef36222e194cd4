/** Looks a foreign function up before anything else: an unknown one is "not found", and results are left alone. */
import { Status } from "@proxywasm/abi/host/enums";
import type { FunctionInfo } from "@proxywasm/abi/host/versions";
import { textOf } from "../base/bytes.js";
import type { Guest } from "./guest.js";

type Raw = (...args: never[]) => unknown;
type Call = (...args: number[]) => unknown;

/** The hostcall, behind the look-up if it is the one that calls foreign functions. */
export function knownOnly(info: FunctionInfo, raw: Raw, vm: Guest): Raw {
  if (info.member !== "callForeignFunction") return raw;
  const call = raw as unknown as Call;
  const readable = (at: number, size: number): Uint8Array | null =>
    vm.memory.slice(at >>> 0, size >>> 0);
  return ((name: number, nameSize: number, data: number, size: number, at: number, end: number) => {
    const bytes = readable(name, nameSize);
    const known = bytes !== null && Object.hasOwn(vm.host.foreign, textOf(bytes));
    if (bytes !== null && !known && readable(data, size) !== null) return Status.NotFound;
    return call(name, nameSize, data, size, at, end);
  }) as Raw;
}
