/** Mutation tests, by target: `MUTATION=verify npm run mutation`. */
const TARGETS = {
  lower: ["generator/lower.ts"],
  check: ["generator/check/*.ts"],
  verify: ["sdk/verify/**/*.ts", "!sdk/verify/index.ts", "!sdk/verify/**/types.ts"],
  state: ["sdk/host/{base,engine,machine}/**/*.ts"],
};

const target = process.env.MUTATION ?? "verify";
if (!TARGETS[target]) throw new Error(`MUTATION is one of: ${Object.keys(TARGETS).join(", ")}`);

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate: TARGETS[target],
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts" },
  plugins: ["@stryker-mutator/vitest-runner"],
  coverageAnalysis: "perTest",
  // Tables are built once, when a module loads: changing them would run every test for every row.
  ignoreStatic: true,
  // Vitest strips the types and checks nothing.
  disableTypeChecks: false,
  // Sentences for people: a test of each word would only repeat it.
  mutator: { excludedMutations: ["StringLiteral"] },
  ignorePatterns: ["**/dist", "reports", "coverage", "bench", "sdk/assembly", "examples"],
  concurrency: 2,
  timeoutMS: 10_000,
  thresholds: { high: 90, low: 80, break: 80 },
  reporters: ["progress", "clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, skipFull: true },
  jsonReporter: { fileName: `reports/mutation/${target}.json` },
  tempDirName: ".stryker-tmp",
};
