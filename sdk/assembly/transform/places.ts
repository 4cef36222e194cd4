/** In debug builds the author's own line for what ends the VM inside the standard library, or without a word. */
import { nodes, type Node, type Program, type Source } from "./compiler.js";
import { visit } from "./tree.js";

/** The SDK's functions that give their first argument back: one keeps the place, the other also refuses 0. */
const PLACE = "__proxy_wasm_place";
const DIVISOR = "__proxy_wasm_divisor";
/** Tells the SDK that places are kept. */
const PLACES = "PROXY_WASM_PLACES";
/** Functions of the standard library that abort on some arguments. */
const ABORTING = new Set(["get", "decodeURI", "decodeURIComponent"]);

/** Wraps indexes, divisors, and the arguments of functions that may abort. */
export async function notePlaces(sources: readonly Source[], program: Program): Promise<void> {
  const { Node, NodeKind } = await nodes();
  program.options.globalAliases?.set(PLACES, "1");

  for (const source of sources) {
    const wrap = (owner: Node, key: string | number, by: string): void => {
      const value = (owner as Record<string | number, unknown>)[key] as Node;
      if (value.range.source !== source) return;
      const place = `${source.normalizedPath}:${source.lineAt(value.range.start)}`;
      const at = Node.createStringLiteralExpression(place, value.range);
      const callee = Node.createIdentifierExpression(by, value.range);
      const call = Node.createCallExpression(callee, null, [value, at], value.range);
      (owner as Record<string | number, unknown>)[key] = call;
    };
    const change = (node: Node): void => {
      if (node.kind === NodeKind.ElementAccess) {
        wrap(node, "elementExpression", PLACE);
      } else if (node.kind === NodeKind.Binary) {
        if (isDivision(source, node) && !isNumber(node["right"] as Node))
          wrap(node, "right", DIVISOR);
      } else if (node.kind === NodeKind.Call) {
        const callee = node["expression"] as { text?: string; property?: { text: string } };
        const args = node["args"] as Node[];
        const isAborting = ABORTING.has(callee.property?.text ?? callee.text ?? "");
        // A number's type would be decided without looking at the parameter's.
        if (isAborting && args.length === 1 && !isNumber(args[0] as Node))
          wrap(args as unknown as Node, 0, PLACE);
      }
    };
    // Only bodies: elsewhere asc may want a constant.
    visit(source.statements, (node) => {
      const isFunction =
        node.kind === NodeKind.FunctionDeclaration || node.kind === NodeKind.MethodDeclaration;
      if (!isFunction || node["body"] === null || done.has(node)) return;
      visit({ body: node["body"] }, (inner) => {
        if (done.has(inner)) return;
        done.add(inner);
        change(inner);
      });
    });
  }
}

/** Nodes that are wrapped already; a function inside another is met twice. */
const done = new WeakSet<object>();

/** Whether this binary expression is `/`, `%`, `/=` or `%=`. */
export function isDivision(source: Source, node: Node): boolean {
  const [left, right] = [node["left"] as Node, node["right"] as Node];
  if (left.range.source !== source || right.range.source !== source) return false;
  const between = source.text.slice(left.range.end, right.range.start);
  return /^[\s)]*[/%]=?[\s(]*$/.test(between.replace(/\/\*.*?\*\/|\/\/.*$/gms, ""));
}

/** Whether it is a number in the text. */
export function isNumber(node: Node): boolean {
  const { value } = node;
  return value !== undefined && typeof value !== "string" && "literalKind" in node;
}
