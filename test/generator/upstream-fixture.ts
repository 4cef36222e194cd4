/** A small text in the published form, the specification that says the same, and copies of it to edit. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach } from "vitest";
import { format, type SourceFile } from "@proxywasm/generator/diagnostics";
import type { Abi } from "@proxywasm/generator/model";
import { loadSources, readSpec } from "@proxywasm/generator/spec";

/** The published texts and the specification that goes with them. */
export const here = fileURLToPath(new URL("upstream", import.meta.url));
export const specDir = join(here, "spec");
export const textOf = (version: string) =>
  readFileSync(join(here, "text/abi-versions", `v${version}`, "README.md"), "utf8");
export const sources = loadSources(specDir).files;

export function build(files: readonly SourceFile[]): Abi {
  const spec = readSpec(files);
  if (!spec.ok) throw new Error(format(spec.error, files));
  return spec.value.base;
}

/** A replacement that fails when there is nothing to replace, so that no row tests the unchanged text. */
export const swap = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`the fixture does not hold ${JSON.stringify(from)}`);
  return text.replace(from, to);
};

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
/** A copy that a test may edit; it is gone after the test. */
export function copyOfSpec(): string {
  const folder = mkdtempSync(join(tmpdir(), "upstream-"));
  folders.push(folder);
  cpSync(specDir, folder, { recursive: true });
  return folder;
}
