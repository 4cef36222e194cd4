/** The hostcalls of `env` as a host implements them, and the glue from raw pointers to that. */
// Generated from spec/ by `npm run generate`: do not edit.

import { decodePairs, encodePairs, type Pair } from "./codec.js";
import { Status } from "./enums.js";
import { EMPTY, NONE, type GuestMemory, type LinkOptions } from "./memory.js";

/** What a handler of `proxy_get_configuration` gives back: it assigns, the glue writes. */
export interface GetConfigurationOut {
  value: Uint8Array;
}

/** What a handler of `proxy_get_log_level` gives back: it assigns, the glue writes. */
export interface GetLogLevelOut {
  logLevel: number;
}

/**
 * What a handler of `proxy_get_current_time_nanoseconds` gives back: it assigns, the glue
 * writes.
 */
export interface GetCurrentTimeNanosecondsOut {
  /** In nanoseconds. */
  time: bigint;
}

/** What a handler of `proxy_get_buffer_bytes` gives back: it assigns, the glue writes. */
export interface GetBufferBytesOut {
  value: Uint8Array;
}

/** What a handler of `proxy_get_buffer_status` gives back: it assigns, the glue writes. */
export interface GetBufferStatusOut {
  /** In bytes. */
  bufferSize: number;
  unused: number;
}

/** What a handler of `proxy_get_header_map_size` gives back: it assigns, the glue writes. */
export interface GetHeaderMapSizeOut {
  /** In bytes. */
  serializedPairsSize: number;
}

/** What a handler of `proxy_get_header_map_pairs` gives back: it assigns, the glue writes. */
export interface GetHeaderMapPairsOut {
  serializedPairs: readonly Pair[];
}

/** What a handler of `proxy_get_header_map_value` gives back: it assigns, the glue writes. */
export interface GetHeaderMapValueOut {
  value: Uint8Array;
}

/** What a handler of `proxy_get_status` gives back: it assigns, the glue writes. */
export interface GetStatusOut {
  statusCode: number;
  statusMessage: Uint8Array;
}

/** What a handler of `proxy_http_call` gives back: it assigns, the glue writes. */
export interface HttpCallOut {
  callId: number;
}

/** What a handler of `proxy_grpc_call` gives back: it assigns, the glue writes. */
export interface GrpcCallOut {
  callId: number;
}

/** What a handler of `proxy_grpc_stream` gives back: it assigns, the glue writes. */
export interface GrpcStreamOut {
  streamId: number;
}

/** What a handler of `proxy_get_shared_data` gives back: it assigns, the glue writes. */
export interface GetSharedDataOut {
  value: Uint8Array;
  cas: number;
}

/** What a handler of `proxy_register_shared_queue` gives back: it assigns, the glue writes. */
export interface RegisterSharedQueueOut {
  queueId: number;
}

/** What a handler of `proxy_resolve_shared_queue` gives back: it assigns, the glue writes. */
export interface ResolveSharedQueueOut {
  queueId: number;
}

/** What a handler of `proxy_dequeue_shared_queue` gives back: it assigns, the glue writes. */
export interface DequeueSharedQueueOut {
  value: Uint8Array;
}

/** What a handler of `proxy_define_metric` gives back: it assigns, the glue writes. */
export interface DefineMetricOut {
  metricId: number;
}

/** What a handler of `proxy_get_metric` gives back: it assigns, the glue writes. */
export interface GetMetricOut {
  value: bigint;
}

/** What a handler of `proxy_get_property` gives back: it assigns, the glue writes. */
export interface GetPropertyOut {
  value: Uint8Array;
}

/** What a handler of `proxy_call_foreign_function` gives back: it assigns, the glue writes. */
export interface CallForeignFunctionOut {
  results: Uint8Array;
}

/** What a host implements of `env`. Memory arguments are views, valid during the call. */
export interface Hostcalls {
  /**
   * `proxy_done`: Ends the wait that began when `proxy_on_done` returned false: the host may now
   * finalize the active context. `NOT_FOUND` if that context is not waiting.
   * @returns `Status.Ok`, `Status.NotFound`
   * @since ABI 0.1.0
   */
  done(): number;
  /**
   * `proxy_set_effective_context`: Makes `context_id` the context that the following hostcalls
   * act on, until this callback returns. A plugin needs it when a timer, a queue or the answer
   * to a call-out concerns a stream. `BAD_ARGUMENT` if there is no such context.
   * @returns `Status.Ok`, `Status.BadArgument`
   * @since ABI 0.1.0
   */
  setEffectiveContext(contextId: number): number;
  /**
   * `proxy_get_configuration`: Reads the configuration: the VM's while the VM starts, the
   * plugin's while the plugin is configured. Later versions read the buffers `VM_CONFIGURATION`
   * and `PLUGIN_CONFIGURATION`.
   * Only during `proxy_on_vm_start`, `proxy_on_configure`.
   * @returns `Status.Ok`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0, until ABI 0.1.0
   */
  getConfiguration(out: GetConfigurationOut): number;
  /**
   * `proxy_log`: Writes one message to the host's log. `BAD_ARGUMENT` if the level is unknown.
   * @returns `Status.Ok`, `Status.BadArgument`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  log(logLevel: number, message: Uint8Array): number;
  /**
   * `proxy_get_log_level`: Reads the least important level that the host logs at the moment, so
   * that a plugin can save itself the work of building messages nobody sees. The host may change
   * its level at any time and does not say so.
   * @returns `Status.Ok`, `Status.InvalidMemoryAccess`
   * @since ABI 0.2.1
   */
  getLogLevel(out: GetLogLevelOut): number;
  /**
   * `proxy_get_current_time_nanoseconds`: Reads the time since the Unix epoch. A host may freeze
   * time for the length of a callback.
   * @returns `Status.Ok`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   * @deprecated use `wasi_snapshot_preview1.clock_time_get`
   */
  getCurrentTimeNanoseconds(out: GetCurrentTimeNanosecondsOut): number;
  /**
   * `proxy_set_tick_period_milliseconds`: Starts the plugin's timer: from now on `proxy_on_tick`
   * runs once per `tick_period`. A new period replaces the old one; 0 stops the timer. There is
   * one timer per plugin context, also when this is called from a stream.
   * @param tickPeriod in milliseconds
   * @returns `Status.Ok`
   * @since ABI 0.1.0
   */
  setTickPeriodMilliseconds(tickPeriod: number): number;
  /**
   * `proxy_set_buffer_bytes`: Replaces `size` bytes of a buffer, beginning at `start`, by
   * `value`. `start` 0 with `size` 0 prepends; a `start` at or behind the end appends (the
   * largest 32-bit number will do); an empty `value` removes. `BAD_ARGUMENT` for an unknown
   * buffer, `NOT_FOUND` for one that is not there in this callback. (Envoy answers
   * `BAD_ARGUMENT` in both cases, and also to a `start` inside the buffer.)
   * @param start in bytes
   * @param size in bytes
   * @returns `Status.Ok`, `Status.BadArgument`, `Status.NotFound`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  setBufferBytes(bufferId: number, start: number, size: number, value: Uint8Array): number;
  /**
   * `proxy_get_buffer_bytes`: Copies up to `max_size` bytes of a buffer, beginning at `start`,
   * into memory of the plugin. `BAD_ARGUMENT` for an unknown buffer or a range that overflows,
   * `NOT_FOUND` for a buffer that is not there in this callback.
   * @param start in bytes
   * @param maxSize in bytes
   * @returns `Status.Ok`, `Status.BadArgument`, `Status.NotFound`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  getBufferBytes(bufferId: number, start: number, maxSize: number, out: GetBufferBytesOut): number;
  /**
   * `proxy_get_buffer_status`: Reads how many bytes a buffer holds. The second result is
   * reserved; hosts write 0.
   * @returns `Status.Ok`, `Status.BadArgument`, `Status.NotFound`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  getBufferStatus(bufferId: number, out: GetBufferStatusOut): number;
  /**
   * `proxy_get_header_map_size`: Reads the size of a map. (Envoy adds up the bytes of keys and
   * values only, without the serialized form's lengths and terminators.)
   * @returns `Status.Ok`, `Status.BadArgument`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  getHeaderMapSize(mapId: number, out: GetHeaderMapSizeOut): number;
  /**
   * `proxy_get_header_map_pairs`: Copies a whole map, serialized as pairs, into memory of the
   * plugin. A name that occurs several times gives several pairs.
   * @returns `Status.Ok`, `Status.BadArgument`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  getHeaderMapPairs(mapId: number, out: GetHeaderMapPairsOut): number;
  /**
   * `proxy_set_header_map_pairs`: Replaces a whole map by the given pairs. (Envoy empties the
   * map when the pairs are malformed, and still answers `OK`.)
   * @param serializedPairs serialized pairs
   * @returns `Status.Ok`, `Status.BadArgument`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  setHeaderMapPairs(mapId: number, serializedPairs: readonly Pair[] | null): number;
  /**
   * `proxy_get_header_map_value`: Reads the value of `key`; the first one, when it occurs
   * several times. From 0.2.0 on a missing key is `NOT_FOUND`; in 0.1.0 it reads as empty. Names
   * compare without regard to case.
   * @returns `Status.Ok`, `Status.BadArgument`, `Status.NotFound` (since ABI 0.2.0),
   * `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  getHeaderMapValue(mapId: number, key: Uint8Array, out: GetHeaderMapValueOut): number;
  /**
   * `proxy_add_header_map_value`: Adds a value to `key`, and keeps the values that it has
   * already.
   * @returns `Status.Ok`, `Status.BadArgument`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  addHeaderMapValue(mapId: number, key: Uint8Array, value: Uint8Array): number;
  /**
   * `proxy_replace_header_map_value`: Gives `key` this one value, whether or not it had values
   * before.
   * @returns `Status.Ok`, `Status.BadArgument`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  replaceHeaderMapValue(mapId: number, key: Uint8Array, value: Uint8Array): number;
  /**
   * `proxy_remove_header_map_value`: Removes `key` with all its values. It is no error if there
   * was none.
   * @returns `Status.Ok`, `Status.BadArgument`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  removeHeaderMapValue(mapId: number, key: Uint8Array): number;
  /**
   * `proxy_continue_stream`: Resumes a paused direction of the stream of the effective context.
   * `UNIMPLEMENTED` if the host cannot resume that direction. (Envoy cannot resume `UPSTREAM`.)
   * @returns `Status.Ok`, `Status.BadArgument`, `Status.Unimplemented`
   * @since ABI 0.2.0
   */
  continueStream(streamType: number): number;
  /**
   * `proxy_close_stream`: Closes or resets the stream of the effective context.
   * @returns `Status.Ok`, `Status.BadArgument`
   * @since ABI 0.2.0
   */
  closeStream(streamType: number): number;
  /**
   * `proxy_get_status`: Reads code and message of the call-out that ended: the HTTP call's, or
   * the gRPC call's or stream's.
   * Only during `proxy_on_http_call_response`, `proxy_on_grpc_close`.
   * @returns `Status.Ok`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  getStatus(out: GetStatusOut): number;
  /**
   * `proxy_send_local_response`: Answers the request in the backend's place. Possible until
   * response headers have gone to the client. `status_code_details` is for the host's access
   * log; `grpc_status` is used for gRPC requests, the largest 32-bit number meaning none. (Envoy
   * sends the answer when the callback has returned, whatever the callback returns.)
   * @param serializedHeaders serialized pairs
   * @returns `Status.Ok`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  sendLocalResponse(
    statusCode: number,
    statusCodeDetails: Uint8Array,
    body: Uint8Array,
    serializedHeaders: readonly Pair[] | null,
    grpcStatus: number,
  ): number;
  /**
   * `proxy_continue_request`: Resumes a paused HTTP request. From 0.2.0 on:
   * `proxy_continue_stream`. The text gives it no result; hosts declare a status, and a module
   * built to the text does not link.
   * @since ABI 0.1.0, until ABI 0.1.0
   */
  continueRequest(): number;
  /**
   * `proxy_continue_response`: Resumes a paused HTTP response. From 0.2.0 on:
   * `proxy_continue_stream`. The text gives it no result; hosts declare a status, and a module
   * built to the text does not link.
   * @since ABI 0.1.0, until ABI 0.1.0
   */
  continueResponse(): number;
  /**
   * `proxy_clear_route_cache`: Makes the host choose the route again, from the headers as they
   * are now. The text gives it no result; hosts declare a status, and a module built to the text
   * does not link.
   * @since ABI 0.1.0, until ABI 0.1.0
   */
  clearRouteCache(): number;
  /**
   * `proxy_http_call`: Sends an HTTP request to `upstream_name` and returns at once;
   * `proxy_on_http_call_response` runs with `call_id` when the answer is there, the call failed,
   * or `timeout` has passed. `BAD_ARGUMENT` for an unknown upstream, or when `:authority`,
   * `:method` or `:path` is missing; `INTERNAL_FAILURE` when the host could not send. (Envoy
   * drops the trailers, and takes a timeout of 0 as none.)
   * @param serializedHeaders serialized pairs
   * @param serializedTrailers serialized pairs
   * @param timeout in milliseconds
   * @returns `Status.Ok`, `Status.BadArgument`, `Status.InternalFailure`,
   * `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  httpCall(
    upstreamName: Uint8Array,
    serializedHeaders: readonly Pair[] | null,
    body: Uint8Array,
    serializedTrailers: readonly Pair[] | null,
    timeout: number,
    out: HttpCallOut,
  ): number;
  /**
   * `proxy_grpc_call`: Sends one gRPC message and returns at once; `proxy_on_grpc_receive` runs
   * with `call_id` when the answer is there, or `proxy_on_grpc_close` when there is none.
   * `PARSE_FAILURE` for an unknown upstream, `INTERNAL_FAILURE` when the host could not send.
   * (Envoy takes a cluster's name or a serialized `GrpcService` as the upstream.)
   * @param serializedInitialMetadata serialized pairs
   * @param timeout in milliseconds
   * @returns `Status.Ok`, `Status.ParseFailure`, `Status.InternalFailure`,
   * `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  grpcCall(
    upstreamName: Uint8Array,
    serviceName: Uint8Array,
    methodName: Uint8Array,
    serializedInitialMetadata: readonly Pair[] | null,
    message: Uint8Array,
    timeout: number,
    out: GrpcCallOut,
  ): number;
  /**
   * `proxy_grpc_stream`: Opens a gRPC stream. Messages go out with `proxy_grpc_send`; what comes
   * back arrives in the `proxy_on_grpc_*` callbacks. `PARSE_FAILURE` for an unknown upstream,
   * `INTERNAL_FAILURE` when the host could not open it.
   * @param serializedInitialMetadata serialized pairs
   * @returns `Status.Ok`, `Status.ParseFailure`, `Status.InternalFailure`,
   * `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  grpcStream(
    upstreamName: Uint8Array,
    serviceName: Uint8Array,
    methodName: Uint8Array,
    serializedInitialMetadata: readonly Pair[] | null,
    out: GrpcStreamOut,
  ): number;
  /**
   * `proxy_grpc_send`: Sends a message on an open gRPC stream; `end_stream` closes the plugin's
   * direction after it. `BAD_ARGUMENT` when the id cannot be a stream's, `NOT_FOUND` when there
   * is no such stream.
   * @returns `Status.Ok`, `Status.BadArgument`, `Status.NotFound`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  grpcSend(streamId: number, message: Uint8Array, endStream: boolean): number;
  /**
   * `proxy_grpc_cancel`: Gives up a gRPC call or stream at once. `BAD_ARGUMENT` when the id can
   * be neither's, `NOT_FOUND` when it is unknown.
   * @returns `Status.Ok`, `Status.BadArgument`, `Status.NotFound`
   * @since ABI 0.1.0
   */
  grpcCancel(callOrStreamId: number): number;
  /**
   * `proxy_grpc_close`: Ends a gRPC call or stream in good order. `BAD_ARGUMENT` when the id can
   * be neither's, `NOT_FOUND` when it is unknown.
   * @returns `Status.Ok`, `Status.BadArgument`, `Status.NotFound`
   * @since ABI 0.1.0
   */
  grpcClose(callOrStreamId: number): number;
  /**
   * `proxy_set_shared_data`: Stores `value` under `key` for every plugin with the same VM id. A
   * `cas` other than 0 must be the number read with the present value, or the call is a
   * `CAS_MISMATCH` and changes nothing; 0 stores in any case.
   * @returns `Status.Ok`, `Status.CasMismatch`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  setSharedData(key: Uint8Array, value: Uint8Array, cas: number): number;
  /**
   * `proxy_get_shared_data`: Reads the value stored under `key`, with its compare-and-swap
   * number.
   * @returns `Status.Ok`, `Status.NotFound`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  getSharedData(key: Uint8Array, out: GetSharedDataOut): number;
  /**
   * `proxy_register_shared_queue`: Opens the queue `name` of the plugin's own VM id, and creates
   * it first when it does not exist. The caller's `proxy_on_queue_ready` runs for what is added
   * from now on.
   * @returns `Status.Ok`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  registerSharedQueue(name: Uint8Array, out: RegisterSharedQueueOut): number;
  /**
   * `proxy_resolve_shared_queue`: Looks up the queue `name` that a plugin with VM id `vm_id`
   * registered.
   * @returns `Status.Ok`, `Status.NotFound`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  resolveSharedQueue(vmId: Uint8Array, name: Uint8Array, out: ResolveSharedQueueOut): number;
  /**
   * `proxy_enqueue_shared_queue`: Puts one item at the end of a queue.
   * @returns `Status.Ok`, `Status.NotFound`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  enqueueSharedQueue(queueId: number, value: Uint8Array): number;
  /**
   * `proxy_dequeue_shared_queue`: Takes one item from the front of a queue; `EMPTY` when there
   * is none.
   * @returns `Status.Ok`, `Status.NotFound`, `Status.Empty`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  dequeueSharedQueue(queueId: number, out: DequeueSharedQueueOut): number;
  /**
   * `proxy_define_metric`: Defines a metric and gives it an id. Defining the same name and type
   * again leads to the same statistic.
   * @returns `Status.Ok`, `Status.BadArgument`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  defineMetric(metricType: number, name: Uint8Array, out: DefineMetricOut): number;
  /**
   * `proxy_record_metric`: Sets a gauge, or records a value in a histogram. (Envoy adds it to a
   * counter.)
   * @returns `Status.Ok`, `Status.NotFound`
   * @since ABI 0.1.0
   */
  recordMetric(metricId: number, value: bigint): number;
  /**
   * `proxy_increment_metric`: Changes a metric by `delta`. `BAD_ARGUMENT` where the kind of
   * metric does not allow it: a counter cannot go down.
   * @returns `Status.Ok`, `Status.NotFound`, `Status.BadArgument`
   * @since ABI 0.1.0
   */
  incrementMetric(metricId: number, delta: bigint): number;
  /**
   * `proxy_get_metric`: Reads the present value of a counter or a gauge.
   * @returns `Status.Ok`, `Status.NotFound`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  getMetric(metricId: number, out: GetMetricOut): number;
  /**
   * `proxy_get_property`: Reads a property of the effective context; properties.webidl lists the
   * well-known ones with their encodings. `NOT_FOUND` when there is none at this path at the
   * moment, `SERIALIZATION_FAILURE` when its value has no form in bytes.
   * @param path a serialized path
   * @returns `Status.Ok`, `Status.NotFound`, `Status.SerializationFailure`,
   * `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  getProperty(path: Uint8Array, out: GetPropertyOut): number;
  /**
   * `proxy_set_property`: Sets a property of the effective context. (Envoy stores it as filter
   * state that later filters and the access log can read; it never changes the request.)
   * @param path a serialized path
   * @returns `Status.Ok`, `Status.NotFound`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  setProperty(path: Uint8Array, value: Uint8Array): number;
  /**
   * `proxy_call_foreign_function`: Calls a function that only this host offers, by name. What
   * the bytes of `arguments` and `results` mean is between the two; overlays list the known
   * ones. A function may have no results.
   * @returns `Status.Ok`, `Status.NotFound`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  callForeignFunction(
    name: Uint8Array,
    arguments_: Uint8Array,
    out: CallForeignFunctionOut,
  ): number;
}

/** The functions of `env` as a plugin imports them. */
export interface RawHostcalls {
  proxy_done: () => number;
  proxy_set_effective_context: (contextId: number) => number;
  proxy_get_configuration: (returnValueData: number, returnValueSize: number) => number;
  proxy_log: (logLevel: number, messageData: number, messageSize: number) => number;
  proxy_get_log_level: (returnLogLevel: number) => number;
  proxy_get_current_time_nanoseconds: (returnTime: number) => number;
  proxy_set_tick_period_milliseconds: (tickPeriod: number) => number;
  proxy_set_buffer_bytes: (
    bufferId: number,
    start: number,
    size: number,
    valueData: number,
    valueSize: number,
  ) => number;
  proxy_get_buffer_bytes: (
    bufferId: number,
    start: number,
    maxSize: number,
    returnValueData: number,
    returnValueSize: number,
  ) => number;
  proxy_get_buffer_status: (
    bufferId: number,
    returnBufferSize: number,
    returnUnused: number,
  ) => number;
  proxy_get_header_map_size: (mapId: number, returnSerializedPairsSize: number) => number;
  proxy_get_header_map_pairs: (
    mapId: number,
    returnSerializedPairsData: number,
    returnSerializedPairsSize: number,
  ) => number;
  proxy_set_header_map_pairs: (
    mapId: number,
    serializedPairsData: number,
    serializedPairsSize: number,
  ) => number;
  proxy_get_header_map_value: (
    mapId: number,
    keyData: number,
    keySize: number,
    returnValueData: number,
    returnValueSize: number,
  ) => number;
  proxy_add_header_map_value: (
    mapId: number,
    keyData: number,
    keySize: number,
    valueData: number,
    valueSize: number,
  ) => number;
  proxy_replace_header_map_value: (
    mapId: number,
    keyData: number,
    keySize: number,
    valueData: number,
    valueSize: number,
  ) => number;
  proxy_remove_header_map_value: (mapId: number, keyData: number, keySize: number) => number;
  proxy_continue_stream: (streamType: number) => number;
  proxy_close_stream: (streamType: number) => number;
  proxy_get_status: (
    returnStatusCode: number,
    returnStatusMessageData: number,
    returnStatusMessageSize: number,
  ) => number;
  proxy_send_local_response: (
    statusCode: number,
    statusCodeDetailsData: number,
    statusCodeDetailsSize: number,
    bodyData: number,
    bodySize: number,
    serializedHeadersData: number,
    serializedHeadersSize: number,
    grpcStatus: number,
  ) => number;
  proxy_continue_request: () => number;
  proxy_continue_response: () => number;
  proxy_clear_route_cache: () => number;
  proxy_http_call: (
    upstreamNameData: number,
    upstreamNameSize: number,
    serializedHeadersData: number,
    serializedHeadersSize: number,
    bodyData: number,
    bodySize: number,
    serializedTrailersData: number,
    serializedTrailersSize: number,
    timeout: number,
    returnCallId: number,
  ) => number;
  proxy_grpc_call: (
    upstreamNameData: number,
    upstreamNameSize: number,
    serviceNameData: number,
    serviceNameSize: number,
    methodNameData: number,
    methodNameSize: number,
    serializedInitialMetadataData: number,
    serializedInitialMetadataSize: number,
    messageData: number,
    messageSize: number,
    timeout: number,
    returnCallId: number,
  ) => number;
  proxy_grpc_stream: (
    upstreamNameData: number,
    upstreamNameSize: number,
    serviceNameData: number,
    serviceNameSize: number,
    methodNameData: number,
    methodNameSize: number,
    serializedInitialMetadataData: number,
    serializedInitialMetadataSize: number,
    returnStreamId: number,
  ) => number;
  proxy_grpc_send: (
    streamId: number,
    messageData: number,
    messageSize: number,
    endStream: number,
  ) => number;
  proxy_grpc_cancel: (callOrStreamId: number) => number;
  proxy_grpc_close: (callOrStreamId: number) => number;
  proxy_set_shared_data: (
    keyData: number,
    keySize: number,
    valueData: number,
    valueSize: number,
    cas: number,
  ) => number;
  proxy_get_shared_data: (
    keyData: number,
    keySize: number,
    returnValueData: number,
    returnValueSize: number,
    returnCas: number,
  ) => number;
  proxy_register_shared_queue: (
    nameData: number,
    nameSize: number,
    returnQueueId: number,
  ) => number;
  proxy_resolve_shared_queue: (
    vmIdData: number,
    vmIdSize: number,
    nameData: number,
    nameSize: number,
    returnQueueId: number,
  ) => number;
  proxy_enqueue_shared_queue: (queueId: number, valueData: number, valueSize: number) => number;
  proxy_dequeue_shared_queue: (
    queueId: number,
    returnValueData: number,
    returnValueSize: number,
  ) => number;
  proxy_define_metric: (
    metricType: number,
    nameData: number,
    nameSize: number,
    returnMetricId: number,
  ) => number;
  proxy_record_metric: (metricId: number, value: bigint) => number;
  proxy_increment_metric: (metricId: number, delta: bigint) => number;
  proxy_get_metric: (metricId: number, returnValue: number) => number;
  proxy_get_property: (
    pathData: number,
    pathSize: number,
    returnValueData: number,
    returnValueSize: number,
  ) => number;
  proxy_set_property: (
    pathData: number,
    pathSize: number,
    valueData: number,
    valueSize: number,
  ) => number;
  proxy_call_foreign_function: (
    nameData: number,
    nameSize: number,
    argumentsData: number,
    argumentsSize: number,
    returnResultsData: number,
    returnResultsSize: number,
  ) => number;
}

const NO_PAIRS: readonly Pair[] = [];

/**
 * The functions to import from `env`: they check every pointer, pass views and numbers to
 * `handlers`, and hand over results through the plugin's allocator.
 */
export function linkHostcalls(
  memory: GuestMemory,
  handlers: Hostcalls,
  options?: LinkOptions,
): RawHostcalls {
  const writeOnFailure = options?.writeOnFailure ?? NONE;
  const optionalResults = options?.optionalResults ?? NONE;
  const resultsFirst = options?.resultsFirst;
  const getConfigurationOut: GetConfigurationOut = { value: EMPTY };
  const getConfigurationFirst = resultsFirst?.has("proxy_get_configuration") ?? true;
  const getConfigurationWrites = writeOnFailure.has("proxy_get_configuration");
  const getConfigurationOptional = optionalResults.has("proxy_get_configuration");
  const getLogLevelOut: GetLogLevelOut = { logLevel: 0 };
  const getLogLevelFirst = resultsFirst?.has("proxy_get_log_level") ?? true;
  const getLogLevelWrites = writeOnFailure.has("proxy_get_log_level");
  const getCurrentTimeNanosecondsOut: GetCurrentTimeNanosecondsOut = { time: 0n };
  const getCurrentTimeNanosecondsFirst =
    resultsFirst?.has("proxy_get_current_time_nanoseconds") ?? true;
  const getCurrentTimeNanosecondsWrites = writeOnFailure.has("proxy_get_current_time_nanoseconds");
  const getBufferBytesOut: GetBufferBytesOut = { value: EMPTY };
  const getBufferBytesFirst = resultsFirst?.has("proxy_get_buffer_bytes") ?? true;
  const getBufferBytesWrites = writeOnFailure.has("proxy_get_buffer_bytes");
  const getBufferBytesOptional = optionalResults.has("proxy_get_buffer_bytes");
  const getBufferStatusOut: GetBufferStatusOut = { bufferSize: 0, unused: 0 };
  const getBufferStatusFirst = resultsFirst?.has("proxy_get_buffer_status") ?? true;
  const getBufferStatusWrites = writeOnFailure.has("proxy_get_buffer_status");
  const getHeaderMapSizeOut: GetHeaderMapSizeOut = { serializedPairsSize: 0 };
  const getHeaderMapSizeFirst = resultsFirst?.has("proxy_get_header_map_size") ?? true;
  const getHeaderMapSizeWrites = writeOnFailure.has("proxy_get_header_map_size");
  const getHeaderMapPairsOut: GetHeaderMapPairsOut = { serializedPairs: NO_PAIRS };
  const getHeaderMapPairsFirst = resultsFirst?.has("proxy_get_header_map_pairs") ?? true;
  const getHeaderMapPairsWrites = writeOnFailure.has("proxy_get_header_map_pairs");
  const getHeaderMapPairsOptional = optionalResults.has("proxy_get_header_map_pairs");
  const getHeaderMapValueOut: GetHeaderMapValueOut = { value: EMPTY };
  const getHeaderMapValueFirst = resultsFirst?.has("proxy_get_header_map_value") ?? true;
  const getHeaderMapValueWrites = writeOnFailure.has("proxy_get_header_map_value");
  const getHeaderMapValueOptional = optionalResults.has("proxy_get_header_map_value");
  const getStatusOut: GetStatusOut = { statusCode: 0, statusMessage: EMPTY };
  const getStatusFirst = resultsFirst?.has("proxy_get_status") ?? true;
  const getStatusWrites = writeOnFailure.has("proxy_get_status");
  const getStatusOptional = optionalResults.has("proxy_get_status");
  const httpCallOut: HttpCallOut = { callId: 0 };
  const httpCallFirst = resultsFirst?.has("proxy_http_call") ?? true;
  const httpCallWrites = writeOnFailure.has("proxy_http_call");
  const grpcCallOut: GrpcCallOut = { callId: 0 };
  const grpcCallFirst = resultsFirst?.has("proxy_grpc_call") ?? true;
  const grpcCallWrites = writeOnFailure.has("proxy_grpc_call");
  const grpcStreamOut: GrpcStreamOut = { streamId: 0 };
  const grpcStreamFirst = resultsFirst?.has("proxy_grpc_stream") ?? true;
  const grpcStreamWrites = writeOnFailure.has("proxy_grpc_stream");
  const getSharedDataOut: GetSharedDataOut = { value: EMPTY, cas: 0 };
  const getSharedDataFirst = resultsFirst?.has("proxy_get_shared_data") ?? true;
  const getSharedDataWrites = writeOnFailure.has("proxy_get_shared_data");
  const getSharedDataOptional = optionalResults.has("proxy_get_shared_data");
  const registerSharedQueueOut: RegisterSharedQueueOut = { queueId: 0 };
  const registerSharedQueueFirst = resultsFirst?.has("proxy_register_shared_queue") ?? true;
  const registerSharedQueueWrites = writeOnFailure.has("proxy_register_shared_queue");
  const resolveSharedQueueOut: ResolveSharedQueueOut = { queueId: 0 };
  const resolveSharedQueueFirst = resultsFirst?.has("proxy_resolve_shared_queue") ?? true;
  const resolveSharedQueueWrites = writeOnFailure.has("proxy_resolve_shared_queue");
  const dequeueSharedQueueOut: DequeueSharedQueueOut = { value: EMPTY };
  const dequeueSharedQueueFirst = resultsFirst?.has("proxy_dequeue_shared_queue") ?? true;
  const dequeueSharedQueueWrites = writeOnFailure.has("proxy_dequeue_shared_queue");
  const dequeueSharedQueueOptional = optionalResults.has("proxy_dequeue_shared_queue");
  const defineMetricOut: DefineMetricOut = { metricId: 0 };
  const defineMetricFirst = resultsFirst?.has("proxy_define_metric") ?? true;
  const defineMetricWrites = writeOnFailure.has("proxy_define_metric");
  const getMetricOut: GetMetricOut = { value: 0n };
  const getMetricFirst = resultsFirst?.has("proxy_get_metric") ?? true;
  const getMetricWrites = writeOnFailure.has("proxy_get_metric");
  const getPropertyOut: GetPropertyOut = { value: EMPTY };
  const getPropertyFirst = resultsFirst?.has("proxy_get_property") ?? true;
  const getPropertyWrites = writeOnFailure.has("proxy_get_property");
  const getPropertyOptional = optionalResults.has("proxy_get_property");
  const callForeignFunctionOut: CallForeignFunctionOut = { results: EMPTY };
  const callForeignFunctionFirst = resultsFirst?.has("proxy_call_foreign_function") ?? true;
  const callForeignFunctionWrites = writeOnFailure.has("proxy_call_foreign_function");
  const callForeignFunctionOptional = optionalResults.has("proxy_call_foreign_function");
  return {
    proxy_done: (): number => {
      return handlers.done();
    },
    proxy_set_effective_context: (contextId: number): number => {
      return handlers.setEffectiveContext(contextId >>> 0);
    },
    proxy_get_configuration: (returnValueData: number, returnValueSize: number): number => {
      returnValueData >>>= 0;
      returnValueSize >>>= 0;
      const end = memory.sync();
      if (getConfigurationFirst && (returnValueData + 4 > end || returnValueSize + 4 > end))
        return Status.InvalidMemoryAccess;
      getConfigurationOut.value = EMPTY;
      const status = handlers.getConfiguration(getConfigurationOut);
      if (status !== Status.Ok && !getConfigurationWrites) return status;
      if (
        !memory.handOver(
          getConfigurationOut.value,
          returnValueData,
          returnValueSize,
          getConfigurationOptional,
        )
      )
        return Status.InvalidMemoryAccess;
      return status;
    },
    proxy_log: (logLevel: number, messageData: number, messageSize: number): number => {
      messageData >>>= 0;
      messageSize >>>= 0;
      const end = memory.sync();
      if (messageData + messageSize > end) return Status.InvalidMemoryAccess;
      return handlers.log(logLevel >>> 0, new Uint8Array(memory.buffer, messageData, messageSize));
    },
    proxy_get_log_level: (returnLogLevel: number): number => {
      returnLogLevel >>>= 0;
      const end = memory.sync();
      if (getLogLevelFirst && returnLogLevel + 4 > end) return Status.InvalidMemoryAccess;
      getLogLevelOut.logLevel = 0;
      const status = handlers.getLogLevel(getLogLevelOut);
      if (status !== Status.Ok && !getLogLevelWrites) return status;
      if (returnLogLevel + 4 > memory.size) return Status.InvalidMemoryAccess;
      memory.view.setUint32(returnLogLevel, getLogLevelOut.logLevel, true);
      return status;
    },
    proxy_get_current_time_nanoseconds: (returnTime: number): number => {
      returnTime >>>= 0;
      const end = memory.sync();
      if (getCurrentTimeNanosecondsFirst && returnTime + 8 > end) return Status.InvalidMemoryAccess;
      getCurrentTimeNanosecondsOut.time = 0n;
      const status = handlers.getCurrentTimeNanoseconds(getCurrentTimeNanosecondsOut);
      if (status !== Status.Ok && !getCurrentTimeNanosecondsWrites) return status;
      if (returnTime + 8 > memory.size) return Status.InvalidMemoryAccess;
      memory.view.setBigUint64(returnTime, getCurrentTimeNanosecondsOut.time, true);
      return status;
    },
    proxy_set_tick_period_milliseconds: (tickPeriod: number): number => {
      return handlers.setTickPeriodMilliseconds(tickPeriod >>> 0);
    },
    proxy_set_buffer_bytes: (
      bufferId: number,
      start: number,
      size: number,
      valueData: number,
      valueSize: number,
    ): number => {
      valueData >>>= 0;
      valueSize >>>= 0;
      const end = memory.sync();
      if (valueData + valueSize > end) return Status.InvalidMemoryAccess;
      return handlers.setBufferBytes(
        bufferId >>> 0,
        start >>> 0,
        size >>> 0,
        new Uint8Array(memory.buffer, valueData, valueSize),
      );
    },
    proxy_get_buffer_bytes: (
      bufferId: number,
      start: number,
      maxSize: number,
      returnValueData: number,
      returnValueSize: number,
    ): number => {
      returnValueData >>>= 0;
      returnValueSize >>>= 0;
      const end = memory.sync();
      if (getBufferBytesFirst && (returnValueData + 4 > end || returnValueSize + 4 > end))
        return Status.InvalidMemoryAccess;
      getBufferBytesOut.value = EMPTY;
      const status = handlers.getBufferBytes(
        bufferId >>> 0,
        start >>> 0,
        maxSize >>> 0,
        getBufferBytesOut,
      );
      if (status !== Status.Ok && !getBufferBytesWrites) return status;
      if (
        !memory.handOver(
          getBufferBytesOut.value,
          returnValueData,
          returnValueSize,
          getBufferBytesOptional,
        )
      )
        return Status.InvalidMemoryAccess;
      return status;
    },
    proxy_get_buffer_status: (
      bufferId: number,
      returnBufferSize: number,
      returnUnused: number,
    ): number => {
      returnBufferSize >>>= 0;
      returnUnused >>>= 0;
      const end = memory.sync();
      if (getBufferStatusFirst && (returnBufferSize + 4 > end || returnUnused + 4 > end))
        return Status.InvalidMemoryAccess;
      getBufferStatusOut.bufferSize = 0;
      getBufferStatusOut.unused = 0;
      const status = handlers.getBufferStatus(bufferId >>> 0, getBufferStatusOut);
      if (status !== Status.Ok && !getBufferStatusWrites) return status;
      if (returnBufferSize + 4 > memory.size) return Status.InvalidMemoryAccess;
      memory.view.setUint32(returnBufferSize, getBufferStatusOut.bufferSize, true);
      if (returnUnused + 4 > memory.size) return Status.InvalidMemoryAccess;
      memory.view.setUint32(returnUnused, getBufferStatusOut.unused, true);
      return status;
    },
    proxy_get_header_map_size: (mapId: number, returnSerializedPairsSize: number): number => {
      returnSerializedPairsSize >>>= 0;
      const end = memory.sync();
      if (getHeaderMapSizeFirst && returnSerializedPairsSize + 4 > end)
        return Status.InvalidMemoryAccess;
      getHeaderMapSizeOut.serializedPairsSize = 0;
      const status = handlers.getHeaderMapSize(mapId >>> 0, getHeaderMapSizeOut);
      if (status !== Status.Ok && !getHeaderMapSizeWrites) return status;
      if (returnSerializedPairsSize + 4 > memory.size) return Status.InvalidMemoryAccess;
      memory.view.setUint32(
        returnSerializedPairsSize,
        getHeaderMapSizeOut.serializedPairsSize,
        true,
      );
      return status;
    },
    proxy_get_header_map_pairs: (
      mapId: number,
      returnSerializedPairsData: number,
      returnSerializedPairsSize: number,
    ): number => {
      returnSerializedPairsData >>>= 0;
      returnSerializedPairsSize >>>= 0;
      const end = memory.sync();
      if (
        getHeaderMapPairsFirst &&
        (returnSerializedPairsData + 4 > end || returnSerializedPairsSize + 4 > end)
      )
        return Status.InvalidMemoryAccess;
      getHeaderMapPairsOut.serializedPairs = NO_PAIRS;
      const status = handlers.getHeaderMapPairs(mapId >>> 0, getHeaderMapPairsOut);
      if (status !== Status.Ok && !getHeaderMapPairsWrites) return status;
      if (
        !memory.handOver(
          encodePairs(getHeaderMapPairsOut.serializedPairs),
          returnSerializedPairsData,
          returnSerializedPairsSize,
          getHeaderMapPairsOptional,
        )
      )
        return Status.InvalidMemoryAccess;
      return status;
    },
    proxy_set_header_map_pairs: (
      mapId: number,
      serializedPairsData: number,
      serializedPairsSize: number,
    ): number => {
      serializedPairsData >>>= 0;
      serializedPairsSize >>>= 0;
      const end = memory.sync();
      if (serializedPairsData + serializedPairsSize > end) return Status.InvalidMemoryAccess;
      return handlers.setHeaderMapPairs(
        mapId >>> 0,
        decodePairs(new Uint8Array(memory.buffer, serializedPairsData, serializedPairsSize)),
      );
    },
    proxy_get_header_map_value: (
      mapId: number,
      keyData: number,
      keySize: number,
      returnValueData: number,
      returnValueSize: number,
    ): number => {
      keyData >>>= 0;
      keySize >>>= 0;
      returnValueData >>>= 0;
      returnValueSize >>>= 0;
      const end = memory.sync();
      if (keyData + keySize > end) return Status.InvalidMemoryAccess;
      if (getHeaderMapValueFirst && (returnValueData + 4 > end || returnValueSize + 4 > end))
        return Status.InvalidMemoryAccess;
      getHeaderMapValueOut.value = EMPTY;
      const status = handlers.getHeaderMapValue(
        mapId >>> 0,
        new Uint8Array(memory.buffer, keyData, keySize),
        getHeaderMapValueOut,
      );
      if (status !== Status.Ok && !getHeaderMapValueWrites) return status;
      if (
        !memory.handOver(
          getHeaderMapValueOut.value,
          returnValueData,
          returnValueSize,
          getHeaderMapValueOptional,
        )
      )
        return Status.InvalidMemoryAccess;
      return status;
    },
    proxy_add_header_map_value: (
      mapId: number,
      keyData: number,
      keySize: number,
      valueData: number,
      valueSize: number,
    ): number => {
      keyData >>>= 0;
      keySize >>>= 0;
      valueData >>>= 0;
      valueSize >>>= 0;
      const end = memory.sync();
      if (keyData + keySize > end || valueData + valueSize > end) return Status.InvalidMemoryAccess;
      return handlers.addHeaderMapValue(
        mapId >>> 0,
        new Uint8Array(memory.buffer, keyData, keySize),
        new Uint8Array(memory.buffer, valueData, valueSize),
      );
    },
    proxy_replace_header_map_value: (
      mapId: number,
      keyData: number,
      keySize: number,
      valueData: number,
      valueSize: number,
    ): number => {
      keyData >>>= 0;
      keySize >>>= 0;
      valueData >>>= 0;
      valueSize >>>= 0;
      const end = memory.sync();
      if (keyData + keySize > end || valueData + valueSize > end) return Status.InvalidMemoryAccess;
      return handlers.replaceHeaderMapValue(
        mapId >>> 0,
        new Uint8Array(memory.buffer, keyData, keySize),
        new Uint8Array(memory.buffer, valueData, valueSize),
      );
    },
    proxy_remove_header_map_value: (mapId: number, keyData: number, keySize: number): number => {
      keyData >>>= 0;
      keySize >>>= 0;
      const end = memory.sync();
      if (keyData + keySize > end) return Status.InvalidMemoryAccess;
      return handlers.removeHeaderMapValue(
        mapId >>> 0,
        new Uint8Array(memory.buffer, keyData, keySize),
      );
    },
    proxy_continue_stream: (streamType: number): number => {
      return handlers.continueStream(streamType >>> 0);
    },
    proxy_close_stream: (streamType: number): number => {
      return handlers.closeStream(streamType >>> 0);
    },
    proxy_get_status: (
      returnStatusCode: number,
      returnStatusMessageData: number,
      returnStatusMessageSize: number,
    ): number => {
      returnStatusCode >>>= 0;
      returnStatusMessageData >>>= 0;
      returnStatusMessageSize >>>= 0;
      const end = memory.sync();
      if (
        getStatusFirst &&
        (returnStatusCode + 4 > end ||
          returnStatusMessageData + 4 > end ||
          returnStatusMessageSize + 4 > end)
      )
        return Status.InvalidMemoryAccess;
      getStatusOut.statusCode = 0;
      getStatusOut.statusMessage = EMPTY;
      const status = handlers.getStatus(getStatusOut);
      if (status !== Status.Ok && !getStatusWrites) return status;
      if (returnStatusCode + 4 > memory.size) return Status.InvalidMemoryAccess;
      memory.view.setUint32(returnStatusCode, getStatusOut.statusCode, true);
      if (
        !memory.handOver(
          getStatusOut.statusMessage,
          returnStatusMessageData,
          returnStatusMessageSize,
          getStatusOptional,
        )
      )
        return Status.InvalidMemoryAccess;
      return status;
    },
    proxy_send_local_response: (
      statusCode: number,
      statusCodeDetailsData: number,
      statusCodeDetailsSize: number,
      bodyData: number,
      bodySize: number,
      serializedHeadersData: number,
      serializedHeadersSize: number,
      grpcStatus: number,
    ): number => {
      statusCodeDetailsData >>>= 0;
      statusCodeDetailsSize >>>= 0;
      bodyData >>>= 0;
      bodySize >>>= 0;
      serializedHeadersData >>>= 0;
      serializedHeadersSize >>>= 0;
      const end = memory.sync();
      if (
        statusCodeDetailsData + statusCodeDetailsSize > end ||
        bodyData + bodySize > end ||
        serializedHeadersData + serializedHeadersSize > end
      )
        return Status.InvalidMemoryAccess;
      return handlers.sendLocalResponse(
        statusCode >>> 0,
        new Uint8Array(memory.buffer, statusCodeDetailsData, statusCodeDetailsSize),
        new Uint8Array(memory.buffer, bodyData, bodySize),
        decodePairs(new Uint8Array(memory.buffer, serializedHeadersData, serializedHeadersSize)),
        grpcStatus >>> 0,
      );
    },
    proxy_continue_request: (): number => {
      return handlers.continueRequest();
    },
    proxy_continue_response: (): number => {
      return handlers.continueResponse();
    },
    proxy_clear_route_cache: (): number => {
      return handlers.clearRouteCache();
    },
    proxy_http_call: (
      upstreamNameData: number,
      upstreamNameSize: number,
      serializedHeadersData: number,
      serializedHeadersSize: number,
      bodyData: number,
      bodySize: number,
      serializedTrailersData: number,
      serializedTrailersSize: number,
      timeout: number,
      returnCallId: number,
    ): number => {
      upstreamNameData >>>= 0;
      upstreamNameSize >>>= 0;
      serializedHeadersData >>>= 0;
      serializedHeadersSize >>>= 0;
      bodyData >>>= 0;
      bodySize >>>= 0;
      serializedTrailersData >>>= 0;
      serializedTrailersSize >>>= 0;
      returnCallId >>>= 0;
      const end = memory.sync();
      if (
        upstreamNameData + upstreamNameSize > end ||
        serializedHeadersData + serializedHeadersSize > end ||
        bodyData + bodySize > end ||
        serializedTrailersData + serializedTrailersSize > end
      )
        return Status.InvalidMemoryAccess;
      if (httpCallFirst && returnCallId + 4 > end) return Status.InvalidMemoryAccess;
      httpCallOut.callId = 0;
      const status = handlers.httpCall(
        new Uint8Array(memory.buffer, upstreamNameData, upstreamNameSize),
        decodePairs(new Uint8Array(memory.buffer, serializedHeadersData, serializedHeadersSize)),
        new Uint8Array(memory.buffer, bodyData, bodySize),
        decodePairs(new Uint8Array(memory.buffer, serializedTrailersData, serializedTrailersSize)),
        timeout >>> 0,
        httpCallOut,
      );
      if (status !== Status.Ok && !httpCallWrites) return status;
      if (returnCallId + 4 > memory.size) return Status.InvalidMemoryAccess;
      memory.view.setUint32(returnCallId, httpCallOut.callId, true);
      return status;
    },
    proxy_grpc_call: (
      upstreamNameData: number,
      upstreamNameSize: number,
      serviceNameData: number,
      serviceNameSize: number,
      methodNameData: number,
      methodNameSize: number,
      serializedInitialMetadataData: number,
      serializedInitialMetadataSize: number,
      messageData: number,
      messageSize: number,
      timeout: number,
      returnCallId: number,
    ): number => {
      upstreamNameData >>>= 0;
      upstreamNameSize >>>= 0;
      serviceNameData >>>= 0;
      serviceNameSize >>>= 0;
      methodNameData >>>= 0;
      methodNameSize >>>= 0;
      serializedInitialMetadataData >>>= 0;
      serializedInitialMetadataSize >>>= 0;
      messageData >>>= 0;
      messageSize >>>= 0;
      returnCallId >>>= 0;
      const end = memory.sync();
      if (
        upstreamNameData + upstreamNameSize > end ||
        serviceNameData + serviceNameSize > end ||
        methodNameData + methodNameSize > end ||
        serializedInitialMetadataData + serializedInitialMetadataSize > end ||
        messageData + messageSize > end
      )
        return Status.InvalidMemoryAccess;
      if (grpcCallFirst && returnCallId + 4 > end) return Status.InvalidMemoryAccess;
      grpcCallOut.callId = 0;
      const status = handlers.grpcCall(
        new Uint8Array(memory.buffer, upstreamNameData, upstreamNameSize),
        new Uint8Array(memory.buffer, serviceNameData, serviceNameSize),
        new Uint8Array(memory.buffer, methodNameData, methodNameSize),
        decodePairs(
          new Uint8Array(
            memory.buffer,
            serializedInitialMetadataData,
            serializedInitialMetadataSize,
          ),
        ),
        new Uint8Array(memory.buffer, messageData, messageSize),
        timeout >>> 0,
        grpcCallOut,
      );
      if (status !== Status.Ok && !grpcCallWrites) return status;
      if (returnCallId + 4 > memory.size) return Status.InvalidMemoryAccess;
      memory.view.setUint32(returnCallId, grpcCallOut.callId, true);
      return status;
    },
    proxy_grpc_stream: (
      upstreamNameData: number,
      upstreamNameSize: number,
      serviceNameData: number,
      serviceNameSize: number,
      methodNameData: number,
      methodNameSize: number,
      serializedInitialMetadataData: number,
      serializedInitialMetadataSize: number,
      returnStreamId: number,
    ): number => {
      upstreamNameData >>>= 0;
      upstreamNameSize >>>= 0;
      serviceNameData >>>= 0;
      serviceNameSize >>>= 0;
      methodNameData >>>= 0;
      methodNameSize >>>= 0;
      serializedInitialMetadataData >>>= 0;
      serializedInitialMetadataSize >>>= 0;
      returnStreamId >>>= 0;
      const end = memory.sync();
      if (
        upstreamNameData + upstreamNameSize > end ||
        serviceNameData + serviceNameSize > end ||
        methodNameData + methodNameSize > end ||
        serializedInitialMetadataData + serializedInitialMetadataSize > end
      )
        return Status.InvalidMemoryAccess;
      if (grpcStreamFirst && returnStreamId + 4 > end) return Status.InvalidMemoryAccess;
      grpcStreamOut.streamId = 0;
      const status = handlers.grpcStream(
        new Uint8Array(memory.buffer, upstreamNameData, upstreamNameSize),
        new Uint8Array(memory.buffer, serviceNameData, serviceNameSize),
        new Uint8Array(memory.buffer, methodNameData, methodNameSize),
        decodePairs(
          new Uint8Array(
            memory.buffer,
            serializedInitialMetadataData,
            serializedInitialMetadataSize,
          ),
        ),
        grpcStreamOut,
      );
      if (status !== Status.Ok && !grpcStreamWrites) return status;
      if (returnStreamId + 4 > memory.size) return Status.InvalidMemoryAccess;
      memory.view.setUint32(returnStreamId, grpcStreamOut.streamId, true);
      return status;
    },
    proxy_grpc_send: (
      streamId: number,
      messageData: number,
      messageSize: number,
      endStream: number,
    ): number => {
      messageData >>>= 0;
      messageSize >>>= 0;
      const end = memory.sync();
      if (messageData + messageSize > end) return Status.InvalidMemoryAccess;
      return handlers.grpcSend(
        streamId >>> 0,
        new Uint8Array(memory.buffer, messageData, messageSize),
        endStream !== 0,
      );
    },
    proxy_grpc_cancel: (callOrStreamId: number): number => {
      return handlers.grpcCancel(callOrStreamId >>> 0);
    },
    proxy_grpc_close: (callOrStreamId: number): number => {
      return handlers.grpcClose(callOrStreamId >>> 0);
    },
    proxy_set_shared_data: (
      keyData: number,
      keySize: number,
      valueData: number,
      valueSize: number,
      cas: number,
    ): number => {
      keyData >>>= 0;
      keySize >>>= 0;
      valueData >>>= 0;
      valueSize >>>= 0;
      const end = memory.sync();
      if (keyData + keySize > end || valueData + valueSize > end) return Status.InvalidMemoryAccess;
      return handlers.setSharedData(
        new Uint8Array(memory.buffer, keyData, keySize),
        new Uint8Array(memory.buffer, valueData, valueSize),
        cas >>> 0,
      );
    },
    proxy_get_shared_data: (
      keyData: number,
      keySize: number,
      returnValueData: number,
      returnValueSize: number,
      returnCas: number,
    ): number => {
      keyData >>>= 0;
      keySize >>>= 0;
      returnValueData >>>= 0;
      returnValueSize >>>= 0;
      returnCas >>>= 0;
      const end = memory.sync();
      if (keyData + keySize > end) return Status.InvalidMemoryAccess;
      if (
        getSharedDataFirst &&
        (returnValueData + 4 > end || returnValueSize + 4 > end || returnCas + 4 > end)
      )
        return Status.InvalidMemoryAccess;
      getSharedDataOut.value = EMPTY;
      getSharedDataOut.cas = 0;
      const status = handlers.getSharedData(
        new Uint8Array(memory.buffer, keyData, keySize),
        getSharedDataOut,
      );
      if (status !== Status.Ok && !getSharedDataWrites) return status;
      if (
        !memory.handOver(
          getSharedDataOut.value,
          returnValueData,
          returnValueSize,
          getSharedDataOptional,
        )
      )
        return Status.InvalidMemoryAccess;
      if (returnCas + 4 > memory.size) return Status.InvalidMemoryAccess;
      memory.view.setUint32(returnCas, getSharedDataOut.cas, true);
      return status;
    },
    proxy_register_shared_queue: (
      nameData: number,
      nameSize: number,
      returnQueueId: number,
    ): number => {
      nameData >>>= 0;
      nameSize >>>= 0;
      returnQueueId >>>= 0;
      const end = memory.sync();
      if (nameData + nameSize > end) return Status.InvalidMemoryAccess;
      if (registerSharedQueueFirst && returnQueueId + 4 > end) return Status.InvalidMemoryAccess;
      registerSharedQueueOut.queueId = 0;
      const status = handlers.registerSharedQueue(
        new Uint8Array(memory.buffer, nameData, nameSize),
        registerSharedQueueOut,
      );
      if (status !== Status.Ok && !registerSharedQueueWrites) return status;
      if (returnQueueId + 4 > memory.size) return Status.InvalidMemoryAccess;
      memory.view.setUint32(returnQueueId, registerSharedQueueOut.queueId, true);
      return status;
    },
    proxy_resolve_shared_queue: (
      vmIdData: number,
      vmIdSize: number,
      nameData: number,
      nameSize: number,
      returnQueueId: number,
    ): number => {
      vmIdData >>>= 0;
      vmIdSize >>>= 0;
      nameData >>>= 0;
      nameSize >>>= 0;
      returnQueueId >>>= 0;
      const end = memory.sync();
      if (vmIdData + vmIdSize > end || nameData + nameSize > end) return Status.InvalidMemoryAccess;
      if (resolveSharedQueueFirst && returnQueueId + 4 > end) return Status.InvalidMemoryAccess;
      resolveSharedQueueOut.queueId = 0;
      const status = handlers.resolveSharedQueue(
        new Uint8Array(memory.buffer, vmIdData, vmIdSize),
        new Uint8Array(memory.buffer, nameData, nameSize),
        resolveSharedQueueOut,
      );
      if (status !== Status.Ok && !resolveSharedQueueWrites) return status;
      if (returnQueueId + 4 > memory.size) return Status.InvalidMemoryAccess;
      memory.view.setUint32(returnQueueId, resolveSharedQueueOut.queueId, true);
      return status;
    },
    proxy_enqueue_shared_queue: (queueId: number, valueData: number, valueSize: number): number => {
      valueData >>>= 0;
      valueSize >>>= 0;
      const end = memory.sync();
      if (valueData + valueSize > end) return Status.InvalidMemoryAccess;
      return handlers.enqueueSharedQueue(
        queueId >>> 0,
        new Uint8Array(memory.buffer, valueData, valueSize),
      );
    },
    proxy_dequeue_shared_queue: (
      queueId: number,
      returnValueData: number,
      returnValueSize: number,
    ): number => {
      returnValueData >>>= 0;
      returnValueSize >>>= 0;
      const end = memory.sync();
      if (dequeueSharedQueueFirst && (returnValueData + 4 > end || returnValueSize + 4 > end))
        return Status.InvalidMemoryAccess;
      dequeueSharedQueueOut.value = EMPTY;
      const status = handlers.dequeueSharedQueue(queueId >>> 0, dequeueSharedQueueOut);
      if (status !== Status.Ok && !dequeueSharedQueueWrites) return status;
      if (
        !memory.handOver(
          dequeueSharedQueueOut.value,
          returnValueData,
          returnValueSize,
          dequeueSharedQueueOptional,
        )
      )
        return Status.InvalidMemoryAccess;
      return status;
    },
    proxy_define_metric: (
      metricType: number,
      nameData: number,
      nameSize: number,
      returnMetricId: number,
    ): number => {
      nameData >>>= 0;
      nameSize >>>= 0;
      returnMetricId >>>= 0;
      const end = memory.sync();
      if (nameData + nameSize > end) return Status.InvalidMemoryAccess;
      if (defineMetricFirst && returnMetricId + 4 > end) return Status.InvalidMemoryAccess;
      defineMetricOut.metricId = 0;
      const status = handlers.defineMetric(
        metricType >>> 0,
        new Uint8Array(memory.buffer, nameData, nameSize),
        defineMetricOut,
      );
      if (status !== Status.Ok && !defineMetricWrites) return status;
      if (returnMetricId + 4 > memory.size) return Status.InvalidMemoryAccess;
      memory.view.setUint32(returnMetricId, defineMetricOut.metricId, true);
      return status;
    },
    proxy_record_metric: (metricId: number, value: bigint): number => {
      return handlers.recordMetric(metricId >>> 0, BigInt.asUintN(64, value));
    },
    proxy_increment_metric: (metricId: number, delta: bigint): number => {
      return handlers.incrementMetric(metricId >>> 0, delta);
    },
    proxy_get_metric: (metricId: number, returnValue: number): number => {
      returnValue >>>= 0;
      const end = memory.sync();
      if (getMetricFirst && returnValue + 8 > end) return Status.InvalidMemoryAccess;
      getMetricOut.value = 0n;
      const status = handlers.getMetric(metricId >>> 0, getMetricOut);
      if (status !== Status.Ok && !getMetricWrites) return status;
      if (returnValue + 8 > memory.size) return Status.InvalidMemoryAccess;
      memory.view.setBigUint64(returnValue, getMetricOut.value, true);
      return status;
    },
    proxy_get_property: (
      pathData: number,
      pathSize: number,
      returnValueData: number,
      returnValueSize: number,
    ): number => {
      pathData >>>= 0;
      pathSize >>>= 0;
      returnValueData >>>= 0;
      returnValueSize >>>= 0;
      const end = memory.sync();
      if (pathData + pathSize > end) return Status.InvalidMemoryAccess;
      if (getPropertyFirst && (returnValueData + 4 > end || returnValueSize + 4 > end))
        return Status.InvalidMemoryAccess;
      getPropertyOut.value = EMPTY;
      const status = handlers.getProperty(
        new Uint8Array(memory.buffer, pathData, pathSize),
        getPropertyOut,
      );
      if (status !== Status.Ok && !getPropertyWrites) return status;
      if (
        !memory.handOver(
          getPropertyOut.value,
          returnValueData,
          returnValueSize,
          getPropertyOptional,
        )
      )
        return Status.InvalidMemoryAccess;
      return status;
    },
    proxy_set_property: (
      pathData: number,
      pathSize: number,
      valueData: number,
      valueSize: number,
    ): number => {
      pathData >>>= 0;
      pathSize >>>= 0;
      valueData >>>= 0;
      valueSize >>>= 0;
      const end = memory.sync();
      if (pathData + pathSize > end || valueData + valueSize > end)
        return Status.InvalidMemoryAccess;
      return handlers.setProperty(
        new Uint8Array(memory.buffer, pathData, pathSize),
        new Uint8Array(memory.buffer, valueData, valueSize),
      );
    },
    proxy_call_foreign_function: (
      nameData: number,
      nameSize: number,
      argumentsData: number,
      argumentsSize: number,
      returnResultsData: number,
      returnResultsSize: number,
    ): number => {
      nameData >>>= 0;
      nameSize >>>= 0;
      argumentsData >>>= 0;
      argumentsSize >>>= 0;
      returnResultsData >>>= 0;
      returnResultsSize >>>= 0;
      const end = memory.sync();
      if (nameData + nameSize > end || argumentsData + argumentsSize > end)
        return Status.InvalidMemoryAccess;
      if (callForeignFunctionFirst && (returnResultsData + 4 > end || returnResultsSize + 4 > end))
        return Status.InvalidMemoryAccess;
      callForeignFunctionOut.results = EMPTY;
      const status = handlers.callForeignFunction(
        new Uint8Array(memory.buffer, nameData, nameSize),
        new Uint8Array(memory.buffer, argumentsData, argumentsSize),
        callForeignFunctionOut,
      );
      if (status !== Status.Ok && !callForeignFunctionWrites) return status;
      if (
        !memory.handOver(
          callForeignFunctionOut.results,
          returnResultsData,
          returnResultsSize,
          callForeignFunctionOptional,
        )
      )
        return Status.InvalidMemoryAccess;
      return status;
    },
  };
}
