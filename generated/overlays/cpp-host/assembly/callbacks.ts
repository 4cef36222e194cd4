/** What a host calls in a plugin: a class to override, and the raw exports that lead to it. */
// Generated from spec/ by `npm run generate`: do not edit.

import { Action } from "../../../assembly/enums";

/** The events of a plugin; each method is what happens when its author does not care. */
export abstract class Callbacks {
  /**
   * Checks a configuration before it is used. Looked up and never called.
   * @param configurationSize in bytes
   * @since ABI 0.1.0
   * @deprecated use `proxy_on_configure`
   */
  validateConfiguration(pluginContextId: u32, configurationSize: u32): bool {
    return true;
  }

  /**
   * A METADATA frame of HTTP/2 has come from the client. The result is ignored: processing goes
   * on.
   * @param numElements how many
   * @since ABI 0.1.0
   */
  onRequestMetadata(streamContextId: u32, numElements: u32): Action {
    return Action.Continue;
  }

  /**
   * A METADATA frame of HTTP/2 has come from the backend. The result is ignored: processing goes
   * on.
   * @param numElements how many
   * @since ABI 0.1.0
   */
  onResponseMetadata(streamContextId: u32, numElements: u32): Action {
    return Action.Continue;
  }
}

class NoCallbacks extends Callbacks {}

let callbacks: Callbacks = new NoCallbacks();

/** Makes `handler` receive every callback from now on. */
export function setCallbacks(handler: Callbacks): void {
  callbacks = handler;
}

/** Checks a configuration before it is used. Leads to `Callbacks.validateConfiguration`. */
export function proxy_validate_configuration(plugin_context_id: u32, configuration_size: u32): u32 {
  return callbacks.validateConfiguration(plugin_context_id, configuration_size) ? 1 : 0;
}

/** A METADATA frame of HTTP/2 has come from the client. Leads to `Callbacks.onRequestMetadata`. */
export function proxy_on_request_metadata(stream_context_id: u32, num_elements: u32): u32 {
  return callbacks.onRequestMetadata(stream_context_id, num_elements);
}

/**
 * A METADATA frame of HTTP/2 has come from the backend. Leads to
 * `Callbacks.onResponseMetadata`.
 */
export function proxy_on_response_metadata(stream_context_id: u32, num_elements: u32): u32 {
  return callbacks.onResponseMetadata(stream_context_id, num_elements);
}
