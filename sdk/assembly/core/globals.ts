/** What the compiler's output and the runtime call by name, from anywhere: the ends of a VM. */
import { LogLevel } from "@proxywasm/abi/assembly/enums";
import { log } from "@proxywasm/abi/assembly/hostcalls";
import { Views } from "@proxywasm/abi/assembly/memory";
import { Arguments, utf8 } from "./text";

/** What `throw` and `assert` are in release builds: the build's table says which one a number stands for. */
// @ts-ignore: decorator
@global
export function __proxy_wasm_abort(code: u32): void {
  log(LogLevel.Critical, Arguments.numbered(utf8("aborted: proxy-wasm explain {build}"), code));
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

/** Debug builds keep where the author's code last did what may end the VM inside a library. */
export class Place {
  static last: string | null = null;
}

/** What indexes and keys are in debug builds: the value, and its place is kept. */
// @ts-ignore: decorator
@global
export function __proxy_wasm_place<T>(value: T, at: string): T {
  Place.last = at;
  return value;
}

/** What divisors are in debug builds: the value, unless the processor would trap on it without a word. */
// @ts-ignore: decorator
@global
export function __proxy_wasm_divisor<T>(value: T, at: string): T {
  if (isInteger<T>() && !value) {
    log(LogLevel.Critical, Arguments.first("division by zero at " + at));
    unreachable();
  }
  return value;
}

/** Called by the own runtime when the host gives no more memory. */
// @ts-ignore: decorator
@global
export function __exhausted(): void {
  log(LogLevel.Critical, utf8("out of memory"));
  unreachable();
}
