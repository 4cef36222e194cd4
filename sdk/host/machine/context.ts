/**
 * Contexts: the VM itself, the plugins in it, and their streams, as the plugin names them by number.
 *
 * Rules:
 * - Id 0 is the VM; plugins and streams share one sequence from 1 on, and no live id is given twice.
 * - A context that is told to the plugin (`on_context_create`) is told with its plugin's id; a plugin with 0.
 * - What belongs to the plugin (call-outs, gRPC, timers, queues) belongs to the root of the effective context.
 */
import type { Callbacks } from "@proxywasm/abi/host/callbacks";
import type { HeaderMap } from "./http/headers.js";
import type { ByteBuffer } from "./http/buffers.js";
import type { HttpCall } from "./outgoing/call-outs.js";
import type { GrpcCall } from "./outgoing/grpc.js";
import type { Plugin } from "./plugin.js";
import type { StreamFacts, StreamInfo } from "./properties/stream-info.js";
import type { Vm } from "./vm.js";
import type { Task } from "./environment.js";

/** What a hostcall finds at the place of a map: the map, or nothing. */
export abstract class Context implements Task {
  readonly id: number;
  readonly vm: Vm;
  /** The plugin has been told of it. */
  created = false;
  /** What a hostcall on buffers looked at last. */
  lastBuffer: ByteBuffer | Uint8Array | null = null;
  /** The plugin has been told that it is gone. */
  deleted = false;
  /** Properties that this context declared; only the root's have an effect. */
  declared: Map<string, DeclaredProperty> | null = null;

  constructor(vm: Vm, id: number) {
    this.vm = vm;
    this.id = id;
    vm.contexts.set(id, this);
  }

  /** The plugin's own context; null for the VM's. */
  abstract get root(): RootContext | null;
  /** The plugin as configured; null for the VM's context. */
  get plugin(): Plugin | null {
    return this.root?.plugin ?? null;
  }

  /** The stream's own facts; null outside streams. */
  get facts(): StreamFacts | null {
    return null;
  }

  /** What is known about the stream; null outside streams. */
  get info(): StreamInfo | null {
    return this.facts?.info ?? null;
  }

  /** The stream's on_log is running. */
  get inLog(): boolean {
    return false;
  }

  /** A map of the stream, as the phase allows; `forWriting` is stricter. Type numbers are `MapType`'s. */
  streamMap(_type: number, _forWriting: boolean): HeaderMap | null {
    return null;
  }

  /** A body buffer of the stream; `undefined` when the context has no such thing. */
  streamBuffer(_type: number): ByteBuffer | null | undefined {
    return null;
  }

  /** Deferred actions that a hostcall asked for: done after the callback. */
  run(): void {}
}

/** The VM's own context: module start, allocation. */
export class VmContext extends Context {
  constructor(vm: Vm) {
    super(vm, 0);
  }
  get root(): null {
    return null;
  }
}

/** A plugin in one VM. */
export class RootContext extends Context {
  private readonly ownPlugin: Plugin;
  /** Set while on_configure (and, the first time, on_context_create) runs. */
  configuring = false;
  /** What get_status tells: the code is never reset, the message is after each callback. */
  statusCode = 0;
  statusMessage = "";
  /** The answer that the running on_http_call_response is about. */
  httpAnswer: HttpCall | null = null;
  /** What the running gRPC callback is about. */
  grpcPhase: keyof Callbacks | "" = "";
  grpcMetadata: HeaderMap | null = null;
  grpcMessage: ByteBuffer | null = null;
  /** Who started the call that the running gRPC callback is about. */
  grpcOrigin: Context | null = null;
  readonly httpCalls = new Map<number, HttpCall>();
  readonly grpcCalls = new Map<number, GrpcCall>();
  tickPeriod = 0;
  tickHandle: unknown = undefined;
  /** on_done returned 0; the plugin will say when it is done. */
  pendingDone = false;
  constructor(vm: Vm, plugin: Plugin) {
    super(vm, vm.nextContextId());
    this.ownPlugin = plugin;
  }

  get root(): RootContext {
    return this;
  }

  override get plugin(): Plugin {
    return this.ownPlugin;
  }

  /** The tick. */
  override run(): void {
    this.vm.tick(this);
  }
}

export interface DeclaredProperty {
  readonly readOnly: boolean;
  /** 0 bytes, 1 string, 2 FlatBuffers, 3 protobuf: Envoy's numbers. */
  readonly type: number;
  /** For protobuf the URL of the message's type. */
  readonly schema: string;
}

/** A stream of any protocol: what plugins of one chain share of it is in `info`. */
export abstract class StreamContext extends Context {
  private readonly ownRoot: RootContext;

  constructor(root: RootContext) {
    super(root.vm, root.vm.nextContextId());
    this.ownRoot = root;
  }

  override get root(): RootContext {
    return this.ownRoot;
  }

  override get plugin(): Plugin {
    return this.ownRoot.plugin;
  }

  /** Tells the plugin of the context once. */
  create(): void {
    if (this.created) return;
    this.vm.contextCreate(this, this.ownRoot.id);
    this.created = true;
  }

  abstract override get facts(): StreamFacts;
  /** Lets go of what is held in a direction. */
  abstract resume(response: boolean): void;
  /** Ends the stream. */
  abstract close(details: string): void;
}
