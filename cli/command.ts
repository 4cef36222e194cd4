/** What a command of `proxy-wasm` is: its options, and what it does with them. */
import type { ArgumentsCamelCase, Argv } from "yargs";

/**
 * One command, the export `command` of a file of its own that is loaded only when it is called.
 * `run` returns the exit code: 0 fine, 1 findings or failure, 2 wrong usage.
 */
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

/** An error whose message is meant for people: printed without a stack, exit code 1 (or 2 for wrong usage). */
export class CommandError extends Error {
  override readonly name = "CommandError";

  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }
}
