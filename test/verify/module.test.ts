/** The reader of WebAssembly modules, section by section. */
import { describe, expect, test } from "vitest";
import { whyInvalid } from "../../sdk/verify/validity.js";
import { readModule, readNames, readTargetFeatures } from "@proxywasm/verify/module";
import type { WasmModule } from "@proxywasm/verify/module";
import {
  assemble,
  buildModule,
  customSection,
  functionType,
  leb,
  nameSection,
  section,
  sized,
  text,
  vector,
} from "../support/wasm-builder.js";

function read(bytes: Uint8Array): WasmModule {
  const result = readModule(bytes);
  if (!result.ok)
    throw new Error(`${result.error.code} at ${result.error.offset}: ${result.error.message}`);
  return result.module;
}

describe("what a module is made of", () => {
  const bytes = buildModule({
    imports: [
      { module: "env", name: "log", signature: "(i32,i32,i32)->i32" },
      { module: "env", name: "count", signature: "(i32,i64)->()" },
      { module: "env", name: "limit", kind: "global" },
    ],
    exports: { marker: "()->()", malloc: "(i32)->i32" },
    functions: [{ signature: "()->(i32,f64)", body: [0x41, 1, 0x44, 0, 0, 0, 0, 0, 0, 0, 0] }],
    data: [1, 2, 3],
    names: { 0: "log", 3: "allocate" },
  });
  const module = read(bytes);

  test("the fixture is valid to V8 as well", () => {
    expect(whyInvalid(bytes)).toBe(null);
  });

  test("function imports carry their signature in one comparable line", () => {
    expect(
      module.imports.map((each) => [each.kind, each.module, each.name, each.signature?.text]),
    ).toEqual([
      ["function", "env", "log", "(i32,i32,i32)->i32"],
      ["function", "env", "count", "(i32,i64)->()"],
      ["global", "env", "limit", undefined],
    ]);
  });

  test("function exports carry theirs, counted from after the imports", () => {
    expect(
      module.exports.map((each) => [each.name, each.kind, each.index, each.signature?.text]),
    ).toEqual([
      ["marker", "function", 2, "()->()"],
      ["malloc", "function", 3, "(i32)->i32"],
      ["memory", "memory", 0, undefined],
    ]);
  });

  test("several results are a list", () => {
    expect(module.functions[4]?.text).toBe("()->(i32,f64)");
    expect(module.features).toContain("multi-value");
  });

  test("code and data are sizes", () => {
    expect([...module.codeSizes]).toEqual([2, 4, 13]);
    expect([...module.dataSizes]).toEqual([3]);
    expect(module.importedFunctions).toBe(2);
    expect(module.memories).toEqual([{ min: 1, max: null, shared: false, is64: false }]);
  });

  test("section sizes and the header add up to the file", () => {
    const total = module.sections.reduce((sum, each) => sum + each.size, 8);
    expect(total).toBe(bytes.length);
    expect(module.sections.at(-1)).toMatchObject({ name: "name", custom: true, end: bytes.length });
  });

  test("offsets point at the entry in the file", () => {
    const offset = module.imports[1]!.offset;
    expect([...bytes.subarray(offset, offset + 10)]).toEqual([...text("env"), ...text("count")]);
  });

  test("function names are by function index", () => {
    expect(readNames(module)).toEqual({
      module: null,
      functions: new Map([
        [0, "log"],
        [3, "allocate"],
      ]),
      intact: true,
    });
  });
});

describe("forms that other tools produce", () => {
  const oneType = section(1, vector([functionType("()->()")]));

  test("an empty module", () => {
    expect(read(assemble([])).sections).toEqual([]);
  });

  test("a start section", () => {
    expect(read(buildModule({ exports: { run: "()->()" }, start: 0 })).start).toBe(0);
  });

  test("names that are not ASCII, and long ones", () => {
    const names = ["größe", "x".repeat(300)];
    const exports = Object.fromEntries(names.map((name) => [name, "()->()"]));
    expect(read(buildModule({ exports })).exports.map((each) => each.name)).toEqual([
      ...names,
      "memory",
    ]);
  });

  test("sections that came later stand in their own place: tags before globals, data count before code", () => {
    const module = read(
      assemble([
        oneType,
        section(3, vector([[0]])),
        section(13, vector([[0, 0]])),
        section(6, vector([[0x7e, 0x01, 0x42, 0x80, 0x00, 0x0b]])),
        section(12, leb(1)),
        section(10, vector([sized([0, 0x0b])])),
        section(11, vector([[0x01, ...sized([7, 7])]])),
      ]),
    );
    expect(module.tags).toBe(1);
    expect(module.globals).toEqual([{ type: "i64", mutable: true }]);
    expect([...module.dataSizes]).toEqual([2]);
    expect([...module.features].sort()).toEqual(["bulk-memory", "exceptions"]);
  });

  test("64-bit, shared and several memories are features", () => {
    const memories = vector([
      [0x05, ...leb(1), ...leb(2 ** 40)],
      [0x03, ...leb(1), ...leb(2)],
    ]);
    const module = read(assemble([section(5, memories)]));
    expect(module.memories).toEqual([
      { min: 1, max: 2 ** 40, shared: false, is64: true },
      { min: 1, max: 2, shared: true, is64: false },
    ]);
    expect([...module.features].sort()).toEqual(["memory64", "multi-memory", "threads"]);
  });

  test("types of garbage collection take their slots", () => {
    const group = [
      0x4e,
      ...vector([
        [
          0x50,
          0x00,
          0x5f,
          ...vector([
            [0x78, 0x01],
            [0x63, 0x00, 0x00],
          ]),
        ],
        [0x5e, 0x7f, 0x01],
      ]),
    ];
    const types = section(1, [...leb(2), ...group, ...functionType("(i32)->()")]);
    const module = read(
      assemble([types, section(3, vector([[2]])), section(10, vector([sized([0, 0x0b])]))]),
    );
    expect(module.types.map((each) => each?.text ?? null)).toEqual([null, null, "(i32)->()"]);
    expect(module.features).toContain("gc");
  });

  test("vector and reference types are features", () => {
    const module = read(
      assemble([section(1, vector([[0x60, ...vector([[0x7b], [0x6f]]), 0x00]]))]),
    );
    expect(module.types[0]?.text).toBe("(v128,externref)->()");
    expect([...module.features].sort()).toEqual(["reference-types", "simd"]);
  });

  test.each([
    ["i32.const -1", [0x41, 0x7f]],
    ["i64.const, ten bytes", [0x42, ...Array<number>(9).fill(0x80), 0x00]],
    ["f32.const", [0x43, 0x0b, 0x0b, 0x0b, 0x0b]],
    ["f64.const", [0x44, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b]],
    ["global.get", [0x23, 0x00]],
    ["a sum of two", [0x41, 0x01, 0x41, 0x02, 0x6a]],
    ["v128.const", [0xfd, 0x0c, ...Array<number>(16).fill(0x0b)]],
    ["ref.null", [0xd0, 0x70]],
    ["ref.func", [0xd2, 0x00]],
    ["array.new_fixed", [0x41, 0x00, 0xfb, 0x08, 0x00, 0x01]],
    ["struct.new_default", [0xfb, 0x01, 0x00]],
  ])("an initial value of %s", (_, code) => {
    expect(read(assemble([section(6, vector([[0x7f, 0x00, ...code, 0x0b]]))])).globals.length).toBe(
      1,
    );
  });

  test("a table, with and without an initial value, and element segments", () => {
    const tables = vector([
      [0x70, 0x01, 0x01, 0x02],
      [0x40, 0x00, 0x70, 0x00, 0x01, 0xd0, 0x70, 0x0b],
    ]);
    const module = read(
      assemble([section(4, tables), section(9, vector([[0x00, 0x41, 0x00, 0x0b, 0x00]]))]),
    );
    expect(module.tables).toBe(2);
    expect(module.elements).toBe(1);
  });

  test("features that the compiler names itself", () => {
    const features = vector([
      [0x2b, ...text("simd128")],
      [0x2d, ...text("atomics")],
    ]);
    expect(
      readTargetFeatures(read(assemble([customSection("target_features", features)]))),
    ).toEqual(["simd128"]);
  });

  test("no name section and no features are null", () => {
    expect(readNames(read(assemble([])))).toBe(null);
    expect(readTargetFeatures(read(assemble([])))).toBe(null);
  });

  test("a broken name section does not spoil the module, and says so", () => {
    const broken = customSection("name", [0x01, 0x05, 0xff, 0xff, 0xff, 0xff, 0x0f]);
    expect(readNames(read(assemble([broken])))).toMatchObject({ intact: false });
    expect(readTargetFeatures(read(assemble([customSection("target_features", [0x05])])))).toBe(
      null,
    );
  });

  test("function names that are no UTF-8 are still names, and bytes after the last are a mistake", () => {
    const names = (rest: number[]) =>
      customSection("name", [1, ...sized([1, 0, 2, 0x61, 0xff, ...rest])]);
    expect(readNames(read(assemble([names([])])))).toMatchObject({
      intact: true,
      functions: new Map([[0, "a\ufffd"]]),
    });
    expect(readNames(read(assemble([names([0])])))).toMatchObject({ intact: false });
  });

  test("the first section of a name counts", () => {
    const module = read(assemble([nameSection({ 1: "first" }), nameSection({ 1: "second" })]));
    expect(readNames(module)?.functions.get(1)).toBe("first");
  });

  test("the module's own name", () => {
    expect(
      readNames(read(assemble([customSection("name", [0, ...sized(text("mine"))])])))?.module,
    ).toBe("mine");
  });
});
