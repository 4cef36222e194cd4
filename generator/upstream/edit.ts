/** Edits WebIDL sources line by line: where a member begins and ends, what its attributes become, how an edit is shown and applied. */
import type { SourceFile } from "../diagnostics.js";
import type { Location } from "../model.js";

/** Replaces `removed` by `added`, both whole lines, from `line` on; lines count from 1. */
export interface Edit {
  readonly file: string;
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** The lines of one member or definition, from its attributes to its end; documentation is not part of it. */
export interface Statement {
  readonly file: string;
  readonly first: number;
  readonly lines: readonly string[];
}

/** The statement whose name stands at that place; of a definition, only what stands before its body. */
export function statementAt(at: Location, sources: readonly SourceFile[]): Statement | undefined {
  const lines = linesOf(at.file, sources);
  if (!lines) return undefined;
  let first = at.line;
  while (first > 1 && !/^\s*(\/\/.*)?$|[{;]\s*$/.test(lines[first - 2]!)) first--;
  let last = at.line;
  while (last < lines.length && !/[;{]\s*$/.test(lines[last - 1]!)) last++;
  return { file: at.file, first, lines: lines.slice(first - 1, last) };
}

/** The lines of a file as written. */
export function linesOf(file: string, sources: readonly SourceFile[]): string[] | undefined {
  return sources.find((source) => source.path === file)?.text.split("\n");
}

/** The statement with one attribute more, in front of those it has. */
export function withAttribute(lines: readonly string[], attribute: string): string[] {
  const [first = "", ...rest] = lines;
  const indent = /^\s*/.exec(first)![0];
  const list = /^\s*\[/.test(first) && !/^\s*\[[^\]]*\]\s*\w+ \w+\(/.test(first);
  return list
    ? [`${indent}[${attribute}, ${first.trimStart().slice(1)}`, ...rest]
    : [`${indent}[${attribute}]`, ...lines];
}

/** The operation with its parameters changed by `change`, on one line each time that fits. */
export function withParams(
  lines: readonly string[],
  name: string,
  change: (params: string[]) => string[],
): string[] {
  const text = lines.join("\n");
  const open = text.indexOf("(", text.search(new RegExp(`\\b${name}\\s*\\(`)));
  const close = text.lastIndexOf(")");
  const indent = /\n(\s*)[^\n]*$/.exec(text.slice(0, open))?.[1] ?? /^\s*/.exec(text)![0];
  const params = change(splitParams(text.slice(open + 1, close)));
  const shown = wrap(params, open - text.lastIndexOf("\n", open), `${indent}    `);
  return `${text.slice(0, open + 1)}${shown}${text.slice(close)}`.split("\n");
}

function wrap(params: readonly string[], used: number, indent: string): string {
  let column = used;
  return params.reduce((text, param, i) => {
    if (i === 0) column += param.length;
    else if (column + 2 + param.length > 108) column = indent.length + param.length;
    else column += 2 + param.length;
    const broken = i > 0 && column === indent.length + param.length;
    return i === 0 ? param : `${text},${broken ? `\n${indent}` : " "}${param}`;
  }, "");
}

/** Splits at the commas between parameters, not at those inside `[…]` or `<…>`. */
function splitParams(text: string): string[] {
  const params: string[] = [];
  let [depth, from] = [0, 0];
  [...text].forEach((character, i) => {
    if ("[<(".includes(character)) depth++;
    if ("]>)".includes(character)) depth--;
    if (character === "," && depth === 0) {
      params.push(text.slice(from, i));
      from = i + 1;
    }
  });
  const all = [...params, text.slice(from)].map((param) => param.trim().replace(/\s+/g, " "));
  return all.filter((param) => param !== "");
}

/** Edits in the order of files and lines; those at one line stay as proposed. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

/** The sources after the edits; edits at one line are applied one behind the other. */
export function applyEdits(sources: readonly SourceFile[], edits: readonly Edit[]): SourceFile[] {
  return sources.map((source) => {
    const own = inOrder(edits.filter((edit) => edit.file === source.path));
    const lines = source.text.split("\n");
    let shift = 0;
    for (const { line, removed, added } of own) {
      lines.splice(line - 1 + shift, removed.length, ...added);
      shift += added.length - removed.length;
    }
    return { path: source.path, text: lines.join("\n") };
  });
}

/** The edits as a unified diff without context. */
export function showEdits(edits: readonly Edit[]): string {
  let file = "";
  let shift = 0;
  return inOrder(edits)
    .map((edit) => {
      const { line, removed, added } = edit;
      const header = edit.file === file ? [] : [`--- a/${edit.file}`, `+++ b/${edit.file}`];
      if (edit.file !== file) [file, shift] = [edit.file, 0];
      // In a unified diff an insertion names the line before it.
      const from = removed.length > 0 ? line : line - 1;
      const to = added.length > 0 ? line + shift : line + shift - 1;
      shift += added.length - removed.length;
      return [
        ...header,
        `@@ -${from},${removed.length} +${to},${added.length} @@`,
        ...removed.map((text) => `-${text}`),
        ...added.map((text) => `+${text}`),
      ].join("\n");
    })
    .join("\n");
}
