/** Finds out which cluster a plugin means: Envoy's GrpcService message, or just a name. */
import { readFields } from "@proxywasm/abi/host/protobuf";
import { textOf } from "../base/bytes.js";

/** The cluster, or null when the bytes are neither a known cluster's name nor a message that names one. */
export function grpcTarget(
  service: Uint8Array,
  known: (cluster: string) => boolean,
): string | null {
  const name = textOf(service);
  if (known(name)) return name;
  const envoyGrpc = readFields(service)?.get(ENVOY_GRPC)?.at(-1);
  if (!(envoyGrpc instanceof Uint8Array)) return null;
  const cluster = readFields(envoyGrpc)?.get(CLUSTER_NAME)?.at(-1);
  if (!(cluster instanceof Uint8Array)) return null;
  const text = textOf(cluster);
  return known(text) ? text : null;
}

/** Field numbers of GrpcService and of its EnvoyGrpc. */
const ENVOY_GRPC = 1;
const CLUSTER_NAME = 1;
