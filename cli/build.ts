/** `proxy-wasm build [ENTRY]`: compiles a plugin to a module that proxies load. */
import { relative } from "node:path";
import { ABI_VERSIONS } from "@proxywasm/abi/host/versions";
import { compile, type CompileOptions } from "./compile.js";
import { defineCommand } from "./command.js";
import { formatDiagnostics } from "./diagnostics.js";

export const command = defineCommand({
  options: (yargs) =>
    yargs
      .positional("entry", {
        type: "string",
        default: "assembly/index.ts",
        describe: "the plugin's first file",
      })
      .option("out", {
        alias: "o",
        type: "string",
        default: "build/plugin.wasm",
        describe: "where the module goes",
      })
      .option("abi", {
        choices: Object.keys(ABI_VERSIONS),
        describe: "ABI version to build for; the ABI's default unless given",
      })
      .option("release", { type: "boolean", describe: "small and fast (the default)" })
      .option("debug", {
        type: "boolean",
        conflicts: "release",
        describe: "names, a source map, and abort messages with file and line",
      })
      .option("runtime", {
        choices: ["nursery", "minimal", "incremental", "stub"] as const,
        default: "nursery" as const,
        describe: "memory management: the SDK's own, or one of asc's",
      })
      .option("transform", {
        type: "string",
        array: true,
        nargs: 1,
        describe: "another package's asc transform, run before the SDK's; may be repeated",
      })
      .option("use", {
        type: "string",
        array: true,
        nargs: 1,
        describe: "NAME=VALUE, a constant of the compilation; may be repeated",
      })
      .option("enable", {
        type: "string",
        array: true,
        nargs: 1,
        describe: "a feature of WebAssembly beyond those that every proxy has: simd",
      })
      .option("timing", { type: "boolean", describe: "print how long each phase took" }),
  async run({ entry, out, abi, debug, runtime, transform, use, enable, timing }) {
    const options: CompileOptions = {
      entry,
      out,
      runtime,
      mode: debug ? "debug" : "release",
      transforms: transform ?? [],
      use: use ?? [],
      enable: enable ?? [],
    };
    const built = await compile(abi === undefined ? options : { ...options, abi });
    const text = formatDiagnostics(built.diagnostics, process.stderr.isTTY);
    if (text !== "") console.error(text);
    if (!built.ok) return 1;
    console.log(
      `${relative(".", built.path)}  ${built.size.toLocaleString("en")} bytes  ${Math.round(built.timing["total"] ?? 0)} ms`,
    );
    if (timing) {
      for (const [phase, ms] of Object.entries(built.timing)) {
        console.log(`  ${phase.padEnd(12)} ${ms.toFixed(1).padStart(9)} ms`);
      }
    }
    return 0;
  },
});
