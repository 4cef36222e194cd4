/** All cases on the Node host, with both profiles. */
import { describe, expect, it } from "vitest";
import { loadCases } from "./cases.js";
import { loadGaps, runCases } from "./conform.js";
import { openHost } from "./hosts/index.js";

const cases = loadCases();
const gaps = loadGaps();

describe.each(["node", "node:spec"])("%s", (name) => {
  it("conforms in every case but the known gaps", async () => {
    const host = await openHost(name);
    const results = await runCases(cases, host, gaps);
    const wrong = results.filter(({ verdict }) => verdict === "failed" || verdict === "closed");
    expect(
      wrong.map(({ given, verdict, notes }) => `${given.id} (${verdict}): ${notes.join("; ")}`),
    ).toEqual([]);
  }, 60_000);
});
