/** Finds out which cluster a plugin means: Envoy's GrpcService message, or just a name. */
import { readFields, tagOf, valuesOf, WIRE } from "@proxywasm/abi/host/protobuf";
import { concat, textOf } from "../../base/bytes.js";

/** The cluster, or null when the bytes are neither a known cluster's name nor a message that names one. */
export function grpcTarget(
  service: Uint8Array,
  known: (cluster: string) => boolean,
): string | null {
  const name = textOf(service);
  if (known(name)) return name;
  // A message that comes in several parts is all of them together.
  const parts = valuesOf(readFields(service) ?? [], ENVOY_GRPC) as Uint8Array[];
  const envoyGrpc = readFields(concat(parts)) ?? [];
  const cluster = valuesOf(envoyGrpc, CLUSTER_NAME).at(-1);
  const authority = valuesOf(envoyGrpc, AUTHORITY).at(-1);
  if (!(cluster instanceof Uint8Array) || !isText(cluster)) return null;
  if (authority instanceof Uint8Array && !isText(authority)) return null;
  const text = textOf(cluster);
  return known(text) ? text : null;
}

function isText(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const strict = new TextDecoder("utf-8", { fatal: true });
/** What stands before the fields of GrpcService and of its EnvoyGrpc. */
const ENVOY_GRPC = tagOf(1, WIRE.bytes);
const CLUSTER_NAME = tagOf(1, WIRE.bytes);
const AUTHORITY = tagOf(2, WIRE.bytes);
