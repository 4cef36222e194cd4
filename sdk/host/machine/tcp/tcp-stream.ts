/**
 * One TCP connection through a chain of plugins.
 *
 * Rules (Envoy, measured):
 * - on_new_connection first; "stop" there, and nothing more is told until the connection closes or is continued.
 * - Data that a plugin stops stays, and the next callback sees all of it; continuing downstream hands it to the
 *   plugins behind, without another callback; upstream data can only be released by a later callback.
 * - The end of the upstream's data is also the upstream's close; the client's close is told last.
 * - Closing either side closes both.
 * - End: on_done, on_log, on_delete.
 * - A trap closes the connection; the plugin hears nothing more.
 */
import { BufferType, PeerType } from "@proxywasm/abi/host/enums";
import { Flow } from "../http/actions.js";
import { ByteBuffer } from "../http/buffers.js";
import { StreamContext, type RootContext } from "../context.js";
import type { Host } from "../host.js";
import type { PluginHandle } from "../plugin.js";
import type { FilterStateObject, StreamFacts, StreamInfo } from "../properties/stream-info.js";
import type { Deferred } from "../vm.js";

export interface TcpEffects {
  /** To the upstream. */
  upstreamData(bytes: Uint8Array, endOfStream: boolean): void;
  /** To the client. */
  downstreamData(bytes: Uint8Array, endOfStream: boolean): void;
  /** Close both sides, once what was written has left. */
  closeBoth(details: string): void;
  /** The plugins have heard the last of the connection. */
  finish(): void;
}

export class TcpStream implements StreamFacts {
  readonly host: Host;
  readonly info: StreamInfo;
  readonly effects: TcpEffects;
  readonly filters: readonly TcpContext[];
  over = false;
  details = "";
  received = 0;
  sent = 0;
  startTime = 0n;
  endTime = 0n;
  filterState: Map<string, FilterStateObject> | null = null;
  #opened = 0;
  #isConnected = false;

  constructor(host: Host, chain: readonly PluginHandle[], effects: TcpEffects, info: StreamInfo) {
    this.host = host;
    this.effects = effects;
    this.info = info;
    const filters: TcpContext[] = [];
    for (const handle of chain) {
      const root = handle.acquire();
      if (root !== null) filters.push(new TcpContext(root, this));
    }
    this.filters = filters;
  }

  /** All plugins have let the connection pass, so there is one to the upstream. */
  get isConnected(): boolean {
    return this.#isConnected;
  }

  /** The client has connected. */
  open(): void {
    this.startTime = this.host.environment.now();
    this.#open();
  }

  /** Bytes from the client; `endOfStream`: it will send no more. */
  downstreamData(bytes: Uint8Array, endOfStream: boolean): void {
    this.received += bytes.length;
    this.#downstream(0, ByteBuffer.of(bytes), endOfStream);
  }

  /** Bytes from the upstream; `endOfStream`: it has closed. */
  upstreamData(bytes: Uint8Array, endOfStream: boolean): void {
    if (this.over) return;
    let data = ByteBuffer.of(bytes);
    for (let i = this.filters.length - 1; i >= 0; i--) {
      const filter = this.filters[i]!;
      const passed = filter.onUpstreamData(data, endOfStream);
      if (this.over) return;
      if (passed === null) return;
      data = passed;
    }
    this.sent += data.length;
    this.effects.downstreamData(data.bytes(), endOfStream);
  }

  /** The connection is gone; `peer` says who closed it. */
  close(peer: PeerType): void {
    if (this.over) return;
    this.over = true;
    this.endTime = this.host.environment.now();
    for (const filter of this.filters) filter.end(peer);
    this.effects.finish();
  }

  /** A plugin, or its failure, closes the connection. */
  closeLocally(details: string): void {
    if (this.over) return;
    this.details = details;
    this.effects.closeBoth(details);
    this.close(PeerType.Local);
  }

  /** A plugin lets go of what it holds from the client. */
  resume(filter: TcpContext): void {
    if (this.over) return;
    const index = this.filters.indexOf(filter);
    if (index === this.#opened - 1 && filter.stoppedNew) {
      filter.stoppedNew = false;
      this.#open();
      if (this.over) return;
    }
    const { held, heldEnd } = filter.downstream;
    if (held === null) return;
    filter.downstream.held = null;
    this.#downstream(index + 1, held, heldEnd);
  }

  #open(): void {
    while (this.#opened < this.filters.length && !this.over) {
      const filter = this.filters[this.#opened++]!;
      if (!filter.onNewConnection()) return;
    }
    this.#isConnected = !this.over;
  }

  #downstream(from: number, bytes: ByteBuffer, end: boolean): void {
    let data = bytes;
    for (let i = from; i < this.filters.length; i++) {
      if (this.over) return;
      const filter = this.filters[i]!;
      const passed = filter.onDownstreamData(data, end);
      if (passed === null) return;
      data = passed;
    }
    if (!this.over) this.effects.upstreamData(data.bytes(), end);
  }
}

class Side {
  held: ByteBuffer | null = null;
  heldEnd = false;
  /** What the plugin can read and edit. */
  visible: ByteBuffer | null = null;
}

/** A plugin's part in one connection. */
export class TcpContext extends StreamContext {
  readonly stream: TcpStream;
  readonly downstream = new Side();
  readonly upstream = new Side();
  stoppedNew = false;
  #upstreamClosed = false;

  constructor(root: RootContext, stream: TcpStream) {
    super(root);
    this.stream = stream;
  }

  override get facts(): StreamFacts {
    return this.stream;
  }

  /** False: stop. */
  onNewConnection(): boolean {
    this.create();
    const stop = this.#ask("onNewConnection", this.downstream, null, false);
    this.stoppedNew = stop;
    return !stop;
  }

  /** What goes on to the next plugin; null: nothing. */
  onDownstreamData(data: ByteBuffer, end: boolean): ByteBuffer | null {
    const { profile } = this.vm.host;
    if (this.stoppedNew && profile.stoppedConnectionsAreSilent) {
      const side = this.downstream;
      (side.held ??= new ByteBuffer()).take(data);
      side.heldEnd ||= end;
      return null;
    }
    const passed = this.#data("onDownstreamData", this.downstream, data, end);
    if (!this.stoppedNew || passed === null) return passed;
    // There is no upstream yet: it waits for the connection to go on.
    this.downstream.held = this.downstream.visible = passed;
    this.downstream.heldEnd = end;
    return null;
  }

  onUpstreamData(data: ByteBuffer, end: boolean): ByteBuffer | null {
    const passed = this.#data("onUpstreamData", this.upstream, data, end);
    if (end && !this.stream.over) this.#closeUpstream(PeerType.Unknown);
    return passed;
  }

  /** The connection is gone. */
  end(peer: PeerType): void {
    if (this.deleted) return;
    if (this.created) {
      const { profile } = this.vm.host;
      if (profile.tellsUpstreamClosedByProxy && this.stream.isConnected) {
        this.#closeUpstream(PeerType.Local);
      }
      this.vm.tell("onDownstreamConnectionClose", this, peer);
      profile.endTcp(this);
    }
    this.deleted = true;
    if (!this.created) this.vm.contexts.delete(this.id);
  }

  /** Runs on_log. */
  tellLog(): void {
    this.vm.tell("onLog", this);
  }

  override streamBuffer(type: number): ByteBuffer | null | undefined {
    if (type === BufferType.DownstreamData) return this.downstream.visible;
    if (type === BufferType.UpstreamData) return this.upstream.visible;
    return null;
  }

  override resume(): void {
    this.vm.defer(new Act(() => this.stream.resume(this)));
  }

  override close(details: string): void {
    this.vm.defer(new Act(() => this.stream.closeLocally(details)));
  }

  #closeUpstream(peer: PeerType): void {
    if (this.#upstreamClosed) return;
    this.#upstreamClosed = true;
    this.vm.tell("onUpstreamConnectionClose", this, peer);
  }

  #data(
    name: "onDownstreamData" | "onUpstreamData",
    side: Side,
    data: ByteBuffer,
    end: boolean,
  ): ByteBuffer | null {
    if (!this.created) return data;
    let whole = data;
    if (side.held !== null) {
      side.held.take(data);
      whole = side.held;
    }
    side.visible = whole;
    if (this.#ask(name, side, whole, end)) {
      side.held = whole;
      side.heldEnd = end;
      return null;
    }
    side.held = side.visible = null;
    return whole;
  }

  /** Calls the plugin; true: stop. */
  #ask(
    name: "onNewConnection" | "onDownstreamData" | "onUpstreamData",
    _side: Side,
    data: ByteBuffer | null,
    end: boolean,
  ): boolean {
    const vm = this.vm;
    if (vm.failure !== null) return this.#fail();
    const callback = vm.callbacks[name] as ((id: number) => number) | undefined;
    if (callback === undefined) return false;
    const raw =
      data === null
        ? vm.call(name, this, callback)
        : vm.call(name, this, callback, data.length, end);
    const stop = vm.failed
      ? this.#fail()
      : vm.host.profile.actions.connection(raw as number) !== Flow.Continue;
    vm.settle();
    return stop;
  }

  #fail(): boolean {
    if (this.plugin.legacyFailOpen) return false;
    this.stream.closeLocally("wasm_fail_stream");
    return true;
  }
}

class Act implements Deferred {
  constructor(readonly after: () => void) {}
}
