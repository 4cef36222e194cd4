/** One generated plugin per version uses all of the ABI: compiled, compared with `lower`, linked with the host's glue, called. */
import { beforeAll, describe, expect, it } from "vitest";
import { readModule, type WasmModule } from "@proxywasm/verify/module";
import { bindCallbacks } from "@proxywasm/abi/host/callbacks";
import * as enums from "@proxywasm/abi/host/enums";
import { linkHostcalls, type Hostcalls } from "@proxywasm/abi/host/hostcalls";
import { GuestMemory, type MemoryExports } from "@proxywasm/abi/host/memory";
import { ABI_VERSIONS, checkDigest } from "@proxywasm/abi/host/versions";
import { linkWasiHostcalls, type WasiHostcalls } from "@proxywasm/abi/host/wasi";
import { exportsOf, ins, outs, resultOf, roleOf } from "../../generator/emit/facts.js";
import { at, isFat, signatureOf } from "../../generator/lower.js";
import type { LoweredFunc, Param } from "../../generator/model.js";
import { enumName, functionName, paramName, valueName } from "../../generator/names.js";
import { versionNumber } from "../../generator/versions.js";
import { compile } from "../support/asc.js";
import { spec } from "../support/spec.js";
import { probeSource } from "./plugin.js";

type Version = keyof typeof ABI_VERSIONS;

/** What the stub host does: the status to answer, and results that are easy to recognize. */
interface Stub {
  status: number;
  calls: { name: string; args: unknown[] }[];
}

describe.each(spec.base.versions as Version[])("the probe of ABI %s", (version) => {
  const abi = at(spec.base, version);
  const imports = abi.lowered.filter(({ func }) => func.kind === "import");
  const stub: Stub = { status: 0, calls: [] };
  const memory = new GuestMemory();
  let bytes: Uint8Array<ArrayBuffer>;
  let module: WasmModule;
  let exports: Record<string, (...args: unknown[]) => unknown>;

  beforeAll(async () => {
    const flags = [
      "--use",
      `PROXY_WASM_ABI=${versionNumber(version)}`,
      "--exportStart",
      "_initialize",
    ];
    bytes = await compile({ "entry.ts": probeSource(abi, version) }, flags);
    const read = readModule(bytes);
    if (!read.ok) throw new Error(read.error.message);
    module = read.module;
    const linked: Record<string, Record<string, unknown>> = {
      env: { ...linkHostcalls(memory, handlers(imports, "env", stub) as unknown as Hostcalls) },
      wasi_snapshot_preview1: {
        ...linkWasiHostcalls(
          memory,
          handlers(imports, "wasi_snapshot_preview1", stub) as unknown as WasiHostcalls,
        ),
      },
    };
    const instance = new WebAssembly.Instance(
      new WebAssembly.Module(bytes),
      only(linked, version) as WebAssembly.Imports,
    );
    exports = instance.exports as typeof exports;
    memory.attach(instance.exports as unknown as MemoryExports);
    exports["_initialize"]!();
  }, 60_000);

  it("imports exactly the functions of its version, with the signatures that `lower` gives", () => {
    const found = module.imports.map(
      ({ module, name, signature }) => `${module}.${name} ${signature?.text}`,
    );
    const expected = imports.map(
      (each) => `${each.func.module}.${each.func.name} ${wasmText(each)}`,
    );
    expect(found.sort()).toEqual(expected.sort());
  });

  it("exports every callback of its version, with the signatures that `lower` gives", () => {
    const found = new Map(module.exports.map(({ name, signature }) => [name, signature?.text]));
    for (const each of exportsOf(abi).filter(({ func }) => roleOf(func, abi) !== "entry")) {
      expect([each.func.name, found.get(each.func.name)]).toEqual([each.func.name, wasmText(each)]);
    }
    expect(found.get("_initialize")).toBe("()->()");
  });

  it("is recognized by its marker, and only by its own", () => {
    const markers = module.exports
      .map(({ name }) => name)
      .filter((name) => name.startsWith("proxy_abi"));
    expect(markers).toEqual([ABI_VERSIONS[version].marker]);
  });

  it("passes every listed status of every hostcall through both layers unchanged", () => {
    let tried = 0;
    for (const { func, params } of imports) {
      const type = resultOf(func);
      const statuses = func.statuses.length > 0 ? func.statuses.map(({ name }) => name) : [null];
      for (const name of statuses) {
        stub.status = name === null || type?.kind !== "enum" ? 0 : numberOf(type.name, name);
        const raw = exports[`raw_${func.name}`]!(...params.map((param) => rawArgument(param.type)));
        const typed = exports[`typed_${func.name}`]!(...ins(func).map(typedArgument));
        const expected = type === null ? undefined : stub.status;
        expect([func.name, name, raw, typed]).toEqual([func.name, name, expected, expected]);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(100);
  });

  it("gives handlers the arguments that the plugin passed, and the plugin the results that handlers assigned", () => {
    stub.status = 0;
    for (const { func } of imports) {
      stub.calls.length = 0;
      exports[`typed_${func.name}`]!(...ins(func).map(typedArgument));
      const [call] = stub.calls;
      expect([func.name, call?.name]).toEqual([func.name, functionName(func.name)]);
      expect([func.name, call?.args]).toEqual([func.name, ins(func).map(handlerArgument)]);
      for (const param of outs(func)) {
        const found = exports[`get_${func.name}_${param.name}`]!();
        expect([func.name, param.name, readBack(param, found, memory)]).toEqual([
          func.name,
          param.name,
          assigned(param),
        ]);
      }
    }
  });

  it("clears the results of a call that failed", () => {
    for (const { func } of imports.filter(({ func }) => outs(func).length > 0)) {
      stub.status = 0;
      exports[`typed_${func.name}`]!(...ins(func).map(typedArgument));
      stub.status = 10;
      exports[`typed_${func.name}`]!(...ins(func).map(typedArgument));
      for (const param of outs(func)) {
        const found = exports[`get_${func.name}_${param.name}`]!();
        expect([func.name, Number(found)]).toEqual([func.name, 0]);
      }
    }
  });

  it("has every callback bound under its typed name, and each can be called", () => {
    const callbacks = bindCallbacks(exports, version) as Record<
      string,
      (...args: unknown[]) => unknown
    >;
    for (const { func } of exportsOf(abi)) {
      if (roleOf(func, abi) === "marker" || ["main", "_start"].includes(func.name)) continue;
      const callback = callbacks[functionName(func.name)];
      expect([func.name, typeof callback]).toEqual([func.name, "function"]);
      const result = callback!(
        ...func.params.map((param) => (param.type.kind === "scalar" ? 16 : 1)),
      );
      if (func.fallback !== undefined)
        expect([func.name, result]).toEqual([func.name, func.fallback]);
    }
  });

  it("carries the digest of its specification, which the host compares with its own", () => {
    expect(checkDigest(exports as never)).toBeNull();
    const other = { proxy_wasm_spec_digest: new WebAssembly.Global({ value: "i64" }, 0x1234n) };
    expect(checkDigest(other)).toMatch(
      /sha256:0000000000001234….*sha256:[0-9a-f]{16}….*proxy-wasm build/,
    );
    expect(checkDigest({})).toBeNull();
  });
});

describe("a build for an older version", () => {
  it("answers calls of a newer one itself, without importing them", async () => {
    const source = `
      import { getLogLevel, continueStream } from "@proxywasm/abi/assembly/hostcalls";
      export function level(): i32 { return getLogLevel(); }
      export function resume(): i32 { return continueStream(0); }`;
    const bytes = await compile({ "entry.ts": source }, ["--use", "PROXY_WASM_ABI=200"]);
    const module = new WebAssembly.Module(bytes);
    expect(WebAssembly.Module.imports(module).map(({ name }) => name)).toEqual([
      "proxy_continue_stream",
    ]);
    const { exports } = new WebAssembly.Instance(module, {
      env: { proxy_continue_stream: () => 0 },
    });
    expect((exports["level"] as () => number)()).toBe(enums.Status.Unimplemented);
  });
});

/** A handler for each hostcall of a module: records its arguments, assigns results, answers the stub's status. */
function handlers(
  imports: readonly LoweredFunc[],
  module: string,
  stub: Stub,
): Record<string, unknown> {
  const own = imports.filter(({ func }) => func.module === module);
  return Object.fromEntries(
    own.map(({ func }) => [
      functionName(func.name),
      (...args: unknown[]) => {
        const results = outs(func).length > 0 ? (args.pop() as Record<string, unknown>) : {};
        for (const param of outs(func)) results[paramName(param.name)] = assigned(param);
        // Views are valid during the call only.
        const kept = args.map((arg) => (arg instanceof Uint8Array ? [...arg] : arg));
        stub.calls.push({ name: functionName(func.name), args: kept });
        return resultOf(func) === null ? undefined : stub.status;
      },
    ]),
  );
}

/** Links only what the version has: one import too many is a mistake of the tables. */
function only(linked: Record<string, Record<string, unknown>>, version: Version) {
  return Object.fromEntries(
    Object.entries(ABI_VERSIONS[version].imports).map(([module, functions]) => [
      module,
      Object.fromEntries(Object.keys(functions).map((name) => [name, linked[module]?.[name]])),
    ]),
  );
}

const wasmText = (lowered: LoweredFunc): string =>
  signatureOf(lowered).replaceAll(", ", ",").replace(" -> ", "->");

function numberOf(name: string, value: string): number {
  const table = (enums as unknown as Record<string, Record<string, number>>)[enumName(name)]!;
  return table[valueName(value)]!;
}

/** Addresses in the first page, sizes 0, and numbers alike: every raw argument is 8, which is a valid address. */
const rawArgument = (type: string): number | bigint => (type === "i64" ? 8n : 8);

const BIG = 0xfedcba9876543210n;

/** Bytes are the empty ones at address 8; 64-bit numbers need all their bits. */
function typedArgument({ type }: Param): number | bigint {
  if (isFat(type)) return 8n;
  if (type.kind === "scalar" && type.core === "i64") return BigInt.asIntN(64, BIG);
  return type.kind === "bool" ? 1 : 3;
}

function handlerArgument({ type }: Param): unknown {
  if (isFat(type)) return [];
  if (type.kind === "scalar" && type.core === "i64")
    return type.signed ? BigInt.asIntN(64, BIG) : BIG;
  return type.kind === "bool" ? true : 3;
}

const PAIRS = [[new Uint8Array([107]), new Uint8Array([118, 0, 118])]] as const;

function assigned({ type }: Param): unknown {
  if (type.kind === "map") return PAIRS;
  if (isFat(type)) return new Uint8Array([1, 2, 3]);
  if (type.kind === "scalar" && type.core === "i64") return BIG;
  return 0xfffffff0;
}

function readBack({ type }: Param, found: unknown, memory: GuestMemory): unknown {
  if (!isFat(type)) {
    return typeof found === "bigint" ? BigInt.asUintN(64, found) : (found as number) >>> 0;
  }
  const view = BigInt.asUintN(64, found as bigint);
  const bytes = memory.slice(Number(view & 0xffffffffn), Number(view >> 32n))!.slice();
  if (type.kind !== "map") return bytes;
  const key = bytes.slice(12, 12 + bytes[4]!);
  return [[key, bytes.slice(12 + bytes[4]! + 1, 12 + bytes[4]! + 1 + bytes[8]!)]];
}
