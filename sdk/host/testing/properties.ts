/**
 * Properties as tests give them, by dotted path or as a tree: each goes where the host looks for it.
 *
 * Rules:
 * - Facts of the connection and the route replace what the kit would make up.
 * - What the host computes from the messages cannot be given; the error says what to write instead.
 * - Of a group that the specification knows, only its properties exist; any other name is like one that a filter set.
 */
import { PROPERTIES } from "@proxywasm/abi/host/properties";
import type { PropertyInfo } from "@proxywasm/abi/host/property-value";
import { distance, similar } from "@proxywasm/verify/similar";
import type { Peer, PropertyValue, StreamInfo } from "../machine/properties/stream-info.js";
import { nameOf } from "./checks.js";

type Given = Readonly<Record<string, PropertyValue>>;

/** What is known about a stream when a test gives these beside (or instead of) the properties in `info`. */
export function streamInfo(base: StreamInfo, info: StreamInfo, given?: Given): StreamInfo {
  const properties = info.properties ?? given;
  const merged = { ...base, ...info };
  if (properties === undefined) return merged;
  const sorted = sortProperties(properties);
  const { source, destination, upstream, tls, route, ...rest } = sorted.info;
  return {
    ...merged,
    ...rest,
    ...(source === undefined ? {} : { source: peer(merged.source, source) }),
    ...(destination === undefined ? {} : { destination: peer(merged.destination, destination) }),
    ...(upstream === undefined ? {} : { upstream: peer(merged.upstream, upstream) }),
    ...(tls === undefined ? {} : { tls: { ...merged.tls, ...tls } }),
    ...(route === undefined ? {} : { route: { ...merged.route, ...route } }),
    ...(info.properties === undefined ? {} : { properties: sorted.properties }),
  };
}

/**
 * Tells facts of streams from everything else.
 *
 * @throws TypeError for a property that does not exist, cannot be given, or cannot have this value
 */
export function sortProperties(given: Given): { info: StreamInfo; properties: Given } {
  const info: Record<string, unknown> = {};
  const properties: Record<string, PropertyValue> = {};
  const place = (path: string, value: PropertyValue): void => {
    const fact = FACTS[path];
    if (fact !== undefined) {
      putFact(info, fact, checked(path, fact[1], value));
    } else if (isTree(value) && !KNOWN.has(path) && KNOWN_GROUPS.has(path)) {
      for (const [key, item] of Object.entries(value)) place(`${path}.${key}`, item);
    } else {
      checkName(path);
      properties[path] = value;
    }
  };
  for (const [path, value] of Object.entries(given)) place(path, value);
  return { info, properties };
}

function checkName(path: string): void {
  const computed = COMPUTED.find(([pattern]) => pattern.test(path));
  if (computed !== undefined) {
    throw new TypeError(`properties: ${path} cannot be given; ${computed[1]}`);
  }
  if (OLD.has(path.split(".")[0]!) && KNOWN.has(`xds.${path}`)) {
    throw new TypeError(`properties: ${path} is not found on a proxy; give xds.${path}`);
  }
  const parts = path.split(".");
  for (let length = parts.length; length > 0; length--) {
    const row = KNOWN.get(parts.slice(0, length).join("."));
    if (row !== undefined && (length === parts.length || row)) return;
  }
  const [first] = parts as [string];
  const isGroup = KNOWN_GROUPS.has(first) || KNOWN.has(first);
  const near = isGroup ? similar(path, KNOWN.keys()) : nearGroup(first);
  if (!isGroup && near === null) return;
  const hint = near === null ? "" : `; did you mean ${near}?`;
  throw new TypeError(`properties: there is no ${path}${hint}`);
}

/** A group that was mistyped; short names are near to everything. */
function nearGroup(first: string): string | null {
  if (first.length < 5) return null;
  return [...KNOWN_GROUPS].find((group) => distance(first, group, 3) < 3) ?? null;
}

type Kind = "string" | "number" | "bigint" | "boolean";
type Fact = readonly [path: string, kind: Kind];

function checked(path: string, kind: Kind, value: PropertyValue): PropertyValue {
  const given = kind === "bigint" && Number.isSafeInteger(value) ? BigInt(value as number) : value;
  if (typeof given === kind) return given;
  throw new TypeError(`properties: ${path} is ${nameOf(value)}; give ${WORDS[kind]}`);
}

function putFact(info: Record<string, unknown>, [path]: Fact, value: PropertyValue): void {
  const [first, second] = path.split(".") as [string, string | undefined];
  if (second === undefined) info[first] = value;
  else ((info[first] ??= {}) as Record<string, unknown>)[second] = value;
}

/** An address brings its port along; another's port would not fit it. */
function peer(old: Peer | undefined, given: Peer): Peer {
  if (given.address === undefined || given.port !== undefined) return { ...old, ...given };
  const port = /:(\d+)$/.exec(given.address)?.[1];
  return { address: given.address, ...(port === undefined ? {} : { port: Number(port) }) };
}

function isTree(value: PropertyValue): value is { readonly [key: string]: PropertyValue } {
  return typeof value === "object" && !Array.isArray(value) && !(value instanceof Uint8Array);
}

const WORDS: Readonly<Record<Kind, string>> = {
  string: "text",
  number: "a number",
  bigint: "a whole number",
  boolean: "true or false",
};
/** What the kit makes up of a stream, by property, and where it stands in a `StreamInfo`. */
const FACTS: Readonly<Record<string, Fact>> = {
  connection_id: ["connectionId", "bigint"],
  "connection.id": ["connectionId", "bigint"],
  "connection.mtls": ["tls.mtls", "boolean"],
  "connection.requested_server_name": ["tls.serverName", "string"],
  "connection.tls_version": ["tls.version", "string"],
  "destination.address": ["destination.address", "string"],
  "destination.port": ["destination.port", "number"],
  "request.protocol": ["protocol", "string"],
  "response.backend_latency": ["backendLatency", "bigint"],
  "response.flags": ["responseFlags", "bigint"],
  "source.address": ["source.address", "string"],
  "source.port": ["source.port", "number"],
  "upstream.address": ["upstream.address", "string"],
  "upstream.port": ["upstream.port", "number"],
  "xds.cluster_name": ["route.cluster", "string"],
  "xds.route_name": ["route.name", "string"],
  "xds.virtual_host_name": ["route.virtualHost", "string"],
};
/** What the host computes, and what decides about it. */
const COMPUTED: readonly (readonly [RegExp, string])[] = [
  [/^plugin_name$/, "start the plugin with name"],
  [/^plugin_root_id$/, "start the plugin with rootId"],
  [/^plugin_vm_id$/, "start the plugin with vmId"],
  [/^request\.(path|url_path|query)$/, "it comes from send({ path })"],
  [/^request\.method$/, "it comes from send({ method })"],
  [/^request\.host$/, "it comes from send({ authority })"],
  [/^request\.scheme$/, "it comes from send({ scheme })"],
  [/^request\.(headers(\..*)?|referer|useragent|id)$/, "it comes from send({ headers })"],
  [/^request\.time$/, "it is the clock's: start with now"],
  [/^request\.(size|total_size)$/, "it comes from what is sent"],
  [/^request\.duration$/, "it is the clock's: clock.advance() before the answer"],
  [/^response\.code$/, "it comes from the upstream: { status }"],
  [/^response\.(headers|trailers)(\..*)?$/, "it comes from the upstream: { headers, trailers }"],
  [/^response\.(code_details|grpc_status|size|total_size)$/, "it comes from the response"],
];
/** The properties of the specification; true: they hold others. */
const KNOWN: ReadonlyMap<string, boolean> = knownProperties();
/** Everything above them. */
const KNOWN_GROUPS: ReadonlySet<string> = new Set(
  [...KNOWN.keys()].flatMap((path) => {
    const parts = path.split(".");
    return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join("."));
  }),
);
/** Groups that have moved below `xds`. */
const OLD: ReadonlySet<string> = new Set(
  [...KNOWN.keys()].flatMap((path) => (path.startsWith("xds.") ? [path.split(".")[1]!] : [])),
);

function knownProperties(): Map<string, boolean> {
  const known = new Map<string, boolean>();
  for (const { path, keyed, encoding } of Object.values<PropertyInfo>(PROPERTIES)) {
    const name = path.join(".");
    const holds = keyed || encoding === "map" || encoding === "list" || encoding === "message";
    known.set(name, holds || known.get(name) === true);
  }
  return known;
}
