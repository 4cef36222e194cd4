/** Knows when Envoy's worker has dealt with what was sent to it: it answers a ping after everything that came before. */
import { connect, type ClientHttp2Session } from "node:http2";
import { setImmediate } from "node:timers/promises";

/** Milliseconds without an answer after which a worker is taken to be in a loop without end. */
const PATIENCE = 5_000;

/** A connection to a listener without plugins, on the worker that runs them. */
export class Pulse {
  readonly #session: ClientHttp2Session;
  /** A ping has not been answered in time. */
  isStuck = false;

  constructor(port: number) {
    this.#session = connect(`http://127.0.0.1:${port}`, { maxOutstandingPings: 1_000 });
    this.#session.on("error", () => {}).setMaxListeners(0);
    this.#session.unref();
  }

  /** Resolves after one turn of the worker and of this process, also if the worker is gone or stuck. */
  async beat(): Promise<void> {
    // What this process has been told to write must be on its way first.
    await setImmediate();
    await new Promise<void>((done) => {
      if (this.isStuck || this.#session.destroyed || this.#session.closed) return done();
      const end = () => {
        clearTimeout(timer);
        this.#session.off("close", end);
        done();
      };
      const timer = setTimeout(() => {
        this.isStuck = true;
        end();
      }, PATIENCE);
      this.#session.once("close", end);
      this.#session.ping(end);
    });
  }

  close(): void {
    this.#session.destroy();
  }
}
