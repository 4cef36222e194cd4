/** One request on a real socket: node:http events in, the host's effects out. */
import { request, type ClientRequest, type IncomingMessage, type ServerResponse } from "node:http";
import type { HeaderMap, HttpEffects, HttpStream } from "@proxywasm/host";
import {
  rawPairs,
  rawValue,
  requestEnds,
  requestHeaders,
  responseEnds,
  responseHeaders,
  toRaw,
  trailers,
  whyUnsendable,
} from "./headers.js";
import type { Cluster } from "./environment.js";

const EMPTY = new Uint8Array(0);

/** Opens the stream of an exchange, once its effects exist. */
export type OpenStream = (effects: HttpEffects, message: IncomingMessage) => HttpStream;

/**
 * Carries one request through the plugins to the upstream, and its response back. Bodies are passed on as they come; a slow
 * receiver slows the sender down.
 */
export class Exchange implements HttpEffects {
  readonly #stream: HttpStream;
  #outgoing: ClientRequest | null = null;
  #incoming: IncomingMessage | null = null;
  /** What the plugins made of the response cannot be sent; the client has been told. */
  #refused = false;

  constructor(
    private readonly message: IncomingMessage,
    private readonly response: ServerResponse,
    private readonly upstream: Cluster,
    open: OpenStream,
  ) {
    this.#stream = open(this, message);
    response.on("close", () => {
      if (!response.writableFinished) this.#stream.cancel();
    });
    const ends = requestEnds(message);
    this.#stream.requestHeaders(requestHeaders(message), ends);
    if (ends) return;
    message.on("data", (chunk: Buffer) => this.#stream.requestData(chunk, false));
    message.on("end", () => {
      const last = trailers(message);
      if (last) this.#stream.requestTrailers(last);
      else this.#stream.requestData(EMPTY, true);
    });
  }

  // To the upstream.

  requestHeaders(headers: HeaderMap, endOfStream: boolean): void {
    const method = rawValue(headers, ":method") ?? "GET";
    const why = whyUnsendable(headers);
    if (why !== null) return this.#refuseRequest(why);
    let outgoing: ClientRequest;
    try {
      outgoing = request({
        host: this.upstream.host ?? "127.0.0.1",
        port: this.upstream.port,
        method,
        path: rawValue(headers, ":path") ?? "/",
        headers: ["host", rawValue(headers, ":authority") ?? "", ...toRaw(headers)],
        agent: false,
      });
    } catch (error) {
      // Node takes fewer names and paths than a plugin can write.
      return this.#refuseRequest((error as Error).message);
    }
    this.#outgoing = outgoing;
    outgoing.on("response", (incoming) => this.#answered(incoming, method));
    outgoing.on("error", () => this.#upstreamFailed());
    outgoing.on("drain", () => this.message.resume());
    if (endOfStream) outgoing.end();
  }

  requestData(bytes: Uint8Array, endOfStream: boolean): void {
    if (bytes.length > 0 && this.#outgoing?.write(bytes) === false) this.message.pause();
    if (endOfStream) this.#outgoing?.end();
  }

  requestTrailers(headers: HeaderMap): void {
    const outgoing = this.#outgoing;
    if (outgoing === null) return;
    try {
      outgoing.addTrailers(rawPairs(headers));
      outgoing.end();
    } catch (error) {
      outgoing.destroy(error as Error);
    }
  }

  // To the client.

  responseHeaders(headers: HeaderMap, endOfStream: boolean): void {
    if (this.response.destroyed) return;
    const status = Number(headers.text(":status"));
    try {
      if (Number.isNaN(status)) throw new Error("missing required header: :status");
      this.response.writeHead(status, toRaw(headers));
    } catch (error) {
      // Envoy would send some of this, and the client might read two responses; Node sends none of it.
      this.#refused = true;
      this.response.writeHead(502, { "content-type": "text/plain" }).end((error as Error).message);
      return;
    }
    if (endOfStream) this.response.end();
  }

  responseData(bytes: Uint8Array, endOfStream: boolean): void {
    if (this.response.destroyed || this.#refused) return;
    if (bytes.length > 0 && !this.response.write(bytes) && this.#incoming) {
      this.#incoming.pause();
      this.response.once("drain", () => this.#incoming?.resume());
    }
    if (endOfStream) this.response.end();
  }

  responseTrailers(headers: HeaderMap): void {
    if (this.response.destroyed || this.#refused) return;
    try {
      this.response.addTrailers(rawPairs(headers));
      this.response.end();
    } catch {
      this.response.destroy();
    }
  }

  reset(): void {
    this.response.destroy();
  }

  finish(): void {
    if (this.#incoming?.complete !== true) this.#outgoing?.destroy();
    this.message.resume();
  }

  #answered(incoming: IncomingMessage, method: string): void {
    this.#incoming = incoming;
    const ends = responseEnds(incoming, method);
    this.#stream.responseHeaders(responseHeaders(incoming), ends);
    incoming.on("data", (chunk: Buffer) => this.#stream.responseData(chunk, false));
    incoming.on("end", () => {
      if (ends) return;
      const last = trailers(incoming);
      if (last) this.#stream.responseTrailers(last);
      else this.#stream.responseData(EMPTY, true);
    });
    incoming.on("error", () => this.#stream.reset("upstream_reset_after_response_started"));
  }

  #refuseRequest(why: string): void {
    const details = why.replace(/\s/g, "_");
    this.#stream.proxyReply(503, why, `filter_removed_required_request_headers{${details}}`);
  }

  #upstreamFailed(): void {
    if (this.#stream.over) return;
    if (this.#incoming) this.#stream.reset("upstream_reset_after_response_started");
    else {
      this.#stream.proxyReply(
        503,
        "upstream connect error or disconnect/reset before headers. reset reason: remote connection failure",
        "upstream_reset_before_response_started{remote_connection_failure}",
      );
    }
  }
}
