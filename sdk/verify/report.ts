/** Prints a verdict for people: grouped by severity, one paragraph per kind of finding, sizes at the end. */
import type { Finding, Severity } from "./findings.js";
import type { Loads, Verdict } from "./judge.js";
import { largestFunctions, sectionSizes } from "./sizes.js";
import { plain, type Paint } from "./style.js";
import { joinTitles, spanTitle } from "./titles.js";
import type { WasmModule } from "./wasm/types.js";

export interface ReportInput {
  readonly file: string;
  readonly module: WasmModule;
  readonly verdict: Verdict;
  /** Whether each known host loads the module; left out when hosts were chosen. */
  readonly loads?: readonly Loads[];
}

/** The whole report, with a line feed at its end. */
export function report(
  { file, module, verdict, loads }: ReportInput,
  paint: Paint = plain,
): string {
  const parts = [
    headline(file, module, verdict, paint),
    ...GROUPS.flatMap(({ severity }) => groups(verdict.findings, severity, paint)),
    loads ? loadsTable(loads, paint) : "",
    sizesTable(module, paint),
    summary(verdict, paint),
  ];
  return parts.filter(Boolean).join("\n\n") + "\n";
}

const GROUPS: readonly { severity: Severity; paint: keyof Paint; one: string }[] = [
  { severity: "error", paint: "red", one: "error" },
  { severity: "warning", paint: "yellow", one: "warning" },
  { severity: "info", paint: "blue", one: "note" },
];

function headline(file: string, module: WasmModule, verdict: Verdict, paint: Paint): string {
  const abi = verdict.abi ? `ABI ${verdict.abi.version}` : "no ABI version";
  const facts = [bytes(module.bytes.length), abi, `for ${joinTitles(verdict.hosts)}`];
  return `${paint.bold(printable(file))}  ${paint.dim(facts.join(" · "))}`;
}

/** Findings that differ in their place only are one paragraph; what a host does differently is a list per host. */
function groups(findings: readonly Finding[], severity: Severity, paint: Paint): string[] {
  const rows = new Map<string, Finding[]>();
  for (const each of findings.filter((finding) => finding.severity === severity)) {
    const what = each.code === LISTED ? [] : [each.reason, each.remedy];
    const key = [each.code, ...what, each.hosts.join()].join("\0");
    rows.set(key, [...(rows.get(key) ?? []), each]);
  }
  return [...rows.values()].map((group) =>
    group[0]!.code === LISTED ? list(group, paint) : paragraph(group, paint),
  );
}

const LISTED = "host-differs";

function list(group: readonly Finding[], paint: Paint): string {
  const first = group[0]!;
  const verb = first.hosts.length > 1 ? "do" : "does";
  const title = `what ${joinTitles(first.hosts)} ${verb} differently from the ABI's text`;
  const points = group.flatMap((each) => {
    const place = each.place === "host" ? "" : `${printable(few(each.place))}: `;
    const [start = "", ...rest] = wrap(
      `${place}${printable(each.reason)} ${known(each)}`.trimEnd(),
    );
    return [`  • ${start.trimStart()}`, ...rest.map((line) => `  ${line}`)];
  });
  return [`${paint.blue(`note[${first.code}]`)} ${paint.bold(title)}`, ...points].join("\n");
}

/** Of many names the first three: the rest stand in the JSON. */
function few(place: string): string {
  const names = place.split(", ");
  if (names.length <= 5) return place;
  return `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
}

/** `(measured)`: the whole source stands in the JSON and in docs/hosts.md. */
function known(finding: Finding): string {
  return finding.evidence ? `(${finding.evidence.split(":")[0]})` : "";
}

function paragraph(group: readonly Finding[], paint: Paint): string {
  const first = group[0]!;
  const { paint: colour, one } = GROUPS.find((each) => each.severity === first.severity)!;
  const places = group.map((each) => printable(each.place));
  const offset =
    group.length === 1 && first.offset !== undefined ? paint.dim(` at byte ${first.offset}`) : "";
  const lines = [
    `${paint[colour](`${one}[${first.code}]`)} ${paint.bold(joined(places))}${offset}`,
    ...wrap(printable(first.reason)),
    ...wrap(`→ ${printable(first.remedy)}`),
    ...wrap(
      `on ${joinTitles(first.hosts)}${first.evidence ? ` (${printable(first.evidence)})` : ""}`,
    ).map(paint.dim),
  ];
  return lines.join("\n");
}

function loadsTable(loads: readonly Loads[], paint: Paint): string {
  const spans = spansOf(loads);
  const width = Math.max(...spans.map((each) => each.host.length));
  const rows = spans.map(({ host, loads: yes, because }) => {
    const why = because
      ? paint.dim(`  ${printable(because.place)}: ${short(printable(because.reason))}`)
      : "";
    return `  ${yes ? paint.green("✓") : paint.red("✗")} ${host.padEnd(because ? width : 0)}${why}`;
  });
  return [paint.bold("Loads on"), ...rows].join("\n");
}

/** Versions that follow each other and fare alike are one row. */
function spansOf(loads: readonly Loads[]): Pick<Loads, "host" | "loads" | "because">[] {
  const alike = (a: Loads, b: Loads) =>
    a.title === b.title &&
    a.because?.place === b.because?.place &&
    a.because?.reason === b.because?.reason;
  const spans: Loads[][] = [];
  for (const each of loads) {
    const last = spans.at(-1);
    if (last && alike(last[0]!, each)) last.push(each);
    else spans.push([each]);
  }
  return spans.map((span) => {
    const versions = span.map((each) => each.version);
    return { ...span[0]!, host: spanTitle(span[0]!.title, versions) };
  });
}

function sizesTable(module: WasmModule, paint: Paint): string {
  const total = module.bytes.length;
  const sections = sectionSizes(module).slice(0, 8);
  const rows = sections.map((each) => {
    const share = each.bytes / total;
    const bar = paint.blue("█".repeat(Math.max(1, Math.round(share * 20))).padEnd(20));
    const name = each.custom ? `"${printable(each.name)}"` : each.name;
    const entries = each.entries ? paint.dim(`  ${each.entries}`) : "";
    return `  ${short(name, 20).padEnd(20)} ${bytes(each.bytes).padStart(9)} ${percent(share)} ${bar}${entries}`.trimEnd();
  });
  const largest = largestFunctions(module, 3)
    .filter((each) => each.name !== null && each.bytes * 20 > total)
    .map((each) => `  ${short(printable(each.name!), 60)} ${paint.dim(bytes(each.bytes))}`);
  const functions = largest.length > 0 ? [paint.dim("  largest functions:"), ...largest] : [];
  return [paint.bold(`Size: ${bytes(total)}`), ...rows, ...functions].join("\n");
}

function summary(verdict: Verdict, paint: Paint): string {
  const counts = GROUPS.map(({ severity, one }) => {
    const count = verdict.findings.filter((each) => each.severity === severity).length;
    return count === 0 ? null : `${count} ${one}${count === 1 ? "" : "s"}`;
  }).filter((each) => each !== null);
  const hosts = joinTitles(verdict.deciding);
  if (!verdict.ok) return paint.red(`✗ refused (${counts.join(", ")})`);
  return paint.green(`✓ loads on ${hosts}${counts.length > 0 ? ` (${counts.join(", ")})` : ""}`);
}

function joined(places: readonly string[]): string {
  if (places.length <= 12) return places.map(withoutKind(places)).join(", ");
  return `${places.slice(0, 12).map(withoutKind(places)).join(", ")} and ${places.length - 12} more`;
}

/** `import a.b, import a.c` reads better as `import a.b, a.c`. */
function withoutKind(places: readonly string[]): (place: string, index: number) => string {
  const kind = /^(import|export) /.exec(places[0] ?? "")?.[0] ?? "";
  return (place, index) => (index > 0 && place.startsWith(kind) ? place.slice(kind.length) : place);
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line && line.length + word.length > 92) {
      lines.push(line);
      line = "";
    }
    line += (line ? " " : "") + word;
  }
  return [...lines, line].map((each) => `  ${each}`);
}

/** Names come from the file: no control character of theirs reaches a terminal, nor a megabyte of text. */
function printable(text: string): string {
  const escape = (each: string) => `\\u{${each.codePointAt(0)!.toString(16)}}`;
  return short(short(text, 400).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escape), 400);
}

function short(text: string, most = 72): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`.padStart(6);
}

function bytes(count: number): string {
  if (count < 10_000) return `${count.toLocaleString("en")} B`;
  if (count < 1_000_000) return `${(count / 1024).toFixed(1)} KiB`;
  return `${(count / 1024 / 1024).toFixed(2)} MiB`;
}
