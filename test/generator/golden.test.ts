/**
 * What each emitter makes of a small specification, compared with files that people have read. After a change that is
 * meant, `UPDATE_GOLDEN=1 npx vitest run test/generator/golden.test.ts` rewrites them for review.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { ELSEWHERE, EMITTERS } from "../../generator/emit/index.js";
import { generate } from "../../generator/generate.js";
import type { Spec } from "../../generator/model.js";
import type { RenderedFile } from "../../generator/output/render.js";
import { loadSpec } from "../../generator/spec.js";

const FOLDER = fileURLToPath(new URL("./golden/", import.meta.url));
const UPDATE = process.env["UPDATE_GOLDEN"] === "1";

/** Sources that every specification gets alike are no news in a golden file. */
const STATIC =
  /^(assembly\/(memory|codec|payload|property-value)|host\/(memory|codec|property-value|payload|protobuf|functions|versions))\.ts$/;
const SCHEMA = "abi.schema.json";

let spec: Spec;
beforeAll(() => {
  const loaded = loadSpec(`${FOLDER}spec`);
  if (!loaded.ok) throw new Error(loaded.error.map(({ message }) => message).join("\n"));
  spec = loaded.value;
});

const ALL = [...EMITTERS, ...ELSEWHERE.map(({ emitter }) => emitter)];

describe.each(ALL.map(({ name }) => name))("the emitter `%s`", (name) => {
  it("makes exactly the files that were reviewed", async () => {
    const files = await generate(
      spec,
      ALL.filter((each) => each.name === name),
    );
    const news = files.filter(({ path }) => !STATIC.test(path) && path !== SCHEMA);
    if (UPDATE) update(name, news);
    const found = Object.fromEntries(news.map(({ path, text }) => [path, text]));
    expect(Object.keys(found).sort()).toEqual(index(name));
    for (const path of index(name)) expect([path, found[path]]).toEqual([path, read(name, path)]);
  });
});

describe("generating", () => {
  it("gives the same bytes twice", async () => {
    expect(await generate(spec)).toEqual(await generate(spec));
  });

  it("opens every file with what it is and how to make it anew", async () => {
    for (const { path, text } of await generate(spec)) {
      if (path.endsWith(".json")) continue;
      expect([path, text.slice(0, 500)]).toEqual([
        path,
        expect.stringContaining("Generated from spec/ by `npm run generate`: do not edit."),
      ]);
      if (path.endsWith(".ts"))
        expect([path, text]).toEqual([path, expect.stringMatching(/^\/\*\* .+\. \*\/\n/)]);
    }
  });

  it("says nothing of the day or of tools", async () => {
    const all = (await generate(spec)).map(({ text }) => text).join("\n");
    expect(all).not.toMatch(/\b20\d\d-\d\d-\d\d\b/);
    expect(all).not.toMatch(/ts-morph|prettier/i);
  });
});

/** The golden files of an emitter are listed, so that a file that is gone is noticed. */
const index = (name: string): string[] => {
  const list = `${FOLDER}${name}/files.txt`;
  return existsSync(list) ? readFileSync(list, "utf8").trim().split("\n") : [];
};

const read = (name: string, path: string): string =>
  readFileSync(`${FOLDER}${name}/${path}.golden`, "utf8");

function update(name: string, files: readonly RenderedFile[]): void {
  rmSync(`${FOLDER}${name}`, { recursive: true, force: true });
  for (const { path, text } of files) put(`${FOLDER}${name}/${path}.golden`, text);
  put(
    `${FOLDER}${name}/files.txt`,
    `${files
      .map(({ path }) => path)
      .sort()
      .join("\n")}\n`,
  );
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
