/** Foreign functions `compress` and `uncompress`: zlib's format, both ways. */
import { deflateSync, inflateSync } from "node:zlib";
import { Status } from "@proxywasm/abi/host/enums";
import type { ForeignRegistry } from "./foreign.js";

export function zlibFunctions(): ForeignRegistry {
  return {
    compress: (bytes) => ({ status: Status.Ok, result: deflateSync(bytes) }),
    uncompress(bytes) {
      try {
        return { status: Status.Ok, result: inflateSync(bytes, { maxOutputLength: MOST }) };
      } catch {
        return { status: Status.SerializationFailure };
      }
    },
  };
}

/** A few bytes can claim to be gigabytes. */
const MOST = 64 * 2 ** 20;
