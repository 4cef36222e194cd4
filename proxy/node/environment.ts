/** What the host's machine borrows from a real process: clocks, timers, randomness, and call-outs over node:http. */
import { getRandomValues } from "node:crypto";
import { request, type ClientRequest } from "node:http";
import type {
  Environment,
  GrpcCall,
  HttpCall,
  LogEntry,
  Task,
  VmFailure,
  Warning,
} from "@proxywasm/host";
import { responseHeaders, toRaw, trailers } from "./headers.js";

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

/** gRPC's `UNIMPLEMENTED`. */
const UNIMPLEMENTED = 12;

export class NodeEnvironment implements Environment {
  readonly #calls = new Map<HttpCall, ClientRequest>();
  readonly #timers = new Set<NodeJS.Timeout>();
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
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      task.run();
    }, ms);
    this.#timers.add(timer);
    return timer;
  }

  cancel(handle: unknown): void {
    clearTimeout(handle as NodeJS.Timeout);
    this.#timers.delete(handle as NodeJS.Timeout);
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
    const { host = "127.0.0.1", port } = this.clusters[call.cluster] as Cluster;
    const outgoing = request({
      host,
      port,
      method: call.headers.text(":method"),
      path: call.headers.text(":path"),
      headers: ["host", call.headers.text(":authority") ?? host, ...toRaw(call.headers)],
      agent: false,
    });
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
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #failed(call: HttpCall): void {
    if (this.#calls.delete(call)) call.fail();
  }
}
