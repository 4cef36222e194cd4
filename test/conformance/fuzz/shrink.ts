/** Makes a difference small: fewer trials, then a smaller program, as long as what is left still differs. */
import fc from "fast-check";
import { stringify } from "yaml";
import type { Host } from "../case.js";
import { readNotes } from "../notes.js";
import { compare, type Found } from "./compare.js";
import { caseOf, type Kind, type Setting, type Trial } from "./kinds.js";

/** A difference, as small as shrinking made it. */
export interface Difference {
  readonly kind: string;
  readonly seed: number;
  readonly text: string;
  /** A case file that shows it; its expectations are Envoy's. */
  readonly caseFile: string;
}

/** The hosts that differ, on what, and how long shrinking may take. */
export interface Dispute {
  readonly referee: Host;
  readonly twin: Host;
  readonly kind: Kind;
  readonly setting: Setting;
  readonly seconds: number;
}

/** Runs trials on both hosts. */
export async function ask(
  { referee, twin, kind, setting }: Dispute,
  trials: readonly Trial[],
): Promise<Found | undefined> {
  const given = caseOf(kind, setting, trials);
  const expected = await referee.run(given);
  return compare(expected, await twin.run(given), setting.chain);
}

/** Shrinks the difference that a batch showed. */
export async function shrink(
  dispute: Dispute,
  trials: readonly Trial[],
  seeds: readonly number[],
  found: Found,
): Promise<Difference> {
  const at = Math.min(found.at, trials.length - 1);
  return (
    (await shrinkOne(dispute, seeds[at]!)) ??
    (await shrinkBatch(dispute, trials, seeds[at]!, found))
  );
}

/** Shrinks the program of one seed; undefined if it shows no difference alone. */
async function shrinkOne(dispute: Dispute, seed: number): Promise<Difference | undefined> {
  const property = fc.asyncProperty(dispute.kind.trial, async (trial) => {
    const found = await ask(dispute, [trial]);
    if (found) throw new Error(found.text);
  });
  const interruptAfterTimeLimit = dispute.seconds * 1000;
  const result = await fc.check(property, {
    seed,
    numRuns: 1,
    interruptAfterTimeLimit,
    markInterruptAsFailure: false,
  });
  if (!result.counterexample) return undefined;
  const { message } = result.errorInstance as Error;
  return describe(dispute, [...result.counterexample], seed, message);
}

/** Leaves out trials of a batch as long as what is left still differs. */
async function shrinkBatch(
  dispute: Dispute,
  trials: readonly Trial[],
  seed: number,
  { text }: Found,
): Promise<Difference> {
  const until = Date.now() + dispute.seconds * 2000;
  let kept = [...trials];
  for (
    let size = Math.ceil(kept.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let at = 0; at < kept.length && kept.length > 1 && Date.now() < until;) {
      const fewer = [...kept.slice(0, at), ...kept.slice(at + size)];
      const found = fewer.length ? await ask(dispute, fewer) : undefined;
      if (found) {
        kept = fewer;
        text = found.text;
      } else at += size;
    }
  }
  return describe(dispute, kept, seed, text);
}

async function describe(
  { referee, kind, setting }: Dispute,
  trials: readonly Trial[],
  seed: number,
  text: string,
): Promise<Difference> {
  const given = caseOf(kind, setting, trials);
  const { file: _, ...shown } = given;
  const observed = await referee.run(given);
  const expect = { envoy: { calls: readNotes(observed.notes, given.abi).calls } };
  return {
    kind: kind.name,
    seed,
    text,
    caseFile: stringify([{ ...shown, id: `${given.id}-${seed}`, expect }]),
  };
}
