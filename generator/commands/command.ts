/** What a command of `proxy-wasm-abi` is: its options as data, and what it does with them. */
import type { InferredOptionTypes, Options } from "yargs";

/** One command, the export `command` of a file of its own; `run` gives the exit code. */
export interface Command<O extends Row = Row> {
  /** In the order of the usage line. */
  readonly positionals: readonly (keyof O & string)[];
  /** Every positional and option. */
  readonly options: O;
  readonly examples: readonly (readonly [call: string, meaning: string])[];
  run(args: InferredOptionTypes<O>): Promise<number> | number;
}

type Row = Readonly<Record<string, Options>>;

/** A command whose options the caller does not know; they were checked against its table. */
export interface AnyCommand extends Omit<Command, "run"> {
  run(args: never): Promise<number> | number;
}

/** Lets TypeScript infer the options of `run` from those of the table. */
export function defineCommand<const O extends Row>(command: Command<O>): Command<O> {
  return command;
}

/** Ends a command with a message for a person: exit code 1 for a finding, 2 for wrong usage. */
export class Failure extends Error {
  override readonly name = "Failure";

  constructor(
    message: string,
    readonly exitCode: 1 | 2,
  ) {
    super(message);
  }
}
