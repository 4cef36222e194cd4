import { createServer, request, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import {
  Metadata,
  Server as GrpcServer,
  ServerCredentials,
  type ServerDuplexStream,
} from "@grpc/grpc-js";
import { availableEnvoy, envoyBootstrap, startEnvoy, type Envoy } from "@proxywasm/proxy/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "./build.js";

const available = await availableEnvoy();

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

describe.skipIf(!available.path).each(["0.2.1", "0.2.0"])(`${available.title}, ABI %s`, (abi) => {
  let envoy: Envoy;
  let upstream: Server;
  let grpc: GrpcServer;

  beforeAll(async () => {
    upstream = await echo();
    grpc = new GrpcServer();
    const grpcPort = await serveGrpc(grpc);
    envoy = await startEnvoy({
      path: available.path!,
      logLevel: "info",
      config: envoyBootstrap({
        plugins: [
          {
            wasm: await build("test/sdk/plugins/everything.ts", { abi }),
            configuration: "hi",
            vmConfiguration: "vm",
          },
        ],
        upstream: (upstream.address() as AddressInfo).port,
        clusters: { grpc: { port: grpcPort, http2: true } },
      }),
    });
  });

  afterAll(async () => {
    await envoy?.stop();
    upstream?.close();
    grpc?.forceShutdown();
  });

  const ask = (path: string, headers: Record<string, string> = {}, chunks: string[] = []) =>
    new Promise<Answer>((resolve, reject) => {
      const method = chunks.length > 0 ? "POST" : "GET";
      const sent = request(
        { port: envoy.ports["main"], path, headers, method, agent: false },
        (answer) => {
          let body = "";
          answer.setEncoding("utf8");
          answer.on("data", (part: string) => (body += part));
          answer.on("end", () =>
            resolve({ status: answer.statusCode!, headers: answer.headers, body }),
          );
          answer.on("error", reject);
        },
      );
      sent.on("error", reject);
      for (const chunk of chunks) sent.write(chunk);
      sent.end();
    });
  /** What the upstream saw. */
  const seen = (answer: Answer) =>
    JSON.parse(answer.body.slice(1, -1)) as {
      path: string;
      headers: Record<string, string>;
      body: string;
    };

  test("reads both configurations", async () => {
    expect((await ask("/")).headers["x-greeting"]).toBe("hi");
    expect(envoy.logs()).toContain("vm configuration: vm");
  });

  test("reads, adds, replaces and removes headers, and any text survives", async () => {
    const { path, headers } = seen(await ask("/headers", { "x-gone": "1", "x-set": "0" }));
    expect(path).toBe("/rewritten");
    expect(headers["x-set"]).toBe("2");
    expect(headers["x-gone"]).toBeUndefined();
    expect(headers["x-all"]).toBe("a+bbytes");
    expect(headers["x-count"]).toBe("true");
    expect(headers["x-size"]).toBe("true");
    expect(Buffer.from(headers["x-list"]!, "latin1").toString()).toBe("ü€😀");
  });

  test("null is missing, empty is empty", async () => {
    expect((await ask("/missing", { "x-empty": "" })).body).toBe('<null,"">');
  });

  test("a reply carries status, headers and body, and goes out by itself", async () => {
    const { status, headers, body } = await ask("/reply");
    expect([status, body, headers["x-a"], headers["x-kind"]]).toEqual([
      418,
      "<short and stout>",
      "1, 2",
      "teapot",
    ]);
  });

  test("the body of both directions can be changed", async () => {
    const answer = await ask("/body", {}, ["one body"]);
    expect(seen(answer).body).toMatch(/^(\[one body\])(\[\])?$/);
    expect(answer.headers["x-status"]).toBe("200");
  });

  test("a call-out's answer reaches the stream that asked, and the request goes on", async () => {
    const { headers } = seen(await ask("/call"));
    expect(headers["x-answer"]).toBe("201 yes");
    expect(headers["x-extra"]).toBe("more");
  });

  test("several call-outs can be under way", async () => {
    expect(seen(await ask("/fan-out")).headers["x-answer"]).toBe("201 yes");
  });

  test("a call-out that cannot be sent says why", async () => {
    expect((await ask("/bad-call")).body).toContain('the proxy has no cluster "nowhere"');
  });

  test("a gRPC call gives its message", async () => {
    expect((await ask("/grpc")).body).toBe("<grpc hello!>");
  });

  test("a gRPC stream sends and receives until it is closed", async () => {
    const { body } = await ask("/grpc-stream");
    expect(body).toMatch(/^<initial first;one!;two!;(trailing last;)?closed 0>$/);
  });

  test("a failed assertion ends the VM, and its log says which", async () => {
    expect((await ask("/crash")).status).toBe(503);
    await envoy.logged(/aborted: proxy-wasm explain [a-z]{3}\d+/);
  });
});

/** Answers call-outs with 201, and everything else with what it received. */
async function echo(): Promise<Server> {
  const server = createServer((received, answer) => {
    let body = "";
    received.on("data", (part: Buffer) => (body += part.toString()));
    received.on("end", () => {
      if (received.url!.startsWith("/ask/")) {
        answer.writeHead(201, { "x-extra": "more" }).end("yes");
      } else {
        answer.end(JSON.stringify({ path: received.url, headers: received.headers, body }));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

/** An echo of raw messages, one and many. */
async function serveGrpc(server: GrpcServer): Promise<number> {
  const raw = {
    requestSerialize: raw_,
    requestDeserialize: raw_,
    responseSerialize: raw_,
    responseDeserialize: raw_,
  };
  server.addService(
    {
      Say: { path: "/test.Echo/Say", requestStream: false, responseStream: false, ...raw },
      Chat: { path: "/test.Echo/Chat", requestStream: true, responseStream: true, ...raw },
    },
    {
      Say: (call: { request: Buffer }, done: (error: null, answer: Buffer) => void) =>
        done(null, Buffer.from(`${call.request.toString()}!`)),
      Chat: (call: ServerDuplexStream<Buffer, Buffer>) => {
        const metadata = new Metadata();
        metadata.set("x-initial", "first");
        call.sendMetadata(metadata);
        const trailers = new Metadata();
        trailers.set("x-trailing", "last");
        call.on("data", (message: Buffer) => call.write(Buffer.from(`${message.toString()}!`)));
        call.on("end", () => call.end(trailers));
      },
    },
  );
  return new Promise((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) =>
      error ? reject(error) : resolve(port),
    ),
  );
}

function raw_(bytes: Buffer): Buffer {
  return bytes;
}
