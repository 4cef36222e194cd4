/** What the compiler's output and the runtime call by name, from anywhere: the ends of a VM. */
import { LogLevel } from "@proxywasm/abi/assembly/enums";
import { log } from "@proxywasm/abi/assembly/hostcalls";
import { Arguments } from "./text";

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
