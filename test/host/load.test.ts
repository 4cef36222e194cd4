/** Loading and starting modules: items 1 to 21 of the conformance checklist. */
import { describe, expect, test } from "vitest";
import { loadModule, PluginError } from "@proxywasm/host";
import { TestHost } from "@proxywasm/host/testing";
import { buildModule, type ModuleSpec } from "../support/wasm-builder.js";

const MARKER = "proxy_abi_version_0_2_1";
const log = { module: "env", name: "proxy_log", signature: "(i32,i32,i32)->i32" };
const property = { module: "env", name: "proxy_get_property", signature: "(i32,i32,i32,i32)->i32" };
const UNREACHABLE = 0x00;

function start(spec: ModuleSpec) {
  const host = new TestHost();
  return host.start(buildModule(spec));
}

const plain = (more: Readonly<Record<string, string>> = {}): ModuleSpec => ({
  exports: { [MARKER]: "()->()", malloc: "(i32)->i32", ...more },
});

function refusal(run: () => unknown): PluginError {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(PluginError);
    return error as PluginError;
  }
  throw new Error("it was not refused");
}

describe("versions", () => {
  test("1: a module without a marker is refused", () => {
    const error = refusal(() => start({ exports: { malloc: "(i32)->i32" } }));
    expect(error.message).toBe("Missing or unknown Proxy-Wasm ABI version");
    expect(error.state).toBe("UnableToInitializeCode");
  });

  test("2: of two markers the first export counts, and unknown ones are skipped", () => {
    const first = buildModule({
      exports: {
        proxy_abi_version_0_3_0: "()->()",
        proxy_abi_version_0_1_0: "()->()",
        proxy_abi_version_0_2_1: "()->()",
      },
    });
    expect(loadModule(first).abiVersion).toBe("0.1.0");
  });

  test("3: a marker that is a global does not count", () => {
    const error = refusal(() => start({ exports: { malloc: "(i32)->i32" }, globals: [MARKER] }));
    expect(error.message).toBe("Missing or unknown Proxy-Wasm ABI version");
  });

  test.each(["0_1_0", "0_2_0", "0_2_1"])("a module of ABI %s loads", (version) => {
    const host = new TestHost();
    const plugin = host.start(
      buildModule({
        exports: { [`proxy_abi_version_${version}`]: "()->()", malloc: "(i32)->i32" },
      }),
    );
    expect(plugin.send().response.status).toBe(200);
  });

  test("20: bytes that are no wasm are refused", () => {
    expect(refusal(() => loadModule(Uint8Array.of(1, 2, 3))).message).toMatch(
      /^Failed to parse corrupted Wasm module/,
    );
  });
});

describe("allocator", () => {
  test("4: without malloc and proxy_on_memory_allocate loading fails", () => {
    const error = refusal(() => start({ exports: { [MARKER]: "()->()" } }));
    expect(error.state).toBe("MissingFunction");
  });

  test("5: with both, malloc is called", () => {
    // malloc gives 64; proxy_on_memory_allocate would trap.
    const host = new TestHost();
    const plugin = host.start(
      buildModule({
        imports: [property],
        functions: [
          { signature: "()->()", exports: [MARKER] },
          { signature: "(i32)->i32", exports: ["malloc"], body: [0x41, 0xc0, 0x00] },
          { signature: "(i32)->i32", exports: ["proxy_on_memory_allocate"], body: [UNREACHABLE] },
          // get_property("plugin_name") with results at 32 and 36
          {
            signature: "(i32,i32)->()",
            exports: ["proxy_on_context_create"],
            body: [0x41, 0, 0x41, 11, 0x41, 32, 0x41, 36, 0x10, 0, 0x1a],
          },
        ],
        data: [...Buffer.from("plugin_name")],
      }),
      { name: "me" },
    );
    expect(plugin.failure).toBeNull();
    expect(plugin.trace.of("proxy_get_property")[0]?.results).toEqual([["value", "me"]]);
  });
});

describe("links", () => {
  test("6: an unknown import is refused by name", () => {
    const error = refusal(() =>
      start({ ...plain(), imports: [{ module: "env", name: "nope", signature: "()->()" }] }),
    );
    expect(error.message).toBe("Failed to load Wasm module due to a missing import: env.nope");
  });

  test("7: an import of another type is refused", () => {
    const error = refusal(() =>
      start({ ...plain(), imports: [{ ...log, signature: "(i32)->()" }] }),
    );
    expect(error.message).toBe(
      "Failed to load Wasm module due to an import type mismatch: env.proxy_log, " +
        "want: i32 -> void, but host exports: i32 i32 i32 -> i32",
    );
  });

  test.each([
    ["8", "0_2_0", "proxy_get_log_level", "(i32)->i32", /missing import/],
    ["9", "0_2_1", "proxy_clear_route_cache", "()->i32", /missing import/],
    ["10", "0_1_0", "proxy_continue_stream", "(i32)->i32", /missing import/],
    ["10b", "0_1_0", "proxy_clear_route_cache", "()->()", /type mismatch/],
  ])("%s: ABI %s importing %s as %s is refused", (_item, version, name, signature, message) => {
    const error = refusal(() =>
      start({
        exports: { [`proxy_abi_version_${version}`]: "()->()", malloc: "(i32)->i32" },
        imports: [{ module: "env", name, signature }],
      }),
    );
    expect(error.message).toMatch(message);
  });

  test("ABI 0.1.0 imports clear_route_cache as hosts declare it", () => {
    expect(() =>
      start({
        exports: { proxy_abi_version_0_1_0: "()->()", malloc: "(i32)->i32" },
        imports: [{ module: "env", name: "proxy_clear_route_cache", signature: "()->i32" }],
      }),
    ).not.toThrow();
  });

  test("11: a callback of another type is refused", () => {
    const error = refusal(() => start(plain({ proxy_on_tick: "(i32)->i32" })));
    expect(error.message).toBe(
      "Bad function signature for: proxy_on_tick, want: i32 -> void, but the module exports: i32 -> i32",
    );
  });

  test("21b: path_link has the six parameters that hosts have, not WASI's seven", () => {
    const wasi = (count: number) => ({
      module: "wasi_snapshot_preview1",
      name: "path_link",
      signature: `(${Array(count).fill("i32").join(",")})->i32`,
    });
    expect(() => start({ ...plain(), imports: [wasi(6)] })).not.toThrow();
    const error = refusal(() => start({ ...plain(), imports: [wasi(7)] }));
    expect(error.message).toMatch(/type mismatch/);
  });

  test("an imported memory works, an imported global does not", () => {
    expect(() =>
      start({
        ...plain(),
        memory: null,
        imports: [{ module: "env", name: "memory", kind: "memory" }],
      }),
    ).not.toThrow();
    const error = refusal(() =>
      start({ ...plain(), imports: [{ module: "env", name: "g", kind: "global" }] }),
    );
    expect(error.message).toMatch(/missing import: env.g/);
  });
});

describe("start functions", () => {
  const LOG_AT_0 = [0x41, 2, 0x41, 0, 0x41, 2, 0x10, 0, 0x1a];
  const logs = (functions: ModuleSpec["functions"], data = "hi") => {
    const host = new TestHost();
    host.start(
      buildModule({
        imports: [log],
        functions: [
          { signature: "()->()", exports: [MARKER] },
          { signature: "(i32)->i32", exports: ["malloc"] },
          ...functions!,
        ],
        data: [...Buffer.from(data)],
      }),
    );
    return host.logs.map(({ message }) => message);
  };

  test("12: with _initialize, _start is not called", () => {
    expect(
      logs([
        { signature: "()->()", exports: ["_initialize"] },
        { signature: "()->()", exports: ["_start"], body: LOG_AT_0 },
      ]),
    ).toEqual([]);
  });

  test("13: with _initialize, main is called with (0, 0), and __main_void only without main", () => {
    const initialize = { signature: "()->()", exports: ["_initialize"] };
    const main = { signature: "(i32,i32)->i32", exports: ["main"], body: [...LOG_AT_0, 0x41, 0] };
    const mainVoid = {
      signature: "()->i32",
      exports: ["__main_void"],
      body: [...LOG_AT_0, 0x41, 0],
    };
    expect(logs([initialize, main])).toEqual(["hi"]);
    expect(logs([initialize, main, mainVoid])).toEqual(["hi"]);
    expect(logs([initialize, mainVoid])).toEqual(["hi"]);
  });

  test("14: main without _initialize is not called", () => {
    const main = { signature: "(i32,i32)->i32", exports: ["main"], body: [...LOG_AT_0, 0x41, 0] };
    expect(logs([main])).toEqual([]);
  });

  test("15: logging in _start works", () => {
    expect(logs([{ signature: "()->()", exports: ["_start"], body: LOG_AT_0 }])).toEqual(["hi"]);
  });

  test.each([
    ["16", property, [0x41, 0, 0x41, 0, 0x41, 0, 0x41, 0, 0x10, 0, 0x1a]],
    [
      "17",
      { module: "wasi_snapshot_preview1", name: "fd_close", signature: "(i32)->i32" },
      [0x41, 1, 0x10, 0, 0x1a],
    ],
  ])("%s: what the phase forbids traps in _start", (_item, forbidden, body) => {
    const error = refusal(() =>
      start({
        imports: [forbidden],
        functions: [
          { signature: "()->()", exports: [MARKER] },
          { signature: "(i32)->i32", exports: ["malloc"] },
          { signature: "()->()", exports: ["_start"], body },
        ],
      }),
    );
    expect(error.message).toMatch(/restricted_callback/);
    expect(error.state).toBe("RuntimeError");
  });

  test("a start section may log, and may not do more", () => {
    expect(() =>
      start({
        imports: [log],
        functions: [
          { signature: "()->()", exports: [MARKER] },
          { signature: "(i32)->i32", exports: ["malloc"] },
          { signature: "()->()", body: LOG_AT_0 },
        ],
        start: 3,
      }),
    ).not.toThrow();
  });
});

test("21: a precompiled section is ignored", () => {
  const text = [...Buffer.from("precompiled_v8_x64")];
  const section = [0, text.length + 4, text.length, ...text, 1, 2, 3];
  expect(() => start({ ...plain(), after: [section] })).not.toThrow();
});

describe("memory", () => {
  test("a memory that begins beyond the limit is refused", () => {
    const host = new TestHost();
    const error = refusal(() =>
      host.start(buildModule({ ...plain(), memory: { min: 20, export: "memory" } }), {
        memoryLimit: 10 * 65_536,
      }),
    );
    expect(error.message).toMatch(/20 pages, the limit is 10/);
  });

  test("148: growing beyond the limit fails in the plugin", () => {
    const module = loadModule(
      buildModule({
        ...plain(),
        functions: [
          { signature: "()->()", exports: [MARKER] },
          { signature: "(i32)->i32", exports: ["malloc"], body: [0x20, 0, 0x40, 0] },
        ],
        exports: {},
      }),
      { memoryLimit: 10 * 65_536 },
    );
    const instance = new (
      globalThis as unknown as {
        WebAssembly: {
          Instance: new (
            m: unknown,
            i: object,
          ) => { exports: Record<string, (n: number) => number> };
        };
      }
    ).WebAssembly.Instance(module.module, {});
    expect(instance.exports["malloc"]!(9)).toBe(1);
    expect(instance.exports["malloc"]!(1)).toBe(-1);
  });

  test("a module is compiled once, whoever asks", () => {
    const bytes = buildModule(plain());
    expect(loadModule(bytes)).toBe(loadModule(bytes.slice()));
  });
});
