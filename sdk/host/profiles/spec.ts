/** The profile of the specification's text, read strictly: for plugins that shall run anywhere. */
import { Action, Status } from "@proxywasm/abi/host/enums";
import { pairsSize } from "@proxywasm/abi/host/codec";
import { Flow } from "../state/actions.js";
import { concat } from "../state/bytes.js";
import { envoy } from "./envoy.js";
import type { Profile } from "./profile.js";

/** gRPC's word for a call that took too long. */
const GRPC_DEADLINE_EXCEEDED = 4;

export const spec: Profile = {
  ...envoy,
  name: "spec",
  actions: {
    headers: (raw) => (raw === Action.Continue ? Flow.Continue : Flow.StopIteration),
    data: (raw) => (raw === Action.Continue ? Flow.Continue : Flow.Buffer),
    trailers: (raw) => (raw === Action.Continue ? Flow.Continue : Flow.StopIteration),
  },
  link: {},
  joined: () => undefined,
  missingPairs: Status.BadArgument,
  malformedPairsAreEmpty: false,
  sizeOfReadOnlyMaps: true,
  mapSize: (map) => pairsSize(map.pairs),
  readsPastEnd: false,
  writeBuffer(buffer, start, length, bytes) {
    if (start === 0 || start >= buffer.length) return buffer.write(start, length, bytes);
    const whole = buffer.bytes();
    const edited = concat([
      whole.subarray(0, start),
      bytes,
      whole.subarray(Math.min(start + length, whole.length)),
    ]);
    buffer.drain(buffer.length);
    buffer.append(edited);
    return true;
  },
  vmConfiguration: (context) =>
    context.vm.running === "onVmStart" ? (context.plugin?.vmConfiguration ?? null) : null,
  alias: () => null,
  replacedBodyIsTold: false,
  continuedResponseBreaks: false,
  callDataIsLastBuffer: false,
  foldsPropertyKeys: false,
  grpcTimeout: GRPC_DEADLINE_EXCEEDED,
  oldWasi: false,
  counterRecords: "set",
  completeCall() {},
  // The text has one order for all streams: done, then log, then delete; and done can be put off.
  logHttp() {},
  endHttp(context) {
    if (context.vm.tell("onDone", context) === 0 && context.vm.callbacks.onDone !== undefined) {
      context.vm.putOff(context, () => {
        context.tellLog();
        context.vm.tell("onDelete", context);
      });
      return;
    }
    context.tellLog();
    context.vm.tell("onDelete", context);
    context.vm.contexts.delete(context.id);
  },
};
