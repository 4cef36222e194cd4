import { readFileSync } from "node:fs";
import { startHost } from "@proxywasm/host/testing";
import { readModule } from "@proxywasm/verify/module";
import { expect, test } from "vitest";
import { build } from "./build.js";

const PLUGIN = "test/sdk/plugins/faults.ts";

async function started() {
  const host = await startHost();
  const path = await build(PLUGIN);
  const a = host.start(path, { rootId: "first", vmId: "vm", configuration: "A" });
  const b = host.start(path, { rootId: "first", vmId: "vm", configuration: "B" });
  return { host, path, a, b };
}

const messages = (logs: readonly { message: string }[]): string[] =>
  logs.map(({ message }) => message);

test("a missing property is null, not the end of the VM", async () => {
  const { a } = await started();
  expect(a.send().request.headers.get("x-missing")).toBe("true");
});

test("reading a metric leaves it as it is, and each metric records itself", async () => {
  const { a, host } = await started();
  const { request } = a.send();
  expect([request.headers.get("x-hits"), request.headers.get("x-level")]).toEqual(["2", "5"]);
  expect([host.metric("faults_hits"), host.metric("faults_level")]).toEqual([2n, 5n]);
});

test("a counter that is told to shrink says what to use instead, once", async () => {
  const { a } = await started();
  a.send();
  a.send();
  expect(messages(a.logs).filter((text) => /gauge/i.test(text))).toHaveLength(1);
});

test("a refused hostcall says so, and the plugin goes on", async () => {
  const { a } = await started();
  expect(a.send().request.headers.get("x-early")).toBe("true");
  expect(a.failure).toBeNull();
});

test("two plugins of one VM have their own configuration", async () => {
  const { a, b } = await started();
  expect(a.send().request.headers.get("x-text")).toBe("A");
  expect(b.send().request.headers.get("x-text")).toBe("B");
});

test("a plugin context has done, delete, and a real done()", async () => {
  const { a, host } = await started();
  a.close();
  host.clock.advance(100);
  expect(messages(host.logs)).toContain("deleted A");
});

test("registering twice is told in the log, and the first call counts", async () => {
  const { a } = await started();
  expect(messages(a.logs)).toContain("registered twice for one root id: the first call counts");
});

test.each(["", "unknown"])(
  "the root id %j that nobody registered is refused with a sentence",
  async (rootId) => {
    const { host, path } = await started();
    expect(() => host.start(path, { rootId, configuration: "x" })).toThrow();
    expect(messages(host.logs)).toContain(`no plugin is registered for root id ${rootId}`);
  },
);

test("a callback for a context that was never created does nothing, and is told once", async () => {
  const exports = await bare();
  expect(exports["proxy_on_request_headers"]!(99, 0, 1)).toBe(0);
  exports["proxy_on_delete"]!(99);
  expect(exports.logs).toEqual(["callback ignored: unknown context"]);
});

test("allocations of size 0, and ones never taken, leave no memory behind", async () => {
  const exports = await bare();
  exports["proxy_on_context_create"]!(1, 0);
  const before = exports.memory.buffer.byteLength;
  for (let i = 0; i < 200_000; i++) {
    exports["malloc"]!(i % 2);
    exports["proxy_on_request_headers"]!(99, 0, 1);
  }
  expect(exports.memory.buffer.byteLength).toBe(before);
});

test("memory that the host refuses ends the VM with a message", async () => {
  const exports = await bare();
  expect(() => {
    for (;;) exports["malloc"]!(50_000_000);
  }).toThrow(WebAssembly.RuntimeError);
  expect(exports.logs.at(-1)).toBe("out of memory");
});

test("a module exports both allocators and what it overrides, and imports only what it uses", async () => {
  const read = readModule(readFileSync(await build("bench/plugin/addheader.ts")));
  if (!read.ok) throw new Error(read.error.message);
  const { module } = read;
  expect(module.exports.map(({ name }) => name).sort()).toEqual([
    "_initialize",
    "malloc",
    "memory",
    "proxy_abi_version_0_2_1",
    "proxy_on_configure",
    "proxy_on_context_create",
    "proxy_on_delete",
    "proxy_on_memory_allocate",
    "proxy_on_response_headers",
    "proxy_wasm_spec_digest",
  ]);
  expect(module.imports.map((each) => `${each.module}.${each.name}`).sort()).toEqual([
    "env.proxy_add_header_map_value",
    "env.proxy_get_buffer_bytes",
    "env.proxy_log",
    "env.proxy_set_effective_context",
  ]);
});

type Bare = Record<string, (...args: number[]) => number> & {
  memory: WebAssembly.Memory;
  logs: string[];
};

/** The plugin's exports, without a host. */
async function bare(): Promise<Bare> {
  const module = new WebAssembly.Module(readFileSync(await build("bench/plugin/headers.ts")));
  const logs: string[] = [];
  let memory!: WebAssembly.Memory;
  const imports: Record<string, Record<string, unknown>> = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    (imports[from] ??= {})[name] =
      name === "proxy_log"
        ? (_level: number, pointer: number, size: number) =>
            logs.push(Buffer.from(memory.buffer, pointer, size).toString()) && 0
        : () => 12;
  }
  const instance = new WebAssembly.Instance(module, imports as WebAssembly.Imports);
  const exports = { ...instance.exports, logs } as unknown as Bare;
  memory = exports.memory;
  exports["_initialize"]!();
  return exports;
}
