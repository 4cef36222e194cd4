/** What the explanations share: versions that say the same on one line, aligned rows, and the places of the bindings. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileOf, SIDES, type Part } from "../output/files.js";
import type { Life, Manifest } from "../manifest/index.js";
import type { Manifests } from "../manifest/read.js";

/** A label and its text; rows without text are left out. */
export type Row = readonly [label: string, text: string];

/** What each version says, those that say the same together, and then each overlay; never empty for a known name. */
export function byVersions<T>(
  { versions, overlays }: Manifests,
  find: (manifest: Manifest) => T | undefined,
): { readonly where: string; readonly item: T }[] {
  const found: { where: string; item: T }[] = [];
  for (const manifest of [...versions, ...overlays]) {
    const item = find(manifest);
    if (item === undefined) continue;
    const where =
      manifest.overlay === undefined ? manifest.abiVersion : `overlay ${manifest.overlay}`;
    const last = found.at(-1);
    const same = last && JSON.stringify(last.item) === JSON.stringify(item);
    if (same) last.where = `${last.where}, ${where}`;
    else found.push({ where, item });
  }
  return found;
}

/** What the newest version says; an overlay's word only where no version has the thing. */
export function newest<T>(uses: readonly { readonly where: string; readonly item: T }[]): T {
  return (uses.findLast(({ where }) => !where.startsWith("overlay")) ?? uses.at(-1)!).item;
}

/** Rows that say the same one after the other become one, with both labels. */
export function merged(all: readonly Row[]): Row[] {
  return all.reduce<Row[]>((sofar, [label, text]) => {
    const last = sofar.at(-1);
    if (last?.[1] !== text) return [...sofar, [label, text]];
    return [...sofar.slice(0, -1), [`${last[0]}, ${label}`, text]];
  }, []);
}

/** Since and until when, and what to use instead. */
export function lifeOf({ since, until, deprecated }: Life): Row[] {
  return [
    ["since", since],
    ["until", until ?? ""],
    ["deprecated", deprecated === undefined ? "" : `use ${deprecated}`],
  ];
}

/** Where bindings stand: of each of the files named that holds the symbol, the line. */
export function places(
  { folder, overlays }: Manifests,
  files: readonly (readonly [file: string, symbol: string])[],
): Row[] {
  const folders = [folder, ...overlays.map(({ overlay }) => join(folder, "overlays", overlay!))];
  const found = folders.flatMap((each) =>
    files.flatMap(([file, symbol]) => {
      const path = join(each, file);
      if (symbol === "" || !existsSync(path)) return [];
      const lines = readFileSync(path, "utf8").split("\n");
      const line = lines.findIndex((text) => new RegExp(`\\b${symbol}\\b(?=[?(:{ ])`).test(text));
      return line < 0 ? [] : [`${path.replaceAll("\\", "/")}:${line + 1} ${symbol}`];
    }),
  );
  return found.map((place, i): Row => [i === 0 ? "generated" : " ", place]);
}

/** The files of both sides that hold a part, for `places`. */
export const bothSides = (part: Part, symbol: string): [file: string, symbol: string][] =>
  SIDES.map((side) => [fileOf(side, part), symbol]);

/** Labels in one column, texts in the next; rows without text are left out. */
export function rows(all: readonly Row[]): string {
  const shown = all.filter(([, text]) => text !== "");
  const width = Math.max(...shown.map(([label]) => label.length));
  return shown
    .map(([label, text]) => {
      const indent = " ".repeat(width + 4);
      return wrap(`  ${label.padEnd(width)}  ${text}`, indent);
    })
    .join("\n");
}

/** Documentation, its paragraphs filled anew; lines that begin a list item or stand apart stay. */
export function prose(doc: string): string {
  return wrap(doc.replace(/(?<=\S)\n(?=[^\s\-*|])/g, " "));
}

/** Paragraphs, separated by empty lines. */
export function block(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== "").join("\n\n");
}

const WIDTH = 100;

/** Breaks long lines between words; what continues a line begins with the indent. */
export function wrap(text: string, indent = ""): string {
  return text
    .split("\n")
    .map((line) => {
      const lines: string[] = [];
      let rest = line;
      while (rest.length > WIDTH) {
        const cut = rest.lastIndexOf(" ", WIDTH);
        if (cut <= indent.length) break;
        lines.push(rest.slice(0, cut));
        rest = indent + rest.slice(cut + 1);
      }
      return [...lines, rest].join("\n");
    })
    .join("\n");
}
