/** Details of HTTP/1 between sockets and the host: trailers, empty messages, broken connections, slow readers. */
import { once } from "node:events";
import { createServer, request, type IncomingMessage, type RequestListener } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { serve, type Served } from "@proxywasm/proxy";
import type { TraceEntry } from "@proxywasm/host";
import { buildPlugin } from "proxy-wasm/testing";
import { expect, it, onTestFinished } from "vitest";

const wasm = await buildPlugin(new URL("../../examples/hello", import.meta.url), {
  out: "build/exchange.wasm",
});

/** The hello plugin in front of this upstream; `calls` lists the callbacks that ran. */
async function proxyTo(upstream: RequestListener): Promise<{ proxy: Served; calls: string[] }> {
  const server = createServer(upstream);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const calls: string[] = [];
  const proxy = await serve({
    plugins: [{ wasm }],
    upstream: { port: (server.address() as AddressInfo).port },
    trace: {
      begin: ({ kind, name }: TraceEntry) => void (kind === "callback" && calls.push(name)),
    },
  });
  onTestFinished(async () => {
    await proxy.close();
    server.closeAllConnections();
    server.close();
  });
  return { proxy, calls };
}

async function read(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const deleted = (calls: readonly string[]) => calls.filter((name) => name.endsWith("_on_delete"));

it("passes trailers on in both directions", async () => {
  let seen: unknown;
  const { proxy } = await proxyTo(async (incoming, response) => {
    await read(incoming);
    seen = incoming.trailers;
    response.write("body");
    response.addTrailers({ "x-checksum": "abc" });
    response.end();
  });
  const outgoing = request(proxy.url, { method: "POST", headers: { trailer: "x-sum" } });
  outgoing.write("data");
  outgoing.addTrailers({ "x-sum": "123" });
  outgoing.end();
  const [response] = (await once(outgoing, "response")) as [IncomingMessage];
  expect(await read(response)).toBe("body");
  expect(seen).toEqual({ "x-sum": "123" });
  expect(response.trailers).toEqual({ "x-checksum": "abc" });
});

it.each([
  ["HEAD", 200],
  ["GET", 204],
  ["GET", 304],
])("answers %s with %i without a body, and the plugin sees the end", async (method, status) => {
  const { proxy, calls } = await proxyTo((_, response) => {
    response.statusCode = status;
    response.end(method === "HEAD" ? "left out" : undefined);
  });
  const response = await fetch(proxy.url, { method });
  expect([response.status, await response.text()]).toEqual([status, ""]);
  expect(response.headers.get("hello")).toBe("world");
  expect(deleted(calls)).toHaveLength(1);
});

it("forwards no header that concerns one connection only", async () => {
  let seen: IncomingMessage["headers"] = {};
  const { proxy } = await proxyTo((incoming, response) => {
    seen = incoming.headers;
    response.end();
  });
  const outgoing = request(proxy.url, {
    headers: { "keep-alive": "timeout=5", "proxy-connection": "x", "x-kept": "1" },
  });
  outgoing.end();
  await once(outgoing, "response");
  expect(seen["x-kept"]).toBe("1");
  expect(seen).not.toHaveProperty("keep-alive");
  expect(seen).not.toHaveProperty("proxy-connection");
});

it("keeps headers that occur several times", async () => {
  const { proxy } = await proxyTo((_, response) => {
    response.setHeader("set-cookie", ["a=1", "b=2"]);
    response.end();
  });
  expect((await fetch(proxy.url)).headers.getSetCookie()).toEqual(["a=1", "b=2"]);
});

it("tells the plugin when the client goes away, and lets the upstream go", async () => {
  let upstreamClosed = false;
  const { proxy, calls } = await proxyTo((incoming) => {
    incoming.on("close", () => (upstreamClosed = true));
    client.destroy();
  });
  const client = connect(proxy.port, "127.0.0.1");
  client.write("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
  await expect.poll(() => deleted(calls).length).toBe(1);
  await expect.poll(() => upstreamClosed).toBe(true);
});

it("cuts the client off when the upstream breaks in the middle of a body", async () => {
  const { proxy, calls } = await proxyTo((incoming, response) => {
    response.write("half");
    setImmediate(() => incoming.socket.destroy());
  });
  const response = await fetch(proxy.url);
  await expect(response.text()).rejects.toThrow("terminated");
  expect(deleted(calls)).toHaveLength(1);
});

it("lets a slow reader slow the upstream down instead of keeping everything in memory", async () => {
  const size = 64 << 20;
  let written = 0;
  const { proxy } = await proxyTo(async (_, response) => {
    const chunk = Buffer.alloc(1 << 20);
    for (; written < size && !response.destroyed; written += chunk.length) {
      if (!response.write(chunk)) await once(response, "drain").catch(() => {});
    }
    response.end();
  });
  const client = connect(proxy.port, "127.0.0.1");
  client.pause();
  client.write("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
  let last = -1;
  // It has settled once nothing more was written between two looks.
  await expect
    .poll(() => [written > 0 && written === last, (last = written)][0], { interval: 300 })
    .toBe(true);
  expect(written).toBeLessThan(size / 2);
  client.destroy();
});
