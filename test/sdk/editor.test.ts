/** What an editor, `tsc --noEmit` and asc find in a project of somebody's own, in which the packages are installed as packed. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile } from "proxy-wasm/compile";
import { ROOT, run } from "../packages/packed.js";

const VERSIONS = ["6.0.3", "7.0.2"];
const PLUGINS = [
  ...readdirSync(join(ROOT, "bench/plugin")).map((name) => `bench/plugin/${name}`),
  ...readdirSync(join(ROOT, "examples")).map((name) => `examples/${name}/assembly/index.ts`),
  ...readdirSync(join(ROOT, "test/sdk/plugins")).map(
    (name) => `test/sdk/plugins/${name}${name.endsWith(".ts") ? "" : "/assembly/index.ts"}`,
  ),
];

/** A file that leads to all of the SDK, also to what no plugin here uses. */
const ALL = readdirSync(join(ROOT, "sdk/assembly"))
  .filter((name) => /^[\w-]+\.ts$/.test(name))
  .map((name, at) => `import * as part${at} from "@proxywasm/sdk/${name.slice(0, -3)}";\n`)
  .join("");

const folder = mkdtempSync(join(tmpdir(), "proxy-wasm-editor-"));
/** How package managers lay out what they install. */
const LAYOUTS = { npm: join(folder, "npm"), pnpm: join(folder, "pnpm") };

beforeAll(async () => {
  const tarballs: string[] = [];
  for (const workspace of ["generated", "sdk/assembly"]) {
    const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
    const { stdout } = await run("npm", args, join(ROOT, workspace));
    tarballs.push(join(folder, (JSON.parse(stdout) as [{ filename: string }])[0].filename));
  }
  const npm = LAYOUTS.npm;
  mkdirSync(npm);
  writeFileSync(join(npm, "package.json"), `{ "type": "module", "private": true }\n`);
  await run(
    "npm",
    [
      ...[
        "install",
        "--prefer-offline",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
        ...tarballs,
      ],
      ...["assemblyscript@0.28.20", "assemblyscript-json@1.1.0"],
      ...VERSIONS.map((version) => `typescript-${version}@npm:typescript@${version}`),
    ],
    npm,
  );
  pnpmFrom(npm, LAYOUTS.pnpm);
  for (const project of Object.values(LAYOUTS)) {
    mkdirSync(join(project, "assembly"));
    writeFileSync(
      join(project, "assembly/tsconfig.json"),
      `{ "extends": "@proxywasm/sdk/tsconfig.json" }\n`,
    );
    writeFileSync(join(project, "assembly/all.ts"), ALL);
    PLUGINS.forEach((path, at) => {
      cpSync(join(ROOT, path), join(project, `assembly/plugin-${at}.ts`));
    });
  }
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(VERSIONS)("TypeScript %s", (version) => {
  describe.each(Object.entries(LAYOUTS))("in a project of %s", (_name, project) => {
    const check = async () => {
      const tsc = join(LAYOUTS.npm, `node_modules/typescript-${version}/bin/tsc`);
      const args = [tsc, "--noEmit", "--project", "assembly"];
      return run(process.execPath, args, project).then(
        ({ stdout }) => stdout,
        ({ stdout }: { stdout: string }) => stdout,
      );
    };

    test("finds no error in correct plugins, nor in the SDK behind them", async () => {
      expect(await check()).toBe("");
    }, 60_000);

    test("finds the error in a wrong one", async () => {
      const path = join(project, "assembly/wrong.ts");
      writeFileSync(path, `import { log } from "@proxywasm/sdk";\nlog.info(5);\n`);
      const shown = await check();
      rmSync(path);
      expect(shown).toMatch(/^assembly\/wrong\.ts\(2,10\): error TS2345: [^\n]*\n$/);
    }, 60_000);
  });
});

test.each(Object.entries(LAYOUTS))(
  "asc finds all packages in a project of %s",
  async (_name, project) => {
    writeFileSync(join(project, "asconfig.json"), `{ "extends": "@proxywasm/sdk/asconfig.json" }`);
    const asc = join(project, "node_modules/assemblyscript/bin/asc.js");
    const { stdout, stderr } = await run(
      process.execPath,
      [asc, "assembly/plugin-0.ts", "--target", "debug", "-o", "plugin.wasm"],
      project,
    );
    expect(stdout + stderr).toBe("");
    const { ok, diagnostics } = await compile({
      cwd: project,
      entry: "assembly/plugin-0.ts",
      mode: "debug",
    });
    expect([ok, diagnostics]).toEqual([true, []]);
  },
  60_000,
);

/** The same packages as links into a store, where each sees what it depends on and nothing else. */
function pnpmFrom(npm: string, pnpm: string): void {
  const dependencies: Record<string, string[]> = {
    "@proxywasm/sdk": ["@proxywasm/abi", "assemblyscript", "assemblyscript-json"],
    "@proxywasm/abi": [],
    assemblyscript: ["binaryen", "long"],
    "assemblyscript-json": [],
    binaryen: [],
    long: [],
  };
  const home = (name: string) =>
    join(pnpm, "node_modules/.pnpm", name.replace("/", "+"), "node_modules");
  const link = (name: string, from: string) => {
    mkdirSync(dirname(join(from, name)), { recursive: true });
    symlinkSync(relative(dirname(join(from, name)), join(home(name), name)), join(from, name));
  };
  for (const [name, needed] of Object.entries(dependencies)) {
    cpSync(join(npm, "node_modules", name), join(home(name), name), { recursive: true });
    for (const other of needed) link(other, home(name));
  }
  for (const name of ["@proxywasm/sdk", "assemblyscript", "assemblyscript-json"])
    link(name, join(pnpm, "node_modules"));
}
