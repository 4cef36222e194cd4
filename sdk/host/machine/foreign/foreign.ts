/**
 * Foreign functions: those of Envoy, and a registry for one's own.
 *
 * Rules:
 * - Arguments that cannot be read are a bad argument; results are handed over also when the function fails.
 * - An unknown name is "not found".
 */
import type { Context } from "../context.js";
import { cryptoFunctions } from "./crypto.js";
import { expressionFunctions } from "./expressions.js";
import { stateFunctions } from "./stream-state.js";
import { zlibFunctions } from "./zlib.js";

export interface ForeignResult {
  readonly status: number;
  readonly result?: Uint8Array;
}

/** Gets a copy of the arguments, the context that is effective, and the one that is running. */
export type ForeignFunction = (
  argument: Uint8Array,
  context: Context,
  running: Context,
) => ForeignResult;
export type ForeignRegistry = Readonly<Record<string, ForeignFunction>>;

/** Envoy's functions by name. */
export function foreignFunctions(): ForeignRegistry {
  return {
    ...zlibFunctions(),
    ...stateFunctions(),
    ...cryptoFunctions(),
    ...expressionFunctions(),
  };
}
