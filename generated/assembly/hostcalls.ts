/** The hostcalls of `env`, typed: memory travels as `Bytes`, results are read from the class named after the call. */
// Generated from spec/ by `npm run generate`: do not edit.

import * as env from "./env";
import { BufferType, LogLevel, MapType, MetricType, Status, StreamType } from "./enums";
import { Bytes, Views } from "./memory";
import { ABI_VERSION } from "./version";

/**
 * Ends the wait that began when `proxy_on_done` returned false: the host may now finalize the
 * active context. `NOT_FOUND` if that context is not waiting.
 * @returns `Status.Ok`, `Status.NotFound`
 * @since ABI 0.1.0
 */
export function done(): Status {
  return env.proxy_done() as Status;
}

/**
 * Makes `context_id` the context that the following hostcalls act on, until this callback
 * returns. A plugin needs it when a timer, a queue or the answer to a call-out concerns a
 * stream. `BAD_ARGUMENT` if there is no such context.
 * @returns `Status.Ok`, `Status.BadArgument`
 * @since ABI 0.1.0
 */
export function setEffectiveContext(contextId: u32): Status {
  return env.proxy_set_effective_context(contextId) as Status;
}

const getConfigurationSlots: usize = memory.data(8, 8);

/**
 * What `getConfiguration` gave; valid until it is called again, and zero after a call that
 * failed.
 */
export class GetConfigurationOut {
  @inline
  static get value(): Bytes {
    return load<Bytes>(getConfigurationSlots);
  }
}

/**
 * Reads the configuration: the VM's while the VM starts, the plugin's while the plugin is
 * configured. Later versions read the buffers `VM_CONFIGURATION` and `PLUGIN_CONFIGURATION`.
 * Only during `proxy_on_vm_start`, `proxy_on_configure`.
 * Results: {@link GetConfigurationOut}.
 * @returns `Status.Ok`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0, until ABI 0.1.0
 */
export function getConfiguration(): Status {
  if (ABI_VERSION > 100) return Status.Unimplemented;
  store<u64>(getConfigurationSlots, 0);
  return env.proxy_get_configuration(getConfigurationSlots, getConfigurationSlots + 4) as Status;
}

/**
 * Writes one message to the host's log. `BAD_ARGUMENT` if the level is unknown.
 * @returns `Status.Ok`, `Status.BadArgument`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function log(logLevel: LogLevel, message: Bytes): Status {
  return env.proxy_log(logLevel, Views.data(message), Views.size(message)) as Status;
}

const getLogLevelSlots: usize = memory.data(8, 8);

/** What `getLogLevel` gave; valid until it is called again, and zero after a call that failed. */
export class GetLogLevelOut {
  @inline
  static get logLevel(): LogLevel {
    return load<u32>(getLogLevelSlots) as LogLevel;
  }
}

/**
 * Reads the least important level that the host logs at the moment, so that a plugin can save
 * itself the work of building messages nobody sees. The host may change its level at any time
 * and does not say so.
 * Results: {@link GetLogLevelOut}.
 * @returns `Status.Ok`, `Status.InvalidMemoryAccess`
 * @since ABI 0.2.1
 */
export function getLogLevel(): Status {
  if (ABI_VERSION < 201) return Status.Unimplemented;
  store<u32>(getLogLevelSlots, 0);
  return env.proxy_get_log_level(getLogLevelSlots) as Status;
}

const getCurrentTimeNanosecondsSlots: usize = memory.data(8, 8);

/**
 * What `getCurrentTimeNanoseconds` gave; valid until it is called again, and zero after a call
 * that failed.
 */
export class GetCurrentTimeNanosecondsOut {
  /** In nanoseconds. */
  @inline
  static get time(): u64 {
    return load<u64>(getCurrentTimeNanosecondsSlots);
  }
}

/**
 * Reads the time since the Unix epoch. A host may freeze time for the length of a callback.
 * Results: {@link GetCurrentTimeNanosecondsOut}.
 * @returns `Status.Ok`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 * @deprecated use `wasi_snapshot_preview1.clock_time_get`
 */
export function getCurrentTimeNanoseconds(): Status {
  store<u64>(getCurrentTimeNanosecondsSlots, 0);
  return env.proxy_get_current_time_nanoseconds(getCurrentTimeNanosecondsSlots) as Status;
}

/**
 * Starts the plugin's timer: from now on `proxy_on_tick` runs once per `tick_period`. A new
 * period replaces the old one; 0 stops the timer. There is one timer per plugin context, also
 * when this is called from a stream.
 * @param tickPeriod in milliseconds
 * @returns `Status.Ok`
 * @since ABI 0.1.0
 */
export function setTickPeriodMilliseconds(tickPeriod: u32): Status {
  return env.proxy_set_tick_period_milliseconds(tickPeriod) as Status;
}

/**
 * Replaces `size` bytes of a buffer, beginning at `start`, by `value`. `start` 0 with `size` 0
 * prepends; a `start` at or behind the end appends (the largest 32-bit number will do); an
 * empty `value` removes. `BAD_ARGUMENT` for an unknown buffer, `NOT_FOUND` for one that is not
 * there in this callback. (Envoy answers `BAD_ARGUMENT` in both cases, and also to a `start`
 * inside the buffer.)
 * @param start in bytes
 * @param size in bytes
 * @returns `Status.Ok`, `Status.BadArgument`, `Status.NotFound`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function setBufferBytes(bufferId: BufferType, start: u32, size: u32, value: Bytes): Status {
  return env.proxy_set_buffer_bytes(
    bufferId,
    start,
    size,
    Views.data(value),
    Views.size(value),
  ) as Status;
}

const getBufferBytesSlots: usize = memory.data(8, 8);

/**
 * What `getBufferBytes` gave; valid until it is called again, and zero after a call that
 * failed.
 */
export class GetBufferBytesOut {
  @inline
  static get value(): Bytes {
    return load<Bytes>(getBufferBytesSlots);
  }
}

/**
 * Copies up to `max_size` bytes of a buffer, beginning at `start`, into memory of the plugin.
 * `BAD_ARGUMENT` for an unknown buffer or a range that overflows, `NOT_FOUND` for a buffer
 * that is not there in this callback.
 * Results: {@link GetBufferBytesOut}.
 * @param start in bytes
 * @param maxSize in bytes
 * @returns `Status.Ok`, `Status.BadArgument`, `Status.NotFound`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function getBufferBytes(bufferId: BufferType, start: u32, maxSize: u32): Status {
  store<u64>(getBufferBytesSlots, 0);
  return env.proxy_get_buffer_bytes(
    bufferId,
    start,
    maxSize,
    getBufferBytesSlots,
    getBufferBytesSlots + 4,
  ) as Status;
}

const getBufferStatusSlots: usize = memory.data(8, 8);

/**
 * What `getBufferStatus` gave; valid until it is called again, and zero after a call that
 * failed.
 */
export class GetBufferStatusOut {
  /** In bytes. */
  @inline
  static get bufferSize(): u32 {
    return load<u32>(getBufferStatusSlots);
  }

  @inline
  static get unused(): u32 {
    return load<u32>(getBufferStatusSlots, 4);
  }
}

/**
 * Reads how many bytes a buffer holds. The second result is reserved; hosts write 0.
 * Results: {@link GetBufferStatusOut}.
 * @returns `Status.Ok`, `Status.BadArgument`, `Status.NotFound`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function getBufferStatus(bufferId: BufferType): Status {
  store<u64>(getBufferStatusSlots, 0);
  return env.proxy_get_buffer_status(
    bufferId,
    getBufferStatusSlots,
    getBufferStatusSlots + 4,
  ) as Status;
}

const getHeaderMapSizeSlots: usize = memory.data(8, 8);

/**
 * What `getHeaderMapSize` gave; valid until it is called again, and zero after a call that
 * failed.
 */
export class GetHeaderMapSizeOut {
  /** In bytes. */
  @inline
  static get serializedPairsSize(): u32 {
    return load<u32>(getHeaderMapSizeSlots);
  }
}

/**
 * Reads the size of a map. (Envoy adds up the bytes of keys and values only, without the
 * serialized form's lengths and terminators.)
 * Results: {@link GetHeaderMapSizeOut}.
 * @returns `Status.Ok`, `Status.BadArgument`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function getHeaderMapSize(mapId: MapType): Status {
  store<u32>(getHeaderMapSizeSlots, 0);
  return env.proxy_get_header_map_size(mapId, getHeaderMapSizeSlots) as Status;
}

const getHeaderMapPairsSlots: usize = memory.data(8, 8);

/**
 * What `getHeaderMapPairs` gave; valid until it is called again, and zero after a call that
 * failed.
 */
export class GetHeaderMapPairsOut {
  @inline
  static get serializedPairs(): Bytes {
    return load<Bytes>(getHeaderMapPairsSlots);
  }
}

/**
 * Copies a whole map, serialized as pairs, into memory of the plugin. A name that occurs
 * several times gives several pairs.
 * Results: {@link GetHeaderMapPairsOut}.
 * @returns `Status.Ok`, `Status.BadArgument`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function getHeaderMapPairs(mapId: MapType): Status {
  store<u64>(getHeaderMapPairsSlots, 0);
  return env.proxy_get_header_map_pairs(
    mapId,
    getHeaderMapPairsSlots,
    getHeaderMapPairsSlots + 4,
  ) as Status;
}

/**
 * Replaces a whole map by the given pairs. (Envoy empties the map when the pairs are
 * malformed, and still answers `OK`.)
 * @param serializedPairs serialized pairs
 * @returns `Status.Ok`, `Status.BadArgument`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function setHeaderMapPairs(mapId: MapType, serializedPairs: Bytes): Status {
  return env.proxy_set_header_map_pairs(
    mapId,
    Views.data(serializedPairs),
    Views.size(serializedPairs),
  ) as Status;
}

const getHeaderMapValueSlots: usize = memory.data(8, 8);

/**
 * What `getHeaderMapValue` gave; valid until it is called again, and zero after a call that
 * failed.
 */
export class GetHeaderMapValueOut {
  @inline
  static get value(): Bytes {
    return load<Bytes>(getHeaderMapValueSlots);
  }
}

/**
 * Reads the value of `key`; the first one, when it occurs several times. From 0.2.0 on a
 * missing key is `NOT_FOUND`; in 0.1.0 it reads as empty. Names compare without regard to
 * case.
 * Results: {@link GetHeaderMapValueOut}.
 * @returns `Status.Ok`, `Status.BadArgument`, `Status.NotFound` (since ABI 0.2.0),
 * `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function getHeaderMapValue(mapId: MapType, key: Bytes): Status {
  store<u64>(getHeaderMapValueSlots, 0);
  return env.proxy_get_header_map_value(
    mapId,
    Views.data(key),
    Views.size(key),
    getHeaderMapValueSlots,
    getHeaderMapValueSlots + 4,
  ) as Status;
}

/**
 * Adds a value to `key`, and keeps the values that it has already.
 * @returns `Status.Ok`, `Status.BadArgument`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function addHeaderMapValue(mapId: MapType, key: Bytes, value: Bytes): Status {
  return env.proxy_add_header_map_value(
    mapId,
    Views.data(key),
    Views.size(key),
    Views.data(value),
    Views.size(value),
  ) as Status;
}

/**
 * Gives `key` this one value, whether or not it had values before.
 * @returns `Status.Ok`, `Status.BadArgument`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function replaceHeaderMapValue(mapId: MapType, key: Bytes, value: Bytes): Status {
  return env.proxy_replace_header_map_value(
    mapId,
    Views.data(key),
    Views.size(key),
    Views.data(value),
    Views.size(value),
  ) as Status;
}

/**
 * Removes `key` with all its values. It is no error if there was none.
 * @returns `Status.Ok`, `Status.BadArgument`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function removeHeaderMapValue(mapId: MapType, key: Bytes): Status {
  return env.proxy_remove_header_map_value(mapId, Views.data(key), Views.size(key)) as Status;
}

/**
 * Resumes a paused direction of the stream of the effective context. `UNIMPLEMENTED` if the
 * host cannot resume that direction. (Envoy cannot resume `UPSTREAM`.)
 * @returns `Status.Ok`, `Status.BadArgument`, `Status.Unimplemented`
 * @since ABI 0.2.0
 */
export function continueStream(streamType: StreamType): Status {
  if (ABI_VERSION < 200) return Status.Unimplemented;
  return env.proxy_continue_stream(streamType) as Status;
}

/**
 * Closes or resets the stream of the effective context.
 * @returns `Status.Ok`, `Status.BadArgument`
 * @since ABI 0.2.0
 */
export function closeStream(streamType: StreamType): Status {
  if (ABI_VERSION < 200) return Status.Unimplemented;
  return env.proxy_close_stream(streamType) as Status;
}

const getStatusSlots: usize = memory.data(16, 8);

/** What `getStatus` gave; valid until it is called again, and zero after a call that failed. */
export class GetStatusOut {
  @inline
  static get statusCode(): u32 {
    return load<u32>(getStatusSlots);
  }

  @inline
  static get statusMessage(): Bytes {
    return load<Bytes>(getStatusSlots, 8);
  }
}

/**
 * Reads code and message of the call-out that ended: the HTTP call's, or the gRPC call's or
 * stream's.
 * Only during `proxy_on_http_call_response`, `proxy_on_grpc_close`.
 * Results: {@link GetStatusOut}.
 * @returns `Status.Ok`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function getStatus(): Status {
  store<u64>(getStatusSlots, 0);
  store<u64>(getStatusSlots, 0, 8);
  return env.proxy_get_status(getStatusSlots, getStatusSlots + 8, getStatusSlots + 12) as Status;
}

/**
 * Answers the request in the backend's place. Possible until response headers have gone to the
 * client. `status_code_details` is for the host's access log; `grpc_status` is used for gRPC
 * requests, the largest 32-bit number meaning none. (Envoy sends the answer when the callback
 * has returned, whatever the callback returns.)
 * @param serializedHeaders serialized pairs
 * @returns `Status.Ok`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function sendLocalResponse(
  statusCode: u32,
  statusCodeDetails: Bytes,
  body: Bytes,
  serializedHeaders: Bytes,
  grpcStatus: u32,
): Status {
  return env.proxy_send_local_response(
    statusCode,
    Views.data(statusCodeDetails),
    Views.size(statusCodeDetails),
    Views.data(body),
    Views.size(body),
    Views.data(serializedHeaders),
    Views.size(serializedHeaders),
    grpcStatus,
  ) as Status;
}

/**
 * Resumes a paused HTTP request. From 0.2.0 on: `proxy_continue_stream`. The text gives it no
 * result; hosts declare a status, and a module built to the text does not link.
 * @since ABI 0.1.0, until ABI 0.1.0
 */
export function continueRequest(): Status {
  if (ABI_VERSION > 100) return Status.Unimplemented;
  return env.proxy_continue_request() as Status;
}

/**
 * Resumes a paused HTTP response. From 0.2.0 on: `proxy_continue_stream`. The text gives it no
 * result; hosts declare a status, and a module built to the text does not link.
 * @since ABI 0.1.0, until ABI 0.1.0
 */
export function continueResponse(): Status {
  if (ABI_VERSION > 100) return Status.Unimplemented;
  return env.proxy_continue_response() as Status;
}

/**
 * Makes the host choose the route again, from the headers as they are now. The text gives it
 * no result; hosts declare a status, and a module built to the text does not link.
 * @since ABI 0.1.0, until ABI 0.1.0
 */
export function clearRouteCache(): Status {
  if (ABI_VERSION > 100) return Status.Unimplemented;
  return env.proxy_clear_route_cache() as Status;
}

const httpCallSlots: usize = memory.data(8, 8);

/** What `httpCall` gave; valid until it is called again, and zero after a call that failed. */
export class HttpCallOut {
  @inline
  static get callId(): u32 {
    return load<u32>(httpCallSlots);
  }
}

/**
 * Sends an HTTP request to `upstream_name` and returns at once; `proxy_on_http_call_response`
 * runs with `call_id` when the answer is there, the call failed, or `timeout` has passed.
 * `BAD_ARGUMENT` for an unknown upstream, or when `:authority`, `:method` or `:path` is
 * missing; `INTERNAL_FAILURE` when the host could not send. (Envoy drops the trailers, and
 * takes a timeout of 0 as none.)
 * Results: {@link HttpCallOut}.
 * @param serializedHeaders serialized pairs
 * @param serializedTrailers serialized pairs
 * @param timeout in milliseconds
 * @returns `Status.Ok`, `Status.BadArgument`, `Status.InternalFailure`,
 * `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function httpCall(
  upstreamName: Bytes,
  serializedHeaders: Bytes,
  body: Bytes,
  serializedTrailers: Bytes,
  timeout: u32,
): Status {
  store<u32>(httpCallSlots, 0);
  return env.proxy_http_call(
    Views.data(upstreamName),
    Views.size(upstreamName),
    Views.data(serializedHeaders),
    Views.size(serializedHeaders),
    Views.data(body),
    Views.size(body),
    Views.data(serializedTrailers),
    Views.size(serializedTrailers),
    timeout,
    httpCallSlots,
  ) as Status;
}

const grpcCallSlots: usize = memory.data(8, 8);

/** What `grpcCall` gave; valid until it is called again, and zero after a call that failed. */
export class GrpcCallOut {
  @inline
  static get callId(): u32 {
    return load<u32>(grpcCallSlots);
  }
}

/**
 * Sends one gRPC message and returns at once; `proxy_on_grpc_receive` runs with `call_id` when
 * the answer is there, or `proxy_on_grpc_close` when there is none. `PARSE_FAILURE` for an
 * unknown upstream, `INTERNAL_FAILURE` when the host could not send. (Envoy takes a cluster's
 * name or a serialized `GrpcService` as the upstream.)
 * Results: {@link GrpcCallOut}.
 * @param serializedInitialMetadata serialized pairs
 * @param timeout in milliseconds
 * @returns `Status.Ok`, `Status.ParseFailure`, `Status.InternalFailure`,
 * `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function grpcCall(
  upstreamName: Bytes,
  serviceName: Bytes,
  methodName: Bytes,
  serializedInitialMetadata: Bytes,
  message: Bytes,
  timeout: u32,
): Status {
  store<u32>(grpcCallSlots, 0);
  return env.proxy_grpc_call(
    Views.data(upstreamName),
    Views.size(upstreamName),
    Views.data(serviceName),
    Views.size(serviceName),
    Views.data(methodName),
    Views.size(methodName),
    Views.data(serializedInitialMetadata),
    Views.size(serializedInitialMetadata),
    Views.data(message),
    Views.size(message),
    timeout,
    grpcCallSlots,
  ) as Status;
}

const grpcStreamSlots: usize = memory.data(8, 8);

/** What `grpcStream` gave; valid until it is called again, and zero after a call that failed. */
export class GrpcStreamOut {
  @inline
  static get streamId(): u32 {
    return load<u32>(grpcStreamSlots);
  }
}

/**
 * Opens a gRPC stream. Messages go out with `proxy_grpc_send`; what comes back arrives in the
 * `proxy_on_grpc_*` callbacks. `PARSE_FAILURE` for an unknown upstream, `INTERNAL_FAILURE`
 * when the host could not open it.
 * Results: {@link GrpcStreamOut}.
 * @param serializedInitialMetadata serialized pairs
 * @returns `Status.Ok`, `Status.ParseFailure`, `Status.InternalFailure`,
 * `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function grpcStream(
  upstreamName: Bytes,
  serviceName: Bytes,
  methodName: Bytes,
  serializedInitialMetadata: Bytes,
): Status {
  store<u32>(grpcStreamSlots, 0);
  return env.proxy_grpc_stream(
    Views.data(upstreamName),
    Views.size(upstreamName),
    Views.data(serviceName),
    Views.size(serviceName),
    Views.data(methodName),
    Views.size(methodName),
    Views.data(serializedInitialMetadata),
    Views.size(serializedInitialMetadata),
    grpcStreamSlots,
  ) as Status;
}

/**
 * Sends a message on an open gRPC stream; `end_stream` closes the plugin's direction after it.
 * `BAD_ARGUMENT` when the id cannot be a stream's, `NOT_FOUND` when there is no such stream.
 * @returns `Status.Ok`, `Status.BadArgument`, `Status.NotFound`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function grpcSend(streamId: u32, message: Bytes, endStream: bool): Status {
  return env.proxy_grpc_send(
    streamId,
    Views.data(message),
    Views.size(message),
    endStream ? 1 : 0,
  ) as Status;
}

/**
 * Gives up a gRPC call or stream at once. `BAD_ARGUMENT` when the id can be neither's,
 * `NOT_FOUND` when it is unknown.
 * @returns `Status.Ok`, `Status.BadArgument`, `Status.NotFound`
 * @since ABI 0.1.0
 */
export function grpcCancel(callOrStreamId: u32): Status {
  return env.proxy_grpc_cancel(callOrStreamId) as Status;
}

/**
 * Ends a gRPC call or stream in good order. `BAD_ARGUMENT` when the id can be neither's,
 * `NOT_FOUND` when it is unknown.
 * @returns `Status.Ok`, `Status.BadArgument`, `Status.NotFound`
 * @since ABI 0.1.0
 */
export function grpcClose(callOrStreamId: u32): Status {
  return env.proxy_grpc_close(callOrStreamId) as Status;
}

/**
 * Stores `value` under `key` for every plugin with the same VM id. A `cas` other than 0 must
 * be the number read with the present value, or the call is a `CAS_MISMATCH` and changes
 * nothing; 0 stores in any case.
 * @returns `Status.Ok`, `Status.CasMismatch`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function setSharedData(key: Bytes, value: Bytes, cas: u32): Status {
  return env.proxy_set_shared_data(
    Views.data(key),
    Views.size(key),
    Views.data(value),
    Views.size(value),
    cas,
  ) as Status;
}

const getSharedDataSlots: usize = memory.data(16, 8);

/**
 * What `getSharedData` gave; valid until it is called again, and zero after a call that
 * failed.
 */
export class GetSharedDataOut {
  @inline
  static get value(): Bytes {
    return load<Bytes>(getSharedDataSlots);
  }

  @inline
  static get cas(): u32 {
    return load<u32>(getSharedDataSlots, 8);
  }
}

/**
 * Reads the value stored under `key`, with its compare-and-swap number.
 * Results: {@link GetSharedDataOut}.
 * @returns `Status.Ok`, `Status.NotFound`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function getSharedData(key: Bytes): Status {
  store<u64>(getSharedDataSlots, 0);
  store<u32>(getSharedDataSlots, 0, 8);
  return env.proxy_get_shared_data(
    Views.data(key),
    Views.size(key),
    getSharedDataSlots,
    getSharedDataSlots + 4,
    getSharedDataSlots + 8,
  ) as Status;
}

const registerSharedQueueSlots: usize = memory.data(8, 8);

/**
 * What `registerSharedQueue` gave; valid until it is called again, and zero after a call that
 * failed.
 */
export class RegisterSharedQueueOut {
  @inline
  static get queueId(): u32 {
    return load<u32>(registerSharedQueueSlots);
  }
}

/**
 * Opens the queue `name` of the plugin's own VM id, and creates it first when it does not
 * exist. The caller's `proxy_on_queue_ready` runs for what is added from now on.
 * Results: {@link RegisterSharedQueueOut}.
 * @returns `Status.Ok`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function registerSharedQueue(name: Bytes): Status {
  store<u32>(registerSharedQueueSlots, 0);
  return env.proxy_register_shared_queue(
    Views.data(name),
    Views.size(name),
    registerSharedQueueSlots,
  ) as Status;
}

const resolveSharedQueueSlots: usize = memory.data(8, 8);

/**
 * What `resolveSharedQueue` gave; valid until it is called again, and zero after a call that
 * failed.
 */
export class ResolveSharedQueueOut {
  @inline
  static get queueId(): u32 {
    return load<u32>(resolveSharedQueueSlots);
  }
}

/**
 * Looks up the queue `name` that a plugin with VM id `vm_id` registered.
 * Results: {@link ResolveSharedQueueOut}.
 * @returns `Status.Ok`, `Status.NotFound`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function resolveSharedQueue(vmId: Bytes, name: Bytes): Status {
  store<u32>(resolveSharedQueueSlots, 0);
  return env.proxy_resolve_shared_queue(
    Views.data(vmId),
    Views.size(vmId),
    Views.data(name),
    Views.size(name),
    resolveSharedQueueSlots,
  ) as Status;
}

/**
 * Puts one item at the end of a queue.
 * @returns `Status.Ok`, `Status.NotFound`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function enqueueSharedQueue(queueId: u32, value: Bytes): Status {
  return env.proxy_enqueue_shared_queue(queueId, Views.data(value), Views.size(value)) as Status;
}

const dequeueSharedQueueSlots: usize = memory.data(8, 8);

/**
 * What `dequeueSharedQueue` gave; valid until it is called again, and zero after a call that
 * failed.
 */
export class DequeueSharedQueueOut {
  @inline
  static get value(): Bytes {
    return load<Bytes>(dequeueSharedQueueSlots);
  }
}

/**
 * Takes one item from the front of a queue; `EMPTY` when there is none.
 * Results: {@link DequeueSharedQueueOut}.
 * @returns `Status.Ok`, `Status.NotFound`, `Status.Empty`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function dequeueSharedQueue(queueId: u32): Status {
  store<u64>(dequeueSharedQueueSlots, 0);
  return env.proxy_dequeue_shared_queue(
    queueId,
    dequeueSharedQueueSlots,
    dequeueSharedQueueSlots + 4,
  ) as Status;
}

const defineMetricSlots: usize = memory.data(8, 8);

/** What `defineMetric` gave; valid until it is called again, and zero after a call that failed. */
export class DefineMetricOut {
  @inline
  static get metricId(): u32 {
    return load<u32>(defineMetricSlots);
  }
}

/**
 * Defines a metric and gives it an id. Defining the same name and type again leads to the same
 * statistic.
 * Results: {@link DefineMetricOut}.
 * @returns `Status.Ok`, `Status.BadArgument`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function defineMetric(metricType: MetricType, name: Bytes): Status {
  store<u32>(defineMetricSlots, 0);
  return env.proxy_define_metric(
    metricType,
    Views.data(name),
    Views.size(name),
    defineMetricSlots,
  ) as Status;
}

/**
 * Sets a gauge, or records a value in a histogram. (Envoy adds it to a counter.)
 * @returns `Status.Ok`, `Status.NotFound`
 * @since ABI 0.1.0
 */
export function recordMetric(metricId: u32, value: u64): Status {
  return env.proxy_record_metric(metricId, value) as Status;
}

/**
 * Changes a metric by `delta`. `BAD_ARGUMENT` where the kind of metric does not allow it: a
 * counter cannot go down.
 * @returns `Status.Ok`, `Status.NotFound`, `Status.BadArgument`
 * @since ABI 0.1.0
 */
export function incrementMetric(metricId: u32, delta: i64): Status {
  return env.proxy_increment_metric(metricId, delta) as Status;
}

const getMetricSlots: usize = memory.data(8, 8);

/** What `getMetric` gave; valid until it is called again, and zero after a call that failed. */
export class GetMetricOut {
  @inline
  static get value(): u64 {
    return load<u64>(getMetricSlots);
  }
}

/**
 * Reads the present value of a counter or a gauge.
 * Results: {@link GetMetricOut}.
 * @returns `Status.Ok`, `Status.NotFound`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function getMetric(metricId: u32): Status {
  store<u64>(getMetricSlots, 0);
  return env.proxy_get_metric(metricId, getMetricSlots) as Status;
}

const getPropertySlots: usize = memory.data(8, 8);

/** What `getProperty` gave; valid until it is called again, and zero after a call that failed. */
export class GetPropertyOut {
  @inline
  static get value(): Bytes {
    return load<Bytes>(getPropertySlots);
  }
}

/**
 * Reads a property of the effective context; properties.webidl lists the well-known ones with
 * their encodings. `NOT_FOUND` when there is none at this path at the moment,
 * `SERIALIZATION_FAILURE` when its value has no form in bytes.
 * Results: {@link GetPropertyOut}.
 * @param path a serialized path
 * @returns `Status.Ok`, `Status.NotFound`, `Status.SerializationFailure`,
 * `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function getProperty(path: Bytes): Status {
  store<u64>(getPropertySlots, 0);
  return env.proxy_get_property(
    Views.data(path),
    Views.size(path),
    getPropertySlots,
    getPropertySlots + 4,
  ) as Status;
}

/**
 * Sets a property of the effective context. (Envoy stores it as filter state that later
 * filters and the access log can read; it never changes the request.)
 * @param path a serialized path
 * @returns `Status.Ok`, `Status.NotFound`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function setProperty(path: Bytes, value: Bytes): Status {
  return env.proxy_set_property(
    Views.data(path),
    Views.size(path),
    Views.data(value),
    Views.size(value),
  ) as Status;
}

const callForeignFunctionSlots: usize = memory.data(8, 8);

/**
 * What `callForeignFunction` gave; valid until it is called again, and zero after a call that
 * failed.
 */
export class CallForeignFunctionOut {
  @inline
  static get results(): Bytes {
    return load<Bytes>(callForeignFunctionSlots);
  }
}

/**
 * Calls a function that only this host offers, by name. What the bytes of `arguments` and
 * `results` mean is between the two; overlays list the known ones. A function may have no
 * results.
 * Results: {@link CallForeignFunctionOut}.
 * @returns `Status.Ok`, `Status.NotFound`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function callForeignFunction(name: Bytes, arguments_: Bytes): Status {
  store<u64>(callForeignFunctionSlots, 0);
  return env.proxy_call_foreign_function(
    Views.data(name),
    Views.size(name),
    Views.data(arguments_),
    Views.size(arguments_),
    callForeignFunctionSlots,
    callForeignFunctionSlots + 4,
  ) as Status;
}
