import { afterEach, describe, expect, test, vi } from "vitest";
import { build } from "../build.js";
import { drive } from "./drive.js";

// Each variant is compiled by its first test.
vi.setConfig({ testTimeout: 180_000 });

const PLUGIN = "test/sdk/memory/stress.ts";
const PATCH = new URL("patch.mjs", import.meta.url).pathname;

/** Builds the stress plugin with an edited runtime. */
async function patched(name: string): Promise<string> {
  process.env["PROXY_WASM_TEST_PATCH"] = name;
  return build(PLUGIN, { ascArgs: ["--transform", PATCH, "--use", `PATCH=${name.length}`] });
}

afterEach(() => void delete process.env["PROXY_WASM_TEST_PATCH"]);

describe.each(["nursery", "minimal", "incremental"] as const)("on the %s runtime", (runtime) => {
  test.each([1, 2, 3])(
    "strings, graphs, maps and host bytes stay what they were (seed %i)",
    async (seed) => {
      const path = await build(PLUGIN, { runtime });
      for (const live of [1, 50, 1000]) {
        const { logs } = drive(path, { requests: 1500, live, seed: seed * 7919 });
        expect(logs).toEqual([]);
      }
    },
  );
});

test("memory is flat over many requests that keep things", async () => {
  const path = await build(PLUGIN);
  const { pages } = drive(path, { requests: 60_000, live: 100, seed: 5 });
  // The traffic is random: a late peak may need a little more than the peaks before.
  expect(Math.max(...pages.slice(5))).toBeLessThanOrEqual(pages[4]! * 1.1);
});

test("every store from an old object to a young one passes the barrier, the standard library's included", async () => {
  const { logs } = drive(await patched("checked"), { requests: 400, live: 20, seed: 11 });
  expect(logs).toEqual([]);
});

test("a barrier that forgets stores is caught", async () => {
  const path = await patched("sabotage");
  expect(() => drive(path, { requests: 2000, live: 20, seed: 3 })).toThrow();
});
