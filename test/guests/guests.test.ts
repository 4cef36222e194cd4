import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { availableEnvoy } from "@proxywasm/proxy/testing";
import type { Case, Host, Observation } from "../conformance/case.js";
import { EnvoyHost } from "../conformance/hosts/envoy/host.js";
import { NodeHost } from "../conformance/hosts/node/host.js";
import { judge } from "../conformance/judge.js";
import { withoutClocks } from "../conformance/trace.js";
import { FIXTURES, guest } from "../support/guests.js";
import { SDKS, sliceOf, solosOf, tourOf } from "./guests.js";

const { title, path: executable } = await availableEnvoy("1.40.0");
const node = new NodeHost("envoy");
const envoy = executable === undefined ? undefined : new EnvoyHost("envoy", executable);
afterAll(() => envoy?.close());

for (const sdk of SDKS) {
  // One after the other: compilers want all cores.
  const { path = "", title: built } = await guest(sdk.language, join(FIXTURES, sdk.guest));
  const onEnvoy = test.skipIf(envoy === undefined);

  describe.skipIf(path === "")(`a plugin in ${sdk.title} (${built})`, { timeout: 120_000 }, () => {
    const tour = tourOf(sdk, path);
    const inNode = once(() => node.run(tour.given));
    const inEnvoy = once(() => settled(envoy!, tour.given));

    describe.each([...tour.acts])("$id: $title", (act: Case) => {
      test("as expected in Node", async () => {
        expect(judge(act, "envoy", sliceOf(tour, act, await inNode()), "node")).toEqual([]);
      });

      onEnvoy(`as expected on ${title}`, async () => {
        expect(judge(act, "envoy", sliceOf(tour, act, await inEnvoy()), "envoy")).toEqual([]);
      });
    });

    onEnvoy(`all of it call by call as on ${title}`, async () => {
      expect((await inEnvoy()).trace).toContain("proxy_on_request_headers(2, 7, 1)");
      expect(comparable(await inNode())).toEqual(comparable(await inEnvoy()));
    });

    describe.each(solosOf(sdk, path))("$id: $title", (given: Case) => {
      test("as expected in Node", async () => {
        expect(judge(given, "envoy", await node.run(given), "node")).toEqual([]);
      });

      onEnvoy(`call by call as on ${title}`, async () => {
        const [ours, theirs] = [await node.run(given), await settled(envoy!, given)];
        expect(judge(given, "envoy", theirs, "envoy")).toEqual([]);
        expect(comparable(ours)).toEqual(comparable(theirs));
      });
    });
  });
}

/** On a machine that is busy with other things a host may look silent while an exchange is still under way. */
async function settled(host: Host, given: Case): Promise<Observation> {
  for (let attempt = 1; ; attempt++) {
    const observation = await host.run(given);
    const isPending = observation.client.some(({ outcome }) => outcome === "pending");
    if (!isPending || attempt === 3) return observation;
  }
}

function once<T>(run: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= run());
}

/** What both engines must show alike: every ABI call, and what the plugin logs. */
function comparable({ start, trace, log }: Observation) {
  // What a host says about a plugin is in its own words, and says less than asked for.
  const own = log.filter((line) => /^(?!trace|debug)\w+: .*guest: /.test(line));
  const isAccepted = start === "accepted";
  return { isAccepted, trace: withoutClocks(trace), log: isAccepted ? own : [] };
}
