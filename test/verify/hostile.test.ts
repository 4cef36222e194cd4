/** Files that lie about themselves are refused in bounded time and memory. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { whyInvalid } from "../../sdk/verify/validity.js";
import { readModule, readNames, readTargetFeatures } from "@proxywasm/verify/module";
import {
  assemble,
  buildModule,
  functionType,
  leb,
  section,
  text,
  vector,
} from "../support/wasm-builder.js";
import { verdictOn } from "./plugin.js";

const SEED = 20261122;

/** Reading is linear: 256 KiB stay far below this on any machine, a quadratic reader stays far above. CPU time. */
const LIMIT_MS = 500;

const valid = buildModule({
  imports: [
    { module: "env", name: "a", signature: "(i32,i64)->i32" },
    { module: "env", name: "memory2", kind: "table" },
  ],
  exports: { one: "()->()", two: "(i32)->f64" },
  globals: ["g"],
  data: [1, 2, 3, 4],
  start: 1,
  names: { 0: "a", 1: "one" },
});

function readAll(bytes: Uint8Array): boolean {
  const result = readModule(bytes);
  if (!result.ok) {
    expect(result.error.offset).toBeGreaterThanOrEqual(0);
    expect(result.error.offset).toBeLessThanOrEqual(bytes.length);
    expect(result.error.message).not.toBe("");
    return false;
  }
  readNames(result.module);
  readTargetFeatures(result.module);
  return true;
}

describe("no bytes make the reader throw or run away", () => {
  test("valid modules with bytes changed, inserted and removed", () => {
    const edit = fc.record({
      at: fc.nat(valid.length),
      remove: fc.nat(4),
      insert: fc.uint8Array({ maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        let bytes = [...valid];
        for (const { at, remove, insert } of edits) {
          bytes = [...bytes.slice(0, at), ...insert, ...bytes.slice(at + remove)];
        }
        readAll(Uint8Array.from(bytes));
      }),
      { seed: SEED, numRuns: 3_000 },
    );
  });

  test("what V8 accepts is read; only what V8 refuses is refused", () => {
    fc.assert(
      fc.property(fc.nat(valid.length - 1), fc.nat(255), (at, byte) => {
        const bytes = Uint8Array.from(valid);
        bytes[at] = byte;
        if (whyInvalid(bytes) === null) expect(readAll(bytes)).toBe(true);
      }),
      { seed: SEED, numRuns: 3_000 },
    );
  });

  test("a valid module cut off anywhere is read or refused with an offset inside it", () => {
    for (let size = 0; size < valid.length; size++) readAll(valid.subarray(0, size));
    expect(readAll(valid)).toBe(true);
  });

  test("random bytes behind a right header", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (rest) => {
        readAll(assemble([[...rest]]));
      }),
      { seed: SEED, numRuns: 3_000 },
    );
  });
});

const MANY = 1 << 18;
const filler = (size: number, byte: number) => Array.from<number>({ length: size }).fill(byte);

/** Each claims or repeats as much as a megabyte allows. */
const HOSTILE: readonly [what: string, bytes: () => Uint8Array][] = [
  [
    "a vector of 4 GB of types",
    () => assemble([section(1, [0xff, 0xff, 0xff, 0xff, 0x0f, ...filler(1000, 0x60)])]),
  ],
  ["131,072 empty types", () => assemble([section(1, [...leb(MANY / 2), ...filler(MANY, 0)])])],
  [
    "a function type with 262,144 parameters",
    () => assemble([section(1, [1, 0x60, ...leb(MANY), ...filler(MANY, 0x7f), 0])]),
  ],
  [
    "groups within groups of types",
    () => assemble([section(1, [...leb(1000), ...filler(MANY, 0x4e)])]),
  ],
  ["sub types without end", () => assemble([section(1, [...leb(1000), ...filler(MANY, 0x50)])])],
  [
    "a constant expression of 262,144 instructions",
    () => assemble([section(6, [1, 0x7f, 0, ...filler(MANY, 0x6a), 0x0b])]),
  ],
  [
    "a constant expression without end",
    () => assemble([section(6, [1, 0x7f, 0, ...filler(MANY, 0x6a)])]),
  ],
  [
    "65,536 empty custom sections",
    () => assemble([Array.from({ length: MANY / 4 }, () => [0, 1, 0]).flat()]),
  ],
  ["a name of 256 KiB", () => buildModule({ exports: { ["n".repeat(MANY)]: "()->()" } })],
  [
    "a long name that is not UTF-8 at its end",
    () =>
      assemble([section(2, vector([[...leb(MANY), ...filler(MANY - 1, 0x61), 0xff, 0, 0, 0]]))]),
  ],
  [
    "20,000 exports of one function",
    () =>
      assemble([
        section(1, vector([functionType("()->()")])),
        section(3, vector([[0]])),
        section(7, vector(Array.from({ length: 20_000 }, (_, at) => [...text(String(at)), 0, 0]))),
        section(10, vector([[2, 0, 0x0b]])),
      ]),
  ],
  [
    "262,144 functions and no code",
    () =>
      assemble([
        section(1, vector([functionType("()->()")])),
        section(3, [...leb(MANY), ...filler(MANY, 0)]),
      ]),
  ],
  [
    "numbers in padded form everywhere",
    () => assemble([section(1, [0x80, 0x80, 0x80, 0x80, 0x00]), section(2, filler(MANY, 0x80))]),
  ],
];

describe("malice by the quarter megabyte is read or refused in bounded time and memory", () => {
  test.each(HOSTILE)("%s", (_, build) => {
    const bytes = build();
    const before = process.memoryUsage();
    const start = process.cpuUsage();
    readAll(bytes);
    const { user, system } = process.cpuUsage(start);
    const took = (user + system) / 1000;
    const after = process.memoryUsage();
    const grown = after.heapUsed - before.heapUsed + (after.arrayBuffers - before.arrayBuffers);
    expect(took).toBeLessThan(LIMIT_MS);
    expect(grown).toBeLessThan(100 * 2 ** 20);
  });
});

test("an ordinary module of 100 KB is read in about a millisecond", () => {
  const exports = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [`callback_${at}`, "(i32,i32)->i32"]),
  );
  const body = Array.from({ length: 300 }, () => [0x41, 0, 0x1a]).flat();
  const bytes = buildModule({
    imports: Array.from({ length: 40 }, (_, at) => ({
      module: "env",
      name: `call_${at}`,
      signature: "(i32,i32)->i32",
    })),
    exports,
    functions: Array.from({ length: 100 }, () => ({ signature: "()->()", body })),
  });
  expect(bytes.length).toBeGreaterThan(80_000);
  const times = Array.from({ length: 50 }, () => {
    const start = performance.now();
    readModule(bytes);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(2);
});

test("20,000 unknown imports are judged in bounded time, and the first hundred shown", () => {
  const imports = Array.from({ length: 20_000 }, (_, at) => ({
    module: "env",
    name: `proxy_get_propert${at}`,
    signature: "()->()",
  }));
  const bytes = buildModule({ imports });
  const start = process.cpuUsage();
  const found = verdictOn(bytes, ["envoy", "kong"], { validateCode: false }).findings.filter(
    (each) => each.code === "import-unknown",
  );
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(5_000);
  expect(found.length).toBe(101);
  expect(found.at(-1)?.reason).toBe(
    "there are more findings of the kind import-unknown than the 100 shown",
  );
}, 30_000);
