/** What `npm pack` gives works for a new user, under every supported Node. */
import { copyFile, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installInto, packAll, ROOT, run, type PackedPackage } from "./packed.js";

const workspaces = (
  JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { workspaces: string[] }
).workspaces;

let tarballs: string;
let packed: PackedPackage[];

beforeAll(async () => {
  tarballs = await mkdtemp(join(tmpdir(), "proxy-wasm-packed-"));
  packed = await packAll(tarballs);
}, 120_000);

afterAll(() => rm(tarballs, { recursive: true, force: true }));

const packageOf = (workspace: string) =>
  packed.find(({ folder }) => folder === join(ROOT, workspace)) as PackedPackage;

describe.each(workspaces)("%s", (workspace) => {
  it("is accepted by publint", async () => {
    const { messages } = await publint({
      pack: { tarball: await arrayBufferOf(packageOf(workspace).tarball) },
      strict: true,
    });
    expect(messages).toEqual([]);
  });

  it("has types that resolve as its code does", async () => {
    const data = await readFile(packageOf(workspace).tarball);
    const analysis = await checkPackage(createPackageFromTarballData(data), {
      // For asc and for editors of plugins, not for programs.
      excludeEntrypoints: [
        ...["./asconfig.json", "./tsconfig.json", "./editor", "./exports"],
        ...(workspace === "sdk/assembly" ? ["."] : []),
      ],
    });
    const problems = "problems" in analysis ? analysis.problems : [];
    // The packages are ES modules only, for Node >= 20.19, whose `require` loads them.
    const expected = new Set(["NoResolution", "CJSResolvesToESM"]);
    expect(
      problems.filter(
        (problem) =>
          !expected.has(problem.kind) ||
          ("resolutionKind" in problem && problem.resolutionKind === "node16-esm"),
      ),
    ).toEqual([]);
  });

  it("packs what its exports name, and no sources of tests or build state", async () => {
    const { stdout } = await run("tar", ["-tzf", packageOf(workspace).tarball], ROOT);
    const files = stdout
      .trim()
      .split("\n")
      .map((name) => name.replace(/^package\//, ""));
    expect(files.filter((name) => /tsbuildinfo|\.test\.|node_modules|demo/.test(name))).toEqual([]);
    for (const name of ["package.json", "README.md", "LICENSE"]) expect(files).toContain(name);
    const manifest = JSON.parse(await readFile(join(ROOT, workspace, "package.json"), "utf8")) as {
      exports?: Record<string, string | Record<string, string>>;
      bin?: Record<string, string>;
    };
    const named = [
      ...Object.values(manifest.exports ?? {}).flatMap((entry) =>
        typeof entry === "string" ? [entry] : Object.values(entry),
      ),
      ...Object.values(manifest.bin ?? {}),
    ];
    for (const path of named.filter((entry) => !entry.includes("*"))) {
      expect(files).toContain(path.replace(/^\.\//, ""));
    }
  });
});

describe("installed into an empty folder", () => {
  let project: string;

  beforeAll(async () => {
    project = await installInto(packed);
    await copyFile(
      join(ROOT, "examples/hello/assembly/index.ts"),
      join(project, "assembly/index.ts"),
    );
    await copyFile(join(ROOT, "test/packages/smoke.js"), join(project, "smoke.js"));
  }, 180_000);

  afterAll(() => rm(project, { recursive: true, force: true }));

  it.each(["20", "22", "24"])(
    "they build, judge, test and serve a plugin on Node %s",
    async (major) => {
      const find = [join(ROOT, "test/packages/node-versions.js"), "path", major];
      const node = (await run(process.execPath, find, ROOT)).stdout.trim();
      const { stdout } = await run(node, ["smoke.js"], project);
      expect(stdout).toMatch(new RegExp(`smoke ok on v${major}\\.`));
    },
    180_000,
  );

  it("they offer their commands", async () => {
    const commands = await readdir(join(project, "node_modules/.bin"));
    expect(commands).toEqual(
      expect.arrayContaining(["proxy-wasm", "proxy-wasm-abi", "proxy-wasm-verify"]),
    );
    for (const name of ["proxy-wasm", "proxy-wasm-abi", "proxy-wasm-verify"]) {
      const { stdout } = await run(join(project, "node_modules/.bin", name), ["--help"], project);
      expect(stdout).toContain(name);
    }
  });
});

async function arrayBufferOf(path: string): Promise<ArrayBuffer> {
  return new Uint8Array(await readFile(path)).buffer as ArrayBuffer;
}
