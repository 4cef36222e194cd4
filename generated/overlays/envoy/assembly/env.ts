/** The functions that a plugin imports from the wasm module `env`, as WebAssembly sees them. */
// Generated from spec/ by `npm run generate`: do not edit.

/**
 * Starts to look up the addresses of a host name and returns at once. Typed: `envoyResolveDns`
 * of `hostcalls.ts`.
 */
export declare function envoy_resolve_dns(
  dns_address_data: usize,
  dns_address_size: usize,
  return_token: usize,
): u32;
