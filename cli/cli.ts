/** `proxy-wasm`: finds the command, loads its file, and turns its outcome into an exit code. */
import { readFileSync } from "node:fs";
import type { Argv } from "yargs";
import type { AnyCommand } from "./command.js";
import { quickly } from "./quick.js";

const ABOUT = "Build and check Proxy-Wasm plugins written in TypeScript's own syntax.";
const COMPLETION = "print a shell script that completes commands and options";

/** One row per command; its file is imported only when it is called. */
const COMMANDS: readonly {
  usage: string;
  about: string;
  load: () => Promise<{ command: AnyCommand }>;
}[] = [
  {
    usage: "build [entry]",
    about: "compile a plugin to wasm",
    load: () => import("./build.js"),
  },
  {
    usage: "verify <file..>",
    about: "check that modules conform to the ABI and load in a proxy",
    load: () => import("./verify.js"),
  },
  {
    usage: "explain <code>",
    about: "say where a release build aborted",
    load: () => import("./explain.js"),
  },
  {
    usage: "envoy <action> [release]",
    about: "install a real Envoy, or show which one is used",
    load: () => import("./envoy.js"),
  },
];

const EXAMPLES = [
  ["build --abi 0.2.0", "compile assembly/index.ts for older proxies too"],
  ["verify build/plugin.wasm", "say whether a proxy will load it, and why not"],
  ["envoy install", "get the Envoy that the tests use"],
] as const;

/** Answered without loading yargs, which would take longer than all the rest. */
const AT_ONCE: Readonly<Record<string, () => string>> = {
  "--help": help,
  help,
  "--version": version,
};

/** Runs the command line and returns the exit code: 0 fine, 1 findings or failure, 2 wrong usage. */
export async function main(argv: string[]): Promise<number> {
  const answer = argv.length === 1 ? AT_ONCE[argv[0] ?? ""] : undefined;
  if (answer !== undefined) {
    console.log(answer());
    return 0;
  }
  const quick = await quickly(argv).catch(report);
  if (quick !== undefined) return quick;
  const unknown = await unknownCommand(argv[0]);
  if (unknown !== undefined) return report(new WrongUsage(unknown));
  let exitCode = 0;
  const { default: yargs } = await import("yargs");
  const parser = yargs(argv)
    .scriptName("proxy-wasm")
    .locale("en")
    .usage(`$0 <command>\n\n${ABOUT}`)
    .strict()
    .demandCommand(1, "Which command?")
    .completion("completion", COMPLETION)
    .version(version())
    .wrap(Math.min(100, process.stdout.columns ?? 100))
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new WrongUsage(message);
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
    return report(error);
  }
}

/** The overview: every command, and where its options are told. */
/** What is wrong with the first word, if it should be a command and is none. */
async function unknownCommand(word: string | undefined): Promise<string | undefined> {
  const names = [...COMMANDS.map(({ usage }) => usage.split(" ")[0]!), "completion"];
  if (word === undefined || word.startsWith("-") || names.includes(word)) return undefined;
  const { similar } = await import("@proxywasm/verify/similar");
  const near = similar(word, names);
  const hint = near === null ? "" : `; did you mean \`${near}\`?`;
  return `there is no command \`${word}\`${hint}\nThe commands are ${names.join(", ")}.`;
}

function help(): string {
  const rows = (list: readonly (readonly [string, string])[]) =>
    list.map(([left, right]) => `  ${left.padEnd(38)}${right}`).join("\n");
  return `proxy-wasm COMMAND [options]

${ABOUT}

Commands:
${rows([...COMMANDS.map(({ usage, about }) => [usage, about] as const), ["completion", COMPLETION]])}

Options, after a command:
${rows([["--help", "what this command takes"]])}

Examples:
${rows(EXAMPLES.map(([command, about]) => [`proxy-wasm ${command}`, about] as const))}`;
}

class WrongUsage extends Error {}

function report(error: unknown): number {
  if (error instanceof WrongUsage) {
    console.error(`proxy-wasm: ${error.message}\nRun proxy-wasm --help, or COMMAND --help.`);
    return 2;
  }
  // Errors with a code carry their own explanation; anything else is a defect and shows where it happened.
  const known = error as { message?: string; code?: string; exitCode?: number; stack?: string };
  const explained = known.exitCode !== undefined || known.code !== undefined;
  console.error(explained ? `proxy-wasm: ${known.message}` : (known.stack ?? String(error)));
  return known.exitCode ?? 1;
}

function version(): string {
  const file = new URL("../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
