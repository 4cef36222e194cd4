[Export, Group="integration"]
callback interface integration_callbacks {
  /// Says that the module speaks 1.0.0.
  undefined proxy_abi_version_1_0_0();

  /// Allocates.
  [Pointer]
  size_t malloc(size_t memory_size);
};

[Export, Group="streams"]
callback interface stream_callbacks {
  /// Bytes are there.
  [Default=0]
  proxy_action_t proxy_on_data(context_id_t stream_context_id, boolean end_of_stream);

  /// The client has gone.
  undefined proxy_on_close(context_id_t stream_context_id, unsigned long reason);

  /// The last look.
  undefined proxy_on_log(context_id_t stream_context_id);
};

[Exposed=*, Properties=("request"), Group="request"]
namespace request_properties {
  /// When it came.
  readonly attribute long long time;
};
