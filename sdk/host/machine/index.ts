/**
 * The proxy's semantics as a machine: events in, effects out.
 *
 * A driver (the test kit, or a proxy on sockets) makes a `Host`, lends it an `Environment` (time, timers, network), loads
 * modules and adds plugins. For each stream it calls `host.openHttp(chain, effects)` or `host.openTcp(…)` and tells the
 * stream what arrives; the machine calls `effects` with what is to be sent on. Both are ordinary calls:
 *
 * | events on `HttpStream`                             | effects on `HttpEffects`                          |
 * |----------------------------------------------------|---------------------------------------------------|
 * | `requestHeaders`, `requestData`, `requestTrailers` | the same three: to the upstream                   |
 * | `responseHeaders`, `responseData`, `responseTrailers` | the same three: to the client                  |
 * | `cancel()`: the client is gone                     | `reset(details)`: cut the client off              |
 * | `proxyReply(…)`: no route, no upstream             | `finish()`: all callbacks have run; clean up         |
 *
 * The driver owns sockets, routes, flow control and real time; it repeats no rule: local replies arrive as response
 * effects, paused data is held here, call-outs come through `environment.httpCall(call)` and are answered with
 * `call.answer(…)` or `call.fail()`; their time-outs, and ticks, run through `environment.schedule`.
 * An effect may answer at once, inside the event that caused it. Nothing throws, whatever a plugin does; only loading and
 * adding a plugin can, with a `PluginError`.
 */
export { HeaderMap, type HeadersInit } from "./http/headers.js";
export { ByteBuffer } from "./http/buffers.js";
export type { Environment, LogEntry, Task } from "./environment.js";
export { createHost, Host, type HostOptions } from "./host.js";
export { HttpStream, type HttpEffects } from "./http/http-stream.js";
export { TcpStream, type TcpEffects } from "./tcp/tcp-stream.js";
export { HttpCall, type CallState } from "./outgoing/call-outs.js";
export { GrpcCall } from "./outgoing/grpc.js";
export { DnsQuery, type DnsAddress } from "./outgoing/dns.js";
export { Plugin, PluginHandle, type PluginConfig } from "./plugin.js";
export {
  PluginError,
  type FailState,
  type FailurePolicyName,
  type VmFailure,
} from "../base/failure.js";
export { RULES, type RuleId, type Warning } from "./rules.js";
export type { LocalReply } from "./http/local-reply.js";
export type { Metric } from "./shared/metrics.js";
export type { Peer, PropertyValue, StreamInfo } from "./properties/stream-info.js";
export type { ForeignFunction, ForeignRegistry, ForeignResult } from "./foreign/foreign.js";
export type { Context, RootContext, StreamContext } from "./context.js";
