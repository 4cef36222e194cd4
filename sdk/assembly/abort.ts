/** How a plugin ends: a message in the proxy's log, then a trap. asc calls this for `throw`, `assert` and `abort`. */
import { log } from "./log";

/** Logs why, and ends the VM; `asc --use abort=~lib/@proxywasm/sdk/abort/abort`. */
export function abort(message: string | null, file: string | null, line: u32, column: u32): void {
  log.critical((message ? message : "abort") + " " + (file ? file : "") + ":" + line.toString());
  unreachable();
}
