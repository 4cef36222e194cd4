/** What a host calls in a plugin, typed: numbers as WebAssembly passes them, each callback there or not. */
// Generated from spec/ by `npm run generate`: do not edit.

/**
 * The exports of a plugin. Truth values are 0 and 1; extra arguments are ignored by plugins of
 * older versions.
 */
export interface Callbacks {
  /**
   * `__main_void`: Runs after `_initialize` when the module exports no `main`. Hosts ignore the
   * result. Envoy looks for it since 1.39.
   * @since ABI 0.1.0
   */
  mainVoid?(): number;
  /**
   * `proxy_validate_configuration`: Checks a configuration before it is used. Looked up and
   * never called.
   * @param configurationSize in bytes
   * @since ABI 0.1.0
   * @deprecated use `proxy_on_configure`
   */
  validateConfiguration?(pluginContextId: number, configurationSize: number): number;
  /**
   * `proxy_on_request_metadata`: A METADATA frame of HTTP/2 has come from the client. The result
   * is ignored: processing goes on.
   * Returns a value of `Action`.
   * @param numElements how many
   * @since ABI 0.1.0
   */
  onRequestMetadata?(streamContextId: number, numElements: number): number;
  /**
   * `proxy_on_response_metadata`: A METADATA frame of HTTP/2 has come from the backend. The
   * result is ignored: processing goes on.
   * Returns a value of `Action`.
   * @param numElements how many
   * @since ABI 0.1.0
   */
  onResponseMetadata?(streamContextId: number, numElements: number): number;
}
