/** Virtual time: it stands still until a test moves it, and fires what is due in order. */
import type { Task } from "../machine/environment.js";

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly task: Task;
}

export class Clock {
  /** Milliseconds since the test began. */
  now = 0;
  /** Wall time at the start, in nanoseconds since the epoch. */
  readonly epoch: bigint;
  readonly #timers: Timer[] = [];
  readonly #settle: () => void;
  readonly #check: (fired: number) => void;
  private wallOf = -1;
  private wallTime = 0n;
  #order = 0;

  /**
   * @param settle runs after each timer: what was posted meanwhile
   * @param start wall time at the start; milliseconds since the epoch, or a date
   * @param check told how many timers one `advance` has fired so far; throws when these are too many
   */
  constructor(
    settle: () => void,
    start: Date | number = START,
    check: (fired: number) => void = () => {},
  ) {
    this.#settle = settle;
    this.#check = check;
    const milliseconds = Number(start);
    const whole = Math.floor(milliseconds);
    this.epoch = BigInt(whole) * 1_000_000n + BigInt(Math.round((milliseconds - whole) * 1e6));
  }

  /** Nanoseconds of a clock that never goes back. */
  get monotonic(): bigint {
    return BigInt(Math.round(this.now * 1e6)) + 1_000_000_000n;
  }

  /** Nanoseconds since the epoch. */
  get wall(): bigint {
    // Asked for several times per exchange, and seldom changed.
    if (this.wallOf !== this.now) {
      this.wallOf = this.now;
      this.wallTime = this.epoch + BigInt(Math.round(this.now * 1e6));
    }
    return this.wallTime;
  }

  /** How many timers wait. */
  get pending(): number {
    return this.#timers.length;
  }

  /**
   * Moves time on by so many milliseconds; timers that come due fire in their order, each at its own time.
   *
   * @throws RangeError for a negative number, since time does not go back, and for one without end
   */
  advance(milliseconds: number): void {
    if (!(milliseconds >= 0 && milliseconds < Infinity)) {
      throw new RangeError(`time cannot move by ${milliseconds} ms`);
    }
    const end = this.now + milliseconds;
    for (let fired = 1; ; fired++) {
      const next = this.#timers[0];
      if (next === undefined || next.at > end) break;
      this.#check(fired);
      this.#timers.shift();
      // What a timer sets off may itself move time on.
      this.now = Math.max(this.now, next.at);
      next.task.run();
      this.#settle();
    }
    this.now = Math.max(this.now, end);
  }

  schedule(milliseconds: number, task: Task): unknown {
    const timer: Timer = { at: this.now + milliseconds, order: this.#order++, task };
    let at = this.#timers.length;
    while (at > 0 && this.#timers[at - 1]!.at > timer.at) at--;
    this.#timers.splice(at, 0, timer);
    return timer;
  }

  cancel(handle: unknown): void {
    const at = this.#timers.indexOf(handle as Timer);
    if (at >= 0) this.#timers.splice(at, 1);
  }
}

/** The same in every run. */
const START = Date.UTC(2024, 0, 1);
