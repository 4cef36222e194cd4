/** The profile of the specification's text, read strictly: for plugins that shall run anywhere. */
import { Action, Status } from "@proxywasm/abi/host/enums";
import { pairsSize } from "@proxywasm/abi/host/codec";
import { Flow } from "../machine/http/actions.js";
import { concat } from "../base/bytes.js";
import type { HttpContext } from "../machine/http/http-context.js";
import type { TcpContext } from "../machine/tcp/tcp-stream.js";
import type { Profile } from "./profile.js";

export const spec: Profile = {
  name: "spec",
  actions: {
    headers: (raw) => (raw === Action.Continue ? Flow.Continue : Flow.StopIteration),
    data: (raw) => (raw === Action.Continue ? Flow.Continue : Flow.Buffer),
    trailers: (raw) => (raw === Action.Continue ? Flow.Continue : Flow.StopIteration),
    connection: (raw) => (raw === Action.Continue ? Flow.Continue : Flow.StopIteration),
  },
  link: {},
  joined: () => undefined,
  missingPairs: Status.BadArgument,
  malformedPairsAreEmpty: false,
  sizeOfReadOnlyMaps: true,
  absentMapsAreEmpty: true,
  keepsHeldMaps: false,
  mapSize: (map) => pairsSize(map.pairs),
  readsPastEnd: false,
  absentBuffersAreEmpty: false,
  laterBuffers: false,
  writesGrpcMessages: false,
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
  emptyPath: Status.NotFound,
  typedMetricIds: false,
  missingKeyTakesAnyCas: false,
  contextZero: false,
  unaryMetadata: true,
  answersFailedCalls: false,
  sendsCallTrailers: true,
  longestTimeout: 0xffffffff,
  wantsMalloc: false,
  waitsForLastPlugin: true,
  startsVmPerPlugin: false,
  stoppedConnectionsAreSilent: false,
  tellsUpstreamClosedByProxy: true,
  oldWasi: false,
  counterRecords: "set",
  completeCall() {},
  // The text has one order for all contexts: done, then log, then delete; and done can be put off.
  logHttp() {},
  endHttp: endStream,
  endTcp: endStream,
  endRoot(context) {
    context.vm.tell("onLog", context);
    context.vm.tell("onDelete", context);
  },
};

function endStream(context: HttpContext | TcpContext): void {
  const { vm } = context;
  const finish = (): void => {
    context.tellLog();
    vm.tell("onDelete", context);
    vm.contexts.delete(context.id);
  };
  const putOff = vm.callbacks.onDone !== undefined && vm.tell("onDone", context) === 0;
  if (putOff) vm.putOff(context, finish);
  else finish();
}
