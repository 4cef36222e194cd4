/** `lint`: reads the specification and its overlays, and shows every mistake. */
import { defineCommand } from "../command.js";
import { readSources, sourceOptions } from "./sources.js";

export const command = defineCommand({
  options: (yargs) =>
    sourceOptions(yargs)
      .option("codes", {
        type: "boolean",
        default: false,
        describe: "list the codes of all mistakes that can be found",
      })
      .example("$0 lint", "check spec/ and spec/overlays/")
      .example("$0 lint --overlay acme.webidl", "check a vendor's overlay too"),

  async run(args) {
    if (args.codes) {
      const { CODES } = await import("../codes.js");
      const width = Math.max(...Object.keys(CODES).map((code) => code.length));
      for (const [code, text] of Object.entries(CODES))
        console.log(`${code.padEnd(width)}  ${text}`);
      return 0;
    }
    const spec = await readSources(args);
    if (!spec) return 1;
    const { base, overlays } = spec;
    const names = overlays.map((overlay) => overlay.name).join(", ") || "none";
    console.log(
      `no mistakes: ${base.funcs.length} functions, ${base.enums.length} enums, ` +
        `${base.properties.length} properties, versions ${base.versions.join(", ")}; overlays: ${names}`,
    );
    return 0;
  },
});
