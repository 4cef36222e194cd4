/** Which version is the default, and how a draft is kept from becoming it. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { EMITTERS } from "../../generator/emit/index.js";
import { generate } from "../../generator/generate.js";
import { readSpec } from "../../generator/spec.js";

const golden = fileURLToPath(new URL("./golden/spec/fixture.webidl", import.meta.url));
const text = readFileSync(golden, "utf8");

function specOf(attributes: string) {
  const changed = text.replace('Versions=("1.0.0", "1.1.0")', attributes);
  const result = readSpec([{ path: "base.webidl", text: changed }]);
  if (!result.ok) throw new Error(result.error.map(({ message }) => message).join("\n"));
  return result.value;
}

it.each([
  ["the newest, when nothing else is said", 'Versions=("1.0.0", "1.1.0")', "1.1.0"],
  [
    "the newest that is no draft",
    'Versions=("1.0.0", "1.1.0", "1.2.0"), Drafts=("1.2.0")',
    "1.1.0",
  ],
  ["the one that is stated", 'Versions=("1.0.0", "1.1.0"), DefaultVersion="1.0.0"', "1.0.0"],
])("is %s", (_, attributes, expected) => {
  expect(specOf(attributes).base.defaultVersion).toBe(expected);
});

it("leaves the digest alone: publishing a draft changes no bytes", () => {
  const versions = 'Versions=("1.0.0", "1.1.0", "1.2.0")';
  const draft = specOf(`${versions}, Drafts=("1.2.0")`).base;
  expect(draft.digest).toBe(specOf(versions).base.digest);
});

it("reaches the plugin's side, the host's tables and the manifests", async () => {
  const spec = specOf('Versions=("1.0.0", "1.1.0", "1.2.0"), Drafts=("1.2.0")');
  const files = new Map(
    (await generate(spec, EMITTERS)).map(({ path, text }) => [path, text] as const),
  );
  expect(files.get("assembly/version.ts")).toContain("PROXY_WASM_ABI : 10100;");
  expect(files.get("host/signatures.ts")).toContain('DEFAULT_VERSION: AbiVersion = "1.1.0";');
  expect(files.get("host/signatures.ts")).toContain('DRAFTS: readonly AbiVersion[] = ["1.2.0"];');
  const manifest = (version: string) =>
    JSON.parse(files.get(`v${version}/abi.json`)!) as { default?: true; draft?: true };
  expect(manifest("1.1.0")).toMatchObject({ default: true });
  expect(manifest("1.2.0")).toMatchObject({ draft: true });
  expect(manifest("1.2.0").default).toBeUndefined();
});
