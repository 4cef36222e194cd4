/**
 * Measures the generator's command: all of `generate` against Prettier alone on the same files, and the commands that only
 * read against a bare Node. Every run is a cold process; rounds of all variants alternate, so ratios hold on a busy machine.
 *
 *     node bench/generator.mjs [rounds]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROUNDS = Number(process.argv[2] ?? 9);
const root = fileURLToPath(new URL("..", import.meta.url));
const cli = join(root, "generator/bin.js");
const folder = mkdtempSync(join(tmpdir(), "generator-bench-"));
const out = join(folder, "generated");
run([cli, "generate", "--out", out]);

/** Formats what Prettier formats of the generated files, and writes nothing: what any generator would have to pay. */
const prettier = join(folder, "prettier.mjs");
writeFileSync(
  prettier,
  `import { readdirSync, readFileSync } from "node:fs";
   import { join } from "node:path";
   import prettier from ${JSON.stringify(import.meta.resolve("prettier"))};
   const parsers = { ts: "typescript", md: "markdown" };
   for (const file of readdirSync(${JSON.stringify(out)}, { recursive: true })) {
     const parser = parsers[file.split(".").at(-1)];
     const path = join(${JSON.stringify(out)}, file);
     if (parser) await prettier.format(readFileSync(path, "utf8"), { parser, printWidth: 100 });
   }`,
);

/** Each bound is a promise of this repository; the medians of the rounds are compared. */
const CASES = [
  { name: "generate", args: [cli, "generate", "--out", out], baseline: "prettier", bound: 2.5 },
  { name: "explain", args: [cli, "explain", "proxy_log"], baseline: "node", bound: 3 },
  { name: "diff", args: [cli, "diff", "0.1.0", "0.2.1"], baseline: "node", bound: 3 },
  { name: "--help", args: [cli, "--help"], baseline: "node", bound: 3 },
];
const BASELINES = { prettier: [prettier], node: ["-e", "0"] };

const variants = {
  ...BASELINES,
  ...Object.fromEntries(CASES.map((each) => [each.name, each.args])),
};
const times = Object.fromEntries(Object.keys(variants).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, args] of Object.entries(variants)) times[name].push(run(args));
}
for (const { name, baseline, bound } of CASES) {
  const ratio = median(times[name]) / median(times[baseline]);
  console.log(
    `${name.padEnd(10)} ${median(times[name]).toFixed(0).padStart(6)} ms, ${baseline} ` +
      `${median(times[baseline]).toFixed(0)} ms: ${ratio.toFixed(2)} × (at most ${bound})`,
  );
  if (ratio > bound) process.exitCode = 1;
}
rmSync(folder, { recursive: true });

/** Milliseconds of wall time of one cold process; a process that fails ends the benchmark. */
function run(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} failed: ${stderr}`);
  return performance.now() - start;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
