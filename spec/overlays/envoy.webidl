// What Envoy adds to the ABI or draws finer: the actions of its HTTP filters, one more log level, DNS,
// statistics, and its foreign functions. A plugin that uses this runs on Envoy (1.36 and 1.40 were tried) and
// on its relatives only.

/// What Envoy shall do after a headers callback: finer than `CONTINUE` and `PAUSE`. Envoy turns larger
/// numbers into `STOP_ALL_ITERATION_AND_WATERMARK`.
[Exposed=*, Enum]
namespace envoy_header_action_t {
  /// Hand the headers to the next filter.
  const unsigned long CONTINUE = 0;
  /// Hold the headers, and call this filter again when body or trailers come. Envoy takes it as
  /// `STOP_ALL_ITERATION_AND_WATERMARK`, unless the plugin's configuration has
  /// `allow_on_headers_stop_iteration`.
  const unsigned long STOP_ITERATION = 1;
  /// Would hand on the headers and drop the rest. Envoy takes it as `CONTINUE`.
  const unsigned long CONTINUE_AND_END_STREAM = 2;
  /// Hold the headers and all that follows; buffer the body, and answer 413 or 500 when it grows too large.
  const unsigned long STOP_ALL_ITERATION_AND_BUFFER = 3;
  /// Hold the headers and all that follows; buffer the body, and stop reading from the peer when it grows too
  /// large.
  const unsigned long STOP_ALL_ITERATION_AND_WATERMARK = 4;
};

/// What Envoy shall do after a body callback: finer than `CONTINUE` and `PAUSE`. Envoy turns larger numbers
/// into `STOP_ITERATION_NO_BUFFER`.
[Exposed=*, Enum]
namespace envoy_data_action_t {
  /// Hand the body held so far to the next filter.
  const unsigned long CONTINUE = 0;
  /// Hold the body, and answer 413 or 500 when it grows too large. The next callback sees all of it.
  const unsigned long STOP_ITERATION_AND_BUFFER = 1;
  /// Hold the body, and stop reading from the peer when it grows too large. The next callback sees the new
  /// part only.
  const unsigned long STOP_ITERATION_AND_WATERMARK = 2;
  /// Drop this part of the body, unless the plugin keeps it, and wait for the next.
  const unsigned long STOP_ITERATION_NO_BUFFER = 3;
};

[Exposed=*, Enum, Refines]
namespace proxy_log_level_t {
  /// Nothing is logged. Only ever read, with `proxy_get_log_level`; `proxy_log` refuses it.
  const unsigned long OFF = 6;
};

[Exposed=*, Enum, Refines]
namespace proxy_buffer_type_t {
  /// The bytes that come with a call from the host: arguments by function id, DNS results, statistics.
  [Refines, Read=(proxy_on_foreign_function, envoy_on_resolve_dns, envoy_on_stats_update)]
  const unsigned long FOREIGN_FUNCTION_ARGUMENTS = 8;
};

[Export, Refines, Group="http streams"]
callback interface envoy_http_callbacks {
  /// The request's headers are there. `end_of_stream`: neither body nor trailers follow. Envoy knows finer
  /// actions.
  [Default=0]
  envoy_header_action_t proxy_on_request_headers(context_id_t stream_context_id,
      [Unit="elements"] size_t num_headers, [Since="0.2.0"] boolean end_of_stream);

  /// A part of the request's body is there. `body_size` is what can be read: everything held so far after
  /// `STOP_ITERATION_AND_BUFFER`, otherwise the new part.
  [Default=0]
  envoy_data_action_t proxy_on_request_body(context_id_t stream_context_id, [Unit="bytes"] size_t body_size,
      boolean end_of_stream);

  /// The response's headers are there. `end_of_stream`: neither body nor trailers follow. Envoy knows finer
  /// actions.
  [Default=0]
  envoy_header_action_t proxy_on_response_headers(context_id_t stream_context_id,
      [Unit="elements"] size_t num_headers, [Since="0.2.0"] boolean end_of_stream);

  /// A part of the response's body is there. `body_size` is what can be read: everything held so far after
  /// `STOP_ITERATION_AND_BUFFER`, otherwise the new part.
  [Default=0]
  envoy_data_action_t proxy_on_response_body(context_id_t stream_context_id, [Unit="bytes"] size_t body_size,
      boolean end_of_stream);
};

[Exposed=*, Import="env", Group="dns"]
namespace envoy_dns_calls {
  /// Starts to look up the addresses of a host name and returns at once; `envoy_on_resolve_dns` runs with
  /// `token` when they are known.
  [Status=(OK, INVALID_MEMORY_ACCESS)]
  proxy_status_t envoy_resolve_dns(USVString dns_address, [Out] unsigned long token);
};

[Export, Group="dns"]
callback interface envoy_dns_callbacks {
  /// A host name was looked up. The result, laid out as `envoy_dns_result`, is in the buffer
  /// `FOREIGN_FUNCTION_ARGUMENTS`; `results_size` 0 means that the look-up failed.
  undefined envoy_on_resolve_dns(context_id_t plugin_context_id, unsigned long token,
      [Unit="bytes"] size_t results_size);
};

[Export, Group="statistics"]
callback interface envoy_stats_callbacks {
  /// Envoy flushes its statistics, and this plugin is a statistics sink. The values, laid out as
  /// `envoy_stats`, are in the buffer `FOREIGN_FUNCTION_ARGUMENTS`.
  undefined envoy_on_stats_update(context_id_t plugin_context_id, [Unit="bytes"] size_t stats_size);
};

/// The result of a DNS look-up: the number of addresses, then each one's time to live, then each one's text
/// with a zero byte behind it.
[Exposed=*, Layout]
namespace envoy_dns_result {
  /// Bytes of the number of addresses.
  const unsigned long COUNT_BYTES = 4;
  /// Bytes of a time to live, in seconds.
  const unsigned long TTL_BYTES = 4;
  /// The byte behind each address.
  const octet TERMINATOR = 0;
};

/// Envoy's statistics: a block of counters, then a block of gauges. A block is its size in bytes, its type,
/// the number of its entries, then the entries: the name's length, the name, padding, the value, and for
/// counters the change.
[Exposed=*, Layout]
namespace envoy_stats {
  /// Bytes in front of a block's entries: size, type and number, four each.
  const unsigned long BLOCK_HEADER_BYTES = 12;
  /// The type of the block of counters.
  const unsigned long COUNTER_BLOCK = 1;
  /// The type of the block of gauges.
  const unsigned long GAUGE_BLOCK = 2;
  /// Bytes of a name's length.
  const unsigned long NAME_SIZE_BYTES = 4;
  /// Values begin at a multiple of this many bytes.
  const unsigned long VALUE_ALIGNMENT = 8;
  /// Bytes of a value, and of a counter's change.
  const unsigned long VALUE_BYTES = 8;
};

/// How long a piece of filter state lives.
[Exposed=*, Enum]
namespace envoy_life_span_t {
  /// As long as this filter chain works on the request.
  const unsigned long FILTER_CHAIN = 0;
  /// As long as the request, through internal redirects.
  const unsigned long DOWNSTREAM_REQUEST = 1;
  /// As long as the client's connection.
  const unsigned long DOWNSTREAM_CONNECTION = 2;
};

/// What the bytes of a declared property are.
[Exposed=*, Enum]
namespace envoy_property_type_t {
  /// Bytes without further meaning.
  const unsigned long BYTES = 0;
  /// Text in UTF-8.
  const unsigned long STRING = 1;
  /// A FlatBuffers table; `schema` describes it.
  const unsigned long FLAT_BUFFERS = 2;
  /// A protobuf message; `schema` is its type's name.
  const unsigned long PROTOBUF = 3;
};

/// What `set_envoy_filter_state` stores.
dictionary SetEnvoyFilterStateArguments {
  /// The key; one that Envoy has a factory for, such as `envoy.tcp_proxy.cluster`.
  [Field=1] USVString path;
  /// The value, as that factory reads it.
  [Field=2] USVString value;
  /// How long it lives.
  [Field=3] envoy_life_span_t span;
};

/// What `declare_property` says of a property before it is set.
dictionary DeclarePropertyArguments {
  /// The first part of the property's path.
  [Field=1] USVString name;
  /// Whether it can be set only once.
  [Field=2] boolean _readonly;
  /// What its bytes are.
  [Field=3] envoy_property_type_t type;
  /// The schema, for those types that need one.
  [Field=4] ArrayBuffer schema;
  /// How long it lives.
  [Field=5] envoy_life_span_t span;
};

/// What `verify_signature` checks. One of the two forms of the key.
dictionary VerifySignatureArguments {
  /// The hash, such as `sha256`.
  [Field=1] USVString hash_function;
  /// The public key in DER.
  [Field=2] ArrayBuffer public_key;
  /// The signature.
  [Field=3] ArrayBuffer signature;
  /// What was signed.
  [Field=4] ArrayBuffer text;
  /// The public key in PEM. Envoy 1.36 does not know it.
  [Field=5] USVString public_key_pem;
};

/// What `verify_signature` found.
dictionary VerifySignatureResult {
  /// Whether the signature is good.
  [Field=1] boolean result;
  /// Why it is not.
  [Field=2] USVString error;
};

/// What `sign` signs. One of the two forms of the key.
dictionary SignArguments {
  /// The hash, such as `sha256`.
  [Field=1] USVString hash_function;
  /// The private key in DER.
  [Field=2] ArrayBuffer private_key;
  /// What to sign.
  [Field=3] ArrayBuffer text;
  /// The private key in PEM.
  [Field=4] USVString private_key_pem;
};

/// What `sign` made.
dictionary SignResult {
  /// Whether it could sign.
  [Field=1] boolean result;
  /// The signature.
  [Field=2] ArrayBuffer signature;
  /// Why it could not.
  [Field=3] USVString error;
};

/// Envoy's foreign functions, by the names that `proxy_call_foreign_function` takes.
[Exposed=*, ForeignFunctions]
namespace envoy_foreign_functions {
  /// Compresses bytes to zlib's format.
  [Status=(OK, SERIALIZATION_FAILURE)]
  ArrayBuffer compress(ArrayBuffer bytes);

  /// Decompresses bytes from zlib's format; `SERIALIZATION_FAILURE` when they are not of that format.
  [Status=(OK, SERIALIZATION_FAILURE)]
  ArrayBuffer uncompress(ArrayBuffer bytes);

  /// Sets an entry of the filter state that Envoy itself reads; `NOT_FOUND` for a key that Envoy has no
  /// factory for.
  [Status=(OK, NOT_FOUND, BAD_ARGUMENT)]
  undefined set_envoy_filter_state(SetEnvoyFilterStateArguments arguments);

  /// Says type and life span of a property that is set later. Takes effect only when a plugin context calls
  /// it.
  [Status=(OK, BAD_ARGUMENT)]
  undefined declare_property(DeclarePropertyArguments arguments);

  /// Compiles a CEL expression and gives it a number; `BAD_ARGUMENT` when it does not compile.
  [Status=(OK, BAD_ARGUMENT)]
  unsigned long expr_create(USVString expression);

  /// Evaluates a compiled expression for the present stream; the value is encoded like a property's.
  /// `NOT_FOUND` for an unknown number, `INTERNAL_FAILURE` when the evaluation fails.
  [Status=(OK, NOT_FOUND, BAD_ARGUMENT, SERIALIZATION_FAILURE, INTERNAL_FAILURE)]
  ArrayBuffer expr_evaluate(unsigned long token);

  /// Forgets a compiled expression, if there is one of that number.
  [Status=(OK, BAD_ARGUMENT)]
  undefined expr_delete(unsigned long token);

  /// Checks a signature. `BAD_ARGUMENT` when the arguments cannot be read, or hold no usable key.
  [Status=(OK, BAD_ARGUMENT)]
  VerifySignatureResult verify_signature(VerifySignatureArguments arguments);

  /// Signs a text. `BAD_ARGUMENT` when the arguments cannot be read, or hold no usable key. Envoy 1.36 does
  /// not have it.
  [Status=(OK, BAD_ARGUMENT)]
  SignResult sign(SignArguments arguments);

  /// Makes Envoy choose the route again, from the request's headers as they are now.
  [Status=(OK)]
  undefined clear_route_cache();
};
