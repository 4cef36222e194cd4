/** In release builds `throw` and `assert` carry a number instead of texts; the table of numbers stays with the build. */
import type { Parser, Program, Source } from "./compiler.js";
import { nodes, type Node } from "./compiler.js";

/** `--use PROXY_WASM_ABORT_CODES=1` asks for numbers. */
const CODES = "PROXY_WASM_ABORT_CODES";
/** The SDK's function that logs a number and ends the VM. */
const FUNCTION = "__proxy_wasm_abort";

/** Where an abort stands in the sources, and what it says. */
export interface AbortCode {
  readonly code: number;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** The table of the last compilation in this process; empty if it kept its texts. */
export const abortCodes: AbortCode[] = [];

/** Replaces `throw new Error("…")` and `assert(…, "…")`, in the standard library, too. */
export async function numberAborts(parser: Parser, program: Program): Promise<void> {
  abortCodes.length = 0;
  if (!program.options.globalAliases?.has(CODES)) return;
  const { Node, NodeKind, Token } = await nodes();

  const abortCall = (source: Source, at: Node, message: string): Node => {
    const code = abortCodes.length + 1;
    const file = source.normalizedPath;
    abortCodes.push({ code, file, line: source.lineAt(at.range.start), message });
    const number = Node.createIntegerLiteralExpression(i64(code), at.range);
    const name = Node.createIdentifierExpression(FUNCTION, at.range);
    const call = Node.createCallExpression(name, null, [number], at.range);
    return Node.createExpressionStatement(call);
  };

  /** What a statement becomes; itself, if it is no abort. */
  const replaced = (source: Source, statement: Node): Node => {
    if (statement.kind === NodeKind.Throw) {
      const call = abortCall(source, statement, textOf(statement["value"] as Node));
      // An endless loop, since to the compiler only that and `throw` end a function; the call does not return.
      return Node.createWhileStatement(
        Node.createTrueExpression(statement.range),
        call,
        statement.range,
      );
    }
    const expression = statement["expression"] as Node | undefined;
    if (statement.kind !== NodeKind.Expression || expression?.kind !== NodeKind.Call)
      return statement;
    const callee = expression["expression"] as Node;
    const [condition] = expression["args"] as Node[];
    if (callee["text"] !== "assert" || condition === undefined) return statement;
    // Those of the standard library are for its own authors; `--noAssert` drops them.
    if (/^~lib\/[^@]/.test(source.normalizedPath)) return statement;
    const call = abortCall(source, statement, textOf(expression));
    const holds = Node.createParenthesizedExpression(condition, statement.range);
    const fails = Node.createUnaryPrefixExpression(Token.Exclamation, holds, statement.range);
    return Node.createIfStatement(fails, call, null, statement.range);
  };

  for (const source of parser.sources ?? program.sources) {
    visit(source.statements, (node, key, owner) => {
      if (node.kind !== NodeKind.Throw && node.kind !== NodeKind.Expression) return;
      (owner as Record<string | number, unknown>)[key] = replaced(source, node);
    });
  }
}

/** The first literal among the arguments of `new Error("…")` or `assert(…, "…")`. */
function textOf(expression: Node): string {
  const args = (expression["args"] as Node[] | undefined) ?? [];
  const literal = args.find((arg) => typeof arg["value"] === "string");
  const name = args.at(-1)?.["text"];
  return String(literal?.["value"] ?? name ?? "");
}

function i64(value: number): unknown {
  return (globalThis as unknown as { i64_new(low: number): unknown }).i64_new(value);
}

/** Visits every node below, with the place it hangs at, so that it can be replaced there. */
function visit(
  owner: object,
  found: (node: Node, key: string | number, owner: object) => void,
): void {
  for (const [key, value] of Object.entries(owner)) {
    if (key === "range" || key === "source" || key === "parent") continue;
    if (typeof value !== "object" || value === null || value instanceof Map) continue;
    if (!Array.isArray(value) && typeof (value as Node).kind !== "number") continue;
    visit(value as object, found);
    if (!Array.isArray(value)) found(value as Node, key, owner);
  }
}
