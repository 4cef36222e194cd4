/** Reads the upstream specification's own Markdown, as published, into signatures, statuses, enums, access rules and properties. */
import type { CoreType } from "../model.js";

/** A line of a published specification; `line` counts from 1. */
export interface UpstreamPlace {
  readonly file: string;
  readonly line: number;
}

/** One wasm parameter or result: core type, the C type in the parentheses, and the name. */
export interface UpstreamParam {
  readonly core: CoreType;
  readonly type: string;
  readonly name: string;
  readonly at: UpstreamPlace;
}

export interface UpstreamName {
  readonly name: string;
  readonly at: UpstreamPlace;
}

export interface UpstreamFunction {
  readonly kind: "import" | "export";
  /** `env`, or the part before the dot of a WASI function; empty for an export. */
  readonly module: string;
  readonly name: string;
  /** The title of the section it stands in. */
  readonly section: string;
  readonly params: readonly UpstreamParam[];
  readonly result: UpstreamParam | null;
  readonly statuses: readonly UpstreamName[];
  /** What to use instead, when the text says that it has been deprecated. */
  readonly deprecated?: string;
  readonly at: UpstreamPlace;
}

export interface UpstreamEnum {
  readonly name: string;
  readonly values: readonly (UpstreamName & { readonly value: number })[];
  readonly at: UpstreamPlace;
}

/** In which callbacks one buffer or map can be read, written, or (trailers) added. */
export interface UpstreamAccess {
  readonly name: string;
  readonly read: readonly string[];
  readonly write: readonly string[];
  readonly added: readonly string[];
  readonly at: UpstreamPlace;
}

export interface UpstreamProperty {
  /** With dots, as the text writes it. */
  readonly path: string;
  readonly type: string;
  readonly at: UpstreamPlace;
}

/** One version of the specification as its text says it. */
export interface UpstreamText {
  readonly file: string;
  /** From the title; empty when the title names none, as a draft's does not. */
  readonly version: string;
  /** Set when the title named none, and the version is what we call it meanwhile. */
  readonly draft?: true;
  readonly functions: readonly UpstreamFunction[];
  readonly enums: readonly UpstreamEnum[];
  readonly access: readonly UpstreamAccess[];
  readonly properties: readonly UpstreamProperty[];
  /** Lines that stand where a parameter, status or value belongs, and are none. */
  readonly unreadable: readonly (UpstreamPlace & { readonly why: string })[];
}

/** Reads one published version; what cannot be read is listed, nothing throws. */
export function readUpstream(text: string, file: string): UpstreamText {
  const topics = topicsOf(text);
  const unreadable: Unreadable[] = [];
  const named = namedTopics(topics);
  const isEnum = (topic: Topic) => topic.body.some((block) => VALUE.test(block.text));
  const prose = topics.filter((topic) => !NAMED.test(topic.heading.text));
  const version = /\bv(\d+\.\d+\.\d+)\b/.exec(topics[0]?.heading.text ?? "")?.[1] ?? "";
  const read = <T>(list: readonly NamedTopic[], one: (topic: NamedTopic, to: Reports) => T) =>
    list.map((topic) => one(topic, { file, unreadable }));
  return {
    file,
    version,
    functions: read(
      named.filter((topic) => !isEnum(topic)),
      readFunction,
    ),
    enums: read(named.filter(isEnum), readEnum),
    access: prose.flatMap((topic) => topic.body.flatMap((block) => readAccess(block, file))),
    properties: prose.flatMap((topic) => topic.body.flatMap((block) => readProperty(block, file))),
    unreadable,
  };
}

type Unreadable = UpstreamText["unreadable"][number];

/** Where the readers of one file say what they could not read. */
interface Reports {
  readonly file: string;
  readonly unreadable: Unreadable[];
}

/** A heading, a list item with its continuation lines, or a line of prose. */
interface Block {
  readonly kind: "heading" | "item" | "text" | "blank";
  readonly level: number;
  readonly text: string;
  readonly line: number;
}

/** A heading and what stands below it, up to the next heading of any level. */
interface Topic {
  readonly heading: Block;
  readonly body: readonly Block[];
}

/** A topic whose heading is a name in backticks: a function or an enum. */
interface NamedTopic extends Topic {
  readonly name: string;
  readonly kind: UpstreamFunction["kind"];
  readonly section: string;
}

const NAMED = /^`([^`]+)`$/;
const VALUE = /^`(\w+)`\s*=/;

function topicsOf(text: string): Topic[] {
  const topics: { heading: Block; body: Block[] }[] = [];
  for (const block of blocksOf(text))
    if (block.kind === "heading") topics.push({ heading: block, body: [] });
    else topics.at(-1)?.body.push(block);
  return topics;
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let fenced = false;
  text.split(/\r?\n/).forEach((source, index) => {
    const line = index + 1;
    if (/^\s*(```|~~~)/.test(source)) fenced = !fenced;
    if (fenced) return;
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(source);
    const item = /^(\s*)[*+-]\s+(.*)$/.exec(source);
    const last = blocks.at(-1);
    if (heading)
      blocks.push({ kind: "heading", level: heading[1]!.length, text: heading[2]!, line });
    else if (!source.trim()) blocks.push({ kind: "blank", level: 0, text: "", line });
    else if (item) blocks.push({ kind: "item", level: item[1]!.length, text: item[2]!, line });
    else if (last?.kind === "item" && /^\s/.test(source))
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${source.trim()}` };
    else blocks.push({ kind: "text", level: 0, text: source.replace(/^>\s?/, "").trim(), line });
  });
  return blocks;
}

/** The level of a name's heading varies between versions; what it is follows from the last heading of its section. */
function namedTopics(topics: readonly Topic[]): NamedTopic[] {
  let kind: UpstreamFunction["kind"] = "import";
  let section = "";
  return topics.flatMap((topic) => {
    const { text, level } = topic.heading;
    const name = NAMED.exec(text)?.[1];
    if (name) return [{ ...topic, name, kind, section }];
    if (/^functions exposed by/i.test(text)) kind = "import";
    else if (/^callbacks exposed by/i.test(text)) kind = "export";
    else if (level <= 2) section = text;
    return [];
  });
}

function readFunction(topic: NamedTopic, { file, unreadable }: Reports): UpstreamFunction {
  const { heading, body, kind, section } = topic;
  const at = { file, line: heading.line };
  const dot = topic.name.lastIndexOf(".");
  const module = kind === "export" ? "" : dot < 0 ? "env" : topic.name.slice(0, dot);
  const params: UpstreamParam[] = [];
  const statuses: UpstreamName[] = [];
  let result: UpstreamParam | null = null;
  let mode: "params" | "returns" | "statuses" | "" = "";
  const modes = new Set<string>();
  for (const { kind: block, text, line, level } of body) {
    const start = /^(params|returns):$/.exec(text)?.[1] as "params" | "returns" | undefined;
    const place = { file, line };
    if (start) mode = start;
    else if (/^Returned `\w+` value is:$/.test(text)) mode = "statuses";
    else if (block === "text" || (block === "blank" && mode !== "statuses")) mode = "";
    else if (block !== "item" || mode === "") continue;
    else if (mode === "statuses") {
      const name = /^`(\w+)`/.exec(text)?.[1];
      if (name) statuses.push({ name, at: place });
      else unreadable.push({ ...place, why: `no status of \`${topic.name}\`: ${text}` });
    } else if (level > 0 && text !== "none") {
      const param = readParam(text, place);
      if (!param) unreadable.push({ ...place, why: `no ${mode} of \`${topic.name}\`: ${text}` });
      else if (mode === "params") params.push(param);
      else result = param;
    }
    modes.add(mode);
  }
  for (const missing of ["params", "returns"].filter((each) => !modes.has(each)))
    unreadable.push({ ...at, why: `\`${topic.name}\` has no list of ${missing}` });
  const prose = body.map((block) => block.text).join(" ");
  const deprecated = /deprecated in favor of \[?`([^`]+)`/.exec(prose)?.[1];
  return {
    kind,
    module,
    name: dot < 0 ? topic.name : topic.name.slice(dot + 1),
    section,
    params,
    result,
    statuses,
    ...(deprecated && { deprecated }),
    at,
  };
}

/** "`i32 (`[`proxy_status_t`]`) status`" and "`i32 (uint8_t **) return_value_data`". */
function readParam(text: string, at: UpstreamPlace): UpstreamParam | undefined {
  const plain = text.replace(/[`[\]]/g, "").trim();
  const match = /^(i32|i64|f32|f64) \(([^()]+)\) (\w+)$/.exec(plain);
  if (!match) return undefined;
  const type = match[2]!.replace(/\s+/g, " ").trim();
  return { core: match[1] as CoreType, type, name: match[3]!, at };
}

function readEnum(topic: NamedTopic, { file, unreadable }: Reports): UpstreamEnum {
  const values = topic.body
    .filter((block) => block.kind === "item")
    .flatMap(({ text, line }) => {
      const match = /^`(\w+)`\s*=\s*`?(0x[\da-f]+|\d+)`?/i.exec(text);
      const at = { file, line };
      if (match) return [{ name: match[1]!, value: Number(match[2]), at }];
      unreadable.push({ ...at, why: `no value of \`${topic.name}\`: ${text}` });
      return [];
    });
  return { name: topic.name, values, at: { file, line: topic.heading.line } };
}

/** One list item of the rules of access: who can be read, modified or added, and from which callbacks. */
function readAccess({ kind, text, line }: Block, file: string): UpstreamAccess[] {
  const name = kind === "item" && /^`([A-Z][A-Z0-9_]*)` can be /.exec(text)?.[1];
  if (!name) return [];
  const lists: Record<"read" | "write" | "added", string[]> = { read: [], write: [], added: [] };
  for (const [, verbs, list] of text.matchAll(CLAUSE)) {
    const callbacks = [...list!.matchAll(/`(\w+)`/g)].map((match) => match[1]!);
    if (/read/.test(verbs!)) lists.read.push(...callbacks);
    if (/modified/.test(verbs!)) lists.write.push(...callbacks);
    if (/added/.test(verbs!)) lists.added.push(...callbacks);
  }
  return [{ name, ...lists, at: { file, line } }];
}

const CLAUSE =
  /\b(read and modified|read|modified|added) (?:in|from) ((?:\[?`\w+`\]?(?:, and |, | and | or )?)+)/g;

/** "`connection.id` (uint) - connection ID". */
function readProperty({ kind, text, line }: Block, file: string): UpstreamProperty[] {
  const match = kind === "item" && /^`([a-z][\w.]*)` \((\w+)\) - /.exec(text);
  return match ? [{ path: match[1]!, type: match[2]!, at: { file, line } }] : [];
}
