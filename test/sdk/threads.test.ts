/** Updates of shared data by several threads at once lose nothing. */
import { availableEnvoy, envoyBootstrap, startEnvoy } from "@proxywasm/proxy/testing";
import { buildPlugin } from "proxy-wasm/testing";
import { describe, expect, it } from "vitest";

const envoy = await availableEnvoy();
const wasm = await buildPlugin(`${import.meta.dirname}/plugins/state`);
const THREADS = 4;
const REQUESTS = 400;

describe.skipIf(!envoy.path)(envoy.title, () => {
  it(`${REQUESTS} requests on ${THREADS} threads add up`, async () => {
    const proxy = await startEnvoy({
      path: envoy.path as string,
      config: envoyBootstrap({ plugins: [{ wasm }] }),
      concurrency: THREADS,
    });
    try {
      const ask = async (path: string): Promise<string> =>
        (await fetch(`http://127.0.0.1:${proxy.ports["main"]}${path}`)).text();
      await ask("/shared/set/sum/0");
      const answers = await Promise.all(
        Array.from({ length: REQUESTS }, () => ask("/shared/add/sum/1")),
      );
      // No two saw the same sum, and each that was answered is in the last one.
      const sums = answers.filter((answer) => answer !== "null");
      expect(new Set(sums).size).toBe(sums.length);
      expect(await ask("/shared/get/sum")).toBe(`[${sums.length}]`);
      expect(sums.length).toBeGreaterThan(REQUESTS * 0.99);
    } finally {
      await proxy.stop();
    }
  });
});
