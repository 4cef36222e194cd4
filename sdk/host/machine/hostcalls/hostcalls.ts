/** All hostcalls of one VM, put together from the rule books. */
import type { Hostcalls } from "@proxywasm/abi/host/hostcalls";
import { bufferCalls } from "./buffer-calls.js";
import { callOutCalls } from "./outgoing-calls.js";
import { headerCalls } from "./header-calls.js";
import { lifecycleCalls } from "./lifecycle-calls.js";
import { metricCalls } from "./metric-calls.js";
import { propertyCalls } from "./property-calls.js";
import { sharedCalls } from "./shared-calls.js";
import { streamCalls } from "./stream-calls.js";
import type { Vm } from "../vm.js";

/** The handlers that the generated glue calls; every one is total: it returns a status and never throws. */
export function hostcalls(vm: Vm): Hostcalls {
  return {
    ...lifecycleCalls(vm),
    ...headerCalls(vm),
    ...bufferCalls(vm),
    ...streamCalls(vm),
    ...callOutCalls(vm),
    ...sharedCalls(vm),
    ...metricCalls(vm),
    ...propertyCalls(vm),
  };
}
