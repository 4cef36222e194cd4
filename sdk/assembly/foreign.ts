/** Functions that only some hosts offer, by name. Envoy's own are in `@proxywasm/sdk/envoy`, with their types. */
import { Status } from "@proxywasm/abi/assembly/enums";
import { callForeignFunction, CallForeignFunctionOut } from "@proxywasm/abi/assembly/hostcalls";
import { Now } from "./core/callback";
import { receiveBytes, viewOf } from "./core/memory";
import { Arguments } from "./core/text";

/** Calls the function `name`; null if the host has none of that name, or if it failed. */
export function callForeign(name: string, input: Uint8Array): Uint8Array | null {
  Now.status = callForeignFunction(Arguments.first(name), viewOf(input));
  return Now.status == Status.Ok ? receiveBytes(CallForeignFunctionOut.results) : null;
}
