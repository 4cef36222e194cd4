// What a host calls in a plugin: its exports. Each is optional; a host skips those that a module does not
// export. `Default` is what a plugin returns when its author did not override the callback.

[Export, Group="integration"]
callback interface integration_callbacks {
  /// Says that the module speaks ABI 0.1.0. Never called; its presence among the exports is the message.
  [Until="0.1.0"]
  undefined proxy_abi_version_0_1_0();

  /// Says that the module speaks ABI 0.2.0. Never called; its presence among the exports is the message.
  [Since="0.2.0", Until="0.2.0"]
  undefined proxy_abi_version_0_2_0();

  /// Says that the module speaks ABI 0.2.1. Never called; its presence among the exports is the message.
  [Since="0.2.1"]
  undefined proxy_abi_version_0_2_1();

  /// Runs once when the module is loaded: initializes the language's runtime and the globals.
  [Name="_initialize"]
  undefined initialize();

  /// Runs after `_initialize`, and only if the module exports that too. Hosts pass 0 for both parameters and
  /// ignore the result.
  [Default=0]
  unsigned long main([Name="unused"] unsigned long argc, [Name="unused"] unsigned long argv);

  /// Runs once when the module is loaded, but only if it does not export `_initialize`.
  [Name="_start"]
  undefined start();
};

[Export, Group="memory management"]
callback interface memory_callbacks {
  /// Allocates `memory_size` bytes in which the host hands over a result; the plugin owns them afterwards.
  /// Returns their address, or 0 when there is no memory. (Hosts built on the C++ host library prefer
  /// `malloc`.)
  [Pointer]
  size_t proxy_on_memory_allocate([Unit="bytes"] size_t memory_size);

  /// The older name of `proxy_on_memory_allocate`, for hosts that do not find that one.
  [Pointer, Deprecated="proxy_on_memory_allocate"]
  size_t malloc([Unit="bytes"] size_t memory_size);
};

[Export, Group="context lifecycle"]
callback interface lifecycle_callbacks {
  /// A context begins: a plugin context when `parent_context_id` is 0, otherwise a stream of that plugin.
  undefined proxy_on_context_create(context_id_t context_id, context_id_t parent_context_id);

  /// The host has finished with a context. True lets it go on to delete the context; false keeps the context
  /// until the plugin calls `proxy_done`. (Envoy ignores the answer for streams.)
  [Default=1]
  boolean proxy_on_done(context_id_t context_id);

  /// The last look at a context's state, for log entries. (Envoy calls it before `proxy_on_done` for HTTP
  /// streams, and not at all for plugin contexts.)
  undefined proxy_on_log(context_id_t context_id);

  /// The context is gone: forget everything kept for it.
  undefined proxy_on_delete(context_id_t context_id);
};

[Export, Group="configuration"]
callback interface configuration_callbacks {
  /// The VM starts. False refuses its configuration, and the VM is not used. The first argument is unused by
  /// the text; hosts pass the id of the plugin context that made the VM start, and call this once per plugin
  /// context.
  [Default=1]
  boolean proxy_on_vm_start([Name="unused"] context_id_t plugin_context_id,
      [Unit="bytes"] size_t vm_configuration_size);

  /// A plugin starts. False refuses its configuration, and this instance is not used.
  [Default=1]
  boolean proxy_on_configure(context_id_t plugin_context_id, [Unit="bytes"] size_t plugin_configuration_size);
};

[Export, Group="timers"]
callback interface timer_callbacks {
  /// The period set with `proxy_set_tick_period_milliseconds` has passed.
  undefined proxy_on_tick(context_id_t plugin_context_id);
};

[Export, Group="tcp streams"]
callback interface tcp_callbacks {
  /// A client has connected. The one context covers both connections: to the client and to the backend.
  [Default=0]
  proxy_action_t proxy_on_new_connection(context_id_t stream_context_id);

  /// Bytes arrived from the client; also called while the stream is paused. `data_size` is everything held so
  /// far.
  [Default=0]
  proxy_action_t proxy_on_downstream_data(context_id_t stream_context_id, [Unit="bytes"] size_t data_size,
      boolean end_of_stream);

  /// The connection to the client is closed, by the side that `peer_type` names.
  undefined proxy_on_downstream_connection_close(context_id_t stream_context_id, proxy_peer_type_t peer_type);

  /// Bytes arrived from the backend; also called while the stream is paused. `data_size` is everything held
  /// so far.
  [Default=0]
  proxy_action_t proxy_on_upstream_data(context_id_t stream_context_id, [Unit="bytes"] size_t data_size,
      boolean end_of_stream);

  /// The connection to the backend is closed, by the side that `peer_type` names.
  undefined proxy_on_upstream_connection_close(context_id_t stream_context_id, proxy_peer_type_t peer_type);
};

[Export, Group="http streams"]
callback interface http_callbacks {
  /// The request's headers are there. `end_of_stream`: neither body nor trailers follow.
  [Default=0]
  proxy_action_t proxy_on_request_headers(context_id_t stream_context_id,
      [Unit="elements"] size_t num_headers, [Since="0.2.0"] boolean end_of_stream);

  /// A part of the request's body is there; also called while the request is paused. `body_size` is what can
  /// be read: the new part, or everything held so far when the request is paused.
  [Default=0]
  proxy_action_t proxy_on_request_body(context_id_t stream_context_id, [Unit="bytes"] size_t body_size,
      boolean end_of_stream);

  /// The request's trailers are there.
  [Default=0]
  proxy_action_t proxy_on_request_trailers(context_id_t stream_context_id,
      [Unit="elements"] size_t num_trailers);

  /// The response's headers are there. `end_of_stream`: neither body nor trailers follow.
  [Default=0]
  proxy_action_t proxy_on_response_headers(context_id_t stream_context_id,
      [Unit="elements"] size_t num_headers, [Since="0.2.0"] boolean end_of_stream);

  /// A part of the response's body is there; also called while the response is paused. `body_size` is what
  /// can be read: the new part, or everything held so far when the response is paused.
  [Default=0]
  proxy_action_t proxy_on_response_body(context_id_t stream_context_id, [Unit="bytes"] size_t body_size,
      boolean end_of_stream);

  /// The response's trailers are there.
  [Default=0]
  proxy_action_t proxy_on_response_trailers(context_id_t stream_context_id,
      [Unit="elements"] size_t num_trailers);
};

[Export, Group="http calls"]
callback interface http_call_callbacks {
  /// An HTTP call-out has ended. `num_headers` 0 means that it failed without any answer. (Envoy answers in
  /// the backend's place, with 503 or 504, when the connection or the time fails.)
  undefined proxy_on_http_call_response(context_id_t plugin_context_id, call_id_t call_id,
      [Unit="elements"] size_t num_headers, [Unit="bytes"] size_t body_size,
      [Unit="elements"] size_t num_trailers);
};

[Export, Group="grpc calls"]
callback interface grpc_callbacks {
  /// Metadata that comes before the first message of a gRPC stream. (Envoy does not call it for unary calls.)
  undefined proxy_on_grpc_receive_initial_metadata(context_id_t plugin_context_id, call_id_t call_id,
      [Unit="elements"] size_t num_elements);

  /// One message of a gRPC call or stream.
  undefined proxy_on_grpc_receive(context_id_t plugin_context_id, call_id_t call_id,
      [Unit="bytes"] size_t message_size);

  /// Metadata that comes after the last message of a gRPC stream. (Envoy does not call it for unary calls.)
  undefined proxy_on_grpc_receive_trailing_metadata(context_id_t plugin_context_id, call_id_t call_id,
      [Unit="elements"] size_t num_elements);

  /// A gRPC call or stream has ended with the gRPC status `status_code`; `proxy_get_status` has the message.
  undefined proxy_on_grpc_close(context_id_t plugin_context_id, call_id_t call_id, unsigned long status_code);
};

[Export, Group="shared queues"]
callback interface shared_queue_callbacks {
  /// A queue that this plugin registered has a new item.
  undefined proxy_on_queue_ready(context_id_t plugin_context_id, queue_id_t queue_id);
};

[Export, Group="foreign functions"]
callback interface foreign_function_callbacks {
  /// The host calls the plugin's function `function_id`; the arguments are in the buffer
  /// `FOREIGN_FUNCTION_ARGUMENTS`.
  [Since="0.2.0"]
  undefined proxy_on_foreign_function(context_id_t plugin_context_id, unsigned long function_id,
      [Unit="bytes"] size_t arguments_size);
};
