/** The command `npm run fuzz`: differential fuzzing of the Node host against a real Envoy, for as many programs as asked. */
import { parseArgs } from "node:util";
import { openHost, REFEREE } from "../hosts/index.js";
import { batches, type Outcome } from "./fuzz.js";
import { runJobs } from "./jobs.js";

const USAGE = `usage: npm run fuzz -- [--programs N] [--seed N] [--host NAME] [--kind NAME] [--jobs N]

  --programs  how many; default: 100000
  --seed      of the first program; the others count on from it; default: another one each time
  --host      the referee: envoy@1.40.0, envoy@1.36.2, envoy:PATH, module:FILE; default: ${REFEREE}
  --kind      only batches of one kind
  --jobs      processes side by side; default: 2`;

const { options, host, jobs } = await read();
const started = Date.now();
const seconds = () => Math.round((Date.now() - started) / 1000);
const say = (text: string) => process.stdout.write(`${text}\n`);
const all: Outcome[] = [];
let done = 0;
say(`seed ${options.seed}, ${options.programs} programs`);
await runJobs(batches(options), host, jobs, (outcome) => {
  const before = Math.floor(done / 1000);
  all.push(outcome);
  done += outcome.programs;
  if (Math.floor(done / 1000) > before) say(`${done} programs, ${seconds()} s`);
  const { difference, kind, seed, programs } = outcome;
  if (!difference) return;
  say(`\n${kind}, seed ${difference.seed}: ${difference.text}\n${difference.caseFile}`);
  say(`all of its batch: --kind ${kind} --seed ${seed} --programs ${programs}\n`);
});
for (const kind of new Set(all.map((one) => one.kind))) {
  const own = all.filter((one) => one.kind === kind);
  const sum = (what: (one: Outcome) => number) => own.reduce((total, one) => total + what(one), 0);
  const programs = sum((one) => one.programs);
  const time = sum((one) => one.milliseconds);
  const differences = sum((one) => (one.difference ? 1 : 0));
  say(
    [
      kind.padEnd(16),
      `${programs} programs`.padStart(16),
      `${differences} differences`.padStart(15),
      `${Math.round(time / 1000)} s`.padStart(8),
      `${(time / programs).toFixed(1)} ms each`.padStart(14),
    ].join(""),
  );
}
const differences = all.filter(({ difference }) => difference).length;
say(`${done} programs, ${differences} differences in ${seconds()} s`);
process.exitCode = differences ? 1 : 0;

/** What was asked for; ends the process with exit code 2 and the usage if that means nothing. */
async function read() {
  try {
    const { values } = parseArgs({
      options: {
        programs: { type: "string", default: "100000" },
        seed: { type: "string", default: String(Date.now() % 1_000_000) },
        host: { type: "string", default: REFEREE },
        kind: { type: "string" },
        jobs: { type: "string", default: "2" },
      },
    });
    const options = {
      seed: whole("seed", values.seed),
      programs: whole("programs", values.programs),
      ...(values.kind !== undefined && { kind: values.kind }),
    };
    // An unknown kind or host is said here, not by every job.
    batches(options).next();
    await (await openHost(values.host)).close();
    return { options, host: values.host, jobs: Math.max(1, whole("jobs", values.jobs)) };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${USAGE}\n`);
    process.exit(2);
  }
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (text !== "" && Number.isSafeInteger(value) && value >= 0) return value;
  throw new Error(`--${name} ${text}: not a whole number`);
}
