/** Runs `verify` without yargs, which takes longer to load than judging a module does. */
import { parseArgs } from "node:util";

/** The options of `verify.ts`, as node:util reads them. */
const OPTIONS = {
  abi: { type: "string" },
  host: { type: "string", multiple: true },
  overlay: { type: "string", multiple: true },
  json: { type: "boolean", default: false },
} as const;

/** The exit code; undefined for any other command, for help, and for a call with a mistake: yargs tells what it is. */
export async function quickly(argv: readonly string[]): Promise<number | undefined> {
  if (argv[0] !== "verify") return undefined;
  const parsed = parse(argv.slice(1));
  if (parsed === undefined || parsed.positionals.length === 0) return undefined;
  const { command } = await import("./verify.js");
  const { abi, host, overlay, json } = parsed.values;
  const file = parsed.positionals;
  return command.run({ file, abi, host, overlay, json, _: [], $0: "proxy-wasm" });
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch {
    return undefined;
  }
}
