/** Pieces of Markdown, and the signs that the page's tables speak in. */
import type { Support } from "@proxywasm/abi/host/host-data";

/** A table; a bar in a cell is escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

export function code(name: string): string {
  return `\`${name}\``;
}

export function codes(names: readonly string[]): string {
  return names.map(code).join(", ");
}

export const SIGNS: Readonly<Record<Support, string>> = {
  full: "●",
  stub: "◐",
  some: "◔",
  trap: "✗",
  none: "–",
};
