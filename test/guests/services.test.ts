import { join } from "node:path";
import { readFileSync } from "node:fs";
import { serve } from "@proxywasm/proxy";
import { availableEnvoy, envoyBootstrap, startEnvoy } from "@proxywasm/proxy/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FIXTURES, guest } from "../support/guests.js";
import { SDKS } from "./guests.js";
import { startServices, type Services } from "./services.js";

/** A plugin on tour behind a real listener. */
interface Engine {
  get(act: string, cluster?: string): Promise<number>;
  logs(): string;
  stop(): Promise<void>;
}

let services: Services;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

const { title, path: executable } = await availableEnvoy("1.40.0");
const ENGINES = [
  // The proxy in Node sends no gRPC.
  { engine: "Node", start: inNode, hasGrpc: false },
  { engine: title, start: executable === undefined ? undefined : onEnvoy, hasGrpc: true },
];

for (const sdk of SDKS) {
  const { path = "", title: built } = await guest(sdk.language, join(FIXTURES, sdk.guest));

  describe.skipIf(path === "").each(ENGINES)(
    `a plugin in ${sdk.title} (${built}) in $engine`,
    { timeout: 60_000 },
    ({ start, hasGrpc }) => {
      const it = test.skipIf(start === undefined);
      let engine: Engine;
      beforeAll(async () => {
        if (start) engine = await start(path);
        services.asked.length = 0;
      }, 60_000);
      afterAll(() => engine?.stop());

      it("asks a real HTTP server before the request goes on", async () => {
        expect(await engine.get("call", "web")).toBe(200);
        expect(services.asked).toContain("POST /ask question");
        await expect
          .poll(engine.logs, { timeout: 5_000 })
          .toContain("guest: answer 202 0 yes please");
      });

      it("is told when nobody listens", async () => {
        expect(await engine.get("call", "refused")).toBe(200);
        await expect.poll(engine.logs, { timeout: 5_000 }).toContain("guest: answer 503 0 ");
      });

      if (!hasGrpc || "grpc" in sdk.without) return;

      it("calls a real gRPC server", async () => {
        expect(await engine.get("grpc")).toBe(200);
        expect(services.asked).toContain("Say hello one");
        await expect.poll(engine.logs, { timeout: 5_000 }).toContain("guest: grpc 0 hello back");
      });

      it("talks to a real gRPC server in a stream", async () => {
        expect(await engine.get("grpc-stream")).toBe(200);
        expect(services.asked.slice(-2)).toEqual(["Chat one", "Chat two"]);
        await expect.poll(engine.logs, { timeout: 5_000 }).toContain("guest: close 0");
        for (const line of ["message three", "message four", "trailing"])
          expect(engine.logs()).toContain(`guest: ${line}`);
        expect(engine.logs()).toMatch(/guest: initial \d+ hi/);
      });
    },
  );
}

const PLUGIN = { rootId: "guest", configuration: "tour", vmConfiguration: "configured" };

async function inNode(wasm: string): Promise<Engine> {
  const lines: string[] = [];
  const served = await serve({
    plugins: [{ ...PLUGIN, wasm: readFileSync(wasm) }],
    upstream: { port: services.web },
    clusters: { web: { port: services.web }, refused: { port: services.refused } },
    log: ({ message }) => lines.push(message),
  });
  return {
    get: (act, cluster) => get(served.url, act, cluster),
    logs: () => lines.join("\n"),
    stop: () => served.close(),
  };
}

async function onEnvoy(wasm: string): Promise<Engine> {
  const envoy = await startEnvoy({
    path: executable!,
    config: envoyBootstrap({
      plugins: [{ ...PLUGIN, wasm }],
      clusters: {
        web: { port: services.web },
        service: { port: services.service, http2: true },
        refused: { port: services.refused },
      },
    }),
    componentLogLevel: "wasm:info",
  });
  return {
    get: (act, cluster) => get(`http://127.0.0.1:${envoy.ports["main"]}`, act, cluster),
    logs: () => envoy.logs(),
    stop: () => envoy.stop(),
  };
}

async function get(url: string, act: string, cluster?: string): Promise<number> {
  const response = await fetch(`${url}/${act}`, {
    ...(cluster !== undefined && { headers: { "x-cluster": cluster } }),
  });
  await response.arrayBuffer();
  // The Node engine's upstream is the HTTP server itself.
  return response.status === 202 ? 200 : response.status;
}
