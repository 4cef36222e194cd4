/**
 * Measures the SDK beside the Rust SDK and a floor without any SDK: operators, V8 time, bytes, memory, a real Envoy.
 * All rows of a column come from one module per plugin, the default release build. A missing tool leaves out named rows.
 *
 *     node bench/sdk.mjs [--quick] [--envoy ROUNDS] [--plots]
 */
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildFloor, buildRust, buildSdk } from "./sdk/builds.mjs";
import { cpuOnEnvoy } from "./sdk/envoy.mjs";
import { exampleSizes } from "./sdk/examples.mjs";
import { fuel } from "./sdk/fuel.mjs";
import { plots } from "./sdk/plots.mjs";
import { pagesAfter, timesOf } from "./sdk/v8.mjs";

const { values: options } = parseArgs({
  options: {
    /** Fewer requests, no Envoy. */
    quick: { type: "boolean", default: false },
    /** Rounds on a real Envoy; 0 leaves that row out. */
    envoy: { type: "string", default: "8" },
    /** Write the plots of docs/memory.md. */
    plots: { type: "boolean", default: false },
  },
});

const OUT = fileURLToPath(new URL("../build/bench", import.meta.url));
mkdirSync(OUT, { recursive: true });
/** Operators of the Rust column where the work of both plugins was fixed: they must come out within 3 %. */
const RUST_OPERATORS = { addheader: 1791, headers: 18321 };
/** Recorded operators and bytes of ours; a change for the worse by more than 2 % is an error. */
const BUDGET = JSON.parse(readFileSync(new URL("sdk/budget.json", import.meta.url), "utf8"));

const skipped = [];
const columns = {
  sdk: await buildSdk(OUT),
  floor: await buildFloor(OUT),
  rust: await buildRust(skipped),
};
for (const name of Object.keys(columns)) if (!columns[name]) delete columns[name];
const rows = [];

for (const scenario of ["addheader", "headers"]) {
  const add = scenario === "addheader";
  const module = (name) => join(columns[name], `${scenario}.wasm`);
  const each = (value) =>
    Object.fromEntries(Object.keys(columns).map((name) => [name, value(module(name))]));

  const at = Object.fromEntries(
    [1, 1000, 5000].map((live) => [live, fuel(each, scenario, live, skipped)]),
  );
  if (at[1]) {
    const mean = (live) => map(at[live], ({ fuel_per_request }) => fuel_per_request);
    const worst = (live) => map(at[live], ({ fuel_worst }) => fuel_worst);
    row(`operators per request, ${scenario}`, mean(1), ratio(mean(1)), add ? 0.35 : 0.85);
    row(
      `the same at 1,000 live streams against one, ${scenario}`,
      quotient(mean(1000), mean(1)),
      null,
      1.15,
    );
    row(
      `the worst request at 5,000 live against one, ${scenario}`,
      quotient(worst(5000), worst(1)),
      null,
      2,
    );
    const rust = mean(1).rust;
    if (rust && Math.abs(rust / RUST_OPERATORS[scenario] - 1) > 0.03) {
      fail(
        `the Rust column of ${scenario} is ${rust}, not ${RUST_OPERATORS[scenario]}: another toolchain or another work`,
      );
    }
    budget(`${scenario} operators`, mean(1).sdk, BUDGET[scenario].operators);
  }
  row(`V8 ns per request, ${scenario}`, ...timed(scenario, module), 0.95);
  const bytes = each((path) => statSync(path).size);
  row(
    `module KB, ${scenario}`,
    map(bytes, (size) => size / 1024),
    null,
    add ? 5.5 : 8,
  );
  budget(`${scenario} bytes`, bytes.sdk, BUDGET[scenario].bytes);
  for (const live of [1, 1000]) {
    const requests = options.quick ? 50_000 : 1_000_000;
    const kib = each((path) => pagesAfter(path, scenario, live, requests) * 64);
    row(
      `KiB after ${requests.toLocaleString("en")} requests, ${live} live, ${scenario}`,
      kib,
      null,
      192,
    );
  }
}
const sizes = await exampleSizes(Object.keys(BUDGET.examples));
for (const [name, size] of Object.entries(sizes)) {
  budget(`examples/${name} bytes`, size, BUDGET.examples[name].bytes);
}
if (!options.quick && Number(options.envoy) > 0) {
  const cpu = await cpuOnEnvoy(columns, Number(options.envoy), skipped);
  if (cpu) row("Envoy µs per request and filter, addheader (best)", cpu, ratio(cpu), 0.7);
}
print();
if (options.plots)
  await plots(
    join(columns.sdk, "headers.wasm"),
    fileURLToPath(new URL("../docs", import.meta.url)),
  );

function timed(scenario, module) {
  const names = Object.keys(columns);
  const rounds = options.quick ? 3 : 12;
  const times = timesOf(names.map(module), scenario, rounds, options.quick ? 20_000 : 100_000);
  const found = Object.fromEntries(names.map((name, i) => [name, times[i]]));
  return [found, ratio(found)];
}

/** `against` is a ratio to the Rust SDK; without it the figure itself is held against the bound. */
function row(name, figures, against, bound) {
  rows.push({ name, figures, against, bound, held: (against ?? figures.sdk) <= bound });
}

function budget(name, value, recorded) {
  if (value > recorded * 1.02)
    fail(`${name}: ${value}, the recorded budget is ${recorded} (bench/sdk/budget.json)`);
}

function fail(text) {
  console.error(`bench: ${text}`);
  process.exitCode = 1;
}

function print() {
  const names = Object.keys(columns);
  console.log(
    `| figure | ${names.join(" | ")} | sdk / rust | required |\n|---|${"---|".repeat(names.length + 2)}`,
  );
  const text = (value) =>
    value === undefined ? "–" : Number(value.toPrecision(value < 10 ? 3 : 5)).toLocaleString("en");
  for (const { name, figures, against, bound, held } of rows) {
    const against_ = against === null ? "" : text(against);
    console.log(
      `| ${name} | ${names.map((each) => text(figures[each])).join(" | ")} | ${against_} | ≤ ${bound}${held ? "" : " **missed**"} |`,
    );
  }
  for (const each of skipped) console.log(`\nleft out: ${each}`);
}

function map(figures, change) {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, change(value)]));
}

function quotient(a, b) {
  return Object.fromEntries(Object.keys(a).map((name) => [name, a[name] / b[name]]));
}

function ratio(figures) {
  return figures.rust ? figures.sdk / figures.rust : undefined;
}
