/** Finds the characters that a reader cannot see or tells apart from nothing, names each, and reads the text as it was meant. */
import type { Diagnostic, SourceFile } from "./diagnostics.js";
import type { Location } from "./model.js";

/** A text without its misleading characters, and what was found; no text when it is not UTF-8 at all. */
export interface Cleaned {
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks the characters of one file. What is said in comments is free, except for characters that hide text. */
export function clean({ path, text: written }: SourceFile): Cleaned {
  const start = { file: path, line: 1, column: 1, length: 1 };
  if (/^\ufffd\ufffd|\0/.test(written)) {
    const message = "the file is not UTF-8: it looks like UTF-16 or binary data";
    const hint = "save it as UTF-8";
    return { diagnostics: [{ code: "bad-encoding", message, at: start, hint }] };
  }
  const diagnostics: Diagnostic[] = [];
  let text = written;
  if (/\r(?!\n)/.test(text)) {
    const at = { ...start, column: text.search(/\r(?!\n)/) + 1 };
    const message = "a line ends with a carriage return alone (U+000D)";
    const hint = "end lines with a line feed: `\\n`, or `\\r\\n`";
    diagnostics.push({ code: "bad-character", message, at, hint });
    // WebIDL's comments end only at line feeds: the rest of such a file would be one comment.
    text = text.replace(/\r(?!\n)/g, "\n");
  }
  const lines = text.split("\n").map((line, i) => {
    const comment = commentIn(line);
    return line.replace(SUSPECT, (character, column: number) => {
      if (column >= comment && !HIDES.test(character)) return character;
      const quoted = (line.slice(0, column).match(/"/g)?.length ?? 0) % 2 === 1;
      const found = judge(character, quoted);
      if (!found) return character;
      const at: Location = { ...start, line: i + 1, column: column + 1, length: character.length };
      if (diagnostics.length < MOST)
        diagnostics.push({ code: "bad-character", at, message: found.message, hint: found.hint });
      return found.meant;
    });
  });
  return { text: lines.join("\n"), diagnostics };
}

/** A file in another script altogether is said often enough. */
const MOST = 20;

const SUSPECT = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]|[^\0-\x7f]/gu;

/** Control and formatting characters, among them those that turn the direction of what follows. */
const INVISIBLE = /^[\p{Cc}\p{Cf}\u115f\u1160\u3164\uffa0]$/u;
const HIDES = /^[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]$/u;

function commentIn(line: string): number {
  const found = line
    .replace(/"[^"]*"/g, (text) => " ".repeat(text.length))
    .search(/\/\/|\/\*|^\s*\* /);
  return found < 0 ? line.length : found;
}

function judge(
  character: string,
  quoted: boolean,
): { message: string; hint: string; meant: string } | undefined {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
  if (INVISIBLE.test(character))
    return { message: `an invisible character (${code})`, hint: "delete it", meant: "" };
  const meant = LOOKS_LIKE.get(character) ?? plain(character);
  if (meant === " ")
    return { message: `a space of another kind (${code})`, hint: "type a space", meant };
  if (meant !== undefined)
    return {
      message: `\`${character}\` (${code}) looks like \`${meant}\` and is another character`,
      hint: `type \`${meant}\``,
      meant,
    };
  // What a string says to people may be in any script.
  if (quoted) return undefined;
  const hint = "names consist of the letters `a` to `z`, digits and `_`";
  return { message: `\`${character}\` (${code}) cannot stand here`, hint, meant: "_" };
}

/** Full-width forms, other spaces and the Greek question mark become what Unicode says they are compatible with. */
function plain(character: string): string | undefined {
  const text = character.normalize("NFKC");
  return text !== character && /^[ -~]$/.test(text) ? text : undefined;
}

/** Cyrillic and Greek letters, quotation marks, dashes and dots that keyboards and word processors put in place of ASCII. */
const LOOKS_LIKE: ReadonlyMap<string, string> = new Map(
  (
    [
      ["а", "a"],
      ["с", "c"],
      ["ԁ", "d"],
      ["е", "e"],
      ["һ", "h"],
      ["і", "i"],
      ["ј", "j"],
      ["ӏ", "l"],
      ["о", "o"],
      ["р", "p"],
      ["ԛ", "q"],
      ["ѕ", "s"],
      ["у", "y"],
      ["ԝ", "w"],
      ["х", "x"],
      ["ı", "i"],
      ["А", "A"],
      ["В", "B"],
      ["С", "C"],
      ["Е", "E"],
      ["Н", "H"],
      ["І", "I"],
      ["Ј", "J"],
      ["К", "K"],
      ["М", "M"],
      ["О", "O"],
      ["Р", "P"],
      ["Ѕ", "S"],
      ["Т", "T"],
      ["У", "Y"],
      ["Х", "X"],
      ["α", "a"],
      ["ο", "o"],
      ["ρ", "p"],
      ["ν", "v"],
      ["ι", "i"],
      ["υ", "u"],
      ["χ", "x"],
      ["Α", "A"],
      ["Β", "B"],
      ["Ε", "E"],
      ["Ζ", "Z"],
      ["Η", "H"],
      ["Ι", "I"],
      ["Κ", "K"],
      ["Μ", "M"],
      ["Ν", "N"],
      ["Ο", "O"],
      ["Ρ", "P"],
      ["Τ", "T"],
      ["Υ", "Y"],
      ["Χ", "X"],
      ["“", '"'],
      ["”", '"'],
      ["„", '"'],
      ["‐", "-"],
      ["‑", "-"],
      ["–", "-"],
      ["−", "-"],
      ["․", "."],
      ["‚", ","],
      ["∶", ":"],
      ["\u037e", ";"],
    ] as const
  ).map(([from, to]) => [from, to]),
);
