/** The profile of real Envoy (1.36 and 1.40, measured): the default, since that is where plugins go. */
import { Action, MapType, Status } from "@proxywasm/abi/host/enums";
import { FUNCTIONS } from "@proxywasm/abi/host/versions";
import { FUNCTIONS as MORE_FUNCTIONS } from "@proxywasm/abi/overlays/cpp-host/host/functions";
import { EnvoyDataAction, EnvoyHeaderAction } from "@proxywasm/abi/overlays/envoy/host/enums";
import { Flow } from "../machine/http/actions.js";
import { bytesOf, equalsFolded } from "../base/bytes.js";
import type { JoinedNames } from "../machine/http/headers.js";
import type { Profile } from "./profile.js";

export const envoy: Profile = {
  name: "envoy",
  actions: {
    headers(raw, allowStopIteration) {
      const value = raw >>> 0;
      if (value === EnvoyHeaderAction.StopIteration && allowStopIteration) {
        return Flow.StopIteration;
      }
      return HEADER_FLOWS[value] ?? Flow.StopAll;
    },
    data: (raw) => DATA_FLOWS[raw >>> 0] ?? Flow.NoBuffer,
    trailers: (raw) => (raw === Action.Continue ? Flow.Continue : Flow.StopIteration),
    connection: (raw) => (raw === Action.Continue ? Flow.Continue : Flow.StopIteration),
  },
  link: {
    writeOnFailure: new Set([
      ...namesOf("httpCall", "callForeignFunction"),
      ...namesOf("fdReaddir", "pathReadlink", "sockAccept", "sockRecv", "sockSend"),
    ]),
    optionalResults: new Set(namesOf("callForeignFunction")),
    resultsFirst: new Set(namesOf("httpCall")),
  },
  joined: (mapType) => JOINED[mapType],
  missingPairs: Status.Ok,
  malformedPairsAreEmpty: true,
  sizeOfReadOnlyMaps: false,
  absentMapsAreEmpty: false,
  keepsHeldMaps: true,
  mapSize: (map) => map.byteSize,
  readsPastEnd: true,
  absentBuffersAreEmpty: true,
  laterBuffers: true,
  writesGrpcMessages: true,
  writeBuffer: (buffer, start, length, bytes) => buffer.write(start, length, bytes),
  vmConfiguration: (context) => context.plugin?.vmConfiguration ?? null,
  alias: (mapType, name) =>
    mapType === MapType.HttpRequestHeaders && equalsFolded(HOST, name) ? AUTHORITY : null,
  replacedBodyIsTold: true,
  continuedResponseBreaks: true,
  callDataIsLastBuffer: true,
  emptyPath: Status.SerializationFailure,
  typedMetricIds: true,
  missingKeyTakesAnyCas: true,
  contextZero: true,
  unaryMetadata: false,
  answersFailedCalls: true,
  sendsCallTrailers: false,
  longestTimeout: 0x7fffffff,
  wantsMalloc: true,
  waitsForLastPlugin: false,
  startsVmPerPlugin: true,
  stoppedConnectionsAreSilent: true,
  tellsUpstreamClosedByProxy: false,
  oldWasi: true,
  counterRecords: "add",
  completeCall(headers, bodySize, timeout) {
    if (!headers.has(":scheme")) headers.append(bytesOf(":scheme"), bytesOf("http"));
    if (bodySize > 0) headers.setText("content-length", String(bodySize));
    headers.setText("x-envoy-internal", "true");
    if (timeout > 0) headers.setText("x-envoy-expected-rq-timeout-ms", String(timeout));
  },
  logHttp: (context) => context.tellLog(),
  endHttp(context) {
    context.vm.tell("onDone", context);
    context.vm.tell("onDelete", context);
    context.vm.contexts.delete(context.id);
  },
  endTcp(context) {
    context.vm.tell("onDone", context);
    context.vm.tell("onLog", context);
    context.vm.tell("onDelete", context);
    context.vm.contexts.delete(context.id);
  },
  endRoot(context) {
    context.vm.tell("onDelete", context);
  },
};

/** Raw names of hostcalls, by what the typed interface calls them. */
export function namesOf(...members: string[]): string[] {
  return [...FUNCTIONS, ...MORE_FUNCTIONS]
    .filter(({ member }) => members.includes(member))
    .map(({ name }) => name);
}

// Envoy has one field for both names.
const HOST = bytesOf("host");
const AUTHORITY = bytesOf(":authority");

const HEADER_FLOWS: Readonly<Record<number, Flow>> = {
  [EnvoyHeaderAction.Continue]: Flow.Continue,
  [EnvoyHeaderAction.StopIteration]: Flow.StopAll,
  [EnvoyHeaderAction.ContinueAndEndStream]: Flow.Continue,
  [EnvoyHeaderAction.StopAllIterationAndBuffer]: Flow.StopAllBuffer,
  [EnvoyHeaderAction.StopAllIterationAndWatermark]: Flow.StopAll,
};
const DATA_FLOWS: Readonly<Record<number, Flow>> = {
  [EnvoyDataAction.Continue]: Flow.Continue,
  [EnvoyDataAction.StopIterationAndBuffer]: Flow.Buffer,
  [EnvoyDataAction.StopIterationAndWatermark]: Flow.Watermark,
  [EnvoyDataAction.StopIterationNoBuffer]: Flow.NoBuffer,
};

// Envoy keeps these in fields of their own, which hold one value each.
const BOTH = [
  "connection",
  "content-length",
  "content-type",
  "keep-alive",
  "proxy-connection",
  "transfer-encoding",
  "upgrade",
  "via",
  "x-request-id",
];
const REQUEST = [
  ":authority",
  ":method",
  ":path",
  ":protocol",
  ":scheme",
  "expect",
  "grpc-timeout",
  "te",
  "user-agent",
  "x-client-trace-id",
  "x-forwarded-client-cert",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
];
const RESPONSE = [
  ":status",
  "date",
  "grpc-message",
  "grpc-status",
  "location",
  "proxy-status",
  "server",
];
const GRPC = ["grpc-message", "grpc-status"];
const joined = (names: readonly string[]): JoinedNames => new Map(names.map((name) => [name, ","]));
const JOINED: Readonly<Record<number, JoinedNames>> = {
  [MapType.HttpRequestHeaders]: joined([...BOTH, ...REQUEST]),
  [MapType.HttpResponseHeaders]: joined([...BOTH, ...RESPONSE]),
  [MapType.HttpResponseTrailers]: joined(GRPC),
};
