/** `lint`: reads the specification and its overlays, and shows every mistake. */
import { defineCommand } from "./command.js";
import { readSources, sourceOptions } from "./sources.js";

export const command = defineCommand({
  positionals: [],
  options: {
    ...sourceOptions,
    codes: {
      type: "boolean",
      default: false,
      describe: "list the codes of all mistakes that can be found",
    },
  },
  examples: [
    ["lint", "check spec/ and spec/overlays/"],
    ["lint --overlay acme.webidl", "check a vendor's overlay too"],
  ],

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
