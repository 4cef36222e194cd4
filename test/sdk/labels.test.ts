/** Labels of metrics become tags, as the documentation of `Counter` says. */
import { availableEnvoy, envoyBootstrap, startEnvoy } from "@proxywasm/proxy/testing";
import { buildPlugin } from "proxy-wasm/testing";
import { describe, expect, it } from "vitest";

const envoy = await availableEnvoy();
const wasm = await buildPlugin(`${import.meta.dirname}/plugins/state`);

describe.skipIf(!envoy.path)(envoy.title, () => {
  it("shows labels as tags where stats_tags says so", async () => {
    const proxy = await startEnvoy({
      path: envoy.path as string,
      config: {
        ...envoyBootstrap({ plugins: [{ wasm }] }),
        stats_config: {
          stats_tags: [
            { tag_name: "route", regex: "(_route=([^_]+))" },
            { tag_name: "reporter", regex: "(_reporter=([^_]+))" },
          ],
        },
      },
    });
    try {
      for (const route of ["foo", "bar", "foo"])
        await fetch(`http://127.0.0.1:${proxy.ports["main"]}/metric/count/${route}`);
      const shown = async (): Promise<string> =>
        (await fetch(`${proxy.admin}/stats/prometheus?filter=hits`)).text();
      await expect.poll(shown).toContain('hits{route="foo",reporter="test"} 2');
      expect(await shown()).toContain('hits{route="bar",reporter="test"} 1');
    } finally {
      await proxy.stop();
    }
  });
});
