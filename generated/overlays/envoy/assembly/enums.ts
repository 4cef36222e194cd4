/** The enumerations of the ABI. */
// Generated from spec/ by `npm run generate`: do not edit.

/**
 * What Envoy shall do after a headers callback: finer than `CONTINUE` and `PAUSE`. Envoy turns
 * larger numbers into `STOP_ALL_ITERATION_AND_WATERMARK`.
 * @since ABI 0.1.0
 */
export enum EnvoyHeaderAction {
  /** Hand the headers to the next filter. */
  Continue = 0,
  /**
   * Hold the headers, and call this filter again when body or trailers come. Envoy takes it as
   * `STOP_ALL_ITERATION_AND_WATERMARK`, unless the plugin's configuration has
   * `allow_on_headers_stop_iteration`.
   */
  StopIteration = 1,
  /** Would hand on the headers and drop the rest. Envoy takes it as `CONTINUE`. */
  ContinueAndEndStream = 2,
  /**
   * Hold the headers and all that follows; buffer the body, and answer 413 or 500 when it grows
   * too large.
   */
  StopAllIterationAndBuffer = 3,
  /**
   * Hold the headers and all that follows; buffer the body, and stop reading from the peer when
   * it grows too large.
   */
  StopAllIterationAndWatermark = 4,
}

/**
 * What Envoy shall do after a body callback: finer than `CONTINUE` and `PAUSE`. Envoy turns
 * larger numbers into `STOP_ITERATION_NO_BUFFER`.
 * @since ABI 0.1.0
 */
export enum EnvoyDataAction {
  /** Hand the body held so far to the next filter. */
  Continue = 0,
  /**
   * Hold the body, and answer 413 or 500 when it grows too large. The next callback sees all of
   * it.
   */
  StopIterationAndBuffer = 1,
  /**
   * Hold the body, and stop reading from the peer when it grows too large. The next callback
   * sees the new part only.
   */
  StopIterationAndWatermark = 2,
  /** Drop this part of the body, unless the plugin keeps it, and wait for the next. */
  StopIterationNoBuffer = 3,
}

/**
 * How important a log message is; a host drops messages below its own level.
 * @since ABI 0.1.0
 */
export enum LogLevel {
  /** Step by step detail. */
  Trace = 0,
  /** Detail for finding faults. */
  Debug = 1,
  /** Normal events worth a line. */
  Info = 2,
  /** Something is odd; the plugin can go on. */
  Warn = 3,
  /** An operation failed. */
  Error = 4,
  /** The plugin cannot do its work any longer. */
  Critical = 5,
  /** Nothing is logged. Only ever read, with `proxy_get_log_level`; `proxy_log` refuses it. */
  Off = 6,
}

/**
 * The byte buffers that a plugin can read or change. `Read` and `Write` name the callbacks in
 * which it can; a stream's buffer stays reachable for as long as the stream is paused from
 * that callback.
 * @since ABI 0.1.0
 */
export enum BufferType {
  /**
   * The part of the HTTP request body that the host holds at the moment. Read in
   * `proxy_on_request_body`. Written in `proxy_on_request_body`.
   */
  HttpRequestBody = 0,
  /**
   * The part of the HTTP response body that the host holds at the moment. Read in
   * `proxy_on_response_body`. Written in `proxy_on_response_body`.
   */
  HttpResponseBody = 1,
  /**
   * Bytes of a TCP stream on their way from the client to the backend. Read in
   * `proxy_on_downstream_data`. Written in `proxy_on_downstream_data`.
   */
  DownstreamData = 2,
  /**
   * Bytes of a TCP stream on their way from the backend to the client. Read in
   * `proxy_on_upstream_data`. Written in `proxy_on_upstream_data`.
   */
  UpstreamData = 3,
  /** The body of the answer to an HTTP call-out. Read in `proxy_on_http_call_response`. */
  HttpCallResponseBody = 4,
  /** One message received by a gRPC call or stream. Read in `proxy_on_grpc_receive`. */
  GrpcCallMessage = 5,
  /**
   * The configuration of the VM. (Envoy lets it be read at any time.) Read in
   * `proxy_on_vm_start`.
   * @since ABI 0.2.0
   */
  VmConfiguration = 6,
  /**
   * The configuration of the plugin. Read in `proxy_on_configure`.
   * @since ABI 0.2.0
   */
  PluginConfiguration = 7,
  /**
   * The bytes that come with a call from the host: arguments by function id, DNS results,
   * statistics. Read in `proxy_on_foreign_function`, `envoy_on_resolve_dns`,
   * `envoy_on_stats_update`.
   * @since ABI 0.2.0
   */
  ForeignFunctionArguments = 8,
}

/**
 * How long a piece of filter state lives.
 * @since ABI 0.1.0
 */
export enum EnvoyLifeSpan {
  /** As long as this filter chain works on the request. */
  FilterChain = 0,
  /** As long as the request, through internal redirects. */
  DownstreamRequest = 1,
  /** As long as the client's connection. */
  DownstreamConnection = 2,
}

/**
 * What the bytes of a declared property are.
 * @since ABI 0.1.0
 */
export enum EnvoyPropertyType {
  /** Bytes without further meaning. */
  Bytes = 0,
  /** Text in UTF-8. */
  String = 1,
  /** A FlatBuffers table; `schema` describes it. */
  FlatBuffers = 2,
  /** A protobuf message; `schema` is its type's name. */
  Protobuf = 3,
}
