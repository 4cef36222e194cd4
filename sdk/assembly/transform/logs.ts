/** Asks for the log's level before the message is built: a message that nobody reads costs no string. */
import { nodes, type Node, type Parser, type Program, type Source } from "./compiler.js";
import { i64, isArrowBody, put, visit } from "./tree.js";

/** The SDK's module that plugins import `log` from. */
const SDK = "@proxywasm/sdk";
/** The methods of `log`, in the order of their levels. */
const LEVELS = ["trace", "debug", "info", "warn", "error", "critical"];

/**
 * Makes `log.debug(EXPRESSION);` into `if (log.on(1)) log.write(1, EXPRESSION);` wherever it is a statement of its own and
 * the message is neither a literal nor a variable, which cost nothing to have.
 */
export async function guardLogs(parser: Parser, program: Program): Promise<void> {
  const { Node, NodeKind } = await nodes();

  const guarded = (call: Node, log: string, level: number): Node => {
    const { range } = call;
    const number = () => Node.createIntegerLiteralExpression(i64(level), range);
    const method = (name: string) =>
      Node.createPropertyAccessExpression(
        Node.createIdentifierExpression(log, range),
        Node.createIdentifierExpression(name, range),
        range,
      );
    const ask = Node.createCallExpression(method("on"), null, [number()], range);
    const args = [number(), ...(call["args"] as Node[])];
    const write = Node.createCallExpression(method("write"), null, args, range);
    return Node.createIfStatement(ask, Node.createExpressionStatement(write), null, range);
  };

  for (const source of parser.sources ?? program.sources) {
    const names = namesOfLog(source);
    if (names.size === 0) continue;
    visit(source.statements, (node, key, owner) => {
      if (node.kind !== NodeKind.Expression || isArrowBody(key, owner)) return;
      const call = node["expression"] as Node;
      if (call.kind !== NodeKind.Call) return;
      const callee = call["expression"] as { expression?: Node; property?: Node };
      const log = String(callee.expression?.["text"]);
      const level = LEVELS.indexOf(String(callee.property?.["text"]));
      const [message, ...more] = call["args"] as Node[];
      if (!names.has(log) || level < 0 || message === undefined || more.length > 0) return;
      const ready = message.kind === NodeKind.Identifier || isLiteral(message);
      if (!ready) put(guarded(call, log, level), key, owner);
    });
  }
}

/** How a source calls what it imports as `log`. */
function namesOfLog(source: Source): Set<string> {
  const names = new Set<string>();
  for (const statement of source.statements as Node[]) {
    if ((statement["path"] as Node | undefined)?.["value"] !== SDK) continue;
    for (const { foreignName, name } of (statement["declarations"] ?? []) as Imported[]) {
      if (foreignName?.text === "log") names.add(name.text);
    }
  }
  return names;
}

interface Imported {
  /** Absent in exports. */
  readonly foreignName?: { readonly text: string };
  readonly name: { readonly text: string };
}

/** A string, or a template with nothing in it. */
function isLiteral(message: Node): boolean {
  const holes = message["expressions"] as Node[] | undefined;
  return typeof message["value"] === "string" || ("parts" in message && holes?.length === 0);
}
