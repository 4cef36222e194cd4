/** Writing is all or nothing, and checking writes nothing: on real folders. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { report } from "@proxywasm/generator/output/report";
import { compare, write } from "@proxywasm/generator/output/write";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const FILES = [
  { path: "abi.json", text: "{}\n" },
  { path: "assembly/env.ts", text: "first\nsecond\nthird\n" },
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
    put("assembly/env.ts", "first\nsecond!\nthird\n");
    expect(kinds()).toEqual(["edited assembly/env.ts"]);
  });

  test("tells changed line endings from an edit", () => {
    write(FILES, folder);
    put("assembly/env.ts", "first\r\nsecond\r\nthird\r\n");
    expect(kinds()).toEqual(["line endings assembly/env.ts"]);
  });

  test("finds stale files, wherever they stand", () => {
    write(FILES, folder);
    put("assembly/old.ts", "");
    put("v0.0.9/abi.json", "");
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
    put("assembly/README.md", "");
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
    put("stale/only.ts", "");
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
    put("abi.json/inner.ts", "");
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
    put("stale.ts", "stale");
    // Sorted last, so that the others have been moved when it fails: a file kept by hand is in the way.
    put("tsconfig.json", "kept");
    const files = [...FILES, { path: "tsconfig.json/last.ts", text: "" }];
    expect(() => write(files, folder)).toThrow();
    expect(read("abi.json")).toBe("before");
    expect(read("stale.ts")).toBe("stale");
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
    put("assembly/env.ts", "first\nsecond!\nthird\n");
    expect(await say()).toBe(
      `generated/assembly/env.ts: differs from what the specification says
===================================================================
--- generated/assembly/env.ts
+++ generated/assembly/env.ts
@@ -1,3 +1,3 @@
 first
-second!
+second
 third

1 file differs from the specification: run \`npm run generate\``,
    );
  });

  test("shows a missing file as added, and a stale one as removed", async () => {
    put("abi.json", "{}\n");
    put("old.ts", "old\n");
    const text = await say();
    expect(text).toContain("generated/assembly/env.ts: missing\n");
    expect(text).toContain(
      "--- /dev/null\n+++ generated/assembly/env.ts\n@@ -0,0 +1,3 @@\n+first\n",
    );
    expect(text).toContain("generated/old.ts: stale: the specification generates no such file\n");
    expect(text).toContain("--- generated/old.ts\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-old\n");
    expect(text).toContain("2 files differ from the specification");
  });

  test("explains changed line endings instead of showing every line", async () => {
    write(FILES, folder);
    put("abi.json", "{}\r\n");
    expect(await say()).toContain("abi.json: differs only in its line endings (CRLF)");
    expect(await say()).toContain("text eol=lf");
    expect(await say()).not.toContain("@@");
  });

  test("counts the files in which only the digest of the specification is another one", async () => {
    const withDigest = (digit: string) =>
      ["a.ts", "b.ts"].map((path) => ({ path, text: `// sha256:${digit.repeat(16)}\n` }));
    write(withDigest("0"), folder);
    expect(await say(withDigest("1"))).toBe(
      "2 files differ only in the specification's digest\n2 files differ from the specification: run `npm run generate`",
    );
  });

  test("cuts off what would fill the screen", async () => {
    const long = { path: "long.ts", text: "line\n".repeat(500) };
    const text = await say([...FILES, long]);
    expect(text).toMatch(/… and \d+ more lines/);
    expect(text.split("\n").length).toBeLessThan(160);
  });
});
