/** Warnings of what ends the VM on data from outside, and where debug builds say that it did. */
import { startPlugin } from "@proxywasm/host/testing";
import { describe, expect, it } from "vitest";
import { buildSource } from "./workbench.js";

/** A plugin of which each of these is a method. */
const plugin = (...methods: string[]) => `
import { Action, HttpContext, PluginContext, registerHttpFilter } from "@proxywasm/sdk";
class Root extends PluginContext {}
class Stream extends HttpContext<Root> {
  map: Map<string, string> = new Map();
  maybe: string | null = null;
  list: string[] = ["a"];
  count: i32 = 0;
  onRequestHeaders(endOfStream: bool): Action {
    ${methods.map((_, i) => `this.m${i}(this.request.path);`).join(" ")}
    return Action.Continue;
  }
${methods.map((code, i) => `  m${i}(text: string): void { ${code} }`).join("\n")}
}
registerHttpFilter<Root, Stream>();
`;

/** Warnings by the method that they stand in. */
async function warnings(...methods: string[]): Promise<string[]> {
  const { ok, diagnostics } = await buildSource(plugin(...methods));
  expect(ok, diagnostics[0]?.message).toBe(true);
  const lines = plugin(...methods).split("\n");
  const first = lines.findIndex((line) => line.startsWith("  m0(")) + 1;
  return methods.map((_, i) =>
    diagnostics
      .filter(({ place }) => place?.line === first + i)
      .map(({ message }) => message)
      .join("; "),
  );
}

describe("a warning", () => {
  it("names each expression that can end the VM on what a client sends", async () => {
    expect(
      await warnings(
        `this.request.path = this.map.get(text);`,
        `this.request.path = decodeURIComponent(text);`,
        `this.request.path = this.list[i32(parseInt(text))];`,
        `const n: i32 = text.length; this.count = 100 / n;`,
        `this.count %= this.list.length;`,
        `this.request.path = this.maybe!;`,
        `const parts = text.split("="); this.request.path = parts[1];`,
      ),
    ).toEqual([
      expect.stringContaining("ask this.map.has(key) first"),
      expect.stringContaining("decodeURIComponent ends the VM when a %"),
      expect.stringContaining("compare it with this.list.length first"),
      expect.stringContaining("dividing by n ends the VM when it is 0"),
      expect.stringContaining("dividing by this.list.length ends the VM"),
      expect.stringContaining("this.maybe! ends the VM when the value is null"),
      expect.stringContaining("parts[1] ends the VM when the text has fewer parts"),
    ]);
  });

  it("is not given for what the function has tested, for constants, or for floats", async () => {
    expect(
      await warnings(
        `if (this.map.has(text)) this.request.path = this.map.get(text);`,
        `const n: i32 = text.length; if (n > 0) this.count = 100 / n;`,
        `const n = 60; this.count = text.length / n + text.length / 7;`,
        `const f: f64 = text.length; if (1.5 / f > 2.0) this.count = 1;`,
        `if (this.maybe !== null) this.request.path = this.maybe!;`,
        `const i = i32(parseInt(text)); if (i < this.list.length) this.request.path = this.list[i];`,
        `const parts = text.split("="); if (parts.length > 1) this.request.path = parts[1];`,
        `this.request.path = text.split("?")[0];`,
      ),
    ).toEqual(["", "", "", "", "", "", "", ""]);
  });

  it("is silenced by a comment on the line, or on the line above", async () => {
    const { diagnostics } = await buildSource(
      plugin(
        `this.maybe!; // proxy-wasm-ignore: set above\n`,
        `// proxy-wasm-ignore\nthis.maybe!;`,
      ),
    );
    expect(diagnostics).toEqual([]);
  });
});

describe("a debug build says the author's own line of", () => {
  it.each([
    ["an index out of range", `this.request.path = this.list[9];`, "Index out of range at"],
    ["a division by zero", `this.count = 1 / this.count;`, "division by zero at"],
    ["a missing key", `this.request.path = this.map.get(text);`, "Key does not exist at"],
    ["bad escapes", `this.request.path = decodeURIComponent("%");`, "URI malformed at"],
  ])("%s", async (_, code, message) => {
    const { ok, path } = await buildSource(plugin(code));
    expect(ok).toBe(true);
    const line =
      plugin(code)
        .split("\n")
        .findIndex((each) => each.includes(code)) + 1;
    const started = await startPlugin(path);
    started.send();
    expect(started.logs.at(-1)?.message).toContain(`${message} assembly/index.ts:${line}`);
  });
});
