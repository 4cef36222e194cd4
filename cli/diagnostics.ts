/** The compiler's diagnostics for people: place, the line itself, and a hint for the traps that everybody falls into once. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { styleText } from "node:util";
import { hintFor } from "./hints.js";

export interface Diagnostic {
  readonly severity: "error" | "warning" | "info";
  /** `AS100`, `TS2322`, … as asc numbers them. */
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  /** Relative to the plugin's folder; undefined if it concerns no place. */
  readonly place?: { readonly file: string; readonly line: number; readonly column: number };
  /** The source line, and how much of it is meant from `place.column` on. */
  readonly source?: { readonly text: string; readonly length: number };
}

/** What asc hands to `reportDiagnostic`. */
export interface AscDiagnostic {
  readonly code: number;
  readonly category: number;
  readonly message: string;
  readonly range: {
    readonly start: number;
    readonly end: number;
    readonly source: { readonly normalizedPath: string };
  } | null;
}

const SEVERITIES = ["info", "info", "warning", "error"] as const;

/** Makes asc's diagnostics into ours; warnings about library code are left out, they are not the author's. */
export async function diagnose(
  reported: readonly AscDiagnostic[],
  cwd: string,
): Promise<Diagnostic[]> {
  const texts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const { code: number, category, message, range } of reported) {
    const severity = SEVERITIES[category] ?? "error";
    const file = range?.source.normalizedPath;
    if (severity !== "error" && file?.startsWith("~lib/")) continue;
    const code = `${number < 1000 ? "AS" : "TS"}${number}`;
    const ours = { severity, code, message: message.replace(/^User-defined: /, "") };
    if (range === null || file === undefined) {
      diagnostics.push({ ...ours, ...hintFor({ ...ours, line: "", spot: "", file: "", cwd }) });
      continue;
    }
    const text = texts.get(file) ?? (await readFile(resolve(cwd, file), "utf8").catch(() => ""));
    texts.set(file, text);
    const before = text.slice(0, range.start).split("\n");
    const line = text.split("\n")[before.length - 1] ?? "";
    const column = (before.at(-1) ?? "").length + 1;
    const length = Math.max(1, Math.min(range.end - range.start, line.length - column + 1));
    const spot = line.slice(column - 1, column - 1 + length);
    diagnostics.push({
      ...ours,
      ...hintFor({ ...ours, line, spot, file, cwd }),
      // Without the text (a package's own file) positions are offsets that nobody can use.
      ...(text !== "" && { place: { file, line: before.length, column } }),
      ...(line !== "" && { source: { text: line, length } }),
    });
  }
  return withoutEchoes(diagnostics);
}

/** A captured variable is also reported as "used before being assigned" (TS2454): misleading, so only the cause stays. */
function withoutEchoes(diagnostics: Diagnostic[]): Diagnostic[] {
  const closures = diagnostics.filter(({ message }) => /Closures/.test(message));
  return diagnostics.filter(
    (one) =>
      one.code !== "TS2454" ||
      !closures.some(
        ({ place }) => place?.file === one.place?.file && place?.line === one.place?.line,
      ),
  );
}

/** Diagnostics as text: `error[AS100]: …`, the place, the line with carets, the hint. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], colors: boolean): string {
  const paint = (style: "red" | "yellow" | "cyan" | "bold", text: string) =>
    colors ? styleText(style, text) : text;
  return diagnostics
    .map(({ severity, code, message, hint, place, source }) => {
      const style = severity === "error" ? "red" : severity === "warning" ? "yellow" : "cyan";
      const lines = [`${paint(style, `${severity}[${code}]`)}: ${paint("bold", message)}`];
      if (place) lines.push(`  ${place.file}:${place.line}:${place.column}`);
      if (place && source) {
        const gutter = `${place.line} | `.padStart(8);
        const caret = " ".repeat(place.column - 1) + "^".repeat(source.length);
        lines.push(
          gutter + source.text,
          `${" ".repeat(gutter.length - 2)}| ${paint(style, caret)}`,
        );
      }
      if (hint) lines.push(`  ${paint("cyan", "hint:")} ${hint}`);
      return lines.join("\n");
    })
    .join("\n\n");
}
