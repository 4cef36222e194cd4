/**
 * Values of properties as the plugin's own, from what the generated reader left behind.
 *
 * Invariant: each function is called with the status of a read that was just made; its value is in `PropertyValue`.
 */
import { PairsCursor, PathWriter } from "@proxywasm/abi/assembly/codec";
import { Status } from "@proxywasm/abi/assembly/enums";
import { getProperty, setProperty } from "@proxywasm/abi/assembly/hostcalls";
import { Bytes } from "@proxywasm/abi/assembly/memory";
import { PropertyValue } from "@proxywasm/abi/assembly/property-value";
import { Fields } from "../fields";
import { Now } from "./callback";
import { receiveBytes } from "./memory";
import { Arguments, decode, encodedSize } from "./text";

/** The value of the property just read, by its encoding. What is missing is null, or the number given for that. */
export class Read {
  static text(status: Status): string | null {
    return Read.ok(status) ? decode(PropertyValue.bytes) : null;
  }

  static bytes(status: Status): Uint8Array | null {
    return Read.ok(status) ? receiveBytes(PropertyValue.bytes) : null;
  }

  static bool(status: Status, missing: bool): bool {
    return Read.ok(status) ? PropertyValue.bool : missing;
  }

  static int(status: Status, missing: i64): i64 {
    return Read.ok(status) ? PropertyValue.int : missing;
  }

  static uint(status: Status, missing: u64): u64 {
    return Read.ok(status) ? PropertyValue.uint : missing;
  }

  static double(status: Status, missing: f64): f64 {
    return Read.ok(status) ? PropertyValue.double : missing;
  }

  /** Pairs of name and value. */
  static map(status: Status): Fields | null {
    if (!Read.ok(status)) return null;
    const cursor = new PairsCursor();
    cursor.open(PropertyValue.bytes);
    const fields = new Fields();
    while (cursor.next()) fields.add(decode(cursor.key), decode(cursor.value));
    return fields;
  }

  /** The keys of pairs: so hosts encode a list. */
  static list(status: Status): string[] | null {
    if (!Read.ok(status)) return null;
    const cursor = new PairsCursor();
    cursor.open(PropertyValue.bytes);
    const items: string[] = [];
    while (cursor.next()) items.push(decode(cursor.key));
    return items;
  }

  private static ok(status: Status): bool {
    Now.status = status;
    return status == Status.Ok;
  }
}

/** Reads the property at a path. */
export function readProperty(path: string[]): Status {
  Arguments.begin();
  return getProperty(encodePath(path));
}

/** Sets the property at a path to the encoded argument that `value` gives. */
export function writeProperty(path: string[], value: Bytes): bool {
  Now.status = setProperty(encodePath(path), value);
  return Now.status == Status.Ok;
}

/** Encodes a path behind the arguments that are encoded already. */
function encodePath(path: string[]): Bytes {
  let content: usize = 0;
  for (let i = 0; i < path.length; ++i) content += encodedSize(path[i]);
  PathWriter.begin(Arguments.reserve(PathWriter.size(path.length, content)));
  for (let i = 0; i < path.length; ++i) PathWriter.add(Arguments.next(path[i]));
  return PathWriter.end();
}
