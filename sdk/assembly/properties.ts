/**
 * What the proxy knows about the plugin, the stream, and the connection.
 *
 * ```ts
 * import * as properties from "@proxywasm/sdk/properties";
 *
 * const peer = properties.sourceAddress(); // null: not there; lastStatus() says why
 * const size = properties.requestSize(0); // 0: what to take when it is not there
 * const rule = properties.get(["metadata", "filter_metadata", "acme", "rule"]);
 * ```
 *
 * Properties of headers are there only while the host holds those: each function says when. The others of a stream are
 * there from its first callback to `onLog`, and gone in `onDone` and `onDelete`.
 */
import { Read, readProperty, writeProperty } from "./core/property";
import { viewOf } from "./core/memory";
import { Arguments } from "./core/text";
import { Fields } from "./fields";

export * from "./generated/properties";

/** The property at a path, as text; null if there is none. */
export function get(path: string[]): string | null {
  return Read.text(readProperty(path));
}

/** As `get`, for one that is not text. */
export function getBytes(path: string[]): Uint8Array | null {
  return Read.bytes(readProperty(path));
}

/** As `get`, for a map: a protobuf struct, or headers. */
export function getMap(path: string[]): Fields | null {
  return Read.map(readProperty(path));
}

/** As `get`, for a list of texts. */
export function getList(path: string[]): string[] | null {
  return Read.list(readProperty(path));
}

/** As `get`, for a whole number. */
export function getInt(path: string[], missing: i64 = -1): i64 {
  return Read.int(readProperty(path), missing);
}

/** As `get`, for a floating-point number; those in metadata are. */
export function getDouble(path: string[], missing: f64 = f64.NaN): f64 {
  return Read.double(readProperty(path), missing);
}

/** As `get`, for true or false. */
export function getBool(path: string[], missing: bool = false): bool {
  return Read.bool(readProperty(path), missing);
}

/**
 * Sets a property to a text, for later filters and the access log; false if the host refused. (Envoy keeps it in the
 * filter state, under `wasm.` and the name; it never changes the request.)
 */
export function set(path: string[], text: string): bool {
  return writeProperty(path, Arguments.first(text));
}

/** As `set`, for bytes. */
export function setBytes(path: string[], value: Uint8Array): bool {
  Arguments.begin();
  return writeProperty(path, viewOf(value));
}
