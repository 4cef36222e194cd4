/** The two ends of one TCP connection, as Envoy's listener and TCP proxy show them to plugins. */
import type { TcpStream } from "@proxywasm/host";
import type { TestHost, TestPlugin } from "@proxywasm/host/testing";
import type { Message } from "../../case.js";
import { emptyMessage, streamInfo } from "./ends.js";

const encoder = new TextEncoder();
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
const NOTHING = new Uint8Array();
const REMOTE = 2;
const LOCAL = 1;

/** A TCP connection between a client and an upstream. */
export class TcpWire {
  readonly message: Message = emptyMessage();
  readonly #machine: TcpStream;
  readonly #seen: Message = { ...emptyMessage(), method: "TCP", path: "" };
  #isConnected = false;
  #clientEnded = false;
  #upstreamEnded = false;

  constructor(
    readonly host: TestHost,
    plugins: readonly TestPlugin[],
    readonly note: (message: Message) => void,
  ) {
    const { route: _, ...info } = streamInfo();
    this.#machine = host.machine.openTcp(
      plugins.map(({ handle }) => handle),
      this,
      { ...info, upstream: {} },
    );
    this.#machine.open();
    // Envoy's TCP proxy connects once the plugins let the connection pass.
    if (!this.#machine.filters.some(({ stoppedNew }) => stoppedNew)) this.#connect();
  }

  send(bytes: string): void {
    if (!this.#clientEnded) this.#machine.downstreamData(encoder.encode(bytes), false);
  }

  halfClose(): void {
    if (this.#machine.over || this.#clientEnded) return;
    this.#clientEnded = true;
    this.#machine.downstreamData(NOTHING, true);
    if (this.#upstreamEnded) this.#machine.close(REMOTE);
  }

  reset(): void {
    this.message.outcome = "reset";
    this.#machine.close(REMOTE);
  }

  upstreamSend(bytes: string): void {
    if (!this.#upstreamEnded) this.#machine.upstreamData(encoder.encode(bytes), false);
  }

  upstreamClose(): void {
    if (this.#machine.over || this.#upstreamEnded) return;
    this.#upstreamEnded = true;
    this.#machine.upstreamData(NOTHING, true);
    if (this.#clientEnded) this.#machine.close(LOCAL);
  }

  /** The client's process ends; the listener, being removed, closes what is left. */
  leave(): void {
    this.halfClose();
    this.#machine.close(LOCAL);
  }

  #connect(): void {
    if (this.#isConnected) return;
    this.#isConnected = true;
    this.#machine.info.route = streamInfo().route!;
    this.note(this.#seen);
  }

  upstreamData(bytes: Uint8Array, end: boolean): void {
    this.#connect();
    this.#seen.body += text(bytes);
    if (end) this.#seen.outcome = "complete";
  }

  downstreamData(bytes: Uint8Array, end: boolean): void {
    this.message.body += text(bytes);
    if (end) this.message.outcome = "complete";
  }

  closeBoth(): void {
    this.message.outcome = "complete";
    this.#seen.outcome = "complete";
  }

  finish(): void {}
}
