/** The enumerations of the ABI. */
// Generated from spec/ by `npm run generate`: do not edit.

/**
 * What came of a hostcall. Everything but `OK` means that nothing was written to the result
 * pointers, unless a host says otherwise.
 * @since ABI 0.1.0
 */
export enum Status {
  /** The host did what was asked. */
  Ok = 0,
  /**
   * The thing named by the arguments (key, queue, metric, property, function, stream) does not
   * exist, or not any longer.
   */
  NotFound = 1,
  /**
   * An argument has a value that this call does not accept, such as an unknown enumeration
   * value.
   */
  BadArgument = 2,
  /** The host has the value but cannot turn it into bytes. */
  SerializationFailure = 3,
  /** The host cannot make sense of bytes that the plugin passed. */
  ParseFailure = 4,
  /** An expression does not parse or has the wrong type. */
  BadExpression = 5,
  /**
   * A pointer, or a pointer plus its size, leaves the plugin's memory; or the plugin's allocator
   * failed.
   */
  InvalidMemoryAccess = 6,
  /** The queue exists and holds no item at the moment. */
  Empty = 7,
  /** The shared value was changed by someone else since its compare-and-swap number was read. */
  CasMismatch = 8,
  /** A result has another shape than the caller asked for. */
  ResultMismatch = 9,
  /** The host failed for a reason that is not the plugin's fault. */
  InternalFailure = 10,
  /**
   * The peer of a call-out is gone. Only ever read as the code of `proxy_get_status`, with the
   * message `reset`.
   */
  BrokenConnection = 11,
  /** The host does not offer this operation, or not for this kind of stream. */
  Unimplemented = 12,
}

/**
 * The WASI error numbers that the specification uses.
 * @since ABI 0.1.0
 */
export enum WasiErrno {
  /** The call did what was asked. */
  Success = 0,
  /** The file descriptor is unknown, or does not allow this. */
  Badf = 8,
  /** The descriptor is not a folder's. */
  Notdir = 20,
  /** A pointer, or a pointer plus its size, leaves the plugin's memory. */
  Fault = 21,
  /** An argument is out of range. */
  Inval = 28,
  /** The file does not exist. */
  Noent = 44,
  /** The host does not have the function. */
  Nosys = 52,
  /** The host does not support this value. */
  Notsup = 58,
  /** The plugin's configuration does not allow the call. */
  Notcapable = 76,
}
