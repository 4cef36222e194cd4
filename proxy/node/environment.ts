/** What the host's machine borrows from a real process: clocks, timers, randomness, and call-outs over node:http. */
import { getRandomValues } from "node:crypto";
import { request, type ClientRequest } from "node:http";
import {
  HeaderMap,
  type Environment,
  type GrpcCall,
  type HttpCall,
  type LogEntry,
  type Task,
  type VmFailure,
  type Warning,
} from "@proxywasm/host";
import { rawValue, responseHeaders, toRaw, trailers, whyUnsendable } from "./headers.js";

/** Where a named cluster listens. */
export interface Cluster {
  readonly host?: string;
  readonly port: number;
}

export interface Observers {
  log?(entry: LogEntry): void;
  warn?(warning: Warning): void;
  vmFailed?(failure: VmFailure): void;
}

interface Timer {
  handle: NodeJS.Timeout | undefined;
}

/** Milliseconds; a longer time-out of Node's ends at once. */
const LONGEST_TIMER = 0x7fffffff;
/** gRPC's `UNIMPLEMENTED`. */
const UNIMPLEMENTED = 12;

export class NodeEnvironment implements Environment {
  readonly #calls = new Map<HttpCall, ClientRequest>();
  readonly #timers = new Set<Timer>();
  /** `Date.now()` has milliseconds only; the monotonic clock adds the rest. */
  readonly #offset = BigInt(Date.now()) * 1_000_000n - process.hrtime.bigint();

  constructor(
    readonly clusters: Readonly<Record<string, Cluster>>,
    readonly observers: Observers,
  ) {}

  now(): bigint {
    return this.#offset + process.hrtime.bigint();
  }

  monotonic(): bigint {
    return process.hrtime.bigint();
  }

  schedule(ms: number, task: Task): unknown {
    const timer: Timer = { handle: undefined };
    const wait = (left: number): void => {
      const now = Math.min(left, LONGEST_TIMER);
      timer.handle = setTimeout(() => {
        if (left > now) return wait(left - now);
        this.#timers.delete(timer);
        task.run();
      }, now);
    };
    wait(ms);
    this.#timers.add(timer);
    return timer;
  }

  cancel(handle: unknown): void {
    clearTimeout((handle as Timer).handle);
    this.#timers.delete(handle as Timer);
  }

  post(task: Task): void {
    setImmediate(() => task.run());
  }

  random(into: Uint8Array): void {
    getRandomValues(into);
  }

  log(entry: LogEntry): void {
    this.observers.log?.(entry);
  }

  warn(warning: Warning): void {
    this.observers.warn?.(warning);
  }

  vmFailed(failure: VmFailure): void {
    this.observers.vmFailed?.(failure);
  }

  hasCluster(name: string): boolean {
    return Object.hasOwn(this.clusters, name);
  }

  httpCall(call: HttpCall): void {
    const { headers } = call;
    const { host = "127.0.0.1", port } = this.clusters[call.cluster] as Cluster;
    const why = whyUnsendable(headers);
    if (why !== null) return this.#refuse(call, why);
    let outgoing: ClientRequest;
    try {
      outgoing = request({
        host,
        port,
        method: rawValue(headers, ":method"),
        path: rawValue(headers, ":path"),
        headers: ["host", rawValue(headers, ":authority") ?? host, ...toRaw(headers)],
        agent: false,
      });
    } catch (error) {
      return this.#refuse(call, (error as Error).message);
    }
    this.#calls.set(call, outgoing);
    outgoing.on("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        this.#calls.delete(call);
        call.answer(responseHeaders(response), Buffer.concat(chunks), trailers(response));
      });
      response.on("error", () => this.#failed(call));
    });
    outgoing.on("error", () => this.#failed(call));
    outgoing.end(call.body);
  }

  cancelHttpCall(call: HttpCall): void {
    this.#calls.get(call)?.destroy();
    this.#calls.delete(call);
  }

  // gRPC call-outs come with the served bootstrap file; until then they are refused in gRPC's own way.
  grpcOpen(call: GrpcCall): void {
    this.post({ run: () => call.close(UNIMPLEMENTED, "this proxy sends no gRPC") });
  }

  grpcSend(): void {}

  grpcClose(): void {}

  /** Ends whatever is under way. */
  close(): void {
    for (const outgoing of this.#calls.values()) outgoing.destroy();
    for (const timer of this.#timers) clearTimeout(timer.handle);
  }

  /** Answers a call-out that cannot be sent as Envoy does. */
  #refuse(call: HttpCall, why: string): void {
    const headers = HeaderMap.from({
      ":status": 503,
      "content-length": Buffer.byteLength(why),
      "content-type": "text/plain",
    });
    this.post({ run: () => void call.answer(headers, Buffer.from(why)) });
  }

  #failed(call: HttpCall): void {
    if (this.#calls.delete(call)) call.fail();
  }
}
