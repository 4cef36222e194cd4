/** What the reader of WebAssembly modules says of bytes that are none. */
import { describe, expect, test } from "vitest";
import { readModule, type ReadErrorCode } from "@proxywasm/verify/module";
import { assemble, functionType, section, vector } from "../support/wasm-builder.js";

/** Bytes, the code they must give, and the offset. */
const BROKEN: readonly [what: string, bytes: Uint8Array, code: ReadErrorCode, offset: number][] =
  (() => {
    const raw = (...bytes: number[]) => assemble([bytes]);
    const type = section(1, vector([functionType("()->()")]));
    const huge = [0xff, 0xff, 0xff, 0xff, 0x0f];
    return [
      ["an empty file", new Uint8Array(0), "not-wasm", 0],
      ["text", new TextEncoder().encode("(module)"), "not-wasm", 0],
      ["half a magic number that is right so far", Uint8Array.of(0, 0x61, 0x73), "cut-off", 3],
      ["a header that ends early", Uint8Array.of(0, 0x61, 0x73, 0x6d, 1), "cut-off", 5],
      ["version 2", Uint8Array.of(0, 0x61, 0x73, 0x6d, 2, 0, 0, 0), "unknown-version", 4],
      ["version 257", Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 1, 0, 0), "unknown-version", 4],
      ["a component", Uint8Array.of(0, 0x61, 0x73, 0x6d, 0x0d, 0, 1, 0), "component", 4],
      ["a section id without a size", raw(1), "cut-off", 9],
      ["a section of 4 GB", raw(1, ...huge), "section-too-long", 8],
      ["a section one byte longer than the file", raw(1, 2, 0), "section-too-long", 8],
      ["a section id that does not exist", raw(14, 0), "unknown-section", 8],
      ["section id 255", raw(255, 0), "unknown-section", 8],
      ["a size in six bytes", raw(1, 0x80, 0x80, 0x80, 0x80, 0x80, 0), "bad-leb", 9],
      ["a size of 33 bits", raw(1, 0xff, 0xff, 0xff, 0xff, 0x1f), "bad-leb", 9],
      ["4 GB of types", assemble([section(1, huge)]), "bad-count", 10],
      ["4 GB of parameters", assemble([section(1, [1, 0x60, ...huge])]), "bad-count", 12],
      ["a type form that does not exist", assemble([section(1, [1, 0x61, 0])]), "bad-type", 11],
      [
        "a value type that does not exist",
        assemble([section(1, [1, 0x60, 1, 0x01, 0])]),
        "bad-type",
        13,
      ],
      [
        "bytes after the last type",
        assemble([section(1, [1, 0x60, 0, 0, 0])]),
        "section-leftover",
        14,
      ],
      [
        "types that pass the section's end",
        assemble([section(1, [1, 0x60, 1, 0x7f]), [0]]),
        "section-overrun",
        14,
      ],
      ["a section twice", assemble([type, type]), "section-order", 14],
      ["sections out of order", assemble([section(3, [0]), type]), "section-order", 11],
      [
        "an import's name that is not UTF-8",
        assemble([section(2, [1, 1, 0xff, 0, 0, 0])]),
        "bad-utf8",
        11,
      ],
      ["a name of 4 GB", assemble([section(2, [1, ...huge, 0, 0, 0])]), "bad-count", 11],
      [
        "a kind of import that does not exist",
        assemble([type, section(2, [1, 0, 0, 9, 0])]),
        "bad-kind",
        19,
      ],
      [
        "a function of a type that does not exist",
        assemble([type, section(3, [1, 7])]),
        "bad-index",
        17,
      ],
      [
        "an export of a function that does not exist",
        assemble([type, section(7, [1, 0, 0, 0])]),
        "bad-index",
        19,
      ],
      [
        "an export of a memory that does not exist",
        assemble([type, section(7, [1, 0, 2, 0])]),
        "bad-index",
        19,
      ],
      [
        "one name exported twice",
        assemble([section(5, [1, 0, 0]), section(7, [2, 0, 2, 0, 0, 2, 0])]),
        "duplicate-export",
        19,
      ],
      ["a start function that does not exist", assemble([section(8, [0])]), "bad-index", 10],
      ["functions without code", assemble([type, section(3, [1, 0])]), "count-mismatch", 18],
      ["code without functions", assemble([section(10, [1, 2, 0, 0x0b])]), "count-mismatch", 14],
      [
        "a body that passes the section's end",
        assemble([section(10, [1, 5, 0, 0x0b])]),
        "section-overrun",
        11,
      ],
      ["data that is announced and missing", assemble([section(12, [3])]), "count-mismatch", 11],
      ["a data segment of 4 GB", assemble([section(11, [1, 1, ...huge])]), "bad-count", 12],
      [
        "a kind of data segment that does not exist",
        assemble([section(11, [1, 3, 0])]),
        "bad-kind",
        11,
      ],
      [
        "a call in an initial value",
        assemble([section(6, [1, 0x7f, 0, 0x10, 0, 0x0b])]),
        "bad-expression",
        13,
      ],
      [
        "a prefixed opcode in an initial value",
        assemble([section(6, [1, 0x7f, 0, 0xfd, 1, 0x0b])]),
        "bad-expression",
        13,
      ],
      [
        "an initial value without an end",
        assemble([section(6, [1, 0x7f, 0, 0x41, 0])]),
        "section-overrun",
        15,
      ],
      [
        "a constant of eleven bytes",
        assemble([section(6, [1, 0x7f, 0, 0x42, ...Array<number>(11).fill(0x80), 0x0b])]),
        "bad-leb",
        14,
      ],
      [
        "a global that is neither constant nor variable",
        assemble([section(6, [1, 0x7f, 2, 0x41, 0, 0x0b])]),
        "bad-type",
        12,
      ],
      ["limits with unknown flags", assemble([section(5, [1, 0x10, 0])]), "bad-limits", 11],
      ["a maximum below the minimum", assemble([section(5, [1, 1, 2, 1])]), "bad-limits", 11],
      [
        "a 64-bit minimum of 70 bits",
        assemble([section(5, [1, 4, ...Array<number>(9).fill(0xff), 2])]),
        "bad-leb",
        12,
      ],
    ];
  })();

describe("broken files are a value with a code and an offset", () => {
  test.each(BROKEN)("%s", (_, bytes, code, offset) => {
    const result = readModule(bytes);
    expect(
      result.ok ? "no error" : { code: result.error.code, offset: result.error.offset },
    ).toEqual({ code, offset });
  });
});
