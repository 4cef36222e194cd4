/** All hostcalls of one VM, put together from the rule books. */
import type { Hostcalls } from "@proxywasm/abi/host/hostcalls";
import { bufferCalls } from "./calls/buffers.js";
import { callOutCalls } from "./calls/call-outs.js";
import { headerCalls } from "./calls/headers.js";
import { lifecycleCalls } from "./calls/lifecycle.js";
import { metricCalls } from "./calls/metrics.js";
import { propertyCalls } from "./calls/properties.js";
import { sharedCalls } from "./calls/shared.js";
import { streamCalls } from "./calls/streams.js";
import type { Vm } from "./vm.js";

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
