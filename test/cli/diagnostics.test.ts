/** What a person reads when a plugin does not compile. */
import { formatDiagnostics } from "../../cli/diagnostics.js";
import { compile } from "proxy-wasm/compile";
import { describe, expect, it } from "vitest";
import { buildSource, folderWith } from "./workbench.js";

const head = `import { Action, HttpContext, PluginContext, registerHttpFilter } from "@proxywasm/sdk";`;
const tail = `class Root extends PluginContext {} registerHttpFilter<Root, Stream>();`;

/** A plugin whose callback consists of this code. */
const inCallback = (code: string) => `${head}
class Stream extends HttpContext<Root> {
  list: i32[] = [];
  maybe: string | null = null;
  onRequestHeaders(endOfStream: bool): Action {
    ${code}
    return Action.Continue;
  }
}
${tail}`;

describe("hints", () => {
  it.each([
    [
      "a captured variable",
      `const n = 1 + this.list.length; const f = (): i32 => n; f();`,
      "capture",
    ],
    ["for of", `let s = 0; for (const x of this.list) s += x;`, "for (let i"],
    ["try", `try { this.maybe = null; } catch (e) {}`, "nothing can be caught"],
    ["optional chaining", `const n = this.maybe?.length;`, "no ?."],
    ["nullish coalescing", `const n = this.maybe ?? "";`, "no ??"],
    ["destructuring", `const [a] = this.list;`, "one declaration per value"],
    ["an object literal", `const o = { a: 1 }; o.a;`, "class"],
    ["a regular expression", `/a/.test("a");`, "indexOf"],
    ["spread", `const l = [...this.list];`, "concat"],
    ["JSON", `JSON.stringify(1);`, "@proxywasm/sdk/json"],
    ["fetch", `fetch("/");`, "no browser"],
    ["a float where an integer belongs", `const n: number = 1; const i: i32 = n;`, "64-bit float"],
    ["a possible null", `const s: string = this.maybe;`, "local const"],
    [
      "a test of a field",
      `if (this.maybe !== null) this.request.path = this.maybe;`,
      "local const",
    ],
    ["await", `const s = await this.list;`, "HttpCall"],
    ["this in a function", `const f = (): i32 => this.list.length; f();`, "cannot capture"],
    ["forEach of a map", `new Map<string, string>().forEach((v, k) => {});`, "keys"],
    ["a mapped type", `const m: Record<string, string> = {};`, "Map<string, string>"],
    ["an object literal as an argument", `this.respond({ status: 401 });`, "class"],
  ])("explain %s", async (_, code, hint) => {
    const { ok, diagnostics } = await buildSource(inCallback(code));
    expect(ok).toBe(false);
    expect(diagnostics[0]?.hint).toContain(hint);
    expect(diagnostics[0]?.place).toMatchObject({ file: "assembly/index.ts", line: 6 });
  });

  it("explain an override with fewer parameters", async () => {
    const { diagnostics } = await buildSource(`${head}
      class Stream extends HttpContext<Root> {
        onRequestHeaders(): Action { return Action.Continue; }
      }
      ${tail}`);
    expect(diagnostics.find(({ code }) => code === "TS2394")?.hint).toContain("none fewer");
  });

  it.each([
    ["a field without a type", `count = 0;`, "give the field a type"],
    ["an async method", `async go(): void {}`, "HttpCall"],
    ["a method without a result", `go() {}`, "method results need a type"],
  ])("explain %s", async (_, member, hint) => {
    const { diagnostics } = await buildSource(`${head}
      class Stream extends HttpContext<Root> {
        ${member}
      }
      ${tail}`);
    expect(diagnostics[0]?.hint).toContain(hint);
  });

  it("explain a misspelt module of the SDK", async () => {
    const { diagnostics } = await buildSource(`import { x } from "@proxywasm/sdk/jsn"; x();`);
    expect(diagnostics[0]?.hint).toContain(`did you mean "@proxywasm/sdk/json"?`);
  });

  it("explain a package whose transform is missing", async () => {
    const use = `import { JSON } from "json-as"; JSON.parse<string>("");`;
    const { diagnostics } = await buildSource(`${use} ${inCallback("")}`);
    const missing = diagnostics.find(({ message }) => message.includes("JSON_STRICT"));
    expect(missing?.hint).toContain("--transform json-as");
  });

  it("explain a package that holds no AssemblyScript", async () => {
    const { diagnostics } = await buildSource(`import { x } from "yaml"; x();`);
    expect(diagnostics[0]?.hint).toContain("AssemblyScript sources");
  });
});

describe("calls that no proxy can serve", () => {
  it.each([
    ["console", `console.log("x");`, "log.info"],
    ["the clock of JavaScript", `if (Date.now() == 0) this.maybe = null;`, "Clock.now()"],
    ["Math.random", `if (Math.random() > 2) this.maybe = null;`, "Random"],
  ])("are errors where they stand: %s", async (_, code, instead) => {
    const { ok, diagnostics } = await buildSource(inCallback(code));
    expect(ok).toBe(false);
    expect(diagnostics).toMatchObject([
      { severity: "error", place: { file: "assembly/index.ts", line: 6 } },
    ]);
    expect(diagnostics[0]?.message).toContain(instead);
  });

  it("are none where the author's own class has that name", async () => {
    const own = `class console { static log(text: string): void {} }`;
    const { diagnostics } = await buildSource(`${own} ${inCallback(`console.log("x");`)}`);
    expect(diagnostics).toEqual([]);
  });
});

describe("text", () => {
  it("shows the place, the line, the spot and the hint", async () => {
    const { diagnostics } = await buildSource(inCallback("for (const x of this.list) {}"));
    expect(formatDiagnostics(diagnostics, false)).toMatchInlineSnapshot(`
      "error[AS100]: Not implemented: Iterators
        assembly/index.ts:6:5
          6 |     for (const x of this.list) {}
            |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        hint: write for (let i = 0; i < list.length; i++) { … } instead of for … of"
    `);
  });

  it("leaves out the echo that a captured variable causes", async () => {
    const code = `const n = this.list.length; const f = (): i32 => n; f();`;
    const { diagnostics } = await buildSource(inCallback(code));
    expect(diagnostics.map(({ code }) => code)).toEqual(["AS100"]);
  });

  it("says nothing about warnings inside packages", async () => {
    expect((await buildSource(inCallback(""))).diagnostics).toEqual([]);
  });
});

describe("failures before compiling", () => {
  it("names the entry file that is not there", async () => {
    const cwd = await folderWith({});
    const { ok, diagnostics } = await compile({ cwd });
    expect(ok).toBe(false);
    expect(diagnostics[0]?.message).toBe("File 'assembly/index.ts' not found.");
    expect(diagnostics[0]?.hint).toContain("assembly/index.ts by default");
  });

  it("says what to install where the compiler is missing", async () => {
    await expect(compile({ cwd: "/" })).rejects.toThrow("npm install --save-dev assemblyscript");
  });

  it("passes on what asc itself complains about", async () => {
    const cwd = await folderWith({ "assembly/index.ts": "" });
    await expect(compile({ cwd, ascArgs: ["--use", "nonsense"] })).rejects.toThrow(
      "Global alias 'nonsense' is invalid.",
    );
  });
});
