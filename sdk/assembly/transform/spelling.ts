/** Notices a method that was meant as a callback but overrides nothing. */
import type { ClassPrototype, Element } from "./compiler.js";

export interface Misspelt {
  readonly member: Element;
  readonly suggestion: string;
}

/**
 * Methods of the author's classes in `line` that begin with `on`, override nothing, and are one or two letters away from
 * a method of the SDK's classes `bases`.
 */
export function misspelt(
  line: readonly ClassPrototype[],
  bases: readonly ClassPrototype[],
): Misspelt[] {
  const callbacks = bases
    .flatMap((base) => [...(base.instanceMembers?.keys() ?? [])])
    .filter((name) => name.startsWith("on"));
  return line
    .filter((one) => !bases.includes(one))
    .flatMap((one) => [...(one.instanceMembers?.values() ?? [])])
    .filter(({ name }) => name.startsWith("on") && !callbacks.includes(name))
    .flatMap((member) => {
      const suggestion = callbacks.find((name) => isNear(member.name, name));
      return suggestion === undefined ? [] : [{ member, suggestion }];
    });
}

/** At most two edits apart, case ignored. */
function isNear(a: string, b: string): boolean {
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  if (Math.abs(left.length - right.length) > 2) return false;
  let row = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const replace = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row.at(-1) ?? 3) <= 2;
}
