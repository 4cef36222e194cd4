/** Checks what no single definition can know: names, numbers, versions and references across all files. */
import type { Built } from "../ir/index.js";
import {
  checkAvailability,
  checkFormerNames,
  checkMentions,
  checkSignatures,
} from "./availability.js";
import { checkCalls, checkDocumentation, checkEmptiness, checkPaths } from "./content.js";
import { checkCollisions, checkDuplicates, checkIdentifiers, checkReserved } from "./names.js";
import { checkOverlay } from "./overlay.js";
import type { Diagnostic } from "../diagnostics.js";
import { merge } from "../overlay.js";
import type { Rule } from "./rule.js";

const RULES: readonly Rule[] = [
  checkDuplicates,
  checkIdentifiers,
  checkReserved,
  checkCollisions,
  checkMentions,
  checkAvailability,
  checkSignatures,
  checkFormerNames,
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
