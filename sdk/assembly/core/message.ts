/** The two halves of a stream, as tokens: request and response of HTTP, downstream and upstream of TCP. */
import { BufferType, MapType, Status, StreamType } from "@proxywasm/abi/assembly/enums";
import { closeStream, continueStream } from "@proxywasm/abi/assembly/hostcalls";
import { Body } from "./body";
import { Kind } from "../contexts/context";
import { HttpStream } from "../contexts/http";
import { TcpStream } from "../contexts/tcp";
import { Contexts, Now } from "./callback";
import { Headers } from "./headers";
import { NOWHERE, Token } from "./token";

/** One direction of a stream. */
@unmanaged
abstract class Direction {
  /** Lets what is held by `Pause` go on. */
  protected proceed(stream: StreamType): bool {
    if (Token.use(changetype<usize>(this)) == NOWHERE) return false;
    Now.status = continueStream(stream);
    return Now.status == Status.Ok;
  }

  protected end(stream: StreamType): void {
    if (Token.use(changetype<usize>(this)) != NOWHERE) Now.status = closeStream(stream);
  }
}

/** After resuming, the host holds nothing of the body any more: what comes next is new. */
class Resumed {
  static request(done: bool): void {
    const stream = Resumed.stream(done);
    if (stream) stream.__seenOfRequest = 0;
  }

  static response(done: bool): void {
    const stream = Resumed.stream(done);
    if (stream) stream.__seenOfResponse = 0;
  }

  static downstream(done: bool): void {
    const stream = changetype<TcpStream | null>(done ? Contexts.table.find(Now.effective) : 0);
    if (stream && stream.__kind == Kind.Tcp) stream.__seenOfDownstream = 0;
  }

  private static stream(done: bool): HttpStream | null {
    const stream = changetype<HttpStream | null>(done ? Contexts.table.find(Now.effective) : 0);
    return stream && stream.__kind == Kind.Http ? stream : null;
  }
}

/** The request of an HTTP stream. */
@unmanaged
export class Request extends Direction {
  /** Its headers, pseudo-headers included. */
  get headers(): Headers {
    return Token.of<Headers>(Token.context(this), MapType.HttpRequestHeaders);
  }

  /** Its trailers. */
  get trailers(): Headers {
    return Token.of<Headers>(Token.context(this), MapType.HttpRequestTrailers);
  }

  /** Its body, as far as it is there. */
  get body(): Body {
    return Token.of<Body>(Token.context(this), BufferType.HttpRequestBody);
  }

  /** `:method`, empty if unknown. */
  get method(): string {
    return this.pseudo(":method");
  }
  set method(value: string) {
    this.headers.set(":method", value);
  }

  /** `:path`, with the query. */
  get path(): string {
    return this.pseudo(":path");
  }
  set path(value: string) {
    this.headers.set(":path", value);
  }

  /** `:authority`: host and port that were asked for. */
  get authority(): string {
    return this.pseudo(":authority");
  }
  set authority(value: string) {
    this.headers.set(":authority", value);
  }

  /** `:scheme`, such as `https`. */
  get scheme(): string {
    return this.pseudo(":scheme");
  }
  set scheme(value: string) {
    this.headers.set(":scheme", value);
  }

  /** Lets a request that is held by `Pause` go on. */
  resume(): void {
    Resumed.request(this.proceed(StreamType.HttpRequest));
  }

  /** Resets the stream. */
  close(): void {
    this.end(StreamType.HttpRequest);
  }

  private pseudo(name: string): string {
    const value = this.headers.get(name);
    return value ? value : "";
  }
}

/** The response of an HTTP stream. */
@unmanaged
export class Response extends Direction {
  /** Its headers, pseudo-headers included. */
  get headers(): Headers {
    return Token.of<Headers>(Token.context(this), MapType.HttpResponseHeaders);
  }

  /** Its trailers. */
  get trailers(): Headers {
    return Token.of<Headers>(Token.context(this), MapType.HttpResponseTrailers);
  }

  /** Its body, as far as it is there. */
  get body(): Body {
    return Token.of<Body>(Token.context(this), BufferType.HttpResponseBody);
  }

  /** `:status`; 0 if unknown. */
  get status(): i32 {
    const value = this.headers.get(":status");
    return value ? <i32>parseInt(value) : 0;
  }
  set status(value: i32) {
    this.headers.set(":status", value.toString());
  }

  /** Lets a response that is held by `Pause` go on. */
  resume(): void {
    Resumed.response(this.proceed(StreamType.HttpResponse));
  }

  /** Resets the stream. */
  close(): void {
    this.end(StreamType.HttpResponse);
  }
}

/** The client's connection. */
@unmanaged
export class Downstream extends Direction {
  /** Bytes of the client that the host holds, while `onDownstreamData` runs. */
  get data(): Body {
    return Token.of<Body>(Token.context(this), BufferType.DownstreamData);
  }

  /** Lets held data go on. */
  resume(): void {
    Resumed.downstream(this.proceed(StreamType.Downstream));
  }

  /** Closes the connection. */
  close(): void {
    this.end(StreamType.Downstream);
  }
}

/** The connection to the upstream. */
@unmanaged
export class Upstream extends Direction {
  /** Bytes of the upstream that the host holds, while `onUpstreamData` runs. */
  get data(): Body {
    return Token.of<Body>(Token.context(this), BufferType.UpstreamData);
  }

  /** Lets held data go on. (Envoy cannot; the next data does.) */
  resume(): void {
    this.proceed(StreamType.Upstream);
  }

  /** Closes the connection. */
  close(): void {
    this.end(StreamType.Upstream);
  }
}
