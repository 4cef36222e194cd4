/**
 * One HTTP stream through a chain of plugins: events of the driver in, effects out.
 *
 * Rules:
 * - Requests pass the filters in order, responses in reverse.
 * - A local reply before any response passes through all filters' response callbacks; one after response headers
 *   came, but before they left, replaces the response and bypasses them; later the stream is reset.
 * - While a request callback runs, a reply waits for its return; the last one asked for wins.
 * - A response to HEAD, a 204 and a 304 end with their headers, and interim responses are not told; a status that is
 *   none resets the stream, and the plugins still hear of the whole response.
 * - The stream is over when the response's end has left, or it was reset: then log for every plugin, then done
 *   and delete for each.
 */
import { ByteBuffer } from "./buffers.js";
import { bytesOf, textOf } from "../../base/bytes.js";
import type { HeaderMap } from "./headers.js";
import type { Host } from "../host.js";
import { HttpContext } from "./http-context.js";
import { endsWithHeaders, isInterim, isNoStatus } from "./http-status.js";
import { RequestPipeline, ResponsePipeline } from "./http-pipelines.js";
import { askedBy, proxyReply, render, type Asked, type LocalReply } from "./local-reply.js";
import type { PluginHandle } from "../plugin.js";
import type { FilterStateObject, StreamFacts, StreamInfo } from "../properties/stream-info.js";

/** What the machine asks of the driver of one stream; each may be called inside the event that caused it. */
export interface HttpEffects {
  /** To the upstream. */
  requestHeaders(headers: HeaderMap, endOfStream: boolean): void;
  requestData(bytes: Uint8Array, endOfStream: boolean): void;
  requestTrailers(trailers: HeaderMap): void;
  /** To the client. */
  responseHeaders(headers: HeaderMap, endOfStream: boolean): void;
  responseData(bytes: Uint8Array, endOfStream: boolean): void;
  responseTrailers(trailers: HeaderMap): void;
  /** Cut the client off without a (further) response. */
  reset(details: string): void;
  /** The plugins have heard the last of the stream; an upstream request that still runs is to be cancelled. */
  finish(): void;
}

export class HttpStream implements StreamFacts {
  readonly host: Host;
  readonly info: StreamInfo;
  readonly effects: HttpEffects;
  readonly filters: readonly HttpContext[];
  readonly request: RequestPipeline;
  readonly response: ResponsePipeline;
  /** Why the response is what it is: `wasm_fail_stream`, a local reply's details; for access logs. */
  details = "";
  startTime = 0n;
  endTime = 0n;
  filterState: Map<string, FilterStateObject> | null = null;
  localReply: LocalReply | null = null;
  over = false;
  /** Bytes of the response's body that have gone to the client, for properties. */
  sent = 0;
  private requestCallbacks = 0;
  /** A reply has said why the response is what it is, perhaps nothing. */
  isReplyNoted = false;
  private arrivedStatus: Uint8Array | undefined = undefined;
  /** The details of a reply that the running callback asked for. */
  pendingDetails: string | null = null;
  private asked: Asked | null = null;
  /** Something of the request is on its way through the filters. */
  private receiving = false;
  /** A local reply is in the filters' headers callbacks; one of them replaced it. */
  private replyInFilters = false;
  private replyReplaced = false;
  private prepared: LocalReply | null = null;
  /** The upstream was asked with HEAD. */
  sentHead = false;
  /** What the upstream sends behind the headers does not count. */
  private isBare = false;
  /** The response's status is none: nothing of it reaches the client. */
  private isRefused = false;

  constructor(host: Host, chain: readonly PluginHandle[], effects: HttpEffects, info: StreamInfo) {
    this.host = host;
    this.effects = effects;
    this.info = info;
    const filters: HttpContext[] = [];
    for (const handle of chain) {
      const root = handle.acquire();
      if (root !== null) filters.push(new HttpContext(root, this));
    }
    this.filters = filters;
    this.request = new RequestPipeline(this, filters);
    this.response = new ResponsePipeline(
      this,
      filters.length > 1 ? filters.slice().reverse() : filters,
    );
  }

  /**
   * Of the response: as it came from the upstream or a local reply, and once it has passed the filters as it leaves; 0
   * until there is one.
   */
  get status(): number {
    return Number(this.statusText) || 0;
  }

  get statusText(): string | undefined {
    if (this.response.headersOut) return this.response.headers?.text(":status");
    return this.arrivedStatus && textOf(this.arrivedStatus);
  }

  /** A reply or a reset has taken over, or is about to. */
  get isStopped(): boolean {
    return this.prepared !== null || this.request.aborted || this.response.aborted;
  }

  private get isHttp1(): boolean {
    return this.info.protocol?.startsWith("HTTP/1") ?? false;
  }

  /** Bytes of the request's body that have come from the client, for properties. */
  get received(): number {
    return this.request.bytes;
  }

  // Events.

  requestHeaders(headers: HeaderMap, endOfStream: boolean): void {
    this.startTime = this.host.environment.now();
    if (this.over) return;
    this.asked = askedBy(headers);
    this.receiving = true;
    this.request.receiveHeaders(headers, endOfStream);
    this.receiving = false;
  }

  requestData(bytes: Uint8Array, endOfStream: boolean): void {
    this.receiving = true;
    this.request.receiveData(bytes, endOfStream);
    this.receiving = false;
  }

  requestTrailers(trailers: HeaderMap): void {
    this.receiving = true;
    this.request.receiveTrailers(trailers);
    this.receiving = false;
  }

  responseHeaders(headers: HeaderMap, endOfStream: boolean): void {
    if (this.response.headers !== null || this.over) return;
    const status = headers.get(STATUS);
    if (isInterim(status)) return;
    this.arrivedStatus = status;
    this.isBare = endsWithHeaders(status, this.sentHead);
    this.response.receiveHeaders(headers, endOfStream || this.isBare);
  }

  responseData(bytes: Uint8Array, endOfStream: boolean): void {
    if (!this.isBare) this.response.receiveData(bytes, endOfStream);
  }

  responseTrailers(trailers: HeaderMap): void {
    if (!this.isBare) this.response.receiveTrailers(trailers);
  }

  /** The client is gone, or what it sent is no valid request. */
  cancel(): void {
    this.finish();
  }

  /** The proxy itself replies: no route, no upstream, a reset upstream. */
  proxyReply(status: number, body: string, details: string): void {
    this.reply(proxyReply(status, body, details));
  }

  // What filters ask for.

  /** A plugin's VM failed. */
  failed(): void {
    if (this.isReplyNoted) this.pendingDetails ??= this.details;
    this.reply(proxyReply(FAILED, "", "wasm_fail_stream", UNAVAILABLE));
  }

  reply(reply: LocalReply): void {
    if (this.over) return;
    this.noteReply(reply.details);
    if (this.response.headers === null && this.requestCallbacks > 0) this.prepared = reply;
    else this.send(reply);
  }

  /** A reply says why the response is what it is, whatever the upstream has answered. */
  private noteReply(details: string): void {
    this.isReplyNoted = true;
    this.details = this.pendingDetails ?? details;
    this.pendingDetails = null;
  }

  /** Why a stream is reset is only said if nothing has been said of its response. */
  noteReset(details: string): void {
    if (this.details === "" && !this.isReplyNoted) this.details = details;
  }

  reset(details: string): void {
    if (this.over) return;
    this.noteReset(details);
    this.cutOff(details);
  }

  /** The response's headers have passed the filters, or bypass them; then its body and its trailers. */
  sendHeaders(headers: HeaderMap, endOfStream: boolean): void {
    this.isRefused = isNoStatus(headers.get(STATUS), this.isHttp1);
    if (this.isRefused) this.effects.reset(this.details);
    else this.effects.responseHeaders(headers, endOfStream);
  }

  sendData(bytes: Uint8Array, endOfStream: boolean): void {
    this.sent += bytes.length;
    if (!this.isRefused) this.effects.responseData(bytes, endOfStream);
  }

  sendTrailers(trailers: HeaderMap): void {
    if (!this.isRefused) this.effects.responseTrailers(trailers);
  }

  enterRequestCallback(): void {
    this.requestCallbacks++;
  }

  leaveRequestCallback(): void {
    this.requestCallbacks--;
    const reply = this.prepared;
    if (reply === null || this.requestCallbacks > 0) return;
    this.prepared = null;
    if (!this.over) this.send(reply);
  }

  /** Tells every plugin that the stream is over; once. */
  finish(): void {
    if (this.over) return;
    this.over = true;
    this.request.aborted = this.response.aborted = true;
    this.endTime = this.host.environment.now();
    for (const filter of this.filters) filter.log();
    for (const filter of this.filters) filter.destroy();
    this.effects.finish();
  }

  private send(reply: LocalReply): void {
    if (this.response.headersOut) this.cutOff(reply.details);
    else if (this.response.headers !== null) this.replyDirectly(reply);
    else this.replyThroughFilters(reply);
  }

  private replyThroughFilters(reply: LocalReply): void {
    this.request.aborted = true;
    const { headers, body } = this.renderReply(reply);
    this.arrivedStatus = headers.get(STATUS);
    this.replyInFilters = true;
    this.response.receiveHeaders(headers, body.length === 0);
    this.replyInFilters = false;
    if (this.replyReplaced) {
      // Otherwise Envoy has ended the stream by now (measured).
      const told = body.length > 0 && this.receiving && this.request.ended && !this.isHttp1;
      if (told && this.host.profile.replacedBodyIsTold) this.tellBody(body);
      this.finish();
    } else if (body.length > 0) this.response.receiveData(body, true);
  }

  private replyDirectly(reply: LocalReply): void {
    this.request.aborted = this.response.aborted = true;
    const { headers, body } = this.renderReply(reply);
    this.response.headers = headers;
    this.response.headersOut = true;
    this.sendHeaders(headers, body.length === 0);
    if (body.length > 0) this.sendData(body, true);
    if (this.replyInFilters) this.replyReplaced = true;
    else this.finish();
  }

  // What a filter does to the body of a reply that was replaced has no effect any more, and the next are not told.
  private tellBody(body: Uint8Array): void {
    this.response.filters[0]?.onResponseBody(ByteBuffer.of(body), true);
  }

  private renderReply(reply: LocalReply) {
    this.localReply = reply;
    return render(reply, this.asked);
  }

  private cutOff(details: string): void {
    this.request.aborted = this.response.aborted = true;
    // The reply that replaced another has left as a whole.
    if (!this.replyReplaced) this.effects.reset(details);
    this.finish();
  }
}

const STATUS = bytesOf(":status");
/** The status of a stream whose plugin failed, and gRPC's word for it. */
const FAILED = 503;
const UNAVAILABLE = 14;
