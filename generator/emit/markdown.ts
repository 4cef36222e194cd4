/** The target `markdown`: `abi.md` per version and overlay, a reference to read. */
import type { Module } from "../output/emitter.js";
import { at } from "../lower.js";
import type { EnumDef, ForeignPayload, LoweredAbi, LoweredFunc, Param } from "../model.js";
import { resultOf } from "./facts.js";

/** One `abi.md` per version; an overlay has one, over all versions. */
export function markdown(abi: LoweredAbi): Module[] {
  if (abi.overlay) {
    return [{ path: "abi.md", markdown: page(`Overlay ${abi.overlay}`, abi) }];
  }
  return abi.versions.map((version) => ({
    path: `v${version}/abi.md`,
    markdown: page(`Proxy-Wasm ABI ${version}`, at(abi, version)),
  }));
}

function page(title: string, abi: LoweredAbi): string {
  return [
    `# ${title}`,
    ...functions("Hostcalls", "import", abi),
    ...functions("Callbacks", "export", abi),
    ...section("Enumerations", abi.enums.map(enumSection)),
    ...section("Properties", properties(abi)),
    ...section("Layouts", layouts(abi)),
    ...section("Messages", messages(abi)),
    ...section("Foreign functions", foreign(abi)),
  ].join("\n\n");
}

const section = (title: string, parts: readonly string[]): string[] =>
  parts.length === 0 ? [] : [`## ${title}`, ...parts];

function functions(title: string, kind: string, abi: LoweredAbi): string[] {
  const groups = new Map<string, LoweredFunc[]>();
  for (const lowered of abi.lowered) {
    if (lowered.func.kind !== kind) continue;
    const { group } = lowered.func;
    groups.set(group, [...(groups.get(group) ?? []), lowered]);
  }
  const parts = [...groups].flatMap(([group, members]) => [
    `### ${group.charAt(0).toUpperCase()}${group.slice(1)}`,
    ...members.map(functionSection),
  ]);
  return section(title, parts);
}

function functionSection({ func, params, result }: LoweredFunc): string {
  const { since, until, deprecated } = func.available;
  const signature = `${func.name}(${params.map(({ name, type }) => `${name}: ${type}`).join(", ")})`;
  const facts = [
    func.module && `module \`${func.module}\``,
    `since ${since}`,
    until && `until ${until}`,
    deprecated && `deprecated: use \`${deprecated}\``,
  ].filter(Boolean);
  const type = resultOf(func);
  return [
    `#### \`${func.name}\``,
    "```\n" + `${signature}${result ? ` -> ${result}` : ""}` + "\n```",
    func.doc,
    ...(func.params.length > 0
      ? [table(["argument", "type", ""], func.params.map(argumentRow))]
      : []),
    list([
      `${facts.join(", ")}`,
      type && `returns \`${nameOf(type)}\``,
      func.hostResult !== undefined && "the text gives it another result; this is what hosts have",
      func.statuses.length > 0 && `statuses: ${codes(func.statuses.map(({ name }) => name))}`,
      func.during.length > 0 && `only during ${codes(func.during)}`,
    ]),
  ].join("\n\n");
}

function argumentRow(param: Param): string[] {
  const facts = [
    param.direction === "out" && "result",
    param.owned && "allocated in the plugin, which owns it",
    param.unit,
  ].filter(Boolean);
  return [`\`${param.name}\``, `\`${nameOf(param.type)}\``, facts.join(", ")];
}

const nameOf = (type: Param["type"]): string =>
  type.kind === "scalar" || type.kind === "enum" ? type.name : type.kind;

function enumSection(each: EnumDef): string {
  const rows = each.values.map(({ name, value, doc, available, read, write, addAtEnd }) => [
    String(value),
    `\`${name}\``,
    [
      doc,
      available.since !== each.available.since && `Since ${available.since}.`,
      available.until && `Until ${available.until}.`,
      read.length > 0 && `Read: ${codes(read)}.`,
      write.length > 0 && `Written: ${codes(write)}.`,
      addAtEnd.length > 0 && `Added at the end of the stream: ${codes(addAtEnd)}.`,
    ]
      .filter(Boolean)
      .join(" "),
  ]);
  return `### \`${each.name}\`\n\n${each.doc}\n\n${table(["value", "name", ""], rows)}`;
}

function properties({ properties }: LoweredAbi): string[] {
  if (properties.length === 0) return [];
  const rows = properties.map((each) => [
    `\`${each.path.join(".")}${each.keyed ? ".*" : ""}\``,
    each.message ? `\`${each.message}\`` : each.encoding,
    each.scope.join(", "),
    each.origin,
    each.doc + (each.during.length > 0 ? ` During ${codes(each.during)}.` : ""),
  ]);
  return [table(["path", "value", "contexts", "origin", ""], rows)];
}

const layouts = ({ layouts }: LoweredAbi): string[] =>
  layouts.map(({ name, doc, constants }) => {
    const rows = constants.map(({ name, value, doc }) => [`\`${name}\``, String(value), doc]);
    return `### \`${name}\`\n\n${doc}\n\n${table(["constant", "value", ""], rows)}`;
  });

const messages = ({ messages }: LoweredAbi): string[] =>
  messages.map(({ name, doc, fields }) => {
    const rows = fields.map((each) => [
      String(each.number),
      `\`${each.name}\``,
      nameOf(each.type),
      each.doc,
    ]);
    return `### \`${name}\`\n\n${doc}\n\n${table(["field", "name", "type", ""], rows)}`;
  });

const foreign = ({ foreign }: LoweredAbi): string[] =>
  foreign.map(
    ({ name, argument, result, statuses, doc }) =>
      `### \`${name}\`\n\n${doc}\n\n` +
      list([
        `takes ${payload(argument)}, gives ${payload(result)}`,
        statuses.length > 0 && `statuses: ${codes(statuses.map((each) => each.name))}`,
      ]),
  );

function payload(each: ForeignPayload): string {
  if (each.kind === "none") return "nothing";
  return each.kind === "message" ? `\`${each.message}\`` : each.kind;
}

const codes = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");

const list = (items: readonly (string | false | null | undefined)[]): string =>
  items
    .filter(Boolean)
    .map((item) => `- ${item}`)
    .join("\n");

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map(cell).join(" | ")} |`)
    .join("\n");

const cell = (text: string): string => text.replace(/\s*\n\s*/g, " ").replaceAll("|", "\\|");
