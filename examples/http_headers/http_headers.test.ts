/** The header plugin in Node, and with the same assertions on a real Envoy with the configuration of this folder. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startPlugin } from "@proxywasm/host/testing";
import { availableEnvoy, startEnvoyFile } from "@proxywasm/proxy/testing";
import { buildPlugin } from "proxy-wasm/testing";
import { describe, expect, it } from "vitest";

const module = await buildPlugin(import.meta.dirname);
const envoy = await availableEnvoy();
const configuration = JSON.stringify({ header: "x-wasm-header", value: "demo-wasm" });

const ADDED = { "x-proxy-wasm-example": "http_headers", "x-wasm-header": "demo-wasm" };
const LOGGED = [
  "header from config: x-wasm-header = demo-wasm",
  "request header --> this-is-key: this-is-value",
  "request header --> test: best",
  "response header <-- server: upstream",
  "response header <-- x-wasm-header: demo-wasm",
  "response header <-- x-proxy-wasm-example: http_headers",
  "2 finished",
];

describe("in Node", () => {
  it("adds the configured header, changes the request's, and logs all", async () => {
    const plugin = await startPlugin(module, { configuration });
    const { request, response } = plugin.send(
      { path: "/uuid", headers: { "this-is-key": "this-is-value", test: "worst" } },
      { upstream: { headers: { server: "upstream" } } },
    );
    expect(request.headers.getAll("test")).toEqual(["best"]);
    expect(Object.fromEntries(response.headers)).toMatchObject(ADDED);
    expect(plugin.logs.map(({ message }) => message)).toEqual(expect.arrayContaining(LOGGED));
  });

  it("runs without a configuration, and then adds the fixed header only", async () => {
    const { response } = (await startPlugin(module)).send();
    expect(response.headers.get("x-proxy-wasm-example")).toBe("http_headers");
    expect(response.headers.get("x-wasm-header")).toBeNull();
  });

  it.each(["{", "[]", '{"header": "x-a"}', '{"header": "x-a", "value": 1}'])(
    "refuses the configuration %s",
    async (bad) => {
      await expect(startPlugin(module, { configuration: bad })).rejects.toThrow();
    },
  );
});

describe.skipIf(!envoy.path)(envoy.title, () => {
  it("adds the configured header, changes the request's, and logs all", async () => {
    const upstream = createServer((request, response) => {
      response.setHeader("server", "upstream").end(request.headers["test"]);
    }).listen(0, "127.0.0.1");
    await once(upstream, "listening");
    const proxy = await startEnvoyFile(`${import.meta.dirname}/envoy.yaml`, {
      path: envoy.path as string,
      ports: { 10000: 0, 8080: (upstream.address() as AddressInfo).port },
      files: { "build/plugin.wasm": module },
      componentLogLevel: "wasm:info",
    });
    try {
      const answer = await fetch(`http://127.0.0.1:${proxy.ports["main"]}/uuid`, {
        headers: { "this-is-key": "this-is-value", test: "worst" },
      });
      expect(await answer.text()).toBe("best");
      expect(Object.fromEntries(answer.headers)).toMatchObject(ADDED);
      for (const line of LOGGED) await proxy.logged(new RegExp(line));
    } finally {
      await proxy.stop();
      upstream.close();
    }
  });
});
