/** Runs batches in several processes, each with hosts of its own; this file is also what such a process runs. */
import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { openHost } from "../hosts/index.js";
import { NodeHost } from "../hosts/node/host.js";
import { runBatch, type Batch, type Outcome } from "./fuzz.js";

/** Gives each batch to the next process that is free. */
export async function runJobs(
  batches: Iterable<Batch>,
  host: string,
  jobs: number,
  onOutcome: (outcome: Outcome) => void,
): Promise<void> {
  const queue = batches[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: jobs }, async () => {
      const child = fork(fileURLToPath(import.meta.url), [host]);
      try {
        for (let next = queue.next(); !next.done; next = queue.next())
          onOutcome(await ask(child, next.value));
      } finally {
        child.disconnect();
      }
    }),
  );
}

function ask(child: ChildProcess, batch: Batch): Promise<Outcome> {
  return new Promise((done, fail) => {
    const ended = () => fail(new Error(`a process ended during ${JSON.stringify(batch)}`));
    child.once("exit", ended);
    child.once("message", (answer: Outcome | { error: string }) => {
      child.off("exit", ended);
      if ("error" in answer) fail(new Error(answer.error));
      else done(answer);
    });
    child.send(batch);
  });
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) {
  const referee = openHost(process.argv[2]!);
  const twin = new NodeHost("envoy");
  process.on("message", (batch: Batch) => {
    referee
      .then((host) => runBatch(host, twin, batch))
      .then(
        (outcome) => process.send?.(outcome),
        (error: Error) => process.send?.({ error: error.stack ?? error.message }),
      );
  });
  process.on("disconnect", () => void referee.then((host) => host.close()));
}
