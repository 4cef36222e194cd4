// What a plugin can ask of its host: the functions of module `env`, section by section.

[Exposed=*, Import="env", Group="context lifecycle"]
namespace lifecycle_calls {
  /// Ends the wait that began when `proxy_on_done` returned false: the host may now finalize the active
  /// context. `NOT_FOUND` if that context is not waiting.
  [Status=(OK, NOT_FOUND)]
  proxy_status_t proxy_done();

  /// Makes `context_id` the context that the following hostcalls act on, until this callback returns. A
  /// plugin needs it when a timer, a queue or the answer to a call-out concerns a stream. `BAD_ARGUMENT` if
  /// there is no such context.
  [Status=(OK, BAD_ARGUMENT)]
  proxy_status_t proxy_set_effective_context(context_id_t context_id);
};

[Exposed=*, Import="env", Group="configuration"]
namespace configuration_calls {
  /// Reads the configuration: the VM's while the VM starts, the plugin's while the plugin is configured.
  /// Later versions read the buffers `VM_CONFIGURATION` and `PLUGIN_CONFIGURATION`.
  [Until="0.1.0", Status=(OK, INVALID_MEMORY_ACCESS), During=(proxy_on_vm_start, proxy_on_configure)]
  proxy_status_t proxy_get_configuration([Out, Owned] ArrayBuffer value);
};

[Exposed=*, Import="env", Group="logging"]
namespace logging_calls {
  /// Writes one message to the host's log. `BAD_ARGUMENT` if the level is unknown.
  [Status=(OK, BAD_ARGUMENT, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_log(proxy_log_level_t log_level, USVString message);

  /// Reads the least important level that the host logs at the moment, so that a plugin can save itself the
  /// work of building messages nobody sees. The host may change its level at any time and does not say so.
  [Since="0.2.1", Status=(OK, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_get_log_level([Out] proxy_log_level_t log_level);
};

[Exposed=*, Import="env", Group="clocks"]
namespace clock_calls {
  /// Reads the time since the Unix epoch. A host may freeze time for the length of a callback.
  [Deprecated="wasi_snapshot_preview1.clock_time_get", Status=(OK, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_get_current_time_nanoseconds([Out, Unit="nanoseconds"] unsigned long long time);
};

[Exposed=*, Import="env", Group="timers"]
namespace timer_calls {
  /// Starts the plugin's timer: from now on `proxy_on_tick` runs once per `tick_period`. A new period
  /// replaces the old one; 0 stops the timer. There is one timer per plugin context, also when this is called
  /// from a stream.
  [Status=(OK)]
  proxy_status_t proxy_set_tick_period_milliseconds([Unit="milliseconds"] unsigned long tick_period);
};

[Exposed=*, Import="env", Group="buffers"]
namespace buffer_calls {
  /// Replaces `size` bytes of a buffer, beginning at `start`, by `value`. `start` 0 with `size` 0 prepends; a
  /// `start` at or behind the end appends (the largest 32-bit number will do); an empty `value` removes.
  /// `BAD_ARGUMENT` for an unknown buffer, `NOT_FOUND` for one that is not there in this callback. (Envoy
  /// answers `BAD_ARGUMENT` in both cases, and also to a `start` inside the buffer.)
  [Status=(OK, BAD_ARGUMENT, NOT_FOUND, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_set_buffer_bytes(proxy_buffer_type_t buffer_id, [Unit="bytes"] size_t start,
      [Unit="bytes"] size_t size, ArrayBuffer value);

  /// Copies up to `max_size` bytes of a buffer, beginning at `start`, into memory of the plugin.
  /// `BAD_ARGUMENT` for an unknown buffer or a range that overflows, `NOT_FOUND` for a buffer that is not
  /// there in this callback.
  [Status=(OK, BAD_ARGUMENT, NOT_FOUND, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_get_buffer_bytes(proxy_buffer_type_t buffer_id, [Unit="bytes"] size_t start,
      [Unit="bytes"] size_t max_size, [Out, Owned] ArrayBuffer value);

  /// Reads how many bytes a buffer holds. The second result is reserved; hosts write 0.
  [Status=(OK, BAD_ARGUMENT, NOT_FOUND, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_get_buffer_status(proxy_buffer_type_t buffer_id,
      [Out, Unit="bytes"] size_t buffer_size, [Out] unsigned long unused);
};

[Exposed=*, Import="env", Group="http fields"]
namespace http_field_calls {
  /// Reads the size of a map. (Envoy adds up the bytes of keys and values only, without the serialized form's
  /// lengths and terminators.)
  [Status=(OK, BAD_ARGUMENT, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_get_header_map_size(proxy_map_type_t map_id,
      [Out, Unit="bytes"] size_t serialized_pairs_size);

  /// Copies a whole map, serialized as pairs, into memory of the plugin. A name that occurs several times
  /// gives several pairs.
  [Status=(OK, BAD_ARGUMENT, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_get_header_map_pairs(proxy_map_type_t map_id,
      [Out, Owned] record<ByteString, ByteString> serialized_pairs);

  /// Replaces a whole map by the given pairs. (Envoy empties the map when the pairs are malformed, and still
  /// answers `OK`.)
  [Status=(OK, BAD_ARGUMENT, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_set_header_map_pairs(proxy_map_type_t map_id,
      record<ByteString, ByteString> serialized_pairs);

  /// Reads the value of `key`; the first one, when it occurs several times. From 0.2.0 on a missing key is
  /// `NOT_FOUND`; in 0.1.0 it reads as empty. Names compare without regard to case.
  [Status=("OK", "BAD_ARGUMENT", "NOT_FOUND since 0.2.0", "INVALID_MEMORY_ACCESS")]
  proxy_status_t proxy_get_header_map_value(proxy_map_type_t map_id, ByteString key,
      [Out, Owned] ArrayBuffer value);

  /// Adds a value to `key`, and keeps the values that it has already.
  [Status=(OK, BAD_ARGUMENT, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_add_header_map_value(proxy_map_type_t map_id, ByteString key, ArrayBuffer value);

  /// Gives `key` this one value, whether or not it had values before.
  [Status=(OK, BAD_ARGUMENT, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_replace_header_map_value(proxy_map_type_t map_id, ByteString key, ArrayBuffer value);

  /// Removes `key` with all its values. It is no error if there was none.
  [Status=(OK, BAD_ARGUMENT, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_remove_header_map_value(proxy_map_type_t map_id, ByteString key);
};

[Exposed=*, Import="env", Group="streams"]
namespace stream_calls {
  /// Resumes a paused direction of the stream of the effective context. `UNIMPLEMENTED` if the host cannot
  /// resume that direction. (Envoy cannot resume `UPSTREAM`.)
  [Since="0.2.0", Status=(OK, BAD_ARGUMENT, UNIMPLEMENTED)]
  proxy_status_t proxy_continue_stream(proxy_stream_type_t stream_type);

  /// Closes or resets the stream of the effective context.
  [Since="0.2.0", Status=(OK, BAD_ARGUMENT)]
  proxy_status_t proxy_close_stream(proxy_stream_type_t stream_type);

  /// Reads code and message of the call-out that ended: the HTTP call's, or the gRPC call's or stream's.
  [Status=(OK, INVALID_MEMORY_ACCESS), During=(proxy_on_http_call_response, proxy_on_grpc_close)]
  proxy_status_t proxy_get_status([Out] unsigned long status_code, [Out, Owned] USVString status_message);
};

[Exposed=*, Import="env", Group="http streams"]
namespace http_stream_calls {
  /// Answers the request in the backend's place. Possible until response headers have gone to the client.
  /// `status_code_details` is for the host's access log; `grpc_status` is used for gRPC requests, the largest
  /// 32-bit number meaning none. (Envoy sends the answer when the callback has returned, whatever the
  /// callback returns.)
  [Status=(OK, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_send_local_response(unsigned long status_code, USVString status_code_details,
      ArrayBuffer body, record<ByteString, ByteString> serialized_headers, unsigned long grpc_status);

  /// Resumes a paused HTTP request. From 0.2.0 on: `proxy_continue_stream`. The text gives it no result;
  /// hosts declare a status, and a module built to the text does not link.
  [Until="0.1.0", HostResult="proxy_status_t"]
  undefined proxy_continue_request();

  /// Resumes a paused HTTP response. From 0.2.0 on: `proxy_continue_stream`. The text gives it no result;
  /// hosts declare a status, and a module built to the text does not link.
  [Until="0.1.0", HostResult="proxy_status_t"]
  undefined proxy_continue_response();

  /// Makes the host choose the route again, from the headers as they are now. The text gives it no result;
  /// hosts declare a status, and a module built to the text does not link.
  [Until="0.1.0", HostResult="proxy_status_t"]
  undefined proxy_clear_route_cache();
};

[Exposed=*, Import="env", Group="http calls"]
namespace http_call_calls {
  /// Sends an HTTP request to `upstream_name` and returns at once; `proxy_on_http_call_response` runs with
  /// `call_id` when the answer is there, the call failed, or `timeout` has passed. `BAD_ARGUMENT` for an
  /// unknown upstream, or when `:authority`, `:method` or `:path` is missing; `INTERNAL_FAILURE` when the
  /// host could not send. (Envoy drops the trailers, and takes a timeout of 0 as none.)
  [Status=(OK, BAD_ARGUMENT, INTERNAL_FAILURE, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_http_call(USVString upstream_name, record<ByteString, ByteString> serialized_headers,
      ArrayBuffer body, record<ByteString, ByteString> serialized_trailers,
      [Unit="milliseconds"] unsigned long timeout, [Out] call_id_t call_id);
};

[Exposed=*, Import="env", Group="grpc calls"]
namespace grpc_calls {
  /// Sends one gRPC message and returns at once; `proxy_on_grpc_receive` runs with `call_id` when the answer
  /// is there, or `proxy_on_grpc_close` when there is none. `PARSE_FAILURE` for an unknown upstream,
  /// `INTERNAL_FAILURE` when the host could not send. (Envoy takes a cluster's name or a serialized
  /// `GrpcService` as the upstream.)
  [Status=(OK, PARSE_FAILURE, INTERNAL_FAILURE, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_grpc_call(USVString upstream_name, USVString service_name, USVString method_name,
      record<ByteString, ByteString> serialized_initial_metadata, ArrayBuffer message,
      [Unit="milliseconds"] unsigned long timeout, [Out] call_id_t call_id);

  /// Opens a gRPC stream. Messages go out with `proxy_grpc_send`; what comes back arrives in the
  /// `proxy_on_grpc_*` callbacks. `PARSE_FAILURE` for an unknown upstream, `INTERNAL_FAILURE` when the host
  /// could not open it.
  [Status=(OK, PARSE_FAILURE, INTERNAL_FAILURE, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_grpc_stream(USVString upstream_name, USVString service_name, USVString method_name,
      record<ByteString, ByteString> serialized_initial_metadata, [Out] call_id_t stream_id);

  /// Sends a message on an open gRPC stream; `end_stream` closes the plugin's direction after it.
  /// `BAD_ARGUMENT` when the id cannot be a stream's, `NOT_FOUND` when there is no such stream.
  [Status=(OK, BAD_ARGUMENT, NOT_FOUND, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_grpc_send(call_id_t stream_id, ArrayBuffer message, boolean end_stream);

  /// Gives up a gRPC call or stream at once. `BAD_ARGUMENT` when the id can be neither's, `NOT_FOUND` when it
  /// is unknown.
  [Status=(OK, BAD_ARGUMENT, NOT_FOUND)]
  proxy_status_t proxy_grpc_cancel(call_id_t call_or_stream_id);

  /// Ends a gRPC call or stream in good order. `BAD_ARGUMENT` when the id can be neither's, `NOT_FOUND` when
  /// it is unknown.
  [Status=(OK, BAD_ARGUMENT, NOT_FOUND)]
  proxy_status_t proxy_grpc_close(call_id_t call_or_stream_id);
};

[Exposed=*, Import="env", Group="shared data"]
namespace shared_data_calls {
  /// Stores `value` under `key` for every plugin with the same VM id. A `cas` other than 0 must be the number
  /// read with the present value, or the call is a `CAS_MISMATCH` and changes nothing; 0 stores in any case.
  [Status=(OK, CAS_MISMATCH, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_set_shared_data(ByteString key, ArrayBuffer value, unsigned long cas);

  /// Reads the value stored under `key`, with its compare-and-swap number.
  [Status=(OK, NOT_FOUND, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_get_shared_data(ByteString key, [Out, Owned] ArrayBuffer value,
      [Out] unsigned long cas);
};

[Exposed=*, Import="env", Group="shared queues"]
namespace shared_queue_calls {
  /// Opens the queue `name` of the plugin's own VM id, and creates it first when it does not exist. The
  /// caller's `proxy_on_queue_ready` runs for what is added from now on.
  [Status=(OK, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_register_shared_queue(ByteString name, [Out] queue_id_t queue_id);

  /// Looks up the queue `name` that a plugin with VM id `vm_id` registered.
  [Status=(OK, NOT_FOUND, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_resolve_shared_queue(ByteString vm_id, ByteString name, [Out] queue_id_t queue_id);

  /// Puts one item at the end of a queue.
  [Status=(OK, NOT_FOUND, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_enqueue_shared_queue(queue_id_t queue_id, ArrayBuffer value);

  /// Takes one item from the front of a queue; `EMPTY` when there is none.
  [Status=(OK, NOT_FOUND, EMPTY, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_dequeue_shared_queue(queue_id_t queue_id, [Out, Owned] ArrayBuffer value);
};

[Exposed=*, Import="env", Group="metrics"]
namespace metric_calls {
  /// Defines a metric and gives it an id. Defining the same name and type again leads to the same statistic.
  [Status=(OK, BAD_ARGUMENT, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_define_metric(proxy_metric_type_t metric_type, USVString name,
      [Out] metric_id_t metric_id);

  /// Sets a gauge, or records a value in a histogram. (Envoy adds it to a counter.)
  [Status=(OK, NOT_FOUND)]
  proxy_status_t proxy_record_metric(metric_id_t metric_id, unsigned long long value);

  /// Changes a metric by `delta`. `BAD_ARGUMENT` where the kind of metric does not allow it: a counter cannot
  /// go down.
  [Status=(OK, NOT_FOUND, BAD_ARGUMENT)]
  proxy_status_t proxy_increment_metric(metric_id_t metric_id, long long delta);

  /// Reads the present value of a counter or a gauge.
  [Status=(OK, NOT_FOUND, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_get_metric(metric_id_t metric_id, [Out] unsigned long long value);
};

[Exposed=*, Import="env", Group="properties"]
namespace property_calls {
  /// Reads a property of the effective context; properties.webidl lists the well-known ones with their
  /// encodings. `NOT_FOUND` when there is none at this path at the moment, `SERIALIZATION_FAILURE` when its
  /// value has no form in bytes.
  [Status=(OK, NOT_FOUND, SERIALIZATION_FAILURE, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_get_property(sequence<ByteString> path, [Out, Owned] ArrayBuffer value);

  /// Sets a property of the effective context. (Envoy stores it as filter state that later filters and the
  /// access log can read; it never changes the request.)
  [Status=(OK, NOT_FOUND, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_set_property(sequence<ByteString> path, ArrayBuffer value);
};

[Exposed=*, Import="env", Group="foreign functions"]
namespace foreign_function_calls {
  /// Calls a function that only this host offers, by name. What the bytes of `arguments` and `results` mean
  /// is between the two; overlays list the known ones. A function may have no results.
  [Status=(OK, NOT_FOUND, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_call_foreign_function(USVString name, ArrayBuffer arguments,
      [Out, Owned] ArrayBuffer results);
};
