/** The two generated codecs against each other: what one side writes, the other reads, for any bytes. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  decodePairs,
  decodePath,
  encodePairs,
  encodePath,
  pairsSize,
} from "@proxywasm/abi/host/codec";
import { decodeProperty, encodeProperty } from "@proxywasm/abi/host/property-value";
import { startGuest, type Guest } from "./guest.js";

const SEED = 20_240_817;
const check = <T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void, numRuns = 300): void =>
  fc.assert(
    fc.property(arbitrary, (value) => {
      property(value);
    }),
    { seed: SEED, numRuns },
  );

const bytes = fc.uint8Array({ maxLength: 40 });
const pair = fc.tuple(bytes, bytes);
/** Few different keys, so that duplicates are the rule. */
const repeated = fc.tuple(fc.constantFrom(...["", "a", "set-cookie"].map(text)), bytes);
const pairs = fc.array(fc.oneof(pair, repeated), { maxLength: 40 });
/** Parts without the separator; the last one not empty, since a separator behind the last part is nothing. */
const part = fc.uint8Array({ min: 1, maxLength: 30 });
const path = fc
  .tuple(fc.array(part, { maxLength: 6 }), fc.uint8Array({ min: 1, minLength: 1, maxLength: 30 }))
  .map(([parts, last]) => [...parts, last]);

let guest: Guest;
beforeAll(async () => {
  guest = await startGuest();
}, 60_000);

describe("serialized pairs", () => {
  it("are the same bytes from both sides", () => {
    check(
      pairs.filter(({ length }) => length > 0),
      (value) => {
        expect(guest.encodePairs(value)).toEqual(encodePairs(value));
      },
    );
  });

  it("of the plugin are read by the host, in order, with duplicates, empty and binary values", () => {
    check(pairs, (value) => expect(decodePairs(guest.encodePairs(value))).toEqual(value));
  });

  it("of the host are read by the plugin", () => {
    check(pairs, (value) => expect(guest.decodePairs(encodePairs(value))).toEqual(value));
  });

  it("take as many bytes as the host says beforehand", () => {
    check(pairs, (value) => expect(encodePairs(value).length).toBe(pairsSize(value)));
  });

  it("of no pairs are no bytes from the host; no bytes and one zero byte read as none", () => {
    expect(encodePairs([]).length).toBe(0);
    for (const empty of [[], [0], [0, 0, 0, 0]]) {
      expect(decodePairs(Uint8Array.from(empty))).toEqual([]);
      expect(guest.decodePairs(Uint8Array.from(empty))).toEqual([]);
    }
  });

  it("that are cut off anywhere are refused by the host, and end early in the plugin", () => {
    check(
      fc.tuple(
        pairs.filter(({ length }) => length > 0),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
      ([value, where]) => {
        const whole = encodePairs(value);
        const cut = whole.slice(0, 2 + Math.floor(where * (whole.length - 3)));
        expect(decodePairs(cut)).toBeNull();
        expect((guest.decodePairs(cut) ?? []).length).toBeLessThan(value.length);
      },
    );
  });

  it("followed by other bytes, or with another terminator, are refused by the host", () => {
    const whole = encodePairs([[text("k"), text("v")]]);
    expect(decodePairs(Uint8Array.from([...whole, 0]))).toBeNull();
    for (const at of [whole.length - 1, whole.length - 3]) {
      expect(decodePairs(whole.map((byte, i) => (i === at ? 1 : byte)))).toBeNull();
    }
  });

  it("of more than 1024 pairs are refused unless the limits say otherwise", () => {
    const many = Array.from({ length: 1025 }, () => [text(""), text("")] as const);
    expect(decodePairs(encodePairs(many.slice(1)))).toHaveLength(1024);
    expect(decodePairs(encodePairs(many))).toBeNull();
    expect(decodePairs(encodePairs(many), { maxBytes: 1e6, maxPairs: 2000 })).toHaveLength(1025);
  });

  it("never make either decoder fail in another way, whatever the bytes", () => {
    check(fc.uint8Array({ maxLength: 60 }), (value) => {
      decodePairs(value);
      guest.decodePairs(value);
    });
  });
});

describe("property paths", () => {
  it("are the same bytes from both sides, and give back their parts", () => {
    check(path, (value) => {
      expect(guest.encodePath(value)).toEqual(encodePath(value));
      expect(decodePath(encodePath(value))).toEqual(value);
    });
  });

  it("may end with a separator", () => {
    expect(decodePath(text("a\0b\0"))).toEqual([text("a"), text("b")]);
    expect(decodePath(text("a\0\0"))).toEqual([text("a"), text("")]);
  });
});

describe("property values", () => {
  it("keep all 64 bits of integers", () => {
    check(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (value) => {
      expect(decodeProperty("int", encodeProperty("int", value))).toBe(value);
    });
    check(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (value) => {
      expect(decodeProperty("uint", encodeProperty("uint", value))).toBe(value);
      expect(decodeProperty("timestamp", encodeProperty("timestamp", value))).toBe(value);
    });
  });

  it("keep doubles, text, truth, lists and maps", () => {
    check(fc.double(), (value) => {
      expect(decodeProperty("double", encodeProperty("double", value))).toBe(value);
    });
    check(fc.string({ unit: "binary" }), (value) => {
      expect(decodeProperty("string", encodeProperty("string", value))).toBe(value);
    });
    check(fc.array(bytes, { maxLength: 20 }), (value) => {
      expect(decodeProperty("list", encodeProperty("list", value))).toEqual(value);
    });
    check(pairs, (value) => {
      expect(decodeProperty("map", encodeProperty("map", value))).toEqual(value);
    });
    expect([...encodeProperty("bool", true)]).toEqual([1]);
    expect(decodeProperty("bool", Uint8Array.of(0))).toBe(false);
  });

  it("of the wrong width are no values", () => {
    for (const encoding of ["int", "uint", "double", "timestamp", "duration"] as const) {
      expect(decodeProperty(encoding, new Uint8Array(4))).toBeNull();
    }
    expect(decodeProperty("bool", new Uint8Array(8))).toBeNull();
  });
});

function text(value: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(value, (c) => c.charCodeAt(0));
}
