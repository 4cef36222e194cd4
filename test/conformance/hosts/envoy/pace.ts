/** Tells when a host's worker has dealt with what was sent to it, and when nothing more follows. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Listening } from "../../wire/drive.js";
import type { Log } from "./log.js";
import { Pulse } from "./pulse.js";

/** Turns of the worker, and milliseconds, without anything new after which nothing more is expected by itself. */
const TURNS = 4;
const CALM = 4;

/** The pace of one worker, felt at a listener without plugins on `port`. */
export class Pace {
  readonly #pulse: Pulse;

  constructor(
    port: number,
    readonly log: Log,
    readonly isAlive: () => boolean,
  ) {
    this.#pulse = new Pulse(port);
  }

  /** Why the worker no longer answers; undefined while it does. */
  get stuck(): string | undefined {
    return this.#pulse.isStuck
      ? "the worker does not answer: its plugin runs without end"
      : undefined;
  }

  /** Resolves when the worker has dealt with everything that was sent to it so far. */
  async dealt(): Promise<void> {
    // What it was sent may make it send in turn, to this same process.
    await this.#pulse.beat();
    await this.#pulse.beat();
  }

  /**
   * Resolves when nothing more follows from what was sent so far: for some turns of the worker, and at least some
   * milliseconds, neither the log nor `others` has grown. `isOver` ends the wait before that.
   */
  async settled(others = () => 0, isOver = () => false): Promise<void> {
    let known = -1;
    let since = 0;
    let turns = 0;
    const until = Date.now() + 5_000;
    while (this.#isWell() && Date.now() < until && !isOver()) {
      const grown = this.log.entries.length + others();
      if (grown !== known) {
        known = grown;
        since = performance.now();
        turns = 0;
      } else if (turns >= TURNS && performance.now() - since >= CALM) return;
      await this.#pulse.beat();
      if (turns++ >= TURNS) await sleep(1);
    }
  }

  /** Resolves when the condition holds, the host is gone, or the time is over: whether it holds. */
  async until(condition: () => boolean, milliseconds: number): Promise<boolean> {
    const end = Date.now() + milliseconds;
    while (Date.now() < end && this.#isWell()) {
      if (condition()) return true;
      await sleep(1);
    }
    return condition();
  }

  /** The host as traffic sees it; `others` grows with what clients and upstreams hear, besides the log. */
  listening(others: () => number, removePlugins: () => Promise<void>): Listening {
    return {
      dealt: () => this.dealt(),
      settled: (isOver) => this.settled(others, isOver),
      removePlugins,
      spoken: () => this.log.entries.length,
      isAlive: () => this.#isWell(),
    };
  }

  #isWell(): boolean {
    return this.isAlive() && !this.#pulse.isStuck;
  }

  close(): void {
    this.#pulse.close();
  }
}
