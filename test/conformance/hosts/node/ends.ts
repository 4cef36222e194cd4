/** What the ends of a stream have in common, whatever flows between them. */
import type { StreamInfo } from "@proxywasm/host";
import type { Message } from "../../case.js";
import { METADATA } from "../envoy/config.js";

/** A message of which nothing has arrived. */
export function emptyMessage(): Message {
  return { headers: [], body: "", trailers: [], outcome: "pending" };
}

/** What a stream's ends, listener and route say of it; no protocol means TCP. */
export function streamInfo(protocol?: string, cluster = "tcp"): StreamInfo {
  return {
    ...(protocol && { protocol }),
    connectionId: 1n,
    source: { address: "127.0.0.1:40000", port: 40_000 },
    destination: { address: "127.0.0.1:40001", port: 40_001 },
    route: protocol ? { name: "the-route", cluster, virtualHost: "virtual-host" } : { cluster },
    properties: {
      xds: {
        listener_direction: 1n,
        filter_chain_name: "",
        route_metadata: { filter_metadata: { conformance: METADATA } },
        listener_metadata: "",
        cluster_metadata: "",
      },
      metadata: "",
    },
  };
}
