/** `proxy-wasm-abi`: finds the command, loads its file, and turns its outcome into an exit code. */
import { Failure } from "./commands/command.js";
import { COMMANDS } from "./commands/index.js";
import { suggest } from "./diagnostics.js";
import { quickly } from "./commands/quick.js";

/** Runs the command line and gives the exit code: 0 fine, 1 findings, 2 wrong usage. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    const outcome = await quickly(argv);
    if (outcome !== undefined) return outcome;
    checkCommand(argv[0]);
    // Completion, the help of each command, and telling what is wrong with a call: all that is left to yargs.
    const { withYargs } = await import("./commands/yargs.js");
    return await withYargs(argv);
  } catch (error) {
    return fail(error);
  }
}

/** Wrong usage, if the first word should be a command and is none. */
function checkCommand(word: string | undefined): void {
  const names = [...COMMANDS.map(({ name }) => name), "completion"];
  if (word === undefined || word.startsWith("-") || names.includes(word)) return;
  const near = suggest(word, names);
  const hint = near === "" ? "" : `; ${near}`;
  const message = `there is no command \`${word}\`${hint}\nThe commands are ${names.join(", ")}.`;
  throw new Failure(message, 2);
}

function fail(error: unknown): number {
  if (error instanceof Failure) {
    const help = error.exitCode === 2 ? "\nTry proxy-wasm-abi --help, or COMMAND --help." : "";
    console.error(`proxy-wasm-abi: ${error.message}${help}`);
    return error.exitCode;
  }
  // Whatever else arrives here is a defect, and shows where it happened.
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}
