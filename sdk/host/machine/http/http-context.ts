/**
 * A plugin's part in one HTTP stream: its callbacks, and what it may see in each of them.
 *
 * Rules (Envoy, measured):
 * - A map is visible from its callback on, and vanishes once that callback returned "continue"; in on_log request
 *   and response headers and response trailers can be read again, and nothing can be written.
 * - Continuing either direction hides the request's maps and body.
 * - Body and trailers that come before any headers do not reach the plugin.
 * - The body size told is the total held only if the previous return was "buffer".
 * - Trailers can be added in the body callback of the last chunk.
 * - In a VM that failed, the first callback answers 503 instead, and the stream stops.
 * - End: on_log, then on_done (its result does not matter), then on_delete.
 */
import type { Callbacks } from "@proxywasm/abi/host/callbacks";
import { BufferType, MapType } from "@proxywasm/abi/host/enums";
import { Flow } from "./actions.js";
import { ByteBuffer } from "./buffers.js";
import { StreamContext, type RootContext } from "../context.js";
import { HeaderMap } from "./headers.js";
import type { HttpStream } from "./http-stream.js";
import type { LocalReply } from "./local-reply.js";
import { Reply, Reset, ResumeRequest, ResumeResponse } from "./http-actions.js";
import { Half } from "./pipeline.js";
import type { StreamFacts } from "../properties/stream-info.js";

export class HttpContext extends StreamContext {
  readonly stream: HttpStream;
  readonly decoder = new Half();
  readonly encoder = new Half();
  /** The callback that is running, or ran last. */
  phase: keyof Callbacks | "" = "";
  requestHeaders: HeaderMap | null = null;
  requestTrailers: HeaderMap | null = null;
  requestBody: ByteBuffer | null = null;
  responseHeaders: HeaderMap | null = null;
  responseTrailers: HeaderMap | null = null;
  responseBody: ByteBuffer | null = null;
  started = false;
  logging = false;
  /** A reply was asked for in the running callback; a second one is dropped. */
  replyHeld = false;
  private endOfStream = false;
  private hasFailed = false;

  constructor(root: RootContext, stream: HttpStream) {
    super(root);
    this.stream = stream;
  }

  override get facts(): StreamFacts {
    return this.stream;
  }

  override get inLog(): boolean {
    return this.logging;
  }

  onRequestHeaders(headers: HeaderMap, end: boolean): Flow {
    this.create();
    this.started = true;
    this.requestHeaders = headers;
    this.endOfStream = end;
    const flow = this.callHeaders("onRequestHeaders", headers, end);
    if (flow === Flow.Continue) this.requestHeaders = null;
    return flow;
  }

  onRequestBody(data: ByteBuffer, end: boolean): Flow {
    if (!this.started) return Flow.Continue;
    this.requestBody = this.decoder.gather(data);
    this.endOfStream = end;
    const flow = this.callBody("onRequestBody", this.decoder, this.requestBody, end);
    this.requestBody = this.left(flow, this.requestBody);
    return flow;
  }

  onRequestTrailers(trailers: HeaderMap): Flow {
    if (!this.started) return Flow.Continue;
    this.requestTrailers = trailers;
    const flow = this.callTrailers("onRequestTrailers", trailers);
    if (flow === Flow.Continue) this.requestTrailers = null;
    return flow;
  }

  onResponseHeaders(headers: HeaderMap, end: boolean): Flow {
    if (!this.started) return Flow.Continue;
    this.responseHeaders = headers;
    this.endOfStream = end;
    const flow = this.callHeaders("onResponseHeaders", headers, end);
    if (flow === Flow.Continue) this.responseHeaders = null;
    return flow;
  }

  onResponseBody(data: ByteBuffer, end: boolean): Flow {
    if (!this.started) return Flow.Continue;
    this.responseBody = this.encoder.gather(data);
    this.endOfStream = end;
    const flow = this.callBody("onResponseBody", this.encoder, this.responseBody, end);
    this.responseBody = this.left(flow, this.responseBody);
    return flow;
  }

  onResponseTrailers(trailers: HeaderMap): Flow {
    if (!this.started) return Flow.Continue;
    this.responseTrailers = trailers;
    const flow = this.callTrailers("onResponseTrailers", trailers);
    if (flow === Flow.Continue) this.responseTrailers = null;
    return flow;
  }

  /** The stream is over: its access log. */
  log(): void {
    this.create();
    this.vm.host.profile.logHttp(this);
  }

  /** Runs on_log. */
  tellLog(): void {
    this.phase = "onLog";
    this.logging = true;
    this.vm.tell("onLog", this);
    this.logging = false;
  }

  /** The last thing the plugin hears of the stream. */
  destroy(): void {
    if (this.deleted) return;
    this.deleted = true;
    if (this.created) this.vm.host.profile.endHttp(this);
    else this.vm.contexts.delete(this.id);
  }

  hideRequest(): void {
    this.requestHeaders = this.requestTrailers = null;
    this.requestBody = null;
  }

  /** A map of the callback that ran last. */
  heldMap(type: number): HeaderMap | null {
    if (type === MapType.HttpRequestHeaders) return this.requestHeaders;
    if (type === MapType.HttpResponseHeaders) return this.responseHeaders;
    return type === MapType.HttpResponseTrailers ? this.responseTrailers : null;
  }

  override streamMap(type: number, forWriting: boolean): HeaderMap | null {
    const { request, response } = this.stream;
    const { keepsHeldMaps } = this.vm.host.profile;
    if (!keepsHeldMaps && (this.deleted || this.logging)) {
      return this.logging && !forWriting ? this.#loggedMap(type) : null;
    }
    switch (type) {
      case MapType.HttpRequestHeaders:
        return this.logging && !forWriting ? request.headers : this.requestHeaders;
      case MapType.HttpRequestTrailers:
        if (this.logging && !forWriting) return null;
        if (this.requestTrailers === null && forWriting && this.isLastChunk(this.requestBody)) {
          this.requestTrailers = request.trailers ??= HeaderMap.empty();
        }
        return this.requestTrailers;
      case MapType.HttpResponseHeaders:
        return this.logging && !forWriting ? response.headers : this.responseHeaders;
      case MapType.HttpResponseTrailers:
        if (this.logging && !forWriting) return response.trailers;
        if (this.responseTrailers === null && forWriting && this.isLastChunk(this.responseBody)) {
          this.responseTrailers = response.trailers ??= HeaderMap.empty();
        }
        return this.responseTrailers;
      default:
        return null;
    }
  }

  /** What on_log reads by the text: each map, though there may be nothing in it. */
  #loggedMap(type: number): HeaderMap {
    const { request, response } = this.stream;
    const maps: Record<number, HeaderMap | null> = {
      [MapType.HttpRequestHeaders]: request.headers,
      [MapType.HttpRequestTrailers]: request.trailers,
      [MapType.HttpResponseHeaders]: response.headers,
      [MapType.HttpResponseTrailers]: response.trailers,
    };
    return maps[type] ?? HeaderMap.empty();
  }

  override streamBuffer(type: number): ByteBuffer | null {
    if (this.deleted && !this.vm.host.profile.absentBuffersAreEmpty) return null;
    if (type === BufferType.HttpRequestBody) {
      return this.decoder.buffering ? this.decoder.held : this.requestBody;
    }
    if (type === BufferType.HttpResponseBody) {
      return this.encoder.buffering ? this.encoder.held : this.responseBody;
    }
    return null;
  }

  override resume(response: boolean): void {
    this.hideRequest();
    this.vm.defer(response ? new ResumeResponse(this) : new ResumeRequest(this));
  }

  override close(details: string): void {
    this.stream.noteReset(details);
    this.vm.defer(new Reset(this, details));
  }

  /** Answers in place of the upstream, after the callback. */
  reply(reply: LocalReply): void {
    if (this.replyHeld) return;
    this.replyHeld = true;
    this.stream.pendingDetails = reply.details;
    this.vm.defer(new Reply(this, reply));
  }

  /** What can be read of a chunk after its callback: it has moved on, unless it is kept, or nothing moves any more. */
  private left(flow: Flow, chunk: ByteBuffer): ByteBuffer | null {
    if (flow === Flow.Continue) return null;
    return flow === Flow.Buffer || this.stream.isStopped ? chunk : new ByteBuffer();
  }

  private isLastChunk(body: ByteBuffer | null): boolean {
    return body !== null && this.endOfStream;
  }

  private callHeaders(
    name: "onRequestHeaders" | "onResponseHeaders",
    headers: HeaderMap,
    end: boolean,
  ): Flow {
    const vm = this.vm;
    this.phase = name;
    if (vm.failure !== null) return this.failClosed(Flow.StopAll);
    const callback = vm.callbacks[name];
    if (callback === undefined) return Flow.Continue;
    const raw = vm.call(name, this, callback, headers.size, end);
    const rules = vm.host.profile.actions;
    let flow: Flow;
    if (vm.failed) flow = this.failClosed(Flow.StopAll);
    else if (vm.stopNext) flow = Flow.StopAll;
    else flow = rules.headers(raw, this.plugin.allowOnHeadersStopIteration);
    vm.settle();
    return flow;
  }

  private callBody(
    name: "onRequestBody" | "onResponseBody",
    half: Half,
    data: ByteBuffer,
    end: boolean,
  ): Flow {
    const vm = this.vm;
    this.phase = name;
    if (vm.failure !== null) return this.failClosed(Flow.NoBuffer);
    const callback = vm.callbacks[name];
    if (callback === undefined) return Flow.Continue;
    const raw = vm.call(name, this, callback, data.length, end);
    let flow: Flow;
    if (vm.failed) flow = this.failClosed(Flow.NoBuffer);
    else if (vm.stopNext) flow = Flow.NoBuffer;
    else flow = vm.host.profile.actions.data(raw);
    half.buffering = flow === Flow.Buffer;
    half.heldRead = half.buffering ? half.reading : 0;
    half.reading = 0;
    vm.settle();
    return flow;
  }

  private callTrailers(
    name: "onRequestTrailers" | "onResponseTrailers",
    trailers: HeaderMap,
  ): Flow {
    const vm = this.vm;
    this.phase = name;
    if (vm.failure !== null) return this.failClosed(Flow.StopIteration);
    const callback = vm.callbacks[name];
    if (callback === undefined) return Flow.Continue;
    const raw = vm.call(name, this, callback, trailers.size);
    let flow: Flow;
    if (vm.failed) flow = this.failClosed(Flow.StopIteration);
    else if (vm.stopNext) flow = Flow.StopIteration;
    else flow = vm.host.profile.actions.trailers(raw);
    vm.settle();
    return flow;
  }

  private failClosed(closed: Flow): Flow {
    if (this.plugin.legacyFailOpen) return Flow.Continue;
    // The reply that the failure caused passes its own filter.
    if (this.hasFailed && this.stream.localReply !== null) return Flow.Continue;
    if (!this.hasFailed) {
      this.hasFailed = true;
      this.replyHeld = true;
      this.stream.failed();
    }
    return closed;
  }
}
