import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests run against the sources, so that no stale `dist/` can answer for them. */
export default defineConfig({
  resolve: {
    alias: [
      {
        find: /^@proxywasm\/abi\/(host|overlays)\/(.*)$/,
        replacement: at("generated") + "/$1/$2.ts",
      },
      { find: /^@proxywasm\/generator\/(.*)$/, replacement: at("generator") + "/$1.ts" },
      { find: /^@proxywasm\/verify$/, replacement: at("sdk/verify/index.ts") },
      { find: /^@proxywasm\/verify\/(.*)$/, replacement: at("sdk/verify") + "/$1.ts" },
      { find: /^@proxywasm\/host$/, replacement: at("sdk/host/index.ts") },
      { find: /^@proxywasm\/host\/testing$/, replacement: at("sdk/host/testing/index.ts") },
      { find: /^@proxywasm\/proxy$/, replacement: at("proxy/index.ts") },
      { find: /^@proxywasm\/proxy\/testing$/, replacement: at("proxy/testing/index.ts") },
      { find: /^proxy-wasm\/(.*)$/, replacement: at("cli") + "/$1.ts" },
    ],
  },
  test: {
    include: ["test/**/*.test.ts", "examples/**/*.test.ts"],
    // The JSON is for `.ci/run`, which counts from it.
    reporters: ["default", ["json", { outputFile: "reports/vitest.json" }]],
    pool: "forks",
    maxWorkers: 2,
    // Polling ends as soon as it may; the limit is for machines that are busy.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
