/** Why the last hostcall failed. */
import { Status } from "@proxywasm/abi/assembly/enums";
import { Now } from "./core/callback";

/** What the host answered to the last hostcall of this callback: `Status.Ok`, or why a value was null or neutral. */
export function lastStatus(): Status {
  return Now.status;
}
