/** The page's first table: what a plugin can be for on each host, summed up from hostcalls and callbacks. */
import type { Callbacks } from "@proxywasm/abi/host/callbacks";
import type { Support } from "@proxywasm/abi/host/host-data";
import type { Hostcalls } from "@proxywasm/abi/host/hostcalls";
import { FUNCTIONS } from "@proxywasm/abi/host/versions";
import type { HostView } from "../hosts.js";
import type { Knowledge } from "../judge.js";
import { headOf, type Column } from "./columns.js";
import { SIGNS, table } from "./markdown.js";

export function glance(columns: readonly Column[], knowledge: Knowledge): string {
  const rows = CAPABILITIES.map((each) => [
    each.title,
    ...columns.map(({ view }) => sumUp(supportsOf(each, view))),
  ]);
  return table(["", ...columns.map((each) => headOf(each, knowledge))], rows);
}

interface Capability {
  readonly title: string;
  readonly hostcalls?: readonly (keyof Hostcalls)[];
  readonly callbacks?: readonly (keyof Callbacks)[];
}

const CAPABILITIES: readonly Capability[] = [
  {
    title: "reading and changing headers",
    hostcalls: [
      "getHeaderMapValue",
      "addHeaderMapValue",
      "replaceHeaderMapValue",
      "removeHeaderMapValue",
      "getHeaderMapPairs",
      "setHeaderMapPairs",
    ],
    callbacks: ["onRequestHeaders", "onResponseHeaders"],
  },
  {
    title: "reading and changing bodies",
    hostcalls: ["getBufferBytes", "setBufferBytes"],
    callbacks: ["onRequestBody", "onResponseBody"],
  },
  { title: "trailers", callbacks: ["onRequestTrailers", "onResponseTrailers"] },
  { title: "answering in the upstream's place", hostcalls: ["sendLocalResponse"] },
  { title: "pausing and continuing", hostcalls: ["continueStream"] },
  {
    title: "HTTP call-outs",
    hostcalls: ["httpCall"],
    callbacks: ["onHttpCallResponse"],
  },
  {
    title: "gRPC call-outs",
    hostcalls: ["grpcCall", "grpcStream", "grpcSend"],
    callbacks: ["onGrpcReceive", "onGrpcClose"],
  },
  {
    title: "timers",
    hostcalls: ["setTickPeriodMilliseconds"],
    callbacks: ["onTick"],
  },
  { title: "configuration", callbacks: ["onVmStart", "onConfigure"] },
  { title: "properties", hostcalls: ["getProperty", "setProperty"] },
  { title: "shared data", hostcalls: ["getSharedData", "setSharedData"] },
  {
    title: "shared queues",
    hostcalls: ["registerSharedQueue", "enqueueSharedQueue", "dequeueSharedQueue"],
    callbacks: ["onQueueReady"],
  },
  {
    title: "metrics",
    hostcalls: ["defineMetric", "incrementMetric", "recordMetric"],
  },
  { title: "access log", callbacks: ["onLog"] },
  {
    title: "TCP connections",
    callbacks: [
      "onNewConnection",
      "onDownstreamData",
      "onUpstreamData",
      "onDownstreamConnectionClose",
    ],
  },
  { title: "foreign functions", hostcalls: ["callForeignFunction"] },
];

function supportsOf({ hostcalls = [], callbacks = [] }: Capability, view: HostView): Support[] {
  const linked = hostcalls.map((member) => view.imports.get("env")?.get(nameOf(member)));
  const called = callbacks.map((member) => view.callbacks.get(nameOf(member)));
  return [...linked, ...called].map((each) => each?.support ?? "none");
}

/** The ABI's name for what the typed interfaces call so. */
const nameOf = (member: string): string => NAMES.get(member)!;

const NAMES: ReadonlyMap<string, string> = new Map(
  FUNCTIONS.map(({ member, name }) => [member, name]),
);

function sumUp(supports: readonly Support[]): string {
  if (supports.every((each) => each === "full")) return SIGNS.full;
  // What links and does nothing is no way to do it.
  if (supports.every((each) => each !== "full" && each !== "some")) return SIGNS.none;
  return SIGNS.stub;
}
