/** Runs the Node host in a thread of its own, so that a plugin that does not return can be ended. */
import { parentPort, Worker, workerData } from "node:worker_threads";
import type { Case, Host, Observation, Profile } from "../../case.js";
import { NodeHost } from "./host.js";

/** Milliseconds that a case may take: virtual time passes at once, so only a loop takes longer. */
const PATIENCE = 10_000;

/** The Node host, supervised. */
export class NodeThread implements Host {
  readonly name: string;
  #worker: Worker | undefined;

  constructor(readonly profile: Profile) {
    this.name = new NodeHost(profile).name;
  }

  async run(given: Case): Promise<Observation> {
    const worker = (this.#worker ??= new Worker(new URL(import.meta.url), {
      workerData: this.profile,
    }));
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<Observation>((done, fail) => {
        worker.once("message", (answer: Answer) =>
          "error" in answer ? fail(new Error(answer.error)) : done(answer),
        );
        worker.once("error", fail);
        timer = setTimeout(() => {
          void this.close();
          done({
            ...NOTHING,
            died: `the plugin does not return; its thread was ended after ${PATIENCE / 1000} s`,
          });
        }, PATIENCE);
        worker.postMessage(given);
      });
    } finally {
      clearTimeout(timer);
      worker.removeAllListeners("message").removeAllListeners("error");
    }
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

type Answer = Observation | { readonly error: string };

const NOTHING: Observation = {
  start: "accepted",
  notes: [],
  trace: [],
  client: [],
  upstream: [],
  log: [],
};

if (parentPort) {
  const host = new NodeHost(workerData as Profile);
  parentPort.on("message", (given: Case) => {
    host.run(given).then(
      (observation) => parentPort!.postMessage(observation),
      (error: Error) => parentPort!.postMessage({ error: error.stack ?? error.message }),
    );
  });
}
