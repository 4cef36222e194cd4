/**
 * One virtual machine: its contexts, the callback that is running, and what is deferred until it has returned.
 *
 * Rules:
 * - The effective context is reset on every call into the plugin, and restored when the call returns.
 * - Local replies, continuing and closing happen after the outermost callback, in the order they were asked for.
 * - A trap fails the VM; afterwards nothing is called.
 */
import type { Hostcalls } from "@proxywasm/abi/host/hostcalls";
import { GuestMemory } from "@proxywasm/abi/host/memory";
import type { AllCallbacks, Guest } from "../engine/guest.js";
import { describeTrap } from "../engine/trap.js";
import { EMPTY } from "../base/bytes.js";
import type { Context, RootContext } from "./context.js";
import { VmContext } from "./context.js";
import type { FailState, VmFailure } from "../base/failure.js";
import type { Host } from "./host.js";
import { CallIds } from "./outgoing/call-ids.js";
import { MetricIds } from "./shared/metrics.js";
import type { Plugin } from "./plugin.js";

/** Something to do once the plugin has returned. */
export interface Deferred {
  after(): void;
}

export class Vm implements Guest {
  readonly host: Host;
  readonly vmId: string;
  readonly contexts = new Map<number, Context>();
  readonly own: VmContext;
  readonly metrics: MetricIds;
  readonly roots: RootContext[] = [];
  /** What the plugin's exports are called through; set once the module is instantiated. */
  callbacks: AllCallbacks = {};
  /** What its hostcalls do; looked up on every call, so that a test can put something else there. */
  handlers!: Hostcalls;
  readonly memory = new GuestMemory();
  /** The module's exports as they are. */
  exports: Readonly<Record<string, unknown>> = {};
  /** ABI 0.1.0: a header that is missing reads as empty. */
  emptyWhenMissing = false;
  /** The context whose callback is running. */
  current: Context;
  /** What set_effective_context chose; null: the running one. */
  effective: Context | null = null;
  /** A local reply is on its way: the stream stops, whatever the callback returns. */
  stopNext = false;
  failure: VmFailure | null = null;
  /** When it failed, on the monotonic clock. */
  failedAt = 0n;
  /** Called once when the VM fails. */
  onFailure: ((failure: VmFailure) => void) | null = null;
  /** The callback that is running, for messages. */
  running = "";
  closed = false;
  /** The bytes that come with a call from the host. */
  callData: Uint8Array = EMPTY;
  /** The last id of each kind of call. */
  readonly lastCallIds = new CallIds();
  readonly putOffs = new Map<Context, () => void>();
  private depth = 0;
  private lastContextId = 0;
  private deferred: Deferred[] = [];

  constructor(host: Host, vmId: string) {
    this.host = host;
    this.vmId = vmId;
    this.metrics = new MetricIds(host.metrics);
    this.own = new VmContext(this);
    this.current = this.own;
  }

  get failed(): boolean {
    return this.failure !== null;
  }

  /** True while the plugin runs, or while what it deferred is being done. */
  get busy(): boolean {
    return this.depth > 0;
  }

  /** The context that hostcalls act on. */
  get context(): Context {
    return this.effective ?? this.current;
  }

  /** A number no live context has. */
  nextContextId(): number {
    do this.lastContextId = (this.lastContextId + 1) >>> 0;
    while (this.contexts.has(this.lastContextId));
    return this.lastContextId;
  }

  /**
   * Calls into the plugin. A trap fails the VM and gives 0; nothing is ever thrown.
   *
   * @param name the callback's name, for messages
   */
  call(
    name: string,
    context: Context,
    callback: (id: number, ...rest: never[]) => unknown,
    a?: number | boolean,
    b?: number | boolean,
    c?: number,
    d?: number,
  ): number {
    const { current, effective, running } = this;
    this.current = context;
    this.effective = null;
    this.running = name;
    const { lastCall } = this.host;
    lastCall.context = context;
    lastCall.callback = name;
    this.depth++;
    let result: unknown;
    try {
      result = (callback as (...args: unknown[]) => unknown)(context.id, a, b, c, d);
    } catch (error) {
      this.trap(error);
    }
    this.depth--;
    this.current = current;
    this.effective = effective;
    this.running = running;
    return result === undefined ? 0 : Number(result);
  }

  /** Runs module code outside any callback: start functions. */
  start(name: string, code: () => void): void {
    this.running = name;
    try {
      code();
    } catch (error) {
      this.trap(error);
    }
    this.running = "";
  }

  /** Puts something off until the plugin has returned. */
  defer(action: Deferred): void {
    this.deferred.push(action);
  }

  /** Ends a callback: its result has been read, now what it asked for is done. */
  settle(): void {
    this.stopNext = false;
    if (this.deferred.length === 0 || this.depth > 0) return;
    while (this.deferred.length > 0) this.deferred.shift()!.after();
  }

  /** Calls one of the callbacks that tell something and return nothing of interest. */
  tell(
    name: keyof AllCallbacks,
    context: Context,
    a?: number | boolean,
    b?: number | boolean,
    c?: number,
    d?: number,
  ): number {
    const callback = this.callbacks[name] as ((id: number) => unknown) | undefined;
    if (callback === undefined || this.failure !== null) return 1;
    const result = this.call(name, context, callback, a, b, c, d);
    this.settle();
    return result;
  }

  /** A stream's on_done returned 0: `finish` runs, and the context goes, when the plugin says that it is done. */
  putOff(context: Context, finish: () => void): void {
    this.putOffs.set(context, finish);
  }

  contextCreate(context: Context, parentId: number): void {
    const callback = this.callbacks.onContextCreate;
    if (callback === undefined || this.failure !== null) return;
    this.call("onContextCreate", context, callback, parentId);
    this.settle();
  }

  tick(root: RootContext): void {
    root.tickHandle = undefined;
    if (root.tickPeriod === 0 || this.closed || root.deleted) return;
    this.tell("onTick", root);
    if (root.tickPeriod > 0 && root.tickHandle === undefined && !this.closed && !root.deleted) {
      root.tickHandle = this.host.environment.schedule(root.tickPeriod, root);
    }
  }

  /** Marks the VM as unusable. */
  fail(state: FailState, message: string, cause?: unknown): void {
    if (this.failure !== null) return;
    const context = this.context;
    this.failure = {
      state,
      message,
      vmId: this.vmId,
      plugin: context.plugin?.name ?? "",
      callback: this.running,
      contextId: context.id,
      cause,
    };
    this.failedAt = this.host.environment.monotonic();
    this.onFailure?.(this.failure);
    this.host.environment.vmFailed(this.failure);
  }

  rootOf(plugin: Plugin): RootContext | undefined {
    return this.roots.find((root) => root.plugin === plugin || root.plugin.key === plugin.key);
  }

  note(warning: string): void {
    this.host.diagnosis.note(this, warning);
  }

  /** What the engine threw ends the VM. */
  trap(error: unknown): void {
    this.fail("RuntimeError", describeTrap(error), error);
  }
}
