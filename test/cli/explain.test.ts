/** `proxy-wasm explain`: what a code in the log stands for, and that another build's table does not answer. */
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startPlugin } from "@proxywasm/host/testing";
import { main } from "proxy-wasm/cli";
import { compile } from "proxy-wasm/compile";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { folderWith } from "./workbench.js";

const plugin = (message: string) => `
import { HttpContext, PluginContext, registerHttpFilter } from "@proxywasm/sdk";
class Root extends PluginContext {}
class Stream extends HttpContext<Root> {
  onLog(): void { throw new Error("${message}"); }
}
registerHttpFilter<Root, Stream>();
`;

let out = "";
let err = "";

beforeEach(() => {
  out = err = "";
  vi.spyOn(console, "log").mockImplementation((text = "") => void (out += `${text}\n`));
  vi.spyOn(console, "error").mockImplementation((text = "") => void (err += `${text}\n`));
});

afterEach(() => vi.restoreAllMocks());

/** Builds and starts it; the code that it logs when it ends, and the module. */
async function ended(message: string): Promise<{ code: string; module: string }> {
  const cwd = await folderWith({ "assembly/index.ts": plugin(message) });
  const { path } = await compile({ cwd });
  const started = await startPlugin(path);
  started.send();
  const text = started.logs.at(-1)?.message ?? "";
  return { code: /proxy-wasm explain (\w+)$/.exec(text)?.[1] ?? text, module: path };
}

it("says file, line and message of the code that the proxy logged", async () => {
  const { code, module } = await ended("first");
  expect(await main(["explain", code, "-m", module])).toBe(0);
  expect(out).toBe("assembly/index.ts:5  first\n");
});

it("refuses the table of another build, and says what to do", async () => {
  const first = await ended("first");
  const second = await ended("second");
  await rename(
    second.module.replace(".wasm", ".codes.json"),
    first.module.replace(".wasm", ".codes.json"),
  );
  expect(await main(["explain", first.code, "-m", first.module])).toBe(1);
  expect(err).toContain("is the table of another build");
  expect(err).toContain("--module PATH");
});

it("wants the letters before the number", async () => {
  expect(await main(["explain", "109"])).toBe(2);
  expect(err).toContain("Copy it from the log with its letters");
});

it("says that a file is no table, and that there is none", async () => {
  const cwd = await folderWith({ "x.codes.json": "[]" });
  expect(await main(["explain", "abc1", "-m", join(cwd, "x.wasm")])).toBe(1);
  expect(err).toContain("is no table of codes");
  await writeFile(join(cwd, "x.codes.json"), "{");
  expect(await main(["explain", "abc1", "-m", join(cwd, "x.wasm")])).toBe(1);
  expect(await main(["explain", "abc1", "-m", join(cwd, "y.wasm")])).toBe(1);
  expect(err).toContain("there is no table of codes at");
});
