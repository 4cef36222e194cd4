/** TCP filters, with the same assertions on the Node host and on a real Envoy. */
import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { startPlugin } from "@proxywasm/host/testing";
import { availableEnvoy, envoyBootstrap, startEnvoy } from "@proxywasm/proxy/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "./build.js";

const ABIS = ["0.2.1", "0.2.0"] as const;
const modules = new Map<string, string>();
for (const abi of ABIS) modules.set(abi, await build("test/sdk/plugins/connection.ts", { abi }));
const envoy = await availableEnvoy();

/** A connection through the proxy, with both its ends in the test's hands. */
interface Connection {
  write(text: string): void;
  answer(text: string, end?: boolean): void;
  /** The client breaks the connection. */
  reset(): void;
  atUpstream(): string;
  atClient(): string;
  closed(): boolean;
}

interface Proxy {
  open(): Promise<Connection>;
  logs(): string;
  /** Lets time pass where it is virtual. */
  pass(milliseconds: number): void;
  stop(): Promise<void>;
}

const PROXIES = [
  { title: "the Node host", available: true, start: onNode },
  { title: envoy.title, available: envoy.path !== undefined, start: onEnvoy },
];
const RUNS = PROXIES.flatMap((proxy) => ABIS.map((abi) => ({ ...proxy, abi })));

describe.each(RUNS)("with ABI $abi on $title", ({ available, start, abi }) => {
  describe.skipIf(!available)("a TCP filter", () => {
    let proxy: Proxy;
    beforeAll(async () => {
      proxy = await start(modules.get(abi)!);
    });
    afterAll(() => proxy?.stop());
    const logged = (text: string) => expect.poll(() => proxy.logs()).toContain(text);
    const upstreamGets = (connection: Connection, text: string) =>
      expect.poll(() => connection.atUpstream()).toBe(text);
    const lastName = () =>
      [...proxy.logs().matchAll(/connection \d+ opened/g)].at(-1)![0].slice(0, -7);

    test("holds data until it is whole, and sees what is new in each chunk", async () => {
      const connection = await proxy.open();
      connection.write("one");
      await logged(`${lastName()} got one`);
      connection.write(" two\n");
      await upstreamGets(connection, "one two\n[one][ two\n]");
      connection.reset();
    });

    test("edits the client's data", async () => {
      const connection = await proxy.open();
      connection.write("edit\n");
      await upstreamGets(connection, "<edited\n>\n");
      connection.reset();
    });

    test("takes data away", async () => {
      const connection = await proxy.open();
      connection.write("empty\n");
      await logged(`${lastName()} got empty`);
      connection.write("edit\n");
      await upstreamGets(connection, "<edited\n>\n");
      connection.reset();
    });

    test("edits the upstream's data, held until it is whole", async () => {
      const connection = await proxy.open();
      connection.answer("yes ");
      await logged(`${lastName()} was answered yes`);
      expect(connection.atClient()).toBe("");
      connection.answer("and no\n");
      await expect.poll(() => connection.atClient()).toBe("answer: yes and no\n");
      connection.reset();
    });

    test("resumes later, from a timer", async () => {
      const connection = await proxy.open();
      connection.write("later\n");
      proxy.pass(20);
      await upstreamGets(connection, "later\n");
      connection.reset();
    });

    test("is told when the client has gone", async () => {
      const connection = await proxy.open();
      await logged("opened");
      const name = lastName();
      connection.reset();
      await logged(`${name} closed by the client`);
      await logged(`${name} done`);
      await logged(`${name} deleted`);
    });

    test("closes the client's connection, and is told by whom", async () => {
      const connection = await proxy.open();
      connection.write("close\n");
      await expect.poll(() => connection.closed()).toBe(true);
      await logged(`${lastName()} closed by the proxy`);
      await logged(`${lastName()} deleted`);
    });

    test("closes the upstream's connection, and with it the client's", async () => {
      const connection = await proxy.open();
      connection.write("close upstream\n");
      await expect.poll(() => connection.closed()).toBe(true);
      await logged(`${lastName()} deleted`);
    });

    test("is told when the upstream has closed", async () => {
      const connection = await proxy.open();
      connection.answer("bye", true);
      await expect.poll(() => connection.atClient()).toBe("answer: bye");
      await logged(`${lastName()} upstream closed`);
      connection.reset();
    });
  });
});

async function onNode(module: string): Promise<Proxy> {
  const plugin = await startPlugin(module);
  return {
    async open() {
      const connection = plugin.connect();
      return {
        write: (text) => void connection.write(text),
        answer: (text, end) => void connection.answer(text, end),
        reset: () => connection.close(),
        atUpstream: () => connection.upstream.text,
        atClient: () => connection.client.text,
        closed: () => connection.closedBy !== null,
      };
    },
    logs: () => plugin.logs.map(({ message }) => message).join("\n"),
    pass: (milliseconds) => void plugin.clock.advance(milliseconds),
    async stop() {},
  };
}

async function onEnvoy(module: string): Promise<Proxy> {
  const upstream = createServer({ allowHalfOpen: true }).listen(0, "127.0.0.1");
  await once(upstream, "listening");
  const running = await startEnvoy({
    path: envoy.path!,
    config: envoyBootstrap({
      plugins: [{ wasm: module }],
      protocol: "tcp",
      upstream: (upstream.address() as AddressInfo).port,
    }),
    componentLogLevel: "wasm:info",
  });
  const sockets: Socket[] = [];
  return {
    async open() {
      const accepted = once(upstream, "connection") as Promise<[Socket]>;
      const client = connect(running.ports["main"]!, "127.0.0.1");
      const [server] = await accepted;
      sockets.push(client, server);
      const received = { client: "", server: "" };
      let closed = false;
      client.on("error", () => {}).on("close", () => (closed = true));
      server.on("error", () => {});
      client.on("data", (data: Buffer) => (received.client += data.toString()));
      server.on("data", (data: Buffer) => (received.server += data.toString()));
      return {
        write: (text) => void client.write(text),
        answer: (text, end) => void (end ? server.end(text) : server.write(text)),
        reset: () => void client.resetAndDestroy(),
        atUpstream: () => received.server,
        atClient: () => received.client,
        closed: () => closed,
      };
    },
    logs: () => running.logs(),
    pass: () => {},
    async stop() {
      for (const socket of sockets) socket.destroy();
      await running.stop();
      upstream.close();
    },
  };
}
