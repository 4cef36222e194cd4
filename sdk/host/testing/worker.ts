/**
 * The kit in a worker thread: a callback that does not return is ended and named.
 *
 * The script runs in the worker with a host of its own; what it returns comes back by structured clone.
 */
import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { TestHostOptions, TestPluginOptions } from "./host.js";
import type { RequestInit, ResponseInit } from "./messages.js";

/** What a worker does: sends requests through a plugin, one after the other, and moves time. */
export type WorkerStep =
  { readonly send: RequestInit; readonly upstream?: ResponseInit } | { readonly advance: number };

/** What came of one step. */
export interface WorkerResult {
  readonly status: number;
  readonly headers: [string, string][];
  readonly body: string;
  readonly upstreamHeaders: [string, string][];
  readonly upstreamBody: string;
}

export interface WorkerReport {
  readonly results: (WorkerResult | null)[];
  readonly logs: string[];
  readonly warnings: string[];
  /** Why the VM failed, if it did. */
  readonly failure: string | null;
}

export type WorkerOptions = TestPluginOptions &
  Pick<
    TestHostOptions,
    "profile" | "clusters" | "logLevel" | "properties" | "now" | "stepLimit"
  > & {
    /** Milliseconds that one callback may take; default 2,000. */
    readonly callbackLimit?: number;
  };

/** A callback did not return. */
export class CallbackTimeout extends Error {
  override readonly name = "CallbackTimeout";
  /** The callback, as the ABI names it, and its context. */
  readonly callback: string;
  readonly contextId: number;
  constructor(callback: string, contextId: number, limit: number) {
    super(
      `${callback} of context ${contextId} did not return within ${limit} ms: its worker was ended`,
    );
    this.callback = callback;
    this.contextId = contextId;
  }
}

/**
 * Runs a plugin in a worker thread.
 *
 * @throws CallbackTimeout when a callback takes longer than `callbackLimit`
 */
export function runInWorker(
  module: string | URL | Uint8Array,
  steps: readonly WorkerStep[],
  options: WorkerOptions = {},
): Promise<WorkerReport> {
  const { callbackLimit = CALLBACK_LIMIT, ...rest } = options;
  const slot = new SharedArrayBuffer(SLOT_BYTES);
  const source = module instanceof URL ? module.href : module;
  const worker = new Worker(workerEntry(), {
    workerData: { module: source, steps, options: rest, slot },
  });
  return new Promise((resolve, reject) => {
    const watch = new Int32Array(slot);
    let seen = -1;
    let since = performance.now();
    const timer = setInterval(
      () => {
        const now = Atomics.load(watch, COUNT);
        if (now !== seen || Atomics.load(watch, DEPTH) === 0) {
          seen = now;
          since = performance.now();
        } else if (performance.now() - since >= callbackLimit) {
          const name = nameIn(slot);
          const context = Atomics.load(watch, CONTEXT);
          finish(() => reject(new CallbackTimeout(name, context, callbackLimit)));
        }
      },
      Math.min(POLL, callbackLimit),
    );
    const finish = (settle: () => void): void => {
      clearInterval(timer);
      void worker.terminate().then(settle);
    };
    worker.once("message", (message: { report?: WorkerReport; error?: string }) => {
      finish(() =>
        message.report === undefined ? reject(new Error(message.error)) : resolve(message.report),
      );
    });
    worker.once("error", (error) => finish(() => reject(error)));
  });
}

/** The trace slot: how many callbacks began and ended, how deep they are, whose runs, and its name. */
export const COUNT = 0;
export const DEPTH = 1;
export const CONTEXT = 2;
export const LENGTH = 3;
export const NAME_AT = 16;
const SLOT_BYTES = 144;
const CALLBACK_LIMIT = 2_000;
const POLL = 20;

// A thread loads compiled code only: beside this file, or, when this is the source itself, in `dist`.
function workerEntry(): URL {
  const beside = new URL("./worker-entry.js", import.meta.url);
  return existsSync(beside) ? beside : new URL("../dist/testing/worker-entry.js", import.meta.url);
}

function nameIn(slot: SharedArrayBuffer): string {
  const length = Atomics.load(new Int32Array(slot), LENGTH);
  return Buffer.from(new Uint8Array(slot).slice(NAME_AT, NAME_AT + length)).toString();
}
