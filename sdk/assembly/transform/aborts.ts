/** In release builds `throw` and `assert` carry a number instead of texts; the table of numbers stays with the build. */
import { createHash } from "node:crypto";
import { nodes, type Node, type Parser, type Program, type Source } from "./compiler.js";
import { i64, isArrowBody, put, visit } from "./tree.js";

/** `--use PROXY_WASM_ABORT_CODES=1` asks for numbers. */
const CODES = "PROXY_WASM_ABORT_CODES";
/** The SDK's function that logs a number and ends the VM. */
const ABORT = "__proxy_wasm_abort";
/** The SDK's function that gives its argument back, unless that is null, false or 0: then it is `ABORT`. */
const PRESENT = "__proxy_wasm_present";
/** `AssertionKind.NonNull` of the compiler. */
const NON_NULL = 2;

/** What lies beside a release build. */
export interface AbortTable {
  /** Letters that stand before each number in the log, and tell one table from another. */
  readonly build: string;
  readonly codes: readonly AbortCode[];
}

/** Where an abort stands in the sources, and what it says. */
export interface AbortCode {
  readonly code: number;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/**
 * Replaces `throw new Error("…")`, in the standard library, too; and of the plugin's own sources `assert(…, "…")` and
 * `value!`, which release builds otherwise do not check. Gives the table of numbers; null if the build keeps its texts.
 */
export async function numberAborts(parser: Parser, program: Program): Promise<AbortTable | null> {
  if (!program.options.globalAliases?.has(CODES)) return null;
  const abortCodes: AbortCode[] = [];
  const { Node, NodeKind } = await nodes();

  const call = (source: Source, at: Node, name: string, values: Node[], message: string): Node => {
    const code = abortCodes.length + 1;
    const file = source.normalizedPath;
    abortCodes.push({ code, file, line: source.lineAt(at.range.start), message });
    const number = Node.createIntegerLiteralExpression(i64(code), at.range);
    const callee = Node.createIdentifierExpression(name, at.range);
    return Node.createCallExpression(callee, null, [...values, number], at.range);
  };
  const abortCall = (source: Source, at: Node, message: string): Node =>
    Node.createExpressionStatement(call(source, at, ABORT, [], message));

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
    const condition = asserted(expression);
    // Those of the standard library are for its own authors; `--noAssert` drops them.
    if (condition === undefined || /^~lib\/[^@]/.test(source.normalizedPath)) return statement;
    const abort = abortCall(source, statement, textOf(expression));
    // Not `if (!…)`, which to the compiler is also true of an empty string.
    const holds = Node.createEmptyStatement(statement.range);
    return Node.createIfStatement(condition, holds, abort, statement.range);
  };

  /** What an expression becomes that is a value and must not be null; itself, if it is another. */
  const checked = (source: Source, expression: Node): Node => {
    if (expression.kind === NodeKind.Assertion && expression["assertionKind"] === NON_NULL) {
      const value = expression["expression"] as Node;
      return call(source, expression, PRESENT, [value], "the value is null");
    }
    const value = expression.kind === NodeKind.Call ? asserted(expression) : undefined;
    if (value === undefined) return expression;
    return call(source, expression, PRESENT, [value], textOf(expression));
  };

  for (const source of parser.sources ?? program.sources) {
    visit(source.statements, (node, key, owner) => {
      if (node.kind === NodeKind.Throw || node.kind === NodeKind.Expression) {
        if (!isArrowBody(key, owner)) put(replaced(source, node), key, owner);
      } else if (!source.normalizedPath.startsWith("~lib/")) {
        const isStatement = "kind" in owner && owner.kind === NodeKind.Expression;
        if (!isStatement) put(checked(source, node), key, owner);
      }
    });
  }
  return { build: lettersOf(abortCodes), codes: abortCodes };
}

/**
 * Three letters, which need nothing between themselves and the number: the message costs no more than it must, since even
 * the smallest plugin carries it.
 */
function lettersOf(codes: readonly AbortCode[]): string {
  const digest = createHash("sha256").update(JSON.stringify(codes)).digest();
  return [0, 2, 4].map((at) => String.fromCharCode(97 + (digest.readUInt16BE(at) % 26))).join("");
}

/** What `assert(VALUE)` asserts; undefined for another call. */
function asserted(call: Node): Node | undefined {
  const callee = call["expression"] as Node;
  return callee["text"] === "assert" ? (call["args"] as Node[])[0] : undefined;
}

/** The first literal among the arguments of `new Error("…")` or `assert(…, "…")`. */
function textOf(expression: Node): string {
  const args = (expression["args"] as Node[] | undefined) ?? [];
  const literal = args.find((arg) => typeof arg["value"] === "string");
  const name = args.at(-1)?.["text"];
  return String(literal?.["value"] ?? name ?? "");
}
