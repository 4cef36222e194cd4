/** JSON in plugins agrees with JSON in JavaScript, and bad JSON never ends the VM. */
import { startPlugin } from "@proxywasm/host/testing";
import { buildPlugin } from "proxy-wasm/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const module = await buildPlugin(`${import.meta.dirname}/plugins/json`);
const plugin = await startPlugin(module, { configuration: "{}", trace: false });
const ask = (path: string, json: string): string =>
  plugin.send({ path, headers: { json } }).response.body;

/** What JavaScript says: the value, or undefined. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

type Dumped =
  null | boolean | Dumped[] | { n: string } | { s: number[] } | { o: [number[], Dumped][] };

/** The value that the plugin spelt out. */
function undump(value: Dumped): unknown {
  if (value === null || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(undump);
  if ("n" in value) return Number(value.n);
  if ("s" in value) return String.fromCharCode(...value.s);
  // As JSON.parse does it: `__proto__` is a key like others.
  return Object.fromEntries(
    value.o.map(([key, item]) => [String.fromCharCode(...key), undump(item)]),
  );
}

/** The plugin reads a text as JavaScript does; decimals up to their last digit, as asc's `parseFloat` does. */
function expectSame(text: string): void {
  const found = undump(JSON.parse(ask("/value", text)) as Dumped);
  const wanted = JSON.parse(text) as unknown;
  expect(rounded(found)).toEqual(rounded(wanted));
}

/** Numbers to 15 digits, without those that asc 0.28 reads wrong by powers of ten. */
function rounded(value: unknown): unknown {
  if (typeof value === "number")
    return Math.abs(value) > TOO_LARGE ? "large" : Number(value.toPrecision(14)) + 0;
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rounded(item)]));
}

const TOO_LARGE = 1e30;

/** Values whose texts fit a header: every string is well formed. */
const values = fc.jsonValue({ maxDepth: 5, stringUnit: "binary" });

describe("what is JSON", () => {
  it("is read as JavaScript reads it, whatever its spelling", () => {
    fc.assert(
      fc.property(values, fc.constantFrom("", " ", "\n\t"), (value, space) => {
        const text = JSON.stringify(value, null, space);
        expectSame(text);
      }),
      { seed: 6, numRuns: 1000 },
    );
  });

  it.each([
    String.raw`"\"\\\/\b\f\n\r\t\u0041\u00e9\ud83d\ude00\f"`,
    "[1, -0, 0.5, 1e3, -2.5E-7, 12E+2, 123456789012345, 9007199254740991]",
    "[9007199254740993, -123456789012345678901234567890, 100000000000000000000]",
    `{"a": {"": [[], {}, [{}]]}, "b": null, "a": true}`,
    ` \t\r\n[ ] `,
    "7",
    `"€ 漢字 😀"`,
  ])("%s", (text) => {
    expectSame(text);
    expect(ask("/fault", text)).toBe("-1");
  });

  it("is an object or a list only when asked for that", () => {
    expect(["{}", "[]", "1"].map((text) => ask("/object", text))).toEqual([
      "object",
      "null",
      "null",
    ]);
    expect(["{}", "[]", "1"].map((text) => ask("/list", text))).toEqual(["null", "list", "null"]);
  });

  it.each([
    ['{"s": "a", "n": 5, "b": false}', "[a] 5.0 false"],
    ['{"s": "", "n": 5.0, "b": true}', "[] 5.0 true"],
    ['{"n": 12345678901234567890}', "null 12345678901234567000.0 true"],
    ['{"s": 1, "n": "1", "b": null}', "null -1.0 true"],
    ["[]", "null -1.0 true"],
    ["{", "null -1.0 true"],
  ])("gives fields by type, else what to take instead: %s", (text, expected) => {
    expect(ask("/at", text)).toBe(expected);
  });

  it("may be 64 levels deep, and is refused when deeper", () => {
    const nested = (depth: number) => `${"[".repeat(depth)}1${"]".repeat(depth)}`;
    expect(ask("/fault", nested(64))).toBe("-1");
    expectSame(nested(64));
    expect(ask("/value", nested(65))).toBe("null");
    expect(ask("/value", nested(100_000))).toBe("null");
  });
});

describe("what is not JSON", () => {
  it.each([
    ["", 0],
    ["{", 1],
    ["[1,]", 3],
    ['{"a"}', 4],
    ['{"a":1,}', 7],
    ["{a:1}", 1],
    ["01", 1],
    ["1.", 2],
    ["-", 1],
    ["+1", 0],
    [".5", 0],
    ["1e", 2],
    ["nul", 3],
    ["True", 0],
    ["'a'", 0],
    [`"a`, 2],
    [`"\\x"`, 2],
    [`"\\u12g4"`, 5],
    [`"\\`, 2],
    ["[1}", 2],
    ["{]", 1],
    ["]", 0],
    ["1 2", 2],
    ['"a\tb"', 2],
    ["\u00a01", 0],
    ["NaN", 0],
    ["//x\n1", 0],
  ])("%j stops at %d", (text, at) => {
    expect(parsed(text)).toBeUndefined();
    expect(ask("/fault", text)).toBe(String(at));
    expect(ask("/value", text)).toBe("null");
  });

  it("is told from JSON exactly as JavaScript does", () => {
    const alphabet = fc.constantFrom(...'{}[]",:\\/0123456789+-.eEtrufalsn \t\n\u0001é😀');
    const soup = fc.array(alphabet, { maxLength: 12 }).map((chars) => chars.join(""));
    const damaged = fc.tuple(values, fc.nat(), fc.nat(3), soup).map(([value, at, cut, insert]) => {
      const chars = [...JSON.stringify(value)];
      chars.splice(at % (chars.length + 1), cut, insert);
      return Buffer.from(chars.join("")).toString();
    });
    fc.assert(
      fc.property(fc.oneof(soup, damaged), (text) => {
        const expected = parsed(text);
        expect(ask("/fault", text) === "-1").toBe(expected !== undefined);
        if (expected !== undefined) expectSame(text);
        else expect(ask("/value", text)).toBe("null");
      }),
      { seed: 7, numRuns: 3000 },
    );
    expect(plugin.failure).toBeNull();
  });
});

describe("a configuration", () => {
  it("gives its fields, and null for those that are missing or of another type", async () => {
    const logs = async (configuration: string): Promise<string[]> =>
      (await startPlugin(module, { configuration })).logs.map(({ message }) => message);
    expect(await logs('{"header": "x-a"}')).toEqual(["x-a"]);
    expect(await logs('{"header": 1}')).toEqual(["no header"]);
    expect(await logs("{}")).toEqual(["no header"]);
  });

  it.each(["", "[]", '{"header":', "\u0000"])("%j is refused in words", async (configuration) => {
    await expect(startPlugin(module, { configuration })).rejects.toThrow();
  });
});
