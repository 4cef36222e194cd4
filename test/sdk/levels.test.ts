/** A message that nobody reads is not built; and a release build says which null it met. */
import { readFileSync } from "node:fs";
import { startPlugin } from "@proxywasm/host/testing";
import { describe, expect, test } from "vitest";
import { build } from "./build.js";

const PLUGIN = "test/sdk/plugins/levels.ts";
const release = await build(PLUGIN);
const MODULES = [
  ["release", "0.2.1", release],
  ["debug", "0.2.1", await build(PLUGIN, { mode: "debug" })],
  ["release", "0.2.0", await build(PLUGIN, { abi: "0.2.0" })],
] as const;

describe.each(MODULES)("in a %s build for ABI %s", (mode, abi, module) => {
  test("no string is built for a level that is off", async () => {
    const plugin = await startPlugin(module, { logLevel: 2 });
    expect(plugin.send().request.headers.get("x-built")).toBe("1");
    expect(plugin.logs.map(({ message }) => message)).toEqual(["info message"]);
  });

  // ABI 0.2.0 cannot ask: what it logs is decided by the build.
  test.skipIf(abi === "0.2.0")("every message is logged once when its level is on", async () => {
    const plugin = await startPlugin(module, { logLevel: 0 });
    expect(plugin.send().request.headers.get("x-built")).toBe("6");
    expect(plugin.logs.map(({ message }) => message)).toEqual([
      "variable",
      "literal",
      "template",
      "built message",
      "joined message",
      "message",
      "aliased message",
      "aliased message",
      "info message",
    ]);
  });

  test.each([
    ["/null", "maybe!", "the value is null"],
    ["/assert", "assert(this.maybe", "maybe is set"],
    ["/number", "assert(this.built", "many"],
  ])("%s ends the VM and says where", async (path, source, message) => {
    const plugin = await startPlugin(module, { logLevel: 2, trace: false });
    plugin.send({ path });
    expect(plugin.failure).not.toBeNull();
    const last = plugin.logs.at(-1)!.message;
    const line =
      readFileSync(PLUGIN, "utf8")
        .split("\n")
        .findIndex((each) => each.includes(source)) + 1;
    if (mode === "debug") {
      expect(last).toContain(`${PLUGIN}:${line}`);
    } else {
      const code = Number(/explain [a-z]{3}(\d+)$/.exec(last)?.[1]);
      expect(codes(module).find((each) => each.code === code)).toEqual({
        code,
        file: PLUGIN,
        line,
        message,
      });
    }
  });
});

test("an empty string is a value", async () => {
  const plugin = await startPlugin(release);
  expect(plugin.send().request.headers.get("x-empty")).toBe("");
  expect(plugin.failure).toBeNull();
});

test("builds that run at once have a table each", async () => {
  const tables = await Promise.all(
    ["levels", "connection", "faults"].map(async (name) => {
      const plugin = `test/sdk/plugins/${name}.ts`;
      const abi = "0.2.1";
      const path = await build(plugin, { abi });
      return [plugin, codes(path)] as const;
    }),
  );
  for (const [plugin, table] of tables) {
    const ours = new Set(table.map(({ file }) => file).filter((file) => file.startsWith("test/")));
    expect([...ours].every((file) => file === plugin)).toBe(true);
    expect(table.map(({ code }) => code)).toEqual(table.map((_, i) => i + 1));
  }
});

function codes(module: string): { code: number; file: string; line: number; message: string }[] {
  const table = JSON.parse(readFileSync(module.replace(".wasm", ".codes.json"), "utf8")) as {
    codes: never[];
  };
  return table.codes;
}
