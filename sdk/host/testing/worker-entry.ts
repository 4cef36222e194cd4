/** What runs in the kit's worker thread: a host whose callbacks write who runs into a shared slot. */
import { parentPort, workerData } from "node:worker_threads";
import type { TraceEntry } from "../engine/trace.js";
import { describeWarning, TestHost } from "./host.js";
import { COUNT, CONTEXT, DEPTH, LENGTH, NAME_AT } from "./worker.js";
import type { WorkerOptions, WorkerReport, WorkerResult, WorkerStep } from "./worker.js";

interface Data {
  readonly module: string | Uint8Array;
  readonly steps: readonly WorkerStep[];
  readonly options: WorkerOptions;
  readonly slot: SharedArrayBuffer;
}

const { module, steps, options, slot } = workerData as Data;
try {
  parentPort!.postMessage({ report: run() });
} catch (error) {
  parentPort!.postMessage({ error: error instanceof Error ? error.message : String(error) });
}

function run(): WorkerReport {
  const host = new TestHost(options);
  watch(host);
  const source =
    typeof module === "string" && module.startsWith("file:") ? new URL(module) : module;
  const plugin = host.start(source, options);
  const results: (WorkerResult | null)[] = [];
  for (const step of steps) {
    if ("advance" in step) {
      host.clock.advance(step.advance);
      results.push(null);
      continue;
    }
    const { request, response } = plugin.send(
      step.send,
      step.upstream === undefined ? {} : { upstream: step.upstream },
    );
    results.push({
      status: response.status,
      headers: response.headers.entries(),
      body: response.body,
      upstreamHeaders: request.headers.entries(),
      upstreamBody: request.body,
    });
  }
  return {
    results,
    logs: host.logs.map(({ message }) => message),
    warnings: host.warnings.map(describeWarning),
    failure: plugin.failure?.message ?? null,
  };
}

function watch(host: TestHost): void {
  const numbers = new Int32Array(slot);
  const bytes = new Uint8Array(slot);
  const { trace } = host;
  const begin = trace.begin.bind(trace);
  trace.begin = (entry: TraceEntry) => {
    begin(entry);
    if (entry.kind !== "callback") return;
    const name = Buffer.from(entry.name).subarray(0, bytes.length - NAME_AT);
    bytes.set(name, NAME_AT);
    Atomics.store(numbers, LENGTH, name.length);
    Atomics.store(numbers, CONTEXT, entry.contextId);
    Atomics.add(numbers, DEPTH, 1);
    Atomics.add(numbers, COUNT, 1);
  };
  trace.end = (entry: TraceEntry) => {
    if (entry.kind !== "callback") return;
    Atomics.sub(numbers, DEPTH, 1);
    Atomics.add(numbers, COUNT, 1);
  };
}
