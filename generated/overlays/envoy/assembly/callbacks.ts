/** What a host calls in a plugin: a class to override, and the raw exports that lead to it. */
// Generated from spec/ by `npm run generate`: do not edit.

/** The events of a plugin; each method is what happens when its author does not care. */
export abstract class Callbacks {
  /**
   * A host name was looked up. The result, laid out as `envoy_dns_result`, is in the buffer
   * `FOREIGN_FUNCTION_ARGUMENTS`; `results_size` 0 means that the look-up failed.
   * @param resultsSize in bytes
   * @since ABI 0.1.0
   */
  envoyOnResolveDns(pluginContextId: u32, token: u32, resultsSize: u32): void {}

  /**
   * Envoy flushes its statistics, and this plugin is a statistics sink. The values, laid out as
   * `envoy_stats`, are in the buffer `FOREIGN_FUNCTION_ARGUMENTS`.
   * @param statsSize in bytes
   * @since ABI 0.1.0
   */
  envoyOnStatsUpdate(pluginContextId: u32, statsSize: u32): void {}
}

class NoCallbacks extends Callbacks {}

let callbacks: Callbacks = new NoCallbacks();

/** Makes `handler` receive every callback from now on. */
export function setCallbacks(handler: Callbacks): void {
  callbacks = handler;
}

/** A host name was looked up. Leads to `Callbacks.envoyOnResolveDns`. */
export function envoy_on_resolve_dns(plugin_context_id: u32, token: u32, results_size: u32): void {
  callbacks.envoyOnResolveDns(plugin_context_id, token, results_size);
}

/**
 * Envoy flushes its statistics, and this plugin is a statistics sink. Leads to
 * `Callbacks.envoyOnStatsUpdate`.
 */
export function envoy_on_stats_update(plugin_context_id: u32, stats_size: u32): void {
  callbacks.envoyOnStatsUpdate(plugin_context_id, stats_size);
}
