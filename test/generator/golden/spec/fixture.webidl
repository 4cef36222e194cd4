// A small ABI with one of everything, for the golden files.

[Exposed=*, Versions=("1.0.0", "1.1.0")]
namespace abi {};

typedef unsigned long size_t;

/// What came of a call.
[Exposed=*, Enum]
namespace proxy_status_t {
  /// It worked.
  const unsigned long OK = 0;
  /// There is none.
  const unsigned long NOT_FOUND = 1;
  /// A pointer is wrong.
  const unsigned long INVALID_MEMORY_ACCESS = 6;
  /// Not here.
  [Since="1.1.0"]
  const unsigned long UNIMPLEMENTED = 12;
};

/// What to do next.
[Exposed=*, Enum]
namespace proxy_action_t {
  /// Go on.
  const unsigned long CONTINUE = 0;
  /// Wait.
  const unsigned long PAUSE = 1;
};

/// A map.
[Exposed=*, Enum]
namespace proxy_map_type_t {
  /// The request's fields.
  [Read=(proxy_on_fields), Write=(proxy_on_fields)]
  const unsigned long REQUEST = 0;
};

/// How maps lie in memory.
[Exposed=*, Layout]
namespace serialized_pairs {
  /// Bytes of the number of pairs.
  const unsigned long COUNT_BYTES = 4;
};

[Exposed=*, Import="env", Group="fields"]
namespace field_calls {
  /// Reads the value of a field.
  [Status=(OK, NOT_FOUND, INVALID_MEMORY_ACCESS), During=(proxy_on_fields)]
  proxy_status_t proxy_get_value(proxy_map_type_t map_id, ByteString key, [Out, Owned] ArrayBuffer value);

  /// Sets all fields, if the host has not sent them yet.
  [Status=("OK", "NOT_FOUND since 1.1.0", "INVALID_MEMORY_ACCESS")]
  proxy_status_t proxy_set_all(record<ByteString, ByteString> serialized_pairs,
      [Was="last until 1.0.0"] boolean final);
};

[Exposed=*, Import="env", Group="numbers"]
namespace number_calls {
  /// Adds to a number, and gives the sum and how often that was done.
  [Since="1.1.0", Status=(OK, INVALID_MEMORY_ACCESS)]
  proxy_status_t proxy_add(long long delta, [Out] unsigned long long sum, [Out] unsigned long count);

  /// Stops. The text gives it no result.
  [Until="1.0.0", HostResult="proxy_status_t", Deprecated="proxy_add"]
  undefined proxy_stop([Unit="milliseconds"] unsigned long after);
};

[Exposed=*, Import="wasi_snapshot_preview1", Group="randomness"]
namespace wasi_calls {
  /// Fills memory with random bytes.
  undefined random_get([Pointer] size_t buffer, [Unit="bytes"] size_t buffer_size);
};

[Export, Group="integration"]
callback interface integration_callbacks {
  /// Says the version.
  [Until="1.0.0"]
  undefined proxy_abi_version_1_0_0();

  /// Says the version.
  [Since="1.1.0"]
  undefined proxy_abi_version_1_1_0();

  /// Runs first.
  [Name="_initialize"]
  undefined initialize();
};

[Export, Group="memory"]
callback interface memory_callbacks {
  /// Allocates memory.
  [Pointer]
  size_t proxy_on_memory_allocate([Unit="bytes"] size_t memory_size);

  /// The older name.
  [Pointer, Deprecated="proxy_on_memory_allocate"]
  size_t malloc([Unit="bytes"] size_t memory_size);
};

[Export, Group="fields"]
callback interface field_callbacks {
  /// The fields are there.
  [Default=0]
  proxy_action_t proxy_on_fields(unsigned long context_id, [Unit="elements"] size_t num_fields,
      [Since="1.1.0"] boolean end_of_stream);

  /// The end. True lets go.
  [Default=1]
  boolean proxy_on_done(unsigned long context_id);
};

/// What is known about the request.
[Exposed=*, Properties=("request"), Group="request"]
namespace request_properties {
  /// Its size.
  [Scope=(http), During=(proxy_on_fields), Origin=spec]
  readonly attribute unsigned long long size;
};
