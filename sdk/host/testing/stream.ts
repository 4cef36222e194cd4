/** An HTTP stream driven by hand: the client's side, the upstream's side, and what the plugins made of both. */
import { HeaderMap, type HeadersInit } from "../machine/http/headers.js";
import type { Task } from "../machine/environment.js";
import type { HttpEffects, HttpStream } from "../machine/http/http-stream.js";
import { Flow } from "../machine/http/actions.js";
import type { PluginHandle } from "../machine/plugin.js";
import type { StreamInfo } from "../machine/properties/stream-info.js";
import type { TestHost } from "./host.js";
import {
  bodyBytes,
  chunksOf,
  hasBody,
  requestHeaders,
  responseHeaders,
  TestMessage,
  type Body,
  type RequestInit,
  type ResponseInit,
} from "./messages.js";

/** Answers requests that reach the upstream; undefined leaves the request without an answer. */
export type Upstream = (request: TestRequest) => ResponseInit | undefined;

/** Where a message is. */
export type FlowState =
  /** Nothing is held: what arrives goes on. */
  | "open"
  /** A plugin holds it. */
  | "paused"
  /** It has left, to its last byte. */
  | "done"
  /** The stream ended before. */
  | "ended";

/** The request as the upstream got it. */
export class TestRequest extends TestMessage {
  private readonly stream: TestStream;
  constructor(stream: TestStream) {
    super();
    this.stream = stream;
  }
  get state(): FlowState {
    return this.stream.stateOf(false, this);
  }
  get method(): string | null {
    return this.headers.get(":method");
  }
  get path(): string | null {
    return this.headers.get(":path");
  }
}

/** The response as the client got it. */
export class TestResponse extends TestMessage {
  private readonly stream: TestStream;
  constructor(stream: TestStream) {
    super();
    this.stream = stream;
  }
  get state(): FlowState {
    return this.stream.stateOf(true, this);
  }
  /** 0 until headers have left. */
  get status(): number {
    return Number(this.headers.get(":status") ?? 0);
  }
  /** The proxy, or a plugin, replied in place of the upstream. */
  get isLocalReply(): boolean {
    return this.stream.machine.localReply !== null;
  }
  /** Why the response is what it is, as the access log has it. */
  get details(): string {
    return this.stream.machine.details;
  }
  /** The client was cut off instead. */
  get wasReset(): boolean {
    return this.stream.wasReset;
  }
}

export class TestStream implements HttpEffects, Task {
  readonly request: TestRequest;
  readonly response: TestResponse;
  readonly machine: HttpStream;
  wasReset = false;
  /** All callbacks have run. */
  ended = false;
  private readonly host: TestHost;
  private readonly upstream: Upstream | null;
  private answered = false;
  private requestEnded = false;
  private responseEnded = false;

  constructor(
    host: TestHost,
    chain: readonly PluginHandle[],
    info: StreamInfo,
    upstream: Upstream | null,
  ) {
    this.host = host;
    this.upstream = upstream;
    this.request = new TestRequest(this);
    this.response = new TestResponse(this);
    this.machine = host.machine.openHttp(chain, this, info);
  }

  /** Sends the request's headers, and what else the init has; without a body and trailers, that is all of it. */
  start(init: RequestInit, end: boolean): void {
    this.requestEnded = end || init.trailers !== undefined;
    const chunks = chunksOf(init.body);
    const last = chunks.length === 0 && init.trailers === undefined;
    this.machine.requestHeaders(requestHeaders(init), last && end);
    chunks.forEach((chunk, i) => {
      const isLast = i === chunks.length - 1 && init.trailers === undefined;
      this.machine.requestData(chunk, isLast && end);
    });
    if (init.trailers !== undefined) this.machine.requestTrailers(HeaderMap.from(init.trailers));
    this.host.settle();
  }

  /** Sends a chunk of the request's body. */
  write(body: Body): this {
    if (this.requestEnded) throw new Error(REQUEST_ENDED);
    this.machine.requestData(bodyBytes(body), false);
    this.host.settle();
    return this;
  }

  /** Ends the request, with a last chunk or with trailers. */
  end(last: Body | { readonly trailers: HeadersInit } = ""): this {
    if (this.requestEnded) throw new Error(REQUEST_ENDED);
    this.requestEnded = true;
    if (typeof last === "object" && "trailers" in last) {
      this.machine.requestTrailers(HeaderMap.from(last.trailers));
    } else {
      this.machine.requestData(bodyBytes(last), true);
    }
    this.host.settle();
    return this;
  }

  /** The upstream answers; without `end: false`, completely. */
  answer(init: ResponseInit = {}, end = true): this {
    if (this.answered) throw new Error(ANSWERED);
    this.answered = true;
    this.responseEnded = end || init.trailers !== undefined;
    const chunks = chunksOf(init.body);
    const bare = !hasBody(init) && init.trailers === undefined;
    this.machine.responseHeaders(responseHeaders(init), bare && end);
    chunks.forEach((chunk, i) => {
      const isLast = i === chunks.length - 1 && init.trailers === undefined;
      this.machine.responseData(chunk, isLast && end);
    });
    if (init.trailers !== undefined) this.machine.responseTrailers(HeaderMap.from(init.trailers));
    this.host.settle();
    return this;
  }

  /** The upstream sends a chunk of its body; with `end`, the last. */
  answerData(body: Body, end = false): this {
    this.checkAnswer();
    this.responseEnded = end;
    this.machine.responseData(bodyBytes(body), end);
    this.host.settle();
    return this;
  }

  /** The upstream ends its response with trailers. */
  answerTrailers(trailers: HeadersInit): this {
    this.checkAnswer();
    this.responseEnded = true;
    this.machine.responseTrailers(HeaderMap.from(trailers));
    this.host.settle();
    return this;
  }

  /** The client goes away. */
  cancel(): void {
    this.machine.cancel();
    this.host.settle();
  }

  stateOf(response: boolean, message: TestMessage): FlowState {
    if (message.ended) return "done";
    if (this.ended) return "ended";
    const held = this.machine.filters.some((filter) => {
      const half = response ? filter.encoder : filter.decoder;
      return half.flow !== Flow.Continue;
    });
    return held ? "paused" : "open";
  }

  // Effects.

  requestHeaders(headers: HeaderMap, end: boolean): void {
    this.request.addHeaders(headers, end);
    if (end) this.reachUpstream();
  }
  requestData(bytes: Uint8Array, end: boolean): void {
    this.request.addData(bytes, end);
    if (end) this.reachUpstream();
  }
  requestTrailers(trailers: HeaderMap): void {
    this.request.addTrailers(trailers);
    this.reachUpstream();
  }
  responseHeaders(headers: HeaderMap, end: boolean): void {
    this.response.addHeaders(headers, end);
  }
  responseData(bytes: Uint8Array, end: boolean): void {
    this.response.addData(bytes, end);
  }
  responseTrailers(trailers: HeaderMap): void {
    this.response.addTrailers(trailers);
  }
  reset(): void {
    this.wasReset = true;
  }
  finish(): void {
    this.ended = true;
  }

  private checkAnswer(): void {
    if (!this.answered) throw new Error(NO_ANSWER);
    if (this.responseEnded) throw new Error(RESPONSE_ENDED);
  }

  private reachUpstream(): void {
    if (this.upstream === null || this.answered) return;
    this.host.post(this);
  }

  /** The upstream has the whole request: it answers. */
  run(): void {
    if (this.answered || this.machine.over) return;
    const response = this.upstream!(this.request);
    if (response !== undefined) this.answer(response);
  }
}

const REQUEST_ENDED =
  "this request has ended already; write before end(), or open another one (send() ends what it sends)";
const ANSWERED =
  "this request was answered already; send more with answer({…}, false) and answerData(), or open it without an upstream";
const NO_ANSWER = "the response has no headers yet; begin it with answer({…}, false)";
const RESPONSE_ENDED =
  "this response has ended already; begin it with answer({…}, false) to send more";
