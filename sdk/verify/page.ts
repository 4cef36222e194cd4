/** Writes `docs/hosts.md`: which host can do what, from the same rows that the judge uses. */
import type { HostData, Source } from "@proxywasm/abi/host/host-data";
import { shortCommit, type HostFunction } from "./hosts.js";
import type { Knowledge } from "./judge.js";
import { KNOWLEDGE } from "./knowledge.js";
import { changes } from "./page/changes.js";
import { columnsOf, headOf, type Column } from "./page/columns.js";
import { glance } from "./page/glance.js";
import { code, codes, SIGNS, table } from "./page/markdown.js";
import { newest } from "./tables.js";
import { spanTitle } from "./titles.js";

export function hostsPage(knowledge: Knowledge = KNOWLEDGE): string {
  const { abi, hosts } = knowledge;
  const columns = columnsOf(knowledge);
  const sections = [
    "# Which host can do what",
    INTRO,
    "## Hosts",
    hostsTable(hosts),
    "## At a glance",
    GLANCE,
    glance(columns, knowledge),
    "## How a module is taken in",
    loadTable(hosts),
    `## Hostcalls of ABI ${newest(abi).version}`,
    LEGEND,
    importTable(columns, Object.entries(newest(abi).imports).flatMap(importRows), knowledge),
    "## Further WASI functions",
    "`!` marks parameters that differ from WASI's: a module that imports the function as WASI has it does not link.",
    importTable(columns, wasiRows(columns, knowledge), knowledge),
    `## Callbacks of ABI ${newest(abi).version}`,
    "● is called, – is never called.",
    callbackTable(columns, Object.keys(newest(abi).callbacks), knowledge),
    "## What hosts do differently",
    "From the ABI's text; `proxy-wasm verify --host` shows what concerns the module at hand.",
    ...hosts.flatMap(deviations),
    "## What hosts add",
    ...columns.flatMap((column) => additions(column, knowledge)),
    "## What changed from version to version",
    ...hosts.flatMap((host) => changes(host, knowledge)),
    "## Evidence",
    ...hosts.flatMap(evidence),
  ];
  return `${sections.join("\n\n")}\n`;
}

const INTRO = `<!-- Generated from spec/hosts/ by \`npm run docs:hosts\`: do not edit. -->

What each proxy links, calls and does differently from the ABI's text. \`proxy-wasm verify plugin.wasm --host LIST\` judges a
module by these rows. Each rests on evidence: measured on the running host, read in its source, or said by its vendor.`;

const GLANCE = `● all of it works, ◐ a part of it (the tables below say which), – none of it does anything.`;

const LEGEND = `● works, ◐ links and does little, ◔ links in some builds of the host only, ✗ links and traps (or worse) when called,
– is missing: a module that imports it does not load. \`!\` marks parameters that differ from the ABI's. A hostcall that only
older ABI versions have is not listed.`;

function hostsTable(hosts: readonly HostData[]): string {
  const rows = hosts.map((host) => [
    `**${host.title}**`,
    `\`${host.id}\`${host.versions.length > 0 ? ` (${host.versions.join(", ")})` : ""}`,
    host.about,
    host.engine,
    host.abis.map((row) => row.version).join(", "),
    [...new Set(Object.values(host.sources).map((source) => source.how))].join(", "),
  ]);
  return table(["host", "`--host`", "what it is", "engine", "ABI versions", "evidence"], rows);
}

function loadTable(hosts: readonly HostData[]): string {
  const rows = hosts.map(({ title, load }) => [
    title,
    load.allocators.map(code).join(", then "),
    starts(load),
    [
      load.required.length > 0 ? codes(load.required) : "",
      load.needed ? `${codes(load.needed)}, or traffic stops` : "",
    ]
      .filter(Boolean)
      .join("; ") || "nothing",
    load.importKinds.join(", "),
    load.callbackSignatures === "checked" ? "refuses the module" : "goes unnoticed",
  ]);
  const head = [
    "host",
    "allocator",
    "runs at load",
    "requires",
    "links imports of kind",
    "a callback of a wrong signature",
  ];
  return table(head, rows);
}

function starts({ start }: HostData["load"]): string {
  if (start.reactor === null) return code(start.command ?? "");
  const then = start.then.length > 0 ? ` and then ${start.then.map(code).join(" or ")}` : "";
  if (start.onlyFirstExport)
    return `${code(start.reactor)} or ${code(start.command ?? "")}, whichever is exported first`;
  return `${code(start.reactor)}${then}; without it ${code(start.command ?? "")}`;
}

interface Row {
  readonly module: string;
  readonly name: string;
}

function importRows([module, names]: [string, Readonly<Record<string, unknown>>]): Row[] {
  return Object.keys(names).map((name) => ({ module, name }));
}

/** WASI's functions that some host links and the ABI's text does not have. */
function wasiRows(columns: readonly Column[], { abi }: Knowledge): Row[] {
  const module = Object.keys(newest(abi).imports).find((name) => name.startsWith("wasi"))!;
  const own = new Set(Object.keys(newest(abi).imports[module] ?? {}));
  const names = columns.flatMap(({ view }) => [...(view.imports.get(module)?.keys() ?? [])]);
  return [...new Set(names)]
    .filter((name) => !own.has(name))
    .sort()
    .map((name) => ({ module, name }));
}

function importTable(columns: readonly Column[], rows: readonly Row[], knowledge: Knowledge) {
  const offered = ({ module, name }: Row) =>
    columns.map(({ view }) => view.imports.get(module)?.get(name));
  const cells = rows.map((row) => [
    code(row.name),
    ...offered(row).map((each) => sign(each, offered(row))),
  ]);
  return table(["", ...columns.map((each) => headOf(each, knowledge))], cells);
}

/** A signature that most hosts do not share is marked. */
function sign(each: HostFunction | undefined, all: readonly (HostFunction | undefined)[]): string {
  if (!each) return SIGNS.none;
  const differs =
    /parameters? where/.test(each.note ?? "") ||
    (each.info === undefined && all.some((other) => other?.info));
  return `${SIGNS[each.support]}${differs && each.support !== "none" ? " !" : ""}`;
}

function callbackTable(
  columns: readonly Column[],
  names: readonly string[],
  knowledge: Knowledge,
): string {
  const cells = names.map((name) => [
    code(name),
    ...columns.map(({ view }) =>
      (view.callbacks.get(name)?.support ?? "none") === "none" ? SIGNS.none : SIGNS.full,
    ),
  ]);
  return table(["", ...columns.map((each) => headOf(each, knowledge))], cells);
}

/** Imports and exports that no version of the ABI has, WASI aside. */
function additions({ title, view }: Column, { abi }: Knowledge): string[] {
  const imports = [...(view.imports.get("env")?.values() ?? [])].filter(
    (each) =>
      each.support !== "none" &&
      !abi.some((row) => Object.hasOwn(row.imports["env"] ?? {}, each.name)),
  );
  const exports = [...view.callbacks.values()].filter(
    (each) =>
      each.support !== "none" && !abi.some((row) => Object.hasOwn(row.callbacks, each.name)),
  );
  if (imports.length + exports.length === 0) return [];
  return [
    `### ${title}`,
    [...grouped("import", imports), ...grouped("export", exports)].join("\n"),
  ];
}

/** One line for all that share support and note; signatures only of what works. */
function grouped(kind: string, functions: readonly HostFunction[]): string[] {
  const lines = new Map<string, string[]>();
  for (const { name, signature, support, note = "" } of functions) {
    const works = support === "full";
    const state = [works ? "" : `${SIGNS[support]} ${support}`, note].filter(Boolean).join(": ");
    lines.set(state, [...(lines.get(state) ?? []), code(works ? name + signature : name)]);
  }
  return [...lines].map(
    ([state, names]) => `- ${kind} ${names.join(", ")}${state && `: ${state}`}`,
  );
}

function deviations(host: HostData): string[] {
  const lines = host.deviations.map((each) => {
    const about = each.about.length > 0 ? `${codes(each.about)}: ` : "";
    const known = [host.sources[each.source]?.how, code(each.id)].join(", ");
    return `- ${about}${each.text}${during(each, host)} <sub>${known}</sub>`;
  });
  return lines.length === 0 ? [] : [`### ${host.title}`, lines.join("\n")];
}

function during({ since, until }: HostData["deviations"][number], host: HostData): string {
  if (since === undefined && until === undefined) return "";
  const from = host.versions.indexOf(since ?? host.versions[0]!);
  const to = host.versions.indexOf(until ?? host.versions.at(-1)!);
  return ` (${spanTitle(host.title, host.versions.slice(from, to + 1))})`;
}

function evidence(host: HostData): string[] {
  const lines = Object.entries(host.sources).map(([id, source]) => {
    const { how, what, by = [], paths = [] } = source;
    const at = source.repository === undefined ? "" : `, ${link(source)}`;
    const files = [...by, ...paths];
    return `- \`${id}\`, ${how}: ${what}${at}${files.length > 0 ? `: ${files.map(file).join(", ")}` : ""}`;
  });
  return [`### ${host.title}`, lines.join("\n")];
}

function link({ repository = "", at = "", date = "" }: Source): string {
  const where = at.startsWith("pull/") ? at : `tree/${at}`;
  const text = `${repository} at ${shortCommit(at)}`;
  return `[${text}](https://github.com/${repository}/${where}) (${date})`;
}

/** What is no path, as a remark in brackets, stands as it is. */
function file(path: string): string {
  return path.startsWith("(") ? path : code(path);
}
