/** How maps, paths and values lie in memory: the numbers that no signature says. */
// Generated from spec/ by `npm run generate`: do not edit.

/** Bytes of the number of pairs, an unsigned integer at offset 0. */
export const SERIALIZED_PAIRS_COUNT_BYTES = 4;

/** Bytes of a key's size, an unsigned integer. */
export const SERIALIZED_PAIRS_KEY_SIZE_BYTES = 4;

/** Bytes of a value's size, an unsigned integer. */
export const SERIALIZED_PAIRS_VALUE_SIZE_BYTES = 4;

/** The byte behind each key and each value. */
export const SERIALIZED_PAIRS_TERMINATOR = 0;

/** Bytes of the terminator. */
export const SERIALIZED_PAIRS_TERMINATOR_BYTES = 1;

/** Larger maps than this, in bytes, are refused by Envoy's decoder. */
export const SERIALIZED_PAIRS_MAX_BYTES = 1048576;

/** Maps of more pairs than this are refused by Envoy's decoder. */
export const SERIALIZED_PAIRS_MAX_PAIRS = 1024;

/** The byte between two parts. */
export const PROPERTY_PATH_SEPARATOR = 0;

/** Bytes of a boolean: 0 or 1. */
export const PROPERTY_VALUE_BOOL_BYTES = 1;

/** Bytes of a signed integer. */
export const PROPERTY_VALUE_INT_BYTES = 8;

/** Bytes of an unsigned integer. */
export const PROPERTY_VALUE_UINT_BYTES = 8;

/** Bytes of a floating point number (IEEE 754 binary64). */
export const PROPERTY_VALUE_DOUBLE_BYTES = 8;

/** Bytes of a timestamp: nanoseconds since the Unix epoch. */
export const PROPERTY_VALUE_TIMESTAMP_BYTES = 8;

/** Bytes of a duration: nanoseconds. */
export const PROPERTY_VALUE_DURATION_BYTES = 8;

/** Offset of the address of the bytes. */
export const WASI_IOVEC_DATA_OFFSET = 0;

/** Offset of their number. */
export const WASI_IOVEC_SIZE_OFFSET = 4;

/** Bytes of one element. */
export const WASI_IOVEC_BYTES = 8;

/** The context of the VM itself; as a parent it says that the new context is a plugin's. */
export const RESERVED_VALUES_VM_CONTEXT = 0;

/** A `start` that is behind the end of every buffer: appends. */
export const RESERVED_VALUES_BUFFER_END = 4294967295;

/** A `grpc_status` that says there is none. */
export const RESERVED_VALUES_NO_GRPC_STATUS = 4294967295;

/** A `cas` that stores whatever the present number is. */
export const RESERVED_VALUES_ANY_CAS = 0;

/** A `tick_period` that stops the timer. */
export const RESERVED_VALUES_NO_TICK = 0;
