/**
 * Measures how quickly commands of `proxy-wasm` start, against a bare Node. Every run is a cold process; rounds of all
 * variants alternate, so ratios hold on a busy machine.
 *
 *     node bench/cli.mjs [rounds]
 */
import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

import { buildPlugin } from "proxy-wasm/testing";

const ROUNDS = Number(process.argv[2] ?? 15);
const bin = fileURLToPath(new URL("../cli/bin.js", import.meta.url));

const module = await buildPlugin(new URL("../examples/hello", import.meta.url));

/** What is run, and how many times a bare Node it may take. */
const VARIANTS = [
  { name: "node -e 0", args: ["-e", "0"] },
  { name: "proxy-wasm --help", args: [bin, "--help"], limit: 3 },
  { name: "proxy-wasm --version", args: [bin, "--version"], limit: 3 },
  { name: "proxy-wasm verify MODULE", args: [bin, "verify", module], limit: 3 },
  { name: "proxy-wasm build --help", args: [bin, "build", "--help"] },
];

const best = VARIANTS.map(() => Infinity);
for (let round = 0; round < ROUNDS; round++) {
  VARIANTS.forEach(({ args }, index) => {
    const began = performance.now();
    const { status } = spawnSync(process.execPath, args);
    if (status !== 0) throw new Error(`${args.join(" ")} exited with ${status}`);
    best[index] = Math.min(best[index], performance.now() - began);
  });
}

console.log(`| command | best of ${ROUNDS}, ms | × bare node | at most |`);
console.log("|---|---|---|---|");
VARIANTS.forEach(({ name, limit }, index) => {
  const ratio = (best[index] / best[0]).toFixed(2);
  console.log(`| ${name} | ${best[index].toFixed(1)} | ${ratio} | ${limit ?? ""} |`);
});
