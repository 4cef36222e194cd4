/** How a plugin ends: a message in the proxy's log, then a trap. asc calls this for `throw`, `assert` and `abort`. */
import { LogLevel } from "@proxywasm/abi/assembly/enums";
import { log } from "@proxywasm/abi/assembly/hostcalls";
import "./core/globals";
import { Arguments } from "./core/text";

/** Logs why, and ends the VM; `asc --use abort=~lib/@proxywasm/sdk/abort/abort`. */
export function abort(message: string | null, file: string | null, line: u32, column: u32): void {
  let text = message ? message : "abort";
  if (file) text += " at " + file + ":" + line.toString();
  log(LogLevel.Critical, Arguments.first(text));
  unreachable();
}
