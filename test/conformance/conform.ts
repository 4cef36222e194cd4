/** Runs cases on hosts and judges them: the core of the command and of the tests. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Case, Host, Observation } from "./case.js";
import { NodeHost } from "./hosts/node/host.js";
import { judge } from "./judge.js";
import { SUITE } from "./place.js";
import { firstDifference } from "./trace.js";

/**
 * `passed`, `failed`, `gap` (fails, and gaps.yaml says why), `closed` (a gap that passes: its line must go),
 * `unaskable` (would crash or never return).
 */
export type Verdict = "passed" | "failed" | "gap" | "closed" | "unaskable";

export interface Result {
  readonly given: Case;
  readonly host: string;
  readonly verdict: Verdict;
  /** What differs, or why it was not asked. */
  readonly notes: readonly string[];
  readonly observation?: Observation;
}

export interface Gap {
  readonly case: string;
  readonly host: string;
  readonly reason: string;
}

/** More known gaps than this are a host that does not conform. */
const MOST_GAPS = 5;
/** Milliseconds that one case may take. */
const PATIENCE = 30_000;

/** The known gaps. */
export function loadGaps(path = join(SUITE, "gaps.yaml")): Gap[] {
  const gaps = (parse(readFileSync(path, "utf8")) ?? []) as Gap[];
  if (gaps.length > MOST_GAPS)
    throw new Error(`${path} holds ${gaps.length} gaps: at most ${MOST_GAPS} may be known`);
  return gaps;
}

/**
 * Runs cases on one host, one after the other. Where a host shows its trace of ABI calls, as Envoy does, each case runs on
 * the Node host too, whose trace must be the same.
 */
export async function runCases(
  cases: readonly Case[],
  host: Host,
  gaps: readonly Gap[],
  onResult: (result: Result) => void = () => {},
): Promise<Result[]> {
  const results: Result[] = [];
  const twin =
    host.profile === "envoy" && familyOf(host) !== "node" ? new NodeHost("envoy") : undefined;
  for (const given of cases) {
    const result = await runCase(given, host, gaps, twin);
    results.push(result);
    onResult(result);
  }
  return results;
}

async function runCase(
  given: Case,
  host: Host,
  gaps: readonly Gap[],
  twin: Host | undefined,
): Promise<Result> {
  const reason =
    given.unaskable?.[host.name] ?? given.unaskable?.[familyOf(host)] ?? host.unaskable?.(given);
  if (reason !== undefined)
    return { given, host: host.name, verdict: "unaskable", notes: [reason] };
  let observation: Observation | undefined;
  let notes: string[];
  try {
    observation = await within(host.run(given), PATIENCE);
    notes = judge(given, host.profile, observation, host.name);
    const isTwin = given.unaskable?.["node"] === undefined && given.expect[host.name] === undefined;
    if (twin && notes.length === 0 && isTwin) {
      notes = await compareTraces(given, observation, twin);
    }
  } catch (error) {
    notes = [`the host failed: ${(error as Error).message}`];
  }
  const gap = gaps.find((one) => one.case === given.id && one.host === host.name);
  const verdict = gap ? (notes.length ? "gap" : "closed") : notes.length ? "failed" : "passed";
  return {
    given,
    host: host.name,
    verdict,
    notes: gap ? [gap.reason, ...notes] : notes,
    ...(observation && { observation }),
  };
}

/** `envoy@1.40.0` → `envoy`. */
function familyOf({ name }: Host): string {
  return name.split(/[@:]/)[0]!;
}

async function compareTraces(given: Case, observation: Observation, twin: Host): Promise<string[]> {
  if (observation.start !== "accepted" || observation.trace.length === 0) return [];
  const { trace } = await twin.run(given);
  const difference = firstDifference(observation.trace, trace);
  return difference === undefined ? [] : [`the Node host's trace differs: ${difference}`];
}

function within<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(
      () => fail(new Error(`the case did not end within ${milliseconds / 1000} s`)),
      milliseconds,
    );
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
