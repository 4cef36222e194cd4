/** Files as editors leave them on disk. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFileSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { loadSpec } from "@proxywasm/generator/spec";

const text = readFileSync(fileURLToPath(new URL("fixtures/base.webidl", import.meta.url)), "utf8");
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function load(written: string) {
  const folder = mkdtempSync(join(tmpdir(), "load-"));
  folders.push(folder);
  writeFileSync(join(folder, "base.webidl"), written);
  return loadSpec(folder);
}

it("reads a file that begins with a byte order mark like one that does not", () => {
  const [marked, plain] = [load(`\ufeff${text}`), load(text)];
  expect(marked.ok && marked.value.base.digest).toBe(plain.ok && plain.value.base.digest);
  expect(marked.ok).toBe(true);
});

it("reads line ends of either system", () => {
  expect(load(text.replaceAll("\n", "\r\n")).ok).toBe(true);
});
