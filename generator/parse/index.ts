/** Reads WebIDL text into a small syntax tree in which every node knows its place; syntax mistakes become diagnostics. */
import { parse as parseWebIdl, WebIDLParseError } from "webidl2";
import { clean } from "../characters.js";
import { convert } from "./convert.js";
import type { Diagnostic, SourceFile } from "../diagnostics.js";
import type { Location } from "../model.js";
import type { Definition } from "./syntax.js";

export interface Tree {
  readonly file: SourceFile;
  readonly definitions: readonly Definition[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses one file. After a syntax mistake the statement around it is left out, so that one run shows the others too. */
export function parse(file: SourceFile): Tree {
  const cached = trees.get(file);
  if (cached) return cached;
  const cleaned = clean(file);
  const diagnostics: Diagnostic[] = [...cleaned.diagnostics];
  if (cleaned.text === undefined) return { file, definitions: [], diagnostics };
  let { text } = cleaned;
  for (;;) {
    const outcome = attempt({ path: file.path, text });
    if ("definitions" in outcome) {
      const tree = { file, definitions: outcome.definitions, diagnostics };
      trees.set(file, tree);
      return tree;
    }
    diagnostics.push(outcome.diagnostic);
    const rest = outcome.repaired ?? without(text, outcome.offset);
    // No progress, or a file that is not WebIDL at all: say what is known so far.
    if (rest === text || diagnostics.length >= cleaned.diagnostics.length + 20)
      return { file, definitions: [], diagnostics };
    text = rest;
  }
}

/** The lockstep test reads hundreds of mutations of one file out of six: the other five need no second parse. */
const trees = new WeakMap<SourceFile, Tree>();

type Outcome =
  { definitions: Definition[] } | { diagnostic: Diagnostic; offset: number; repaired?: string };

function attempt(file: SourceFile): Outcome {
  try {
    return { definitions: convert(file, parseWebIdl(file.text)) };
  } catch (error) {
    if (!(error instanceof WebIDLParseError)) throw error;
    const offset = offsetOf(file.text, error);
    const unended = /^Missing semicolon after/.test(error.bareMessage)
      ? withoutComments(file.text.slice(0, offset)).trimEnd()
      : "";
    if (unended.endsWith("}")) return unendedAt(file, unended.length, sentence(error.bareMessage));
    const token = error.tokens[0]?.value.split("\n")[0] ?? "";
    const message = sentence(error.bareMessage);
    const at = locate(file.path, file.text, offset, Math.max(1, token.length));
    const hint = HINTS.find(([said, near]) => said.test(message) && near.test(token))?.[2];
    return { diagnostic: { code: "syntax", message, at, ...(hint && { hint }) }, offset };
  }
}

/** A definition without `;` behind its `}`: said there, and read as if it were there, so that what follows is not lost. */
function unendedAt({ path, text }: SourceFile, end: number, message: string): Outcome {
  const at = locate(path, text, end - 1, 1);
  const repaired = `${text.slice(0, end)};${text.slice(end)}`;
  const hint = "end the definition: `};`";
  return { diagnostic: { code: "syntax", message, at, hint }, offset: end, repaired };
}

/** Where WebIDL surprises: what webidl2 says, at which token, and what to write instead. */
const HINTS: readonly (readonly [said: RegExp, near: RegExp, hint: string])[] = [
  [/closing token/, /^\./, 'a version is a string: write `"0.2.0"`'],
  [/No right hand side/, /^(true|false)$/, "write `1` for true, `0` for false"],
  [/Trailing comma/, /^["\w]/, "a list holds only names, or only strings"],
  [/double extended attribute/, /^/, "write `[A, B]`"],
  [/Missing return type|Missing name/, /^$/, "is a `};` missing?"],
];

/** webidl2 gives the line and the tokens from the mistake on, but no column: the tokens left tell the offset. */
function offsetOf(text: string, error: WebIDLParseError): number {
  const rest = error.tokens.filter((token) => token.type !== "eof");
  if (rest.length === 0) return text.trimEnd().length;
  const written = rest.map((token, i) => (i === 0 ? "" : token.trivia) + token.value).join("");
  const lines = text.split("\n");
  const lineStart = lines.slice(0, error.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const offset = text.indexOf(written, lineStart);
  return offset < 0 ? Math.min(lineStart, text.length) : offset;
}

const sentence = (text: string): string => text.replace(/\.$/, "");

/** Blanks the member or definition around an offset, keeping every other place where it is. */
function without(text: string, offset: number): string {
  const code = text.replace(COMMENT_OR_STRING, blank);
  const start = Math.max(...[";", "{", "}"].map((mark) => code.lastIndexOf(mark, offset - 1))) + 1;
  const found = code.slice(offset).search(/[;}]/);
  let end = found < 0 ? text.length : offset + found + 1;
  // A brace ends the enclosing definition, which stays.
  if (code[end - 1] === "}" && found > 0) end -= 1;
  return text.slice(0, start) + blank(text.slice(start, end)) + text.slice(end);
}

const withoutComments = (text: string): string =>
  text.replace(COMMENT_OR_STRING, (part) => (part.startsWith('"') ? part : blank(part)));

const COMMENT_OR_STRING = /\/\/.*|\/\*[\s\S]*?\*\/|"[^"\n]*"/g;
const blank = (part: string): string => part.replace(/[^\r\n]/g, " ");

function locate(file: string, text: string, offset: number, length: number): Location {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { file, line, column: offset - before.lastIndexOf("\n"), length };
}
