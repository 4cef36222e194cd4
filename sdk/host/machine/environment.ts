/** What a driver lends to the machine: time, timers, a log, the network. The machine itself does no I/O. */
import type { LogLevel } from "@proxywasm/abi/host/enums";
import type { DnsQuery } from "./outgoing/dns.js";
import type { HttpCall } from "./outgoing/call-outs.js";
import type { GrpcCall } from "./outgoing/grpc.js";
import type { Warning } from "./rules.js";
import type { VmFailure } from "../base/failure.js";

/** Something to do later; an object instead of a closure, so that hot paths allocate nothing for it. */
export interface Task {
  run(): void;
}

/** One message of a plugin. */
export interface LogEntry {
  readonly level: LogLevel;
  readonly message: string;
  readonly plugin: string;
  readonly rootId: string;
  readonly vmId: string;
  readonly contextId: number;
}

export interface Environment {
  /** Nanoseconds since the Unix epoch. */
  now(): bigint;
  /** Nanoseconds of a clock that never goes back. */
  monotonic(): bigint;
  /** Runs the task once, after `ms` milliseconds; returns a handle for `cancel`. */
  schedule(ms: number, task: Task): unknown;
  cancel(handle: unknown): void;
  /** Runs the task soon, and never inside a plugin's callback. */
  post(task: Task): void;
  /** Fills the array with random bytes. */
  random(into: Uint8Array): void;
  log(entry: LogEntry): void;
  /** Is there a cluster (a named upstream) for call-outs? */
  hasCluster(name: string): boolean;
  /** Sends a call-out; its answer is told to the call object, later or at once. */
  httpCall(call: HttpCall): void;
  /** The plugin's end cancelled a call-out, or its time is over: no answer is wanted any longer. */
  cancelHttpCall(call: HttpCall): void;
  /** Opens a gRPC call or stream; messages and the end are told to the call object. */
  grpcOpen(call: GrpcCall): void;
  grpcSend(call: GrpcCall, message: Uint8Array, endOfStream: boolean): void;
  /** The plugin closed its half (`cancelled` false) or wants the call gone (`cancelled` true). */
  grpcClose(call: GrpcCall, cancelled: boolean): void;
  /** Looks a host name up; the answer is told to the query, later or at once. Without it every look-up fails. */
  resolveDns?(query: DnsQuery): void;
  /** A plugin does what will cost somebody days. */
  warn(warning: Warning): void;
  /** A VM died. */
  vmFailed(failure: VmFailure): void;
}
