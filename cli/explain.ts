/** `proxy-wasm explain CODE`: where a release build aborted, and what it would have said. */
import { readFile } from "node:fs/promises";
import { CommandError, defineCommand } from "./command.js";
import { codesPath, type AbortTable } from "./codes.js";

export const command = defineCommand({
  options: (yargs) =>
    yargs
      .positional("code", {
        type: "string",
        demandOption: true,
        describe: "as the proxy's log has it: aborted: proxy-wasm explain CODE",
      })
      .option("module", {
        alias: "m",
        type: "string",
        default: "build/plugin.wasm",
        describe: "the module that logged it; its table of codes lies beside it",
      }),
  async run({ code, module }) {
    const [, build, number] = /^([a-z]{3})(\d+)$/.exec(code) ?? [];
    if (build === undefined) {
      throw new CommandError(
        `${code} is no code\n  Copy it from the log with its letters, as in explain abc12: they say which build wrote it.`,
        2,
      );
    }
    const path = codesPath(module);
    const table = await readTable(path);
    const found = table.codes.find((each) => each.code === Number(number));
    if (table.build !== build || found === undefined) {
      throw new CommandError(
        `${path} is the table of another build (${table.build}) than the one that logged ${code}\n` +
          "  Name the module that the proxy runs, with its table beside it: --module PATH. If that table is gone,\n" +
          "  build the same sources again with the same versions: the letters are the same then.",
      );
    }
    console.log(`${found.file}:${found.line}  ${found.message || "(no message)"}`);
    return 0;
  },
});

async function readTable(path: string): Promise<AbortTable> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new CommandError(
      `there is no table of codes at ${path}\n  proxy-wasm build writes it beside the module, and it fits that build only: name the module with --module PATH.`,
    );
  });
  const table = parseOrNull(text) as Partial<AbortTable> | null;
  if (typeof table?.build === "string" && Array.isArray(table.codes)) return table as AbortTable;
  throw new CommandError(
    `${path} is no table of codes\n  Build the module again: proxy-wasm build writes it.`,
  );
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
