/** Everything that a plugin of ABI 0.2.1 exports: `export * from` this in the plugin's entry file. */
// Generated from spec/ by `npm run generate`: do not edit.

export { envoy_on_resolve_dns, envoy_on_stats_update } from "../callbacks";
