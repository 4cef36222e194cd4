/**
 * Writes what hosts did into case files: into expectations that stand open (`calls:` without a value), and, for another
 * profile or host than `envoy`, what differs there.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { isMap, isScalar, isSeq, parseDocument, type Document, type YAMLMap } from "yaml";
import type { Case, Expectation, Message, Observation } from "./case.js";
import { judge } from "./judge.js";
import { readNotes } from "./notes.js";

/** What one case showed. */
export interface Recorded {
  readonly given: Case;
  readonly observation: Observation;
}

/** Fills the open expectations of the cases of one file; `renew` names members to write anew. */
export function recordOpen(
  file: string,
  recorded: ReadonlyMap<string, Recorded>,
  renew: readonly string[] = [],
): void {
  edit(file, recorded, (item, found, document) => {
    const expectation = item.getIn(["expect", "envoy"]);
    if (!isMap(expectation)) return;
    const actual = actualOf(found);
    for (const pair of (expectation as YAMLMap).items) {
      const isOpen = pair.value === null || (isScalar(pair.value) && pair.value.value === null);
      const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
      if (!(key in actual) || !(isOpen || renew.includes(key))) continue;
      pair.value = node(document, key, actual[key]);
      expectation.flow = false;
    }
  });
}

/** Writes, under a profile's or a host's name, the members of the expectation that differ there. */
export function recordDifferences(
  file: string,
  recorded: ReadonlyMap<string, Recorded>,
  name: string,
): void {
  edit(file, recorded, (item, found, document) => {
    item.deleteIn(["expect", name]);
    const { [name]: _, ...expect } = found.given.expect;
    const profile = name === "spec" ? "spec" : "envoy";
    const problems = judge({ ...found.given, expect }, profile, found.observation, name);
    const actual = actualOf(found);
    for (const key of Object.keys(actual).filter((key) =>
      problems.some((text) => text.startsWith(key)),
    )) {
      item.setIn(["expect", name, key], node(document, key, actual[key]));
    }
  });
}

function edit(
  file: string,
  recorded: ReadonlyMap<string, Recorded>,
  change: (item: YAMLMap, found: Recorded, document: Document) => void,
): void {
  const document = parseDocument(readFileSync(file, "utf8"), { merge: true });
  if (!isSeq(document.contents)) return;
  for (const item of document.contents.items) {
    if (!isMap(item)) continue;
    const found = recorded.get(String(item.get("id")));
    if (found) change(item as YAMLMap, found, document as unknown as Document);
    const expect = item.get("expect");
    if (isMap(expect)) expect.flow = false;
  }
  writeFileSync(file, document.toString({ lineWidth: 0, flowCollectionPadding: true }));
}

function actualOf({ given, observation }: Recorded): Record<string, unknown> {
  const { calls, callbacks } = readNotes(observation.notes, given.abi);
  return {
    start: observation.start === "accepted" ? "accepted" : "refused",
    calls,
    callbacks,
    client: observation.client.map(brief),
    upstream: observation.upstream.map(brief),
    log: observation.log,
  } satisfies { [Key in keyof Expectation]: unknown };
}

function node(document: Document, key: string, value: unknown): unknown {
  return document.createNode(value, { flow: key === "client" || key === "upstream" });
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
