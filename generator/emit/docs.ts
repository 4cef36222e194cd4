/** Writes the documentation of a symbol from what the specification says about it. */
import type { Availability, EnumDef, Func, Param } from "../model.js";
import { enumName, paramName, valueName } from "../names.js";
import { compareVersions } from "../versions.js";

const WIDTH = 92;

/** What a hostcall or callback does, where its results are, its parameters, what it returns, and since when. */
export function funcDoc(func: Func, results = ""): string {
  const tags = func.params
    .filter((param) => param.direction === "in")
    .map((param) => paramDoc(param, paramName(param.name), func.available))
    .filter((line) => line !== "");
  const statuses = statusDoc(func);
  return [
    wrap(func.doc),
    ...(func.during.length > 0 ? [wrap(`Only during ${code(func.during)}.`)] : []),
    ...(results ? [wrap(results)] : []),
    ...tags,
    ...(statuses ? [wrap(`@returns ${statuses}`)] : []),
    ...availabilityTags(func.available),
  ].join("\n");
}

function paramDoc(param: Param, name: string, owner: Availability): string {
  const facts = [
    unitDoc(param),
    param.type.kind === "map" && "serialized pairs",
    param.type.kind === "path" && "a serialized path",
    param.type.kind === "pointer" && "an address in the plugin's memory",
    param.available.since !== owner.since && `since ABI ${param.available.since}`,
    param.available.until !== owner.until && `until ABI ${param.available.until}`,
  ].filter(Boolean);
  return facts.length > 0 ? wrap(`@param ${name} ${facts.join(", ")}`) : "";
}

/** `in bytes`, `in milliseconds`; a number of things has no unit. */
export const unitDoc = ({ unit }: Param): string =>
  unit === undefined ? "" : unit === "elements" ? "how many" : `in ${unit}`;

/** The documentation of a result: its unit as a sentence. */
export function resultDoc(param: Param): string {
  const unit = unitDoc(param);
  return unit && `${unit.charAt(0).toUpperCase()}${unit.slice(1)}.`;
}

/** `Ok`, `NotFound` (since 0.2.0), … */
function statusDoc(func: Func): string {
  if (func.statuses.length === 0) return "";
  const result = func.hostResult ?? func.result;
  const owner = result?.kind === "enum" ? `${enumName(result.name)}.` : "";
  return func.statuses
    .map(({ name, since }) => {
      const later = compareVersions(since, func.available.since) > 0;
      return `\`${owner}${valueName(name)}\`${later ? ` (since ABI ${since})` : ""}`;
    })
    .join(", ");
}

/** `@since` and `@deprecated`. */
export function availabilityTags(available: Availability): string[] {
  return [
    ...(available.until
      ? [`@since ABI ${available.since}, until ABI ${available.until}`]
      : [`@since ABI ${available.since}`]),
    ...(available.deprecated ? [`@deprecated use \`${available.deprecated}\``] : []),
  ];
}

/** The first sentence, for the raw symbol whose typed one has the whole documentation. */
export function summary(doc: string): string {
  const text = doc.replace(/\s+/g, " ").trim();
  return /^.*?[.;:](?=\s|$)/.exec(text)?.[0]?.replace(/[;:]$/, ".") ?? text;
}

/** The documentation of one value of an enumeration, with the callbacks that may use a buffer or map. */
export function valueDoc(value: EnumDef["values"][number], first: string): string {
  const access = [
    value.read.length > 0 && `Read in ${code(value.read)}.`,
    value.write.length > 0 && `Written in ${code(value.write)}.`,
    value.addAtEnd.length > 0 && `Added at the end of the stream in ${code(value.addAtEnd)}.`,
  ].filter((line) => line !== false);
  const { since, until, deprecated } = value.available;
  const tags = since !== first || until || deprecated ? availabilityTags(value.available) : [];
  return [wrap([value.doc, ...access].join(" ")), ...tags].join("\n");
}

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");

/** Breaks text into lines that fit a comment; a blank line stays a paragraph. */
export function wrap(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => fill(paragraph.replace(/\s+/g, " ").trim()))
    .join("\n\n");
}

function fill(text: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join("\n");
}
