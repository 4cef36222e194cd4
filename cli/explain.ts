/** `proxy-wasm explain CODE`: where a release build aborted, and what it would have said. */
import { readFile } from "node:fs/promises";
import { CommandError, defineCommand } from "./command.js";
import { codesPath, type AbortCode } from "./codes.js";

export const command = defineCommand({
  options: (yargs) =>
    yargs
      .positional("code", {
        type: "number",
        demandOption: true,
        describe: "the number in the proxy's log: aborted: proxy-wasm explain CODE",
      })
      .option("module", {
        alias: "m",
        type: "string",
        default: "build/plugin.wasm",
        describe: "the module that logged it; its table of codes lies beside it",
      }),
  async run({ code, module }) {
    const path = codesPath(module);
    const text = await readFile(path, "utf8").catch(() => {
      throw new CommandError(
        `there is no table of codes at ${path}\n  It is written by proxy-wasm build, beside the module, and fits that build only.`,
      );
    });
    const found = (JSON.parse(text) as AbortCode[]).find((each) => each.code === code);
    if (found === undefined) {
      console.error(`proxy-wasm: ${path} has no code ${code}: is it the table of the same build?`);
      return 1;
    }
    console.log(`${found.file}:${found.line}  ${found.message || "(no message)"}`);
    return 0;
  },
});
