/** Edits of the specification's text, as a person would make them: one parameter or one number at a time. */
import type { SourceFile } from "../../generator/diagnostics.js";

/** One edit of one function. */
export interface Mutation {
  readonly label: string;
  readonly files: readonly SourceFile[];
}

/** Drops, adds, swaps and retypes parameters of a function; what its list does not allow is left out. */
export function mutationsOf(files: readonly SourceFile[], name: string): Mutation[] {
  const place = find(files, name);
  const { list } = place;
  const edits: [string, string[]][] = list.flatMap((param, i): [string, string[]][] => [
    [`drop ${i}`, list.toSpliced(i, 1)],
    [`add before ${i}`, list.toSpliced(i, 0, NEW)],
    [`retype ${i}`, list.with(i, retyped(param))],
    ...(i > 0 ? ([[`swap ${i - 1} and ${i}`, swapped(list, i)]] as [string, string[]][]) : []),
  ]);
  edits.push(["add at the end", [...list, NEW]]);
  return edits.map(([label, params]) => ({
    label: `${name}: ${label}`,
    files: files.map((file) => (file === place.file ? replace(place, params) : file)),
  }));
}

const NEW = "unsigned long fixture";

interface Place {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
  readonly list: string[];
}

/** Where a function's parameters stand; `[Name="_start"]` names the function behind it. */
function find(files: readonly SourceFile[], name: string): Place {
  for (const file of files) {
    const named = new RegExp(`\\[[^\\]]*Name="${name}"[^\\]]*\\]\\s*[\\w ]+\\(`).exec(file.text);
    const plain = new RegExp(`^\\s*(?:\\[[^\\n]*\\]\\s*)?[\\w ]+\\s${name}\\(`, "m").exec(
      file.text,
    );
    const match = plain ?? named;
    if (!match) continue;
    const start = match.index + match[0].length;
    const end = closing(file.text, start);
    return { file, start, end, list: split(file.text.slice(start, end)) };
  }
  throw new Error(`no function ${name}`);
}

function closing(text: string, start: number): number {
  let depth = 1;
  let at = start;
  for (; depth > 0; at++) depth += text[at] === "(" ? 1 : text[at] === ")" ? -1 : 0;
  return at - 1;
}

/** Splits at the commas that stand in no bracket. */
function split(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const char of text) {
    if ("(<[".includes(char)) depth++;
    if (")>]".includes(char)) depth--;
    if (char === "," && depth === 0) {
      parts.push(part.trim());
      part = "";
    } else part += char;
  }
  return part.trim() === "" ? parts : [...parts, part.trim()];
}

function replace({ file, start, end }: Place, params: readonly string[]): SourceFile {
  return { ...file, text: file.text.slice(0, start) + params.join(", ") + file.text.slice(end) };
}

const swapped = (list: readonly string[], i: number): string[] =>
  list.with(i, list[i - 1]!).with(i - 1, list[i]!);

/** 64 bits where there were 32 or memory, 32 where there were 64; attributes and name stay. */
function retyped(param: string): string {
  const [, attributes = "", type = "", name = ""] = /^(\[.*?\]\s)?(.*)\s(\w+)$/s.exec(param) ?? [];
  const other = type.endsWith("long long") ? "unsigned long" : "unsigned long long";
  return `${attributes.replace(/,?\s*(Owned|Pointer)\b/, "").replace("[]", "")}${other} ${name}`;
}

/** One edit per value of each enumeration: it gets a number that no value has. */
export function renumberings(files: readonly SourceFile[]): (Mutation & Renumbered)[] {
  return files.flatMap((file) =>
    [...file.text.matchAll(/\[[^\]]*Enum[^\]]*\]\s*namespace (\w+) \{(.*?)\n\};/gs)].flatMap(
      (block) =>
        [...block[2]!.matchAll(/const unsigned long (\w+) = (\d+);/g)].map((value) => {
          const start = block.index + block[0].indexOf(block[2]!) + value.index;
          const text =
            file.text.slice(0, start) +
            `const unsigned long ${value[1]} = ${NUMBER};` +
            file.text.slice(start + value[0].length);
          return {
            label: `${block[1]}.${value[1]} = ${NUMBER}`,
            enumeration: block[1]!,
            value: value[1]!,
            files: files.map((each) => (each === file ? { ...file, text } : each)),
          };
        }),
    ),
  );
}

export interface Renumbered {
  readonly enumeration: string;
  readonly value: string;
}

export const NUMBER = 77;
