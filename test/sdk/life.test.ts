/** Call-outs that go wrong, timers, trailers and the end of a plugin, with the same assertions on both hosts. */
import { once } from "node:events";
import { connect, createServer, type ServerHttp2Stream } from "node:http2";
import type { AddressInfo } from "node:net";
import { HeaderMap } from "@proxywasm/host";
import { startHost, startPlugin, type TestPlugin } from "@proxywasm/host/testing";
import { availableEnvoy, envoyBootstrap, startEnvoy } from "@proxywasm/proxy/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "./build.js";

const ABIS = ["0.2.1", "0.2.0"] as const;
const modules = new Map<string, string>();
for (const abi of ABIS) modules.set(abi, await build("test/sdk/plugins/life.ts", { abi }));
const envoy = await availableEnvoy();

type Trailers = Record<string, string>;

interface Exchange {
  body: string;
  /** What the upstream got, and what the client got. */
  requestTrailers: Trailers;
  responseTrailers: Trailers;
}

interface Proxy {
  send(path: string, trailers?: Trailers): Promise<Exchange>;
  /** Sends a request, and goes away once its call-out is under way; the answer to that comes later. */
  leave(path: string): Promise<void>;
  /** Lets time pass where it is virtual. */
  pass(milliseconds: number): void;
  logs(): string[];
  stop(): Promise<void>;
}

const PROXIES = [
  { title: "the Node host", available: true, start: onNode },
  { title: envoy.title, available: envoy.path !== undefined, start: onEnvoy },
];
const RUNS = PROXIES.flatMap((proxy) => ABIS.map((abi) => ({ ...proxy, abi })));
/** What the upstream ends its answers with. */
const TRAILERS = { "x-kept": "1", "x-gone": "2" };

describe.each(RUNS)("with ABI $abi on $title", ({ available, start, abi }) => {
  describe.skipIf(!available)("a plugin", () => {
    let proxy: Proxy;
    beforeAll(async () => {
      proxy = await start(modules.get(abi)!);
    });
    afterAll(() => proxy?.stop());
    const count = (line: string) => proxy.logs().filter((each) => each.endsWith(line)).length;
    const logged = (line: string) => expect.poll(() => count(line)).toBeGreaterThan(0);

    test("runs several timers over one tick, once or until they are stopped", async () => {
      proxy.pass(1000);
      await logged("slow 3");
      await logged("fast 3");
      await logged("timer once");
      expect([count("slow 4"), count("fast 4")]).toEqual([0, 0]);
      // Envoy runs a copy of the plugin on each thread.
      await expect.poll(() => count("timer once")).toBe(count("slow 1"));
      expect(count("slow 1")).toBeLessThanOrEqual(2);
    });

    test("a timer that is stopped by another one of the same tick does not run", async () => {
      proxy.pass(1000);
      await logged("timer stopper");
      expect(count("timer never")).toBe(0);
    });

    test("a call-out that takes too long is answered 504", async () => {
      expect((await proxy.send("/timeout")).body).toBe("/never 504");
    });

    test("a call-out to a server that is down is answered 503", async () => {
      expect((await proxy.send("/refused")).body).toBe("/ 503");
    });

    test("a cancelled call-out is not heard of again", async () => {
      expect((await proxy.send("/cancel")).body).toBe("/kept 201");
      expect(count("answered /cancelled")).toBe(0);
    });

    test("an answer for a stream that is gone is dropped", async () => {
      const before = count("stream deleted");
      await proxy.leave("/leave");
      await expect.poll(() => count("stream deleted")).toBeGreaterThan(before);
      expect((await proxy.send("/cancel")).body).toBe("/kept 201");
      expect(count("answered /slow")).toBe(0);
    });

    test("call-outs can follow each other", async () => {
      expect((await proxy.send("/sequence")).body).toBe("/first yes;/second yes;");
    });

    test("a call-out that waits cannot be sent again, and says so", async () => {
      expect((await proxy.send("/twice")).body).toBe(
        "call-out not sent: it waits for its answer: use one object for each call under way",
      );
    });

    test("a gRPC call to a server that is down ends as unavailable", async () => {
      expect((await proxy.send("/grpc-refused")).body).toBe("grpc 14");
    });

    test("a cancelled gRPC call is not heard of again", async () => {
      expect((await proxy.send("/grpc-cancel")).body).toBe("/kept 201");
    });

    test("trailers of both directions are read and changed", async () => {
      const { requestTrailers, responseTrailers } = await proxy.send("/trailers", TRAILERS);
      expect(requestTrailers).toEqual({ "x-kept": "1", "x-seen": "1, true" });
      expect(responseTrailers).toEqual({ "x-kept": "1", "x-also": "1" });
    });
  });
});

describe.each(ABIS)("with ABI %s, where only the Node host can be made to", (abi) => {
  const start = () => startPlugin(modules.get(abi)!, { clusters: ["upstream", "dead"] });
  const messages = ({ logs }: { logs: TestPlugin["logs"] }) => logs.map(({ message }) => message);

  // A proxy removes plugins when its configuration changes; test/proxy does not change Envoy's.
  test("a plugin that is not done stays until it says so", async () => {
    const host = await startHost();
    const plugin = host.start(modules.get(abi)!, { vmId: "vm", configuration: "a" });
    // Shares the VM, which would end with its last plugin.
    host.start(modules.get(abi)!, { vmId: "vm", configuration: "b" });
    host.clock.advance(1000);
    plugin.close();
    expect(messages(host)).toContain("not done yet");
    host.clock.advance(99);
    expect(messages(host)).not.toContain("plugin deleted");
    host.clock.advance(1);
    expect(messages(host).slice(-2)).toEqual(["timer farewell", "plugin deleted"]);
  });

  // Envoy calls plugins only from filters of its own that are compiled in.
  test("a function of the plugin can be called by number", async () => {
    const plugin = await start();
    plugin.host.machine.callForeign(plugin.handle, 7, Buffer.from("input"));
    expect(messages(plugin)).toContain("foreign 7: input");
  });

  // Envoy answers in the upstream's place instead.
  test("a call-out that gets no answer at all has failed", async () => {
    const plugin = await start();
    const stream = plugin.open({ path: "/leave" }).end();
    plugin.calls[0]!.machine.answer(HeaderMap.of([]), new Uint8Array());
    plugin.clock.advance(1);
    expect(stream.response.body).toBe("/slow failed");
  });
});

async function onNode(module: string): Promise<Proxy> {
  const plugin = await startPlugin(module, {
    clusters: ["upstream", "dead"],
    upstream: { body: "hi", trailers: TRAILERS },
  });
  const answer = () => {
    for (const call of plugin.calls.filter(({ state }) => state === "pending")) {
      if (call.cluster === "dead") call.fail();
      else if (call.path === "/never") call.expire();
      else call.answer({ status: 201, body: "yes" });
    }
  };
  return {
    async send(path, trailers) {
      const stream = plugin.open({ path });
      stream.end(trailers ? { trailers } : "");
      for (let calls = -1; calls < plugin.calls.length;) {
        calls = plugin.calls.length;
        answer();
      }
      for (const call of plugin.grpcCalls) if (call.state === "pending") call.fail();
      if (stream.request.state === "done" && !stream.response.isLocalReply)
        stream.answer({ body: "hi", trailers: TRAILERS });
      return {
        body: stream.response.body,
        requestTrailers: Object.fromEntries(joined(stream.request.trailers?.entries() ?? [])),
        responseTrailers: Object.fromEntries(joined(stream.response.trailers?.entries() ?? [])),
      };
    },
    async leave(path) {
      plugin.open({ path }).end().cancel();
      answer();
    },
    pass: (milliseconds) => void plugin.clock.advance(milliseconds),
    logs: () => plugin.logs.map(({ message }) => message),
    async stop() {},
  };
}

/** Values of one name as one, as HTTP libraries have it. */
function joined(entries: readonly (readonly [string, string])[]): Map<string, string> {
  const all = new Map<string, string>();
  for (const [name, value] of entries) {
    const before = all.get(name);
    all.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return all;
}

/** Without the symbols that Node adds. */
const textsOf = (trailers: Trailers): Trailers => Object.fromEntries(Object.entries(trailers));

async function onEnvoy(module: string): Promise<Proxy> {
  let got: Trailers = {};
  let slow: (() => void) | undefined;
  const upstream = createServer();
  upstream.on("stream", (stream: ServerHttp2Stream, { ":path": path }) => {
    stream.on("error", () => {});
    if (path === "/never") return;
    const status = path === "/trailers" ? 200 : 201;
    const answer = () => {
      if (stream.destroyed) return;
      stream.respond({ ":status": status }, { waitForTrailers: true });
      stream.on("wantTrailers", () => stream.sendTrailers(TRAILERS));
      stream.end("yes");
    };
    stream.on("trailers", (trailers: Trailers) => (got = textsOf(trailers)));
    if (path === "/slow") slow = answer;
    else stream.on("end", answer).resume();
  });
  upstream.listen(0, "127.0.0.1");
  await once(upstream, "listening");
  const running = await startEnvoy({
    path: envoy.path!,
    config: envoyBootstrap({
      plugins: [{ wasm: module }],
      upstream: { port: (upstream.address() as AddressInfo).port, http2: true },
      // Nobody listens on port 1.
      clusters: { dead: { port: 1, http2: true } },
    }),
    componentLogLevel: "wasm:info",
  });
  const client = connect(`http://127.0.0.1:${running.ports["main"]}`);
  return {
    async send(path, trailers) {
      const method = trailers ? "POST" : "GET";
      const request = client.request(
        { ":path": path, ":method": method },
        { waitForTrailers: trailers !== undefined, endStream: trailers === undefined },
      );
      let body = "";
      let responseTrailers: Trailers = {};
      request.on("data", (data: Buffer) => (body += data.toString()));
      request.on("trailers", (received: Trailers) => (responseTrailers = textsOf(received)));
      if (trailers) {
        request.on("wantTrailers", () => request.sendTrailers(trailers));
        request.end("body");
      }
      await once(request, "end");
      return { body, requestTrailers: { ...got }, responseTrailers };
    },
    async leave(path) {
      const request = client.request({ ":path": path });
      request.on("error", () => {});
      await expect.poll(() => slow).toBeDefined();
      request.close();
      await once(request, "close");
      await running.logged(/stream deleted/);
      slow!();
    },
    pass: () => {},
    logs: () => running.logs().split("\n"),
    async stop() {
      client.destroy();
      await running.stop();
      upstream.close();
    },
  };
}
