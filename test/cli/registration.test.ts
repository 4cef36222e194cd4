/** A plugin that registers nothing is no plugin: that is told when it is built. */
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { compile } from "proxy-wasm/compile";
import { describe, expect, it } from "vitest";
import { buildSource, folderWith } from "./workbench.js";

const head = `import { HttpContext, PluginContext, registerHttpFilter } from "@proxywasm/sdk";`;
const classes = `
class Root extends PluginContext {}
class Stream extends HttpContext<Root> {}`;

/** What the build says first. */
const said = async (source: string): Promise<string | undefined> => {
  const { ok, diagnostics } = await buildSource(source);
  expect(ok).toBe(false);
  return diagnostics[0]?.message;
};

describe("an entry that registers nothing", () => {
  it("is refused, with the statement to write", async () => {
    expect(await said(head + classes)).toContain(
      "assembly/index.ts registers nothing, so a proxy would load the module and call nothing in it: write registerHttpFilter<Root, Stream>()",
    );
  });

  it("is refused where no class is the author's", async () => {
    expect(await said("export const nothing: i32 = 1;")).toContain(
      "write registerHttpFilter<PluginContext, YourStream>()",
    );
  });

  it("is refused where only the text says otherwise", async () => {
    const never = `function never(): void { registerHttpFilter<Root, Stream>(); }`;
    expect(await said(head + classes + never)).toContain("registers nothing");
  });

  it("passes where a function that is called registers", async () => {
    const called = `function all(): void { registerHttpFilter<Root, Stream>(); } all();`;
    expect((await buildSource(head + classes + called)).diagnostics).toEqual([]);
  });

  it("is refused by plain asc, too", async () => {
    const asc = createRequire(import.meta.url).resolve("assemblyscript/package.json");
    const cwd = await folderWith({
      "assembly/index.ts": head + classes,
      "asconfig.json": `{ "extends": "@proxywasm/sdk/asconfig.json" }`,
    });
    const args = [join(dirname(asc), "bin/asc.js"), "assembly/index.ts", "-o", "x.wasm"];
    await expect(promisify(execFile)(process.execPath, args, { cwd })).rejects.toThrow(
      "registers nothing",
    );
  });
});

describe("a transform that makes the entry a library file", () => {
  it.each(["afterParse", "afterInitialize"])(
    "in %s does not keep it from running",
    async (hook) => {
      const cwd = await folderWith({
        "assembly/index.ts": `${head}${classes}\nregisterHttpFilter<Root, Stream>();`,
        "drop.mjs": `export default class {
        ${hook}({ sources }) {
          for (const source of sources)
            if (source.internalPath === "assembly/index") source.sourceKind = 2;
        }
      }`,
      });
      const { ok, diagnostics } = await compile({ cwd, mode: "debug", transforms: ["./drop.mjs"] });
      expect([ok, diagnostics]).toEqual([true, []]);
    },
  );
});
