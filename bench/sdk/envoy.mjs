/** Processor time of a plugin in a real Envoy: eight copies in the chain against none, rounds interleaved. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { availableEnvoy } from "@proxywasm/proxy/testing";

const SCRIPT = fileURLToPath(new URL("../envoy.sh", import.meta.url));
const COPIES = 8;

/** Microseconds per request and filter, best of the rounds; undefined without Envoy or wrk. */
export async function cpuOnEnvoy(columns, rounds, skipped) {
  const envoy = await availableEnvoy().catch(({ message }) => ({
    path: undefined,
    title: message,
  }));
  const wrk = spawnSync("wrk", ["-v"]).error === undefined;
  if (!envoy.path || !wrk) {
    skipped.push(`the row of Envoy (${envoy.path ? "wrk is not on PATH" : envoy.title})`);
    return undefined;
  }
  const specs = [
    "none=addheader",
    ...Object.keys(columns).map(
      (name) => `${name}=addheader=${join(columns[name], "addheader.wasm")}`,
    ),
  ];
  const { stdout } = spawnSync(
    "bash",
    [SCRIPT, "-r", String(rounds), "-k", String(COPIES), ...specs],
    {
      encoding: "utf8",
      env: { ...process.env, ENVOY: envoy.path },
    },
  );
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const failed = lines.find(({ error }) => error !== undefined);
  if (failed) throw new Error(failed.error);
  const best = (name) =>
    Math.min(...lines.filter((line) => line.name === name).map(({ sched_us }) => sched_us));
  return Object.fromEntries(
    Object.keys(columns).map((name) => [name, (best(name) - best("none")) / COPIES]),
  );
}
