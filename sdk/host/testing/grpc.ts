/** gRPC calls and streams as a test sees them: what the plugin sent, and by hand what comes back. */
import { bytesOf } from "../base/bytes.js";
import type { CallState } from "../machine/outgoing/call-outs.js";
import type { GrpcCall } from "../machine/outgoing/grpc.js";
import { HeaderMap, type HeadersInit } from "../machine/http/headers.js";
import type { World } from "./calls.js";
import { TestHeaders, type Body } from "./messages.js";

export class TestGrpcCall {
  readonly machine: GrpcCall;
  /** Messages that the plugin sent, the request of a unary call first. */
  readonly messages: Uint8Array[] = [];
  /** The plugin will send no more. */
  halfClosed = false;
  cancelled = false;
  readonly #world: World;

  constructor(machine: GrpcCall, world: World) {
    this.machine = machine;
    this.#world = world;
    if (machine.unary) this.messages.push(machine.request);
  }

  get id(): number {
    return this.machine.id;
  }
  get cluster(): string {
    return this.machine.cluster;
  }
  get service(): string {
    return this.machine.service;
  }
  get method(): string {
    return this.machine.method;
  }
  get unary(): boolean {
    return this.machine.unary;
  }
  get timeout(): number {
    return this.machine.timeout;
  }
  get initialMetadata(): TestHeaders {
    return new TestHeaders(this.machine.initialMetadata);
  }
  get state(): CallState {
    return this.machine.state;
  }

  /** The server sends its initial metadata (streams only: unary calls never see any). */
  sendInitialMetadata(metadata: HeadersInit): this {
    this.machine.receiveInitialMetadata(HeaderMap.from(metadata));
    return this.#settled();
  }

  /** The server sends a message; that answers a unary call. */
  send(message: Body): this {
    this.machine.receive(typeof message === "string" ? bytesOf(message) : message);
    return this.#settled();
  }

  /** The server sends its trailing metadata (streams only). */
  sendTrailingMetadata(metadata: HeadersInit): this {
    this.machine.receiveTrailingMetadata(HeaderMap.from(metadata));
    return this.#settled();
  }

  /** The server ends the call with a status. */
  close(status = 0, message = ""): this {
    this.machine.close(status, message);
    return this.#settled();
  }

  /** The connection is refused or breaks: status 14. */
  fail(): this {
    return this.close(UNAVAILABLE);
  }

  sent(message: Uint8Array, endOfStream: boolean): void {
    this.messages.push(message);
    if (endOfStream) this.halfClosed = true;
  }

  closed(cancelled: boolean): void {
    if (cancelled) this.cancelled = true;
    else this.halfClosed = true;
  }

  #settled(): this {
    this.#world.settle();
    return this;
  }
}

const UNAVAILABLE = 14;
