/** The command line as yargs sees it: strict options, completion, and the help of each command. */
import { readFileSync } from "node:fs";
import yargs, { type Argv } from "yargs";
import { ABOUT, COMMANDS, EXAMPLES } from "./index.js";
import { type AnyCommand, Failure } from "./command.js";

/** Parses the call, runs its command and gives the exit code; wrong usage throws a `Failure`. */
export async function withYargs(argv: readonly string[]): Promise<number> {
  let exitCode = 0;
  const parser = yargs([...argv])
    .scriptName("proxy-wasm-abi")
    // The texts of this program are English: yargs' own must not mix in another language.
    .locale("en")
    .usage(`$0 <command>\n\n${ABOUT}`)
    .example(EXAMPLES.map(([call, meaning]): [string, string] => [`$0 ${call}`, meaning]))
    .strict()
    .demandCommand(1, "Which command?")
    .completion("completion", "print a shell script that completes commands and options")
    .version(version())
    .wrap(Math.min(100, process.stdout.columns ?? 100))
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new Failure(message, 2);
    });
  for (const { usage, about, load } of COMMANDS) {
    parser.command({
      command: usage,
      describe: about,
      builder: async (options: Argv) => declare((await load()).command, options),
      handler: async (args) => {
        exitCode = await (await load()).command.run(args as never);
      },
    });
  }
  try {
    await parser.parseAsync();
  } catch (error) {
    // Errors of yargs' own kind are about the call.
    throw error instanceof Error && error.name === "YError" ? new Failure(error.message, 2) : error;
  }
  return exitCode;
}

function declare({ options, positionals, examples }: AnyCommand, yargs: Argv): Argv {
  for (const [name, option] of Object.entries(options)) {
    const { type, demandOption, describe, conflicts } = option;
    if (!positionals.includes(name)) yargs.option(name, option);
    else
      yargs.positional(name, {
        type: type as "string",
        ...(demandOption !== undefined && { demandOption }),
        ...(describe !== undefined && { describe }),
        ...(conflicts !== undefined && { conflicts }),
      });
  }
  return yargs.example(
    examples.map(([call, meaning]): [string, string] => [`$0 ${call}`, meaning]),
  );
}

function version(): string {
  // Compiled, this file stands in dist/; its tests run it where it is written.
  const compiled = import.meta.url.includes("/dist/");
  const file = new URL(compiled ? "../../package.json" : "../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
