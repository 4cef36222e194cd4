/** Whole bodies: the length fits what was put in their place, and one that is too large does not pass; on both hosts. */
import { once } from "node:events";
import { createServer, request, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { startPlugin } from "@proxywasm/host/testing";
import { availableEnvoy, envoyBootstrap, startEnvoy } from "@proxywasm/proxy/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "./build.js";

const module = await build("test/sdk/plugins/buffered.ts");
const envoy = await availableEnvoy();

interface Outcome {
  /** 0 if the client got no headers. */
  status: number;
  length: string | null;
  body: string;
  /** Whether the client could see that it got all. */
  complete: boolean;
  /** What the upstream got; undefined if it got no whole request. */
  upstream: { length: string | null; body: string } | undefined;
}

interface Proxy {
  /** Sends a request whose answer of the upstream is that text, in chunks. */
  send(path: string, answer: string, body?: string): Promise<Outcome>;
  stop(): Promise<void>;
}

const LARGE = "a secret ".repeat(300);

describe.each([
  { title: "the Node host", available: true, start: onNode },
  { title: envoy.title, available: envoy.path !== undefined, start: onEnvoy },
])("on $title", ({ available, start }) => {
  describe.skipIf(!available)("a redactor", () => {
    let proxy: Proxy;
    beforeAll(async () => {
      proxy = await start();
    });
    afterAll(() => proxy?.stop());

    test("whose response headers are held need not care for the length", async () => {
      const outcome = await proxy.send("/held", "a secret.");
      expect(outcome).toMatchObject({ status: 200, length: "6", body: "a ***.", complete: true });
    });

    test("whose request headers are held need not care for the length", async () => {
      const { upstream } = await proxy.send("/held", "ok", "my secret: 1");
      expect(upstream).toEqual({ length: "9", body: "my ***: 1" });
    });

    test("that lets headers go on removes the length", async () => {
      const outcome = await proxy.send("/passed", "a secret.", "my secret: 1");
      expect(outcome).toMatchObject({ status: 200, length: null, body: "a ***.", complete: true });
      expect(outcome.upstream).toEqual({ length: null, body: "my ***: 1" });
    });

    test("answers 500 in the place of a response that is too large, if its headers were held", async () => {
      const outcome = await proxy.send("/held", LARGE);
      expect(outcome).toMatchObject({ status: 500, complete: true });
      expect(outcome.body).not.toContain("secret");
    });

    test("cuts off a response that is too large, if its headers have gone on", async () => {
      const outcome = await proxy.send("/passed", LARGE);
      expect(outcome).toMatchObject({ body: "", complete: false });
    });

    test("lets a response that is too large pass where it says so", async () => {
      const outcome = await proxy.send("/held/lets", LARGE);
      expect(outcome).toMatchObject({ status: 200, body: LARGE, complete: true });
      expect(outcome.length).toBe(String(LARGE.length));
    });

    test.each(["/held", "/passed"])(
      "answers 413 to a request at %s that is too large",
      async (path) => {
        const outcome = await proxy.send(path, "ok", LARGE);
        expect(outcome).toMatchObject({ status: 413, complete: true, upstream: undefined });
      },
    );
  });
});

async function onNode(): Promise<Proxy> {
  const plugin = await startPlugin(module, { allowOnHeadersStopIteration: true });
  const split = (text: string) => [text.slice(0, text.length / 2), text.slice(text.length / 2)];
  const length = (text: string) => ({ "content-length": String(text.length) });
  return {
    async send(path, answer, body) {
      const { request, response } = plugin.send(
        body === undefined
          ? { path }
          : { path, method: "POST", body: split(body), headers: length(body) },
        { upstream: { body: split(answer), headers: length(answer) } },
      );
      return {
        status: response.status,
        length: response.headers.get("content-length"),
        body: response.body,
        complete: !response.wasReset,
        upstream:
          request.state === "done"
            ? { length: request.headers.get("content-length"), body: request.body }
            : undefined,
      };
    },
    async stop() {},
  };
}

async function onEnvoy(): Promise<Proxy> {
  let answer = "";
  let got: Outcome["upstream"];
  const upstream: Server = createServer((incoming, response) => {
    let body = "";
    incoming.on("data", (part: Buffer) => (body += part.toString()));
    incoming.on("error", () => {});
    incoming.on("end", () => {
      got = { length: incoming.headers["content-length"] ?? null, body };
      response.setHeader("content-length", answer.length);
      response.write(answer.slice(0, answer.length / 2));
      response.end(answer.slice(answer.length / 2));
    });
  });
  upstream.listen(0, "127.0.0.1");
  await once(upstream, "listening");
  const running = await startEnvoy({
    path: envoy.path!,
    config: envoyBootstrap({
      plugins: [{ wasm: module, allowOnHeadersStopIteration: true }],
      upstream: (upstream.address() as AddressInfo).port,
    }),
  });
  return {
    send(path, text, body) {
      answer = text;
      got = undefined;
      return new Promise<Outcome>((resolve) => {
        const port = running.ports["main"];
        const sent = request({
          ...{ port, path, agent: false, method: body === undefined ? "GET" : "POST" },
          ...(body !== undefined && { headers: { "content-length": body.length } }),
        });
        let status = 0;
        let length: string | null = null;
        let received = "";
        const finish = (complete: boolean) =>
          resolve({ status, length, body: received, complete, upstream: got });
        sent.on("response", (incoming: IncomingMessage) => {
          status = incoming.statusCode!;
          length = incoming.headers["content-length"] ?? null;
          incoming.on("data", (part: Buffer) => (received += part.toString()));
          incoming.on("close", () => finish(incoming.complete));
          incoming.on("error", () => {});
        });
        sent.on("error", () => finish(false));
        sent.end(body);
      });
    },
    async stop() {
      await running.stop();
      upstream.closeAllConnections();
      upstream.close();
    },
  };
}
