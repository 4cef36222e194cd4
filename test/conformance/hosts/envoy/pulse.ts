/** Knows when Envoy's worker has dealt with what was sent to it: it answers a ping after everything that came before. */
import { connect, type ClientHttp2Session } from "node:http2";
import { setImmediate } from "node:timers/promises";

/** A connection to a listener without plugins, on the worker that runs them. */
export class Pulse {
  readonly #session: ClientHttp2Session;

  constructor(port: number) {
    this.#session = connect(`http://127.0.0.1:${port}`, { maxOutstandingPings: 1_000 });
    this.#session.on("error", () => {}).setMaxListeners(0);
    this.#session.unref();
  }

  /** Resolves after one turn of the worker and of this process, also if Envoy is gone. */
  async beat(): Promise<void> {
    // What this process has been told to write must be on its way first.
    await setImmediate();
    await new Promise<void>((done) => {
      if (this.#session.destroyed || this.#session.closed) return done();
      this.#session.once("close", done);
      this.#session.ping(() => {
        this.#session.off("close", done);
        done();
      });
    });
  }

  close(): void {
    this.#session.destroy();
  }
}
