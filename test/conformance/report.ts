/** Writes results for people: the matrix on a terminal, and docs/conformance.md. */
import { basename } from "node:path";
import type { Result, Verdict } from "./conform.js";

const WORDS: Readonly<Record<Verdict, string>> = {
  passed: "yes",
  failed: "**no**",
  gap: "gap",
  closed: "closed gap",
  unaskable: "not asked",
};

/** Cases per section and host: how many of the asked ones conform. */
export function matrix(results: readonly Result[]): string {
  const hosts = hostsOf(results);
  const sections = [...new Set(results.map(sectionOf))];
  const rows = sections.map((section) => [
    section,
    ...hosts.map((host) => count(results, host, section)),
  ]);
  return table([["", ...hosts], ...rows, ["all", ...hosts.map((host) => count(results, host))]]);
}

/** The whole document: every case with every host's verdict. */
export function report(results: readonly Result[]): string {
  const hosts = hostsOf(results);
  const sections = [...new Set(results.map(sectionOf))];
  return [
    "# Conformance",
    "",
    "Written by `npm run conformance`: do not edit. How cases are written, and how to run them on a host of your own, stands in",
    "[test/conformance/README.md](../test/conformance/README.md).",
    "",
    "`envoy@…` is a real Envoy, the referee. `node` is this project's host as Envoy's twin: for each case it must also repeat",
    "Envoy's trace of ABI calls. `node:spec` is the same host with the specification's text as its profile. † marks where what is",
    "expected of a host is not what Envoy 1.40.0 does: by the text, or on another release.",
    "",
    markdown(
      ["Section", ...hosts],
      [
        ...sections.map((section) => [
          section,
          ...hosts.map((host) => count(results, host, section)),
        ]),
        ["all", ...hosts.map((host) => count(results, host))],
      ],
    ),
    "",
    ...notesOf(results),
    ...sections.flatMap((section) => sectionPart(results, hosts, section)),
  ].join("\n");
}

function sectionPart(
  results: readonly Result[],
  hosts: readonly string[],
  section: string,
): string[] {
  const own = results.filter((result) => sectionOf(result) === section);
  const cases = [...new Map(own.map(({ given }) => [given.id, given])).values()];
  const rows = cases.map(({ id, title, source }) => [
    `\`${id}\``,
    title,
    source.join("; "),
    ...hosts.map((host) => cell(own.find((one) => one.given.id === id && one.host === host))),
  ]);
  return [`## ${section}`, "", markdown(["Case", "Behaviour", "Source", ...hosts], rows), ""];
}

function cell(result: Result | undefined): string {
  if (!result) return WORDS.unaskable;
  const { verdict, given, host } = result;
  const isOwn = given.expect[host] !== undefined || given.expect[host.replace(/^node:/, "")];
  return `${WORDS[verdict]}${isOwn && verdict === "passed" ? " †" : ""}`;
}

function notesOf(results: readonly Result[]): string[] {
  const marked = results.filter(({ verdict }) => verdict === "gap" || verdict === "unaskable");
  if (marked.length === 0) return [];
  return [
    "Gaps, and cases that a host cannot be asked:",
    "",
    ...marked.map(
      ({ given, host, verdict, notes }) =>
        `- \`${given.id}\` on ${host} (${WORDS[verdict]}): ${notes[0]}`,
    ),
    "",
  ];
}

function count(results: readonly Result[], host: string, section?: string): string {
  const own = results.filter(
    (one) => one.host === host && (section === undefined || sectionOf(one) === section),
  );
  const asked = own.filter(({ verdict }) => verdict !== "unaskable");
  const passed = asked.filter(({ verdict }) => verdict === "passed" || verdict === "closed");
  return `${passed.length}/${asked.length}`;
}

function hostsOf(results: readonly Result[]): string[] {
  return [...new Set(results.map(({ host }) => host))];
}

function sectionOf({ given }: Result): string {
  return basename(given.file, ".yaml");
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
