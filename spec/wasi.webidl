// The eight WASI functions that the ABI builds on. Other WASI functions that hosts offer stand in
// overlays/cpp-host.webidl.

[Exposed=*, Import="wasi_snapshot_preview1", Group="logging"]
namespace wasi_logging {
  /// Logs what stands in `iovec`, an array of `iovec_size` pairs of address and size, as one message: at
  /// level `INFO` for `STDOUT`, at level `ERROR` for `STDERR`. `written_bytes` is the total that was taken.
  [Status=(SUCCESS, BADF, FAULT)]
  wasi_errno_t fd_write(wasi_fd_id_t fd_id, [Pointer] size_t iovec, [Unit="elements"] size_t iovec_size,
      [Out, Unit="bytes"] size_t written_bytes);
};

[Exposed=*, Import="wasi_snapshot_preview1", Group="clocks"]
namespace wasi_clocks {
  /// Reads a clock into `time`. A host may freeze time for the length of a callback; do not wait for it to
  /// change. The second parameter, WASI's precision, is ignored.
  [Status=(SUCCESS, NOTSUP, FAULT)]
  wasi_errno_t clock_time_get(wasi_clock_id_t clock_id, unsigned long long unused,
      [Out, Unit="nanoseconds"] unsigned long long time);
};

[Exposed=*, Import="wasi_snapshot_preview1", Group="randomness"]
namespace wasi_randomness {
  /// Fills the memory at `buffer` with `buffer_size` random bytes. (Envoy refuses more than 64 KiB at once
  /// with `INVAL`.)
  [Status=(SUCCESS, INVAL, FAULT)]
  wasi_errno_t random_get([Pointer] size_t buffer, [Unit="bytes"] size_t buffer_size);
};

[Exposed=*, Import="wasi_snapshot_preview1", Group="environment variables"]
namespace wasi_environment {
  /// Says how many environment variables there are, and how much memory their text takes with a zero byte
  /// after each `NAME=VALUE`. Only variables configured for the plugin are visible, never the host's own.
  [Status=(SUCCESS, FAULT)]
  wasi_errno_t environ_sizes_get([Out, Unit="elements"] size_t num_elements,
      [Out, Unit="bytes"] size_t buffer_size);

  /// Writes the environment: one address per variable to `return_array`, the zero-terminated texts to
  /// `return_buffer`. Both must be as large as `environ_sizes_get` said.
  [Status=(SUCCESS, FAULT)]
  wasi_errno_t environ_get([Pointer] size_t return_array, [Pointer] size_t return_buffer);
};

[Exposed=*, Import="wasi_snapshot_preview1", Group="unimplemented WASI"]
namespace wasi_unimplemented {
  /// Always reports 0 arguments and 0 bytes: a plugin has no command line. Present because compilers for WASI
  /// import it.
  [Status=(SUCCESS, FAULT)]
  wasi_errno_t args_sizes_get([Out, Unit="elements"] size_t argc,
      [Out, Unit="bytes"] size_t argv_buffer_size);

  /// Writes nothing, since there are no arguments to write. Present because compilers for WASI import it.
  [Status=(SUCCESS)]
  wasi_errno_t args_get([Pointer] size_t return_argv, [Pointer] size_t return_argv_size);

  /// Would end the program with `exit_code`. A plugin must not call it. (Envoy logs the call and returns to
  /// the plugin.)
  undefined proc_exit(unsigned long exit_code);
};
