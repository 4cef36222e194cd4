/** `generate`: writes the bindings, or with `--check` only says how they differ from the specification. */
import { defineCommand, Failure } from "./command.js";
import { readSources, sourceOptions } from "./sources.js";

export const command = defineCommand({
  positionals: [],
  options: {
    ...sourceOptions,
    out: {
      type: "string",
      default: "generated",
      requiresArg: true,
      describe: "folder to write; it may hold nothing but what an earlier run wrote",
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
    const [{ outputs }, { refusal }, { compare, write }] = await Promise.all([
      import("../generate.js"),
      import("../output/ownership.js"),
      import("../output/write.js"),
    ]);
    const planned = await outputs(spec, args.out);
    if (!args.check) {
      const sources = [args.spec, ...args.overlay];
      const refused = planned.flatMap(({ folder }) => refusal(folder, sources) ?? []);
      if (refused.length > 0) throw new Failure(refused.join("\n"), 2);
    }
    const results = planned.map(({ folder, files }) => ({
      folder,
      count: files.length,
      differences: (args.check ? compare : write)(files, folder),
    }));
    const count = results.reduce((sum, each) => sum + each.count, 0);
    const differing = results.filter(({ differences }) => differences.length > 0);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (!args.check) {
      const changes = differing.flatMap(({ folder, differences }) =>
        differences.map(({ kind, file }) => ({ kind, path: `${folder}/${file.path}` })),
      );
      for (const { kind, path } of changes)
        console.log(`${kind === "stale" ? "removed" : "wrote"} ${path}`);
      const unchanged = count - changes.filter(({ kind }) => kind !== "stale").length;
      console.log(`${count} files, ${unchanged} unchanged, in ${seconds} s`);
      return 0;
    }
    if (differing.length === 0) {
      const folders = results.map(({ folder }) => `${folder}/`).join(" and ");
      console.log(`${count} files in ${folders} match ${args.spec}/ (${seconds} s)`);
      return 0;
    }
    const { report } = await import("../output/report.js");
    console.error(await report(differing, repair(args)));
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
