// Numbers that both sides must agree on and that no signature says: how maps and paths are laid out in
// memory, how wide a property's value is, and which values of a parameter have a meaning of their own. All
// integers are little-endian.

/// A map of HTTP fields or gRPC metadata: the number of pairs, then each pair's key size and value size, then
/// each pair's key and value, each with a terminator behind it that its size does not count. Order and
/// duplicates are kept; keys and values may hold any byte. No bytes at all, and a single zero byte, are both
/// the empty map.
[Exposed=*, Layout]
namespace serialized_pairs {
  /// Bytes of the number of pairs, an unsigned integer at offset 0.
  const unsigned long COUNT_BYTES = 4;
  /// Bytes of a key's size, an unsigned integer.
  const unsigned long KEY_SIZE_BYTES = 4;
  /// Bytes of a value's size, an unsigned integer.
  const unsigned long VALUE_SIZE_BYTES = 4;
  /// The byte behind each key and each value.
  const octet TERMINATOR = 0;
  /// Bytes of the terminator.
  const unsigned long TERMINATOR_BYTES = 1;
  /// Larger maps than this, in bytes, are refused by Envoy's decoder.
  const unsigned long MAX_BYTES = 1048576;
  /// Maps of more pairs than this are refused by Envoy's decoder.
  const unsigned long MAX_PAIRS = 1024;
};

/// The path of a property: its parts with a separator between them. One separator behind the last part is
/// tolerated. A dot is an ordinary character.
[Exposed=*, Layout]
namespace property_path {
  /// The byte between two parts.
  const octet SEPARATOR = 0;
};

/// How wide the value of a property is, where its type has a fixed width. Text and bytes stand for
/// themselves, a map is `serialized_pairs`, a list is `serialized_pairs` with empty values.
[Exposed=*, Layout]
namespace property_value {
  /// Bytes of a boolean: 0 or 1.
  const unsigned long BOOL_BYTES = 1;
  /// Bytes of a signed integer.
  const unsigned long INT_BYTES = 8;
  /// Bytes of an unsigned integer.
  const unsigned long UINT_BYTES = 8;
  /// Bytes of a floating point number (IEEE 754 binary64).
  const unsigned long DOUBLE_BYTES = 8;
  /// Bytes of a timestamp: nanoseconds since the Unix epoch.
  const unsigned long TIMESTAMP_BYTES = 8;
  /// Bytes of a duration: nanoseconds.
  const unsigned long DURATION_BYTES = 8;
};

/// One element of the array that `fd_write` takes.
[Exposed=*, Layout]
namespace wasi_iovec {
  /// Offset of the address of the bytes.
  const unsigned long DATA_OFFSET = 0;
  /// Offset of their number.
  const unsigned long SIZE_OFFSET = 4;
  /// Bytes of one element.
  const unsigned long BYTES = 8;
};

/// Values of a parameter that mean something of their own.
[Exposed=*, Layout]
namespace reserved_values {
  /// The context of the VM itself; as a parent it says that the new context is a plugin's.
  const unsigned long VM_CONTEXT = 0;
  /// A `start` that is behind the end of every buffer: appends.
  const unsigned long BUFFER_END = 0xFFFFFFFF;
  /// A `grpc_status` that says there is none.
  const unsigned long NO_GRPC_STATUS = 0xFFFFFFFF;
  /// A `cas` that stores whatever the present number is.
  const unsigned long ANY_CAS = 0;
  /// A `tick_period` that stops the timer.
  const unsigned long NO_TICK = 0;
};
