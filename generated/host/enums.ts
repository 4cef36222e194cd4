/** The enumerations of the ABI, and their names by value. */
// Generated from spec/ by `npm run generate`: do not edit.

import type { EnumInfo } from "./functions.js";

/**
 * What came of a hostcall. Everything but `OK` means that nothing was written to the result
 * pointers, unless a host says otherwise.
 * @since ABI 0.1.0
 */
export const Status = {
  /** The host did what was asked. */
  Ok: 0,
  /**
   * The thing named by the arguments (key, queue, metric, property, function, stream) does not
   * exist, or not any longer.
   */
  NotFound: 1,
  /**
   * An argument has a value that this call does not accept, such as an unknown enumeration
   * value.
   */
  BadArgument: 2,
  /** The host has the value but cannot turn it into bytes. */
  SerializationFailure: 3,
  /** The host cannot make sense of bytes that the plugin passed. */
  ParseFailure: 4,
  /**
   * A pointer, or a pointer plus its size, leaves the plugin's memory; or the plugin's allocator
   * failed.
   */
  InvalidMemoryAccess: 6,
  /** The queue exists and holds no item at the moment. */
  Empty: 7,
  /** The shared value was changed by someone else since its compare-and-swap number was read. */
  CasMismatch: 8,
  /** The host failed for a reason that is not the plugin's fault. */
  InternalFailure: 10,
  /** The host does not offer this operation, or not for this kind of stream. */
  Unimplemented: 12,
} as const;

export type Status = (typeof Status)[keyof typeof Status];

/** The names of `Status` as the specification writes them. */
export const StatusNames: Readonly<Record<number, string>> = {
  0: "OK",
  1: "NOT_FOUND",
  2: "BAD_ARGUMENT",
  3: "SERIALIZATION_FAILURE",
  4: "PARSE_FAILURE",
  6: "INVALID_MEMORY_ACCESS",
  7: "EMPTY",
  8: "CAS_MISMATCH",
  10: "INTERNAL_FAILURE",
  12: "UNIMPLEMENTED",
};

/**
 * How important a log message is; a host drops messages below its own level.
 * @since ABI 0.1.0
 */
export const LogLevel = {
  /** Step by step detail. */
  Trace: 0,
  /** Detail for finding faults. */
  Debug: 1,
  /** Normal events worth a line. */
  Info: 2,
  /** Something is odd; the plugin can go on. */
  Warn: 3,
  /** An operation failed. */
  Error: 4,
  /** The plugin cannot do its work any longer. */
  Critical: 5,
} as const;

export type LogLevel = (typeof LogLevel)[keyof typeof LogLevel];

/** The names of `LogLevel` as the specification writes them. */
export const LogLevelNames: Readonly<Record<number, string>> = {
  0: "TRACE",
  1: "DEBUG",
  2: "INFO",
  3: "WARN",
  4: "ERROR",
  5: "CRITICAL",
};

/**
 * What the host shall do with a stream after a callback.
 * @since ABI 0.1.0
 */
export const Action = {
  /** Hand what was received to the next filter. */
  Continue: 0,
  /**
   * Hold it, and everything behind it, until the plugin resumes or closes the stream, or answers
   * in its place.
   */
  Pause: 1,
} as const;

export type Action = (typeof Action)[keyof typeof Action];

/** The names of `Action` as the specification writes them. */
export const ActionNames: Readonly<Record<number, string>> = {
  0: "CONTINUE",
  1: "PAUSE",
};

/**
 * The byte buffers that a plugin can read or change. `Read` and `Write` name the callbacks in
 * which it can; a stream's buffer stays reachable for as long as the stream is paused from
 * that callback.
 * @since ABI 0.1.0
 */
export const BufferType = {
  /**
   * The part of the HTTP request body that the host holds at the moment. Read in
   * `proxy_on_request_body`. Written in `proxy_on_request_body`.
   */
  HttpRequestBody: 0,
  /**
   * The part of the HTTP response body that the host holds at the moment. Read in
   * `proxy_on_response_body`. Written in `proxy_on_response_body`.
   */
  HttpResponseBody: 1,
  /**
   * Bytes of a TCP stream on their way from the client to the backend. Read in
   * `proxy_on_downstream_data`. Written in `proxy_on_downstream_data`.
   */
  DownstreamData: 2,
  /**
   * Bytes of a TCP stream on their way from the backend to the client. Read in
   * `proxy_on_upstream_data`. Written in `proxy_on_upstream_data`.
   */
  UpstreamData: 3,
  /** The body of the answer to an HTTP call-out. Read in `proxy_on_http_call_response`. */
  HttpCallResponseBody: 4,
  /** One message received by a gRPC call or stream. Read in `proxy_on_grpc_receive`. */
  GrpcCallMessage: 5,
  /**
   * The configuration of the VM. (Envoy lets it be read at any time.) Read in
   * `proxy_on_vm_start`.
   * @since ABI 0.2.0
   */
  VmConfiguration: 6,
  /**
   * The configuration of the plugin. Read in `proxy_on_configure`.
   * @since ABI 0.2.0
   */
  PluginConfiguration: 7,
  /**
   * The arguments of a call that the host makes to the plugin by function id. Read in
   * `proxy_on_foreign_function`.
   * @since ABI 0.2.0
   */
  ForeignFunctionArguments: 8,
} as const;

export type BufferType = (typeof BufferType)[keyof typeof BufferType];

/** The names of `BufferType` as the specification writes them. */
export const BufferTypeNames: Readonly<Record<number, string>> = {
  0: "HTTP_REQUEST_BODY",
  1: "HTTP_RESPONSE_BODY",
  2: "DOWNSTREAM_DATA",
  3: "UPSTREAM_DATA",
  4: "HTTP_CALL_RESPONSE_BODY",
  5: "GRPC_CALL_MESSAGE",
  6: "VM_CONFIGURATION",
  7: "PLUGIN_CONFIGURATION",
  8: "FOREIGN_FUNCTION_ARGUMENTS",
};

/**
 * The maps of HTTP fields and gRPC metadata that a plugin can read or change. `Read` and
 * `Write` name the callbacks in which it can; a stream's map stays reachable for as long as
 * the stream is paused from that callback. `AddAtEnd` names those in which trailers can be
 * created, provided that this is the last chunk and the message has none.
 * @since ABI 0.1.0
 */
export const MapType = {
  /**
   * Request headers, with the pseudo-headers `:method`, `:path`, `:authority` and `:scheme`.
   * Read in `proxy_on_request_headers`, `proxy_on_log`. Written in `proxy_on_request_headers`.
   */
  HttpRequestHeaders: 0,
  /**
   * Request trailers. Read in `proxy_on_request_trailers`, `proxy_on_log`. Written in
   * `proxy_on_request_trailers`. Added at the end of the stream in `proxy_on_request_body`.
   */
  HttpRequestTrailers: 1,
  /**
   * Response headers, with the pseudo-header `:status`. Read in `proxy_on_response_headers`,
   * `proxy_on_log`. Written in `proxy_on_response_headers`.
   */
  HttpResponseHeaders: 2,
  /**
   * Response trailers. Read in `proxy_on_response_trailers`, `proxy_on_log`. Written in
   * `proxy_on_response_trailers`. Added at the end of the stream in `proxy_on_response_body`.
   */
  HttpResponseTrailers: 3,
  /**
   * Metadata that a gRPC server sends before its first message. Read in
   * `proxy_on_grpc_receive_initial_metadata`.
   */
  GrpcCallInitialMetadata: 4,
  /**
   * Metadata that a gRPC server sends after its last message. Read in
   * `proxy_on_grpc_receive_trailing_metadata`.
   */
  GrpcCallTrailingMetadata: 5,
  /** Headers of the answer to an HTTP call-out. Read in `proxy_on_http_call_response`. */
  HttpCallResponseHeaders: 6,
  /** Trailers of the answer to an HTTP call-out. Read in `proxy_on_http_call_response`. */
  HttpCallResponseTrailers: 7,
} as const;

export type MapType = (typeof MapType)[keyof typeof MapType];

/** The names of `MapType` as the specification writes them. */
export const MapTypeNames: Readonly<Record<number, string>> = {
  0: "HTTP_REQUEST_HEADERS",
  1: "HTTP_REQUEST_TRAILERS",
  2: "HTTP_RESPONSE_HEADERS",
  3: "HTTP_RESPONSE_TRAILERS",
  4: "GRPC_CALL_INITIAL_METADATA",
  5: "GRPC_CALL_TRAILING_METADATA",
  6: "HTTP_CALL_RESPONSE_HEADERS",
  7: "HTTP_CALL_RESPONSE_TRAILERS",
};

/**
 * Who closed a TCP connection.
 * @since ABI 0.1.0
 */
export const PeerType = {
  /** The host cannot tell. */
  Unknown: 0,
  /** This proxy did. */
  Local: 1,
  /** The other end did. */
  Remote: 2,
} as const;

export type PeerType = (typeof PeerType)[keyof typeof PeerType];

/** The names of `PeerType` as the specification writes them. */
export const PeerTypeNames: Readonly<Record<number, string>> = {
  0: "UNKNOWN",
  1: "LOCAL",
  2: "REMOTE",
};

/**
 * A direction of a stream that can be resumed or closed.
 * @since ABI 0.2.0
 */
export const StreamType = {
  /** The request of an HTTP stream. */
  HttpRequest: 0,
  /** The response of an HTTP stream. */
  HttpResponse: 1,
  /** The client's side of a TCP stream. */
  Downstream: 2,
  /** The backend's side of a TCP stream. */
  Upstream: 3,
} as const;

export type StreamType = (typeof StreamType)[keyof typeof StreamType];

/** The names of `StreamType` as the specification writes them. */
export const StreamTypeNames: Readonly<Record<number, string>> = {
  0: "HTTP_REQUEST",
  1: "HTTP_RESPONSE",
  2: "DOWNSTREAM",
  3: "UPSTREAM",
};

/**
 * What a metric measures.
 * @since ABI 0.1.0
 */
export const MetricType = {
  /** A total that only grows. */
  Counter: 0,
  /** A level that rises and falls. */
  Gauge: 1,
  /** The distribution of recorded values. */
  Histogram: 2,
} as const;

export type MetricType = (typeof MetricType)[keyof typeof MetricType];

/** The names of `MetricType` as the specification writes them. */
export const MetricTypeNames: Readonly<Record<number, string>> = {
  0: "COUNTER",
  1: "GAUGE",
  2: "HISTOGRAM",
};

/**
 * The WASI error numbers that the specification uses.
 * @since ABI 0.1.0
 */
export const WasiErrno = {
  /** The call did what was asked. */
  Success: 0,
  /** The file descriptor is unknown, or does not allow this. */
  Badf: 8,
  /** A pointer, or a pointer plus its size, leaves the plugin's memory. */
  Fault: 21,
  /** An argument is out of range. */
  Inval: 28,
  /** The host does not support this value. */
  Notsup: 58,
} as const;

export type WasiErrno = (typeof WasiErrno)[keyof typeof WasiErrno];

/** The names of `WasiErrno` as the specification writes them. */
export const WasiErrnoNames: Readonly<Record<number, string>> = {
  0: "SUCCESS",
  8: "BADF",
  21: "FAULT",
  28: "INVAL",
  58: "NOTSUP",
};

/**
 * The file descriptors that exist for a plugin.
 * @since ABI 0.1.0
 */
export const WasiFdId = {
  /** Lines written here are logged at level `INFO`. */
  Stdout: 1,
  /** Lines written here are logged at level `ERROR`. */
  Stderr: 2,
} as const;

export type WasiFdId = (typeof WasiFdId)[keyof typeof WasiFdId];

/** The names of `WasiFdId` as the specification writes them. */
export const WasiFdIdNames: Readonly<Record<number, string>> = {
  1: "STDOUT",
  2: "STDERR",
};

/**
 * The clocks that exist for a plugin.
 * @since ABI 0.1.0
 */
export const WasiClockId = {
  /** Wall-clock time since the Unix epoch; it can jump. */
  Realtime: 0,
  /** Time that never goes backwards, from an arbitrary start. */
  Monotonic: 1,
} as const;

export type WasiClockId = (typeof WasiClockId)[keyof typeof WasiClockId];

/** The names of `WasiClockId` as the specification writes them. */
export const WasiClockIdNames: Readonly<Record<number, string>> = {
  0: "REALTIME",
  1: "MONOTONIC",
};

/** Each enumeration by the name that the specification gives it. */
export const ENUMS: Readonly<Record<string, EnumInfo>> = {
  proxy_status_t: { values: Status, names: StatusNames, last: 12 },
  proxy_log_level_t: { values: LogLevel, names: LogLevelNames, last: 5 },
  proxy_action_t: { values: Action, names: ActionNames, last: 1 },
  proxy_buffer_type_t: { values: BufferType, names: BufferTypeNames, last: 8 },
  proxy_map_type_t: { values: MapType, names: MapTypeNames, last: 7 },
  proxy_peer_type_t: { values: PeerType, names: PeerTypeNames, last: 2 },
  proxy_stream_type_t: { values: StreamType, names: StreamTypeNames, last: 3 },
  proxy_metric_type_t: { values: MetricType, names: MetricTypeNames, last: 2 },
  wasi_errno_t: { values: WasiErrno, names: WasiErrnoNames, last: 58 },
  wasi_fd_id_t: { values: WasiFdId, names: WasiFdIdNames, last: 2 },
  wasi_clock_id_t: { values: WasiClockId, names: WasiClockIdNames, last: 1 },
};
