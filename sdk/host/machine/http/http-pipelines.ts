/**
 * The two directions of an HTTP stream: which callbacks they call, and which effects they have.
 *
 * Rules (Envoy 1.40, measured):
 * - A body that is held beyond the limit is answered with 413 through the filters; a response with 500 that bypasses
 *   them, or a reset once its headers are out. What is held with "watermark" waits instead.
 */
import { Flow } from "./actions.js";
import type { ByteBuffer } from "./buffers.js";
import { EMPTY } from "../../base/bytes.js";
import type { HeaderMap } from "./headers.js";
import type { HttpContext } from "./http-context.js";
import type { HttpStream } from "./http-stream.js";
import { proxyReply } from "./local-reply.js";
import { Pipeline, type Half } from "./pipeline.js";

export class RequestPipeline extends Pipeline {
  private readonly stream: HttpStream;
  constructor(stream: HttpStream, filters: readonly HttpContext[]) {
    super(filters, stream.host.bufferLimitOf(stream.info));
    this.stream = stream;
  }
  protected override heldBehindHeaders(filter: HttpContext, bytes: number): void {
    this.stream.host.diagnosis.heldBody(filter, false, bytes);
  }
  protected override headersLeave(filter: HttpContext): void {
    this.stream.host.diagnosis.headersLeave(filter, false);
  }
  protected override tooLarge(): void {
    this.stream.reply(REQUEST_TOO_LARGE);
  }
  protected override half(filter: HttpContext): Half {
    return filter.decoder;
  }
  protected override callHeaders(filter: HttpContext, headers: HeaderMap, end: boolean): Flow {
    this.stream.enterRequestCallback();
    const flow = filter.onRequestHeaders(headers, end);
    this.stream.leaveRequestCallback();
    return flow;
  }
  protected override callData(filter: HttpContext, data: ByteBuffer, end: boolean): Flow {
    this.stream.enterRequestCallback();
    // The plugin still sees the chunk that is too much; the reply follows, whatever it returns.
    if (this.overflows(filter.decoder, data)) this.tooLarge();
    const flow = filter.onRequestBody(data, end);
    this.stream.leaveRequestCallback();
    return flow;
  }
  protected override callTrailers(filter: HttpContext, trailers: HeaderMap): Flow {
    this.stream.enterRequestCallback();
    const flow = filter.onRequestTrailers(trailers);
    this.stream.leaveRequestCallback();
    return flow;
  }
  protected override emitHeaders(headers: HeaderMap, end: boolean): void {
    this.stream.sentHead = headers.text(":method") === "HEAD";
    this.stream.effects.requestHeaders(headers, end);
  }
  protected override emitData(bytes: Uint8Array, end: boolean): void {
    this.stream.effects.requestData(bytes, end);
  }
  protected override emitTrailers(trailers: HeaderMap): void {
    this.stream.effects.requestTrailers(trailers);
  }
}

export class ResponsePipeline extends Pipeline {
  private readonly stream: HttpStream;
  private broken = false;
  constructor(stream: HttpStream, filters: readonly HttpContext[]) {
    super(filters, stream.host.bufferLimitOf(stream.info));
    this.stream = stream;
  }
  protected override heldBehindHeaders(filter: HttpContext, bytes: number): void {
    this.stream.host.diagnosis.heldBody(filter, true, bytes);
  }
  protected override headersLeave(filter: HttpContext): void {
    this.stream.host.diagnosis.headersLeave(filter, true);
  }
  protected override continuedInside(): void {
    this.broken = this.stream.host.profile.continuedResponseBreaks;
  }
  protected override tooLarge(): void {
    this.stream.reply(RESPONSE_TOO_LARGE);
  }
  protected override half(filter: HttpContext): Half {
    return filter.encoder;
  }
  protected override callHeaders(filter: HttpContext, headers: HeaderMap, end: boolean): Flow {
    return filter.onResponseHeaders(headers, end);
  }
  protected override callData(filter: HttpContext, data: ByteBuffer, end: boolean): Flow {
    if (this.overflows(filter.encoder, data)) {
      this.tooLarge();
      return Flow.NoBuffer;
    }
    return filter.onResponseBody(data, end);
  }
  protected override callTrailers(filter: HttpContext, trailers: HeaderMap): Flow {
    return filter.onResponseTrailers(trailers);
  }
  protected override emitHeaders(headers: HeaderMap, end: boolean): void {
    this.stream.sendHeaders(headers, end);
    if (end) this.stream.finish();
  }
  protected override emitData(bytes: Uint8Array, end: boolean): void {
    this.stream.sendData(bytes.length === 0 ? EMPTY : bytes, end);
    if (end) this.stream.finish();
    else if (this.broken) this.stream.reset("continued inside the headers callback");
  }
  protected override emitTrailers(trailers: HeaderMap): void {
    this.stream.sendTrailers(trailers);
    this.stream.finish();
  }
}

const REQUEST_TOO_LARGE = proxyReply(413, "Payload Too Large", "request_payload_too_large");
const RESPONSE_TOO_LARGE = proxyReply(500, "Internal Server Error", "response_payload_too_large");
