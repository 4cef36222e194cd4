/** The functions that a plugin imports from the wasm module `wasi_unstable`, as WebAssembly sees them: those of `wasi_snapshot_preview1` under another name. */
// Generated from spec/ by `npm run generate`: do not edit.

/**
 * Logs what stands in `iovec`, an array of `iovec_size` pairs of address and size, as one
 * message.
 */
export declare function fd_write(
  fd_id: u32,
  iovec: usize,
  iovec_size: u32,
  return_written_bytes: usize,
): u32;

/** Reads a clock into `time`. */
export declare function clock_time_get(clock_id: u32, unused: u64, return_time: usize): u32;

/** Fills the memory at `buffer` with `buffer_size` random bytes. */
export declare function random_get(buffer: usize, buffer_size: u32): u32;

/**
 * Says how many environment variables there are, and how much memory their text takes with a
 * zero byte after each `NAME=VALUE`.
 */
export declare function environ_sizes_get(
  return_num_elements: usize,
  return_buffer_size: usize,
): u32;

/** Writes the environment. */
export declare function environ_get(return_array: usize, return_buffer: usize): u32;

/** Always reports 0 arguments and 0 bytes. */
export declare function args_sizes_get(return_argc: usize, return_argv_buffer_size: usize): u32;

/** Writes nothing, since there are no arguments to write. */
export declare function args_get(return_argv: usize, return_argv_size: usize): u32;

/** Would end the program with `exit_code`. */
export declare function proc_exit(exit_code: u32): void;

/** Says how fine a clock is. */
export declare function clock_res_get(clock_id: u32, return_resolution: usize): u32;

/** Does nothing. */
export declare function sched_yield(): u32;

/** Reports no event at once. */
export declare function poll_oneoff(
  subscriptions: usize,
  events: usize,
  num_subscriptions: u32,
  return_num_events: usize,
): u32;

/** Refuses. */
export declare function fd_read(
  fd: u32,
  iovec: usize,
  iovec_size: u32,
  return_read_bytes: usize,
): u32;

/** Refuses. */
export declare function fd_pread(
  fd: u32,
  iovec: usize,
  iovec_size: u32,
  offset: u64,
  return_read_bytes: usize,
): u32;

/** Logs like `fd_write`. */
export declare function fd_pwrite(
  fd: u32,
  iovec: usize,
  iovec_size: u32,
  offset: u64,
  return_written_bytes: usize,
): u32;

/** Claims success and does nothing. */
export declare function fd_seek(fd: u32, offset: i64, whence: u32, return_new_offset: usize): u32;

/** Reports offset 0. */
export declare function fd_tell(fd: u32, return_offset: usize): u32;

/** Claims success and does nothing. */
export declare function fd_close(fd: u32): u32;

/** Refuses. */
export declare function fd_renumber(fd: u32, to: u32): u32;

/** Describes `STDOUT` or `STDERR`. */
export declare function fd_fdstat_get(fd: u32, return_stat: usize): u32;

/** Refuses. */
export declare function fd_fdstat_set_flags(fd: u32, flags: u32): u32;

/** Claims success for `STDOUT` and `STDERR` and does nothing. */
export declare function fd_fdstat_set_rights(
  fd: u32,
  rights_base: u64,
  rights_inheriting: u64,
): u32;

/** Refuses. */
export declare function fd_filestat_get(fd: u32, return_stat: usize): u32;

/** Claims success for `STDOUT` and `STDERR` and does nothing. */
export declare function fd_filestat_set_size(fd: u32, size: u64): u32;

/** Claims success for `STDOUT` and `STDERR` and does nothing. */
export declare function fd_filestat_set_times(
  fd: u32,
  access_time: u64,
  modification_time: u64,
  flags: u32,
): u32;

/** Claims success for any descriptor and does nothing. */
export declare function fd_advise(fd: u32, offset: u64, size: u64, advice: u32): u32;

/** Claims success for `STDOUT` and `STDERR` and does nothing. */
export declare function fd_allocate(fd: u32, offset: u64, size: u64): u32;

/** Claims success for `STDOUT` and `STDERR` and does nothing. */
export declare function fd_datasync(fd: u32): u32;

/** Claims success for `STDOUT` and `STDERR` and does nothing. */
export declare function fd_sync(fd: u32): u32;

/** Refuses. */
export declare function fd_readdir(
  fd: u32,
  buffer: usize,
  buffer_size: u32,
  cookie: u64,
  return_used_bytes: usize,
): u32;

/** Refuses. */
export declare function fd_prestat_get(fd: u32, return_prestat: usize): u32;

/** Refuses. */
export declare function fd_prestat_dir_name(fd: u32, return_path: usize, path_size: u32): u32;

/** Refuses. */
export declare function path_open(
  fd: u32,
  dir_flags: u32,
  path: usize,
  path_size: u32,
  open_flags: u32,
  rights_base: i64,
  rights_inheriting: i64,
  fd_flags: u32,
  return_opened_fd: usize,
): u32;

/** Refuses. */
export declare function path_create_directory(fd: u32, path: usize, path_size: u32): u32;

/** Refuses. */
export declare function path_filestat_get(
  fd: u32,
  flags: u32,
  path: usize,
  path_size: u32,
  return_stat: usize,
): u32;

/** Refuses. */
export declare function path_filestat_set_times(
  fd: u32,
  flags: u32,
  path: usize,
  path_size: u32,
  access_time: u64,
  modification_time: u64,
  time_flags: u32,
): u32;

/** Refuses. */
export declare function path_link(
  old_fd: u32,
  old_flags: u32,
  old_path: usize,
  old_path_size: u32,
  new_fd: u32,
  new_path: usize,
): u32;

/** Refuses. */
export declare function path_readlink(
  fd: u32,
  path: usize,
  path_size: u32,
  buffer: usize,
  buffer_size: u32,
  return_used_bytes: usize,
): u32;

/** Refuses. */
export declare function path_remove_directory(fd: u32, path: usize, path_size: u32): u32;

/** Refuses. */
export declare function path_rename(
  fd: u32,
  old_path: usize,
  old_path_size: u32,
  new_fd: u32,
  new_path: usize,
  new_path_size: u32,
): u32;

/** Refuses. */
export declare function path_symlink(
  old_path: usize,
  old_path_size: u32,
  fd: u32,
  new_path: usize,
): u32;

/** Refuses. */
export declare function path_unlink_file(fd: u32, path: usize, path_size: u32): u32;

/** Refuses. */
export declare function sock_accept(fd: u32, flags: u32, return_accepted_fd: usize): u32;

/** Refuses. */
export declare function sock_recv(
  fd: u32,
  iovec: usize,
  iovec_size: u32,
  in_flags: u32,
  return_read_bytes: usize,
  return_out_flags: usize,
): u32;

/** Refuses. */
export declare function sock_send(
  fd: u32,
  iovec: usize,
  iovec_size: u32,
  in_flags: u32,
  return_written_bytes: usize,
): u32;

/** Refuses. */
export declare function sock_shutdown(fd: u32, how: u32): u32;
