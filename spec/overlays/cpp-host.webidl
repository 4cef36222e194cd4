// What hosts built on the C++ host library (Envoy among them) add to the ABI's text: three statuses,
// callbacks that they look up, and the WASI functions that compilers import. Signatures are those that hosts
// really have, right or wrong; a module links against them only. Which version of a host offers which
// function stands in hosts/.

[Exposed=*, Enum, Refines]
namespace proxy_status_t {
  /// An expression does not parse or has the wrong type.
  const unsigned long BAD_EXPRESSION = 5;
  /// A result has another shape than the caller asked for.
  const unsigned long RESULT_MISMATCH = 9;
  /// The peer of a call-out is gone. Only ever read as the code of `proxy_get_status`, with the message
  /// `reset`.
  const unsigned long BROKEN_CONNECTION = 11;
};

[Exposed=*, Enum, Refines]
namespace wasi_errno_t {
  /// The file does not exist.
  const unsigned long NOENT = 44;
  /// The host does not have the function.
  const unsigned long NOSYS = 52;
  /// The descriptor is not a folder's.
  const unsigned long NOTDIR = 20;
  /// The plugin's configuration does not allow the call.
  const unsigned long NOTCAPABLE = 76;
};

[Exposed=*, Import="env", Group="runtime support"]
namespace cpp_host_calls {
  /// Compares two thread ids. Emscripten's runtime imports it.
  boolean pthread_equal(unsigned long left, unsigned long right);

  /// Tells the host that the plugin's memory has grown. Emscripten's runtime imports it; hosts do nothing.
  undefined emscripten_notify_memory_growth(unsigned long memory_index);
};

[Export, Group="integration"]
callback interface cpp_host_integration_callbacks {
  /// Runs after `_initialize` when the module exports no `main`. Hosts ignore the result. Envoy looks for it
  /// since 1.39.
  [Name="__main_void", Default=0]
  unsigned long main_void();
};

[Export, Group="configuration"]
callback interface cpp_host_configuration_callbacks {
  /// Checks a configuration before it is used. Looked up and never called.
  [Default=1, Deprecated="proxy_on_configure"]
  boolean proxy_validate_configuration(context_id_t plugin_context_id,
      [Unit="bytes"] size_t configuration_size);
};

[Export, Group="http streams"]
callback interface cpp_host_http_callbacks {
  /// A METADATA frame of HTTP/2 has come from the client. The result is ignored: processing goes on.
  [Default=0]
  proxy_action_t proxy_on_request_metadata(context_id_t stream_context_id,
      [Unit="elements"] size_t num_elements);

  /// A METADATA frame of HTTP/2 has come from the backend. The result is ignored: processing goes on.
  [Default=0]
  proxy_action_t proxy_on_response_metadata(context_id_t stream_context_id,
      [Unit="elements"] size_t num_elements);
};

/// How the ids of call-outs are made, so that a kind can be told from an id: kind plus a multiple of the
/// step.
[Exposed=*, Layout]
namespace cpp_host_call_id {
  /// The bits that hold the kind.
  const unsigned long KIND_MASK = 3;
  /// An HTTP call.
  const unsigned long HTTP_CALL = 0;
  /// A gRPC call.
  const unsigned long GRPC_CALL = 1;
  /// A gRPC stream.
  const unsigned long GRPC_STREAM = 2;
  /// From one id to the next of its kind; the first is the kind plus one step.
  const unsigned long STEP = 4;
};

/// How the ids of metrics are made: the metric's type plus a multiple of the step.
[Exposed=*, Layout]
namespace cpp_host_metric_id {
  /// The bits that hold the type.
  const unsigned long TYPE_MASK = 3;
  /// From one id to the next of its type; the first is the type plus one step.
  const unsigned long STEP = 4;
};

/// Limits that the C++ host library keeps.
[Exposed=*, Layout]
namespace cpp_host_limits {
  /// The most random bytes that one call of `random_get` gives.
  const unsigned long MAX_RANDOM_BYTES = 65536;
  /// The most memory that a plugin can have, in bytes.
  const unsigned long MAX_MEMORY_BYTES = 1073741824;
};

[Exposed=*, Import="wasi_snapshot_preview1", Group="unimplemented WASI"]
namespace cpp_host_wasi_calls {
  /// Says how fine a clock is: always 1 nanosecond.
  [Status=(SUCCESS, NOTSUP, FAULT)]
  wasi_errno_t clock_res_get(wasi_clock_id_t clock_id,
      [Out, Unit="nanoseconds"] unsigned long long resolution);

  /// Does nothing.
  [Status=(SUCCESS)]
  wasi_errno_t sched_yield();

  /// Reports no event at once: a plugin cannot wait. Envoy refuses before 1.39.
  [Status=(SUCCESS, NOSYS, FAULT)]
  wasi_errno_t poll_oneoff([Pointer] size_t subscriptions, [Pointer] size_t events,
      [Unit="elements"] size_t num_subscriptions, [Out] size_t num_events);

  /// Refuses: there is nothing to read.
  [Status=(NOSYS)]
  wasi_errno_t fd_read(unsigned long fd, [Pointer] size_t iovec, [Unit="elements"] size_t iovec_size,
      [Out] size_t read_bytes);

  /// Refuses: there is nothing to read.
  [Status=(NOSYS)]
  wasi_errno_t fd_pread(unsigned long fd, [Pointer] size_t iovec, [Unit="elements"] size_t iovec_size,
      unsigned long long offset, [Out] size_t read_bytes);

  /// Logs like `fd_write`; the offset has no meaning.
  [Status=(SUCCESS, BADF, FAULT)]
  wasi_errno_t fd_pwrite(unsigned long fd, [Pointer] size_t iovec, [Unit="elements"] size_t iovec_size,
      unsigned long long offset, [Out] size_t written_bytes);

  /// Claims success and does nothing.
  [Status=(SUCCESS)]
  wasi_errno_t fd_seek(unsigned long fd, long long offset, unsigned long whence,
      [Pointer] size_t return_new_offset);

  /// Reports offset 0.
  [Status=(SUCCESS, BADF, FAULT)]
  wasi_errno_t fd_tell(unsigned long fd, [Out] unsigned long long offset);

  /// Claims success and does nothing.
  [Status=(SUCCESS)]
  wasi_errno_t fd_close(unsigned long fd);

  /// Refuses: descriptors are fixed.
  [Status=(BADF, NOTSUP)]
  wasi_errno_t fd_renumber(unsigned long fd, unsigned long to);

  /// Describes `STDOUT` or `STDERR`: writable, and nothing else.
  [Status=(SUCCESS, BADF)]
  wasi_errno_t fd_fdstat_get(unsigned long fd, [Pointer] size_t return_stat);

  /// Refuses.
  [Status=(NOSYS)]
  wasi_errno_t fd_fdstat_set_flags(unsigned long fd, unsigned long flags);

  /// Claims success for `STDOUT` and `STDERR` and does nothing.
  [Status=(SUCCESS, BADF)]
  wasi_errno_t fd_fdstat_set_rights(unsigned long fd, unsigned long long rights_base,
      unsigned long long rights_inheriting);

  /// Refuses: there are no files.
  [Status=(BADF)]
  wasi_errno_t fd_filestat_get(unsigned long fd, [Pointer] size_t return_stat);

  /// Claims success for `STDOUT` and `STDERR` and does nothing.
  [Status=(SUCCESS, BADF)]
  wasi_errno_t fd_filestat_set_size(unsigned long fd, unsigned long long size);

  /// Claims success for `STDOUT` and `STDERR` and does nothing.
  [Status=(SUCCESS, BADF)]
  wasi_errno_t fd_filestat_set_times(unsigned long fd, unsigned long long access_time,
      unsigned long long modification_time, unsigned long flags);

  /// Claims success for any descriptor and does nothing.
  [Status=(SUCCESS)]
  wasi_errno_t fd_advise(unsigned long fd, unsigned long long offset, unsigned long long size,
      unsigned long advice);

  /// Claims success for `STDOUT` and `STDERR` and does nothing.
  [Status=(SUCCESS, BADF)]
  wasi_errno_t fd_allocate(unsigned long fd, unsigned long long offset, unsigned long long size);

  /// Claims success for `STDOUT` and `STDERR` and does nothing.
  [Status=(SUCCESS, BADF)]
  wasi_errno_t fd_datasync(unsigned long fd);

  /// Claims success for `STDOUT` and `STDERR` and does nothing.
  [Status=(SUCCESS, BADF)]
  wasi_errno_t fd_sync(unsigned long fd);

  /// Refuses: there are no folders.
  [Status=(NOTDIR, FAULT)]
  wasi_errno_t fd_readdir(unsigned long fd, [Pointer] size_t buffer, [Unit="bytes"] size_t buffer_size,
      unsigned long long cookie, [Out] size_t used_bytes);

  /// Refuses: no folder was opened for the plugin.
  [Status=(BADF)]
  wasi_errno_t fd_prestat_get(unsigned long fd, [Pointer] size_t return_prestat);

  /// Refuses: no folder was opened for the plugin.
  [Status=(NOSYS)]
  wasi_errno_t fd_prestat_dir_name(unsigned long fd, [Pointer] size_t return_path,
      [Unit="bytes"] size_t path_size);

  /// Refuses: there are no files.
  [Status=(NOENT)]
  wasi_errno_t path_open(unsigned long fd, unsigned long dir_flags, [Pointer] size_t path,
      [Unit="bytes"] size_t path_size, unsigned long open_flags, long long rights_base,
      long long rights_inheriting, unsigned long fd_flags, [Out] unsigned long opened_fd);

  /// Refuses: there are no files.
  [Status=(NOTSUP)]
  wasi_errno_t path_create_directory(unsigned long fd, [Pointer] size_t path,
      [Unit="bytes"] size_t path_size);

  /// Refuses: there are no files.
  [Status=(NOTSUP)]
  wasi_errno_t path_filestat_get(unsigned long fd, unsigned long flags, [Pointer] size_t path,
      [Unit="bytes"] size_t path_size, [Pointer] size_t return_stat);

  /// Refuses: there are no files.
  [Status=(NOTSUP)]
  wasi_errno_t path_filestat_set_times(unsigned long fd, unsigned long flags, [Pointer] size_t path,
      [Unit="bytes"] size_t path_size, unsigned long long access_time, unsigned long long modification_time,
      unsigned long time_flags);

  /// Refuses: there are no files. WASI has a seventh parameter, the size of `new_path`: a correct import does
  /// not link.
  [Status=(NOTSUP)]
  wasi_errno_t path_link(unsigned long old_fd, unsigned long old_flags, [Pointer] size_t old_path,
      [Unit="bytes"] size_t old_path_size, unsigned long new_fd, [Pointer] size_t new_path);

  /// Refuses: there are no files.
  [Status=(NOTSUP, FAULT)]
  wasi_errno_t path_readlink(unsigned long fd, [Pointer] size_t path, [Unit="bytes"] size_t path_size,
      [Pointer] size_t buffer, [Unit="bytes"] size_t buffer_size, [Out] size_t used_bytes);

  /// Refuses: there are no files.
  [Status=(NOTSUP)]
  wasi_errno_t path_remove_directory(unsigned long fd, [Pointer] size_t path,
      [Unit="bytes"] size_t path_size);

  /// Refuses: there are no files.
  [Status=(NOTSUP)]
  wasi_errno_t path_rename(unsigned long fd, [Pointer] size_t old_path, [Unit="bytes"] size_t old_path_size,
      unsigned long new_fd, [Pointer] size_t new_path, [Unit="bytes"] size_t new_path_size);

  /// Refuses: there are no files. WASI has a fifth parameter, the size of `new_path`: a correct import does
  /// not link.
  [Status=(NOTSUP)]
  wasi_errno_t path_symlink([Pointer] size_t old_path, [Unit="bytes"] size_t old_path_size, unsigned long fd,
      [Pointer] size_t new_path);

  /// Refuses: there are no files.
  [Status=(NOTSUP)]
  wasi_errno_t path_unlink_file(unsigned long fd, [Pointer] size_t path, [Unit="bytes"] size_t path_size);

  /// Refuses: there are no sockets. Writes 8 bytes, where WASI has room for 4.
  [Status=(NOTSUP, FAULT)]
  wasi_errno_t sock_accept(unsigned long fd, unsigned long flags, [Out] unsigned long long accepted_fd);

  /// Refuses: there are no sockets.
  [Status=(NOTSUP, FAULT)]
  wasi_errno_t sock_recv(unsigned long fd, [Pointer] size_t iovec, [Unit="elements"] size_t iovec_size,
      unsigned long in_flags, [Out] size_t read_bytes, [Out] unsigned short out_flags);

  /// Refuses: there are no sockets.
  [Status=(NOTSUP, FAULT)]
  wasi_errno_t sock_send(unsigned long fd, [Pointer] size_t iovec, [Unit="elements"] size_t iovec_size,
      unsigned long in_flags, [Out] size_t written_bytes);

  /// Refuses: there are no sockets.
  [Status=(NOTSUP)]
  wasi_errno_t sock_shutdown(unsigned long fd, unsigned long how);
};

// The same 45 functions under the name that WASI had before; older compilers import them from there.
[Exposed=*, Import="wasi_unstable", SameAs="wasi_snapshot_preview1", Group="WASI under its old name"]
namespace cpp_host_old_wasi_calls {};
