/** Shows the changes between two versions, for a terminal or for a changelog. */
import type { Change, Subject } from "./changes.js";

/** A block per kind of thing, a line per change, and whom it breaks. */
export function showDiff(changes: readonly Change[], from: string, to: string): string {
  const head = `${from} → ${to}: ${summary(changes)}`;
  const blocks = sections(changes).map(({ title, rows }) =>
    [title, ...rows.map((change) => `  ${SIGNS[change.kind]} ${line(change)}`)].join("\n"),
  );
  return [head, ...blocks].join("\n\n");
}

/** The same as Markdown: a table per kind of thing. */
export function showDiffAsMarkdown(changes: readonly Change[], from: string, to: string): string {
  const head = `## ${from} → ${to}\n\n${sentence(summary(changes))}`;
  const blocks = sections(changes).map(({ title, rows }) =>
    [
      `### ${title}\n`,
      "| | name | change | plugins | hosts |",
      "|---|---|---|---|---|",
      ...rows.map(({ kind, name, detail, plugins, hosts }) => {
        const cells = [
          kind,
          `\`${name}\``,
          detail.replaceAll("|", "\\|"),
          bold(plugins),
          bold(hosts),
        ];
        return `| ${cells.join(" | ")} |`;
      }),
    ].join("\n"),
  );
  return `${[head, ...blocks].join("\n\n")}\n`;
}

const SIGNS: Readonly<Record<Change["kind"], string>> = { added: "+", removed: "-", changed: "~" };

const TITLES: Readonly<Record<Subject, string>> = {
  import: "Hostcalls",
  export: "Callbacks",
  enum: "Enums",
  property: "Properties",
  layout: "Layouts",
  message: "Messages",
  "foreign function": "Foreign functions",
};

function sections(changes: readonly Change[]) {
  return Object.entries(TITLES)
    .map(([what, title]) => ({ title, rows: changes.filter((each) => each.what === what) }))
    .filter(({ rows }) => rows.length > 0);
}

function line({ name, detail, plugins, hosts }: Change): string {
  return `${name} ${detail}\n      plugins: ${plugins}, hosts: ${hosts}`;
}

function summary(changes: readonly Change[]): string {
  if (changes.length === 0) return "nothing changed";
  const count = changes.length === 1 ? "1 change" : `${changes.length} changes`;
  const breaking = (side: "plugins" | "hosts") => {
    const number = changes.filter((each) => each[side] === "breaking").length;
    return `${number === 0 ? "none" : number} breaking for ${side}`;
  };
  return `${count}, ${breaking("plugins")}, ${breaking("hosts")}`;
}

const sentence = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}.`;
const bold = (verdict: string): string => (verdict === "breaking" ? "**breaking**" : verdict);
