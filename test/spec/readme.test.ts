/** The explanation of the attribute vocabulary, against the vocabulary that the generator enforces. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "@proxywasm/generator/parse/index";
import { ATTRIBUTES } from "@proxywasm/generator/ir/vocabulary";

const readme = readFileSync(new URL("../../spec/README.md", import.meta.url), "utf8");
const section = readme.slice(readme.indexOf("## Attributes"), readme.indexOf("## Overlays"));

/** The rows of its tables: the attributes explained, and the example. */
const rows = section
  .split("\n")
  .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "").trim()))
  .filter((cells) => cells.length >= 3 && /^`[A-Z]/.test(cells[0]!))
  .map((cells) => ({
    names: [...cells[0]!.matchAll(/`(\w+)`/g)].map((match) => match[1]!),
    text: cells.slice(1).join(" "),
  }));

describe("spec/README.md", () => {
  it("explains every attribute of the vocabulary, and no other", () => {
    const explained = new Set([...rows.flatMap(({ names }) => names), "Exposed"]);
    expect([...explained].sort()).toEqual(ATTRIBUTES.map((each) => each.name).sort());
    expect(section).toContain("`Exposed=*`");
  });

  it("shows an example of each", () => {
    const poor = rows.filter(({ names, text }) => !names.every((name) => text.includes(name)));
    expect(poor.map(({ names }) => names)).toEqual([]);
  });

  it("has examples that parse", () => {
    const blocks = [...readme.matchAll(/```webidl\n([\s\S]*?)```/g)].map((match) => match[1]!);
    expect(blocks.length).toBeGreaterThan(1);
    for (const text of blocks) {
      const { diagnostics, definitions } = parse({ path: "README.md", text });
      expect(diagnostics, text).toEqual([]);
      expect(definitions.length).toBe(1);
    }
  });
});
