/** What the compiler's output and the runtime call by name, from anywhere: the ends of a VM. */
import { LogLevel } from "@proxywasm/abi/assembly/enums";
import { log } from "@proxywasm/abi/assembly/hostcalls";
import { Views } from "@proxywasm/abi/assembly/memory";
import { Arguments, utf8 } from "./text";

/** What `throw` and `assert` are in release builds: the build's table says which one a number stands for. */
// @ts-ignore: decorator
@global
export function __proxy_wasm_abort(code: u32): void {
  log(LogLevel.Critical, Arguments.numbered(utf8("aborted: proxy-wasm explain "), code));
  unreachable();
}

/** What `value!` and `assert(value)` are in release builds: the value, unless there is none. */
// @ts-ignore: decorator
@global
export function __proxy_wasm_present<T>(value: T, code: u32): NonNullable<T> {
  // `!value` would also be true of an empty string.
  if (isReference<T>() ? !changetype<usize>(value) : !value) __proxy_wasm_abort(code);
  // @ts-ignore: what is not nullable, is of that type already.
  return isNullable<T>() ? value! : value;
}

/** Called by the own runtime when the host gives no more memory. */
// @ts-ignore: decorator
@global
export function __exhausted(): void {
  log(LogLevel.Critical, utf8("out of memory"));
  unreachable();
}
