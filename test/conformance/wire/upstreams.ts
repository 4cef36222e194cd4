/** The servers behind a host under test: they behave as the case says and remember what they saw. */
import { createServer as createHttp1, type IncomingMessage, type ServerResponse } from "node:http";
import {
  createServer as createHttp2,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
} from "node:http2";
import { createServer as createTcp, type AddressInfo, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Behaviour, Case, Message } from "../case.js";
import { listOf, partsOf, trafficOf, type Apart } from "./parts.js";

export interface Ports {
  readonly upstream: number;
  readonly upstream1: number;
  readonly service: number;
  readonly tcp: number;
  readonly refused: number;
}

/** The servers of one run; `behave` prepares them for the next case. */
export class Upstreams {
  readonly seen: Message[] = [];
  /** Bytes of connections that are gone. */
  #passed = 0;
  readonly #open = new Set<Socket>();
  #servers: Server[] = [];
  #upstream: Behaviour[] = [];
  #service: Behaviour[] = [];
  #tcp: Socket | undefined;
  #answering = 0;
  #apart: Apart = () => Promise.resolve();

  /** No answer is on its way. */
  get idle(): boolean {
    return this.#answering === 0;
  }

  /** Grows with everything that arrives, or is sent. */
  get activity(): number {
    return [...this.#open].reduce((sum, socket) => sum + trafficOf(socket), this.#passed);
  }

  async listen(): Promise<Ports> {
    const http2 = (queue: () => Behaviour[], isService: boolean) => {
      const server = createHttp2();
      server.on(
        "stream",
        (stream: ServerHttp2Stream, headers: IncomingHttpHeaders, _flags: number, raw: string[]) =>
          void this.#answer2(stream, headers, raw, next(queue()), isService),
      );
      server.on("sessionError", () => {});
      return server as unknown as Server;
    };
    const upstream = http2(() => this.#upstream, false);
    const service = http2(() => this.#service, true);
    const upstream1 = createHttp1(
      (request, response) => void this.#answer1(request, response, next(this.#upstream)),
    );
    const tcp = createTcp({ allowHalfOpen: true }, (socket) => this.#accept(socket));
    this.#servers = [upstream, service, upstream1, tcp];
    for (const server of this.#servers) {
      server.on("connection", (socket: Socket) => {
        this.#open.add(socket);
        this.#passed++;
        socket.on("close", () => {
          this.#passed += trafficOf(socket);
          this.#open.delete(socket);
        });
        socket.on("error", () => {});
        socket.setNoDelay(true);
      });
    }
    const ports = await Promise.all(this.#servers.map(listen));
    return {
      upstream: ports[0]!,
      service: ports[1]!,
      upstream1: ports[2]!,
      tcp: ports[3]!,
      refused: 1,
    };
  }

  /** Prepares for a case; `apart` keeps the parts of answers apart. */
  behave({ upstream, service }: Case, apart: Apart): void {
    this.seen.length = 0;
    this.#upstream = listOf(upstream);
    this.#service = listOf(service);
    this.#apart = apart;
    this.#tcp = undefined;
  }

  sendTcp(text: string): void {
    if (this.#tcp?.writable) this.#tcp.write(text);
  }

  closeTcp(): void {
    this.#tcp?.end();
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    await Promise.all(this.#servers.map((server) => new Promise((done) => server.close(done))));
  }

  async #answer2(
    stream: ServerHttp2Stream,
    headers: IncomingHttpHeaders,
    raw: string[],
    behaviour: Behaviour,
    isService: boolean,
  ): Promise<void> {
    const message = this.#note(headers[":method"] ?? "", headers[":path"] ?? "", pairs(raw));
    stream.on("error", () => {});
    stream.on("aborted", () => (message.outcome = "reset"));
    stream.on("data", (chunk: Buffer) => (message.body += chunk.toString("latin1")));
    stream.on("trailers", (_trailers, _flags, raw?: unknown) => {
      message.trailers = pairs((raw ?? []) as string[]);
    });
    if (behaviour.reset) return void stream.close(2);
    const ended = new Promise<void>((done) => stream.on("end", done));
    if (!behaviour.early) await ended;
    else stream.resume();
    void ended.then(() => (message.outcome = "complete"));
    if (!behaviour.early) message.outcome = "complete";
    if (behaviour.never || stream.destroyed) return;
    this.#answering++;
    await this.#respond2(stream, behaviour, isService).finally(() => this.#answering--);
  }

  async #respond2(
    stream: ServerHttp2Stream,
    behaviour: Behaviour,
    isService: boolean,
  ): Promise<void> {
    if (behaviour.milliseconds) await sleep(behaviour.milliseconds);
    if (stream.destroyed) return;
    const parts = behaviour.messages
      ? behaviour.messages.map(frame)
      : partsOf(behaviour.body ?? (isService ? "" : "ok"));
    const trailers = behaviour.trailers;
    stream.respond(
      { ":status": behaviour.status ?? 200, date: "now", ...(behaviour.headers ?? {}) },
      { endStream: parts.length === 0 && !trailers, waitForTrailers: trailers !== undefined },
    );
    if (trailers) stream.on("wantTrailers", () => stream.sendTrailers({ ...trailers }));
    for (const [index, part] of parts.entries()) {
      if (index) await this.#pause(behaviour);
      if (stream.destroyed) return;
      await new Promise((done) => stream.write(part, done));
    }
    if (parts.length) await this.#pause(behaviour);
    stream.end();
  }

  #pause({ apart }: Behaviour): Promise<void> {
    return apart === undefined ? this.#apart() : sleep(apart);
  }

  async #answer1(
    request: IncomingMessage,
    response: ServerResponse,
    behaviour: Behaviour,
  ): Promise<void> {
    const message = this.#note(request.method ?? "", request.url ?? "", pairs(request.rawHeaders));
    request.on("data", (chunk: Buffer) => (message.body += chunk.toString("latin1")));
    if (behaviour.reset) return void request.socket.resetAndDestroy();
    if (!behaviour.early) await new Promise((done) => request.on("end", done));
    message.outcome = "complete";
    message.trailers = pairs(request.rawTrailers);
    if (behaviour.never) return;
    this.#answering++;
    await this.#respond1(response, behaviour).finally(() => this.#answering--);
  }

  async #respond1(response: ServerResponse, behaviour: Behaviour): Promise<void> {
    response.sendDate = false;
    response.writeHead(behaviour.status ?? 200, { date: "now", ...behaviour.headers });
    for (const part of partsOf(behaviour.body ?? "ok")) {
      if (response.destroyed) return;
      await new Promise((done) => response.write(part, done));
      await this.#pause(behaviour);
    }
    if (behaviour.trailers) response.addTrailers({ ...behaviour.trailers });
    response.end();
  }

  #accept(socket: Socket): void {
    this.#tcp = socket;
    const message = this.#note("TCP", "", []);
    socket.on("data", (chunk) => (message.body += chunk.toString("latin1")));
    socket.on("end", () => {
      message.outcome = "complete";
    });
    socket.on("close", (failed) => (message.outcome = failed ? "reset" : "complete"));
  }

  #note(method: string, path: string, headers: [string, string][]): Message {
    const message: Message = { method, path, headers, body: "", trailers: [], outcome: "pending" };
    this.seen.push(message);
    return message;
  }
}

function next(queue: Behaviour[]): Behaviour {
  return (queue.length > 1 ? queue.shift() : queue[0]) ?? {};
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done, fail) => server.once("error", fail).listen(0, "127.0.0.1", done));
  return (server.address() as AddressInfo).port;
}

export function pairs(raw: readonly string[]): [string, string][] {
  return raw.flatMap((key, index) =>
    index % 2 ? [] : [[key.toLowerCase(), raw[index + 1] ?? ""] as [string, string]],
  );
}

/** One gRPC message on the wire. */
function frame(text: string): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(Buffer.byteLength(text), 1);
  return Buffer.concat([head, Buffer.from(text)]);
}
