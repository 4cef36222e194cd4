// The ABI versions, and every named number: scalars, statuses, actions, buffers, maps, streams, metrics,
// WASI's. `///` lines become documentation. The attributes are explained in README.md.

/// The versions described here, oldest first. A member without `Since` exists from the first one on.
[Exposed=*, Versions=("0.1.0", "0.2.0", "0.2.1"), DefaultVersion="0.2.1"]
namespace abi {};

/// A number of bytes, or of elements; 32 bits wide, as everything that counts memory in a wasm32 module.
typedef unsigned long size_t;

/// Identifies a context. 0 is the VM itself; plugin contexts and stream contexts share one number space.
typedef unsigned long context_id_t;

/// Identifies one HTTP call-out, gRPC call or gRPC stream that the plugin started.
typedef unsigned long call_id_t;

/// Identifies a shared queue.
typedef unsigned long queue_id_t;

/// Identifies a metric.
typedef unsigned long metric_id_t;

/// A point in time: nanoseconds since the Unix epoch.
typedef unsigned long long timestamp_t;

/// A length of time in nanoseconds.
typedef long long duration_t;

/// A property whose value is a map from text to text; WebIDL has no other way to give an attribute this type.
typedef record<ByteString, ByteString> string_map_t;

/// A property whose value is a list of texts.
typedef sequence<ByteString> string_list_t;

/// What came of a hostcall. Everything but `OK` means that nothing was written to the result pointers, unless
/// a host says otherwise.
[Exposed=*, Enum]
namespace proxy_status_t {
  /// The host did what was asked.
  const unsigned long OK = 0;
  /// The thing named by the arguments (key, queue, metric, property, function, stream) does not exist, or not
  /// any longer.
  const unsigned long NOT_FOUND = 1;
  /// An argument has a value that this call does not accept, such as an unknown enumeration value.
  const unsigned long BAD_ARGUMENT = 2;
  /// The host has the value but cannot turn it into bytes.
  const unsigned long SERIALIZATION_FAILURE = 3;
  /// The host cannot make sense of bytes that the plugin passed.
  const unsigned long PARSE_FAILURE = 4;
  /// A pointer, or a pointer plus its size, leaves the plugin's memory; or the plugin's allocator failed.
  const unsigned long INVALID_MEMORY_ACCESS = 6;
  /// The queue exists and holds no item at the moment.
  const unsigned long EMPTY = 7;
  /// The shared value was changed by someone else since its compare-and-swap number was read.
  const unsigned long CAS_MISMATCH = 8;
  /// The host failed for a reason that is not the plugin's fault.
  const unsigned long INTERNAL_FAILURE = 10;
  /// The host does not offer this operation, or not for this kind of stream.
  const unsigned long UNIMPLEMENTED = 12;
};

/// How important a log message is; a host drops messages below its own level.
[Exposed=*, Enum]
namespace proxy_log_level_t {
  /// Step by step detail.
  const unsigned long TRACE = 0;
  /// Detail for finding faults.
  const unsigned long DEBUG = 1;
  /// Normal events worth a line.
  const unsigned long INFO = 2;
  /// Something is odd; the plugin can go on.
  const unsigned long WARN = 3;
  /// An operation failed.
  const unsigned long ERROR = 4;
  /// The plugin cannot do its work any longer.
  const unsigned long CRITICAL = 5;
};

/// What the host shall do with a stream after a callback.
[Exposed=*, Enum]
namespace proxy_action_t {
  /// Hand what was received to the next filter.
  const unsigned long CONTINUE = 0;
  /// Hold it, and everything behind it, until the plugin resumes or closes the stream, or answers in its
  /// place.
  const unsigned long PAUSE = 1;
};

/// The byte buffers that a plugin can read or change. `Read` and `Write` name the callbacks in which it can;
/// a stream's buffer stays reachable for as long as the stream is paused from that callback.
[Exposed=*, Enum]
namespace proxy_buffer_type_t {
  /// The part of the HTTP request body that the host holds at the moment.
  [Read=(proxy_on_request_body), Write=(proxy_on_request_body)]
  const unsigned long HTTP_REQUEST_BODY = 0;
  /// The part of the HTTP response body that the host holds at the moment.
  [Read=(proxy_on_response_body), Write=(proxy_on_response_body)]
  const unsigned long HTTP_RESPONSE_BODY = 1;
  /// Bytes of a TCP stream on their way from the client to the backend.
  [Read=(proxy_on_downstream_data), Write=(proxy_on_downstream_data)]
  const unsigned long DOWNSTREAM_DATA = 2;
  /// Bytes of a TCP stream on their way from the backend to the client.
  [Read=(proxy_on_upstream_data), Write=(proxy_on_upstream_data)]
  const unsigned long UPSTREAM_DATA = 3;
  /// The body of the answer to an HTTP call-out.
  [Read=(proxy_on_http_call_response)]
  const unsigned long HTTP_CALL_RESPONSE_BODY = 4;
  /// One message received by a gRPC call or stream.
  [Read=(proxy_on_grpc_receive)]
  const unsigned long GRPC_CALL_MESSAGE = 5;
  /// The configuration of the VM. (Envoy lets it be read at any time.)
  [Since="0.2.0", Read=(proxy_on_vm_start)]
  const unsigned long VM_CONFIGURATION = 6;
  /// The configuration of the plugin.
  [Since="0.2.0", Read=(proxy_on_configure)]
  const unsigned long PLUGIN_CONFIGURATION = 7;
  /// The arguments of a call that the host makes to the plugin by function id.
  [Since="0.2.0", Read=(proxy_on_foreign_function)]
  const unsigned long FOREIGN_FUNCTION_ARGUMENTS = 8;
};

/// The maps of HTTP fields and gRPC metadata that a plugin can read or change. `Read` and `Write` name the
/// callbacks in which it can; a stream's map stays reachable for as long as the stream is paused from that
/// callback. `AddAtEnd` names those in which trailers can be created, provided that this is the last chunk
/// and the message has none.
[Exposed=*, Enum]
namespace proxy_map_type_t {
  /// Request headers, with the pseudo-headers `:method`, `:path`, `:authority` and `:scheme`.
  [Read=(proxy_on_request_headers, proxy_on_log), Write=(proxy_on_request_headers)]
  const unsigned long HTTP_REQUEST_HEADERS = 0;
  /// Request trailers.
  [Read=(proxy_on_request_trailers, proxy_on_log), Write=(proxy_on_request_trailers),
      AddAtEnd=(proxy_on_request_body)]
  const unsigned long HTTP_REQUEST_TRAILERS = 1;
  /// Response headers, with the pseudo-header `:status`.
  [Read=(proxy_on_response_headers, proxy_on_log), Write=(proxy_on_response_headers)]
  const unsigned long HTTP_RESPONSE_HEADERS = 2;
  /// Response trailers.
  [Read=(proxy_on_response_trailers, proxy_on_log), Write=(proxy_on_response_trailers),
      AddAtEnd=(proxy_on_response_body)]
  const unsigned long HTTP_RESPONSE_TRAILERS = 3;
  /// Metadata that a gRPC server sends before its first message.
  [Read=(proxy_on_grpc_receive_initial_metadata)]
  const unsigned long GRPC_CALL_INITIAL_METADATA = 4;
  /// Metadata that a gRPC server sends after its last message.
  [Read=(proxy_on_grpc_receive_trailing_metadata)]
  const unsigned long GRPC_CALL_TRAILING_METADATA = 5;
  /// Headers of the answer to an HTTP call-out.
  [Read=(proxy_on_http_call_response)]
  const unsigned long HTTP_CALL_RESPONSE_HEADERS = 6;
  /// Trailers of the answer to an HTTP call-out.
  [Read=(proxy_on_http_call_response)]
  const unsigned long HTTP_CALL_RESPONSE_TRAILERS = 7;
};

/// Who closed a TCP connection.
[Exposed=*, Enum]
namespace proxy_peer_type_t {
  /// The host cannot tell.
  const unsigned long UNKNOWN = 0;
  /// This proxy did.
  const unsigned long LOCAL = 1;
  /// The other end did.
  const unsigned long REMOTE = 2;
};

/// A direction of a stream that can be resumed or closed.
[Exposed=*, Enum, Since="0.2.0"]
namespace proxy_stream_type_t {
  /// The request of an HTTP stream.
  const unsigned long HTTP_REQUEST = 0;
  /// The response of an HTTP stream.
  const unsigned long HTTP_RESPONSE = 1;
  /// The client's side of a TCP stream.
  const unsigned long DOWNSTREAM = 2;
  /// The backend's side of a TCP stream.
  const unsigned long UPSTREAM = 3;
};

/// What a metric measures.
[Exposed=*, Enum]
namespace proxy_metric_type_t {
  /// A total that only grows.
  const unsigned long COUNTER = 0;
  /// A level that rises and falls.
  const unsigned long GAUGE = 1;
  /// The distribution of recorded values.
  const unsigned long HISTOGRAM = 2;
};

/// The WASI error numbers that the specification uses.
[Exposed=*, Enum]
namespace wasi_errno_t {
  /// The call did what was asked.
  const unsigned long SUCCESS = 0;
  /// The file descriptor is unknown, or does not allow this.
  const unsigned long BADF = 8;
  /// A pointer, or a pointer plus its size, leaves the plugin's memory.
  const unsigned long FAULT = 21;
  /// An argument is out of range.
  const unsigned long INVAL = 28;
  /// The host does not support this value.
  const unsigned long NOTSUP = 58;
};

/// The file descriptors that exist for a plugin.
[Exposed=*, Enum]
namespace wasi_fd_id_t {
  /// Lines written here are logged at level `INFO`.
  const unsigned long STDOUT = 1;
  /// Lines written here are logged at level `ERROR`.
  const unsigned long STDERR = 2;
};

/// The clocks that exist for a plugin.
[Exposed=*, Enum]
namespace wasi_clock_id_t {
  /// Wall-clock time since the Unix epoch; it can jump.
  const unsigned long REALTIME = 0;
  /// Time that never goes backwards, from an arbitrary start.
  const unsigned long MONOTONIC = 1;
};
