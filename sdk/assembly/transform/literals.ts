/** Lays the SDK's own sentences into the module as UTF-8: half as long as a string, and without encoding. */
import type { Node, Parser } from "./compiler.js";
import { parseSnippet } from "./snippets.js";

/** Compiled-in packages: only their `utf8("…")` is meant. */
const OURS = "~lib/@proxywasm/";
const FUNCTION = "utf8";

/** Stands in a sentence for the letters that tell this build's table of codes from another's. */
const BUILD = "{build}";

/** Replaces `utf8("…")` by `Views.of(memory.data<u8>([…]), …)`; `build` is what stands for the table of codes. */
export function layLiterals(parser: Parser, build: string): void {
  const calls: Node[] = [];
  for (const source of parser.sources ?? []) {
    if (source.normalizedPath.startsWith(OURS)) collect(source.statements, calls);
  }
  const texts = calls.map((call) =>
    ((call["args"] as Node[])[0]?.["value"] as string).replace(BUILD, build),
  );
  const views = parseSnippet(parser, "literals", texts.map(viewOf).join("\n"));
  calls.forEach((call, i) => {
    const view = views[i]?.["expression"] as Node | undefined;
    if (!view) return;
    call["expression"] = view["expression"];
    call["args"] = view["args"];
  });
}

function viewOf(text: string): string {
  const bytes = [...new TextEncoder().encode(text)];
  return `Views.of(memory.data<u8>([${bytes.join()}]), ${bytes.length});`;
}

/** Calls of the function with one literal, anywhere below. */
function collect(owner: object, calls: Node[]): void {
  for (const [key, value] of Object.entries(owner)) {
    if (key === "range" || key === "source" || key === "parent") continue;
    if (typeof value !== "object" || value === null || value instanceof Map) continue;
    collect(value as object, calls);
    const { expression, args } = value as { expression?: Node; args?: Node[] };
    if (expression?.["text"] !== FUNCTION || args?.length !== 1) continue;
    if (typeof args[0]?.["value"] === "string") calls.push(value as Node);
  }
}
