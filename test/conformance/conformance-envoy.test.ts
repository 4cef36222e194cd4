/** All cases on the real Envoy that is the referee; each case's trace must be the Node host's too. */
import { availableEnvoy } from "@proxywasm/proxy/testing";
import { afterAll, describe, expect, it } from "vitest";
import { loadCases } from "./cases.js";
import { loadGaps, runCases } from "./conform.js";
import { fuzz } from "./fuzz/fuzz.js";
import { EnvoyHost } from "./hosts/envoy/host.js";
import { REFEREE } from "./hosts/index.js";
import { NodeHost } from "./hosts/node/host.js";

const available = await availableEnvoy("1.40.0");
/** Another seed each day would find more, and fail for people who changed nothing. */
const SEED = 20_260;
const PROGRAMS = 2_000;

describe.skipIf(!available.path)(available.title, () => {
  const envoy = new EnvoyHost(REFEREE, available.path ?? "");
  afterAll(() => envoy.close());

  it("does what every case says, and the Node host repeats its trace", async () => {
    const results = await runCases(loadCases(), envoy, loadGaps());
    const wrong = results.filter(({ verdict }) => verdict === "failed" || verdict === "closed");
    expect(
      wrong.map(({ given, verdict, notes }) => `${given.id} (${verdict}): ${notes.join("; ")}`),
    ).toEqual([]);
  }, 300_000);

  it(`agrees with the Node host on ${PROGRAMS} random programs`, async () => {
    const found = await fuzz(envoy, new NodeHost("envoy"), { seed: SEED, programs: PROGRAMS });
    expect(found.map(({ seed, text, caseFile }) => `seed ${seed}: ${text}\n${caseFile}`)).toEqual(
      [],
    );
  }, 600_000);
});
