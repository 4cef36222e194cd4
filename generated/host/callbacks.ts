/** What a host calls in a plugin, typed: numbers as WebAssembly passes them, each callback there or not. */
// Generated from spec/ by `npm run generate`: do not edit.

import { ABI_VERSIONS, type AbiVersion } from "./versions.js";

/**
 * The exports of a plugin. Truth values are 0 and 1; extra arguments are ignored by plugins of
 * older versions.
 */
export interface Callbacks {
  /**
   * `_initialize`: Runs once when the module is loaded: initializes the language's runtime and
   * the globals.
   * @since ABI 0.1.0
   */
  initialize?(): void;
  /**
   * `main`: Runs after `_initialize`, and only if the module exports that too. Hosts pass 0 for
   * both parameters and ignore the result.
   * @since ABI 0.1.0
   */
  main?(argc: number, argv: number): number;
  /**
   * `_start`: Runs once when the module is loaded, but only if it does not export `_initialize`.
   * @since ABI 0.1.0
   */
  start?(): void;
  /**
   * `proxy_on_memory_allocate`: Allocates `memory_size` bytes in which the host hands over a
   * result; the plugin owns them afterwards. Returns their address, or 0 when there is no
   * memory. (Hosts built on the C++ host library prefer `malloc`.)
   * @param memorySize in bytes
   * @since ABI 0.1.0
   */
  onMemoryAllocate?(memorySize: number): number;
  /**
   * `malloc`: The older name of `proxy_on_memory_allocate`, for hosts that do not find that one.
   * @param memorySize in bytes
   * @since ABI 0.1.0
   * @deprecated use `proxy_on_memory_allocate`
   */
  malloc?(memorySize: number): number;
  /**
   * `proxy_on_context_create`: A context begins: a plugin context when `parent_context_id` is 0,
   * otherwise a stream of that plugin.
   * @since ABI 0.1.0
   */
  onContextCreate?(contextId: number, parentContextId: number): void;
  /**
   * `proxy_on_done`: The host has finished with a context. True lets it go on to delete the
   * context; false keeps the context until the plugin calls `proxy_done`. (Envoy ignores the
   * answer for streams.)
   * @since ABI 0.1.0
   */
  onDone?(contextId: number): number;
  /**
   * `proxy_on_log`: The last look at a context's state, for log entries. (Envoy calls it before
   * `proxy_on_done` for HTTP streams, and not at all for plugin contexts.)
   * @since ABI 0.1.0
   */
  onLog?(contextId: number): void;
  /**
   * `proxy_on_delete`: The context is gone: forget everything kept for it.
   * @since ABI 0.1.0
   */
  onDelete?(contextId: number): void;
  /**
   * `proxy_on_vm_start`: The VM starts. False refuses its configuration, and the VM is not used.
   * The first argument is unused by the text; hosts pass the id of the plugin context that made
   * the VM start, and call this once per plugin context.
   * @param vmConfigurationSize in bytes
   * @since ABI 0.1.0
   */
  onVmStart?(pluginContextId: number, vmConfigurationSize: number): number;
  /**
   * `proxy_on_configure`: A plugin starts. False refuses its configuration, and this instance is
   * not used.
   * @param pluginConfigurationSize in bytes
   * @since ABI 0.1.0
   */
  onConfigure?(pluginContextId: number, pluginConfigurationSize: number): number;
  /**
   * `proxy_on_tick`: The period set with `proxy_set_tick_period_milliseconds` has passed.
   * @since ABI 0.1.0
   */
  onTick?(pluginContextId: number): void;
  /**
   * `proxy_on_new_connection`: A client has connected. The one context covers both connections:
   * to the client and to the backend.
   * @since ABI 0.1.0
   */
  onNewConnection?(streamContextId: number): number;
  /**
   * `proxy_on_downstream_data`: Bytes arrived from the client; also called while the stream is
   * paused. `data_size` is everything held so far.
   * @param dataSize in bytes
   * @since ABI 0.1.0
   */
  onDownstreamData?(streamContextId: number, dataSize: number, endOfStream: number): number;
  /**
   * `proxy_on_downstream_connection_close`: The connection to the client is closed, by the side
   * that `peer_type` names.
   * @since ABI 0.1.0
   */
  onDownstreamConnectionClose?(streamContextId: number, peerType: number): void;
  /**
   * `proxy_on_upstream_data`: Bytes arrived from the backend; also called while the stream is
   * paused. `data_size` is everything held so far.
   * @param dataSize in bytes
   * @since ABI 0.1.0
   */
  onUpstreamData?(streamContextId: number, dataSize: number, endOfStream: number): number;
  /**
   * `proxy_on_upstream_connection_close`: The connection to the backend is closed, by the side
   * that `peer_type` names.
   * @since ABI 0.1.0
   */
  onUpstreamConnectionClose?(streamContextId: number, peerType: number): void;
  /**
   * `proxy_on_request_headers`: The request's headers are there. `end_of_stream`: neither body
   * nor trailers follow.
   * @param numHeaders how many
   * @param endOfStream since ABI 0.2.0
   * @since ABI 0.1.0
   */
  onRequestHeaders?(streamContextId: number, numHeaders: number, endOfStream: number): number;
  /**
   * `proxy_on_request_body`: A part of the request's body is there; also called while the
   * request is paused. `body_size` is what can be read: the new part, or everything held so far
   * when the request is paused.
   * @param bodySize in bytes
   * @since ABI 0.1.0
   */
  onRequestBody?(streamContextId: number, bodySize: number, endOfStream: number): number;
  /**
   * `proxy_on_request_trailers`: The request's trailers are there.
   * @param numTrailers how many
   * @since ABI 0.1.0
   */
  onRequestTrailers?(streamContextId: number, numTrailers: number): number;
  /**
   * `proxy_on_response_headers`: The response's headers are there. `end_of_stream`: neither body
   * nor trailers follow.
   * @param numHeaders how many
   * @param endOfStream since ABI 0.2.0
   * @since ABI 0.1.0
   */
  onResponseHeaders?(streamContextId: number, numHeaders: number, endOfStream: number): number;
  /**
   * `proxy_on_response_body`: A part of the response's body is there; also called while the
   * response is paused. `body_size` is what can be read: the new part, or everything held so far
   * when the response is paused.
   * @param bodySize in bytes
   * @since ABI 0.1.0
   */
  onResponseBody?(streamContextId: number, bodySize: number, endOfStream: number): number;
  /**
   * `proxy_on_response_trailers`: The response's trailers are there.
   * @param numTrailers how many
   * @since ABI 0.1.0
   */
  onResponseTrailers?(streamContextId: number, numTrailers: number): number;
  /**
   * `proxy_on_http_call_response`: An HTTP call-out has ended. `num_headers` 0 means that it
   * failed without any answer. (Envoy answers in the backend's place, with 503 or 504, when the
   * connection or the time fails.)
   * @param numHeaders how many
   * @param bodySize in bytes
   * @param numTrailers how many
   * @since ABI 0.1.0
   */
  onHttpCallResponse?(
    pluginContextId: number,
    callId: number,
    numHeaders: number,
    bodySize: number,
    numTrailers: number,
  ): void;
  /**
   * `proxy_on_grpc_receive_initial_metadata`: Metadata that comes before the first message of a
   * gRPC stream. (Envoy does not call it for unary calls.)
   * @param numElements how many
   * @since ABI 0.1.0
   */
  onGrpcReceiveInitialMetadata?(pluginContextId: number, callId: number, numElements: number): void;
  /**
   * `proxy_on_grpc_receive`: One message of a gRPC call or stream.
   * @param messageSize in bytes
   * @since ABI 0.1.0
   */
  onGrpcReceive?(pluginContextId: number, callId: number, messageSize: number): void;
  /**
   * `proxy_on_grpc_receive_trailing_metadata`: Metadata that comes after the last message of a
   * gRPC stream. (Envoy does not call it for unary calls.)
   * @param numElements how many
   * @since ABI 0.1.0
   */
  onGrpcReceiveTrailingMetadata?(
    pluginContextId: number,
    callId: number,
    numElements: number,
  ): void;
  /**
   * `proxy_on_grpc_close`: A gRPC call or stream has ended with the gRPC status `status_code`;
   * `proxy_get_status` has the message.
   * @since ABI 0.1.0
   */
  onGrpcClose?(pluginContextId: number, callId: number, statusCode: number): void;
  /**
   * `proxy_on_queue_ready`: A queue that this plugin registered has a new item.
   * @since ABI 0.1.0
   */
  onQueueReady?(pluginContextId: number, queueId: number): void;
  /**
   * `proxy_on_foreign_function`: The host calls the plugin's function `function_id`; the
   * arguments are in the buffer `FOREIGN_FUNCTION_ARGUMENTS`.
   * @param argumentsSize in bytes
   * @since ABI 0.2.0
   */
  onForeignFunction?(pluginContextId: number, functionId: number, argumentsSize: number): void;
}

/**
 * The callbacks that an instance exports, under their typed names.
 * @throws TypeError when one takes another number of parameters than the version says
 */
export function bindCallbacks(
  exports: Readonly<Record<string, unknown>>,
  version: AbiVersion,
): Callbacks {
  const callbacks: Record<string, unknown> = {};
  for (const info of Object.values(ABI_VERSIONS[version].callbacks)) {
    const found = exports[info.name];
    if (typeof found !== "function") continue;
    if (found.length !== info.params.length) {
      throw new TypeError(
        `${info.name} takes ${found.length} parameters; ABI ${version} calls it with ${info.params.length}`,
      );
    }
    callbacks[info.member] = found;
  }
  return callbacks as Callbacks;
}
