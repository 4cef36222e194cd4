/** The version that plugins are built for and judged by when nobody names one. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ABI_VERSIONS, DEFAULT_VERSION, DRAFTS } from "@proxywasm/abi/host/versions";
import { KNOWLEDGE } from "@proxywasm/verify";
import { expect, it } from "vitest";

it("is no draft", () => {
  expect(DRAFTS).not.toContain(DEFAULT_VERSION);
  expect(ABI_VERSIONS[DEFAULT_VERSION]).toMatchObject({ isDefault: true, isDraft: false });
});

it("is one that the host accepts by which modules are judged unasked", () => {
  const [first] = KNOWLEDGE.hosts;
  expect(first!.abis.map(({ version }) => version)).toContain(DEFAULT_VERSION);
});

it("is what builds without the transform export, too", () => {
  const path = fileURLToPath(new URL("../../sdk/assembly/exports/index.ts", import.meta.url));
  const slug = DEFAULT_VERSION.replaceAll(".", "_");
  expect(readFileSync(path, "utf8")).toContain(`/exports/v${slug}"`);
});
