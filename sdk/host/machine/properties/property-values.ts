/** How the values of properties travel: by the table of the specification, and by their JavaScript type. */
import { encodePairs, type Pair } from "@proxywasm/abi/host/codec";
import { PROPERTIES } from "@proxywasm/abi/host/properties";
import type { Encoding, PropertyInfo } from "@proxywasm/abi/host/property-value";
import { bytesOf } from "../../base/bytes.js";
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
  return pairs.length === 0 ? NO_PAIRS : encodePairs(pairs);
}

/** One step into a value: by key, or by decimal index; undefined when there is nothing. */
export function stepInto(value: PropertyValue, part: string): PropertyValue | undefined {
  if (Array.isArray(value))
    return /^\d+$/.test(part) ? (value as PropertyValue[])[+part] : undefined;
  if (typeof value !== "object" || value instanceof Uint8Array) return undefined;
  return Object.hasOwn(value, part) ? (value as Record<string, PropertyValue>)[part] : undefined;
}

/** What the specification says about the property at a path; a number that it does not know is a double. */
export function propertyAt(path: readonly string[]): PropertyInfo | undefined {
  return (
    TABLE.get(path.join(".")) ??
    (path.length > 1 ? TABLE.get(`${path.slice(0, -1).join(".")}.*`) : undefined)
  );
}

const TABLE: ReadonlyMap<string, PropertyInfo> = new Map(
  Object.values(PROPERTIES).map((row: PropertyInfo) => [
    `${row.path.join(".")}${row.keyed ? ".*" : ""}`,
    row,
  ]),
);

/** Envoy counts what is not there: no pairs are four bytes of zero. */
export const NO_PAIRS = new Uint8Array(4);

/** Stands for a value that is known and has no bytes. */
export const UNSERIALIZABLE: PropertyValue = Object.freeze({ unserializable: true });
const INTEGERS: ReadonlySet<Encoding> = new Set<Encoding>(["int", "uint", "timestamp", "duration"]);

function word(write: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(8);
  write(new DataView(bytes.buffer));
  return bytes;
}
