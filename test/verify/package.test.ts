/** The package alone: small, and without what it does not need. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { buildModule } from "../support/wasm-builder.js";
import { GOOD } from "./plugin.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "package-"));
afterAll(() => rmSync(folder, { recursive: true }));

const npm = (args: string[], cwd: string) =>
  execFileSync("npm", args, { cwd, stdio: ["ignore", "pipe", "ignore"] }).toString();

test("@proxywasm/verify and the ABI's tables install under 3 MB, and verify a module there", () => {
  npm(
    [
      "pack",
      "-w",
      "generated",
      "-w",
      "sdk/verify",
      "--ignore-scripts",
      "--pack-destination",
      folder,
    ],
    root,
  );
  const packed = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  expect(packed.length).toBe(2);
  writeFileSync(join(folder, "package.json"), '{"private": true}');
  npm(
    ["install", "--offline", "--no-audit", "--no-fund", ...packed.map((name) => `./${name}`)],
    folder,
  );
  expect(sizeOf(join(folder, "node_modules"))).toBeLessThan(3_000_000);

  writeFileSync(join(folder, "plugin.wasm"), buildModule(GOOD));
  const bin = join(folder, "node_modules", ".bin", "proxy-wasm-verify");
  const printed = execFileSync(process.execPath, [bin, "plugin.wasm"], { cwd: folder }).toString();
  expect(printed).toContain("✓ loads on Envoy");
}, 60_000);

test("verify imports nothing but Node and the ABI's tables: no generator, ts-morph, Prettier or asc", () => {
  const sources = readdirSync(join(root, "sdk/verify"), { recursive: true, encoding: "utf8" })
    .filter(
      (name) => name.endsWith(".ts") && !name.startsWith("dist") && !name.includes("node_modules"),
    )
    .map((name) => readFileSync(join(root, "sdk/verify", name), "utf8"));
  const imported = sources.flatMap((text) =>
    [...text.matchAll(/^(?:import|export|\}).*\bfrom "([^"]+)";$/gm)].map((match) => match[1]!),
  );
  const packages = new Set(
    imported.filter((name) => !name.startsWith(".") && !name.startsWith("node:")),
  );
  expect([...packages].filter((name) => !name.startsWith("@proxywasm/abi/"))).toEqual([]);
});

function sizeOf(path: string): number {
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + readFileSync(join(entry.parentPath, entry.name)).length, 0);
}
