/** Generating is a function of the specification alone. */
import { generate, outputs } from "@proxywasm/generator/generate";
import type { Emitter } from "@proxywasm/generator/output/emitter";
import { describe, expect, test } from "vitest";
import { baseFile, readFixture, readWithOverlay } from "./fixture.js";

const spec = { base: readFixture(), overlays: [] };
const list: Emitter = {
  name: "list",
  description: "the names of all functions",
  emit: (abi) => [
    {
      path: `${abi.overlay ? `overlays/${abi.overlay}/` : ""}functions.json`,
      json: abi.lowered.map(({ func }) => func.name),
    },
  ],
};

test("twice gives the same bytes", async () => {
  const [first, second] = [await generate(spec), await generate(spec)];
  expect(first.length).toBeGreaterThan(10);
  expect(second).toEqual(first);
});

test("the digest is in one file of each side and in the contracts, and nowhere else", async () => {
  const digest = spec.base.digest.slice("sha256:".length);
  const files = (await generate(spec)).filter(({ text }) => text.includes(digest.slice(0, 16)));
  const names = files.map(({ path }) => path.split("/").at(-1));
  expect([...new Set(names)].sort()).toEqual(["abi.json", "signatures.ts", "version.ts"]);
});

test("the digest is in the bytes, dates and paths are not", async () => {
  const files = await generate(spec);
  const text = files.map((file) => file.text).join("");
  expect(text).toContain(spec.base.digest);
  expect(text).not.toContain(new Date().toISOString().slice(0, 10));
  expect(text).not.toContain(process.cwd());
});

test("files are sorted by path, and end their lines with LF", async () => {
  const files = await generate(spec);
  const paths = files.map((file) => file.path);
  expect(paths).toEqual([...paths].sort());
  expect(files.filter(({ text }) => text.includes("\r") || !text.endsWith("\n"))).toEqual([]);
});

test("a further emitter is one row more", async () => {
  expect(await generate(spec, [list])).toEqual([
    {
      path: "functions.json",
      text: `${JSON.stringify(
        spec.base.funcs.map((func) => func.name),
        null,
        2,
      )}\n`,
    },
  ]);
});

test("what stands in another package is written and checked with the bindings, in this project alone", async () => {
  const folders = async (out: string) => (await outputs(spec, out)).map(({ folder }) => folder);
  expect(await folders("generated")).toEqual(["generated", "sdk/assembly/generated"]);
  expect(await folders("elsewhere")).toEqual(["elsewhere"]);
});

test("an overlay is emitted beside its base, and only what it says", async () => {
  const withOverlay = readWithOverlay(`
    [Exposed=*, Import="env"] namespace acme {
      /// Counts.
      [Status=(OK)] proxy_status_t acme_count();
    };`);
  const files = await generate(withOverlay, [list]);
  expect(files.map(({ path }) => path)).toEqual(["functions.json", "overlays/acme/functions.json"]);
  expect(JSON.parse(files[1]!.text)).toEqual(["acme_count"]);
});

describe("a module that has the functions of another one", () => {
  const files = async (second: string) => {
    const calls = (module: string, result: string) => `
      [Exposed=*, Import="${module}"] namespace ${module}_calls {
        /// Counts.
        [Status=(OK)] proxy_status_t acme_count([Out] ${result} count);
      };`;
    const both = calls("acme_calls", "unsigned long") + calls("acme_old", second);
    const paths = (await generate(readWithOverlay(both))).map(({ path }) => path);
    return paths.filter((path) => /overlays\/acme\/.*acme/.test(path));
  };
  const first = ["assembly/acme-calls-hostcalls.ts", "assembly/acme_calls.ts"];
  const raw = "assembly/acme_old.ts";

  test("shares its glue, and has raw imports of its own", async () => {
    expect(await files("unsigned long")).toEqual(
      [...first, raw, "host/acme-calls-hostcalls.ts"].map((path) => `overlays/acme/${path}`),
    );
  });

  test("has glue of its own as soon as one signature differs", async () => {
    expect(await files("unsigned long long")).toEqual(
      [
        ...[first[0], "assembly/acme-old-hostcalls.ts", first[1], raw],
        ...["host/acme-calls-hostcalls.ts", "host/acme-old-hostcalls.ts"],
      ].map((path) => `overlays/acme/${path}`),
    );
  });
});

test("two emitters cannot write one file", async () => {
  await expect(generate(spec, [list, list])).rejects.toThrow("two emitters write functions.json");
});

describe("the digest", () => {
  const digest = (edit: (text: string) => string) => readFixture("", edit).digest;

  test.each<readonly [string, (text: string) => string]>([
    ["comments", (text) => `// A remark.\n${text}`],
    [
      "empty lines and indentation",
      (text) =>
        text.replaceAll("\n", "\n\n").replaceAll("\n\n  ///", "\n   ///").replaceAll("\n\n", "\n"),
    ],
    ["documentation", (text) => text.replace("Reads one value.", "Reads a value.")],
    ["line endings", (text) => text.replaceAll("\n", "\r\n")],
    ["sections", (text) => text.replace('Group="http fields"', 'Group="fields"')],
    [
      "the names of namespaces",
      (text) => text.replace("namespace http_fields", "namespace fields"),
    ],
  ])("does not depend on %s", (_what, edit) => {
    expect(edit(baseFile.text)).not.toBe(baseFile.text);
    expect(digest(edit)).toBe(spec.base.digest);
  });

  test.each<readonly [string, (text: string) => string]>([
    ["a parameter's type", (text) => text.replace("size_t num_headers", "long long num_headers")],
    ["a parameter's name", (text) => text.replace("size_t num_headers", "size_t headers")],
    ["a status", (text) => text.replace('"OK", ', "")],
    ["a number", (text) => text.replace("PAUSE = 1", "PAUSE = 2")],
    ["a version", (text) => text.replace(', "0.2.1")', ")")],
    ["a layout", (text) => text.replace("COUNT_BYTES = 4", "COUNT_BYTES = 8")],
    [
      "when something is allowed",
      (text) => text.replace(", During=(proxy_on_request_headers)]", "]"),
    ],
  ])("depends on %s", (_what, edit) => {
    expect(digest(edit)).not.toBe(spec.base.digest);
  });
});
