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
  const system = systemFailure(error);
  if (system !== undefined) {
    console.error(`proxy-wasm-abi: ${system}`);
    return 1;
  }
  // Whatever else arrives here is a defect, and shows where it happened.
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}

/** What the file system refused, in words; undefined for anything else. */
function systemFailure(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = "", path } = error as NodeJS.ErrnoException;
  const reason = REASONS[code];
  return reason === undefined ? undefined : `${path ?? "a file"}: ${reason}`;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "no permission; check its owner and mode",
  EPERM: "no permission; check its owner and mode",
  EROFS: "the file system is read-only",
  ENOSPC: "no space left on the device; what was there is as before",
  EDQUOT: "the disk quota is used up; what was there is as before",
  EISDIR: "this is a folder, and a file is wanted",
  ENOTDIR: "this is not a folder",
  ELOOP: "a link that leads back to itself",
  ENOENT: "there is no such file or folder",
  ENAMETOOLONG: "the name is too long",
  EEXIST: "something is there already, in the way",
  ENOTEMPTY: "this folder is not empty",
  EXDEV: "this leads to another file system",
  EBUSY: "something else uses it",
  EMFILE: "too many files are open",
};
