/** Files stay small enough to read, and those of a package import each other in one direction. */
import { dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { sourcesOf, type SourceFile } from "./sources.js";

const MOST_LINES = 300;

/** The few files that are longer, each with its reason; an entry that is no longer needed fails the test. */
const LONGER: Readonly<Record<string, string>> = {
  "sdk/assembly/generated/properties.ts": "generated",
  "sdk/assembly/runtime/nursery.ts":
    "one state machine: what allocates and what promotes share variables that asc keeps as locals of one module",
};

it(`a file has at most ${MOST_LINES} lines`, () => {
  const longer = sourcesOf("generator", "sdk", "proxy", "cli")
    .filter(({ tree }) => tree.getLineStarts().length - 1 > MOST_LINES)
    .map(({ path }) => path);
  expect(longer.sort()).toEqual(Object.keys(LONGER).sort());
});

// Classes of the SDK that plugins derive from name each other; asc has no modules at run time that could be half loaded.
describe.each(["generator", "sdk/host", "sdk/verify", "proxy", "cli"])("%s", (folder) => {
  it("has no circle of imports", () => {
    const files = sourcesOf(folder).filter(({ path }) => !path.includes("/emit/static/"));
    expect(circle(new Map(files.map((file) => [file.path, importsOf(file)])))).toEqual([]);
  });
});

/** The files of the package whose values a file uses; types are gone at run time. */
function importsOf({ path, tree }: SourceFile): string[] {
  return tree.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
    const from = moduleSpecifier.text;
    if (!from.startsWith(".") || onlyTypes(statement)) return [];
    return [join(dirname(path), from.replace(/\.js$/, ".ts"))];
  });
}

function onlyTypes(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (!clause || clause.isTypeOnly) return clause !== undefined;
  const { name, namedBindings } = clause;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

/** One circle, from a file to itself; empty when there is none. */
function circle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const found = walk(next, [...path, file]);
      if (found.length > 0) return found;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const found = walk(file, []);
    if (found.length > 0) return found;
  }
  return [];
}
