/** Packages import what the architecture lets them, and by name. */
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { place, sourcesOf, visit } from "./sources.js";

/** Folder, and the packages of ours that it may import (docs/architecture.md). */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  generator: [],
  "generated/host": [],
  "generated/assembly": ["@proxywasm/abi"],
  "sdk/assembly": ["@proxywasm/abi", "@proxywasm/sdk"],
  "sdk/verify": ["@proxywasm/abi"],
  "sdk/host": ["@proxywasm/abi", "@proxywasm/verify"],
  proxy: ["@proxywasm/abi", "@proxywasm/host"],
  cli: ["@proxywasm/abi", "@proxywasm/host", "@proxywasm/proxy", "@proxywasm/verify"],
};

interface Import {
  readonly at: string;
  readonly from: string;
  readonly specifier: string;
}

function importsOf(folder: string): Import[] {
  return sourcesOf(folder).flatMap((file) => {
    const found: Import[] = [];
    visit(file.tree, (node) => {
      const specifier =
        (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier
          ? node.moduleSpecifier
          : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
            ? node.arguments[0]
            : undefined;
      if (specifier && ts.isStringLiteralLike(specifier)) {
        found.push({ at: place(file, node), from: file.path, specifier: specifier.text });
      }
    });
    return found;
  });
}

describe.each(Object.entries(MAY_IMPORT))("%s", (folder, allowed) => {
  const imports = importsOf(folder);

  it("imports only the packages that the architecture allows", () => {
    const wrong = imports.filter(({ specifier }) => {
      const ours = /^(@proxywasm\/[^/]+|proxy-wasm)(\/|$)/.exec(specifier)?.[1];
      return ours !== undefined && !allowed.includes(ours);
    });
    expect(wrong).toEqual([]);
  });

  it("does not leave its package by a relative path", () => {
    const depthOfPackage =
      folder === "generated/host" || folder === "generated/assembly" ? 1 : folder.split("/").length;
    const wrong = imports.filter(({ from, specifier }) => {
      if (!specifier.startsWith(".")) return false;
      const inside = from.split("/").length - 1 - depthOfPackage;
      const up = specifier.split("/").filter((part) => part === "..").length;
      return up > inside;
    });
    expect(wrong).toEqual([]);
  });
});

it("examples import packages by name only", () => {
  const wrong = importsOf("examples").filter(
    ({ specifier }) => specifier.startsWith("..") || specifier.startsWith("/"),
  );
  expect(wrong).toEqual([]);
});
