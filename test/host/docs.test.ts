/** The code of docs/testing.md, as a newcomer would type it: written to an empty folder, built, and run by vitest. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

test("docs/testing.md does what it says", { timeout: 120_000 }, async () => {
  const files = blocks(readFileSync(join(root, "docs/testing.md"), "utf8"));
  expect([...files.keys()]).toEqual(["assembly/index.ts", "plugin.test.ts"]);
  // Inside the repository, so that the packages are found by name.
  mkdirSync(join(root, "dist"), { recursive: true });
  const folder = mkdtempSync(join(root, "dist/docs-"));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    writeFileSync(join(folder, "vitest.config.ts"), CONFIG);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        join(root, "node_modules/vitest/vitest.mjs"),
        "run",
        "--root",
        folder,
        "--config",
        join(folder, "vitest.config.ts"),
      ],
      { cwd: folder, env: { ...process.env, NO_COLOR: "1" } },
    ).catch((error: { stdout?: string; stderr?: string }) => {
      throw new Error(`${error.stdout}\n${error.stderr}`);
    });
    const written = [...files.get("plugin.test.ts")!.matchAll(/^test\(/gm)].length;
    expect(stdout).toMatch(new RegExp(`Tests +${written} passed`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The files that the page's code blocks name in their first line; blocks of one file follow each other. */
function blocks(page: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const [, path, text] of page.matchAll(/```ts\n\/\/ (\S+)\n([\s\S]*?)```/g)) {
    files.set(path!, `${files.get(path!) ?? ""}${text!}\n`);
  }
  return files;
}

const CONFIG = `
import base from "../../vitest.config.ts";
export default { resolve: base.resolve, test: { include: ["plugin.test.ts"], testTimeout: 60000, hookTimeout: 60000 } };
`;
