/** Nothing right of `generated/` spells an ABI name or number by hand. */
import { FUNCTIONS } from "@proxywasm/abi/host/versions";
import { FUNCTIONS as MORE_FUNCTIONS } from "@proxywasm/abi/overlays/cpp-host/host/functions";
import * as enums from "@proxywasm/abi/host/enums";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { place, sourcesOf, visit, type SourceFile } from "./sources.js";

const files = sourcesOf("sdk", "proxy", "cli");
const enumNames = Object.keys(enums).filter((name) => `${name}Names` in enums);

describe("names", () => {
  // Entry points are names of every toolchain, and a short name may be a word of its own.
  const functions = new Set(
    [...FUNCTIONS, ...MORE_FUNCTIONS]
      .filter(({ name, role }) => role !== "entry" && name.includes("_"))
      .map(({ name }) => name),
  );
  const isAbiName = (text: string) =>
    functions.has(text) || /^(proxy_|wasi_)\w*$/.test(text) || /^proxy_\w+/.test(text);
  // The modules that functions are imported from are part of no name.
  const isModule = (text: string) =>
    [...FUNCTIONS, ...MORE_FUNCTIONS].some(({ module }) => module === text);

  it("of functions and types stand in no code", () => {
    const found: string[] = [];
    for (const file of files) {
      visit(file.tree, (node) => {
        if (!ts.isIdentifier(node) && !ts.isStringLiteralLike(node)) return;
        if (isAbiName(node.text) && !isModule(node.text))
          found.push(`${place(file, node)}: ${node.text}`);
      });
    }
    expect(found).toEqual([]);
  });

  it("of enumerations are not declared again", () => {
    const found = files.flatMap((file) => {
      const places: string[] = [];
      visit(file.tree, (node) => {
        const declares = ts.isEnumDeclaration(node) || ts.isTypeAliasDeclaration(node);
        if (declares && enumNames.includes(node.name.text)) places.push(place(file, node));
      });
      return places;
    });
    expect(found).toEqual([]);
  });
});

describe("numbers", () => {
  /** For each typed hostcall and callback: which of its arguments is an enumeration. */
  const enumArguments = new Map(
    FUNCTIONS.map(({ member, params }) => [
      member,
      // The typed form has one argument where the raw one has address and size, and results elsewhere.
      params
        .filter(({ direction, part }) => direction === "in" && part !== "size")
        .map(({ kind }) => kind === "enum"),
    ]),
  );

  it("are not passed where an enumeration belongs", () => {
    const found = files.flatMap((file) => {
      const places: string[] = [];
      visit(file.tree, (node) => {
        if (!ts.isCallExpression(node)) return;
        const name = calledName(node);
        enumArguments.get(name)?.forEach((isEnum, index) => {
          const argument = node.arguments[index];
          if (isEnum && argument && isNumber(argument)) {
            places.push(`${place(file, node)}: ${name}(… ${argument.getText()} …)`);
          }
        });
      });
      return places;
    });
    expect(found).toEqual([]);
  });

  it("are not returned where an enumeration belongs", () => {
    const found = files.flatMap((file) => {
      const places: string[] = [];
      visit(file.tree, (node) => {
        if (!ts.isReturnStatement(node) || !node.expression || !isNumber(node.expression)) return;
        const type = returnType(node);
        if (type && enumNames.includes(type))
          places.push(`${place(file, node)}: ${node.getText()}`);
      });
      return places;
    });
    expect(found).toEqual([]);
  });

  it("are not compared with an enumeration", () => {
    const typed = /\b(status|action|mapType|bufferType)$/i;
    const comparisons = new Set([
      ts.SyntaxKind.EqualsEqualsToken,
      ts.SyntaxKind.EqualsEqualsEqualsToken,
      ts.SyntaxKind.ExclamationEqualsToken,
      ts.SyntaxKind.ExclamationEqualsEqualsToken,
    ]);
    const found = files.flatMap((file) => {
      const places: string[] = [];
      // HTTP and gRPC have statuses of their own; only those of hostcalls are meant.
      const isTyped = (text: string) =>
        typed.test(text) && (usesAbiStatus(file) || !/status$/i.test(text));
      const returned = returnedByCallbacks(file);
      visit(file.tree, (node) => {
        if (!ts.isBinaryExpression(node) || !comparisons.has(node.operatorToken.kind)) return;
        const left = node.left.getText();
        if ((isTyped(left) || returned.has(left)) && isNumber(node.right)) {
          places.push(`${place(file, node)}: ${node.getText()}`);
        }
      });
      return places;
    });
    expect(found).toEqual([]);
  });
});

/** The variables that hold what a callback returned, and the parameters that such values are passed in. */
function returnedByCallbacks({ tree }: SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const isCall = (node: ts.Node): boolean =>
    (ts.isCallExpression(node) && calledName(node) === "call") ||
    (ts.isConditionalExpression(node) && (isCall(node.whenTrue) || isCall(node.whenFalse)));
  visit(tree, (node) => {
    if (ts.isVariableDeclaration(node) && node.initializer && isCall(node.initializer))
      names.add(node.name.getText());
    if (ts.isPropertyAssignment(node) && node.name.getText() === "actions")
      visit(node, (inner) => {
        if (ts.isParameter(inner)) names.add(inner.name.getText());
      });
  });
  return names;
}

function calledName({ expression }: ts.CallExpression): string {
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  return ts.isIdentifier(expression) ? expression.text : "";
}

function isNumber(node: ts.Node): boolean {
  return (
    ts.isNumericLiteral(node) ||
    (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand)) ||
    (ts.isAsExpression(node) && isNumber(node.expression))
  );
}

function returnType(node: ts.Node): string | undefined {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isFunctionLike(at)) return at.type?.getText();
  }
  return undefined;
}

function usesAbiStatus({ tree }: SourceFile): boolean {
  return tree.statements.some(
    (statement) =>
      ts.isImportDeclaration(statement) &&
      /enums/.test(statement.moduleSpecifier.getText()) &&
      /\bStatus\b/.test(statement.importClause?.getText() ?? ""),
  );
}
