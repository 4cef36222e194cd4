/** The property plugin in Node, and with the same assertions on a real Envoy with the configuration of this folder. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startPlugin } from "@proxywasm/host/testing";
import { availableEnvoy, startEnvoyFile } from "@proxywasm/proxy/testing";
import { buildPlugin } from "proxy-wasm/testing";
import { describe, expect, it } from "vitest";

const module = await buildPlugin(import.meta.dirname);
const envoy = await availableEnvoy();

const METADATA = "xds.route_metadata.filter_metadata.envoy.filters.http.wasm";

/** Path, headers of the request, what the client gets, what the log says. */
const CASES: [string, Record<string, string>, number, string][] = [
  ["/one", {}, 401, 'auth header is "cookie"'],
  ["/one", { cookie: "value" }, 200, 'auth header is "cookie"'],
  ["/two", {}, 401, 'auth header is "authorization"'],
  ["/two", { authorization: "token" }, 200, 'auth header is "authorization"'],
  ["/three", {}, 200, "no auth header for route"],
];

describe("in Node", () => {
  it("asks for the header that the route names", async () => {
    const plugin = await startPlugin(module);
    const auth: Record<string, string> = { "/one": "cookie", "/two": "authorization" };
    for (const [path, headers, status, line] of CASES) {
      const properties = auth[path] === undefined ? {} : { [METADATA]: { auth: auth[path] } };
      const { response } = plugin.send({ path, headers }, { info: { properties } });
      expect(response.status).toBe(status);
      expect(plugin.logs.at(-2)?.message).toBe(line);
    }
  });
});

describe.skipIf(!envoy.path)(envoy.title, () => {
  it("asks for the header that the route names", async () => {
    const upstream = createServer((_, response) => response.end("ok")).listen(0, "127.0.0.1");
    await once(upstream, "listening");
    const proxy = await startEnvoyFile(`${import.meta.dirname}/envoy.yaml`, {
      path: envoy.path as string,
      ports: { 10000: 0, 8080: (upstream.address() as AddressInfo).port },
      files: { "build/plugin.wasm": module },
      componentLogLevel: "wasm:info",
    });
    try {
      for (const [path, headers, status, line] of CASES) {
        const answer = await fetch(`http://127.0.0.1:${proxy.ports["main"]}${path}`, { headers });
        await answer.arrayBuffer();
        expect(answer.status).toBe(status);
        await proxy.logged(new RegExp(line));
      }
    } finally {
      await proxy.stop();
      upstream.close();
    }
  });
});
