/** The functions that a plugin imports from the wasm module `env`, as WebAssembly sees them. */
// Generated from spec/ by `npm run generate`: do not edit.

/** Compares two thread ids. Typed: `pthreadEqual` of `hostcalls.ts`. */
export declare function pthread_equal(left: u32, right: u32): u32;

/**
 * Tells the host that the plugin's memory has grown. Typed: `emscriptenNotifyMemoryGrowth` of
 * `hostcalls.ts`.
 */
export declare function emscripten_notify_memory_growth(memory_index: u32): void;
