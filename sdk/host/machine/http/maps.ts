/**
 * Which map a number means, here and now.
 *
 * Rules:
 * - Maps of a call-out's answer, and gRPC metadata, are those of the root's running callback, whatever context is
 *   effective; they can only be read.
 * - Maps of a stream are what its phase offers.
 */
import { MapType } from "@proxywasm/abi/host/enums";
import type { Context } from "../context.js";
import type { HeaderMap } from "./headers.js";

/** The map, or null when it cannot be reached. */
export function mapOf(context: Context, type: number, forWriting: boolean): HeaderMap | null {
  if (type <= MapType.HttpResponseTrailers) return context.streamMap(type, forWriting);
  const root = context.root;
  if (forWriting || root === null) return null;
  switch (type) {
    case MapType.GrpcCallInitialMetadata:
      return root.grpcPhase === "onGrpcReceiveInitialMetadata" ? root.grpcMetadata : null;
    case MapType.GrpcCallTrailingMetadata:
      return root.grpcPhase === "onGrpcReceiveTrailingMetadata" ? root.grpcMetadata : null;
    case MapType.HttpCallResponseHeaders:
      return root.httpAnswer?.responseHeaders ?? null;
    case MapType.HttpCallResponseTrailers:
      return root.httpAnswer?.responseTrailers ?? null;
    default:
      return null;
  }
}

/** The largest number that names a map. */
export const LAST_MAP: number = Math.max(...Object.values(MapType));
