/**
 * Turns a case's traffic into events of the kit's machine, as Envoy's codecs, router and clients would: the one place
 * that knows what the wire adds to headers and where it cuts bodies.
 */
import type { TestCall, TestGrpcCall, TestHost, TestPlugin } from "@proxywasm/host/testing";
import type { Behaviour, Case, Message, RequestStep, TrafficStep } from "../../case.js";
import { headerProgram } from "../../prepare.js";
import { listOf, partsOf } from "../../wire/parts.js";
import { TcpWire } from "./tcp-wire.js";
import { HttpWire } from "./wires.js";

/** The traffic of one case on one host. */
export class Traffic {
  /** Those that the traffic passes; set once they have started, which may itself cause call-outs. */
  plugins: readonly TestPlugin[] = [];
  readonly client: Message[] = [];
  readonly upstream: Message[] = [];
  readonly #streams: HttpWire[] = [];
  readonly #upstreamQueue: Behaviour[];
  readonly #serviceQueue: Behaviour[];
  #tcp: TcpWire | undefined;
  /** Milliseconds that upstreams take, as far as nobody has waited for them yet. */
  readonly #delays: number[] = [];
  #waiting: { call: TestGrpcCall; behaviour: Behaviour; message: Message }[] = [];

  constructor(
    readonly given: Case,
    readonly host: TestHost,
  ) {
    this.#upstreamQueue = listOf(given.upstream);
    this.#serviceQueue = listOf(given.service);
    host.environment.onCall = (call) => this.#answerCall(call);
    host.environment.onGrpc = (call) => this.#answerGrpc(call);
  }

  /** Does one step, and everything that follows from it without the passing of time. */
  step(step: TrafficStep): void {
    if ("request" in step) this.#request(step.request);
    else if ("open" in step) this.#open(step.open, false);
    else if ("data" in step) this.#last?.data(step.data);
    else if ("end" in step) this.#last?.end(step.end === true ? undefined : step.end);
    else if ("cancel" in step) this.#last?.cancel();
    else if ("wait" in step) this.host.clock.advance(step.wait);
    else if ("garbage" in step) this.#stream(1).cancel();
    else if ("removePlugins" in step) removeAll(this.plugins);
    else if ("connect" in step) this.#connect();
    else if ("send" in step) this.#tcp?.send(step.send);
    else if ("halfClose" in step) this.#tcp?.halfClose();
    else if ("reset" in step) this.#tcp?.reset();
    else if ("upstreamSend" in step) this.#tcp?.upstreamSend(step.upstreamSend);
    else if ("upstreamClose" in step) this.#tcp?.upstreamClose();
    this.settle();
  }

  /** Everybody goes away. */
  close(): void {
    for (const stream of this.#streams) stream.cancel();
    this.#tcp?.leave();
    this.settle();
  }

  settle(): void {
    this.host.settle();
    // No name resolves here; a query that was answered ignores a second answer.
    for (const query of this.host.environment.queries) query.answer([]);
    const ready = this.#waiting.filter(({ call, behaviour }) => call.halfClosed || behaviour.early);
    this.#waiting = this.#waiting.filter((one) => !ready.includes(one));
    for (const { call, behaviour, message } of ready) {
      message.outcome = "complete";
      this.#later(behaviour, () => this.#talk(call, behaviour));
    }
    if (ready.length) this.settle();
  }

  get #last(): HttpWire | undefined {
    return this.#streams[this.#streams.length - 1];
  }

  #request(step: RequestStep): void {
    const parts = partsOf(step.body);
    const stream = this.#open(step, parts.length === 0 && !step.trailers);
    for (const part of parts) stream.data(part);
    if (parts.length || step.trailers) stream.end(step.trailers);
    this.settle();
    // A client waits for slow upstreams.
    while (stream.message.outcome === "pending" && this.#delays.length) {
      this.host.clock.advance(this.#delays.shift()!);
      this.settle();
    }
  }

  #open(step: RequestStep, ends: boolean): HttpWire {
    const program = step.program && headerProgram(this.given, step.program);
    const stream = this.#stream(step.http ?? 2);
    this.client.push(stream.message);
    stream.open(step, program, ends);
    this.settle();
    return stream;
  }

  #stream(http: 1 | 2): HttpWire {
    const stream = new HttpWire(this.host, this.plugins, http, {
      next: () => next(this.#upstreamQueue),
      note: (message) => this.upstream.push(message),
      cluster: listOf(this.given.upstream)[0]?.http === 1 ? "upstream1" : "upstream",
    });
    this.#streams.push(stream);
    return stream;
  }

  #connect(): void {
    this.#tcp = new TcpWire(this.host, this.plugins, (message) => this.upstream.push(message));
    this.client.push(this.#tcp.message);
  }

  #answerCall(call: TestCall): void {
    if (call.cluster.startsWith("refused")) return void call.fail();
    const behaviour = next(this.#serviceQueue);
    this.upstream.push({
      method: call.method ?? "",
      path: call.path ?? "",
      headers: call.headers.entries(),
      body: call.body,
      trailers: call.machine.sentTrailers ? call.trailers.entries() : [],
      outcome: "complete",
    });
    if (behaviour.never) return;
    this.#later(behaviour, () => {
      if (behaviour.reset) return void call.fail("remote reset");
      call.answer({
        status: behaviour.status ?? 200,
        headers: answerHeaders(behaviour),
        body: partsOf(behaviour.body),
        ...(behaviour.trailers && { trailers: behaviour.trailers }),
      });
    });
  }

  #answerGrpc(call: TestGrpcCall): void {
    if (call.cluster.startsWith("refused")) return void call.close(14, REFUSED);
    const behaviour = next(this.#serviceQueue);
    const message: Message = {
      method: "POST",
      path: `/${call.service}/${call.method}`,
      headers: [
        ["content-type", "application/grpc"],
        ["te", "trailers"],
        ...(call.unary ? [["grpc-timeout", `${call.timeout}m`] as [string, string]] : []),
        ...call.initialMetadata.entries(),
      ],
      body: "",
      trailers: [],
      outcome: "pending",
    };
    this.upstream.push(message);
    if (behaviour.never) return;
    if (call.unary) {
      message.outcome = "complete";
      this.#later(behaviour, () => this.#talk(call, behaviour));
    } else this.#waiting.push({ call, behaviour, message });
  }

  #talk(call: TestGrpcCall, behaviour: Behaviour): void {
    const isTrailersOnly = behaviour.headers?.["grpc-status"] !== undefined;
    const trailers = isTrailersOnly ? behaviour.headers! : (behaviour.trailers ?? {});
    const status = Number(trailers["grpc-status"] ?? (behaviour.status === 404 ? 12 : 2));
    // Envoy's gRPC client appends how the answer came about.
    const text =
      trailers["grpc-message"] === undefined
        ? "via_upstream"
        : `${trailers["grpc-message"]}{via_upstream}`;
    if (call.unary && !this.host.machine.profile.unaryMetadata) {
      const message = behaviour.messages?.at(-1);
      if (status === 0 && message !== undefined) call.send(message);
      else call.close(status, text);
      return;
    }
    const initial: [string, string][] = [[":status", "200"], ...answerHeaders(behaviour)];
    call.sendInitialMetadata(isTrailersOnly ? [] : initial);
    for (const message of behaviour.messages ?? []) call.send(message);
    call.sendTrailingMetadata(isTrailersOnly ? initial : Object.entries(trailers));
    call.close(status, text);
  }

  #later(behaviour: Behaviour, run: () => void): void {
    if (behaviour.milliseconds) {
      this.#delays.push(behaviour.milliseconds);
      this.host.clock.schedule(behaviour.milliseconds, { run });
    } else this.host.post({ run });
  }
}

/** What Envoy's gRPC client says of a connection that is refused. */
const REFUSED =
  "upstream connect error or disconnect/reset before headers. reset reason: remote connection failure" +
  "{upstream_reset_before_response_started{remote_connection_failure|delayed_connect_error:_Connection_refused}}";

/** Envoy destroys a listener's filters in the opposite order. */
export function removeAll(plugins: readonly TestPlugin[]): void {
  for (const plugin of [...plugins].reverse()) plugin.close();
}

function next(queue: Behaviour[]): Behaviour {
  return (queue.length > 1 ? queue.shift() : queue[0]) ?? {};
}

/** What an answer carries besides its status; Envoy's router adds how long the upstream took. */
function answerHeaders(behaviour: Behaviour): [string, string][] {
  return [
    ["date", "now"],
    ...Object.entries(behaviour.headers ?? {}),
    ["x-envoy-upstream-service-time", "0"],
  ];
}
