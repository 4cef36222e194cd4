/** The enumerations of the ABI. */
// Generated from spec/ by `npm run generate`: do not edit.

/**
 * What came of a hostcall. Everything but `OK` means that nothing was written to the result
 * pointers, unless a host says otherwise.
 * @since ABI 0.1.0
 */
export enum Status {
  /** The host did what was asked. */
  Ok = 0,
  /**
   * The thing named by the arguments (key, queue, metric, property, function, stream) does not
   * exist, or not any longer.
   */
  NotFound = 1,
  /**
   * An argument has a value that this call does not accept, such as an unknown enumeration
   * value.
   */
  BadArgument = 2,
  /** The host has the value but cannot turn it into bytes. */
  SerializationFailure = 3,
  /** The host cannot make sense of bytes that the plugin passed. */
  ParseFailure = 4,
  /**
   * A pointer, or a pointer plus its size, leaves the plugin's memory; or the plugin's allocator
   * failed.
   */
  InvalidMemoryAccess = 6,
  /** The queue exists and holds no item at the moment. */
  Empty = 7,
  /** The shared value was changed by someone else since its compare-and-swap number was read. */
  CasMismatch = 8,
  /** The host failed for a reason that is not the plugin's fault. */
  InternalFailure = 10,
  /** The host does not offer this operation, or not for this kind of stream. */
  Unimplemented = 12,
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
}

/**
 * What the host shall do with a stream after a callback.
 * @since ABI 0.1.0
 */
export enum Action {
  /** Hand what was received to the next filter. */
  Continue = 0,
  /**
   * Hold it, and everything behind it, until the plugin resumes or closes the stream, or answers
   * in its place.
   */
  Pause = 1,
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
   * The arguments of a call that the host makes to the plugin by function id. Read in
   * `proxy_on_foreign_function`.
   * @since ABI 0.2.0
   */
  ForeignFunctionArguments = 8,
}

/**
 * The maps of HTTP fields and gRPC metadata that a plugin can read or change. `Read` and
 * `Write` name the callbacks in which it can; a stream's map stays reachable for as long as
 * the stream is paused from that callback. `AddAtEnd` names those in which trailers can be
 * created, provided that this is the last chunk and the message has none.
 * @since ABI 0.1.0
 */
export enum MapType {
  /**
   * Request headers, with the pseudo-headers `:method`, `:path`, `:authority` and `:scheme`.
   * Read in `proxy_on_request_headers`, `proxy_on_log`. Written in `proxy_on_request_headers`.
   */
  HttpRequestHeaders = 0,
  /**
   * Request trailers. Read in `proxy_on_request_trailers`, `proxy_on_log`. Written in
   * `proxy_on_request_trailers`. Added at the end of the stream in `proxy_on_request_body`.
   */
  HttpRequestTrailers = 1,
  /**
   * Response headers, with the pseudo-header `:status`. Read in `proxy_on_response_headers`,
   * `proxy_on_log`. Written in `proxy_on_response_headers`.
   */
  HttpResponseHeaders = 2,
  /**
   * Response trailers. Read in `proxy_on_response_trailers`, `proxy_on_log`. Written in
   * `proxy_on_response_trailers`. Added at the end of the stream in `proxy_on_response_body`.
   */
  HttpResponseTrailers = 3,
  /**
   * Metadata that a gRPC server sends before its first message. Read in
   * `proxy_on_grpc_receive_initial_metadata`.
   */
  GrpcCallInitialMetadata = 4,
  /**
   * Metadata that a gRPC server sends after its last message. Read in
   * `proxy_on_grpc_receive_trailing_metadata`.
   */
  GrpcCallTrailingMetadata = 5,
  /** Headers of the answer to an HTTP call-out. Read in `proxy_on_http_call_response`. */
  HttpCallResponseHeaders = 6,
  /** Trailers of the answer to an HTTP call-out. Read in `proxy_on_http_call_response`. */
  HttpCallResponseTrailers = 7,
}

/**
 * Who closed a TCP connection.
 * @since ABI 0.1.0
 */
export enum PeerType {
  /** The host cannot tell. */
  Unknown = 0,
  /** This proxy did. */
  Local = 1,
  /** The other end did. */
  Remote = 2,
}

/**
 * A direction of a stream that can be resumed or closed.
 * @since ABI 0.2.0
 */
export enum StreamType {
  /** The request of an HTTP stream. */
  HttpRequest = 0,
  /** The response of an HTTP stream. */
  HttpResponse = 1,
  /** The client's side of a TCP stream. */
  Downstream = 2,
  /** The backend's side of a TCP stream. */
  Upstream = 3,
}

/**
 * What a metric measures.
 * @since ABI 0.1.0
 */
export enum MetricType {
  /** A total that only grows. */
  Counter = 0,
  /** A level that rises and falls. */
  Gauge = 1,
  /** The distribution of recorded values. */
  Histogram = 2,
}

/**
 * The WASI error numbers that the specification uses.
 * @since ABI 0.1.0
 */
export enum WasiErrno {
  /** The call did what was asked. */
  Success = 0,
  /** The file descriptor is unknown, or does not allow this. */
  Badf = 8,
  /** A pointer, or a pointer plus its size, leaves the plugin's memory. */
  Fault = 21,
  /** An argument is out of range. */
  Inval = 28,
  /** The host does not support this value. */
  Notsup = 58,
}

/**
 * The file descriptors that exist for a plugin.
 * @since ABI 0.1.0
 */
export enum WasiFdId {
  /** Lines written here are logged at level `INFO`. */
  Stdout = 1,
  /** Lines written here are logged at level `ERROR`. */
  Stderr = 2,
}

/**
 * The clocks that exist for a plugin.
 * @since ABI 0.1.0
 */
export enum WasiClockId {
  /** Wall-clock time since the Unix epoch; it can jump. */
  Realtime = 0,
  /** Time that never goes backwards, from an arbitrary start. */
  Monotonic = 1,
}
