/** Diagnostics as values with a code and a place, and the one way they are shown to a person. */
import { CODES, type Code } from "./codes.js";
import type { Location } from "./model.js";

/** One mistake in a specification file. */
export interface Diagnostic {
  readonly code: Code;
  /** What is wrong, as one sentence without a full stop; names stand in backticks. */
  readonly message: string;
  readonly at: Location;
  /** What to do; stands after the caret. */
  readonly hint?: string;
  /** The other place involved, such as the first of two duplicates. */
  readonly related?: { readonly message: string; readonly at: Location };
}

/** A specification file as read, or as made in memory; `path` is what diagnostics show. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Shows diagnostics in the order of their places, each with its source line and a caret. */
export function format(diagnostics: readonly Diagnostic[], files: readonly SourceFile[]): string {
  const lines = new Map(files.map((file) => [file.path, file.text.split(/\r\n|\r|\n/)]));
  return sorted(diagnostics)
    .map((diagnostic) => formatOne(diagnostic, lines))
    .join("\n\n");
}

function formatOne(diagnostic: Diagnostic, lines: ReadonlyMap<string, readonly string[]>): string {
  const { code, message, at, hint, related } = diagnostic;
  const parts = [`error[${code}]: ${message}`, excerpt(at, hint ?? "", lines)];
  if (related) parts.push(`  note: ${related.message}`, excerpt(related.at, "", lines));
  return parts.join("\n");
}

const WIDTH = 100;

/** The place, its line, and a caret; a long line is shown from its start, or around the caret. */
function excerpt(
  at: Location,
  hint: string,
  lines: ReadonlyMap<string, readonly string[]>,
): string {
  const place = `  ${at.file}:${at.line}:${at.column}`;
  const source = lines.get(at.file)?.[at.line - 1];
  if (source === undefined) return hint ? `${place}\n  ${hint}` : place;
  const number = String(at.line);
  const from = at.column - 1 + at.length > WIDTH ? Math.max(0, at.column - 21) : 0;
  // What cannot be seen must not be shown as nothing: the caret would stand under its neighbour.
  const shown = source.slice(from, from + WIDTH).replace(UNSEEN, "\ufffd");
  const before = from > 0 ? "…" : "";
  const after = from + WIDTH < source.length ? "…" : "";
  // Tabs are kept so that the caret stands below its text in any terminal.
  const indent =
    before.replace("…", " ") + source.slice(from, at.column - 1).replace(/[^\t]/g, " ");
  const carets = "^".repeat(Math.max(1, Math.min(at.length, from + WIDTH - at.column + 1)));
  return [
    place,
    `  ${number} | ${before}${shown}${after}`,
    `  ${" ".repeat(number.length)} | ${indent}${carets}${hint ? ` ${hint}` : ""}`,
  ].join("\n");
}

const UNSEEN = /(?!\t)[\p{Cc}\p{Cf}]/gu;

/** Sorted by file, line, column and code, without repetitions. */
export function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return [...diagnostics].sort(byPlace).filter((diagnostic) => {
    const key = `${place(diagnostic.at)} ${diagnostic.code} ${diagnostic.message}`;
    return !seen.has(key) && seen.add(key);
  });
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.at.file, b.at.file) ||
    a.at.line - b.at.line ||
    a.at.column - b.at.column ||
    compare(a.code, b.code)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const place = (at: Location): string => `${at.file}:${at.line}:${at.column}`;

/** The candidate nearest to `name`, if near enough to be a slip of the keyboard. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  // A third of the name may differ: more would suggest names that have nothing in common.
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** `did you mean …?`, or what else to say when nothing is near. */
export function suggest(name: string, candidates: Iterable<string>, otherwise?: string): string {
  const best = nearest(name, candidates);
  return best === undefined ? (otherwise ?? "") : `did you mean \`${best}\`?`;
}

/** Levenshtein distance with transpositions, cut off at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      current.push(cost);
    }
    [before, previous] = [previous, current];
  }
  return previous[b.length]!;
}

/** Every code and what it means, for `lint --codes` and the tests. */
export { CODES, type Code };
