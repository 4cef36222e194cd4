/** `proxy-wasm-abi`: finds the command, loads its file, and turns its outcome into an exit code. */
import { readFileSync } from "node:fs";
import yargs, { type Argv } from "yargs";
import { type AnyCommand, Failure } from "./command.js";

/** One row per command; its file is imported only when it is called, so that the others stay quick. */
const COMMANDS: readonly {
  readonly usage: string | readonly string[];
  readonly about: string;
  readonly load: () => Promise<{ command: AnyCommand }>;
}[] = [
  {
    usage: "generate",
    about: "write the bindings that the specification describes",
    load: () => import("./commands/generate.js"),
  },
  {
    usage: "lint",
    about: "show every mistake in the specification, and write nothing",
    load: () => import("./commands/lint.js"),
  },
  {
    usage: "diff <from> <to>",
    about: "show what changed between two versions, and whom it breaks",
    load: () => import("./commands/diff.js"),
  },
  {
    usage: "explain <name>",
    about: "say what a function, enum, value or property is",
    load: () => import("./commands/explain.js"),
  },
  {
    usage: "upstream [folder]",
    about: "compare the specification with its upstream text, or two upstream texts",
    load: () => import("./commands/upstream.js"),
  },
];

/** Runs the command line and gives the exit code: 0 fine, 1 findings, 2 wrong usage. */
export async function main(argv: readonly string[]): Promise<number> {
  let exitCode = 0;
  const parser = yargs([...argv])
    .scriptName("proxy-wasm-abi")
    // The texts of this program are English: yargs' own must not mix in another language.
    .locale("en")
    .usage(
      "$0 <command>\n\nFrom the specification of the Proxy-Wasm ABI to bindings for both sides.",
    )
    .example("$0 generate", "write generated/ from spec/")
    .example("$0 generate --check", "fail if generated/ is not what spec/ says")
    .example("$0 diff 0.2.0 0.2.1", "what changed, and whom it breaks")
    .example("$0 explain proxy_http_call", "one hostcall, in all versions")
    .strict()
    .demandCommand(1, "Which command?")
    .recommendCommands()
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
      builder: async (options: Argv) => {
        (await load()).command.options(options);
        return options;
      },
      handler: async (args) => {
        exitCode = await (await load()).command.run(args as never);
      },
    });
  }
  try {
    await parser.parseAsync();
    return exitCode;
  } catch (error) {
    return fail(error);
  }
}

function fail(error: unknown): number {
  if (error instanceof Failure) {
    const help = error.exitCode === 2 ? "\nTry proxy-wasm-abi --help, or COMMAND --help." : "";
    console.error(`proxy-wasm-abi: ${error.message}${help}`);
    return error.exitCode;
  }
  // yargs throws errors of its own kind for wrong usage; whatever else arrives here is a defect.
  if (error instanceof Error && error.name === "YError") return fail(new Failure(error.message, 2));
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}

function version(): string {
  // Compiled, this file stands in dist/; its tests run it where it is written.
  const compiled = import.meta.url.includes("/dist/");
  const file = new URL(compiled ? "../package.json" : "./package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
