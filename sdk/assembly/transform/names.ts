/** Tells the SDK when a plugin gives no root id, so that nothing about choosing by it is compiled. */
import type { Node, Parser, Program, Source } from "./compiler.js";

/** Constants of the compilation under way, which the SDK looks for with `isDefined`. */
const UNNAMED = "PROXY_WASM_UNNAMED";
const SINGLE = "PROXY_WASM_SINGLE";
const HTTP = "PROXY_WASM_HTTP";
const REGISTERS = new Set(["registerHttpFilter", "registerTcpFilter", "registerService"]);

/** Defines the constants that hold. */
export function noteNames(
  parser: Parser,
  program: Program,
  isPlugin: (source: Source) => boolean,
): void {
  const found: Mentions = { unnamed: [], others: 0 };
  for (const source of parser.sources ?? []) if (isPlugin(source)) count(source.statements, found);
  if (found.others > 0) return;
  program.options.globalAliases?.set(UNNAMED, "1");
  if (found.unnamed.length !== 1) return;
  program.options.globalAliases?.set(SINGLE, "1");
  if (found.unnamed[0] === "registerHttpFilter") program.options.globalAliases?.set(HTTP, "1");
}

/** Calls without arguments, and mentions by which a root id could be given. */
interface Mentions {
  readonly unnamed: string[];
  others: number;
}

function count(value: unknown, found: Mentions): void {
  if (typeof value !== "object" || value === null || value instanceof Map) return;
  const node = value as Node;
  const { foreignName, name, text, args } = node as {
    foreignName?: Named;
    name?: Named;
    text?: string;
    args?: unknown[];
  };
  if (foreignName?.text !== undefined) {
    if (foreignName.text !== name?.text && isOne(foreignName)) ++found.others;
  } else if (args?.length === 0 && isOne(calleeOf(node))) {
    found.unnamed.push(calleeOf(node)?.text ?? "");
  } else if (typeof text === "string" && REGISTERS.has(text)) {
    ++found.others;
  } else {
    for (const key of Object.keys(node)) {
      if (key !== "range" && key !== "source" && key !== "parent") count(node[key], found);
    }
  }
}

interface Named {
  readonly text?: string;
  readonly property?: Named;
}

/** What is called: `name` or `module.name`. */
function calleeOf(call: Node): Named | undefined {
  const callee = call["expression"] as Named | undefined;
  return callee?.property ?? callee;
}

function isOne(name: Named | undefined): boolean {
  return name?.text !== undefined && REGISTERS.has(name.text);
}
