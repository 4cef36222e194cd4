/** The clients in front of a host under test: HTTP/1.1, HTTP/2 and TCP, each step awaited. */
import { request as http1Request, type ClientRequest } from "node:http";
import {
  connect as connectHttp2,
  type ClientHttp2Session,
  type ClientHttp2Stream,
} from "node:http2";
import { connect as connectTcp, type Socket } from "node:net";
import type { Writable } from "node:stream";
import type { Message, RequestStep } from "../case.js";
import { partsOf, trafficOf, type Apart } from "./parts.js";
import { pairs } from "./upstreams.js";

/** A request that may still be open. */
export interface Exchange {
  readonly message: Message;
  readonly done: Promise<void>;
  write(part: string): Promise<void>;
  end(trailers?: Readonly<Record<string, string>>): void;
  cancel(): void;
}

/** The clients of one case. */
export class Clients {
  /** Where the host under test listens. */
  port = 0;
  readonly messages: Message[] = [];
  readonly #sockets: Socket[] = [];
  #session: ClientHttp2Session | undefined;
  #socket: Socket | undefined;

  /** Grows with everything that arrives, or is sent. */
  get activity(): number {
    return this.#sockets.reduce((sum, socket) => sum + trafficOf(socket), this.#sockets.length);
  }

  /** Sends a whole request. */
  async request(step: RequestStep, header: string | undefined, apart: Apart): Promise<Exchange> {
    const exchange = this.open(step, header, partsOf(step.body).length === 0 && !step.trailers);
    for (const part of partsOf(step.body)) {
      await apart();
      await exchange.write(part);
    }
    if (partsOf(step.body).length || step.trailers) {
      await apart();
      exchange.end(step.trailers);
    }
    return exchange;
  }

  open(step: RequestStep, header: string | undefined, ends = false): Exchange {
    const headers: Record<string, string | string[]> = {};
    for (const [key, value] of Object.entries(step.headers ?? {}))
      headers[key] = typeof value === "string" ? value : [...value];
    if (header) headers["x-probe"] = header;
    const message: Message = { headers: [], body: "", trailers: [], outcome: "pending" };
    this.messages.push(message);
    return step.http === 1
      ? this.#open1(step, headers, message, ends)
      : this.#open2(step, headers, message, ends);
  }

  #open2(
    step: RequestStep,
    headers: Record<string, string | string[]>,
    message: Message,
    ends: boolean,
  ): Exchange {
    const stream: ClientHttp2Stream = this.#http2().request(
      {
        ":method": step.method ?? "GET",
        ":path": step.path ?? "/",
        ":scheme": "http",
        ":authority": "host.test",
        ...headers,
      },
      // Without trailers Node then ends the stream with an empty DATA frame.
      { endStream: ends, waitForTrailers: !ends },
    );
    const done = new Promise<void>((resolve) => {
      stream.on("response", (_headers, _flags, raw?: unknown) => {
        message.status = Number(_headers[":status"]);
        message.headers = raw ? pairs(raw as string[]).filter(([key]) => !key.startsWith(":")) : [];
      });
      stream.on("trailers", (_trailers, _flags, raw?: unknown) => {
        message.trailers = pairs((raw ?? []) as string[]);
      });
      stream.on("data", (chunk: Buffer) => (message.body += chunk.toString("latin1")));
      stream.on("end", () => (message.outcome = "complete"));
      stream.on("error", () => {});
      stream.on("close", () => {
        if (stream.rstCode !== 0) message.outcome = "reset";
        resolve();
      });
    });
    let trailers: Readonly<Record<string, string>> = {};
    stream.on("wantTrailers", () => stream.sendTrailers({ ...trailers }));
    return {
      message,
      done,
      write: (part) => written(stream, part, done),
      end: (given) => {
        trailers = given ?? {};
        stream.end();
      },
      cancel: () => stream.close(8),
    };
  }

  #open1(
    step: RequestStep,
    headers: Record<string, string | string[]>,
    message: Message,
    ends: boolean,
  ): Exchange {
    const request: ClientRequest = http1Request({
      port: this.port,
      host: "127.0.0.1",
      agent: false,
      method: step.method ?? "GET",
      path: step.path ?? "/",
      headers: {
        host: "host.test",
        ...headers,
        ...(ends || "content-length" in headers ? {} : { "transfer-encoding": "chunked" }),
      },
    });
    const done = new Promise<void>((resolve) => {
      request.on("response", (response) => {
        message.status = response.statusCode ?? 0;
        message.headers = pairs(response.rawHeaders);
        response.on("data", (chunk: Buffer) => (message.body += chunk.toString("latin1")));
        response.on("end", () => {
          message.outcome = "complete";
          message.trailers = pairs(response.rawTrailers);
        });
        response.on("error", () => (message.outcome = "reset"));
        response.on("close", resolve);
      });
      request.on("error", () => {
        if (message.outcome === "pending") message.outcome = "reset";
        resolve();
      });
    });
    // Without a body there is no framing of one either, whatever the method.
    if (ends) request.useChunkedEncodingByDefault = false;
    request.on("socket", (socket) => this.#sockets.push(socket));
    request.flushHeaders();
    if (ends) request.end();
    return {
      message,
      done,
      write: (part) => written(request, part, done),
      end: (trailers) => {
        if (trailers) request.addTrailers({ ...trailers });
        request.end();
      },
      cancel: () => request.destroy(),
    };
  }

  #http2(): ClientHttp2Session {
    if (!this.#session || this.#session.closed || this.#session.destroyed) {
      const socket = connectTcp({ port: this.port, host: "127.0.0.1" });
      this.#sockets.push(socket);
      this.#session = connectHttp2(`http://127.0.0.1:${this.port}`, {
        createConnection: () => socket,
      });
      this.#session.on("error", () => {});
    }
    return this.#session;
  }

  /** The TCP connection of the case. */
  async connect(): Promise<void> {
    const message: Message = { headers: [], body: "", trailers: [], outcome: "pending" };
    this.messages.push(message);
    const socket = connectTcp({
      port: this.port,
      host: "127.0.0.1",
      allowHalfOpen: true,
      noDelay: true,
    });
    this.#socket = socket;
    this.#sockets.push(socket);
    socket.on("data", (chunk) => (message.body += chunk.toString("latin1")));
    socket.on("end", () => (message.outcome = "complete"));
    socket.on("error", () => (message.outcome = "reset"));
    await new Promise<void>((done) => socket.once("connect", done).once("close", () => done()));
  }

  /** Sends bytes that are no HTTP, and waits for the connection's end. */
  async garbage(): Promise<void> {
    const socket = connectTcp({ port: this.port, host: "127.0.0.1" });
    socket.on("error", () => {}).resume();
    socket.write("this is no HTTP\r\n\r\n");
    await new Promise((done) => socket.once("close", done));
  }

  send(text: string): void {
    if (this.#socket?.writable) this.#socket.write(text);
  }

  halfClose(): void {
    this.#socket?.end();
  }

  reset(): void {
    this.#socket?.resetAndDestroy();
  }

  close(): void {
    this.#session?.destroy();
    this.#socket?.destroy();
  }
}

/** Resolves when a part is on its way, or the exchange is over, which may leave a part behind. */
function written(to: Writable, part: string, done: Promise<void>): Promise<void> {
  return Promise.race([new Promise<void>((resolve) => to.write(part, () => resolve())), done]);
}
