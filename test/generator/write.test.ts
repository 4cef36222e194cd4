/** Writing is all or nothing, and checking writes nothing: on real folders. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { report } from "@proxywasm/generator/output/report";
import { NOTICE, refusal } from "@proxywasm/generator/output/ownership";
import { compare, write } from "@proxywasm/generator/output/write";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const HEADER = `// ${NOTICE}\n`;
const JSON_TEXT = '{ "schemaVersion": 1, "specDigest": "sha256:0" }\n';
const FILES = [
  { path: "abi.json", text: JSON_TEXT },
  { path: "assembly/env.ts", text: `${HEADER}first\nsecond\nthird\n` },
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "write-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (path: string, text: string) => {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const read = (path: string) => readFileSync(join(folder, path), "utf8");
const kinds = (files = FILES) =>
  compare(files, folder).map(({ kind, file }) => `${kind} ${file.path}`);

describe("comparing", () => {
  test("finds nothing after writing", () => {
    write(FILES, folder);
    expect(kinds()).toEqual([]);
  });

  test("finds every file missing in an empty folder, and in one that does not exist", () => {
    const all = ["missing abi.json", "missing assembly/env.ts"];
    expect(kinds()).toEqual(all);
    expect(compare(FILES, join(folder, "nowhere"))).toHaveLength(2);
  });

  test("finds an edited file", () => {
    write(FILES, folder);
    put("assembly/env.ts", `${HEADER}first\nsecond!\nthird\n`);
    expect(kinds()).toEqual(["edited assembly/env.ts"]);
  });

  test("tells changed line endings from an edit", () => {
    write(FILES, folder);
    put("assembly/env.ts", FILES[1]!.text.replaceAll("\n", "\r\n"));
    expect(kinds()).toEqual(["line endings assembly/env.ts"]);
  });

  test("finds stale files, wherever they stand", () => {
    write(FILES, folder);
    put("assembly/old.ts", HEADER);
    put("v0.0.9/abi.json", JSON_TEXT);
    expect(kinds()).toEqual(["stale assembly/old.ts", "stale v0.0.9/abi.json"]);
  });

  test("leaves alone what is kept by hand or made by other tools", () => {
    write(FILES, folder);
    for (const path of [
      "package.json",
      "tsconfig.json",
      "README.md",
      "LICENSE",
      "dist/host/index.js",
      "node_modules/x/index.js",
    ])
      put(path, "kept");
    expect(kinds()).toEqual([]);
    write([], folder);
    expect(read("dist/host/index.js")).toBe("kept");
    expect(readdirSync(folder).sort()).toEqual(
      ["LICENSE", "README.md", "dist", "node_modules", "package.json", "tsconfig.json"].sort(),
    );
  });

  test("does not leave alone files of those names further down", () => {
    write(FILES, folder);
    put("assembly/README.md", HEADER);
    expect(kinds()).toEqual(["stale assembly/README.md"]);
  });

  test("writes nothing", () => {
    put("assembly/old.ts", "old");
    compare(FILES, folder);
    expect(readdirSync(folder)).toEqual(["assembly"]);
    expect(read("assembly/old.ts")).toBe("old");
  });
});

describe("writing", () => {
  test("brings any folder to what was generated, and says what was different", () => {
    put("assembly/env.ts", "edited");
    put("stale/only.ts", HEADER);
    const differences = write(FILES, folder).map(({ kind, file }) => `${kind} ${file.path}`);
    expect(differences).toEqual([
      "missing abi.json",
      "edited assembly/env.ts",
      "stale stale/only.ts",
    ]);
    expect(kinds()).toEqual([]);
    expect(read("assembly/env.ts")).toBe(FILES[1]!.text);
    // Neither empty folders nor the staging folder stay behind.
    expect(readdirSync(folder).sort()).toEqual(["abi.json", "assembly"]);
  });

  test("does not touch files that are right", () => {
    write(FILES, folder);
    chmodSync(join(folder, "abi.json"), 0o444);
    expect(write(FILES, folder)).toEqual([]);
    put("assembly/env.ts", "edited");
    expect(write(FILES, folder).map(({ file }) => file.path)).toEqual(["assembly/env.ts"]);
  });

  test("replaces a folder that stands where a file belongs", () => {
    put("abi.json/inner.ts", HEADER);
    expect(kinds()).toContain("missing abi.json");
    write(FILES, folder);
    expect(kinds()).toEqual([]);
  });

  test("makes the folder when there is none", () => {
    const inner = join(folder, "a", "b");
    write(FILES, inner);
    expect(compare(FILES, inner)).toEqual([]);
  });

  test("leaves everything as it was when one file cannot be written", () => {
    put("abi.json", "before");
    put("stale.ts", HEADER);
    // Sorted last, so that the others have been moved when it fails: a file kept by hand is in the way.
    put("tsconfig.json", "kept");
    const files = [...FILES, { path: "tsconfig.json/last.ts", text: "" }];
    expect(() => write(files, folder)).toThrow();
    expect(read("abi.json")).toBe("before");
    expect(read("stale.ts")).toBe(HEADER);
    expect(read("tsconfig.json")).toBe("kept");
    expect(existsSync(join(folder, "assembly/env.ts"))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

describe("the report", () => {
  const say = async (files = FILES) =>
    (
      await report([{ folder, differences: compare(files, folder) }], "npm run generate")
    ).replaceAll(folder.replaceAll("\\", "/"), "generated");

  test("shows an edit as a unified diff, and the command that repairs it", async () => {
    write(FILES, folder);
    put("assembly/env.ts", `${HEADER}first\nsecond!\nthird\n`);
    expect(await say()).toBe(
      `generated/assembly/env.ts: differs from what the specification says
===================================================================
--- generated/assembly/env.ts
+++ generated/assembly/env.ts
@@ -1,4 +1,4 @@
 // ${NOTICE}
 first
-second!
+second
 third

1 file differs from the specification: run \`npm run generate\``,
    );
  });

  test("shows a missing file as added, and a stale one as removed", async () => {
    put("abi.json", JSON_TEXT);
    put("old.ts", `${HEADER}old\n`);
    const text = await say();
    expect(text).toContain("generated/assembly/env.ts: missing\n");
    expect(text).toContain("--- /dev/null\n+++ generated/assembly/env.ts\n@@ -0,0 +1,4 @@\n+");
    expect(text).toContain("generated/old.ts: stale: the specification generates no such file\n");
    expect(text).toContain("--- generated/old.ts\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-");
    expect(text).toContain("2 files differ from the specification");
  });

  test("explains changed line endings instead of showing every line", async () => {
    write(FILES, folder);
    put("abi.json", JSON_TEXT.replace("\n", "\r\n"));
    expect(await say()).toContain("abi.json: differs only in its line endings (CRLF)");
    expect(await say()).toContain("text eol=lf");
    expect(await say()).not.toContain("@@");
  });

  test("says of a file that no run wrote that it stays", async () => {
    write(FILES, folder);
    put("mine.ts", "mine");
    expect(await say()).toContain("generated/mine.ts: was not generated, and no run removes it");
  });

  test("cuts off what would fill the screen", async () => {
    const long = { path: "long.ts", text: "line\n".repeat(500) };
    const text = await say([...FILES, long]);
    expect(text).toMatch(/… and \d+ more lines/);
    expect(text.split("\n").length).toBeLessThan(160);
  });
});

describe("ownership", () => {
  test("a file that no run wrote is never removed", () => {
    write(FILES, folder);
    put("my-work.ts", "mine");
    put("sub/a.md", "mine, too");
    expect(kinds()).toEqual(["foreign my-work.ts", "foreign sub/a.md"]);
    expect(write(FILES, folder)).toEqual([]);
    expect([read("my-work.ts"), read("sub/a.md")]).toEqual(["mine", "mine, too"]);
  });

  test("a folder that holds such files is refused by the names of the first", () => {
    for (const path of ["a.ts", "b.ts", "c.ts", "d.ts"]) put(path, "mine");
    expect(refusal(folder, [])).toBe(
      `${folder} holds files that were not generated: a.ts, b.ts, c.ts, …\n` +
        "Nothing was written. Move them elsewhere, or give another folder to --out.",
    );
  });

  test("a file where a generated one belongs is somebody's, too, unless it says otherwise", () => {
    put("abi.json", "{}");
    expect(refusal(folder, [])).toContain("abi.json");
    put("abi.json", JSON_TEXT);
    expect(refusal(folder, [])).toBeUndefined();
  });

  test("a file that quotes the notice, and a folder that is called nearly like ours, are somebody's", () => {
    put("notes.md", `Our files say "${NOTICE}"\n * // ${NOTICE}\n`);
    put(".generating-notes/a.md", "mine");
    write(FILES, folder);
    expect(kinds()).toEqual(["foreign .generating-notes/a.md", "foreign notes.md"]);
    expect(read(".generating-notes/a.md")).toBe("mine");
  });

  test("a link is nobody's, whatever it leads to", () => {
    put("real.ts", HEADER);
    symlinkSync(join(folder, "real.ts"), join(folder, "link.ts"));
    expect(refusal(folder, [])).toContain("link.ts");
  });

  test.each([
    ["the root of a repository", ".git/HEAD", []],
    ["the folder of the specification", "spec/types.webidl", ["spec"]],
    ["the folder of an overlay", "acme.webidl", ["acme.webidl"]],
  ])("%s is never an output folder", (_, path, sources) => {
    put(path, HEADER);
    expect(
      refusal(
        folder,
        sources.map((source) => join(folder, source)),
      ),
    ).toContain("--out");
  });

  test("what a killed run left is cleared by the next one, and what a running one needs is not", () => {
    write(FILES, folder);
    put(".generating-4194999-abcdef/new/abi.json", "half");
    put(`.generating-${process.pid}-uvwxyz/new/abi.json`, "whole");
    expect(kinds()).toEqual([]);
    write(FILES, folder);
    const left = readdirSync(folder).filter((name) => name.startsWith("."));
    expect(left).toEqual([`.generating-${process.pid}-uvwxyz`]);
  });
});
