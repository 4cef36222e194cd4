/** What a command of `proxy-wasm-abi` is: its options, and what it does with them. */
import type { ArgumentsCamelCase, Argv } from "yargs";

/** One command, the export `command` of a file of its own; `run` gives the exit code. */
export interface Command<Options = object> {
  options(yargs: Argv): Argv<Options>;
  run(args: ArgumentsCamelCase<Options>): Promise<number> | number;
}

/** A command whose options the caller does not know; yargs has checked them. */
export interface AnyCommand {
  options(yargs: Argv): unknown;
  run(args: never): Promise<number> | number;
}

/** Lets TypeScript infer the options of `run` from those declared in `options`. */
export function defineCommand<Options>(command: Command<Options>): Command<Options> {
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
