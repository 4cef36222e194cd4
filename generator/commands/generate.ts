/** `generate`: writes the bindings, or with `--check` only says how they differ from the specification. */
import { defineCommand } from "../command.js";
import { readSources, sourceOptions } from "./sources.js";

export const command = defineCommand({
  positionals: [],
  options: {
    ...sourceOptions,
    out: {
      type: "string",
      default: "generated",
      requiresArg: true,
      describe: "folder to write; files in it that are not generated are removed",
    },
    check: {
      type: "boolean",
      default: false,
      describe: "write nothing; fail if a file is missing, edited or stale",
    },
  },
  examples: [
    ["generate", "write generated/ from spec/ and spec/overlays/"],
    ["generate --check", "what CI runs: a unified diff of every difference"],
    ["generate --overlay acme.webidl --out abi", "with a vendor's extensions"],
  ],

  async run(args) {
    const start = performance.now();
    const spec = await readSources(args);
    if (!spec) return 1;
    const [{ generate }, { compare, write }] = await Promise.all([
      import("../generate.js"),
      import("../write.js"),
    ]);
    const files = await generate(spec);
    const differences = (args.check ? compare : write)(files, args.out);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (!args.check) {
      for (const { kind, file } of differences)
        console.log(`${kind === "stale" ? "removed" : "wrote"} ${args.out}/${file.path}`);
      const unchanged = files.length - differences.filter(({ kind }) => kind !== "stale").length;
      console.log(`${files.length} files, ${unchanged} unchanged, in ${seconds} s`);
      return 0;
    }
    if (differences.length === 0) {
      console.log(
        `${files.length} files in ${args.out}/ are what ${args.spec}/ says (${seconds} s)`,
      );
      return 0;
    }
    const { report } = await import("../report.js");
    console.error(await report(differences, args.out, repair(args)));
    return 1;
  },
});

/** The command that makes `--check` pass. */
function repair({ spec, out, overlay }: { spec: string; out: string; overlay: string[] }): string {
  const options = [
    ...(spec === "spec" ? [] : ["--spec", spec]),
    ...overlay.flatMap((path) => ["--overlay", path]),
    ...(out === "generated" ? [] : ["--out", out]),
  ];
  return options.length === 0 ? "npm run generate" : `proxy-wasm-abi generate ${options.join(" ")}`;
}
