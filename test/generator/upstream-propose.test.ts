/** Proposing the edits that bring our specification to a newer published version. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  compareUpstream,
  proposeEdit,
  readUpstream,
  upstream,
} from "@proxywasm/generator/upstream/index";
import { applyEdits, showEdits } from "@proxywasm/generator/upstream/edit";
import { loadSources } from "@proxywasm/generator/spec";
import type { SourceFile } from "@proxywasm/generator/diagnostics";
import { build, copyOfSpec, here, sources, specDir, swap, textOf } from "./upstream-fixture.js";

describe("proposing the next version", () => {
  const [from, to] = ["1.0.0", "1.1.0"].map((v) => readUpstream(textOf(v), `v${v}.md`)) as [
    ReturnType<typeof readUpstream>,
    ReturnType<typeof readUpstream>,
  ];
  const proposal = proposeEdit(from, to, build(sources), sources);
  const proposed = applyEdits(sources, proposal.edits);
  const edited = proposed.map(documented);

  it("leaves documentation that lint refuses until a person writes it", () => {
    expect(() => build(proposed)).toThrow(
      "`proxy_get_level` has only the line that `upstream` put there",
    );
  });

  it("gives edits after which both versions compare without a difference", () => {
    const abi = build(edited);
    expect(compareUpstream(to, abi)).toEqual([]);
    expect(compareUpstream(from, abi)).toEqual([]);
    expect(proposal.remarks).toEqual([]);
  });

  it("proposes nothing more once they are applied", () => {
    expect(proposeEdit(from, to, build(edited), edited)).toEqual({ edits: [], remarks: [] });
  });

  it.each([
    ["a new version", '+[Exposed=*, Versions=("1.0.0", "1.1.0")]'],
    ["the end of a function", '+  [Until="1.0.0", Status=(OK)]'],
    [
      "a new out-parameter of a new enum",
      '+  [Since="1.1.0", Status=(OK, NOT_FOUND)]\n+  proxy_status_t proxy_get_level([Out] proxy_level_t level);',
    ],
    ["a new parameter", '[Since="1.1.0"] unsigned long long position'],
    ["the end of a parameter", '[Until="1.0.0"] unsigned long reason'],
    [
      "a new status",
      '+  [Status=("OK", "BAD_ARGUMENT", "INVALID_MEMORY_ACCESS", "NOT_FOUND since 1.1.0")]',
    ],
    ["a deprecation", '+  [Deprecated="proxy_rest"]'],
    [
      "fat types, pointers and ids",
      "proxy_rest(USVString name, record<ByteString, ByteString> serialized_pairs, [Pointer] size_t return_array, [Out] call_id_t call_id)",
    ],
    [
      "a new section with a callback",
      '+[Export, Group="wakes"]\n+callback interface wakes_callbacks {',
    ],
    [
      "a new value with its rules",
      '+  [Since="1.1.0", Read=(proxy_on_log), Write=(proxy_on_log), AddAtEnd=(proxy_on_data)]\n+  const unsigned long TRAILER = 1;',
    ],
    ["a new enum", '+[Exposed=*, Enum, Since="1.1.0"]\n+namespace proxy_level_t {'],
  ])("writes %s in WebIDL", (_, expected) => {
    expect(showEdits(proposal.edits)).toContain(expected);
  });

  it("copies no sentence of the text", () => {
    expect(showEdits(proposal.edits)).not.toMatch(/on success|without a level/);
  });

  it("leaves to a person what one operation cannot say", () => {
    const change = swap("(size_t) max_size", "(uint64_t) max_size");
    const other = readUpstream(change(textOf("1.1.0")), "v1.1.0.md");
    expect(proposeEdit(from, other, build(sources), sources).remarks).toEqual([
      "`proxy_get_buffer` has another signature: one operation cannot say that",
    ]);
  });

  it("follows a parameter that only changes its name", () => {
    const changed = textOf("1.1.0").replaceAll("max_size", "limit");
    const other = readUpstream(changed, "v1.1.0.md");
    const { edits, remarks } = proposeEdit(from, other, build(sources), sources);
    expect(remarks).toEqual([]);
    expect(showEdits(edits)).toContain('[Was="max_size until 1.0.0"] size_t limit');
    const abi = build(applyEdits(sources, edits).map(documented));
    expect(compareUpstream(other, abi)).toEqual([]);
    expect(compareUpstream(from, abi)).toEqual([]);
  });

  it("says that a value cannot change its number", () => {
    const other = readUpstream(swap("`PAUSE` = `1`", "`PAUSE` = `7`")(textOf("1.1.0")), "a.md");
    expect(proposeEdit(from, other, build(sources), sources).remarks).toEqual([
      "`proxy_action_t.PAUSE` is 7, and was 1: a value cannot change",
    ]);
  });

  it("takes a draft as the version after the newest, and says so", async () => {
    const folder = copyOfSpec();
    const draft = join(folder, "vNEXT.md");
    const text = textOf("1.1.0").replaceAll("v1.1.0", "vNEXT").replaceAll("1_1_0", "1_x_x");
    writeFileSync(draft, text);
    const published = join(here, "text/abi-versions/v1.0.0");
    const report = await upstream({ from: published, to: draft, specDir: folder });
    expect(report.text).toContain('+[Exposed=*, Versions=("1.0.0", "1.0.1"), Drafts=("1.0.1")]');
    expect(report.text).toContain("+  undefined proxy_abi_version_1_0_1();");
    expect(report.text).toContain("vNEXT.md is a draft: 1.0.1 stands for its number");
    const reverse = await upstream({ from: draft, to: published, specDir: folder });
    expect(reverse.findings).toBe(1);
  });

  describe("once a draft is in the specification", () => {
    const next = textOf("1.1.0").replaceAll("v1.1.0", "vNEXT").replaceAll("1_1_0", "1_x_x");
    const published = join(here, "text/abi-versions/v1.0.0");

    async function withDraft() {
      const folder = copyOfSpec();
      const draft = join(folder, "vNEXT.md");
      writeFileSync(draft, next);
      const own = loadSources(folder).files;
      const now = { ...readUpstream(next.replaceAll("vNEXT", "v1.0.1"), draft) };
      const functions = now.functions.map((each) =>
        each.name.startsWith("proxy_abi_version")
          ? { ...each, name: "proxy_abi_version_1_0_1" }
          : each,
      );
      const { edits } = proposeEdit(
        from,
        { ...now, functions, version: "1.0.1", draft: true },
        build(own),
        own,
      );
      for (const { path, text } of applyEdits(own, edits).map(documented))
        writeFileSync(path, text);
      return { folder, draft };
    }

    it("proposes no further version for the same text", async () => {
      const { folder, draft } = await withDraft();
      const { text } = await upstream({ from: published, to: draft, specDir: folder });
      expect(text).toContain("has 1.0.1");
      expect(text).not.toContain("@@");
    });

    it("compares the draft as the version that it is here", async () => {
      const { folder, draft } = await withDraft();
      const { text, findings } = await upstream({ dir: draft, specDir: folder });
      expect(text).toContain("1.0.1 (a draft): ");
      expect(findings).toBe(0);
    });

    it("says what a later state of the draft has otherwise", async () => {
      const { folder, draft } = await withDraft();
      writeFileSync(draft, next.replaceAll("proxy_get_level", "proxy_level"));
      const { text } = await upstream({ from: published, to: draft, specDir: folder });
      expect(text).toContain("`proxy_get_level` is no longer in 1.0.1: take it out");
      expect(text).toContain("+  proxy_status_t proxy_level(");
    });

    it("says that its publication ends the draft", async () => {
      const { folder, draft } = await withDraft();
      const text = next.replaceAll("vNEXT", "v1.0.1").replaceAll("1_x_x", "1_0_1");
      writeFileSync(draft, text);
      const report = await upstream({ from: published, to: draft, specDir: folder });
      expect(report.text).toContain("by hand: 1.0.1 is published: take it out of `Drafts`");
    });
  });

  it("prints the edits as a diff, through the command", async () => {
    const versions = join(here, "text/abi-versions");
    const { text, findings } = await upstream({
      from: join(versions, "v1.0.0"),
      to: join(versions, "v1.1.0"),
      specDir,
    });
    expect(findings).toBe(0);
    expect(text).toContain("+++ b/");
    expect(text).toMatch(/^@@ -\d+,\d+ \+\d+,\d+ @@$/m);
  });
});

/** As a person would leave it: with documentation of their own. */
function documented({ path, text }: SourceFile): SourceFile {
  return { path, text: text.replaceAll(": say what it is, in our own words.", ", explained.") };
}
