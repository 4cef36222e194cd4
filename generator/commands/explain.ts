/** `explain`: says what one name of the ABI is, from the generated `abi.json` of every version. */
import { defineCommand, Failure } from "./command.js";
import { explain } from "../explain/index.js";
import { generatedFolder, readManifests } from "../manifest/read.js";

export const command = defineCommand({
  positionals: ["name"],
  options: {
    name: {
      type: "string",
      demandOption: true,
      describe: "a function, enum, value or property, by its name in the ABI or in the bindings",
    },
    generated: {
      type: "string",
      requiresArg: true,
      describe: "folder that `generate` wrote [default: generated/, or the installed package]",
    },
  },
  examples: [
    ["explain proxy_http_call", "signature per version, statuses, phases, bindings"],
    ["explain onRequestHeaders", "the name in the bindings will do"],
    ["explain request.path", "a property"],
  ],

  run({ name, generated }) {
    const folder = generatedFolder(generated);
    const manifests = readManifests(folder);
    if (manifests.versions.length === 0)
      throw new Failure(`there is no abi.json in ${folder}: run \`npm run generate\``, 2);
    const found = explain(name, manifests);
    if ("text" in found) {
      console.log(found.text);
      return 0;
    }
    const hint = found.nearest === undefined ? "" : `: did you mean \`${found.nearest}\`?`;
    throw new Failure(`\`${name}\` is no name of the ABI${hint}`, 1);
  },
});
