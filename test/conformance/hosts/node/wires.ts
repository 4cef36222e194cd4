/** The two ends of one HTTP stream, as Envoy's codecs and router show them to plugins. */
import { HeaderMap, type HttpStream, type StreamInfo } from "@proxywasm/host";
import type { TestHost, TestPlugin } from "@proxywasm/host/testing";
import type { Behaviour, Message, RequestStep } from "../../case.js";
import { partsOf } from "../../wire/parts.js";
import { emptyMessage, streamInfo } from "./ends.js";
import {
  DEPARTURES,
  isBare,
  isCounted,
  listOf,
  NO_ROUTE,
  OTHER_ROUTE,
  refusal,
  requestHeaders,
  responseHeaders,
  takesNoBody,
  text,
  UPSTREAM_RESET,
} from "./framing.js";

export interface UpstreamSide {
  /** How the upstream behaves towards the next request. */
  next(): Behaviour;
  note(message: Message): void;
  /** The cluster that the route names. */
  readonly cluster: string;
}

const encoder = new TextEncoder();
const NOTHING = new Uint8Array();

/** An HTTP stream between a client and an upstream. */
export class HttpWire {
  readonly message: Message = emptyMessage();
  /** Milliseconds that the upstream takes. */
  delay = 0;
  readonly #machine: HttpStream;
  readonly #info: StreamInfo;
  #seen: Message | undefined;
  #behaviour: Behaviour = {};
  #answering = false;
  #isRequestOver = false;
  /** The request's last part is passing the plugins. */
  #isEnding = false;
  /** The upstream has answered to the end before the request's: Envoy's router drops what still comes of that. */
  #isRequestDropped = false;
  #sent = 0;
  #isHead = false;

  constructor(
    readonly host: TestHost,
    plugins: readonly TestPlugin[],
    readonly http: 1 | 2,
    readonly upstream: UpstreamSide,
  ) {
    this.#info = streamInfo(http === 1 ? "HTTP/1.1" : "HTTP/2", upstream.cluster);
    this.#machine = host.machine.openHttp(
      plugins.map(({ handle }) => handle),
      this,
      this.#info,
    );
  }

  open(step: RequestStep, program: string | undefined, ends: boolean): void {
    const headers = requestHeaders(step, this.http, program);
    this.#isRequestOver = ends;
    this.#isHead = step.method === "HEAD";
    if (step.path?.startsWith("/other")) this.#info.route = OTHER_ROUTE;
    this.#isEnding = ends;
    this.#machine.requestHeaders(headers, ends);
    this.#isEnding = false;
    this.host.settle();
  }

  data(part: string): void {
    if (this.#isRequestDropped) return;
    this.#machine.requestData(encoder.encode(part), false);
    this.host.settle();
  }

  end(trailers?: Readonly<Record<string, string>>): void {
    this.#isRequestOver = true;
    if (this.#isRequestDropped) return;
    this.#isEnding = true;
    if (trailers) this.#machine.requestTrailers(HeaderMap.from(trailers));
    else this.#machine.requestData(NOTHING, true);
    this.#isEnding = false;
    this.host.settle();
  }

  cancel(): void {
    if (this.message.outcome === "pending") {
      this.message.outcome = "reset";
      this.#leave();
    }
  }

  /** The client goes away, and Envoy says so of the stream. */
  #leave(): void {
    const [flag, details] = DEPARTURES[this.http];
    this.#info.responseFlags = flag;
    this.#machine.details = details;
    this.#machine.cancel();
  }

  // Towards the upstream: the router.

  requestHeaders(headers: HeaderMap, end: boolean): void {
    const path = headers.text(":path");
    // Envoy finds no route for a request without these.
    if (path === undefined || !headers.has("x-forwarded-proto")) return this.#noRoute();
    if (path.startsWith("/other")) {
      this.#info.route = OTHER_ROUTE;
      return this.#reply(210, "other", "direct_response");
    }
    this.#behaviour = this.upstream.next();
    this.#info.upstream = { address: "127.0.0.1:50001", port: 50_001 };
    this.#info.properties = {
      ...this.#info.properties,
      upstream: { local_address: "127.0.0.1:50002" },
    };
    this.#seen = {
      method: headers.text(":method") ?? "",
      path,
      headers: listOf(headers),
      body: "",
      trailers: [],
      outcome: "pending",
    };
    this.upstream.note(this.#seen);
    if (end || this.#behaviour.early || this.#behaviour.reset) this.#requestEnded(end);
  }

  requestData(bytes: Uint8Array, end: boolean): void {
    if (this.#seen) this.#seen.body += text(bytes);
    if (end) this.#requestEnded(true);
  }

  requestTrailers(trailers: HeaderMap): void {
    if (this.#seen) this.#seen.trailers = listOf(trailers);
    this.#requestEnded(true);
  }

  #requestEnded(complete: boolean): void {
    if (!this.#seen) return;
    if (complete) this.#seen.outcome = "complete";
    const behaviour = this.#behaviour;
    if (this.#answering || behaviour.never) return;
    this.#answering = true;
    const run = () => this.#answer(behaviour);
    this.delay = behaviour.milliseconds ?? 0;
    if (this.delay) this.host.clock.schedule(this.delay, { run });
    else this.host.post({ run });
  }

  #noRoute(): void {
    const { xds, ...others } = this.#info.properties as { xds: Record<string, unknown> };
    const { route_metadata: _, ...left } = xds;
    this.#info.properties = { ...others, xds: left } as NonNullable<StreamInfo["properties"]>;
    // The virtual host was found.
    this.#info.route = { virtualHost: "virtual-host" };
    this.#info.responseFlags = NO_ROUTE;
    this.#reply(404, "", "route_not_found");
  }

  #reply(status: number, body: string, details: string): void {
    this.#machine.proxyReply(status, body, details);
  }

  #answer(behaviour: Behaviour): void {
    if (behaviour.reset) {
      const details = "upstream_reset_before_response_started{remote_reset}";
      this.#info.responseFlags = UPSTREAM_RESET;
      return this.#machine.proxyReply(
        503,
        "upstream connect error or disconnect/reset before headers. reset reason: remote reset",
        details,
      );
    }
    const isShort = isBare(behaviour, this.#seen?.method ?? "");
    const parts = isShort ? [] : partsOf(behaviour.body ?? "ok");
    const trailers = isShort ? undefined : behaviour.trailers;
    this.#machine.details = "via_upstream";
    this.#info.backendLatency = 1n;
    const headers = responseHeaders(behaviour, isShort);
    // Without a length, HTTP/1 says only behind the headers that there is no body.
    const isOpen = behaviour.http === 1 && !isShort && !isCounted(behaviour);
    const bare = parts.length === 0 && !trailers && !isOpen;
    const machine = this.#machine;
    const events = [
      () => machine.responseHeaders(headers, bare),
      ...parts.map((part) => () => machine.responseData(encoder.encode(part), false)),
    ];
    if (trailers) events.push(() => machine.responseTrailers(HeaderMap.from(trailers)));
    else if (!bare) events.push(() => machine.responseData(NOTHING, true));
    this.#inTurn(events);
  }

  /** Does one thing after the other, and lets happen in between what each one causes: the client may go away. */
  #inTurn([first, ...rest]: readonly (() => void)[]): void {
    if (!first) return;
    first();
    if (rest.length === 0) this.#isRequestDropped = !this.#isRequestOver;
    this.host.post({ run: () => this.#inTurn(rest) });
  }

  // Towards the client.

  responseHeaders(headers: HeaderMap, end: boolean): void {
    // What is no number is no status.
    const status = Number(headers.text(":status")) || 0;
    if (status === 0) return this.#withoutStatus(end);
    // Envoy's connection manager does this behind the filters, and on_log sees it.
    for (const name of ["connection", "transfer-encoding"]) headers.remove(encoder.encode(name));
    if (!headers.has("date")) headers.setText("date", "Thu, 01 Jan 1970 00:00:00 GMT");
    headers.setText("server", "envoy");
    // The HTTP/1 clients here ask for it.
    if (this.http === 1) headers.setText("connection", "close");
    // Node's HTTP/2 client refuses a 204 that announces a body.
    if (status === 204 && this.http === 2 && headers.has("content-length")) return this.#break();
    this.message.status = status;
    this.message.headers = listOf(headers).filter(([name]) => !name.startsWith(":"));
    if (this.http === 1 && this.#takesNoBody) this.message.outcome = "complete";
    else if (end) this.#responseEnded();
  }

  get #takesNoBody(): boolean {
    return takesNoBody(this.message.status ?? 0, this.#isHead);
  }

  /** Behind the body of a plugin's reply to the request's end, Envoy's own reply comes too late over HTTP/2. */
  #withoutStatus(end: boolean): void {
    if (this.http === 2 && this.#isEnding && !this.#answering && !end) return this.#break();
    this.#refuse("missing required header: :status");
    if (!this.#isRequestOver) this.#machine.cancel();
  }

  responseData(bytes: Uint8Array, end: boolean): void {
    if (this.message.outcome !== "pending") return;
    if (this.#takesNoBody && bytes.length > 0) return this.#break();
    this.message.body += text(bytes);
    this.#sent += bytes.length;
    const length = this.#announced();
    // A client's codec takes more than was announced as a broken stream, and resets it; HTTP/1's reads no further.
    if (length !== undefined && this.#sent > length && this.http === 1) {
      this.message.body = this.message.body.slice(0, length);
      this.message.outcome = "complete";
      return;
    }
    if (length !== undefined && this.#sent > length) return this.#break();
    if (end) this.#responseEnded();
  }

  responseTrailers(trailers: HeaderMap): void {
    if (this.message.outcome !== "pending") return;
    // A client's codec takes what belongs into the headers only as a broken stream, and resets it.
    if (listOf(trailers).some(([name]) => name.startsWith(":"))) return this.#break();
    // HTTP/1 has no place for trailers behind a body of known length.
    const hasPlace = this.http === 2 || this.#announced() === undefined;
    if (hasPlace) this.message.trailers = listOf(trailers);
    this.#responseEnded();
  }

  #responseEnded(): void {
    const length = this.#announced();
    const isBroken = length !== undefined && length !== this.#sent && !this.#takesNoBody;
    this.message.outcome = isBroken ? "reset" : "complete";
  }

  /** Envoy's connection manager finds the response wrong, and replies by itself. */
  #refuse(reason: string): void {
    this.#machine.details =
      "filter_removed_required_response_headers{missing_required_header:_:status}";
    const isGrpc = this.#machine.request.headers?.text("content-type") === "application/grpc";
    Object.assign(this.message, refusal(reason, isGrpc), { outcome: "complete" });
    this.#machine.sent += this.message.body.length;
    // on_log sees them.
    this.#machine.response.headers = HeaderMap.from([
      [":status", String(this.message.status)],
      ...this.message.headers,
      ["date", "Thu, 01 Jan 1970 00:00:00 GMT"],
      ["server", "envoy"],
      ...(this.http === 1 ? [["connection", "close"] as [string, string]] : []),
    ]);
    // Of a reply that is not the upstream's, the body would follow at once.
    if (this.#behaviour.reset || !this.#answering) this.#machine.cancel();
    else this.host.post({ run: () => this.#machine.cancel() });
  }

  /** The client's codec finds the response wrong, and resets the stream. */
  #break(): void {
    this.message.outcome = "reset";
    this.host.post({ run: () => this.#leave() });
  }

  #announced(): number | undefined {
    const length = this.message.headers.find(([name]) => name === "content-length")?.[1];
    return length === undefined ? undefined : Number(length);
  }

  reset(): void {
    this.message.outcome = "reset";
  }

  finish(): void {}
}
