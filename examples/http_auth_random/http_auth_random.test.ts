/** The authorisation plugin in Node, and with the same assertions on a real Envoy with the configuration of this folder. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { startPlugin } from "@proxywasm/host/testing";
import { availableEnvoy, startEnvoyFile } from "@proxywasm/proxy/testing";
import { buildPlugin } from "proxy-wasm/testing";
import { describe, expect, it } from "vitest";

const module = await buildPlugin(import.meta.dirname);
const envoy = await availableEnvoy();

/** Answers whose hash is even, or odd. */
const GRANTED = "a";
const FORBIDDEN = "b";

const LOGGED = [
  "request header: this-is-key: this-is-value",
  "http call dispatched to auth",
  "response header from auth: :status: 200",
];

describe("in Node", () => {
  const start = () => startPlugin(module, { upstream: { body: "the service" } });
  const request = { path: "/uuid", headers: { "this-is-key": "this-is-value" } };

  it("holds the request until the answer has come, and lets it pass", async () => {
    const plugin = await start();
    const { request: sent, response } = plugin.send(request);
    expect(sent.started).toBe(false);
    const call = plugin.calls[0]!;
    expect(call.cluster).toBe("auth");
    expect(call.headers.get(":path")).toBe("/uuid");
    expect(call.headers.get("this-is-key")).toBe("this-is-value");
    call.answer({ body: GRANTED });
    expect([response.status, response.body]).toEqual([200, "the service"]);
    const logs = plugin.logs.map(({ message }) => message);
    expect(logs).toEqual(expect.arrayContaining([...LOGGED, "access granted"]));
  });

  it("answers 403 in the service's place", async () => {
    const plugin = await start();
    const { request: sent, response } = plugin.send(request);
    plugin.calls[0]!.answer({ body: FORBIDDEN });
    expect([response.status, response.body]).toEqual([403, "access forbidden"]);
    expect(response.headers.get("powered-by")).toBe("proxy-wasm");
    expect(sent.started).toBe(false);
    const logs = plugin.logs.map(({ message }) => message);
    expect(logs).toEqual(expect.arrayContaining([...LOGGED, "access forbidden"]));
  });

  it("drops the answer for a client that is gone", async () => {
    const plugin = await start();
    plugin.send(request).stream.cancel();
    plugin.calls[0]!.answer({ body: GRANTED });
    expect(plugin.logs.at(-1)?.message).toBe("http call dispatched to auth");
    expect(plugin.failure).toBeNull();
  });

  it("lets the request pass when it cannot ask, and says why", async () => {
    const plugin = await startPlugin(module, { clusters: [] });
    expect(plugin.send(request).response.status).toBe(200);
    expect(plugin.logs.at(-1)?.message).toContain('the proxy has no cluster "auth"');
  });
});

describe.skipIf(!envoy.path)(envoy.title, () => {
  it("grants and forbids by the answer of the other server", async () => {
    const service = await serve(() => "the service");
    const answers = [GRANTED, FORBIDDEN];
    const auth = await serve(() => answers.shift() ?? GRANTED);
    const proxy = await startEnvoyFile(`${import.meta.dirname}/envoy.yaml`, {
      path: envoy.path as string,
      ports: { 10000: 0, 8080: portOf(service), 8081: portOf(auth) },
      files: { "build/plugin.wasm": module },
      componentLogLevel: "wasm:info",
    });
    try {
      const ask = () =>
        fetch(`http://127.0.0.1:${proxy.ports["main"]}/uuid`, {
          headers: { "this-is-key": "this-is-value" },
        });
      const first = await ask();
      expect([first.status, await first.text()]).toEqual([200, "the service"]);
      const second = await ask();
      expect([second.status, await second.text()]).toEqual([403, "access forbidden"]);
      expect(second.headers.get("powered-by")).toBe("proxy-wasm");
      for (const line of [...LOGGED, "access granted", "access forbidden"])
        await proxy.logged(new RegExp(line));
    } finally {
      await proxy.stop();
      service.close();
      auth.close();
    }
  });
});

async function serve(body: () => string): Promise<Server> {
  const server = createServer((_, response) => response.end(body())).listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
