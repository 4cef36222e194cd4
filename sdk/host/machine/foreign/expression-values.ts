/** How the values of expressions travel. */
import { encodePairs, type Pair } from "@proxywasm/abi/host/codec";
import type { PropertyTree } from "../properties/property-tree.js";
import { encodeValue, NO_PAIRS } from "../properties/property-values.js";
import type { PropertyValue } from "../properties/stream-info.js";

/** The bytes of a value; null when it has none. */
export function expressionBytes(value: unknown, tree: PropertyTree): Uint8Array | null {
  if (typeof value !== "object") return encodeValue(value as PropertyValue, undefined);
  if (value === null || tree.groups.has(value)) return null;
  const known = tree.messages.get(value);
  if (known !== undefined) return known;
  if (value instanceof Uint8Array) return value;
  if (value instanceof Date) return encodeValue(BigInt(value.getTime()) * NANOSECONDS, undefined);
  if (isDuration(value)) {
    return encodeValue(value.seconds * NANOSECONDS * 1000n + BigInt(value.nanos), undefined);
  }
  if (isUnsigned(value)) return encodeValue(value.value, undefined);
  if (Array.isArray(value))
    return pairsOf(
      value.map((item: unknown) => [item, ""] as const),
      tree,
    );
  if (value instanceof Map) return pairsOf([...(value as Map<unknown, unknown>)], tree);
  const isPlain = [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);
  return isPlain ? pairsOf(Object.entries(value), tree) : null;
}

function pairsOf(
  entries: readonly (readonly [unknown, unknown])[],
  tree: PropertyTree,
): Uint8Array | null {
  const pairs: Pair[] = [];
  for (const [key, value] of entries) {
    const name = expressionBytes(key, tree);
    const bytes = expressionBytes(value, tree);
    if (name === null || bytes === null) return null;
    pairs.push([name, bytes]);
  }
  return pairs.length === 0 ? NO_PAIRS : encodePairs(pairs);
}

/** The evaluator's own objects, which it does not export with its types. */
const isDuration = (value: object): value is { seconds: bigint; nanos: number } =>
  value.constructor?.name === "Duration";
const isUnsigned = (value: object): value is { value: bigint } =>
  value.constructor?.name === "UnsignedInt";
const NANOSECONDS = 1_000_000n;
