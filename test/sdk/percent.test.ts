/** Text of strangers is read without ending the VM. */
import fc from "fast-check";
import { startPlugin } from "@proxywasm/host/testing";
import { describe, expect, it } from "vitest";
import { build } from "./build.js";

const plugin = await startPlugin(await build("test/sdk/plugins/percent.ts"));

function ask(text: string): Record<"decoded" | "encoded" | "integer", string | null> {
  const { headers } = plugin.send({ headers: { text } }).response;
  expect(plugin.failure).toBeNull();
  const get = (name: string) => headers.get(name);
  return { decoded: get("decoded"), encoded: get("encoded"), integer: get("integer") };
}

function decode(text: string): string {
  try {
    return "=" + decodeURIComponent(text);
  } catch {
    return "null";
  }
}

describe("percentDecode", () => {
  it.each([
    ...["", "plain", "%41%62c", "a+b", "%C3%BC", "ü%20€", "%F0%9F%98%80", "%EF%BF%BD", "100%25"],
    ...[
      "%",
      "%4",
      "%zz",
      "/%zz",
      "%4g",
      "a%",
      "%C3",
      "%C3%28",
      "%ED%A0%80",
      "%FF",
      "%C0%80",
      "%-1",
    ],
  ])("gives for %j what decodeURIComponent gives, and null where that throws", (text) => {
    expect(ask(text).decoded).toBe(decode(text));
  });

  it("agrees with decodeURIComponent on any text", () => {
    const piece = fc.constantFrom(
      "%",
      "%4",
      "1",
      "%41",
      "%C3%BC",
      "%C3",
      "%BC",
      "%e2%82%ac",
      "f",
      "ü",
      "😀",
      "+",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        expect(ask(pieces.join("")).decoded).toBe(decode(pieces.join("")));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

it("percentEncode gives what encodeURIComponent gives, for any text", () => {
  const printable = fc.string({ unit: "grapheme-ascii", maxLength: 20 });
  fc.assert(
    fc.property(fc.oneof(printable, fc.constantFrom("ü€😀", "a/b?c=d&e", "-_.!~*'()")), (any) => {
      expect(ask(any.trim()).encoded).toBe(encodeURIComponent(any.trim()));
    }),
    { seed: 1, numRuns: 300 },
  );
});

it.each([
  ...[
    ["0", 0n],
    ["-0", 0n],
    ["42", 42n],
    ["007", 7n],
    ["-42", -42n],
  ],
  ...[
    ["9223372036854775807", 9223372036854775807n],
    ["-9223372036854775808", -9223372036854775808n],
  ],
  ...["9223372036854775808", "-9223372036854775809", "99999999999999999999"].map((text) => [
    text,
    -7n,
  ]),
  ...["", "-", "+1", "12px", "1 2", "0x1f", "1.5", "1e3", "--1", "٣"].map((text) => [text, -7n]),
] as [string, bigint][])("parseInteger reads %j as %s", (text, value) => {
  expect(ask(text).integer).toBe(String(value));
});
