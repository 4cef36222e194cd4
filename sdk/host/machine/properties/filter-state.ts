/**
 * Filter state: named objects of a stream that its plugins, and the proxy, share.
 *
 * Rules:
 * - What plugins set stands under `wasm.` plus its path, can be changed, and is bytes; unless the plugin's root
 *   declared it before: then it has a type, and perhaps can be set once only.
 * - Declared as a message, it can be looked into by field; read whole under its plain name it is the bytes.
 *   FlatBuffers are bytes only: nothing here reads their schemas.
 * - Declaring twice from one context is refused; declaring from a stream has no other effect.
 * - The proxy's own entries (`envoy.…`) can be set by those names that it has a factory for.
 */
import { Status } from "@proxywasm/abi/host/enums";
import { EnvoyPropertyType } from "@proxywasm/abi/overlays/envoy/host/enums";
import type { Context, DeclaredProperty } from "../context.js";
import { lookUp } from "../http/messages.js";
import { UNSERIALIZABLE } from "./property-values.js";
import type { FilterStateObject, PropertyValue, StreamFacts } from "./stream-info.js";

/** Sets a plugin's property. */
export function setState(context: Context, path: string, value: Uint8Array): Status {
  const { facts } = context;
  if (facts === null) return Status.NotFound;
  const state = writable(facts);
  const key = PREFIX + path;
  const old = state.get(key);
  if (old !== undefined) {
    if (old.readOnly) return Status.BadArgument;
    old.value = value;
    return Status.Ok;
  }
  const declared = context.root?.declared?.get(path);
  state.set(key, {
    value,
    readOnly: declared?.readOnly ?? false,
    type: declared?.type ?? EnvoyPropertyType.Bytes,
    ...(declared === undefined ? {} : { schema: declared.schema }),
  });
  return Status.Ok;
}

/** What a plugin set under the first part of a path, or what the other parts find in it. */
export function getState(context: Context, path: readonly string[]): PropertyValue | undefined {
  const [name, ...fields] = path;
  const object = read(context)?.get(`${PREFIX}${name}`);
  if (object === undefined || fields.length === 0) return object?.value;
  return lookInto(context, object, fields);
}

/** An entry by its whole name, or what is in it; a message read whole is what it holds. */
export function getEntry(
  context: Context,
  name: string,
  fields: readonly string[],
): PropertyValue | undefined {
  const object = read(context)?.get(name);
  if (object === undefined) return undefined;
  if (object.type !== EnvoyPropertyType.Protobuf)
    return fields.length > 0 ? undefined : object.value;
  return lookInto(context, object, fields) ?? (fields.length > 0 ? undefined : UNSERIALIZABLE);
}

/** Says type and mutability of a property before it is set. */
export function declareState(context: Context, path: string, property: DeclaredProperty): Status {
  context.declared ??= new Map();
  if (context.declared.has(path)) return Status.BadArgument;
  context.declared.set(path, property);
  return Status.Ok;
}

/** Sets an entry of the proxy's own. */
export function setProxyState(context: Context, name: string, value: Uint8Array): Status {
  const { facts } = context;
  if (facts === null || !FACTORIES.has(name)) return Status.NotFound;
  const state = writable(facts);
  state.set(name, { value, readOnly: false, type: EnvoyPropertyType.Bytes });
  return Status.Ok;
}

function lookInto(
  context: Context,
  { type, schema, value }: FilterStateObject,
  fields: readonly string[],
): PropertyValue | undefined {
  if (type !== EnvoyPropertyType.Protobuf) return undefined;
  return lookUp(context.vm.host.messageTypes, schema ?? "", value, fields);
}

function read(context: Context): ReadonlyMap<string, FilterStateObject> | undefined {
  return context.facts?.filterState ?? context.info?.filterState;
}

function writable(facts: StreamFacts): Map<string, FilterStateObject> {
  return (facts.filterState ??= new Map(facts.info.filterState));
}

const PREFIX = "wasm.";
/** The names that Envoy can make objects for. */
const FACTORIES: ReadonlySet<string> = new Set([
  "envoy.filters.listener.original_dst.local_ip",
  "envoy.filters.listener.original_dst.remote_ip",
  "envoy.network.application_protocols",
  "envoy.network.ip",
  "envoy.network.transport_socket.original_dst_address",
  "envoy.network.upstream_server_name",
  "envoy.network.upstream_subject_alt_names",
  "envoy.ratelimit.hits_addend",
  "envoy.string",
  "envoy.tcp_proxy.cluster",
  "envoy.tcp_proxy.disable_tunneling",
  "envoy.tcp_proxy.per_connection_idle_timeout_ms",
  "envoy.upstream.dynamic_host",
  "envoy.upstream.dynamic_port",
]);
