/** HTTP call-outs as a test sees them: what the plugin asked, and by hand what comes back. */
import { concat, textOf } from "../base/bytes.js";
import type { CallState, HttpCall } from "../machine/outgoing/call-outs.js";
import { HeaderMap } from "../machine/http/headers.js";
import { chunksOf, responseHeaders, TestHeaders, type ResponseInit } from "./messages.js";

/** As much of the kit's world as a call needs. */
export interface World {
  settle(): void;
  readonly clock: { advance(milliseconds: number): void };
}

export class TestCall {
  readonly machine: HttpCall;
  readonly #world: World;

  constructor(machine: HttpCall, world: World) {
    this.machine = machine;
    this.#world = world;
  }

  get id(): number {
    return this.machine.id;
  }
  get cluster(): string {
    return this.machine.cluster;
  }
  /** As they go out, with what the proxy adds. */
  get headers(): TestHeaders {
    return new TestHeaders(this.machine.headers);
  }
  get method(): string | null {
    return this.headers.get(":method");
  }
  get path(): string | null {
    return this.headers.get(":path");
  }
  get body(): string {
    return textOf(this.machine.body);
  }
  get bytes(): Uint8Array {
    return this.machine.body;
  }
  /** What the plugin passed; Envoy does not send them. */
  get trailers(): TestHeaders {
    return new TestHeaders(this.machine.trailers);
  }
  /** Milliseconds; 0: none. */
  get timeout(): number {
    return this.machine.timeout;
  }
  get state(): CallState {
    return this.machine.state;
  }

  /** The upstream answers. A second or late answer is dropped, and warned about: false. */
  answer(init: ResponseInit = {}): boolean {
    const trailers = init.trailers === undefined ? null : HeaderMap.from(init.trailers);
    const taken = this.machine.answer(responseHeaders(init), concat(chunksOf(init.body)), trailers);
    this.#world.settle();
    return taken;
  }

  /** The connection is refused or breaks: the plugin gets 503. */
  fail(reason?: string): boolean {
    const taken = this.machine.fail(reason);
    this.#world.settle();
    return taken;
  }

  /**
   * Lets the call's time run out (virtual time moves on as far): the plugin gets 504.
   *
   * @throws Error when the call has no time-out
   */
  expire(): void {
    if (this.timeout === 0) throw new Error("this call-out has no time-out, so it cannot run out");
    this.#world.clock.advance(this.timeout);
  }
}
