/**
 * One direction of an HTTP stream through its filters: what is forwarded, held, and resumed.
 *
 * Rules (those of Envoy's filter manager):
 * - Each filter sees headers, then body chunks, then trailers; what it holds, the filters behind it do not see.
 * - A filter that stopped everything is called for nothing until it continues; then it gets what arrived since.
 * - A filter that stopped at the headers only, or at a chunk, is still called for what follows; continuing there
 *   releases the headers and everything held.
 * - Trailers that a filter adds at the last chunk go to the filters behind it; to itself too if that chunk arrived while
 *   it had stopped everything.
 * - What is held to be seen whole has a limit; what is held back only does not: the sender waits.
 * - After a local reply, reset or end nothing moves any more.
 */
import { Flow } from "./actions.js";
import { ByteBuffer } from "./buffers.js";
import { EMPTY } from "../../base/bytes.js";
import type { HeaderMap } from "./headers.js";
import type { HttpContext } from "./http-context.js";

/** What one filter holds back in one direction. */
export class Half {
  flow: Flow = Flow.Continue;
  headersPassed = false;
  trailersPassed = false;
  /** Its data callback is running: what that is about has yet to be disposed of. */
  inData = false;
  /** Something arrived while everything was stopped: on resuming, the filter itself comes first. */
  fromSelf = false;
  sawEnd = false;
  held: ByteBuffer | null = null;
  /** The filter returned "buffer": its next callback sees all that is held. */
  buffering = false;
  /** The plugin changed the length of the body. */
  edited = false;
  /** The plugin wrote a header that says where the body ends. */
  framed = false;
  /** How far the plugin read what it holds: in earlier callbacks, and in the running one. */
  heldRead = 0;
  reading = 0;

  /** What a data callback is about: after "buffer" everything held, with the new chunk at its end. */
  gather(data: ByteBuffer): ByteBuffer {
    if (!this.buffering) return data;
    this.held ??= new ByteBuffer();
    if (this.held !== data) this.held.take(data);
    return this.held;
  }
}

export abstract class Pipeline {
  headers: HeaderMap | null = null;
  trailers: HeaderMap | null = null;
  /** The last byte, or the trailers, have arrived. */
  ended = false;
  /** Bytes of the body that arrived, for properties. */
  bytes = 0;
  headersOut = false;
  /** A local reply or a reset has taken over. */
  aborted = false;
  readonly filters: readonly HttpContext[];
  private readonly limit: number;
  /** The filter that stopped last wants the whole body. */
  private limited = false;

  /** @param limit bytes of a body that are held at most */
  constructor(filters: readonly HttpContext[], limit: number) {
    this.filters = filters;
    this.limit = limit;
  }

  protected abstract half(filter: HttpContext): Half;
  protected abstract callHeaders(filter: HttpContext, headers: HeaderMap, end: boolean): Flow;
  protected abstract callData(filter: HttpContext, data: ByteBuffer, end: boolean): Flow;
  protected abstract callTrailers(filter: HttpContext, trailers: HeaderMap): Flow;
  protected abstract emitHeaders(headers: HeaderMap, end: boolean): void;
  protected abstract emitData(bytes: Uint8Array, end: boolean): void;
  protected abstract emitTrailers(trailers: HeaderMap): void;

  /** More is held than may be. */
  protected abstract tooLarge(): void;

  /** For diagnosis: bytes wait behind headers that a filter holds; headers leave one that changed them or the body. */
  protected abstract heldBehindHeaders(filter: HttpContext, bytes: number): void;
  protected abstract headersLeave(filter: HttpContext): void;
  /** A filter continued inside its headers callback and did not stop. */
  protected continuedInside(): void {}

  receiveHeaders(headers: HeaderMap, end: boolean): void {
    this.headers = headers;
    this.ended = end;
    this.passHeaders(0, end);
  }

  receiveData(bytes: Uint8Array, end: boolean): void {
    if (this.aborted) return;
    if (end) this.ended = true;
    this.bytes += bytes.length;
    this.passData(0, ByteBuffer.of(bytes), end);
  }

  receiveTrailers(trailers: HeaderMap): void {
    if (this.aborted) return;
    this.ended = true;
    this.trailers = trailers;
    this.passTrailers(0);
  }

  /** A filter lets go of what it holds; harmless when it holds nothing. */
  resume(filter: HttpContext): void {
    const index = this.filters.indexOf(filter);
    if (index >= 0 && !this.aborted && this.headers !== null) this.release(index);
  }

  private passHeaders(from: number, end: boolean): void {
    const headers = this.headers!;
    for (let i = from; i < this.filters.length; i++) {
      const filter = this.filters[i]!;
      const half = this.half(filter);
      half.sawEnd = end;
      const flow = this.callHeaders(filter, headers, end);
      if (this.aborted) return;
      if (flow !== Flow.Continue) {
        if (flow !== Flow.StopIteration) this.limited = flow === Flow.StopAllBuffer;
        half.flow = flow === Flow.StopAllBuffer ? Flow.StopAll : flow;
        return;
      }
      if (half.headersPassed) {
        // The filter continued the stream inside its own callback.
        this.continuedInside();
        return;
      }
      half.headersPassed = true;
      if (half.framed) this.headersLeave(filter);
    }
    this.headersOut = true;
    this.emitHeaders(headers, end);
  }

  /** @param again the first filter gets what arrived while it had stopped everything */
  private passData(from: number, data: ByteBuffer, end: boolean, again = false): void {
    let trailersFrom = -1;
    for (let i = from; i < this.filters.length; i++) {
      const filter = this.filters[i]!;
      const half = this.half(filter);
      if (end) half.sawEnd = true;
      if (half.flow === Flow.StopAll) {
        const first = half.held === null;
        hold(half, data);
        half.fromSelf = true;
        if (this.limited && half.held!.length > this.limit) {
          this.tooLarge();
          return;
        }
        if (first) this.heldBehindHeaders(filter, half.held!.length);
        return;
      }
      const hadTrailers = this.trailers !== null;
      half.inData = true;
      const flow = this.callData(filter, data, end);
      half.inData = false;
      if (this.aborted) return;
      if (end && !hadTrailers && this.trailers !== null) {
        end = false;
        trailersFrom = again && i === from ? i : i + 1;
      }
      if (flow !== Flow.Continue) {
        half.flow = Flow.StopIteration;
        if (flow !== Flow.NoBuffer) {
          this.limited = flow === Flow.Buffer;
          hold(half, data);
          if (this.limited && half.held!.length > this.limit) this.tooLarge();
        }
        // An empty last chunk must still end the stream when the filter continues.
        else if (end) half.held ??= new ByteBuffer();
        return;
      }
      if (half.flow !== Flow.Continue || half.held !== null) {
        hold(half, data);
        this.release(i);
        return;
      }
    }
    this.emitData(data.length === 0 ? EMPTY : data.bytes(), end);
    if (trailersFrom >= 0 && !this.aborted) this.passTrailers(trailersFrom);
  }

  /** A chunk is too much beside what its filter has collected. */
  protected overflows(half: Half, data: ByteBuffer): boolean {
    if (!half.buffering || !this.limited || half.held === null) return false;
    return (half.held === data ? 0 : half.held.length) + data.length > this.limit;
  }

  private passTrailers(from: number): void {
    const trailers = this.trailers!;
    for (let i = from; i < this.filters.length; i++) {
      const filter = this.filters[i]!;
      const half = this.half(filter);
      half.sawEnd = true;
      if (half.flow === Flow.StopAll) {
        half.fromSelf = true;
        return;
      }
      const flow = this.callTrailers(filter, trailers);
      if (this.aborted || half.trailersPassed) return;
      if (flow !== Flow.Continue) {
        half.flow = Flow.StopIteration;
        return;
      }
      if (half.flow !== Flow.Continue) {
        this.release(i);
        return;
      }
      half.trailersPassed = true;
    }
    this.emitTrailers(trailers);
  }

  private release(index: number): void {
    const half = this.half(this.filters[index]!);
    if (half.flow === Flow.Continue && half.headersPassed && half.held === null) return;
    const fromSelf = half.fromSelf;
    half.fromSelf = false;
    half.flow = Flow.Continue;
    if (!half.headersPassed) {
      half.headersPassed = true;
      if (half.edited || half.framed) this.headersLeave(this.filters[index]!);
      const last = half.sawEnd && !half.inData && half.held === null && this.trailers === null;
      this.passHeaders(index + 1, last);
      if (this.aborted) return;
    }
    // Continued inside its own data callback: the end, and trailers, come after what that is about.
    const ending = half.sawEnd && !half.inData;
    const trailersWait = ending && this.trailers !== null && !half.trailersPassed;
    const held = half.held;
    if (held !== null) {
      half.held = null;
      this.passData(fromSelf ? index : index + 1, held, ending && !trailersWait, fromSelf);
      if (this.aborted) return;
    }
    if (!trailersWait || half.trailersPassed) return;
    half.trailersPassed = !fromSelf;
    this.passTrailers(fromSelf ? index : index + 1);
  }
}

function hold(half: Half, data: ByteBuffer): void {
  if (half.held === null) half.held = data;
  else if (half.held !== data) half.held.take(data);
}
