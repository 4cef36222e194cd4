/**
 * Filter state: named objects of a stream that its plugins, and the proxy, share.
 *
 * Rules:
 * - What plugins set stands under `wasm.` plus its path, can be changed, and is bytes; unless the plugin's root
 *   declared it before: then it has a type, and perhaps can be set once only.
 * - Declaring twice is refused; declaring from a stream has no effect.
 * - The proxy's own entries (`envoy.…`) can be set by those names that it has a factory for.
 */
import { Status } from "@proxywasm/abi/host/enums";
import { RootContext, type Context } from "./context.js";
import type { FilterStateObject, StreamFacts } from "./stream-info.js";

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
  const declared = context.root?.declared.get(path);
  state.set(key, {
    value,
    readOnly: declared?.readOnly ?? false,
    type: declared?.type ?? BYTES,
  });
  return Status.Ok;
}

/** What a plugin set under a path; undefined when nobody did. */
export function getState(context: Context, path: string): Uint8Array | undefined {
  return read(context)?.get(PREFIX + path)?.value;
}

/** An entry by its whole name. */
export function getEntry(context: Context, name: string): Uint8Array | undefined {
  return read(context)?.get(name)?.value;
}

/** Says type and mutability of a property before it is set. */
export function declareState(
  context: Context,
  path: string,
  readOnly: boolean,
  type: number,
): Status {
  if (!(context instanceof RootContext)) return Status.Ok;
  if (context.declared.has(path)) return Status.BadArgument;
  context.declared.set(path, { readOnly, type });
  return Status.Ok;
}

/** Sets an entry of the proxy's own. */
export function setProxyState(context: Context, name: string, value: Uint8Array): Status {
  const { facts } = context;
  if (facts === null || !FACTORIES.has(name)) return Status.NotFound;
  const state = writable(facts);
  state.set(name, { value, readOnly: false, type: BYTES });
  return Status.Ok;
}

function read(context: Context): ReadonlyMap<string, FilterStateObject> | undefined {
  return context.facts?.filterState ?? context.info?.filterState;
}

function writable(facts: StreamFacts): Map<string, FilterStateObject> {
  return (facts.filterState ??= new Map(facts.info.filterState));
}

const PREFIX = "wasm.";
const BYTES = 0;
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
