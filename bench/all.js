/**
 * Runs every measurement in order, each in a process of its own, and lets it print its table.
 *
 *     npm run bench [-- NAME …]
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Name, file, and what it answers. */
const MEASUREMENTS = [
  ["generator", "generator.mjs", "what does it cost to make the bindings?"],
  ["cli", "cli.mjs", "do commands that only read start as quickly as Node itself?"],
  ["verify", "verify.mjs", "how long does a judgement take?"],
  ["glue", "glue.mjs", "what do checked pointers cost per hostcall?"],
  ["host", "host-exchange.mjs", "how many exchanges does the Node host do?"],
  ["sdk", "sdk.mjs", "what does a request cost in a plugin, beside the Rust SDK?"],
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !MEASUREMENTS.some(([known]) => known === name));
if (unknown.length > 0) {
  console.error(
    `no measurement ${unknown.join(", ")}: there are ${MEASUREMENTS.map(([name]) => name).join(", ")}`,
  );
  process.exit(2);
}

for (const [name, file, question] of MEASUREMENTS) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const path = fileURLToPath(new URL(file, import.meta.url));
  if (!existsSync(path)) continue;
  console.log(`\n## ${name}: ${question}\n`);
  const { status } = spawnSync(process.execPath, [path], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
