/**
 * Capabilities: which calls and callbacks a plugin is allowed.
 *
 * Rules:
 * - No list, or an empty one, allows everything. A name is that of the function, without its module.
 * - A denied hostcall logs an error and fails; a denied WASI call says "not capable"; one without a result does
 *   nothing. A denied callback counts as not exported.
 * - Start functions and the allocator cannot be denied.
 */
import { LogLevel, Status } from "@proxywasm/abi/host/enums";
import { WasiErrno } from "@proxywasm/abi/overlays/cpp-host/host/enums";
import { writeLog } from "./hostcalls/lifecycle-calls.js";
import type { CapabilityRules } from "../engine/guest.js";
import type { Vm } from "./vm.js";

export function capabilityRules(vm: Vm, capabilities: readonly string[]): CapabilityRules {
  const allowed = new Set(capabilities);
  return {
    allows: (name) => allowed.size === 0 || allowed.has(name),
    stub: (info) => () => {
      writeLog(
        vm,
        LogLevel.Error,
        `Attempted call to restricted proxy-wasm capability: ${info.name}`,
      );
      if (info.result === null) return undefined;
      return info.module?.startsWith("wasi") ? WasiErrno.Notcapable : Status.InternalFailure;
    },
  };
}
