/** What a file says of its variables, and what a function tests, as far as syntax alone shows it. */
import { nodes, type Node, type Source } from "./compiler.js";
import { isNumber } from "./places.js";
import { visit } from "./tree.js";

/** Kinds of types that matter here; undefined for all others, and where a name means different things. */
export type Kind = "Map" | "integer" | "float" | undefined;

/** A file seen from one of its functions. */
export interface Facts {
  readonly source: Source;
  text(node: Node): string;
  typeOf(node: Node): Kind;
  /** Whether the file declares something of that name itself. */
  isDeclared(name: string): boolean;
  /** Whether a condition of the function mentions this expression. */
  isTested(text: string): boolean;
  mentions(text: string): boolean;
  /** Whether it is a number read from a text. */
  isParsed(node: Node): boolean;
  /** Whether it is the result of `split()`. */
  isSplit(node: Node): boolean;
  within(body: Node): Facts;
}

const INTEGERS = /^([iu](8|16|32|64|size)|usize|isize|bool)$/;
const FLOATS = /^(f32|f64|number)$/;
/** `const` and `readonly` of the compiler's `CommonFlags`. */
const FIXED = 8 | 64;

interface Declared {
  readonly kind: Kind;
  readonly initializer: string;
}

/** Reads the declarations of a file. */
export async function factsOf(source: Source): Promise<Facts> {
  const { NodeKind } = await nodes();
  const text = (node: Node): string => source.text.slice(node.range.start, node.range.end);
  const declared = new Map<string, Declared[]>();

  /** Without the parentheses around it. */
  const bare = (node: Node): Node =>
    node.kind === NodeKind.Parenthesized ? bare(node["expression"] as Node) : node;

  const typeOf = (wrapped: Node): Kind => {
    const node = bare(wrapped);
    if (isNumber(node)) return /^0x|^\d+$/i.test(text(node)) ? "integer" : "float";
    if (node.kind === NodeKind.Assertion && node["toType"])
      return kindOf(text(node["toType"] as Node));
    if (node.kind === NodeKind.Call) {
      const callee = text(node["expression"] as Node);
      return /^(Math\.|parseFloat|parseInt)/.test(callee) ? "float" : kindOf(callee);
    }
    if (/^new Map\b/.test(text(node))) return "Map";
    const name = nameOf(node);
    if (name === "length" && node.kind === NodeKind.PropertyAccess) return "integer";
    const kinds = new Set(declared.get(name)?.map(({ kind }) => kind));
    return kinds.size === 1 ? [...kinds][0] : undefined;
  };

  const declare = (node: Node): void => {
    const name = (node["name"] as Node | undefined)?.["text"];
    if (typeof name !== "string") return;
    const type = node["type"] as Node | null;
    const initializer = node["initializer"] as Node | null;
    const isWritten = type !== null && type.range.end > type.range.start;
    const isFixed = ((node["flags"] as number | undefined) ?? 0) & FIXED;
    // A constant that is a number other than 0 is no hazard, whatever is done with it.
    const isHarmless =
      isFixed && initializer && isNumber(initializer) && !/^0+$/.test(text(initializer));
    const kind = isHarmless
      ? undefined
      : isWritten
        ? kindOf(text(type))
        : initializer
          ? typeOf(initializer)
          : undefined;
    const all = declared.get(name) ?? [];
    all.push({ kind, initializer: initializer ? text(initializer) : "" });
    declared.set(name, all);
  };

  const variables: number[] = [
    NodeKind.VariableDeclaration,
    NodeKind.FieldDeclaration,
    NodeKind.Parameter,
  ];
  const functions: number[] = [NodeKind.FunctionDeclaration];
  visit(source.statements, (node) => {
    if (node.range.source !== source) return;
    if (variables.includes(node.kind)) declare(node);
    if (functions.includes(node.kind)) declare({ ...node, type: null, initializer: null } as Node);
  });

  const conditionsIn = (body: Node): string[] => {
    const found: string[] = [];
    visit({ body }, (node) => {
      if (node.range.source !== source) return;
      const condition = node["condition"] as Node | null | undefined;
      if (condition?.range) found.push(text(condition));
      if (node.kind === NodeKind.Binary && /&&|\|\|/.test(text(node)))
        found.push(text(node["left"] as Node));
      if (node.kind === NodeKind.Call && /^assert\b/.test(text(node))) found.push(text(node));
    });
    return found;
  };

  const initializers = (node: Node): string[] =>
    (declared.get(nameOf(bare(node))) ?? []).map(({ initializer }) => initializer);

  const seenFrom = (body: Node | null): Facts => {
    const conditions = body ? conditionsIn(body) : [];
    const whole = body ? text(body) : source.text;
    return {
      source,
      text,
      typeOf,
      isDeclared: (name) => declared.has(name),
      isTested: (value) => conditions.some((condition) => hasWord(condition, value)),
      mentions: (value) => whole.includes(value),
      isParsed: (node) =>
        [text(node), ...initializers(node)].some((each) => /\bparse(Int)?\(|\.parse\(/.test(each)),
      isSplit: (node) =>
        [text(node), ...initializers(node)].some((each) => /\.split\([^()]*\)$/.test(each)),
      within: seenFrom,
    };
  };
  return seenFrom(null);
}

function kindOf(type: string): Kind {
  if (/^Map\b/.test(type)) return "Map";
  if (INTEGERS.test(type)) return "integer";
  return FLOATS.test(type) ? "float" : undefined;
}

/** The last name of `a`, `this.a` or `a.b`. */
function nameOf(node: Node): string {
  const property = node["property"] as { text: string } | undefined;
  return property?.text ?? (typeof node["text"] === "string" ? node["text"] : "");
}

/** Whether an expression stands in a text, and not only as the beginning or the end of another name. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text[at - 1] ?? " ", text[at + word.length] ?? " "];
    if (!/[\w$.]/.test(before) && !/[\w$]/.test(after)) return true;
  }
  return false;
}
