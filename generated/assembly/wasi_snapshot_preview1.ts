/** The functions that a plugin imports from the wasm module `wasi_snapshot_preview1`, as WebAssembly sees them. */
// Generated from spec/ by `npm run generate`: do not edit.

/**
 * Logs what stands in `iovec`, an array of `iovec_size` pairs of address and size, as one
 * message. Typed: `fdWrite` of `wasi.ts`.
 */
export declare function fd_write(
  fd_id: u32,
  iovec: usize,
  iovec_size: u32,
  return_written_bytes: usize,
): u32;

/** Reads a clock into `time`. Typed: `clockTimeGet` of `wasi.ts`. */
export declare function clock_time_get(clock_id: u32, unused: u64, return_time: usize): u32;

/**
 * Fills the memory at `buffer` with `buffer_size` random bytes. Typed: `randomGet` of
 * `wasi.ts`.
 */
export declare function random_get(buffer: usize, buffer_size: u32): u32;

/**
 * Says how many environment variables there are, and how much memory their text takes with a
 * zero byte after each `NAME=VALUE`. Typed: `environSizesGet` of `wasi.ts`.
 */
export declare function environ_sizes_get(
  return_num_elements: usize,
  return_buffer_size: usize,
): u32;

/** Writes the environment. Typed: `environGet` of `wasi.ts`. */
export declare function environ_get(return_array: usize, return_buffer: usize): u32;

/** Always reports 0 arguments and 0 bytes. Typed: `argsSizesGet` of `wasi.ts`. */
export declare function args_sizes_get(return_argc: usize, return_argv_buffer_size: usize): u32;

/** Writes nothing, since there are no arguments to write. Typed: `argsGet` of `wasi.ts`. */
export declare function args_get(return_argv: usize, return_argv_size: usize): u32;

/** Would end the program with `exit_code`. Typed: `procExit` of `wasi.ts`. */
export declare function proc_exit(exit_code: u32): void;
