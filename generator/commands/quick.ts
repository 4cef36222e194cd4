/** The quick way in: well-formed calls of commands that only read, and `--help`, run without loading yargs. */
import { parseArgs, type ParseArgsConfig } from "node:util";
import { ABOUT, COMMANDS, EXAMPLES } from "./index.js";
import type { AnyCommand } from "./command.js";

/** Runs the call and gives its exit code; `undefined` when yargs has to look at it. */
export async function quickly(argv: readonly string[]): Promise<number | undefined> {
  const [name, ...rest] = argv;
  if (name === "--help" && rest.length === 0) {
    console.log(help());
    return 0;
  }
  const row = COMMANDS.find((each) => each.name === name);
  if (!row) return undefined;
  const { command } = await row.load();
  const args = parse(command, rest);
  return args && command.run(args as never);
}

/** The values of a well-formed call, by the command's own table; `undefined` for any other call. */
function parse({ options, positionals: names }: AnyCommand, args: readonly string[]) {
  const flags = Object.entries(options).filter(([name]) => !names.includes(name));
  // Options that depend on each other are yargs' business.
  if (flags.some(([, option]) => option.implies ?? option.conflicts)) return undefined;
  const config: ParseArgsConfig["options"] = Object.fromEntries(
    flags.map(([name, option]) => [
      name,
      { type: option.type === "boolean" ? "boolean" : "string", multiple: option.array ?? false },
    ]),
  );
  try {
    const parsed = parseArgs({ args: [...args], options: config, allowPositionals: true });
    if (parsed.positionals.length !== names.length) return undefined;
    const defaults = flags.map(([name, option]) => [name, option.default as unknown]);
    const given = names.map((name, i) => [name, parsed.positionals[i]]);
    return { ...Object.fromEntries([...defaults, ...given]), ...parsed.values };
  } catch {
    return undefined;
  }
}

function help(): string {
  const column = (rows: readonly (readonly [string, string])[]) => {
    const width = Math.max(...rows.map(([left]) => left.length));
    return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
  };
  return [
    `proxy-wasm-abi <command>\n\n${ABOUT}`,
    `Commands:\n${column([
      ...COMMANDS.map(({ usage, about }) => [usage, about] as const),
      ["completion", "print a shell script that completes commands and options"],
    ])}`,
    `Options:\n${column([
      ["--help", "show this, or after a command what it takes"],
      ["--version", "show the version"],
    ])}`,
    `Examples:\n${column(
      EXAMPLES.map(([call, meaning]) => [`proxy-wasm-abi ${call}`, meaning] as const),
    )}`,
  ].join("\n\n");
}
