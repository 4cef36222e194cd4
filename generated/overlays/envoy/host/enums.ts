/** The enumerations of the ABI, and their names by value. */
// Generated from spec/ by `npm run generate`: do not edit.

import type { EnumInfo } from "../../../host/functions.js";

/**
 * What Envoy shall do after a headers callback: finer than `CONTINUE` and `PAUSE`. Envoy turns
 * larger numbers into `STOP_ALL_ITERATION_AND_WATERMARK`.
 * @since ABI 0.1.0
 */
export const EnvoyHeaderAction = {
  /** Hand the headers to the next filter. */
  Continue: 0,
  /**
   * Hold the headers, and call this filter again when body or trailers come. Envoy takes it as
   * `STOP_ALL_ITERATION_AND_WATERMARK`, unless the plugin's configuration has
   * `allow_on_headers_stop_iteration`.
   */
  StopIteration: 1,
  /** Would hand on the headers and drop the rest. Envoy takes it as `CONTINUE`. */
  ContinueAndEndStream: 2,
  /**
   * Hold the headers and all that follows; buffer the body, and answer 413 or 500 when it grows
   * too large.
   */
  StopAllIterationAndBuffer: 3,
  /**
   * Hold the headers and all that follows; buffer the body, and stop reading from the peer when
   * it grows too large.
   */
  StopAllIterationAndWatermark: 4,
} as const;

export type EnvoyHeaderAction = (typeof EnvoyHeaderAction)[keyof typeof EnvoyHeaderAction];

/** The names of `EnvoyHeaderAction` as the specification writes them. */
export const EnvoyHeaderActionNames: Readonly<Record<number, string>> = {
  0: "CONTINUE",
  1: "STOP_ITERATION",
  2: "CONTINUE_AND_END_STREAM",
  3: "STOP_ALL_ITERATION_AND_BUFFER",
  4: "STOP_ALL_ITERATION_AND_WATERMARK",
};

/**
 * What Envoy shall do after a body callback: finer than `CONTINUE` and `PAUSE`. Envoy turns
 * larger numbers into `STOP_ITERATION_NO_BUFFER`.
 * @since ABI 0.1.0
 */
export const EnvoyDataAction = {
  /** Hand the body held so far to the next filter. */
  Continue: 0,
  /**
   * Hold the body, and answer 413 or 500 when it grows too large. The next callback sees all of
   * it.
   */
  StopIterationAndBuffer: 1,
  /**
   * Hold the body, and stop reading from the peer when it grows too large. The next callback
   * sees the new part only.
   */
  StopIterationAndWatermark: 2,
  /** Drop this part of the body, unless the plugin keeps it, and wait for the next. */
  StopIterationNoBuffer: 3,
} as const;

export type EnvoyDataAction = (typeof EnvoyDataAction)[keyof typeof EnvoyDataAction];

/** The names of `EnvoyDataAction` as the specification writes them. */
export const EnvoyDataActionNames: Readonly<Record<number, string>> = {
  0: "CONTINUE",
  1: "STOP_ITERATION_AND_BUFFER",
  2: "STOP_ITERATION_AND_WATERMARK",
  3: "STOP_ITERATION_NO_BUFFER",
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
  /** Nothing is logged. Only ever read, with `proxy_get_log_level`; `proxy_log` refuses it. */
  Off: 6,
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
  6: "OFF",
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
   * The bytes that come with a call from the host: arguments by function id, DNS results,
   * statistics. Read in `proxy_on_foreign_function`, `envoy_on_resolve_dns`,
   * `envoy_on_stats_update`.
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
 * How long a piece of filter state lives.
 * @since ABI 0.1.0
 */
export const EnvoyLifeSpan = {
  /** As long as this filter chain works on the request. */
  FilterChain: 0,
  /** As long as the request, through internal redirects. */
  DownstreamRequest: 1,
  /** As long as the client's connection. */
  DownstreamConnection: 2,
} as const;

export type EnvoyLifeSpan = (typeof EnvoyLifeSpan)[keyof typeof EnvoyLifeSpan];

/** The names of `EnvoyLifeSpan` as the specification writes them. */
export const EnvoyLifeSpanNames: Readonly<Record<number, string>> = {
  0: "FILTER_CHAIN",
  1: "DOWNSTREAM_REQUEST",
  2: "DOWNSTREAM_CONNECTION",
};

/**
 * What the bytes of a declared property are.
 * @since ABI 0.1.0
 */
export const EnvoyPropertyType = {
  /** Bytes without further meaning. */
  Bytes: 0,
  /** Text in UTF-8. */
  String: 1,
  /** A FlatBuffers table; `schema` describes it. */
  FlatBuffers: 2,
  /** A protobuf message; `schema` is its type's name. */
  Protobuf: 3,
} as const;

export type EnvoyPropertyType = (typeof EnvoyPropertyType)[keyof typeof EnvoyPropertyType];

/** The names of `EnvoyPropertyType` as the specification writes them. */
export const EnvoyPropertyTypeNames: Readonly<Record<number, string>> = {
  0: "BYTES",
  1: "STRING",
  2: "FLAT_BUFFERS",
  3: "PROTOBUF",
};

/** Each enumeration by the name that the specification gives it. */
export const ENUMS: Readonly<Record<string, EnumInfo>> = {
  envoy_header_action_t: { values: EnvoyHeaderAction, names: EnvoyHeaderActionNames, last: 4 },
  envoy_data_action_t: { values: EnvoyDataAction, names: EnvoyDataActionNames, last: 3 },
  proxy_log_level_t: { values: LogLevel, names: LogLevelNames, last: 6 },
  proxy_buffer_type_t: { values: BufferType, names: BufferTypeNames, last: 8 },
  envoy_life_span_t: { values: EnvoyLifeSpan, names: EnvoyLifeSpanNames, last: 2 },
  envoy_property_type_t: { values: EnvoyPropertyType, names: EnvoyPropertyTypeNames, last: 3 },
};
