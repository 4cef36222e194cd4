import { startPlugin } from "@proxywasm/host/testing";
import { describe, expect, test } from "vitest";
import { build } from "./build.js";

const PLUGIN = "test/sdk/plugins/everything.ts";

describe.each([
  ["0.2.1", "nursery"],
  ["0.2.0", "nursery"],
  ["0.2.1", "minimal"],
  ["0.2.1", "incremental"],
] as const)("a plugin for ABI %s on the %s runtime", (abi, runtime) => {
  const start = async (configuration = "hi", options = {}) =>
    startPlugin(await build(PLUGIN, { abi, runtime }), {
      configuration,
      vmConfiguration: "vm",
      clusters: ["upstream", "grpc"],
      ...options,
    });

  test("reads both configurations, and can refuse its own", async () => {
    const plugin = await start();
    expect(plugin.logs.map(({ message }) => message)).toContain("vm configuration: vm");
    expect(plugin.send({ path: "/" }).response.headers.get("x-greeting")).toBe("hi");
    await expect(start("refuse")).rejects.toThrow();
  });

  test("reads, adds, replaces and removes headers, and any text survives", async () => {
    const plugin = await start();
    const { request } = plugin.send({ path: "/headers", headers: { "x-gone": "1", "x-set": "0" } });
    expect(request.path).toBe("/rewritten");
    expect(request.headers.get("x-set")).toBe("2");
    expect(request.headers.has("x-gone")).toBe(false);
    expect(request.headers.get("x-all")).toBe("a+bbytes");
    expect(request.headers.get("x-count")).toBe("true");
    expect(request.headers.get("x-size")).toBe("true");
    expect(request.headers.get("x-list")).toBe("ü€😀");
  });

  test("null is missing, empty is empty", async () => {
    const plugin = await start();
    const { response } = plugin.send({ path: "/missing", headers: { "x-empty": "" } });
    expect(response.body).toBe('<null,"">');
  });

  test("a reply carries status, headers, body and details, and goes out by itself", async () => {
    const plugin = await start();
    const { response } = plugin.send({ path: "/reply" });
    expect(response.status).toBe(418);
    expect(response.body).toBe("<short and stout>");
    expect(response.details).toBe("teapot");
    expect(response.headers.entries().filter(([name]) => name === "x-a")).toEqual([
      ["x-a", "1"],
      ["x-a", "2"],
    ]);
  });

  test("new bytes are those of each chunk, held or not", async () => {
    const plugin = await start();
    for (const headers of [{ "x-hold": "1" }, {}] as Record<string, string>[]) {
      const stream = plugin.open({ method: "POST", path: "/", headers });
      stream.write("first").write("second").end("third");
      expect(stream.request.body).toBe("[first][second][third]");
    }
  });

  test("bodies and trailers of both directions can be changed", async () => {
    const plugin = await start();
    const stream = plugin.open({ method: "POST", path: "/" });
    stream.write("body").end({ trailers: { "x-end": "1" } });
    expect(stream.request.trailers?.get("x-trailer")).toBe("seen");
    stream.answer({ body: "answer" });
    expect(stream.response.body).toBe("<answer>");
    expect(stream.response.headers.get("x-status")).toBe("200");
  });

  test("a call-out's answer reaches the stream that asked, and the request goes on", async () => {
    const plugin = await start();
    const stream = plugin.open({ path: "/call", headers: { "x-passed-on": "1" } }).end();
    expect(stream.request.state).toBe("paused");
    const call = plugin.calls[0]!;
    expect(call.headers.get("x-passed-on")).toBe("1");
    expect([call.cluster, call.method, call.path, call.body]).toEqual([
      "upstream",
      "POST",
      "/ask/0",
      "question",
    ]);
    call.answer({ status: 201, headers: { "x-extra": "more" }, body: "yes" });
    expect(stream.request.headers.get("x-answer")).toBe("201 yes");
    expect(stream.request.headers.get("x-extra")).toBe("more");
    expect(stream.request.state).not.toBe("paused");
  });

  test("several call-outs can be under way, and answers come in any order", async () => {
    const plugin = await start();
    const stream = plugin.open({ path: "/fan-out" }).end();
    expect(plugin.calls).toHaveLength(3);
    plugin.calls[2]!.answer({ status: 200 });
    plugin.calls[0]!.answer({ status: 200 });
    expect(stream.request.state).toBe("paused");
    plugin.calls[1]!.answer({ status: 200 });
    expect(stream.request.state).not.toBe("paused");
  });

  test("an answer for a stream that is gone is dropped", async () => {
    const plugin = await start();
    const stream = plugin.open({ path: "/call" }).end();
    stream.cancel();
    plugin.calls[0]!.answer({ status: 200 });
    expect(plugin.failure).toBeNull();
    expect(plugin.send({ path: "/" }).response.status).toBe(200);
  });

  test("a call-out that cannot be sent says why", async () => {
    const plugin = await start();
    const { response } = plugin.send({ path: "/bad-call" });
    expect(response.body).toContain('the proxy has no cluster "nowhere"');
  });

  test("a gRPC call gives its message, or its status", async () => {
    const plugin = await start();
    const good = plugin.open({ path: "/grpc" }).end();
    plugin.grpcCalls[0]!.send("world");
    expect(good.response.body).toBe("<grpc world>");
    const bad = plugin.open({ path: "/grpc" }).end();
    plugin.grpcCalls[1]!.close(7, "forbidden");
    expect(bad.response.body).toBe("<closed 7 forbidden>");
  });

  test("a gRPC stream sends and receives until it is closed", async () => {
    const plugin = await start();
    const stream = plugin.open({ path: "/grpc-stream" }).end();
    const call = plugin.grpcCalls[0]!;
    call.send("a").send("b").close(0);
    expect(stream.response.body).toBe("<a;b;closed 0>");
  });

  test("a timer runs over the tick until it is stopped", async () => {
    const plugin = await start("timers");
    plugin.clock.advance(1000);
    const beats = plugin.logs.filter(({ message }) => message.startsWith("beat"));
    expect(beats.map(({ message }) => message)).toEqual(["beat 1", "beat 2", "beat 3"]);
  });

  test("a stream can be closed", async () => {
    const plugin = await start();
    expect(plugin.send({ path: "/close" }).response.wasReset).toBe(true);
  });

  test("a failed assertion ends the VM, and its log says which", async () => {
    const plugin = await start();
    plugin.send({ path: "/crash" });
    expect(plugin.failure).not.toBeNull();
    const last = plugin.logs.map(({ message }) => message).join("\n");
    expect(last).toMatch(/aborted: proxy-wasm explain [a-z]{3}\d+|the path is too long/);
  });
});
