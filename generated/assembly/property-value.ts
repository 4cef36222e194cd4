/** Reads and decodes the value of any property. */
// Generated from spec/ by `npm run generate`: do not edit.

import { Status } from "./enums";
import { getProperty, GetPropertyOut } from "./hostcalls";
import {
  PROPERTY_PATH_SEPARATOR,
  PROPERTY_VALUE_BOOL_BYTES,
  PROPERTY_VALUE_DOUBLE_BYTES,
  PROPERTY_VALUE_INT_BYTES,
  PROPERTY_VALUE_UINT_BYTES,
} from "./layouts";
import { Bytes, Views } from "./memory";

/** The value that the last read of a property gave; zero, false or empty when it gave none of that width. */
export class PropertyValue {
  /** Text, bytes, a protobuf message, or serialized pairs, as the property's documentation says. */
  @inline
  static get bytes(): Bytes {
    return GetPropertyOut.value;
  }

  /** True or false. */
  static get bool(): bool {
    const value = GetPropertyOut.value;
    if (Views.size(value) != PROPERTY_VALUE_BOOL_BYTES) return false;
    return load<u8>(Views.data(value)) != 0;
  }

  /** A signed number; of a timestamp the nanoseconds since the Unix epoch, of a duration the nanoseconds. */
  static get int(): i64 {
    const value = GetPropertyOut.value;
    return Views.size(value) == PROPERTY_VALUE_INT_BYTES ? load<i64>(Views.data(value)) : 0;
  }

  /** A number without sign. */
  static get uint(): u64 {
    const value = GetPropertyOut.value;
    return Views.size(value) == PROPERTY_VALUE_UINT_BYTES ? load<u64>(Views.data(value)) : 0;
  }

  /** A floating-point number. */
  static get double(): f64 {
    const value = GetPropertyOut.value;
    return Views.size(value) == PROPERTY_VALUE_DOUBLE_BYTES ? load<f64>(Views.data(value)) : 0;
  }
}

const SCRATCH_BYTES: usize = 256;
const scratch: usize = memory.data(256);

/** Reads properties whose paths lie in static memory. */
export class Properties {
  /** Reads the property whose path is the `size` bytes at `path`. */
  @inline
  static read(path: usize, size: usize): Status {
    return getProperty(Views.of(path, size));
  }

  /** Reads the entry `key` of the property whose path is the `size` bytes at `path`. */
  static readAt(path: usize, size: usize, key: Bytes): Status {
    const total = size + 1 + Views.size(key);
    const block = total <= SCRATCH_BYTES ? scratch : heap.alloc(total);
    memory.copy(block, path, size);
    store<u8>(block + size, PROPERTY_PATH_SEPARATOR as u8);
    memory.copy(block + size + 1, Views.data(key), Views.size(key));
    const status = getProperty(Views.of(block, total));
    if (block != scratch) heap.free(block);
    return status;
  }
}
