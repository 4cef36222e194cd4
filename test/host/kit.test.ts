/** The test kit with a plugin of real wasm: matchers, trace, injected statuses, worker threads. */
import { beforeAll, describe, expect, test } from "vitest";
import { Status } from "@proxywasm/abi/host/enums";
import {
  type CallbackTimeout,
  matchers,
  runInWorker,
  startHost,
  startPlugin,
  type ProxyWasmMatchers,
} from "@proxywasm/host/testing";
import { compile, PLUGIN } from "./compile.js";
import { startPuppet } from "./puppet.js";

declare module "vitest" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars, @typescript-eslint/no-explicit-any
  interface Matchers<T = any> extends ProxyWasmMatchers {}
}
expect.extend(matchers);

let wasm: Uint8Array;
beforeAll(async () => {
  wasm = await compile(PLUGIN);
});

/** What a failed expectation says. */
function said(run: () => void): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("it did not fail");
}

describe("an exchange", () => {
  test("as the first page of the documentation has it", async () => {
    const plugin = await startPlugin(wasm);
    const { request, response } = plugin.send({ path: "/", headers: { "x-a": "b" } });
    expect(request).toHaveHeader("X-A", "b");
    expect(response).toHaveStatus(200);
    expect(response).toHaveHeader("hello", /^w/);
    expect(plugin).toHaveLogged("world");
    expect(plugin).toHaveCalled("proxy_add_header_map_value", 1);
    expect(plugin).not.toHaveWarned();
  });

  test("the upstream answers as told: by the request, the host, or the test", async () => {
    const host = await startHost({
      upstream: (request) => ({ status: 200, body: `${request.path}` }),
    });
    const plugin = host.start(wasm);
    expect(plugin.send({ path: "/a" }).response.body).toBe("/a");
    expect(plugin.send({}, { upstream: { status: 404 } }).response).toHaveStatus(404);
    const stream = plugin.open();
    expect(stream.request.state).toBe("open");
    stream.end();
    expect(stream.request.state).toBe("done");
    expect(stream.response.started).toBe(false);
    stream.answer({ status: 201 }, false).answerData("a").answerData("b", true);
    expect([stream.response.status, stream.response.body, stream.response.state]).toEqual([
      201,
      "ab",
      "done",
    ]);
  });

  test("several plugins in one chain, each in its own VM", async () => {
    const host = await startHost();
    host.start(wasm, { name: "a" });
    host.start(wasm, { name: "b", vmId: "other" });
    expect(host.send().response.headers.getAll("hello")).toEqual(["world", "world"]);
  });

  test("a second plugin of the same module is ready without compiling", async () => {
    await startPlugin(wasm);
    const start = performance.now();
    await startPlugin(wasm, { vmId: "second" });
    expect(performance.now() - start).toBeLessThan(100);
  });
});

describe("matchers say what was there", () => {
  test("headers, status, local replies, logs, calls, warnings", async () => {
    const plugin = await startPlugin(wasm);
    const { response } = plugin.send({ path: "/t" });
    expect(said(() => expect(response).toHaveHeader("nope", "x"))).toMatch(
      /nope: x\nits headers:\n {2}:status: 503/,
    );
    expect(said(() => expect(response).toHaveStatus(200))).toMatch(
      /it was 503, body "", details "wasm_fail_stream"/,
    );
    expect(said(() => expect(response).not.toBeLocalReply())).toMatch(/expected no local reply/);
    expect(said(() => expect(plugin).toHaveLogged("x"))).toMatch(/it has:\n {2}nothing/);
    expect(said(() => expect(plugin).toHaveCalled("proxy_log"))).toMatch(
      /called 0 times in:\n→ \[1\] proxy_on_context_create/,
    );
    expect(said(() => expect(plugin).toHaveWarned("map-gone"))).toMatch(/there is none/);
    expect(said(() => expect(response).toBePaused())).toMatch(/it is done/);
    expect(response).toBeLocalReply(503);
  });

  test("a matcher on the wrong thing says so", () => {
    expect(said(() => expect("text").toHaveStatus(200))).toBe(
      "this matcher is for a response, not for text",
    );
  });
});

describe("the trace", () => {
  test("has every call with decoded arguments, as a person reads it", async () => {
    const plugin = await startPlugin(wasm);
    plugin.trace.clear();
    plugin.send({ path: "/" });
    expect(plugin.trace.text()).toBe(
      [
        "→ [2] proxy_on_context_create(context_id: 2, parent_context_id: 1)",
        "→ [2] proxy_on_request_headers(stream_context_id: 2, num_headers: 4, end_of_stream: true) = CONTINUE",
        '  ← [2] proxy_get_header_map_value(map_id: "HTTP_REQUEST_HEADERS", key: ":path") = OK, value = "/"',
        "→ [2] proxy_on_response_headers(stream_context_id: 2, num_headers: 1, end_of_stream: true) = CONTINUE",
        '  ← [2] proxy_add_header_map_value(map_id: "HTTP_RESPONSE_HEADERS", key: "hello", value: "world") = OK',
        '  ← [2] proxy_log(log_level: "INFO", message: "world") = OK',
      ].join("\n"),
    );
    expect(plugin.trace.callbacks).toEqual([
      "proxy_on_context_create",
      "proxy_on_request_headers",
      "proxy_on_response_headers",
    ]);
  });

  test("can be left out", async () => {
    const plugin = await startPlugin(wasm, { trace: false });
    plugin.send();
    expect(plugin.trace.entries).toEqual([]);
  });

  test("a trap is the last thing in it", async () => {
    const plugin = await startPlugin(wasm);
    plugin.send({ path: "/t" });
    expect(plugin.trace.text()).toMatch(/proxy_on_request_headers\(.*\) = threw unreachable/);
  });
});

describe("injected statuses", () => {
  test("a hostcall fails as often as told, then works again", () => {
    const found: unknown[] = [];
    const plugin = startPuppet({ onRequestHeaders: (p) => void found.push(p.get(0, ":path")) });
    plugin.inject("getHeaderMapValue", Status.InternalFailure, 2);
    for (let i = 0; i < 3; i++) plugin.send();
    const { restore } = plugin.inject("getHeaderMapValue", Status.NotFound);
    plugin.send();
    restore();
    plugin.send();
    expect(found).toEqual([10, 10, "/", 1, "/"]);
  });
});

describe("safety, in real wasm", () => {
  test("a trap, and a stack that overflows, fail the VM and nothing else", async () => {
    for (const [path, why] of [
      ["/t", /unreachable/],
      ["/r", /call stack is exhausted/],
    ] as const) {
      const plugin = await startPlugin(wasm);
      expect(plugin.send({ path }).response).toHaveStatus(503);
      expect(plugin.failure?.message).toMatch(why);
      expect(plugin.failure?.message).toMatch(/wasm/);
    }
  });

  test("memory ends at the limit", async () => {
    const plugin = await startPlugin(wasm, { memoryLimit: 4 * 2 ** 20 });
    expect(plugin.send({ path: "/m" }).response).toHaveStatus(503);
    expect(plugin.handle.vm.memory.size).toBeLessThanOrEqual(4 * 2 ** 20);
  });
});

describe("in a worker thread", () => {
  test("a script runs, and its report comes back", async () => {
    const report = await runInWorker(wasm, [
      { send: { path: "/", headers: { a: "b" } }, upstream: { body: "hi" } },
      { advance: 10 },
      { send: { path: "/t" } },
    ]);
    expect(report.results[0]).toMatchObject({ status: 200, body: "hi" });
    expect(report.results[0]!.headers).toContainEqual(["hello", "world"]);
    expect(report.results[1]).toBeNull();
    expect(report.results[2]).toMatchObject({ status: 503 });
    expect(report.failure).toMatch(/unreachable/);
    expect(report.logs).toEqual(["world"]);
  });

  test("a callback that does not return is ended and named", async () => {
    const running = runInWorker(wasm, [{ send: { path: "/l" } }], { callbackLimit: 200 });
    await expect(running).rejects.toMatchObject({
      name: "CallbackTimeout",
      callback: "proxy_on_request_headers",
      contextId: 2,
    } satisfies Partial<CallbackTimeout>);
  });

  test("a plugin that is refused is an error", async () => {
    await expect(runInWorker(new Uint8Array(4), [])).rejects.toThrow(/corrupted Wasm module/);
  });
});
