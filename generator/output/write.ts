/** Writes generated files, all or none, or compares them with what is there and writes nothing. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { RenderedFile } from "./render.js";

/** How one file on disk differs from what the specification says. */
export type Difference =
  | {
      /** `digest`: only the specification's digest, which stands in every file, is another one. */
      readonly kind: "missing" | "edited" | "digest" | "line endings";
      readonly file: RenderedFile;
    }
  | { readonly kind: "stale"; readonly file: Pick<RenderedFile, "path"> };

/** Every file below the folder that is missing, edited, or generated no more; sorted by path. */
export function compare(files: readonly RenderedFile[], folder: string): Difference[] {
  const expected = new Set(files.map((file) => file.path));
  const differing = files.flatMap((file): Difference[] => {
    const path = join(folder, file.path);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return [{ kind: "missing", file }];
    const found = readFileSync(path, "utf8");
    if (found === file.text) return [];
    return [{ kind: kindOf(found, file.text), file }];
  });
  const stale = filesIn(folder)
    .filter((path) => !expected.has(path))
    .map((path): Difference => ({ kind: "stale", file: { path } }));
  return [...differing, ...stale].sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
}

function kindOf(found: string, expected: string): "edited" | "digest" | "line endings" {
  if (found.replaceAll("\r\n", "\n") === expected) return "line endings";
  const [before, after] = [found, expected].map((text) => text.replaceAll(DIGEST, ""));
  return before === after ? "digest" : "edited";
}

const DIGEST = /sha256:[0-9a-f]{16,64}/g;

/** Brings the folder to what the specification says; on any failure it is left as it was. Returns what was different. */
export function write(files: readonly RenderedFile[], folder: string): Difference[] {
  const differences = compare(files, folder);
  if (differences.length === 0) return differences;
  mkdirSync(folder, { recursive: true });
  // Beside the files, so that every move is a rename on one file system.
  const staging = mkdtempSync(join(folder, STAGING));
  const undo: (() => void)[] = [];
  try {
    for (const { kind, file } of differences)
      if (kind !== "stale") put(join(staging, "new", file.path), file.text);
    for (const { kind, file } of differences) {
      const target = join(folder, file.path);
      const saved = join(staging, "old", file.path);
      if (existsSync(target)) {
        move(target, saved);
        undo.push(() => move(saved, target));
      }
      if (kind === "stale") continue;
      move(join(staging, "new", file.path), target);
      undo.push(() => rmSync(target));
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  removeEmptyFolders(folder);
  return differences;
}

/** Kept by hand in the folder of the generated package, or made by other tools. */
const NOT_GENERATED: ReadonlySet<string> = new Set([
  "package.json",
  "tsconfig.json",
  "README.md",
  "LICENSE",
  "dist",
  "node_modules",
]);

/** Begins the name of a folder that exists only while files are written. */
const STAGING = ".generating-";

function filesIn(folder: string, below = ""): string[] {
  const here = join(folder, below);
  if (!existsSync(here)) return [];
  return readdirSync(here, { withFileTypes: true }).flatMap((entry) => {
    if (below === "" && (NOT_GENERATED.has(entry.name) || entry.name.startsWith(STAGING)))
      return [];
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesIn(folder, path) : [path];
  });
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

function removeEmptyFolders(folder: string, below = ""): void {
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    if (!entry.isDirectory() || (below === "" && NOT_GENERATED.has(entry.name))) continue;
    const path = join(below, entry.name);
    removeEmptyFolders(folder, path);
    if (readdirSync(join(folder, path)).length === 0)
      rmSync(join(folder, path), { recursive: true });
  }
}
