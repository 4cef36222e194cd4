/** How a plugin ends: a message in the proxy's log, then a trap. asc calls this for `throw`, `assert` and `abort`. */
import { LogLevel } from "@proxywasm/abi/assembly/enums";
import { log } from "@proxywasm/abi/assembly/hostcalls";
import { Place } from "./core/globals";
import { Arguments } from "./core/text";

/** Logs why, and ends the VM; `asc --use abort=~lib/@proxywasm/sdk/abort/abort`. */
export function abort(message: string | null, file: string | null, line: u32, column: u32): void {
  let text = message ? message : "abort";
  if (file) {
    const where = file + ":" + line.toString();
    // @ts-ignore: a constant that the build defines.
    if (isDefined(PROXY_WASM_PLACES) && file.startsWith("~lib/")) {
      const place = Place.last;
      if (place) text += " at " + place + ", in " + where;
      else text += " at " + where;
    } else text += " at " + where;
  }
  log(LogLevel.Critical, Arguments.first(text));
  unreachable();
}
