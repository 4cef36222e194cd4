/** Plugins that misbehave on real sockets: the proxy stays up, serves others, and answers as Envoy does. */
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { encodePairs } from "@proxywasm/abi/host/codec";
import { serve, type Served, type ServeOptions } from "@proxywasm/proxy";
import { describe, expect, it, onTestFinished } from "vitest";
import { compile } from "../host/compile.js";

const bytes = (text: string): Uint8Array => Buffer.from(text, "utf8");
const data = (content: string | Uint8Array): string =>
  `memory.data<u8>([${[...(typeof content === "string" ? bytes(content) : content)].join(",")}])`;
const CALL = encodePairs(
  [
    [":method", "GET"],
    [":path", "/"],
    [":authority", "a"],
  ].map(([name, value]) => [bytes(name!), bytes(value!)] as const),
);
const SOURCE = `
@external("env", "proxy_log") declare function log(level: u32, text: usize, size: u32): u32;
@external("env", "proxy_http_call") declare function httpCall(
  c: usize, cs: u32, h: usize, hs: u32, b: usize, bs: u32, t: usize, ts: u32, timeout: u32, out: usize): u32;
@external("env", "proxy_set_tick_period_milliseconds") declare function tick(ms: u32): u32;
@external("env", "proxy_register_shared_queue") declare function register(n: usize, s: u32, out: usize): u32;
@external("env", "proxy_enqueue_shared_queue") declare function enqueue(id: u32, v: usize, s: u32): u32;
@external("env", "proxy_dequeue_shared_queue") declare function dequeue(id: u32, v: usize, s: usize): u32;
@external("env", "proxy_replace_header_map_value")
declare function replace(map: u32, key: usize, keySize: u32, value: usize, valueSize: u32): u32;
@external("env", "proxy_get_buffer_bytes")
declare function buffer(type: u32, start: u32, size: u32, data: usize, length: usize): u32;

export function proxy_abi_version_0_2_1(): void {}
const HEAP = memory.data(65536);
let used: usize = 0;
export function malloc(size: u32): usize {
  if (used + size + 8 > 65536) used = 0;
  const at = HEAP + used;
  used += (size + 7) & ~7;
  return at;
}
export function proxy_on_configure(_c: u32, _n: u32): u32 { return 1; }
export function proxy_on_context_create(_c: u32, _p: u32): void {}
const OUT = memory.data(16);
const UP = ${data("up")};
const Q = ${data("q")};
function say(): void { log(2, Q, 1); }
`;
const chain = (headers = CALL, timeout = 1000) => `
const CALL = ${data(headers)};
function go(): void { httpCall(UP, 2, CALL, ${headers.length}, 0, 0, 0, 0, ${timeout}, OUT); }
export function proxy_on_vm_start(_c: u32, _n: u32): u32 { tick(1); return 1; }
export function proxy_on_tick(_c: u32): void { tick(0); go(); }
`;
const replacing = (message: "request" | "response", name: string, value: string | Uint8Array) => `
const N = ${data(name)};
const V = ${data(value)};
export function proxy_on_${message}_headers(_c: u32, _n: u32, _e: u32): u32 {
  replace(${message === "request" ? 0 : 2}, N, ${bytes(name).length}, V, ${typeof value === "string" ? bytes(value).length : value.length});
  return 0;
}
`;

async function proxyWith(
  source: string,
  options: Partial<ServeOptions> = {},
  upstream: RequestListener = (_, response) => response.end("ok"),
): Promise<{ proxy: Served; logs: string[]; port: number }> {
  const server = createServer(upstream).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const logs: string[] = [];
  const proxy = await serve({
    plugins: [{ wasm: await compile(SOURCE + source) }],
    upstream: { port },
    clusters: { up: { port } },
    log: ({ message }) => void logs.push(message),
    ...options,
  });
  onTestFinished(async () => {
    await proxy.close();
    server.closeAllConnections();
    server.close();
  });
  return { proxy, logs, port };
}

describe("a plugin that never comes to rest leaves the proxy to others", () => {
  const KINDS = {
    "a call-out whose answer sends the next": `${chain()}
      export function proxy_on_http_call_response(_a: u32, _b: u32, _c: u32, _d: u32, _e: u32): void { say(); go(); }`,
    "a queue that feeds itself": `
      export function proxy_on_vm_start(_c: u32, _n: u32): u32 {
        register(Q, 1, OUT);
        enqueue(load<u32>(OUT), Q, 1);
        return 1;
      }
      export function proxy_on_queue_ready(_c: u32, id: u32): void {
        dequeue(id, OUT, OUT + 4);
        say();
        enqueue(id, Q, 1);
      }`,
  };
  it.each(Object.entries(KINDS))("%s", async (_kind, source) => {
    const { proxy, logs } = await proxyWith(source);
    await expect.poll(() => logs.length).toBeGreaterThan(100);
    for (let i = 0; i < 10; i++) expect(await (await fetch(proxy.url)).text()).toBe("ok");
    const before = logs.length;
    await expect.poll(() => logs.length).toBeGreaterThan(before);
  });
});

it("a tick far in the future does not come at once", async () => {
  const { proxy, logs } = await proxyWith(`
    export function proxy_on_vm_start(_c: u32, _n: u32): u32 { tick(0xfffffff0); return 1; }
    export function proxy_on_tick(_c: u32): void { say(); }`);
  for (let i = 0; i < 20; i++) await (await fetch(proxy.url)).text();
  expect(logs).toEqual([]);
});

it("a call-out whose time is over lets its upstream go", async () => {
  let closed = 0;
  const { proxy } = await proxyWith(chain(CALL, 50), {}, (incoming, response) => {
    if (incoming.headers["x-client"] !== undefined) response.end("ok");
    else incoming.socket.on("close", () => closed++);
  });
  await expect.poll(() => closed).toBe(1);
  const headers = { "x-client": "1" };
  expect(await (await fetch(proxy.url, { headers })).text()).toBe("ok");
});

describe("headers that cannot be sent", () => {
  it.each(["a\r\nb: c", "a\0b", "a\x01b"])("in a request: 503 (%j)", async (value) => {
    const { proxy } = await proxyWith(replacing("request", "x-bad", value));
    const response = await fetch(proxy.url, { method: "POST", body: "body" });
    expect([response.status, await response.text()]).toEqual([
      503,
      "invalid header value for: x-bad",
    ]);
    expect((await fetch(proxy.url)).status).toBe(503);
  });

  it("a path that node:http refuses: 503", async () => {
    const { proxy } = await proxyWith(replacing("request", ":path", "/a b"));
    expect((await fetch(proxy.url)).status).toBe(503);
  });

  it.each([
    ["x-bad", "a\r\nb: c"],
    [":status", "abc"],
  ])("in a response: 502, and nothing of the plugin's (%s: %j)", async (name, value) => {
    const { proxy } = await proxyWith(replacing("response", name, value));
    const response = await fetch(proxy.url);
    expect(response.status).toBe(502);
    expect(response.headers.get("b")).toBeNull();
    expect((await fetch(proxy.url)).status).toBe(502);
  });

  it.each(["99", "1000"])(
    "a status that is none resets the stream, and the next is served (%s)",
    async (value) => {
      const { proxy } = await proxyWith(replacing("response", ":status", value));
      await expect(fetch(proxy.url)).rejects.toThrow("fetch failed");
      await expect(fetch(proxy.url)).rejects.toThrow("fetch failed");
    },
  );

  it("in a call-out: the plugin gets 503", async () => {
    const headers = encodePairs(
      [
        [":method", "GET"],
        [":path", "/"],
        [":authority", "a"],
        ["x-bad", "a\nb"],
      ].map(([name, value]) => [bytes(name!), bytes(value!)] as const),
    );
    const { logs } = await proxyWith(`${chain(headers)}
      export function proxy_on_http_call_response(_a: u32, _b: u32, _c: u32, _d: u32, _e: u32): void {
        buffer(4, 0, 1000, OUT, OUT + 4);
        log(2, load<u32>(OUT), load<u32>(OUT + 4));
      }`);
    await expect.poll(() => logs).toEqual(["invalid header value for: x-bad"]);
  });
});

it("bytes beyond ASCII reach plugin, upstream and client as they are", async () => {
  let seen = "";
  const { proxy } = await proxyWith(
    replacing("request", "x-set", "é€"),
    {},
    (incoming, response) => {
      seen = `${incoming.headers["x-set"]} ${incoming.headers["x-sent"]}`;
      response.writeHead(200, ["x-back", Buffer.from("ü€").toString("latin1")]).end("ok");
    },
  );
  const socket = connect(proxy.port, "127.0.0.1");
  socket.write("GET / HTTP/1.1\r\nhost: a\r\nx-sent: ß€\r\nconnection: close\r\n\r\n");
  let got = "";
  for await (const chunk of socket.setEncoding("utf8")) got += chunk;
  expect(Buffer.from(seen, "latin1").toString()).toBe("é€ ß€");
  expect(got).toContain("x-back: ü€\r\n");
});
