/** Differential fuzzing: random programs on the Node host and on a real Envoy, in batches that share a plugin. */
import fc from "fast-check";
import type { Host } from "../case.js";
import { KINDS, type Kind } from "./kinds.js";
import { ask, shrink, type Difference } from "./shrink.js";

export interface FuzzOptions {
  readonly seed: number;
  /** How many programs. */
  readonly programs: number;
  /** Only this kind of batch. */
  readonly kind?: string;
  /** Seconds that shrinking one difference may take. */
  readonly shrinkSeconds?: number;
}

/** Some programs that share a plugin: one kind, and a seed for each. */
export interface Batch {
  readonly kind: string;
  readonly seed: number;
  readonly programs: number;
}

/** What came of a batch. */
export interface Outcome extends Batch {
  readonly milliseconds: number;
  readonly difference?: Difference;
}

/**
 * The batches that make up a run: all kinds in turn.
 *
 * @throws Error if there is no such kind; the message lists them
 */
export function* batches({ seed, programs, kind }: FuzzOptions): Generator<Batch> {
  const kinds = kind === undefined ? KINDS : [kindOf(kind)];
  const turns = kinds.flatMap((one) => Array.from({ length: one.weight }, () => one));
  for (let done = 0, turn = 0; done < programs; turn++) {
    const { name, size } = turns[turn % turns.length]!;
    const count = Math.min(size, programs - done);
    yield { kind: name, seed: seed + done, programs: count };
    done += count;
  }
}

/** Runs a batch on both hosts. */
export async function runBatch(
  referee: Host,
  twin: Host,
  batch: Batch,
  shrinkSeconds = 20,
): Promise<Outcome> {
  const began = performance.now();
  const kind = kindOf(batch.kind);
  const draw = <T>(arbitrary: fc.Arbitrary<T>, seed: number): T =>
    fc.sample(arbitrary, { seed, numRuns: 1 })[0]!;
  const seeds = Array.from({ length: batch.programs }, (_, index) => batch.seed + index);
  const trials = seeds.map((seed) => draw(kind.trial, seed));
  const setting = draw(kind.setting, batch.seed);
  const dispute = { referee, twin, kind, setting, seconds: shrinkSeconds };
  const found = await ask(dispute, trials);
  const difference = found && (await shrink(dispute, trials, seeds, found));
  const milliseconds = performance.now() - began;
  return { ...batch, milliseconds, ...(difference && { difference }) };
}

/** Runs random programs on both hosts; gives the differences, none if they agree. */
export async function fuzz(
  referee: Host,
  twin: Host,
  options: FuzzOptions,
  onBatch: (outcome: Outcome) => void = () => {},
): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const batch of batches(options)) {
    const outcome = await runBatch(referee, twin, batch, options.shrinkSeconds);
    if (outcome.difference) differences.push(outcome.difference);
    onBatch(outcome);
  }
  return differences;
}

function kindOf(name: string): Kind {
  const kind = KINDS.find((one) => one.name === name);
  if (!kind)
    throw new Error(`there is no kind \`${name}\`: ${KINDS.map((one) => one.name).join(", ")}`);
  return kind;
}
