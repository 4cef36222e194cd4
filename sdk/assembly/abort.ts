/** How a plugin ends: a message in the proxy's log, then a trap. asc calls this for `throw`, `assert` and `abort`. */
import { LogLevel } from "@proxywasm/abi/assembly/enums";
import { log } from "@proxywasm/abi/assembly/hostcalls";
import { Arguments } from "./core/text";

/** Logs why, and ends the VM; `asc --use abort=~lib/@proxywasm/sdk/abort/abort`. */
export function abort(message: string | null, file: string | null, line: u32, column: u32): void {
  let text = message ? message : "abort";
  if (file) text += " at " + file + ":" + line.toString();
  log(LogLevel.Critical, Arguments.first(text));
  unreachable();
}

/** What `throw` and `assert` are in release builds: the build's table says which one a number stands for. */
// @ts-ignore: decorator
@global
export function __proxy_wasm_abort(code: u32): void {
  log(LogLevel.Critical, Arguments.numbered("aborted: proxy-wasm explain ", code));
  unreachable();
}

/** Called by the own runtime when the host gives no more memory. */
// @ts-ignore: decorator
@global
export function __exhausted(): void {
  log(LogLevel.Critical, Arguments.first("out of memory"));
  unreachable();
}
