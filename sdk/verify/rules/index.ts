/** The judge's table: every rule there is, in the order in which findings of one severity are shown. */
import type { Rule } from "../subject.js";
import { ABI_RULES } from "./abi.js";
import { CALLBACK_RULES } from "./callbacks.js";
import { CONTENT_RULES } from "./contents.js";
import { DEVIATION_RULES } from "./deviations.js";
import { IMPORT_RULES } from "./imports.js";
import { LOAD_RULES } from "./load.js";

export const RULES: readonly Rule[] = [
  ...ABI_RULES,
  ...IMPORT_RULES,
  ...CALLBACK_RULES,
  ...LOAD_RULES,
  ...CONTENT_RULES,
  ...DEVIATION_RULES,
];
