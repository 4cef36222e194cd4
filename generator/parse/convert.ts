/** Turns webidl2's objects into the located syntax tree: places from token offsets, documentation from `///` lines. */
import type * as idl from "webidl2";
import type { SourceFile } from "../diagnostics.js";
import type { Location } from "../model.js";
import type {
  Attribute,
  Definition,
  Located,
  Member,
  Parameter,
  TypeRef,
  Value,
} from "./syntax.js";

/** Converts the definitions of one file. */
export function convert(file: SourceFile, roots: readonly idl.Definition[]): Definition[] {
  return new Converter(file, roots[0]?.source ?? []).definitions(roots);
}

class Converter {
  /** The place of each token, by its index. */
  private readonly places: readonly Location[];

  constructor(file: SourceFile, tokens: readonly idl.Token[]) {
    this.places = placesOf(file.path, tokens);
  }

  definitions(roots: readonly idl.Definition[]): Definition[] {
    return roots.map((root) => ({
      ...this.node(root),
      kind: `${root.partial ? "partial " : ""}${root.type}`,
      members: (root.members ?? []).map((member) => this.member(member)),
      type: root.type === "typedef" && root.idlType ? this.type(root.idlType) : undefined,
      ...(root.inheritance ? { inherits: root.inheritance } : {}),
    }));
  }

  private member(member: idl.Member): Member {
    const modifier =
      member.special || (member.required ? "required" : member.default ? "a default value" : "");
    return {
      ...this.node(member),
      kind: KINDS[member.type ?? ""] ?? "other",
      type: member.idlType ? this.type(member.idlType) : undefined,
      parameters: (member.arguments ?? []).map((argument) => this.parameter(argument)),
      ...(member.tokens["value"] ? { value: this.located(member.tokens["value"]) } : {}),
      ...(modifier ? { modifier } : {}),
    };
  }

  private parameter(argument: idl.Argument): Parameter {
    const modifier = argument.optional ? "optional" : argument.variadic ? "..." : undefined;
    return {
      ...this.node(argument),
      type: this.type(argument.idlType),
      ...(modifier ? { modifier } : {}),
    };
  }

  private node(node: idl.Node) {
    const first = firstToken(node);
    const name = node.tokens["name"] ?? node.tokens["base"] ?? first;
    return {
      name: unescape(node.tokens["name"]?.value ?? ""),
      at: this.place(name),
      attributes: [...node.extAttrs].map((attribute) => this.attribute(attribute)),
      doc: docOf(first),
    };
  }

  private attribute(attribute: idl.Attribute): Attribute {
    const { tokens, list, rhsIsList } = attribute.params;
    const name = attribute.tokens["name"]!;
    const one = tokens["secondaryName"];
    const form = rhsIsList
      ? "list"
      : tokens["open"]
        ? "arguments"
        : tokens["asterisk"]
          ? "star"
          : one
            ? "one"
            : "flag";
    const values = rhsIsList ? list.map((item) => item.tokens["value"]!) : one ? [one] : [];
    return {
      name: name.value,
      at: this.place(name),
      form,
      values: values.map((token) => this.value(token)),
    };
  }

  private value(token: idl.Token): Value {
    const kind = token.type as Value["kind"];
    if (kind !== "string") return { ...this.located(token), kind };
    // The caret stands below the text, not below its quotes.
    const at = this.place(token);
    const text = token.value.slice(1, -1);
    return { text, kind, at: { ...at, column: at.column + 1, length: Math.max(1, text.length) } };
  }

  private type(type: idl.Type): TypeRef {
    const used = tokensOf(type).sort((a, b) => a.index - b.index);
    const first = this.place(used[0]!);
    const last = this.place(used.at(-1)!);
    const length =
      first.line === last.line ? last.column + last.length - first.column : first.length;
    return { text: textOf(type), nullable: type.nullable, at: { ...first, length } };
  }

  private located(token: idl.Token): Located {
    return { text: unescape(token.value), at: this.place(token) };
  }

  private place(token: idl.Token): Location {
    return this.places[token.index]!;
  }
}

const KINDS: Readonly<Record<string, Member["kind"]>> = {
  const: "const",
  operation: "operation",
  attribute: "attribute",
  field: "field",
};

function placesOf(file: string, tokens: readonly idl.Token[]): Location[] {
  let column = 1;
  let line = 1;
  const advance = (text: string) => {
    const newline = text.lastIndexOf("\n");
    if (newline < 0) column += text.length;
    else {
      line += text.split("\n").length - 1;
      column = text.length - newline;
    }
  };
  return tokens.map((token) => {
    advance(token.trivia);
    const at = { file, line, column, length: Math.max(1, token.value.length) };
    advance(token.value);
    return at;
  });
}

function textOf(type: idl.Type): string {
  if (type.union) return `(${type.subtype.map(textOf).join(" or ")})`;
  if (type.generic) return `${type.generic}<${type.subtype.map(textOf).join(", ")}>`;
  return type.idlType as string;
}

function tokensOf(type: idl.Type): idl.Token[] {
  const own = Object.entries(type.tokens).flatMap(([role, token]) =>
    token && role !== "separator" ? [token] : [],
  );
  return [...own, ...type.subtype.flatMap(tokensOf)];
}

function firstToken(node: idl.Node): idl.Token {
  // Roles that are not filled are `undefined`, or `null`.
  const tokens = Object.values(node.tokens).filter((token) => token != null);
  const type = (node as idl.Member).idlType;
  const all = [node.extAttrs.tokens["open"] ?? [], tokens, type ? tokensOf(type) : []].flat();
  return all.reduce((first, token) => (token.index < first.index ? token : first));
}

/** The block of `///` lines that ends directly above; a comment on the line before belongs to that line. */
function docOf(token: idl.Token): string {
  const lines = token.trivia.split("\n").slice(token.index === 0 ? 0 : 1);
  lines.pop();
  const block: string[] = [];
  for (const line of lines.reverse()) {
    const doc = /^\s*\/\/\/ ?(.*?)\s*$/.exec(line);
    if (!doc) break;
    block.unshift(doc[1]!);
  }
  return block.join("\n").trim();
}

const unescape = (name: string): string => name.replace(/^_/, "");
