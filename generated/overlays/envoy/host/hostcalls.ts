/** The hostcalls of `env` as a host implements them, and the glue from raw pointers to that. */
// Generated from spec/ by `npm run generate`: do not edit.

import { Status } from "../../../host/enums.js";
import { NONE, type GuestMemory, type LinkOptions } from "../../../host/memory.js";

/** What a handler of `envoy_resolve_dns` gives back: it assigns, the glue writes. */
export interface EnvoyResolveDnsOut {
  token: number;
}

/** What a host implements of `env`. Memory arguments are views, valid during the call. */
export interface Hostcalls {
  /**
   * `envoy_resolve_dns`: Starts to look up the addresses of a host name and returns at once;
   * `envoy_on_resolve_dns` runs with `token` when they are known.
   * @returns `Status.Ok`, `Status.InvalidMemoryAccess`
   * @since ABI 0.1.0
   */
  envoyResolveDns(dnsAddress: Uint8Array, out: EnvoyResolveDnsOut): number;
}

/** The functions of `env` as a plugin imports them. */
export interface RawHostcalls {
  envoy_resolve_dns: (
    dnsAddressData: number,
    dnsAddressSize: number,
    returnToken: number,
  ) => number;
}

/**
 * The functions to import from `env`: they check every pointer, pass views and numbers to
 * `handlers`, and hand over results through the plugin's allocator.
 */
export function linkHostcalls(
  memory: GuestMemory,
  handlers: Hostcalls,
  options?: LinkOptions,
): RawHostcalls {
  const writeOnFailure = options?.writeOnFailure ?? NONE;
  const resultsFirst = options?.resultsFirst;
  const envoyResolveDnsOut: EnvoyResolveDnsOut = { token: 0 };
  const envoyResolveDnsFirst = resultsFirst?.has("envoy_resolve_dns") ?? true;
  const envoyResolveDnsWrites = writeOnFailure.has("envoy_resolve_dns");
  return {
    envoy_resolve_dns: (
      dnsAddressData: number,
      dnsAddressSize: number,
      returnToken: number,
    ): number => {
      dnsAddressData >>>= 0;
      dnsAddressSize >>>= 0;
      returnToken >>>= 0;
      const end = memory.sync();
      if (dnsAddressData + dnsAddressSize > end) return Status.InvalidMemoryAccess;
      if (envoyResolveDnsFirst && returnToken + 4 > end) return Status.InvalidMemoryAccess;
      envoyResolveDnsOut.token = 0;
      const status = handlers.envoyResolveDns(
        new Uint8Array(memory.buffer, dnsAddressData, dnsAddressSize),
        envoyResolveDnsOut,
      );
      if (status !== Status.Ok && !envoyResolveDnsWrites) return status;
      if (returnToken + 4 > memory.size) return Status.InvalidMemoryAccess;
      memory.view.setUint32(returnToken, envoyResolveDnsOut.token, true);
      return status;
    },
  };
}
