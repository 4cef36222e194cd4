/** The hostcalls of `env`, typed: memory travels as `Bytes`, results are read from the class named after the call. */
// Generated from spec/ by `npm run generate`: do not edit.

import * as env from "./env";

/**
 * Compares two thread ids. Emscripten's runtime imports it.
 * @since ABI 0.1.0
 */
export function pthreadEqual(left: u32, right: u32): bool {
  return env.pthread_equal(left, right) != 0;
}

/**
 * Tells the host that the plugin's memory has grown. Emscripten's runtime imports it; hosts do
 * nothing.
 * @since ABI 0.1.0
 */
export function emscriptenNotifyMemoryGrowth(memoryIndex: u32): void {
  env.emscripten_notify_memory_growth(memoryIndex);
}
