/** Every mistake has a code, a place, a caret and advice: exactly the text that stands beside the file. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkHost } from "@proxywasm/generator/check-hosts";
import { CODES, format, type SourceFile } from "@proxywasm/generator/diagnostics";
import type { HostFile } from "@proxywasm/generator/model";
import { readSpec } from "@proxywasm/generator/spec";
import { describe, expect, test } from "vitest";

const here = fileURLToPath(new URL(".", import.meta.url));
const base = source("fixtures", "base.webidl");
const provoked = new Set<string>();

test("the fixture that the mistakes are added to is valid", () => {
  const result = readSpec([base]);
  expect(result.ok ? "" : format(result.error, [base])).toBe("");
});

describe("a mistake in the base", () => {
  test.each(namesIn("invalid"))("%s", async (name) => {
    const file = source("invalid", `${name}.webidl`);
    // `// alone` on its first line says that a file is a whole specification.
    const files = file.text.startsWith("// alone") ? [file] : [base, file];
    await expectMistakes(readSpec(files), files, join("invalid", `${name}.txt`));
  });
});

describe("a mistake in an overlay", () => {
  test.each(namesIn("invalid/overlay"))("%s", async (name) => {
    const file = source("invalid/overlay", `${name}.webidl`);
    const result = readSpec([base], [file]);
    await expectMistakes(result, [base, file], join("invalid/overlay", `${name}.txt`));
  });
});

describe("a mistake in a host file", () => {
  const spec = readSpec([base]);
  test.each(namesIn("invalid/hosts", ".json"))("%s", async (name) => {
    if (!spec.ok) throw new Error("the fixture is not valid");
    const file = source("invalid/hosts", `${name}.json`);
    const host = { path: file.path, value: JSON.parse(file.text) as HostFile["value"] };
    const error = checkHost(host, file.text, spec.value);
    await expectMistakes({ ok: false, error }, [file], join("invalid/hosts", `${name}.txt`));
  });
});

test("every code of the closed list is provoked by a file", () => {
  expect([...provoked].sort()).toEqual(Object.keys(CODES).sort());
});

async function expectMistakes(
  result: ReturnType<typeof readSpec>,
  files: readonly SourceFile[],
  golden: string,
): Promise<void> {
  const mistakes = result.ok ? [] : result.error;
  for (const { code } of mistakes) provoked.add(code);
  await expect(`${format(mistakes, files)}\n`).toMatchFileSnapshot(join(here, golden));
  expect(mistakes).not.toEqual([]);
}

function namesIn(folder: string, ending = ".webidl"): string[] {
  const names = readdirSync(join(here, folder)).filter((name) => name.endsWith(ending));
  return names.map((name) => name.slice(0, -ending.length));
}

function source(folder: string, name: string): SourceFile {
  return { path: name, text: readFileSync(join(here, folder, name), "utf8") };
}
