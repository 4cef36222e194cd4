[Exposed=*, Import="env", Group="logging"]
namespace logging_calls {
  /// Writes a line.
  [Status=(OK, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_log(USVString message);

  /// Is gone after 1.0.0.
  [Status=(OK)]
  proxy_status_t proxy_flush();
};

[Exposed=*, Import="env", Group="buffers"]
namespace buffer_calls {
  /// Reads a buffer.
  [Status=(OK, BAD_ARGUMENT, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_get_buffer(proxy_buffer_type_t buffer_id, size_t start, size_t max_size,
      [Out, Owned] ArrayBuffer value);

  /// Reads the size of a buffer.
  [Status=(OK)]
  proxy_status_t proxy_get_buffer_size(proxy_buffer_type_t buffer_id, [Out] size_t size);
};

[Exposed=*, Import="wasi_snapshot_preview1", Group="clocks"]
namespace clock_calls {
  /// Gives up the processor.
  unsigned long sched_yield();
};
