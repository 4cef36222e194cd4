/** Lowering as a table: a fragment of the specification, and the WebAssembly signature it becomes. */
import { format } from "@proxywasm/generator/diagnostics";
import { at, coreOf, isFat, lower, lowerAbi, signatureOf } from "@proxywasm/generator/lower";
import type { Abi } from "@proxywasm/generator/model";
import { readSpec } from "@proxywasm/generator/spec";
import { describe, expect, test } from "vitest";
import { readFixture } from "./fixture.js";

/** The parameters of a hostcall, and what they lower to, in order. */
const PARAMETERS: readonly (readonly [webidl: string, core: string])[] = [
  ["", ""],
  // Everything that is not 64 bits wide or floating travels as an i32.
  ["unsigned long x", "x: i32"],
  ["long x", "x: i32"],
  ["size_t x", "x: i32"],
  ["octet x", "x: i32"],
  ["byte x", "x: i32"],
  ["unsigned short x", "x: i32"],
  ["short x", "x: i32"],
  ["boolean x", "x: i32"],
  ["proxy_action_t x", "x: i32"],
  ["[Pointer] size_t x", "x: i32"],
  ["unsigned long long x", "x: i64"],
  ["long long x", "x: i64"],
  ["wide_t x", "x: i64"],
  ["float x", "x: f32"],
  ["double x", "x: f64"],
  // A fat type becomes a pointer and a size.
  ["ArrayBuffer x", "x_data: i32, x_size: i32"],
  ["USVString x", "x_data: i32, x_size: i32"],
  ["ByteString x", "x_data: i32, x_size: i32"],
  ["record<ByteString, ByteString> x", "x_data: i32, x_size: i32"],
  ["sequence<ByteString> x", "x_data: i32, x_size: i32"],
  ["blob_t x", "x_data: i32, x_size: i32"],
  // An out-parameter is a pointer to where the result goes, whatever its width.
  ["[Out] size_t x", "return_x: i32"],
  ["[Out] boolean x", "return_x: i32"],
  ["[Out] proxy_action_t x", "return_x: i32"],
  ["[Out] unsigned long long x", "return_x: i32"],
  ["[Out] double x", "return_x: i32"],
  ["[Out] octet x", "return_x: i32"],
  ["[Out, Pointer] size_t x", "return_x: i32"],
  ["[Out, Owned] ArrayBuffer x", "return_x_data: i32, return_x_size: i32"],
  ["[Out] record<ByteString, ByteString> x", "return_x_data: i32, return_x_size: i32"],
  // A name of upstream's that does not follow the law replaces all of it.
  ['[Name="y"] size_t x', "y: i32"],
  ['[Name="y"] ArrayBuffer x', "y_data: i32, y_size: i32"],
  ['[Out, Name="result"] size_t x', "result: i32"],
  ['[Out, Name="result"] ArrayBuffer x', "result_data: i32, result_size: i32"],
  // Order is the specification's.
  [
    "size_t a, ByteString b, [Out] long long c, unsigned long long d",
    "a: i32, b_data: i32, b_size: i32, return_c: i32, d: i64",
  ],
  ['[Name="unused"] size_t a, [Name="unused"] size_t b', "unused: i32, unused: i32"],
];

const RESULTS: readonly (readonly [attributes: string, webidl: string, core: string])[] = [
  ["", "undefined", "()"],
  ["", "unsigned long", "i32"],
  ["", "long long", "i64"],
  ["", "float", "f32"],
  ["", "double", "f64"],
  ["", "boolean", "i32"],
  ["", "proxy_action_t", "i32"],
  ["Pointer", "size_t", "i32"],
  // Bindings follow what hosts really return, not what the text says.
  ['HostResult="unsigned long"', "undefined", "i32"],
  ['HostResult="undefined"', "proxy_action_t", "()"],
  ['HostResult="long long"', "unsigned long", "i64"],
];

describe("a hostcall's parameters", () => {
  test.each(PARAMETERS)("(%s) lower to (%s)", (webidl, core) => {
    const { params } = lower(functionOf(read(hostcall(webidl))));
    expect(params.map(({ name, type }) => `${name}: ${type}`).join(", ")).toBe(core);
  });
});

describe("a result", () => {
  test.each(RESULTS)("[%s] %s lowers to %s", (attributes, webidl, core) => {
    const lowered = lower(functionOf(read(hostcall("size_t x", webidl, attributes))));
    expect(signatureOf(lowered)).toBe(`(i32) -> ${core}`);
  });
});

test("each core parameter knows the parameter and the part it comes from", () => {
  const { params } = lower(functionOf(read(hostcall("size_t a, ByteString b"))));
  expect(params.map(({ param, part }) => [param.name, part])).toEqual([
    ["a", undefined],
    ["b", "data"],
    ["b", "size"],
  ]);
});

test("a signature without parameters and result is `() -> ()`", () => {
  expect(signatureOf(lower(functionOf(read(hostcall("", "undefined")))))).toBe("() -> ()");
});

test("a signature lists its types in order", () => {
  const lowered = lower(functionOf(read(hostcall("double a, long long b", "float"))));
  expect(signatureOf(lowered)).toBe("(f64, i64) -> f32");
});

test("only bytes, strings, maps and paths are fat", () => {
  const kinds = ["bytes", "string", "map", "path", "bool", "pointer"] as const;
  expect(kinds.filter((kind) => isFat({ kind }))).toEqual(["bytes", "string", "map", "path"]);
  expect(isFat({ kind: "enum", name: "proxy_action_t" })).toBe(false);
});

test("an enum, a bool and a pointer are i32", () => {
  const types = [{ kind: "enum", name: "x" }, { kind: "bool" }, { kind: "pointer" }] as const;
  expect(types.map(coreOf)).toEqual(["i32", "i32", "i32"]);
});

test("lowering an ABI keeps the order of its functions", () => {
  const abi = readFixture();
  const lowered = lowerAbi(abi).lowered.map(({ func }) => func.name);
  expect(lowered).toEqual(abi.funcs.map((func) => func.name));
});

describe("one version's view", () => {
  const abi = readFixture();

  test("has the functions that exist then", () => {
    const names = (version: string) => at(abi, version).lowered.map(({ func }) => func.name);
    expect(names("0.1.0")).toEqual([
      "proxy_get_header_map_value",
      "proxy_continue_request",
      "proxy_on_request_headers",
    ]);
    expect(names("0.2.1")).toEqual([
      "proxy_get_header_map_value",
      "proxy_on_request_headers",
      "proxy_on_foreign_function",
    ]);
  });

  test("leaves out the parameters that come later", () => {
    const signature = (version: string) => {
      const { lowered } = at(abi, version);
      return signatureOf(lowered.find(({ func }) => func.name === "proxy_on_request_headers")!);
    };
    expect(signature("0.1.0")).toBe("(i32, i32) -> i32");
    expect(signature("0.2.0")).toBe("(i32, i32, i32) -> i32");
    expect(signature("0.2.1")).toBe("(i32, i32, i32) -> i32");
  });

  test("lists the statuses that a hostcall returns then", () => {
    const statuses = (version: string) =>
      at(abi, version).funcs[0]!.statuses.map((status) => status.name);
    expect(statuses("0.1.0")).toEqual(["OK"]);
    expect(statuses("0.2.0")).toEqual(["OK", "NOT_FOUND"]);
  });

  test("has the enum values that exist then", () => {
    const values = (version: string) => at(abi, version).enums[0]!.values.map((each) => each.name);
    expect(values("0.1.0")).toEqual(["OK", "NOT_FOUND"]);
    expect(values("0.2.0")).toEqual(["OK", "NOT_FOUND", "BAD_ARGUMENT"]);
  });

  test("is of that version alone", () => {
    expect(at(abi, "0.2.0").versions).toEqual(["0.2.0"]);
    expect(at(abi, "0.2.0").digest).toBe(abi.digest);
  });

  test("leaves out enums, properties and foreign functions of other versions", () => {
    const more = readFixture(`
      /// Late.
      [Exposed=*, Enum, Since="0.2.1"]
      namespace late_t {
        /// One.
        const unsigned long ONE = 1;
      };
      [Exposed=*, Properties=("late")]
      namespace late {
        /// Late.
        [Since="0.2.1"] readonly attribute USVString name;
      };
      [Exposed=*, ForeignFunctions]
      namespace late_foreign {
        /// Late.
        [Since="0.2.0", Status=("OK", "BAD_ARGUMENT since 0.2.1")] undefined late();
      };`);
    const shape = (version: string) => {
      const { enums, properties, foreign } = at(more, version);
      return [
        enums.some((each) => each.name === "late_t"),
        properties.some((each) => each.path[0] === "late"),
        foreign.find((each) => each.name === "late")?.statuses.length,
      ];
    };
    expect(shape("0.1.0")).toEqual([false, false, undefined]);
    expect(shape("0.2.0")).toEqual([false, false, 1]);
    expect(shape("0.2.1")).toEqual([true, true, 2]);
  });
});

function hostcall(params: string, result = "unsigned long", attributes = ""): string {
  const list = attributes && `[${attributes}]`;
  return `
    /// Under test.
    ${list} ${result} under_test(${params});`;
}

function read(operation: string): Abi {
  const text = `
    [Exposed=*, Versions=("0.2.1")] namespace abi {};
    typedef unsigned long size_t;
    typedef unsigned long long wide_t;
    typedef ArrayBuffer blob_t;
    /// What a callback wants.
    [Exposed=*, Enum] namespace proxy_action_t {
      /// Go on.
      const unsigned long CONTINUE = 0;
    };
    [Exposed=*, Import="env"] namespace hostcalls { ${operation} };`;
  const files = [{ path: "fragment.webidl", text }];
  const result = readSpec(files);
  if (!result.ok) throw new Error(format(result.error, files));
  return result.value.base;
}

const functionOf = (abi: Abi) => abi.funcs.find((func) => func.name === "under_test")!;
