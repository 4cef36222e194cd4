/** The compiler's diagnostics for people: place, the line itself, and a hint for the traps that everybody falls into once. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { styleText } from "node:util";

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

/** Known traps: which diagnostic, and what to do instead. The first row that matches gives the hint. */
const HINTS: readonly { code: string; message?: RegExp; source?: RegExp; hint: string }[] = [
  {
    code: "AS100",
    message: /Closures/,
    hint: "functions cannot capture variables here: keep the value in a field of your class (for a call-out, in a field of your call's class)",
  },
  {
    code: "AS100",
    message: /Iterators/,
    hint: "write for (let i = 0; i < list.length; i++) { … } instead of for … of",
  },
  {
    code: "AS100",
    message: /Exceptions/,
    hint: "nothing can be caught, a throw ends the VM: use functions that return null or a status",
  },
  {
    code: "AS100",
    message: /union types/,
    hint: "only `Type | null` exists; for anything else use a class, a subclass, or a generic parameter",
  },
  {
    code: "AS100",
    message: /Regular expressions/,
    hint: "there is no RegExp: use indexOf, startsWith, includes, split",
  },
  { code: "AS100", message: /Spread/, hint: "use concat() or a loop instead of spread" },
  {
    code: "TS1109",
    source: /\?\.|\?\?/,
    hint: "there is no ?. and no ??: test with `if (value !== null)` or `value ? … : …`",
  },
  {
    code: "TS1003",
    source: /(const|let|var)\s*[[{]/,
    hint: "there is no destructuring: one declaration per value",
  },
  { code: "TS1003", source: /function\s*\*/, hint: "there are no generators" },
  {
    code: "TS1005",
    source: /\basync\b/,
    hint: "there is no async: answers arrive in callbacks such as onResponse",
  },
  {
    code: "AS204",
    hint: "numbers and booleans cannot be null: return a neutral value and ask lastStatus(), or wrap it in a class",
  },
  {
    code: "TS2322",
    message: /\| null' is not assignable/,
    hint: "it may be null: test it first, or write value! if you are sure",
  },
  {
    code: "TS2322",
    message: /sdk\/contexts\/(http\/Http|tcp\/Tcp)Context<.*>'\.$/,
    hint: "a stream's class names its plugin's: Stream in registerHttpFilter<Plugin, Stream>() extends HttpContext<Plugin>",
  },
  {
    code: "TS2322",
    message: /<object>/,
    hint: "object literals need a class: declare one and name it as the type",
  },
  {
    code: "TS2394",
    hint: "an override takes exactly the parameters of the method it overrides, none fewer, and has the same result",
  },
  {
    code: "TS2304",
    message: /'any'/,
    hint: "there is no any: name the type, or use a generic parameter",
  },
  {
    code: "TS2304",
    message: /'JSON'/,
    hint: 'import { JSON, parseJson } from "@proxywasm/sdk/json"',
  },
  {
    code: "TS2304",
    message: /'(fetch|setTimeout|setInterval|require|process)'/,
    hint: "this is no browser and no Node: use the SDK's calls and timers",
  },
  {
    code: "TS2377",
    hint: "call super() first: that is where the SDK gives a context its id and its plugin",
  },
  {
    code: "TS2511",
    hint: "derive a class from it, with the methods that say what is to happen, and construct that",
  },
  {
    code: "TS2355",
    hint: "return Action.Continue to let the proxy go on, Action.Pause to hold what has come; other callbacks: as their type says",
  },
  { code: "TS2564", hint: "give the field a value where it is declared, or in the constructor" },
  { code: "TS1110", hint: "method results need a type: method(): void { … }" },
  {
    code: "AS200",
    message: /'f64'/,
    hint: "`number` is a 64-bit float here: use i32, u32 or i64 for whole numbers",
  },
  {
    code: "TS6054",
    message: /~lib\//,
    hint: "packages must contain AssemblyScript sources; is it installed, and does it have an index.ts at its root?",
  },
  {
    code: "TS6054",
    hint: "check the path; the entry file is the first argument of build, assembly/index.ts by default",
  },
];

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
      diagnostics.push(withHint(ours, ""));
      continue;
    }
    const text = texts.get(file) ?? (await readFile(resolve(cwd, file), "utf8").catch(() => ""));
    texts.set(file, text);
    const before = text.slice(0, range.start).split("\n");
    const line = text.split("\n")[before.length - 1] ?? "";
    const column = (before.at(-1) ?? "").length + 1;
    const length = Math.max(1, Math.min(range.end - range.start, line.length - column + 1));
    diagnostics.push({
      ...withHint(ours, line),
      // Without the text (a package's own file) positions are offsets that nobody can use.
      ...(text !== "" && { place: { file, line: before.length, column } }),
      ...(line !== "" && { source: { text: line, length } }),
    });
  }
  return withoutEchoes(diagnostics);
}

function withHint(
  diagnostic: Pick<Diagnostic, "severity" | "code" | "message">,
  line: string,
): Omit<Diagnostic, "place" | "source"> {
  const row = HINTS.find(
    ({ code, message, source }) =>
      code === diagnostic.code &&
      (message?.test(diagnostic.message) ?? true) &&
      (source?.test(line) ?? true),
  );
  return row ? { ...diagnostic, hint: row.hint } : diagnostic;
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
