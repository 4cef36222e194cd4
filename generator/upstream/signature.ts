/** How the published signature of a function differs from the one of an earlier version. */
import { raiseParams, type Raised } from "./raise.js";
import type { UpstreamFunction } from "./read.js";

/** What a newer signature has more or less at its end; `other` when it differs before that, nothing when it is the same. */
export function changeOfParams(
  old: UpstreamFunction,
  now: UpstreamFunction,
): { added: Raised[]; removed: number } | "other" | undefined {
  const [was, is] = [raiseParams(old.params), raiseParams(now.params)];
  const shape = ({ from }: Raised) => from.map(({ core, type, name }) => [core, type, name]);
  const common = Math.min(was.length, is.length);
  const [before, after] = [was.map(shape), is.map(shape)];
  if (!same(before.slice(0, common), after.slice(0, common))) return "other";
  if (old.result?.type !== now.result?.type) return "other";
  if (was.length === is.length) return undefined;
  return { added: is.slice(common), removed: was.length - common };
}

/** The names before and after, when a newer signature differs in nothing else. */
export function renames(old: UpstreamFunction, now: UpstreamFunction) {
  const [was, is] = [raiseParams(old.params), raiseParams(now.params)];
  const types = ({ from }: Raised) => from.map(({ core, type }) => [core, type]);
  if (!same(was.map(types), is.map(types)) || old.result?.type !== now.result?.type)
    return undefined;
  const name = (each: Raised | undefined) => /\w+$/.exec(each?.webidl ?? "")?.[0];
  return was.map((each, i) => ({ from: name(each), to: name(is[i]) }));
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
