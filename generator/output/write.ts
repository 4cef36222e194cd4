/** Writes generated files, all or none, or compares them with what is there and writes nothing. */
import {
  copyFileSync,
  existsSync,
  linkSync,
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
import { filesIn, isKept, STAGING, stagingOf } from "./ownership.js";
import type { RenderedFile } from "./render.js";

/** How one file on disk differs from what the specification says. */
export type Difference =
  | {
      readonly kind: "missing" | "edited" | "line endings";
      readonly file: RenderedFile;
    }
  | {
      /** `foreign`: no run wrote it, so none removes it. */
      readonly kind: "stale" | "foreign";
      readonly file: Pick<RenderedFile, "path">;
    };

/** Every file below the folder that is missing, edited, or generated no more; sorted by path. */
export function compare(files: readonly RenderedFile[], folder: string): Difference[] {
  const expected = new Set(files.map((file) => file.path));
  const differing = files.flatMap((file): Difference[] => {
    const path = join(folder, file.path);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return [{ kind: "missing", file }];
    const found = readFileSync(path, "utf8");
    if (found === file.text) return [];
    const isSameText = found.replaceAll("\r\n", "\n") === file.text;
    return [{ kind: isSameText ? "line endings" : "edited", file }];
  });
  const unexpected = [...filesIn(folder)]
    .filter(({ path }) => !expected.has(path))
    .map(({ path, isOurs }): Difference => ({
      kind: isOurs ? "stale" : "foreign",
      file: { path },
    }));
  return [...differing, ...unexpected].sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
}

/**
 * Brings the folder to what the specification says; on any failure it is left as it was. Returns what was different.
 *
 * Everything new is written beside the files first. Then each replaces its predecessor by one rename, so that a run
 * which is killed leaves each file as it was or as it should be, and the next run finishes the work.
 */
export function write(files: readonly RenderedFile[], folder: string): Difference[] {
  removeAbandoned(folder);
  const differences = compare(files, folder).filter(({ kind }) => kind !== "foreign");
  if (differences.length === 0) return differences;
  mkdirSync(folder, { recursive: true });
  // Beside the files, so that every move is a rename on one file system.
  const staging = mkdtempSync(join(folder, `${STAGING}${process.pid}-`));
  const undo: (() => void)[] = [];
  try {
    for (const difference of differences)
      if ("text" in difference.file)
        put(join(staging, "new", difference.file.path), difference.file.text);
    // A file may come where a folder of stale ones was.
    const staleFirst = [...differences].sort(
      (a, b) => +(b.kind === "stale") - +(a.kind === "stale"),
    );
    for (const { kind, file } of staleFirst) {
      const target = join(folder, file.path);
      const saved = join(staging, "old", file.path);
      if (statSync(target, { throwIfNoEntry: false })?.isDirectory())
        removeEmptyFolders(target, false);
      if (existsSync(target)) {
        keep(target, saved);
        undo.push(() => renameSync(saved, target));
      } else undo.push(() => rmSync(target, { force: true }));
      if (kind === "stale") rmSync(target);
      else move(join(staging, "new", file.path), target);
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  } finally {
    rmSync(staging, { recursive: true, force: true });
    removeEmptyFolders(folder);
  }
  return differences;
}

/** What runs left that were killed while they wrote. */
function removeAbandoned(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const process = stagingOf(name);
    if (process !== undefined && !isRunning(process))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function keep(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    // Not every file system has links.
    copyFileSync(from, to);
  }
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

function removeEmptyFolders(folder: string, isTop = true): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || (isTop && isKept(entry.name))) continue;
    removeEmptyFolders(join(folder, entry.name), false);
  }
  if (!isTop && readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}
