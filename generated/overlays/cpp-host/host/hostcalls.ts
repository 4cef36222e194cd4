/** The hostcalls of `env` as a host implements them, and the glue from raw pointers to that. */
// Generated from spec/ by `npm run generate`: do not edit.

import type { GuestMemory, LinkOptions } from "../../../host/memory.js";

/** What a host implements of `env`. Memory arguments are views, valid during the call. */
export interface Hostcalls {
  /**
   * `pthread_equal`: Compares two thread ids. Emscripten's runtime imports it.
   * @since ABI 0.1.0
   */
  pthreadEqual(left: number, right: number): boolean;
  /**
   * `emscripten_notify_memory_growth`: Tells the host that the plugin's memory has grown.
   * Emscripten's runtime imports it; hosts do nothing.
   * @since ABI 0.1.0
   */
  emscriptenNotifyMemoryGrowth(memoryIndex: number): void;
}

/** The functions of `env` as a plugin imports them. */
export interface RawHostcalls {
  pthread_equal: (left: number, right: number) => number;
  emscripten_notify_memory_growth: (memoryIndex: number) => void;
}

/**
 * The functions to import from `env`: they check every pointer, pass views and numbers to
 * `handlers`, and hand over results through the plugin's allocator.
 */
export function linkHostcalls(
  _memory: GuestMemory,
  handlers: Hostcalls,
  _options?: LinkOptions,
): RawHostcalls {
  return {
    pthread_equal: (left: number, right: number): number => {
      return handlers.pthreadEqual(left >>> 0, right >>> 0) ? 1 : 0;
    },
    emscripten_notify_memory_growth: (memoryIndex: number): void => {
      handlers.emscriptenNotifyMemoryGrowth(memoryIndex >>> 0);
    },
  };
}
