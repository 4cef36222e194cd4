/** One plugin under test, with short ways to the host that it runs on. */
import type { Hostcalls } from "@proxywasm/abi/host/hostcalls";
import { textOf, toBytes } from "../base/bytes.js";
import type { Warning } from "../machine/rules.js";
import type { LogEntry } from "../machine/environment.js";
import type { VmFailure } from "../base/failure.js";
import type { PluginHandle } from "../machine/plugin.js";
import type { StreamInfo } from "../machine/properties/stream-info.js";
import type { TestCall } from "./calls.js";
import type { Clock } from "./clock.js";
import type { TestGrpcCall } from "./grpc.js";
import type { Exchange, SendOptions, TestHost } from "./host.js";
import type { RequestInit } from "./messages.js";
import type { TestStream } from "./stream.js";
import type { TestConnection } from "./tcp.js";
import type { Trace } from "./trace.js";

export class TestPlugin {
  readonly host: TestHost;
  /** Its copy on each thread. */
  readonly handles: readonly PluginHandle[];

  /** It was removed: nothing can be sent through it any more. */
  closed = false;

  constructor(host: TestHost, handles: readonly PluginHandle[]) {
    this.host = host;
    this.handles = handles;
  }

  /** Its copy on the first thread. */
  get handle(): PluginHandle {
    return this.handles[0]!;
  }

  /** Sends a whole request through this plugin alone. */
  send(request: RequestInit = {}, options: SendOptions = {}): Exchange {
    return this.host.send(request, options, [this]);
  }

  /** Opens a request through this plugin alone: body, end and answer come by hand. */
  open(request: RequestInit = {}, options: SendOptions = {}): TestStream {
    return this.host.open(request, options, [this]);
  }

  /** Opens a TCP connection through this plugin alone. */
  connect(info: StreamInfo = {}): TestConnection {
    return this.host.connect(info, [this]);
  }

  get clock(): Clock {
    return this.host.clock;
  }
  get calls(): readonly TestCall[] {
    return this.host.calls;
  }
  get grpcCalls(): readonly TestGrpcCall[] {
    return this.host.grpcCalls;
  }
  get logs(): readonly LogEntry[] {
    return this.host.logs;
  }
  get warnings(): readonly Warning[] {
    return this.host.warnings;
  }
  get trace(): Trace {
    return this.host.trace;
  }
  /** Why its VM cannot be used any longer; null while it can. */
  get failure(): VmFailure | null {
    return this.handle.failure;
  }

  metric(name: string): bigint | undefined {
    return this.host.metric(name);
  }

  /** A value of its VM's shared data, as text; undefined when nobody wrote it. */
  sharedData(key: string): string | undefined {
    const found = this.host.machine.sharedData.get(this.handle.plugin.vmId, toBytes(key));
    return found === undefined ? undefined : textOf(found.value);
  }

  /** Writes shared data as another plugin would. */
  setSharedData(key: string, value: string | Uint8Array): void {
    this.host.machine.sharedData.set(this.handle.plugin.vmId, toBytes(key), toBytes(value), 0);
  }

  /** What waits in a queue of its VM, as text; undefined when nobody registered it. */
  queue(name: string): string[] | undefined {
    const queue = this.host.machine.queues.resolve(this.handle.plugin.vmId, toBytes(name));
    return queue?.items.map(textOf);
  }

  /** Makes a hostcall give a status instead of doing its work; `times` calls, default: until `restore`. */
  inject(call: keyof Hostcalls, status: number, times = Infinity): { restore(): void } {
    const handlers = this.handle.vm.handlers;
    const original = handlers[call];
    if (original === undefined) {
      throw new TypeError(
        `inject: ${call} is not a hostcall; there are ${Object.keys(handlers).sort().join(", ")}`,
      );
    }
    const restore = (): void => {
      (handlers as unknown as Record<string, unknown>)[call] = original;
    };
    let left = times;
    (handlers as unknown as Record<string, unknown>)[call] = () => {
      if (--left <= 0) restore();
      return status;
    };
    return { restore };
  }

  /** Removes the plugin: on_done, on_delete. */
  close(): void {
    this.closed = true;
    for (const handle of this.handles) this.host.machine.removePlugin(handle);
    this.host.settle();
  }
}
