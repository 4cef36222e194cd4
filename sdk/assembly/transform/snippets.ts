/** Syntax made from text, to be put into a source in the place of what its author wrote. */
import type { Node, Parser } from "./compiler.js";

/** The statements of a text. The file they seem to come from is imported by nobody, so it is not compiled itself. */
export function parseSnippet(parser: Parser, name: string, text: string): Node[] {
  const path = `proxy-wasm-${name}`;
  parser.parseFile(text, `${path}.ts`, false);
  const source = parser.sources?.find(({ internalPath }) => internalPath === path);
  return (source?.statements.splice(0) ?? []) as Node[];
}
