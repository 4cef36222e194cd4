/** What an emitter is: a pure function from a lowered ABI to modules, which `render` turns into text. */
import type { StatementStructures } from "ts-morph";
import type { LoweredAbi } from "../model.js";

/** One file to be written. Its content is statements, finished text, or a JSON value. */
export type Module = {
  /** Below the output folder, with forward slashes. */
  readonly path: string;
} & (
  | {
      /** What the file is for, in one sentence; opens the file. */
      readonly doc: string;
      readonly statements: readonly Statement[];
    }
  | {
      readonly doc: string;
      /** Source that is the same for every specification: taken over as it is, below the header. */
      readonly source: string;
    }
  | { readonly markdown: string }
  | { readonly json: unknown }
);

/** Plain data that ts-morph prints, or a statement already written out. */
export type Statement = StatementStructures | string;

/** One target of the generator. */
export interface Emitter {
  readonly name: string;
  readonly description: string;
  readonly emit: (abi: LoweredAbi) => readonly Module[];
}
