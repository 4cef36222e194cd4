/** Writes what the referee did into cases that leave an expectation open (`calls:` without a value), or that are to be renewed. */
import { readFileSync, writeFileSync } from "node:fs";
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";
import type { Case, Message, Observation } from "./case.js";
import { readNotes } from "./notes.js";

/** Fills the open expectations of the cases of one file. */
export function record(
  file: string,
  observations: ReadonlyMap<string, { given: Case; observation: Observation }>,
  renew: readonly string[] = [],
): number {
  const document = parseDocument(readFileSync(file, "utf8"), { merge: true });
  if (!isSeq(document.contents)) return 0;
  let filled = 0;
  for (const item of document.contents.items) {
    if (!isMap(item)) continue;
    const found = observations.get(String(item.get("id")));
    const expectation = item.getIn(["expect", "envoy"]);
    if (!found || !isMap(expectation)) continue;
    const { calls, callbacks } = readNotes(found.observation.notes, found.given.abi);
    const actual: Record<string, unknown> = {
      start: found.observation.start === "accepted" ? "accepted" : "refused",
      calls,
      callbacks,
      client: found.observation.client.map(brief),
      upstream: found.observation.upstream.map(brief),
      log: found.observation.log,
    };
    for (const pair of (expectation as YAMLMap).items) {
      const isOpen = pair.value === null || (isScalar(pair.value) && pair.value.value === null);
      const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
      if (!(key in actual) || !(isOpen || renew.includes(key))) continue;
      pair.value = document.createNode(actual[key], {
        flow: key === "client" || key === "upstream",
      });
      filled++;
    }
    if (filled) (expectation as YAMLMap).flow = false;
    const expect = item.get("expect");
    if (filled && isMap(expect)) expect.flow = false;
  }
  if (filled) writeFileSync(file, document.toString({ lineWidth: 0, flowCollectionPadding: true }));
  return filled;
}

function brief({ status, method, path, body, outcome, trailers }: Message): object {
  return {
    ...(status !== undefined && { status }),
    ...(method !== undefined && { method }),
    ...(path !== undefined && path !== "/" && path !== "" && { path }),
    ...(body !== "" && body.length < 200 && { body }),
    ...(trailers.length && { trailers: Object.fromEntries(trailers) }),
    ...(outcome !== "complete" && { outcome }),
  };
}
