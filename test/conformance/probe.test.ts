/** The probe's parts: its generated table, the encoding of programs, notes and traces. */
import { describe, expect, it } from "vitest";
import { loadAbi, type Abi, type AbiFunction } from "./abi.js";
import { readNotes } from "./notes.js";
import { encodeProgram } from "./program.js";
import { entrySource, opcodesSource } from "./probe/generate.js";
import { firstDifference, renderTrace } from "./trace.js";
import { encodePairs } from "./value.js";

const abi = loadAbi("0.2.1");

describe("a hostcall that the ABI gains", () => {
  const fresh: AbiFunction = {
    kind: "import",
    module: "env",
    name: "proxy_brand_new",
    arguments: [{ name: "key", type: "string", direction: "in" }],
    params: [
      { name: "key_data", type: "i32", from: { argument: "key", part: "data" } },
      { name: "key_size", type: "i32", from: { argument: "key", part: "size" } },
    ],
    result: "i32",
    resultOf: "proxy_status_t",
  };
  const grown: Abi = { ...abi, functions: [...abi.functions, fresh] };

  it("gets an opcode in the probe", () => {
    expect(opcodesSource(grown)).toContain("env.proxy_brand_new(<u32>operand(0), <u32>operand(1))");
  });

  it("can be called by a program", () => {
    expect(() => encodeProgram(grown, { stream: { on_log: [["brand_new", "x"]] } })).not.toThrow();
  });
});

it("every callback of the ABI is exported by the probe", () => {
  const source = entrySource(abi);
  const callbacks = abi.functions.filter(
    ({ kind, name }) => kind === "export" && name.startsWith("proxy_on_"),
  );
  const missing = callbacks.filter(({ name }) => !source.includes(`export function ${name}(`));
  expect(missing.map(({ name }) => name)).toEqual(["proxy_on_memory_allocate"]);
});

it("notes give statuses by name, maps as maps, and what was not written as nothing", () => {
  const map = [...encodePairs([["a", "b"]])]
    .map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`)
    .join("");
  expect(
    readNotes([
      "> proxy_on_request_headers 2 5 1",
      "proxy_get_header_map_value 1 -",
      `proxy_get_header_map_pairs 0 "${map}"`,
      "proxy_get_buffer_bytes 0 null",
      "fd_write 8 -",
    ]),
  ).toEqual({
    callbacks: ["on_request_headers(2, 5, 1)"],
    calls: [
      "get_header_map_value NOT_FOUND",
      "get_header_map_pairs OK [a=b]",
      "get_buffer_bytes OK null",
      "fd_write BADF",
    ],
  });
});

it("traces mask pointers and keep sizes, enumerations and statuses; a trap ends the innermost call into the module", () => {
  expect(
    renderTrace([
      { kind: "callback", name: "proxy_on_request_headers", args: [2, 5, 1] },
      { kind: "hostcall", name: "env.proxy_get_header_map_value", args: [0, 1024, 5, 2048, 2052] },
      { kind: "callback", name: "malloc", args: [3] },
      { kind: "hostcall", name: "env.proxy_done", args: [] },
      { kind: "trap" },
      { kind: "return", value: 6 },
      { kind: "return", value: 0 },
    ]),
  ).toEqual([
    "proxy_on_request_headers(2, 5, 1)",
    "  env.proxy_get_header_map_value(0, *, 5, *, *)",
    "    malloc(3)",
    "      env.proxy_done()",
    "    trap",
    "  = 6",
    "= 0",
  ]);
});

it("the first difference of two traces is shown with what led to it", () => {
  expect(firstDifference(["a", "b", "c"], ["a", "b", "d"])).toBe(
    "line 3\n    a\n    b\n  + c\n  - d",
  );
  expect(firstDifference(["a"], ["a"])).toBeUndefined();
});
