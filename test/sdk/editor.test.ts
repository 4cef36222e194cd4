import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

test("an editor shows no error in the SDK, the examples and the tests' plugins", () => {
  const tsc = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", "test/sdk/tsconfig.editor.json"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect(stdout).toBe("");
}, 60_000);
