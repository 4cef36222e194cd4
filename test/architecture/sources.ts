/** The hand-written sources of the packages, parsed, for tests about the code itself. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const NOT_WRITTEN = new Set(["dist", "node_modules", "build"]);

export interface SourceFile {
  /** Relative to the checkout. */
  readonly path: string;
  readonly tree: ts.SourceFile;
}

/** Every `.ts` file below these folders of the checkout. */
export function sourcesOf(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry): SourceFile[] => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return NOT_WRITTEN.has(entry.name) ? [] : sourcesOf(path);
      if (!entry.name.endsWith(".ts")) return [];
      const text = readFileSync(join(ROOT, path), "utf8");
      return [{ path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) }];
    }),
  );
}

/** Visits every node; comments are none. */
export function visit(node: ts.Node, callback: (node: ts.Node) => void): void {
  callback(node);
  node.forEachChild((child) => visit(child, callback));
}

/** `path:line` of a node. */
export function place({ path, tree }: SourceFile, node: ts.Node): string {
  return `${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}
