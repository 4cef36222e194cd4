/// The versions of this small ABI.
[Exposed=*, Versions=("1.0.0")]
namespace abi {};

/// A number of bytes.
typedef unsigned long size_t;

/// Identifies a context.
typedef unsigned long context_id_t;

/// Identifies a call.
typedef unsigned long call_id_t;

/// What came of a call.
[Exposed=*, Enum]
namespace proxy_status_t {
  /// Done.
  const unsigned long OK = 0;
  /// Refused.
  const unsigned long BAD_ARGUMENT = 2;
  /// A pointer is wrong.
  const unsigned long INVALID_MEMORY_ACCESS = 6;
};

/// What to do with a stream.
[Exposed=*, Enum]
namespace proxy_action_t {
  /// Go on.
  const unsigned long CONTINUE = 0;
  /// Hold it.
  const unsigned long PAUSE = 1;
};

/// The buffers.
[Exposed=*, Enum]
namespace proxy_buffer_type_t {
  /// What the client sends.
  [Read=(proxy_on_data), Write=(proxy_on_data)]
  const unsigned long DATA = 0;
  /// What was left over.
  [Read=(proxy_on_data, proxy_on_log)]
  const unsigned long REST = 2;
};
