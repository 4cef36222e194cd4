/** The world that the kit lends to the machine: virtual time, a record of everything, call-outs kept for the test. */
import type { DnsQuery } from "../machine/outgoing/dns.js";
import type { Warning } from "../machine/rules.js";
import type { Environment, LogEntry, Task } from "../machine/environment.js";
import type { VmFailure } from "../base/failure.js";
import type { GrpcCall } from "../machine/outgoing/grpc.js";
import type { HttpCall } from "../machine/outgoing/call-outs.js";
import { TestCall } from "./calls.js";
import { Clock } from "./clock.js";
import { TestGrpcCall } from "./grpc.js";
import { STEP_LIMIT, TIMERS_PER_STEP } from "./step-limit.js";

export class TestEnvironment implements Environment {
  readonly clock: Clock;
  readonly logs: LogEntry[] = [];
  readonly warnings: Warning[] = [];
  readonly failures: VmFailure[] = [];
  readonly calls: TestCall[] = [];
  readonly grpcCalls: TestGrpcCall[] = [];
  readonly queries: DnsQuery[] = [];
  /** Which clusters exist; null: all. */
  readonly #clusters: ReadonlySet<string> | null;
  readonly #posted: Task[] = [];
  readonly #byGrpc = new Map<GrpcCall, TestGrpcCall>();
  #seed: number;
  #settling = false;
  readonly #limit: number;
  /** Makes the error for what does not end: what happened too often comes in words. */
  endless: (what: string) => Error = (what) => new Error(what);
  onCall: ((call: TestCall) => void) | null = null;
  onGrpc: ((call: TestGrpcCall) => void) | null = null;

  constructor(
    clusters: readonly string[] | null,
    seed: number,
    start?: Date | number,
    stepLimit = STEP_LIMIT,
  ) {
    const timers = stepLimit * TIMERS_PER_STEP;
    this.#limit = stepLimit;
    this.clock = new Clock(
      () => this.settle(),
      start,
      (fired) => {
        if (fired > timers) throw this.endless(`${timers} timers have fired in one advance()`);
      },
    );
    this.#clusters = clusters === null ? null : new Set(clusters);
    this.#seed = seed;
  }

  now(): bigint {
    return this.clock.wall;
  }
  monotonic(): bigint {
    return this.clock.monotonic;
  }
  schedule(ms: number, task: Task): unknown {
    return this.clock.schedule(ms, task);
  }
  cancel(handle: unknown): void {
    this.clock.cancel(handle);
  }
  post(task: Task): void {
    this.#posted.push(task);
  }
  log(entry: LogEntry): void {
    this.logs.push(entry);
  }
  warn(warning: Warning): void {
    this.warnings.push(warning);
  }
  vmFailed(failure: VmFailure): void {
    this.failures.push(failure);
  }
  hasCluster(name: string): boolean {
    return this.#clusters === null || this.#clusters.has(name);
  }

  /** Pseudo-random and the same in every run: xorshift. */
  random(into: Uint8Array): void {
    for (let i = 0; i < into.length; i++) {
      this.#seed ^= this.#seed << 13;
      this.#seed ^= this.#seed >>> 17;
      this.#seed ^= this.#seed << 5;
      into[i] = this.#seed & 0xff;
    }
  }

  httpCall(call: HttpCall): void {
    const test = new TestCall(call, this);
    this.calls.push(test);
    if (this.onCall !== null) this.post({ run: () => this.onCall?.(test) });
  }
  cancelHttpCall(): void {}

  grpcOpen(call: GrpcCall): void {
    const test = new TestGrpcCall(call, this);
    this.grpcCalls.push(test);
    this.#byGrpc.set(call, test);
    if (this.onGrpc !== null) this.post({ run: () => this.onGrpc?.(test) });
  }
  grpcSend(call: GrpcCall, message: Uint8Array, endOfStream: boolean): void {
    this.#byGrpc.get(call)?.sent(message, endOfStream);
  }
  grpcClose(call: GrpcCall, cancelled: boolean): void {
    this.#byGrpc.get(call)?.closed(cancelled);
  }

  resolveDns(query: DnsQuery): void {
    this.queries.push(query);
  }

  /**
   * Does what was posted, and what that posts, until nothing is left.
   *
   * @throws StepLimitReached when that never comes
   */
  settle(): void {
    if (this.#settling) return;
    this.#settling = true;
    try {
      let steps = 0;
      for (let task = this.#posted.shift(); task !== undefined; task = this.#posted.shift()) {
        if (steps++ >= this.#limit) {
          // Later steps of the test are to speak of themselves.
          this.#posted.length = 0;
          throw this.endless(
            `${this.#limit} steps at one instant of virtual time (${this.clock.now} ms)`,
          );
        }
        task.run();
      }
    } finally {
      this.#settling = false;
    }
  }
}
