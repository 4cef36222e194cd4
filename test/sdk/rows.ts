/** Reads the tables of a page, so that a test can hold every row to its word. */
import { readFileSync } from "node:fs";

/** The cells of each row of the table under a heading; code without its backticks. */
export function rowsUnder(page: string, heading: string): string[][] {
  const section = readFileSync(page, "utf8").split(`\n## ${heading}\n`)[1]?.split("\n## ")[0];
  if (section === undefined) throw new Error(`${page} has no heading "${heading}"`);
  return section
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) =>
          cell
            .trim()
            .replaceAll("\\|", "|")
            .replace(/^``? ?(.*?) ?``?$/, "$1"),
        ),
    );
}
