/** The project's own asconfig.json, and what else of asc can be asked for: transforms, constants, features. */
import { readFile, stat } from "node:fs/promises";
import { startPlugin } from "@proxywasm/host/testing";
import { main } from "proxy-wasm/cli";
import { compile } from "proxy-wasm/compile";
import { describe, expect, it, vi } from "vitest";
import { folderWith } from "./workbench.js";

const plugin = (expression: string, more = "") => `
import { Action, HttpContext, PluginContext, registerHttpFilter } from "@proxywasm/sdk";
${more}
class Root extends PluginContext {}
class Stream extends HttpContext<Root> {
  onRequestHeaders(endOfStream: bool): Action {
    this.request.headers.add("x-told", ${expression});
    return Action.Continue;
  }
}
registerHttpFilter<Root, Stream>();
`;

/** A folder with a plugin that adds the value of an expression as a header, and a configuration. */
const project = (config: object | null, expression = `"x"`, more = "") =>
  folderWith({
    "assembly/index.ts": plugin(expression, more),
    ...(config !== null && { "asconfig.json": JSON.stringify(config) }),
  });

/** The header that the plugin adds. */
const told = async (path: string) => (await startPlugin(path)).send().request.headers.get("x-told");

/** Replaces the literal `FROM` by `TO` in the author's text; that it ran first is seen when several do. */
const replacing = (from: string, to: string) => `export default class {
  afterParse(parser) {
    const walk = (node) => {
      if (typeof node !== "object" || node === null || node instanceof Map) return;
      if (node.value === "${from}") node.value = "${to}";
      for (const key of Object.keys(node))
        if (!["range", "source", "parent"].includes(key)) walk(node[key]);
    };
    walk(parser.sources.find(({ internalPath }) => /^(?!~lib).*assembly\\/index$/.test(internalPath)).statements);
  }
}`;

describe("asconfig.json of the project", () => {
  it("reaches the compiler: constants, features, and the flags of a mode", async () => {
    const config = { options: { use: ["LIMIT=7"] }, targets: { debug: { sourceMap: false } } };
    const cwd = await project(config, `LIMIT.toString()`);
    const { path, diagnostics } = await compile({ cwd, mode: "debug" });
    expect(diagnostics).toEqual([]);
    expect(await told(path)).toBe("7");
    await expect(stat(`${path}.map`)).rejects.toThrow("ENOENT");
  });

  it("may extend the SDK's, as plain asc wants it, and a debug build stays one", async () => {
    const bare = await compile({ cwd: await project(null), mode: "debug" });
    const cwd = await project({ extends: "@proxywasm/sdk/asconfig.json" });
    const extended = await compile({ cwd, mode: "debug" });
    expect(await readFile(extended.path)).toEqual(await readFile(bare.path));
  });

  it.each([
    ["options", { options: { exportStart: "main" } }, "proxies call _initialize"],
    ["targets", { targets: { release: { importMemory: true } } }, "no proxy offers a memory"],
    ["use", { options: { use: "abort=my/abort" } }, "writes to the proxy's log"],
    [
      "enable",
      { options: { enable: ["threads"] } },
      "not every proxy runs WebAssembly with threads",
    ],
    ["entries", { entries: ["assembly/other.ts"] }, "name the plugin's one entry"],
    ["runtime", { options: { runtime: "stub" } }, "proxy-wasm build --runtime"],
  ])("is refused with the reason where it would break the plugin: %s", async (_, config, why) => {
    const cwd = await project(config);
    await expect(compile({ cwd })).rejects.toThrow(why);
    await expect(compile({ cwd })).rejects.toThrow("asconfig.json asks for");
  });
});

describe("transforms of others", () => {
  it("run before the SDK's, those of the command line first", async () => {
    const cwd = await folderWith({
      "assembly/index.ts": plugin(`"one"`),
      "one.mjs": replacing("one", "two"),
      "two.mjs": replacing("two", "three"),
      "first.mjs": `export default class {
        afterParse({ sources }) {
          if (sources.some(({ internalPath }) => internalPath.startsWith("proxy-wasm-")))
            throw new Error("the SDK's transform ran before this one");
        }
      }`,
      "asconfig.json": JSON.stringify({
        options: { transform: ["@proxywasm/sdk/transform", "./two.mjs", "./first.mjs"] },
      }),
    });
    const { path } = await compile({ cwd, mode: "debug", transforms: ["./one.mjs"] });
    expect(await told(path)).toBe("three");
  });

  it("include json-as, also for an entry called assembly/index.ts", async () => {
    const who = `import { JSON } from "json-as"; @json class Who { name: string = ""; }`;
    const text = `JSON.stringify(JSON.parse<Who>('{ "name": "Ada" }'))`;
    const cwd = await project({ options: { transform: ["json-as"] } }, text, who);
    const { path, diagnostics } = await compile({ cwd });
    expect(diagnostics).toEqual([]);
    expect(await told(path)).toBe(`{"name":"Ada"}`);
  });

  it("that are not installed are named, with what to run", async () => {
    const cwd = await project(null);
    await expect(compile({ cwd, transforms: ["no-such"] })).rejects.toThrow(
      /there is no transform no-such in .*\n {2}Run: npm install --save-dev no-such/,
    );
  });
});

describe("the command line", () => {
  it("takes --use, --enable and --transform, several times", async () => {
    const cwd = await folderWith({
      "assembly/index.ts": plugin(`"one" + (A + B).toString()`),
      "one.mjs": replacing("one", "two"),
    });
    vi.spyOn(console, "log").mockImplementation(() => {});
    const more = ["--use", "A=1", "--use", "B=2", "--enable", "simd", "--debug"];
    const out = `${cwd}/plugin.wasm`;
    const args = ["build", `${cwd}/assembly/index.ts`, "-o", out, "--transform", `${cwd}/one.mjs`];
    expect(await main([...args, ...more])).toBe(0);
    vi.restoreAllMocks();
    expect(await told(out)).toBe("two3");
  });

  it("is refused what would break the plugin", async () => {
    const cwd = await project(null);
    await expect(compile({ cwd, use: ["PROXY_WASM_ABI=200"] })).rejects.toThrow(
      "the command line asks for use: the version is chosen by proxy-wasm build --abi",
    );
  });
});
