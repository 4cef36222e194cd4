/** The functions that a plugin imports from the wasm module `env`, as WebAssembly sees them. */
// Generated from spec/ by `npm run generate`: do not edit.

/**
 * Ends the wait that began when `proxy_on_done` returned false. Typed: `done` of
 * `hostcalls.ts`.
 */
export declare function proxy_done(): u32;

/**
 * Makes `context_id` the context that the following hostcalls act on, until this callback
 * returns. Typed: `setEffectiveContext` of `hostcalls.ts`.
 */
export declare function proxy_set_effective_context(context_id: u32): u32;

/** Reads the configuration. Typed: `getConfiguration` of `hostcalls.ts`. */
export declare function proxy_get_configuration(
  return_value_data: usize,
  return_value_size: usize,
): u32;

/** Writes one message to the host's log. Typed: `log` of `hostcalls.ts`. */
export declare function proxy_log(log_level: u32, message_data: usize, message_size: usize): u32;

/**
 * Reads the least important level that the host logs at the moment, so that a plugin can save
 * itself the work of building messages nobody sees. Typed: `getLogLevel` of `hostcalls.ts`.
 */
export declare function proxy_get_log_level(return_log_level: usize): u32;

/** Reads the time since the Unix epoch. Typed: `getCurrentTimeNanoseconds` of `hostcalls.ts`. */
export declare function proxy_get_current_time_nanoseconds(return_time: usize): u32;

/** Starts the plugin's timer. Typed: `setTickPeriodMilliseconds` of `hostcalls.ts`. */
export declare function proxy_set_tick_period_milliseconds(tick_period: u32): u32;

/**
 * Replaces `size` bytes of a buffer, beginning at `start`, by `value`. Typed: `setBufferBytes`
 * of `hostcalls.ts`.
 */
export declare function proxy_set_buffer_bytes(
  buffer_id: u32,
  start: u32,
  size: u32,
  value_data: usize,
  value_size: usize,
): u32;

/**
 * Copies up to `max_size` bytes of a buffer, beginning at `start`, into memory of the plugin.
 * Typed: `getBufferBytes` of `hostcalls.ts`.
 */
export declare function proxy_get_buffer_bytes(
  buffer_id: u32,
  start: u32,
  max_size: u32,
  return_value_data: usize,
  return_value_size: usize,
): u32;

/** Reads how many bytes a buffer holds. Typed: `getBufferStatus` of `hostcalls.ts`. */
export declare function proxy_get_buffer_status(
  buffer_id: u32,
  return_buffer_size: usize,
  return_unused: usize,
): u32;

/** Reads the size of a map. Typed: `getHeaderMapSize` of `hostcalls.ts`. */
export declare function proxy_get_header_map_size(
  map_id: u32,
  return_serialized_pairs_size: usize,
): u32;

/**
 * Copies a whole map, serialized as pairs, into memory of the plugin. Typed:
 * `getHeaderMapPairs` of `hostcalls.ts`.
 */
export declare function proxy_get_header_map_pairs(
  map_id: u32,
  return_serialized_pairs_data: usize,
  return_serialized_pairs_size: usize,
): u32;

/** Replaces a whole map by the given pairs. Typed: `setHeaderMapPairs` of `hostcalls.ts`. */
export declare function proxy_set_header_map_pairs(
  map_id: u32,
  serialized_pairs_data: usize,
  serialized_pairs_size: usize,
): u32;

/** Reads the value of `key`. Typed: `getHeaderMapValue` of `hostcalls.ts`. */
export declare function proxy_get_header_map_value(
  map_id: u32,
  key_data: usize,
  key_size: usize,
  return_value_data: usize,
  return_value_size: usize,
): u32;

/**
 * Adds a value to `key`, and keeps the values that it has already. Typed: `addHeaderMapValue`
 * of `hostcalls.ts`.
 */
export declare function proxy_add_header_map_value(
  map_id: u32,
  key_data: usize,
  key_size: usize,
  value_data: usize,
  value_size: usize,
): u32;

/**
 * Gives `key` this one value, whether or not it had values before. Typed:
 * `replaceHeaderMapValue` of `hostcalls.ts`.
 */
export declare function proxy_replace_header_map_value(
  map_id: u32,
  key_data: usize,
  key_size: usize,
  value_data: usize,
  value_size: usize,
): u32;

/** Removes `key` with all its values. Typed: `removeHeaderMapValue` of `hostcalls.ts`. */
export declare function proxy_remove_header_map_value(
  map_id: u32,
  key_data: usize,
  key_size: usize,
): u32;

/**
 * Resumes a paused direction of the stream of the effective context. Typed: `continueStream`
 * of `hostcalls.ts`.
 */
export declare function proxy_continue_stream(stream_type: u32): u32;

/**
 * Closes or resets the stream of the effective context. Typed: `closeStream` of
 * `hostcalls.ts`.
 */
export declare function proxy_close_stream(stream_type: u32): u32;

/** Reads code and message of the call-out that ended. Typed: `getStatus` of `hostcalls.ts`. */
export declare function proxy_get_status(
  return_status_code: usize,
  return_status_message_data: usize,
  return_status_message_size: usize,
): u32;

/** Answers the request in the backend's place. Typed: `sendLocalResponse` of `hostcalls.ts`. */
export declare function proxy_send_local_response(
  status_code: u32,
  status_code_details_data: usize,
  status_code_details_size: usize,
  body_data: usize,
  body_size: usize,
  serialized_headers_data: usize,
  serialized_headers_size: usize,
  grpc_status: u32,
): u32;

/** Resumes a paused HTTP request. Typed: `continueRequest` of `hostcalls.ts`. */
export declare function proxy_continue_request(): u32;

/** Resumes a paused HTTP response. Typed: `continueResponse` of `hostcalls.ts`. */
export declare function proxy_continue_response(): u32;

/**
 * Makes the host choose the route again, from the headers as they are now. Typed:
 * `clearRouteCache` of `hostcalls.ts`.
 */
export declare function proxy_clear_route_cache(): u32;

/**
 * Sends an HTTP request to `upstream_name` and returns at once. Typed: `httpCall` of
 * `hostcalls.ts`.
 */
export declare function proxy_http_call(
  upstream_name_data: usize,
  upstream_name_size: usize,
  serialized_headers_data: usize,
  serialized_headers_size: usize,
  body_data: usize,
  body_size: usize,
  serialized_trailers_data: usize,
  serialized_trailers_size: usize,
  timeout: u32,
  return_call_id: usize,
): u32;

/** Sends one gRPC message and returns at once. Typed: `grpcCall` of `hostcalls.ts`. */
export declare function proxy_grpc_call(
  upstream_name_data: usize,
  upstream_name_size: usize,
  service_name_data: usize,
  service_name_size: usize,
  method_name_data: usize,
  method_name_size: usize,
  serialized_initial_metadata_data: usize,
  serialized_initial_metadata_size: usize,
  message_data: usize,
  message_size: usize,
  timeout: u32,
  return_call_id: usize,
): u32;

/** Opens a gRPC stream. Typed: `grpcStream` of `hostcalls.ts`. */
export declare function proxy_grpc_stream(
  upstream_name_data: usize,
  upstream_name_size: usize,
  service_name_data: usize,
  service_name_size: usize,
  method_name_data: usize,
  method_name_size: usize,
  serialized_initial_metadata_data: usize,
  serialized_initial_metadata_size: usize,
  return_stream_id: usize,
): u32;

/** Sends a message on an open gRPC stream. Typed: `grpcSend` of `hostcalls.ts`. */
export declare function proxy_grpc_send(
  stream_id: u32,
  message_data: usize,
  message_size: usize,
  end_stream: u32,
): u32;

/** Gives up a gRPC call or stream at once. Typed: `grpcCancel` of `hostcalls.ts`. */
export declare function proxy_grpc_cancel(call_or_stream_id: u32): u32;

/** Ends a gRPC call or stream in good order. Typed: `grpcClose` of `hostcalls.ts`. */
export declare function proxy_grpc_close(call_or_stream_id: u32): u32;

/**
 * Stores `value` under `key` for every plugin with the same VM id. Typed: `setSharedData` of
 * `hostcalls.ts`.
 */
export declare function proxy_set_shared_data(
  key_data: usize,
  key_size: usize,
  value_data: usize,
  value_size: usize,
  cas: u32,
): u32;

/**
 * Reads the value stored under `key`, with its compare-and-swap number. Typed: `getSharedData`
 * of `hostcalls.ts`.
 */
export declare function proxy_get_shared_data(
  key_data: usize,
  key_size: usize,
  return_value_data: usize,
  return_value_size: usize,
  return_cas: usize,
): u32;

/**
 * Opens the queue `name` of the plugin's own VM id, and creates it first when it does not
 * exist. Typed: `registerSharedQueue` of `hostcalls.ts`.
 */
export declare function proxy_register_shared_queue(
  name_data: usize,
  name_size: usize,
  return_queue_id: usize,
): u32;

/**
 * Looks up the queue `name` that a plugin with VM id `vm_id` registered. Typed:
 * `resolveSharedQueue` of `hostcalls.ts`.
 */
export declare function proxy_resolve_shared_queue(
  vm_id_data: usize,
  vm_id_size: usize,
  name_data: usize,
  name_size: usize,
  return_queue_id: usize,
): u32;

/** Puts one item at the end of a queue. Typed: `enqueueSharedQueue` of `hostcalls.ts`. */
export declare function proxy_enqueue_shared_queue(
  queue_id: u32,
  value_data: usize,
  value_size: usize,
): u32;

/** Takes one item from the front of a queue. Typed: `dequeueSharedQueue` of `hostcalls.ts`. */
export declare function proxy_dequeue_shared_queue(
  queue_id: u32,
  return_value_data: usize,
  return_value_size: usize,
): u32;

/** Defines a metric and gives it an id. Typed: `defineMetric` of `hostcalls.ts`. */
export declare function proxy_define_metric(
  metric_type: u32,
  name_data: usize,
  name_size: usize,
  return_metric_id: usize,
): u32;

/** Sets a gauge, or records a value in a histogram. Typed: `recordMetric` of `hostcalls.ts`. */
export declare function proxy_record_metric(metric_id: u32, value: u64): u32;

/** Changes a metric by `delta`. Typed: `incrementMetric` of `hostcalls.ts`. */
export declare function proxy_increment_metric(metric_id: u32, delta: i64): u32;

/** Reads the present value of a counter or a gauge. Typed: `getMetric` of `hostcalls.ts`. */
export declare function proxy_get_metric(metric_id: u32, return_value: usize): u32;

/** Reads a property of the effective context. Typed: `getProperty` of `hostcalls.ts`. */
export declare function proxy_get_property(
  path_data: usize,
  path_size: usize,
  return_value_data: usize,
  return_value_size: usize,
): u32;

/** Sets a property of the effective context. Typed: `setProperty` of `hostcalls.ts`. */
export declare function proxy_set_property(
  path_data: usize,
  path_size: usize,
  value_data: usize,
  value_size: usize,
): u32;

/**
 * Calls a function that only this host offers, by name. Typed: `callForeignFunction` of
 * `hostcalls.ts`.
 */
export declare function proxy_call_foreign_function(
  name_data: usize,
  name_size: usize,
  arguments_data: usize,
  arguments_size: usize,
  return_results_data: usize,
  return_results_size: usize,
): u32;
