/** Writes `docs/hosts.md`: which host can do what, from the same rows that the judge uses. */
import type { HostData, Support } from "@proxywasm/abi/host/host-data";
import {
  hostVersions,
  viewHost,
  type HostFunction,
  type HostVersion,
  type HostView,
} from "./hosts.js";
import type { Knowledge } from "./judge.js";
import { KNOWLEDGE } from "./knowledge.js";
import { newest } from "./tables.js";

export function hostsPage(knowledge: Knowledge = KNOWLEDGE): string {
  const { abi, hosts } = knowledge;
  const versions = hosts.flatMap(hostVersions);
  const views = versions.map((host) => viewHost(host, judgedVersion(host, knowledge), abi));
  const sections = [
    "# Which host can do what",
    INTRO,
    "## Hosts",
    ...hostsTable(knowledge),
    "## How a module is taken in",
    ...loadTable(hosts),
    `## Hostcalls of ABI ${newest(abi).version}`,
    LEGEND,
    ...importTable(views, Object.entries(newest(abi).imports).flatMap(importRows), knowledge),
    "## Further WASI functions",
    "`!` marks parameters that differ from WASI's: a module that imports the function as WASI has it does not link.",
    ...importTable(views, wasiRows(views, knowledge), knowledge),
    `## Callbacks of ABI ${newest(abi).version}`,
    "● is called, – is never called.",
    ...callbackTable(
      views,
      Object.values(newest(abi).callbacks).map((info) => info.name),
    ),
    "## What hosts add",
    ...additions(views, knowledge),
    "## What hosts do differently",
    ...hosts.flatMap(deviations),
    "## Evidence",
    ...hosts.flatMap(evidence),
  ];
  return `${sections.join("\n\n")}\n`;
}

const INTRO = `<!-- Generated from spec/hosts/ by \`npm run docs:hosts\`: do not edit. -->

What each proxy links, calls and does differently from the ABI's text. \`proxy-wasm verify plugin.wasm --host LIST\` judges a
module by these rows. Each rests on evidence: measured on the running host, read in its source, or said by its vendor.`;

const LEGEND = `● works, ◐ links and does little, ✗ links and traps when called, – is missing: a module that imports it does not load.
A hostcall that only older ABI versions have is not listed.`;

const SIGNS: Readonly<Record<Support, string>> = { full: "●", stub: "◐", trap: "✗", none: "–" };

/** The newest ABI version of ours that the host accepts and means as we do. */
function judgedVersion(host: HostVersion, { abi }: Knowledge): string {
  const meant = host.data.abis.filter((row) => row.note === undefined);
  const likes = meant.map((row) => row.like ?? row.version);
  return abi.findLast((table) => likes.includes(table.version))?.version ?? newest(abi).version;
}

/** With its ABI version, where that is not the newest. */
function column(view: HostView, knowledge: Knowledge): string {
  const version = judgedVersion(view.host, knowledge);
  return version === newest(knowledge.abi).version
    ? view.host.title
    : `${view.host.title} (ABI ${version})`;
}

function hostsTable({ hosts }: Knowledge): string[] {
  const rows = hosts.map((host) => [
    `**${host.title}**`,
    `\`${host.id}\`${host.versions.length > 0 ? ` (${host.versions.join(", ")})` : ""}`,
    host.about,
    host.engine,
    host.abis.map((row) => row.version).join(", "),
    [...new Set(Object.values(host.sources).map((source) => source.how))].join(", "),
  ]);
  return [table(["host", "`--host`", "what it is", "engine", "ABI versions", "evidence"], rows)];
}

function loadTable(hosts: readonly HostData[]): string[] {
  const rows = hosts.map(({ title, load }) => [
    title,
    load.allocators.map(code).join(", then "),
    starts(load),
    load.required.map(code).join(", ") || "nothing",
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
  return [table(head, rows)];
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
function wasiRows(views: readonly HostView[], { abi }: Knowledge): Row[] {
  const module = Object.keys(newest(abi).imports).find((name) => name.startsWith("wasi"))!;
  const own = new Set(Object.keys(newest(abi).imports[module] ?? {}));
  const names = views.flatMap((view) => [...(view.imports.get(module)?.keys() ?? [])]);
  return [...new Set(names)]
    .filter((name) => !own.has(name))
    .sort()
    .map((name) => ({ module, name }));
}

function importTable(
  views: readonly HostView[],
  rows: readonly Row[],
  knowledge: Knowledge,
): string[] {
  const offered = ({ module, name }: Row) =>
    views.map((view) => view.imports.get(module)?.get(name));
  const cells = rows.map((row) => [
    code(row.name),
    ...offered(row).map((each) => sign(each, offered(row))),
  ]);
  return [table(["", ...views.map((view) => column(view, knowledge))], cells)];
}

/** A signature that most hosts do not share is marked. */
function sign(each: HostFunction | undefined, all: readonly (HostFunction | undefined)[]): string {
  if (!each) return SIGNS.none;
  const differs =
    /parameters? where/.test(each.note ?? "") ||
    (each.info === undefined && all.some((other) => other?.info));
  return `${SIGNS[each.support]}${differs && each.support !== "none" ? " !" : ""}`;
}

function callbackTable(views: readonly HostView[], names: readonly string[]): string[] {
  const cells = names.map((name) => [
    code(name),
    ...views.map((view) => ((view.callbacks.get(name)?.support ?? "none") === "none" ? "–" : "●")),
  ]);
  return [table(["", ...views.map((view) => view.host.title)], cells)];
}

/** Imports and exports that no version of the ABI has, WASI aside. */
function additions(views: readonly HostView[], { abi }: Knowledge): string[] {
  return views.flatMap((view) => {
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
      `### ${view.host.title}`,
      [...grouped("import", imports), ...grouped("export", exports)].join("\n"),
    ];
  });
}

/** One line for all that share support and note. */
function grouped(kind: string, functions: readonly HostFunction[]): string[] {
  const lines = new Map<string, string[]>();
  for (const { name, signature, support, note = "" } of functions) {
    const state =
      support === "full" ? note : [`${SIGNS[support]} ${support}`, note].filter(Boolean).join(": ");
    lines.set(state, [...(lines.get(state) ?? []), code(name + signature)]);
  }
  return [...lines].map(
    ([state, names]) => `- ${kind} ${names.join(", ")}${state && `: ${state}`}`,
  );
}

function deviations(host: HostData): string[] {
  const lines = host.deviations.map((each) => {
    const about = each.about.length > 0 ? `${each.about.map(code).join(", ")}: ` : "";
    return `- ${about}${each.text} <sub>${host.sources[each.source]?.how}, \`${each.id}\`</sub>`;
  });
  return lines.length === 0 ? [] : [`### ${host.title}`, lines.join("\n")];
}

function evidence(host: HostData): string[] {
  const lines = Object.entries(host.sources).map(
    ([id, { how, what }]) => `- \`${id}\`, ${how}: ${what}`,
  );
  return [`### ${host.title}`, lines.join("\n")];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function code(name: string): string {
  return `\`${name}\``;
}
