/** The reference plugins keep to their budgets, whatever the SDK learns besides. */
import { statSync } from "node:fs";
import { expect, test } from "vitest";
import { build } from "./build.js";

test.each([
  ["addheader", 5_632],
  ["headers", 8_192],
])("%s has at most %i bytes", async (name, budget) => {
  expect(statSync(await build(`bench/plugin/${name}.ts`)).size).toBeLessThanOrEqual(budget);
});
