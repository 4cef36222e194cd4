/** How the values of properties travel: by the table of the specification, and by their JavaScript type. */
import { encodePairs, type Pair } from "@proxywasm/abi/host/codec";
import { PROPERTIES } from "@proxywasm/abi/host/properties";
import type { Encoding } from "@proxywasm/abi/host/property-value";
import { bytesOf } from "./bytes.js";
import type { PropertyValue } from "./stream-info.js";

/** The bytes of a value; null when it has no serialization. */
export function encodeValue(
  value: PropertyValue,
  encoding: Encoding | undefined,
): Uint8Array | null {
  if (value === UNSERIALIZABLE) return null;
  switch (typeof value) {
    case "string":
      return bytesOf(value);
    case "boolean":
      return Uint8Array.of(value ? 1 : 0);
    case "bigint":
      return word((view) => view.setBigInt64(0, BigInt.asIntN(64, value), true));
    case "number":
      return encoding !== undefined && INTEGERS.has(encoding)
        ? word((view) => view.setBigInt64(0, BigInt(Math.trunc(value)), true))
        : word((view) => view.setFloat64(0, value, true));
  }
  if (value instanceof Uint8Array) return value;
  if (encoding === "message") return new Uint8Array(0);
  const pairs: Pair[] = [];
  if (Array.isArray(value)) {
    for (const item of value as readonly PropertyValue[]) {
      const bytes = encodeValue(item, undefined);
      if (bytes === null) return null;
      pairs.push([bytes, new Uint8Array(0)]);
    }
  } else {
    for (const [key, item] of Object.entries(value)) {
      const bytes = encodeValue(item as PropertyValue, undefined);
      if (bytes === null) return null;
      pairs.push([bytesOf(key), bytes]);
    }
  }
  return encodePairs(pairs);
}

/** The table of the specification decides; what it does not know is a double, as in a protobuf Struct. */
export function encodingOf(path: readonly string[]): Encoding | undefined {
  return (
    ENCODINGS.get(path.join(".")) ??
    (path.length > 1 ? ENCODINGS.get(`${path.slice(0, -1).join(".")}.*`) : undefined)
  );
}

const ENCODINGS: ReadonlyMap<string, Encoding> = new Map(
  Object.values(PROPERTIES).map(({ path, keyed, encoding }) => [
    `${path.join(".")}${keyed ? ".*" : ""}`,
    encoding,
  ]),
);

/** Stands for a value that is known and has no bytes. */
export const UNSERIALIZABLE: PropertyValue = Object.freeze({ unserializable: true });
const INTEGERS: ReadonlySet<Encoding> = new Set<Encoding>(["int", "uint", "timestamp", "duration"]);

function word(write: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(8);
  write(new DataView(bytes.buffer));
  return bytes;
}
