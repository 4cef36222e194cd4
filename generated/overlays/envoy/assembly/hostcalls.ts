/** The hostcalls of `env`, typed: memory travels as `Bytes`, results are read from the class named after the call. */
// Generated from spec/ by `npm run generate`: do not edit.

import * as env from "./env";
import { Status } from "../../../assembly/enums";
import { Bytes, Views } from "../../../assembly/memory";

const envoyResolveDnsSlots: usize = memory.data(8, 8);

/**
 * What `envoyResolveDns` gave; valid until it is called again, and zero after a call that
 * failed.
 */
export class EnvoyResolveDnsOut {
  @inline
  static get token(): u32 {
    return load<u32>(envoyResolveDnsSlots);
  }
}

/**
 * Starts to look up the addresses of a host name and returns at once; `envoy_on_resolve_dns`
 * runs with `token` when they are known.
 * Results: {@link EnvoyResolveDnsOut}.
 * @returns `Status.Ok`, `Status.InvalidMemoryAccess`
 * @since ABI 0.1.0
 */
export function envoyResolveDns(dnsAddress: Bytes): Status {
  store<u32>(envoyResolveDnsSlots, 0);
  return env.envoy_resolve_dns(
    Views.data(dnsAddress),
    Views.size(dnsAddress),
    envoyResolveDnsSlots,
  ) as Status;
}
