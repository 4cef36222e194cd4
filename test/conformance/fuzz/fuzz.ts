/** Differential fuzzing: random programs on the Node host and on a real Envoy, in batches that share a plugin. */
import fc from "fast-check";
import { stringify } from "yaml";
import { loadAbi, NEWEST } from "../abi.js";
import type { Behaviour, Case, Host, Message, Observation } from "../case.js";
import { readNotes } from "../notes.js";
import { firstDifference } from "../trace.js";
import { trials, type Trial } from "./programs.js";

export interface FuzzOptions {
  readonly seed: number;
  /** How many programs. */
  readonly programs: number;
  /** How many of them share one plugin. */
  readonly batch?: number;
  /** Seconds that shrinking one difference may take. */
  readonly shrinkSeconds?: number;
  readonly onBatch?: (done: number) => void;
}

/** A difference, as small as shrinking made it. */
export interface Difference {
  readonly seed: number;
  readonly text: string;
  /** A case file that shows it; its expectations are Envoy's. */
  readonly caseFile: string;
}

/** Runs random programs on both hosts; gives the differences, none if they agree. */
export async function fuzz(referee: Host, twin: Host, options: FuzzOptions): Promise<Difference[]> {
  const arbitrary = trials(loadAbi(NEWEST));
  const size = options.batch ?? 50;
  const differences: Difference[] = [];
  for (let from = 0; from < options.programs; from += size) {
    const seeds = Array.from(
      { length: Math.min(size, options.programs - from) },
      (_, index) => options.seed + from + index,
    );
    const batch = seeds.map((seed) => fc.sample(arbitrary, { seed, numRuns: 1 })[0]!);
    const behaviour = BEHAVIOURS[(from / size) % BEHAVIOURS.length]!;
    const index = await compare(referee, twin, batch, behaviour);
    if (index !== undefined) {
      const seed = seeds[index.at] ?? options.seed;
      const pair = { referee, twin, behaviour, seconds: options.shrinkSeconds ?? 20 };
      const difference =
        (await shrinkOne(pair, arbitrary, seed)) ??
        (await shrinkBatch(pair, batch, seed, index.text));
      differences.push(difference);
    }
    options.onBatch?.(from + seeds.length);
  }
  return differences;
}

/** How the upstream behaves, batch by batch. */
const BEHAVIOURS: readonly Behaviour[] = [
  { headers: { "x-r": "1" } },
  { body: ["one", "two"], trailers: { "x-t": "2" } },
  { status: 404, body: "" },
];

interface Found {
  readonly at: number;
  readonly text: string;
}

async function compare(
  referee: Host,
  twin: Host,
  batch: readonly Trial[],
  upstream: Behaviour,
): Promise<Found | undefined> {
  const given = caseOf(batch, upstream);
  const expected = await referee.run(given);
  const actual = await twin.run(given);
  return difference(expected, actual, batch.length);
}

/** A case whose requests bring their own programs. */
function caseOf(batch: readonly Trial[], upstream: Behaviour): Case {
  return {
    id: "fuzz",
    title: "A difference that random programs found",
    source: ["fuzzing"],
    program: { fromHeader: true },
    upstream,
    traffic: batch.map((request) => ({ request })),
    expect: { envoy: {} },
    file: "fuzz",
  };
}

function difference(expected: Observation, actual: Observation, count: number): Found | undefined {
  // The request that was under way when the host died is its last.
  if (expected.died) return { at: Math.max(0, expected.client.length - 1), text: expected.died };
  // What never ran would agree with anything.
  if (expected.start !== "accepted") return { at: 0, text: `not started: ${expected.start}` };
  const left = byContext(expected.trace);
  const right = byContext(actual.trace);
  for (let index = 0; index < count; index++) {
    const context = String(index + 2);
    const text =
      (left.has(context) ? undefined : `the referee shows nothing of context ${context}`) ??
      firstDifference(left.get(context) ?? [], right.get(context) ?? []) ??
      messageDifference(expected.client[index], actual.client[index]);
    if (text !== undefined) return { at: index, text };
  }
  return undefined;
}

/** A trace's lines per context: order across contexts depends on sockets. */
function byContext(trace: readonly string[]): Map<string, string[]> {
  const contexts = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of trace) {
    const callback = /^\w+\((\d+)/.exec(line);
    if (callback) {
      current = contexts.get(callback[1]!) ?? [];
      contexts.set(callback[1]!, current);
    }
    current.push(line);
  }
  return contexts;
}

function messageDifference(
  expected: Message | undefined,
  actual: Message | undefined,
): string | undefined {
  const left = JSON.stringify(brief(expected));
  const right = JSON.stringify(brief(actual));
  return left === right ? undefined : `the client's response\n  + ${left}\n  - ${right}`;
}

/** What of a response does not come from the proxy itself. */
function brief(message: Message | undefined): unknown {
  if (!message) return null;
  const { status, headers, body, trailers, outcome } = message;
  const own = headers.filter(([name]) => !/^(date|server|x-envoy-.*)$/.test(name)).sort();
  const length = own.find(([name]) => name === "content-length")?.[1];
  // What clients make of a body of another length than announced is their affair.
  const isBroken = length !== undefined && Number(length) !== body.length;
  if (outcome !== "complete" || isBroken) return { outcome: isBroken ? "reset" : outcome };
  return { status, own, body, trailers };
}

interface Pair {
  readonly referee: Host;
  readonly twin: Host;
  readonly behaviour: Behaviour;
  /** How long shrinking may take. */
  readonly seconds: number;
}

/** Shrinks the program of one seed; undefined if it shows no difference alone. */
async function shrinkOne(
  pair: Pair,
  arbitrary: fc.Arbitrary<Trial>,
  seed: number,
): Promise<Difference | undefined> {
  const property = fc.asyncProperty(arbitrary, async (trial) => {
    const found = await compare(pair.referee, pair.twin, [trial], pair.behaviour);
    if (found) throw new Error(found.text);
  });
  const limit = { interruptAfterTimeLimit: pair.seconds * 1000, markInterruptAsFailure: false };
  const result = await fc.check(property, { seed, numRuns: 1, ...limit });
  if (!result.counterexample) return undefined;
  return describe(pair, [...result.counterexample], seed, (result.errorInstance as Error).message);
}

/** Leaves out requests of a batch as long as what is left still differs. */
async function shrinkBatch(
  pair: Pair,
  batch: readonly Trial[],
  seed: number,
  text: string,
): Promise<Difference> {
  const until = Date.now() + pair.seconds * 2000;
  let kept = [...batch];
  for (
    let size = Math.ceil(kept.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let at = 0; at < kept.length && kept.length > 1 && Date.now() < until;) {
      const fewer = [...kept.slice(0, at), ...kept.slice(at + size)];
      const found = fewer.length
        ? await compare(pair.referee, pair.twin, fewer, pair.behaviour)
        : undefined;
      if (found) {
        kept = fewer;
        text = found.text;
      } else at += size;
    }
  }
  return describe(pair, kept, seed, text);
}

async function describe(
  pair: Pair,
  batch: readonly Trial[],
  seed: number,
  text: string,
): Promise<Difference> {
  const given = caseOf(batch, pair.behaviour);
  const { id, title, source, program, upstream, traffic } = given;
  const observed = await pair.referee.run(given);
  const expect = { envoy: { calls: readNotes(observed.notes).calls } };
  return {
    seed,
    text,
    caseFile: stringify([
      { id: `${id}-${seed}`, title, source, program, upstream, traffic, expect },
    ]),
  };
}
