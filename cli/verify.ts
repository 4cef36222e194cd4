/** `proxy-wasm verify FILE…`: says whether modules conform to the ABI, and which hosts load them. */
import { defineCommand } from "./command.js";

export const command = defineCommand({
  options: (yargs) =>
    yargs
      .positional("file", { type: "string", array: true, demandOption: true })
      .option("abi", { type: "string", describe: "the ABI version that the module must speak" })
      .option("host", {
        type: "string",
        array: true,
        describe: "hosts that must load it: envoy, envoy@1.36, kong, …",
      })
      .option("overlay", {
        type: "string",
        array: true,
        describe: "what your host offers beyond the ABI: an abi.json or .webidl file",
      })
      .option("json", { type: "boolean", default: false, describe: "print for programs" })
      .example("$0 verify build/plugin.wasm", "will Envoy load it?")
      .example("$0 verify plugin.wasm --host envoy@1.36,kong", "will these?"),
  async run({ file, abi, host, overlay, json }) {
    const { processOutput, verifyFiles } = await import("@proxywasm/verify");
    const options = { files: file, hosts: host ?? [], overlays: overlay ?? [], json };
    return verifyFiles({ ...options, ...(abi !== undefined && { abi }) }, processOutput(json));
  },
});
