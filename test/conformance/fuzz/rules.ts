/** What random programs leave out: `avoid.yaml`, and the steps that it forbids. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { SUITE } from "../place.js";
import type { Step } from "../program.js";
import type { Value } from "../value.js";

export interface Rule {
  readonly hostcall: string;
  readonly argument?: string;
  readonly values?: readonly Value[];
  readonly only?: readonly Value[];
  readonly hide?: readonly string[];
  readonly never?: boolean;
  readonly during?: readonly string[];
  readonly allocator?: boolean;
  readonly beside?: readonly string[];
  readonly once?: boolean;
  readonly inside?: boolean;
}

/** The rules of one kind of batch, by hostcall. */
export class Rules {
  readonly #rules = new Map<string, Rule[]>();

  /** `isAlone`: the batch has a process to itself, whose counters may show. */
  constructor(isAlone: boolean) {
    for (const [group, rules] of Object.entries(GROUPS)) {
      if (group === "counters" && isAlone) continue;
      for (const rule of rules) this.#rules.set(rule.hostcall, [...this.of(rule.hostcall), rule]);
    }
  }

  /** The rules about a hostcall, named with or without `proxy_`. */
  of(name: string): readonly Rule[] {
    return this.#rules.get(short(name)) ?? [];
  }

  /** The steps that no rule forbids in this callback, or beside a misbehaving allocator. */
  allowed(callback: string, steps: readonly Step[]): Step[] {
    const misbehaves = steps.some(
      (step) => typeof step === "object" && "allocator" in step && step.allocator !== "normal",
    );
    const names = new Set(steps.flatMap((step) => (Array.isArray(step) ? [String(step[0])] : [])));
    const seen = new Set<string>();
    return steps.filter((step) => {
      if (!Array.isArray(step)) return true;
      const name = String(step[0]);
      const isAgain = seen.has(name);
      seen.add(name);
      return !this.of(name).some(
        ({ during, allocator, beside, once }) =>
          (once && isAgain) ||
          during?.includes(callback) ||
          (allocator && misbehaves) ||
          beside?.some((other) => names.has(other)),
      );
    });
  }
}

const GROUPS = parse(readFileSync(join(SUITE, "fuzz", "avoid.yaml"), "utf8")) as Record<
  string,
  Rule[]
>;

/** A hostcall's name as programs write it. */
export function short(name: string): string {
  return name.replace(/^proxy_/, "");
}
