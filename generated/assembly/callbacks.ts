/** What a host calls in a plugin: a class to override, and the raw exports that lead to it. */
// Generated from spec/ by `npm run generate`: do not edit.

import { Action, PeerType } from "./enums";

/** The events of a plugin; each method is what happens when its author does not care. */
export abstract class Callbacks {
  /**
   * Allocates `memory_size` bytes in which the host hands over a result; the plugin owns them
   * afterwards. Returns their address, or 0 when there is no memory. (Hosts built on the C++
   * host library prefer `malloc`.)
   * @param memorySize in bytes
   * @since ABI 0.1.0
   */
  onMemoryAllocate(memorySize: u32): usize {
    return heap.alloc(memorySize);
  }

  /**
   * A context begins: a plugin context when `parent_context_id` is 0, otherwise a stream of that
   * plugin.
   * @since ABI 0.1.0
   */
  onContextCreate(contextId: u32, parentContextId: u32): void {}

  /**
   * The host has finished with a context. True lets it go on to delete the context; false keeps
   * the context until the plugin calls `proxy_done`. (Envoy ignores the answer for streams.)
   * @since ABI 0.1.0
   */
  onDone(contextId: u32): bool {
    return true;
  }

  /**
   * The last look at a context's state, for log entries. (Envoy calls it before `proxy_on_done`
   * for HTTP streams, and not at all for plugin contexts.)
   * @since ABI 0.1.0
   */
  onLog(contextId: u32): void {}

  /**
   * The context is gone: forget everything kept for it.
   * @since ABI 0.1.0
   */
  onDelete(contextId: u32): void {}

  /**
   * The VM starts. False refuses its configuration, and the VM is not used. The first argument
   * is unused by the text; hosts pass the id of the plugin context that made the VM start, and
   * call this once per plugin context.
   * @param vmConfigurationSize in bytes
   * @since ABI 0.1.0
   */
  onVmStart(pluginContextId: u32, vmConfigurationSize: u32): bool {
    return true;
  }

  /**
   * A plugin starts. False refuses its configuration, and this instance is not used.
   * @param pluginConfigurationSize in bytes
   * @since ABI 0.1.0
   */
  onConfigure(pluginContextId: u32, pluginConfigurationSize: u32): bool {
    return true;
  }

  /**
   * The period set with `proxy_set_tick_period_milliseconds` has passed.
   * @since ABI 0.1.0
   */
  onTick(pluginContextId: u32): void {}

  /**
   * A client has connected. The one context covers both connections: to the client and to the
   * backend.
   * @since ABI 0.1.0
   */
  onNewConnection(streamContextId: u32): Action {
    return Action.Continue;
  }

  /**
   * Bytes arrived from the client; also called while the stream is paused. `data_size` is
   * everything held so far.
   * @param dataSize in bytes
   * @since ABI 0.1.0
   */
  onDownstreamData(streamContextId: u32, dataSize: u32, endOfStream: bool): Action {
    return Action.Continue;
  }

  /**
   * The connection to the client is closed, by the side that `peer_type` names.
   * @since ABI 0.1.0
   */
  onDownstreamConnectionClose(streamContextId: u32, peerType: PeerType): void {}

  /**
   * Bytes arrived from the backend; also called while the stream is paused. `data_size` is
   * everything held so far.
   * @param dataSize in bytes
   * @since ABI 0.1.0
   */
  onUpstreamData(streamContextId: u32, dataSize: u32, endOfStream: bool): Action {
    return Action.Continue;
  }

  /**
   * The connection to the backend is closed, by the side that `peer_type` names.
   * @since ABI 0.1.0
   */
  onUpstreamConnectionClose(streamContextId: u32, peerType: PeerType): void {}

  /**
   * The request's headers are there. `end_of_stream`: neither body nor trailers follow.
   * @param numHeaders how many
   * @param endOfStream since ABI 0.2.0
   * @since ABI 0.1.0
   */
  onRequestHeaders(streamContextId: u32, numHeaders: u32, endOfStream: bool): Action {
    return Action.Continue;
  }

  /**
   * A part of the request's body is there; also called while the request is paused. `body_size`
   * is what can be read: the new part, or everything held so far when the request is paused.
   * @param bodySize in bytes
   * @since ABI 0.1.0
   */
  onRequestBody(streamContextId: u32, bodySize: u32, endOfStream: bool): Action {
    return Action.Continue;
  }

  /**
   * The request's trailers are there.
   * @param numTrailers how many
   * @since ABI 0.1.0
   */
  onRequestTrailers(streamContextId: u32, numTrailers: u32): Action {
    return Action.Continue;
  }

  /**
   * The response's headers are there. `end_of_stream`: neither body nor trailers follow.
   * @param numHeaders how many
   * @param endOfStream since ABI 0.2.0
   * @since ABI 0.1.0
   */
  onResponseHeaders(streamContextId: u32, numHeaders: u32, endOfStream: bool): Action {
    return Action.Continue;
  }

  /**
   * A part of the response's body is there; also called while the response is paused.
   * `body_size` is what can be read: the new part, or everything held so far when the response
   * is paused.
   * @param bodySize in bytes
   * @since ABI 0.1.0
   */
  onResponseBody(streamContextId: u32, bodySize: u32, endOfStream: bool): Action {
    return Action.Continue;
  }

  /**
   * The response's trailers are there.
   * @param numTrailers how many
   * @since ABI 0.1.0
   */
  onResponseTrailers(streamContextId: u32, numTrailers: u32): Action {
    return Action.Continue;
  }

  /**
   * An HTTP call-out has ended. `num_headers` 0 means that it failed without any answer. (Envoy
   * answers in the backend's place, with 503 or 504, when the connection or the time fails.)
   * @param numHeaders how many
   * @param bodySize in bytes
   * @param numTrailers how many
   * @since ABI 0.1.0
   */
  onHttpCallResponse(
    pluginContextId: u32,
    callId: u32,
    numHeaders: u32,
    bodySize: u32,
    numTrailers: u32,
  ): void {}

  /**
   * Metadata that comes before the first message of a gRPC stream. (Envoy does not call it for
   * unary calls.)
   * @param numElements how many
   * @since ABI 0.1.0
   */
  onGrpcReceiveInitialMetadata(pluginContextId: u32, callId: u32, numElements: u32): void {}

  /**
   * One message of a gRPC call or stream.
   * @param messageSize in bytes
   * @since ABI 0.1.0
   */
  onGrpcReceive(pluginContextId: u32, callId: u32, messageSize: u32): void {}

  /**
   * Metadata that comes after the last message of a gRPC stream. (Envoy does not call it for
   * unary calls.)
   * @param numElements how many
   * @since ABI 0.1.0
   */
  onGrpcReceiveTrailingMetadata(pluginContextId: u32, callId: u32, numElements: u32): void {}

  /**
   * A gRPC call or stream has ended with the gRPC status `status_code`; `proxy_get_status` has
   * the message.
   * @since ABI 0.1.0
   */
  onGrpcClose(pluginContextId: u32, callId: u32, statusCode: u32): void {}

  /**
   * A queue that this plugin registered has a new item.
   * @since ABI 0.1.0
   */
  onQueueReady(pluginContextId: u32, queueId: u32): void {}

  /**
   * The host calls the plugin's function `function_id`; the arguments are in the buffer
   * `FOREIGN_FUNCTION_ARGUMENTS`.
   * @param argumentsSize in bytes
   * @since ABI 0.2.0
   */
  onForeignFunction(pluginContextId: u32, functionId: u32, argumentsSize: u32): void {}
}

class NoCallbacks extends Callbacks {}

let callbacks: Callbacks = new NoCallbacks();

/** Makes `handler` receive every callback from now on. */
export function setCallbacks(handler: Callbacks): void {
  callbacks = handler;
}

/**
 * Says that the module speaks ABI 0.1.0. Never called; its presence among the exports is the
 * message.
 */
export function proxy_abi_version_0_1_0(): void {}

/**
 * Says that the module speaks ABI 0.2.0. Never called; its presence among the exports is the
 * message.
 */
export function proxy_abi_version_0_2_0(): void {}

/**
 * Says that the module speaks ABI 0.2.1. Never called; its presence among the exports is the
 * message.
 */
export function proxy_abi_version_0_2_1(): void {}

/**
 * Allocates `memory_size` bytes in which the host hands over a result. Leads to
 * `Callbacks.onMemoryAllocate`.
 */
export function proxy_on_memory_allocate(memory_size: u32): usize {
  return callbacks.onMemoryAllocate(memory_size);
}

/**
 * The older name of `proxy_on_memory_allocate`, for hosts that do not find that one. Leads to
 * `Callbacks.onMemoryAllocate`.
 */
export function malloc(memory_size: u32): usize {
  return callbacks.onMemoryAllocate(memory_size);
}

/** A context begins. Leads to `Callbacks.onContextCreate`. */
export function proxy_on_context_create(context_id: u32, parent_context_id: u32): void {
  callbacks.onContextCreate(context_id, parent_context_id);
}

/** The host has finished with a context. Leads to `Callbacks.onDone`. */
export function proxy_on_done(context_id: u32): u32 {
  return callbacks.onDone(context_id) ? 1 : 0;
}

/** The last look at a context's state, for log entries. Leads to `Callbacks.onLog`. */
export function proxy_on_log(context_id: u32): void {
  callbacks.onLog(context_id);
}

/** The context is gone. Leads to `Callbacks.onDelete`. */
export function proxy_on_delete(context_id: u32): void {
  callbacks.onDelete(context_id);
}

/** The VM starts. Leads to `Callbacks.onVmStart`. */
export function proxy_on_vm_start(unused: u32, vm_configuration_size: u32): u32 {
  return callbacks.onVmStart(unused, vm_configuration_size) ? 1 : 0;
}

/** A plugin starts. Leads to `Callbacks.onConfigure`. */
export function proxy_on_configure(plugin_context_id: u32, plugin_configuration_size: u32): u32 {
  return callbacks.onConfigure(plugin_context_id, plugin_configuration_size) ? 1 : 0;
}

/**
 * The period set with `proxy_set_tick_period_milliseconds` has passed. Leads to
 * `Callbacks.onTick`.
 */
export function proxy_on_tick(plugin_context_id: u32): void {
  callbacks.onTick(plugin_context_id);
}

/** A client has connected. Leads to `Callbacks.onNewConnection`. */
export function proxy_on_new_connection(stream_context_id: u32): u32 {
  return callbacks.onNewConnection(stream_context_id);
}

/** Bytes arrived from the client. Leads to `Callbacks.onDownstreamData`. */
export function proxy_on_downstream_data(
  stream_context_id: u32,
  data_size: u32,
  end_of_stream: u32,
): u32 {
  return callbacks.onDownstreamData(stream_context_id, data_size, end_of_stream != 0);
}

/**
 * The connection to the client is closed, by the side that `peer_type` names. Leads to
 * `Callbacks.onDownstreamConnectionClose`.
 */
export function proxy_on_downstream_connection_close(stream_context_id: u32, peer_type: u32): void {
  callbacks.onDownstreamConnectionClose(stream_context_id, peer_type);
}

/** Bytes arrived from the backend. Leads to `Callbacks.onUpstreamData`. */
export function proxy_on_upstream_data(
  stream_context_id: u32,
  data_size: u32,
  end_of_stream: u32,
): u32 {
  return callbacks.onUpstreamData(stream_context_id, data_size, end_of_stream != 0);
}

/**
 * The connection to the backend is closed, by the side that `peer_type` names. Leads to
 * `Callbacks.onUpstreamConnectionClose`.
 */
export function proxy_on_upstream_connection_close(stream_context_id: u32, peer_type: u32): void {
  callbacks.onUpstreamConnectionClose(stream_context_id, peer_type);
}

/** The request's headers are there. Leads to `Callbacks.onRequestHeaders`. */
export function proxy_on_request_headers_v0_1_0(stream_context_id: u32, num_headers: u32): u32 {
  return callbacks.onRequestHeaders(stream_context_id, num_headers, false);
}

/** The request's headers are there. Leads to `Callbacks.onRequestHeaders`. */
export function proxy_on_request_headers(
  stream_context_id: u32,
  num_headers: u32,
  end_of_stream: u32,
): u32 {
  return callbacks.onRequestHeaders(stream_context_id, num_headers, end_of_stream != 0);
}

/** A part of the request's body is there. Leads to `Callbacks.onRequestBody`. */
export function proxy_on_request_body(
  stream_context_id: u32,
  body_size: u32,
  end_of_stream: u32,
): u32 {
  return callbacks.onRequestBody(stream_context_id, body_size, end_of_stream != 0);
}

/** The request's trailers are there. Leads to `Callbacks.onRequestTrailers`. */
export function proxy_on_request_trailers(stream_context_id: u32, num_trailers: u32): u32 {
  return callbacks.onRequestTrailers(stream_context_id, num_trailers);
}

/** The response's headers are there. Leads to `Callbacks.onResponseHeaders`. */
export function proxy_on_response_headers_v0_1_0(stream_context_id: u32, num_headers: u32): u32 {
  return callbacks.onResponseHeaders(stream_context_id, num_headers, false);
}

/** The response's headers are there. Leads to `Callbacks.onResponseHeaders`. */
export function proxy_on_response_headers(
  stream_context_id: u32,
  num_headers: u32,
  end_of_stream: u32,
): u32 {
  return callbacks.onResponseHeaders(stream_context_id, num_headers, end_of_stream != 0);
}

/** A part of the response's body is there. Leads to `Callbacks.onResponseBody`. */
export function proxy_on_response_body(
  stream_context_id: u32,
  body_size: u32,
  end_of_stream: u32,
): u32 {
  return callbacks.onResponseBody(stream_context_id, body_size, end_of_stream != 0);
}

/** The response's trailers are there. Leads to `Callbacks.onResponseTrailers`. */
export function proxy_on_response_trailers(stream_context_id: u32, num_trailers: u32): u32 {
  return callbacks.onResponseTrailers(stream_context_id, num_trailers);
}

/** An HTTP call-out has ended. Leads to `Callbacks.onHttpCallResponse`. */
export function proxy_on_http_call_response(
  plugin_context_id: u32,
  call_id: u32,
  num_headers: u32,
  body_size: u32,
  num_trailers: u32,
): void {
  callbacks.onHttpCallResponse(plugin_context_id, call_id, num_headers, body_size, num_trailers);
}

/**
 * Metadata that comes before the first message of a gRPC stream. Leads to
 * `Callbacks.onGrpcReceiveInitialMetadata`.
 */
export function proxy_on_grpc_receive_initial_metadata(
  plugin_context_id: u32,
  call_id: u32,
  num_elements: u32,
): void {
  callbacks.onGrpcReceiveInitialMetadata(plugin_context_id, call_id, num_elements);
}

/** One message of a gRPC call or stream. Leads to `Callbacks.onGrpcReceive`. */
export function proxy_on_grpc_receive(
  plugin_context_id: u32,
  call_id: u32,
  message_size: u32,
): void {
  callbacks.onGrpcReceive(plugin_context_id, call_id, message_size);
}

/**
 * Metadata that comes after the last message of a gRPC stream. Leads to
 * `Callbacks.onGrpcReceiveTrailingMetadata`.
 */
export function proxy_on_grpc_receive_trailing_metadata(
  plugin_context_id: u32,
  call_id: u32,
  num_elements: u32,
): void {
  callbacks.onGrpcReceiveTrailingMetadata(plugin_context_id, call_id, num_elements);
}

/**
 * A gRPC call or stream has ended with the gRPC status `status_code`. Leads to
 * `Callbacks.onGrpcClose`.
 */
export function proxy_on_grpc_close(plugin_context_id: u32, call_id: u32, status_code: u32): void {
  callbacks.onGrpcClose(plugin_context_id, call_id, status_code);
}

/** A queue that this plugin registered has a new item. Leads to `Callbacks.onQueueReady`. */
export function proxy_on_queue_ready(plugin_context_id: u32, queue_id: u32): void {
  callbacks.onQueueReady(plugin_context_id, queue_id);
}

/** The host calls the plugin's function `function_id`. Leads to `Callbacks.onForeignFunction`. */
export function proxy_on_foreign_function(
  plugin_context_id: u32,
  function_id: u32,
  arguments_size: u32,
): void {
  callbacks.onForeignFunction(plugin_context_id, function_id, arguments_size);
}
