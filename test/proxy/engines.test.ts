/** The same module behind real sockets, in Node and on real Envoys, with the same assertions. */
import { createServer, type IncomingMessage, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { serve } from "@proxywasm/proxy";
import { availableEnvoy, envoyBootstrap, startEnvoy } from "@proxywasm/proxy/testing";
import { buildPlugin } from "proxy-wasm/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const HELLO = fileURLToPath(new URL("../../examples/hello", import.meta.url));

/** A proxy with the plugin in front of an upstream. */
interface Engine {
  readonly url: string;
  /** What it has logged for the plugin. */
  logs(): string;
  stop(): Promise<void>;
}

interface Setup {
  readonly wasm: string;
  readonly configuration: string;
  readonly upstream: number;
}

async function inNode({ wasm, configuration, upstream }: Setup): Promise<Engine> {
  const lines: string[] = [];
  const served = await serve({
    plugins: [{ wasm, configuration }],
    upstream: { port: upstream },
    log: ({ message }) => lines.push(message),
  });
  return { url: served.url, logs: () => lines.join("\n"), stop: () => served.close() };
}

function onEnvoy(path: string) {
  return async ({ wasm, configuration, upstream }: Setup): Promise<Engine> => {
    const envoy = await startEnvoy({
      path,
      config: envoyBootstrap({ plugins: [{ wasm, configuration }], upstream }),
      componentLogLevel: "wasm:info",
    });
    return {
      url: `http://127.0.0.1:${envoy.ports["main"]}`,
      logs: () => envoy.logs(),
      stop: () => envoy.stop(),
    };
  };
}

const [newest, older] = [await availableEnvoy("1.40.0"), await availableEnvoy("1.36.2")];
const engines: { title: string; start: ((setup: Setup) => Promise<Engine>) | undefined }[] = [
  { title: "Node", start: inNode },
  { title: newest.title, start: newest.path === undefined ? undefined : onEnvoy(newest.path) },
  { title: older.title, start: older.path === undefined ? undefined : onEnvoy(older.path) },
];

/** What the upstream has seen. */
const seen: string[] = [];
let upstream: Server;
const modules = new Map<string, string>();

beforeAll(async () => {
  for (const abi of ["0.2.0", "0.2.1"]) {
    modules.set(abi, await buildPlugin(HELLO, { abi, out: `build/plugin-${abi}.wasm` }));
  }
  upstream = createServer(async (request, response) => {
    seen.push(`${request.method} ${request.url} ${await textOf(request)}`.trimEnd());
    response.setHeader("x-powered-by", "an old framework");
    response.end(`answer to ${request.url}`);
  });
  upstream.listen(0, "127.0.0.1");
  await once(upstream, "listening");
});

afterAll(() => {
  upstream.closeAllConnections();
  upstream.close();
});

for (const { title, start } of engines) {
  for (const abi of ["0.2.0", "0.2.1"]) {
    describe.skipIf(start === undefined)(`${title}, ABI ${abi}`, () => {
      let engine: Engine;
      beforeAll(async () => {
        engine = await (start as (setup: Setup) => Promise<Engine>)({
          wasm: modules.get(abi) as string,
          configuration: "TypeScript",
          upstream: (upstream.address() as AddressInfo).port,
        });
      });
      afterAll(() => engine.stop());

      it("adds a header, removes another, and passes the body on", async () => {
        const response = await fetch(`${engine.url}/some/path?q=1`);
        expect(response.status).toBe(200);
        expect(response.headers.get("hello")).toBe("TypeScript");
        expect(response.headers.has("x-powered-by")).toBe(false);
        expect(await response.text()).toBe("answer to /some/path?q=1");
      });

      it("passes a request body on, in pieces or whole", async () => {
        seen.length = 0;
        const body = "x".repeat(300_000);
        const response = await fetch(`${engine.url}/upload`, { method: "POST", body });
        expect(await response.text()).toBe("answer to /upload");
        expect(seen).toEqual([`POST /upload ${body}`]);
      });

      it("answers in the upstream's place, which hears nothing of it", async () => {
        seen.length = 0;
        const response = await fetch(`${engine.url}/teapot`);
        expect(response.status).toBe(418);
        expect(response.headers.get("content-type")).toBe("text/plain");
        expect(await response.text()).toBe("short and stout\n");
        expect(seen).toEqual([]);
      });

      it("writes the plugin's log lines to its own log", async () => {
        await fetch(`${engine.url}/`);
        await expect.poll(() => engine.logs()).toContain("greeted TypeScript");
      });
    });
  }
}

describe("Node", () => {
  it("answers 503 in Envoy's words when the upstream refuses", async () => {
    const wasm = modules.get("0.2.1") as string;
    const closed = createServer();
    closed.listen(0, "127.0.0.1");
    await once(closed, "listening");
    const { port } = closed.address() as AddressInfo;
    closed.close();
    const served = await serve({ plugins: [{ wasm }], upstream: { port } });
    const response = await fetch(served.url);
    expect([response.status, response.headers.get("hello")]).toEqual([503, "world"]);
    expect(await response.text()).toMatch(/^upstream connect error or disconnect\/reset/);
    await served.close();
  });

  it("refuses a module that no proxy would load", async () => {
    const wasm = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
    await expect(serve({ plugins: [{ wasm }], upstream: { port: 1 } })).rejects.toThrow(
      "Missing or unknown Proxy-Wasm ABI version",
    );
  });
});

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
