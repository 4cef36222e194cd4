/** Time and memory on V8, behind a stub host that does the real work of the hostcalls. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const RUN = fileURLToPath(new URL("../run.mjs", import.meta.url));

/** Nanoseconds per request of each module: rounds alternate, each in a process of its own, and the best counts. */
export function timesOf(modules, scenario, rounds, requests) {
  const best = modules.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    modules.forEach((module, i) => {
      best[i] = Math.min(best[i], run(module, scenario, 1, requests).ns_best);
    });
  }
  return best;
}

/** Pages of memory after so many requests with so many streams open. */
export function pagesAfter(module, scenario, live, requests) {
  return run(module, scenario, live, requests).pages_end;
}

function run(module, scenario, live, requests) {
  const args = [
    RUN,
    module,
    "--scenario",
    scenario,
    "--live",
    String(live),
    "--requests",
    String(requests),
  ];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const result = JSON.parse(stdout);
  if (!result.correct) throw new Error(`${module} did not do its work: ${stdout}`);
  return result;
}
