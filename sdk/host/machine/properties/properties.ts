/**
 * Properties: what plugins can ask about themselves, the proxy and the stream, and the bytes they get.
 *
 * Rules (Envoy, measured):
 * - Roots know their own names and the proxy's node; everything else belongs to streams.
 * - What comes from a header map is there while the plugin can read that map, and in on_log.
 * - Whole groups (`request`, `connection`, `xds` …) cannot be serialized; the header maps of a message can.
 * - Text and bytes travel as they are, integers, doubles, times and durations in 8 bytes little-endian, truth in
 *   one byte, maps and lists as pairs.
 * - What is none of these is looked up in the filter state, under `wasm.`.
 */
import type { Encoding } from "@proxywasm/abi/host/property-value";
import { MapType } from "@proxywasm/abi/host/enums";
import { textOf } from "../../base/bytes.js";
import type { Context } from "../context.js";
import { getEntry, getState } from "./filter-state.js";
import type { HeaderMap } from "../http/headers.js";
import { HttpContext } from "../http/http-context.js";
import { grpcStatusOf } from "../http/local-reply.js";
import { mapOf } from "../http/maps.js";
import { isTree, messageBytes } from "./message-bytes.js";
import { propertyAt, stepInto, UNSERIALIZABLE } from "./property-values.js";
import type { PropertyValue, StreamInfo } from "./stream-info.js";

export interface Found {
  readonly value: PropertyValue;
  /** How a number or object travels when its JavaScript type leaves a choice. */
  readonly encoding: Encoding | undefined;
}

/** A whole group: known, but not serializable. */
const GROUP = Symbol("group");

/** The value at a path; undefined when there is none. */
export function findProperty(context: Context, path: readonly string[]): Found | undefined {
  const plugin = ofPlugin(context, path);
  if (plugin !== undefined) return { value: plugin, encoding: undefined };
  const { info } = context;
  const value =
    (info === null ? undefined : ofStream(context, info, path)) ??
    given(context, path) ??
    ofUpstream(info, path);
  if (value === GROUP) return { value: UNSERIALIZABLE, encoding: undefined };
  if (value !== undefined) return withEncoding(context, path, value);
  const state = getState(context, path);
  return state === undefined ? undefined : { value: state, encoding: undefined };
}

function withEncoding(context: Context, path: readonly string[], value: PropertyValue): Found {
  const info = propertyAt(path);
  if (info?.message === undefined || !isTree(value)) return { value, encoding: info?.encoding };
  const bytes = messageBytes(context.vm.host.messageTypes, info.message, value);
  return { value: bytes ?? UNSERIALIZABLE, encoding: info.encoding };
}

function ofPlugin(context: Context, path: readonly string[]): string | undefined {
  if (path.length !== 1) return undefined;
  switch (path[0]) {
    case "plugin_name":
      return context.plugin?.name;
    case "plugin_root_id":
      return context.plugin?.rootId;
    case "plugin_vm_id":
      return context.vm.vmId;
    default:
      return undefined;
  }
}

type Answer = PropertyValue | typeof GROUP | undefined;
type Read = (context: Context, info: StreamInfo, key: string | undefined) => Answer;

function ofStream(context: Context, info: StreamInfo, path: readonly string[]): Answer {
  const [first, second, third] = path;
  if (first === "connection_id") return path.length === 1 ? info.connectionId : undefined;
  if (first === "filter_state") {
    return second === undefined ? GROUP : getEntry(context, second, path.slice(2));
  }
  if (first === undefined || !GROUPS.has(first)) return undefined;
  if (second === undefined) return GROUP;
  const read = READERS[`${first}.${second}`];
  if (read === undefined || path.length > 3) return undefined;
  if (third !== undefined && !KEYED.has(second)) return undefined;
  return read(context, info, third);
}

/** What there is of an upstream once it is chosen, and has no bytes as long as nobody says more. */
export function ofUpstream(info: StreamInfo | null, path: readonly string[]): Answer {
  if (info?.upstream === undefined) return undefined;
  const name = path.join(".");
  const isOne = name === "upstream_filter_state" || name === "xds.upstream_host_metadata";
  return isOne ? GROUP : undefined;
}

/** What the driver or the test gave: by dotted path, or as a tree. */
function given(context: Context, path: readonly string[]): Answer {
  const { info } = context;
  const { properties } = context.vm.host;
  if (info === null)
    return path[0] === "xds" && (path[1] ?? "node") === "node"
      ? inTree(properties, path)
      : undefined;
  return inTree(info.properties, path) ?? inTree(properties, path);
}

function inTree(
  tree: Readonly<Record<string, PropertyValue>> | undefined,
  path: readonly string[],
): Answer {
  if (tree === undefined) return undefined;
  let value: PropertyValue | undefined;
  // A key can be a dotted path, or the beginning of one.
  for (let length = path.length; length > 0 && value === undefined; length--) {
    const key = path.slice(0, length).join(".");
    if (Object.hasOwn(tree, key)) value = path.slice(length).reduce(stepOn, tree[key]);
  }
  if (value === undefined && path.length === 1 && hasPrefix(tree, path[0]!)) return GROUP;
  return value;
}

function stepOn(value: PropertyValue | undefined, part: string): PropertyValue | undefined {
  return value === undefined ? undefined : stepInto(value, part);
}

function hasPrefix(tree: Readonly<Record<string, PropertyValue>>, name: string): boolean {
  return Object.keys(tree).some((key) => key.startsWith(`${name}.`));
}

/** In on_log a map that the last callback did not let go of comes first, also if another has taken its place since. */
const headersOf = (context: Context, type: MapType): HeaderMap | null =>
  (context instanceof HttpContext && context.inLog ? context.heldMap(type) : null) ??
  mapOf(context, type, false);
/** With its query; empty when the request has lost it. */
const pathOf = (context: Context): string | undefined => {
  const headers = headersOf(context, MapType.HttpRequestHeaders);
  return headers === null ? undefined : (headers.text(":path") ?? "");
};
const request =
  (name: string): Read =>
  (context) =>
    headersOf(context, MapType.HttpRequestHeaders)?.text(name);
const whenOver =
  (read: (info: StreamInfo) => Answer): Read =>
  (context, info) =>
    context.inLog ? read(info) : undefined;

function mapReader(type: MapType): Read {
  return (context, _info, key) => {
    const map = headersOf(context, type);
    if (map === null) return key === undefined ? {} : undefined;
    if (key !== undefined) {
      return joinedValue(map, key.toLowerCase());
    }
    const all: Record<string, string> = {};
    for (const [name] of map.pairs) all[textOf(name)] ??= joinedValue(map, textOf(name)) ?? "";
    return all;
  };
}

function joinedValue(map: HeaderMap, name: string): string | undefined {
  const values = map.pairs
    .filter(([key]) => textOf(key) === name)
    .map(([, value]) => textOf(value));
  return values.length === 0 ? undefined : values.join(",");
}

const stream = (context: Context) => (context instanceof HttpContext ? context.stream : null);
const peer =
  (who: "source" | "destination" | "upstream", what: "address" | "port"): Read =>
  (_context, info) =>
    info[who]?.[what];

/** Everything that is computed, by group and name. */
export const READERS: Readonly<Record<string, Read>> = {
  "request.path": request(":path"),
  // A request without a path has these all the same.
  "request.url_path": (context) => pathOf(context)?.split("?", 1)[0],
  "request.query": (context) => {
    const path = pathOf(context);
    if (path === undefined) return undefined;
    return path.includes("?") ? path.slice(path.indexOf("?") + 1) : "";
  },
  "request.host": request(":authority"),
  "request.scheme": request(":scheme"),
  "request.method": request(":method"),
  "request.referer": request("referer"),
  "request.useragent": request("user-agent"),
  "request.id": request("x-request-id"),
  "request.headers": mapReader(MapType.HttpRequestHeaders),
  "request.time": (context) => context.facts?.startTime,
  "request.protocol": (_context, info) => info.protocol,
  "request.size": (context) => context.facts?.received,
  "request.total_size": (context) => {
    const { facts } = context;
    if (facts === null) return undefined;
    return facts.received + (stream(context)?.request.headers?.byteSize ?? 0);
  },
  "request.duration": (context) =>
    context.inLog && context.facts !== null
      ? context.facts.endTime - context.facts.startTime
      : undefined,
  "response.code": (context) => {
    const from = stream(context);
    return from?.statusText === undefined ? undefined : from.status;
  },
  "response.code_details": (context) => {
    const from = stream(context);
    // A plugin's reply may have empty ones.
    return from?.details || (from?.isReplyNoted ? "" : undefined);
  },
  "response.flags": (_context, info) => info.responseFlags ?? 0,
  "response.grpc_status": (context) => {
    const from = stream(context);
    if (from === null || from.status === 0) return undefined;
    // Only what the phase lets see.
    const trailers = headersOf(context, MapType.HttpResponseTrailers);
    const headers = headersOf(context, MapType.HttpResponseHeaders);
    const said = trailers?.text("grpc-status") ?? headers?.text("grpc-status");
    return said === undefined ? grpcStatusOf(from.status) : Number(said);
  },
  "response.headers": mapReader(MapType.HttpResponseHeaders),
  "response.trailers": mapReader(MapType.HttpResponseTrailers),
  "response.size": (context) => context.facts?.sent,
  "response.total_size": (context) => {
    const { facts } = context;
    if (facts === null) return undefined;
    return facts.sent + (stream(context)?.response.headers?.byteSize ?? 0);
  },
  "response.backend_latency": whenOver((info) => info.backendLatency),
  "connection.id": (_context, info) => info.connectionId,
  "connection.mtls": (_context, info) => info.tls?.mtls ?? false,
  "connection.requested_server_name": (_context, info) => info.tls?.serverName ?? "",
  "connection.tls_version": (_context, info) => info.tls?.version,
  "source.address": peer("source", "address"),
  "source.port": peer("source", "port"),
  "destination.address": peer("destination", "address"),
  "destination.port": peer("destination", "port"),
  "upstream.address": peer("upstream", "address"),
  "upstream.port": peer("upstream", "port"),
  "upstream.transport_failure_reason": (_context, info) => info.upstream && "",
  "xds.route_name": (_context, info) => info.route?.name,
  "xds.cluster_name": (_context, info) => info.route?.cluster,
  "xds.virtual_host_name": (_context, info) => info.route?.virtualHost,
};
export const GROUPS: ReadonlySet<string> = new Set(
  Object.keys(READERS).map((name) => name.split(".")[0]!),
);
const KEYED: ReadonlySet<string> = new Set(["headers", "trailers"]);
