/** What a rule of `check` is: what it looks at, and what it gives. */
import type { Context } from "../ir/context.js";
import type { Diagnostic } from "../diagnostics.js";
import type { Abi } from "../model.js";

/** What is being judged, and all that it may refer to. */
export interface Subject {
  /** The base, or what an overlay adds and refines. */
  readonly own: Abi;
  /** The base, with the overlay merged in when one is being judged. */
  readonly whole: Abi;
  readonly context: Context;
}

export type Rule = (subject: Subject) => readonly Diagnostic[];
