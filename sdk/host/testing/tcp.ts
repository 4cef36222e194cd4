/** A TCP connection driven by hand: the client's side, the upstream's side, and what came through. */
import { PeerType } from "@proxywasm/abi/host/enums";
import { bytesOf, concat, textOf } from "../base/bytes.js";
import type { PluginHandle } from "../machine/plugin.js";
import type { StreamInfo } from "../machine/properties/stream-info.js";
import type { TcpEffects, TcpStream } from "../machine/tcp/tcp-stream.js";
import type { TestHost } from "./host.js";
import type { Body } from "./messages.js";

/** Bytes of one direction as they left the plugins. */
export class TestBytes {
  readonly chunks: Uint8Array[] = [];
  ended = false;
  get bytes(): Uint8Array {
    return concat(this.chunks);
  }
  get text(): string {
    return textOf(this.bytes);
  }
  add(bytes: Uint8Array, end: boolean): void {
    if (bytes.length > 0) this.chunks.push(bytes);
    if (end) this.ended = true;
  }
}

export class TestConnection implements TcpEffects {
  /** What the upstream got. */
  readonly upstream = new TestBytes();
  /** What the client got. */
  readonly client = new TestBytes();
  readonly machine: TcpStream;
  /** A plugin, or its failure, closed the connection; why. */
  closedBy: string | null = null;
  ended = false;
  readonly #host: TestHost;

  constructor(host: TestHost, chain: readonly PluginHandle[], info: StreamInfo) {
    this.#host = host;
    this.machine = host.machine.openTcp(chain, this, info);
    this.machine.open();
    host.settle();
  }

  /** The client sends bytes. */
  write(body: Body, end = false): this {
    this.machine.downstreamData(bytes(body), end);
    this.#host.settle();
    return this;
  }

  /** The client ends its side. */
  end(): this {
    return this.write("", true);
  }

  /** The upstream sends bytes; with `end` it has closed. */
  answer(body: Body, end = false): this {
    this.machine.upstreamData(bytes(body), end);
    this.#host.settle();
    return this;
  }

  /** The connection is gone: closed by the client unless told otherwise. */
  close(peer: "remote" | "local" = "remote"): void {
    this.machine.close(peer === "remote" ? PeerType.Remote : PeerType.Local);
    this.#host.settle();
  }

  // Effects.

  upstreamData(data: Uint8Array, end: boolean): void {
    this.upstream.add(data, end);
  }
  downstreamData(data: Uint8Array, end: boolean): void {
    this.client.add(data, end);
  }
  closeBoth(details: string): void {
    this.closedBy = details;
  }
  finish(): void {
    this.ended = true;
  }
}

const bytes = (body: Body): Uint8Array => (typeof body === "string" ? bytesOf(body) : body);
