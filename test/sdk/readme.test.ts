/** Each plugin of the SDK's page, as a reader would copy it, compiles; and the editor finds nothing in it. */
import { readFileSync } from "node:fs";
import { formatDiagnostics } from "../../cli/diagnostics.js";
import { expect, test } from "vitest";
import { buildSource } from "../cli/workbench.js";

const page = readFileSync("sdk/assembly/README.md", "utf8");
const plugins = [...page.matchAll(/## (.+)\n|```ts\n([\s\S]*?)```/g)].reduce<[string, string][]>(
  (found, [, heading, source]) => {
    if (heading !== undefined) found.push([heading, ""]);
    else found.push([found.at(-1)![0], source!]);
    return found;
  },
  [],
);

test.each(plugins.filter(([, source]) => source !== ""))("%s", async (_heading, source) => {
  const { diagnostics } = await buildSource(source);
  expect(formatDiagnostics(diagnostics, false)).toBe("");
});
