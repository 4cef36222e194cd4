/** `proxy-wasm-verify FILE…`: the judge as a command of its own, for plugins written in any language. */
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";

/** Runs the command line and returns the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    process.stderr.write(`proxy-wasm-verify: ${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  const { values, positionals } = parsed;
  if (values.help) return (process.stdout.write(HELP), 0);
  if (values.version) return (process.stdout.write(`${version()}\n`), 0);
  const { processOutput, verifyFiles } = await import("./verify.js");
  if (values.hosts) {
    const { hostsPage } = await import("./page.js");
    return (process.stdout.write(hostsPage()), 0);
  }
  const json = values.json ?? false;
  return verifyFiles(
    {
      files: positionals,
      overlays: values.overlay ?? [],
      hosts: values.host ?? [],
      json,
      ...(values.abi !== undefined && { abi: values.abi }),
    },
    processOutput(json),
  );
}

const OPTIONS = {
  abi: { type: "string" },
  overlay: { type: "string", multiple: true },
  host: { type: "string", multiple: true },
  json: { type: "boolean" },
  hosts: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

const USAGE = `Usage: proxy-wasm-verify FILE… [--abi VERSION] [--overlay FILE]… [--host LIST] [--json]
`;

const HELP = `${USAGE}
Says whether a WebAssembly module conforms to the Proxy-Wasm ABI, and which hosts load it.

  --abi VERSION   the ABI version that the module must speak (0.1.0, 0.2.0, 0.2.1)
  --host LIST     the hosts that must load it: envoy, envoy@1.36, kong, …; default: the newest Envoy
  --overlay FILE  what your host offers beyond the ABI: an abi.json, or a .webidl file
  --json          print the findings for programs
  --hosts         print what every known host supports, as Markdown
  --version, -h, --help

Exit code: 0 the hosts load it (warnings included), 1 one refuses it, 2 wrong usage.

Examples:
  proxy-wasm-verify build/plugin.wasm
  proxy-wasm-verify plugin.wasm --host envoy@1.36,kong --abi 0.2.0
`;

/** From beside `dist/`, or beside the source in tests. */
function version(): string {
  const files = ["../package.json", "./package.json"].map((name) => new URL(name, import.meta.url));
  for (const file of files) {
    if (existsSync(file))
      return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
  }
  return "unknown";
}
