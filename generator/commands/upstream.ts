/** `upstream`: compares the specification with the upstream Markdown, or says what an upstream version changes. */
import { existsSync } from "node:fs";
import { defineCommand, Failure } from "./command.js";

export const command = defineCommand({
  positionals: ["folder"],
  options: {
    folder: {
      type: "string",
      conflicts: ["from", "to"],
      describe: "upstream's folder of versions: v0.2.1/README.md and so on",
    },
    from: {
      type: "string",
      requiresArg: true,
      implies: "to",
      describe: "folder of an upstream version that the specification has",
    },
    to: {
      type: "string",
      requiresArg: true,
      implies: "from",
      describe: "folder of a newer one: its edit of the specification is proposed",
    },
    spec: {
      type: "string",
      default: "spec",
      requiresArg: true,
      describe: "folder of the specification",
    },
  },
  examples: [
    ["upstream abi-versions", "every difference from the upstream text"],
    ["upstream --from abi-versions/v0.2.1 --to abi-versions/vNEXT", "what to edit"],
  ],

  async run({ folder, from, to, spec }) {
    if (folder === undefined && from === undefined)
      throw new Failure("name upstream's folder, or two of its versions with --from and --to", 2);
    for (const path of [folder, from, to, spec])
      if (path !== undefined && !existsSync(path)) throw new Failure(`there is no ${path}`, 2);
    const { upstream } = await import("../upstream/index.js");
    const { text, findings } = await upstream({
      ...(folder !== undefined && { dir: folder }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      specDir: spec,
    });
    console.log(text);
    return findings === 0 ? 0 : 1;
  },
});
