/** What a host calls in a plugin, typed: numbers as WebAssembly passes them, each callback there or not. */
// Generated from spec/ by `npm run generate`: do not edit.

/**
 * The exports of a plugin. Truth values are 0 and 1; extra arguments are ignored by plugins of
 * older versions.
 */
export interface Callbacks {
  /**
   * `proxy_on_request_headers`: The request's headers are there. `end_of_stream`: neither body
   * nor trailers follow. Envoy knows finer actions.
   * Returns a value of `EnvoyHeaderAction`.
   * @param numHeaders how many
   * @param endOfStream since ABI 0.2.0
   * @since ABI 0.1.0
   */
  onRequestHeaders?(streamContextId: number, numHeaders: number, endOfStream: number): number;
  /**
   * `proxy_on_request_body`: A part of the request's body is there. `body_size` is what can be
   * read: everything held so far after `STOP_ITERATION_AND_BUFFER`, otherwise the new part.
   * Returns a value of `EnvoyDataAction`.
   * @param bodySize in bytes
   * @since ABI 0.1.0
   */
  onRequestBody?(streamContextId: number, bodySize: number, endOfStream: number): number;
  /**
   * `proxy_on_response_headers`: The response's headers are there. `end_of_stream`: neither body
   * nor trailers follow. Envoy knows finer actions.
   * Returns a value of `EnvoyHeaderAction`.
   * @param numHeaders how many
   * @param endOfStream since ABI 0.2.0
   * @since ABI 0.1.0
   */
  onResponseHeaders?(streamContextId: number, numHeaders: number, endOfStream: number): number;
  /**
   * `proxy_on_response_body`: A part of the response's body is there. `body_size` is what can be
   * read: everything held so far after `STOP_ITERATION_AND_BUFFER`, otherwise the new part.
   * Returns a value of `EnvoyDataAction`.
   * @param bodySize in bytes
   * @since ABI 0.1.0
   */
  onResponseBody?(streamContextId: number, bodySize: number, endOfStream: number): number;
  /**
   * `envoy_on_resolve_dns`: A host name was looked up. The result, laid out as
   * `envoy_dns_result`, is in the buffer `FOREIGN_FUNCTION_ARGUMENTS`; `results_size` 0 means
   * that the look-up failed.
   * @param resultsSize in bytes
   * @since ABI 0.1.0
   */
  envoyOnResolveDns?(pluginContextId: number, token: number, resultsSize: number): void;
  /**
   * `envoy_on_stats_update`: Envoy flushes its statistics, and this plugin is a statistics sink.
   * The values, laid out as `envoy_stats`, are in the buffer `FOREIGN_FUNCTION_ARGUMENTS`.
   * @param statsSize in bytes
   * @since ABI 0.1.0
   */
  envoyOnStatsUpdate?(pluginContextId: number, statsSize: number): void;
}
