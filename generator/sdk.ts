/** `node generator/dist/sdk.js [--check]`: writes what the SDK has generated in its own folder, or says how it differs. */
import { sdk } from "./emit/sdk/properties.js";
import { generate } from "./generate.js";
import { readSources } from "./commands/sources.js";
import { compare, write } from "./write.js";

const FOLDER = "sdk/assembly/generated";

const spec = await readSources({ spec: "spec", overlay: [] });
const files = spec ? await generate(spec, [sdk]) : [];
const check = process.argv.includes("--check");
const differences = spec ? (check ? compare : write)(files, FOLDER) : [];
for (const { kind, file } of differences) {
  console.log(`${check ? kind : "wrote"} ${FOLDER}/${file.path}`);
}
if (!spec || (check && differences.length > 0)) process.exitCode = 1;
