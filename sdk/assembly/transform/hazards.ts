/** Warns of expressions that end the VM on data from outside: a request could then stop the plugin for everyone. */
import { nodes, USER_DEFINED, type Node, type Program, type Source } from "./compiler.js";
import { factsOf, type Facts } from "./facts.js";
import { isDivision, isNumber } from "./places.js";
import { visit } from "./tree.js";

/** On the line of an expression, or on the one above: the author has seen to it. */
const IGNORE = "proxy-wasm-ignore";
/** `AssertionKind.NonNull` of the compiler. */
const NON_NULL = 2;

/** Looks through the author's own files; what a package does is its author's affair. */
export async function warnOfHazards(sources: readonly Source[], program: Program): Promise<void> {
  const { NodeKind } = await nodes();

  /** What is wrong with an expression, and what to do; undefined if nothing is. */
  const hazard = (node: Node, facts: Facts): string | undefined => {
    if (node.kind === NodeKind.Call) return ofCall(node, facts);
    if (node.kind === NodeKind.ElementAccess) return ofIndex(node, facts);
    if (node.kind === NodeKind.Binary && isDivision(facts.source, node))
      return ofDivision(node, facts);
    if (node.kind === NodeKind.Assertion && node["assertionKind"] === NON_NULL) {
      const value = facts.text(node["expression"] as Node);
      if (facts.isTested(value)) return undefined;
      return `${value}! ends the VM when the value is null: copy it into a const and test that first, if (value !== null)`;
    }
    return undefined;
  };

  for (const source of sources) {
    const facts = await factsOf(source);
    for (const body of outermostBodies(source, NodeKind)) {
      const inFunction = facts.within(body);
      visit({ body }, (node) => {
        if (node.range.source !== source) return;
        const text = hazard(node, inFunction);
        if (text !== undefined && !isIgnored(source, node))
          program.warning(USER_DEFINED, node.range, text);
      });
    }
  }
}

function ofCall(call: Node, facts: Facts): string | undefined {
  const callee = call["expression"] as Node;
  const name = facts.text(callee);
  if (/^decodeURI(Component)?$/.test(name) && !facts.isDeclared(name))
    return `${name} ends the VM when a % is not followed by two hexadecimal digits, or they are no UTF-8: decode only what you have checked`;
  const property = callee["property"] as { text: string } | undefined;
  if (property?.text !== "get" || (call["args"] as Node[]).length !== 1) return undefined;
  const map = facts.text(callee["expression"] as Node);
  if (facts.typeOf(callee["expression"] as Node) !== "Map") return undefined;
  if (facts.mentions(`${map}.has(`) || facts.mentions(`${map}.keys(`)) return undefined;
  return `${name} ends the VM when the key is missing: ask ${map}.has(key) first`;
}

function ofDivision(node: Node, facts: Facts): string | undefined {
  const divisor = node["right"] as Node;
  if (isNumber(divisor) || facts.typeOf(node["left"] as Node) === "float") return undefined;
  const text = facts.text(divisor);
  if (facts.typeOf(divisor) !== "integer" || facts.isTested(text)) return undefined;
  return `dividing by ${text} ends the VM when it is 0: test it first, if (${text} != 0)`;
}

function ofIndex(node: Node, facts: Facts): string | undefined {
  const [list, index] = [node["expression"] as Node, node["elementExpression"] as Node];
  const [listText, indexText] = [facts.text(list), facts.text(index)];
  if (facts.isParsed(index) && !facts.isTested(indexText))
    return `${listText}[${indexText}] ends the VM when the number in the text is too large: compare it with ${listText}.length first`;
  // The first part is always there, whatever the text is.
  if (!isNumber(index) || indexText === "0" || !facts.isSplit(list)) return undefined;
  if (facts.mentions(`${listText}.length`)) return undefined;
  return `${listText}[${indexText}] ends the VM when the text has fewer parts: test the length of the list first`;
}

/** Bodies of functions and methods that stand in no other: their tests count for the functions inside, too. */
function outermostBodies(
  source: Source,
  kinds: Readonly<Record<"FunctionDeclaration" | "MethodDeclaration", number>>,
): Node[] {
  const found: Node[] = [];
  visit(source.statements, (node) => {
    const isFunction =
      node.kind === kinds.FunctionDeclaration || node.kind === kinds.MethodDeclaration;
    const body = node["body"] as Node | null | undefined;
    if (isFunction && body) found.push(body);
  });
  const isInside = (inner: Node, outer: Node): boolean =>
    inner !== outer && outer.range.start <= inner.range.start && inner.range.end <= outer.range.end;
  return found.filter((body) => !found.some((other) => isInside(body, other)));
}

function isIgnored(source: Source, node: Node): boolean {
  const before = source.text.slice(0, node.range.start).split("\n");
  const line = source.text.split("\n")[before.length - 1] ?? "";
  return line.includes(IGNORE) || (before.at(-2) ?? "").includes(IGNORE);
}
