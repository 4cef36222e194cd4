/** Tells which files an earlier run wrote: only those may be replaced or removed. */
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import { join, relative, resolve, sep } from "node:path";

/** What every generated file says at its beginning, in a comment where its language has one. */
export const NOTICE = "Generated from spec/ by `npm run generate`: do not edit.";

/** Kept by hand in the folder of a generated package, or made by other tools. */
const KEPT: ReadonlySet<string> = new Set([
  "package.json",
  "tsconfig.json",
  "README.md",
  "LICENSE",
  "dist",
  "node_modules",
]);

/** Begins the name of a folder that exists only while files are written; the process's number follows. */
export const STAGING = ".generating-";

/** Whether an entry of the folder itself is none of the generator's business. */
export const isKept = (name: string): boolean => KEPT.has(name) || stagingOf(name) !== undefined;

/** The number of the process that made a staging folder; undefined for anything else, whatever it begins with. */
export function stagingOf(name: string): number | undefined {
  const process = /^\.generating-(\d+)-[A-Za-z0-9]{6}$/.exec(name)?.[1];
  return process === undefined ? undefined : Number(process);
}

/** Every file below the folder that is not kept by hand, with whether an earlier run wrote it. */
export function* filesIn(folder: string, below = ""): Generator<FoundFile> {
  const here = join(folder, below);
  if (!existsSync(here)) return;
  for (const entry of readdirSync(here, { withFileTypes: true })) {
    if (below === "" && isKept(entry.name)) continue;
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(folder, path);
    // A link or a device is nobody's work of ours, whatever it leads to.
    else yield { path, isOurs: entry.isFile() && bearsNotice(join(folder, path)) };
  }
}

export interface FoundFile {
  readonly path: string;
  readonly isOurs: boolean;
}

/** Why the folder cannot be written to, as a sentence with its remedy; undefined if it can. */
export function refusal(folder: string, sources: readonly string[]): string | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (!found.isDirectory()) return `${folder} is a file: give a folder to --out`;
  if (existsSync(join(folder, ".git")))
    return `${folder} is the root of a repository: give a folder of its own to --out`;
  const source = sources.find((path) => existsSync(path) && isWithin(path, folder));
  if (source !== undefined)
    return `${folder} holds ${source}, which is read: give another folder to --out`;
  const foreign: string[] = [];
  for (const { path, isOurs } of filesIn(folder)) {
    if (!isOurs && foreign.push(path) > NAMED) break;
  }
  if (foreign.length === 0) return undefined;
  const names = foreign.slice(0, NAMED).join(", ") + (foreign.length > NAMED ? ", …" : "");
  return (
    `${folder} holds files that were not generated: ${names}\n` +
    "Nothing was written. Move them elsewhere, or give another folder to --out."
  );
}

/** How many files a refusal names. */
const NAMED = 3;

function isWithin(path: string, folder: string): boolean {
  const way = relative(realpathSync(resolve(folder)), realpathSync(resolve(path)));
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`));
}

/**
 * How generated files begin: a comment line of its own, with the digest in it until that left the headers. JSON has no
 * comments: the contract and its schema begin with what nothing else begins with.
 */
const MARKS = [
  /^(\/\/|<!--) Generated from spec\/ (\(sha256:[0-9a-f]{16}\) )?by `npm run generate`: do not edit\.( -->)?\r?$/m,
  /^\{\s*"schemaVersion": \d+,[^{]*"specDigest": "sha256:/,
  /^\{\s*"\$schema": "[^"]*",\s*"title": "The Proxy-Wasm ABI"/,
];

function bearsNotice(path: string): boolean {
  const head = Buffer.alloc(BEGINNING);
  const file = openSync(path, "r");
  try {
    const text = head.toString("utf8", 0, readSync(file, head, 0, BEGINNING, 0));
    return MARKS.some((mark) => mark.test(text));
  } finally {
    closeSync(file);
  }
}

/** Bytes in which the notice is looked for: the sentence above it is a long line at most. */
const BEGINNING = 1024;
