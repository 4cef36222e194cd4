/** The command `npm run fuzz`: differential fuzzing of the Node host against a real Envoy, for as many programs as asked. */
import { parseArgs } from "node:util";
import { openHost, REFEREE } from "../hosts/index.js";
import { NodeHost } from "../hosts/node/host.js";
import { fuzz } from "./fuzz.js";

const { values } = parseArgs({
  options: {
    programs: { type: "string", default: "100000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    host: { type: "string", default: REFEREE },
    batch: { type: "string", default: "50" },
  },
});
const referee = await openHost(values.host);
const started = Date.now();
process.stdout.write(`seed ${values.seed}, ${values.programs} programs\n`);
try {
  const differences = await fuzz(referee, new NodeHost("envoy"), {
    seed: Number(values.seed),
    programs: Number(values.programs),
    batch: Number(values.batch),
    onBatch: (done) =>
      done % 1000 === 0 &&
      process.stdout.write(`${done} programs, ${Math.round((Date.now() - started) / 1000)} s\n`),
  });
  for (const { seed, text, caseFile } of differences)
    process.stdout.write(`\nseed ${seed}: ${text}\n${caseFile}`);
  process.stdout.write(
    `\n${differences.length} differences in ${Math.round((Date.now() - started) / 1000)} s\n`,
  );
  process.exitCode = differences.length ? 1 : 0;
} finally {
  await referee.close();
}
