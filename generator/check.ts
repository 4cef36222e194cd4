/** Checks what no single definition can know: names, numbers, versions and references across all files. */
import type { Built } from "./build.js";
import { checkAvailability, checkMentions, checkSignatures } from "./check-availability.js";
import { checkCalls, checkDocumentation, checkEmptiness, checkPaths } from "./check-content.js";
import {
  checkCollisions,
  checkDuplicates,
  checkIdentifiers,
  checkReserved,
} from "./check-names.js";
import { checkOverlay } from "./check-overlay.js";
import type { Context } from "./context.js";
import type { Diagnostic } from "./diagnostics.js";
import type { Abi } from "./model.js";
import { merge } from "./overlay.js";

/** What a rule looks at: what is being judged, and all that it may refer to. */
export interface Subject {
  /** The base, or what an overlay adds and refines. */
  readonly own: Abi;
  /** The base, with the overlay merged in when one is being judged. */
  readonly whole: Abi;
  readonly context: Context;
}

export type Rule = (subject: Subject) => readonly Diagnostic[];

const RULES: readonly Rule[] = [
  checkDuplicates,
  checkIdentifiers,
  checkReserved,
  checkCollisions,
  checkMentions,
  checkAvailability,
  checkSignatures,
  checkCalls,
  checkPaths,
  checkEmptiness,
  checkDocumentation,
  checkOverlay,
];

/** Every mistake in a built specification that parsing and building did not find. */
export function check({ abi, context }: Built): Diagnostic[] {
  const whole = abi.base ? merge(abi, abi.base) : abi;
  return RULES.flatMap((rule) => rule({ own: abi, whole, context }));
}
