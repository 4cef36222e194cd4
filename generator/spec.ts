/** Reads a whole specification: files to syntax, to the intermediate representation, to a checked result or diagnostics. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { build, type Built } from "./ir/index.js";
import { check } from "./check/index.js";
import type { Diagnostic, Result, SourceFile } from "./diagnostics.js";
import { sorted } from "./diagnostics.js";
import { loadHosts } from "./hosts.js";
import type { Overlay, Spec } from "./model.js";
import { merge } from "./overlay.js";
import { parse } from "./parse/index.js";

/** The files of a specification: the base's, and one for each overlay. */
export interface Sources {
  readonly files: readonly SourceFile[];
  readonly overlays: readonly SourceFile[];
}

/** Reads a specification from files in memory; every mistake in any of them is reported. */
export function readSpec(
  files: readonly SourceFile[],
  overlays: readonly SourceFile[] = [],
): Result<Spec, Diagnostic[]> {
  const trees = files.map(parse);
  const base = build(trees);
  const diagnostics = findings(base, trees);
  // An overlay cannot be judged on a base that is wrong: half of what it refers to may be missing.
  const read = diagnostics.length > 0 ? [] : overlays.map((file) => readOverlay(file, base));
  diagnostics.push(...read.flatMap((each) => each.diagnostics));
  if (diagnostics.length > 0) {
    const syntax = overlays.flatMap((file) => parse(file).diagnostics);
    return { ok: false, error: sorted([...diagnostics, ...syntax]) };
  }
  return { ok: true, value: { base: base.abi, overlays: read.map((each) => each.overlay) } };
}

function readOverlay(file: SourceFile, base: Built) {
  const tree = parse(file);
  const name = basename(file.path, ".webidl");
  const built = build([tree], { name, base });
  const overlay: Overlay = { name, abi: built.abi, merged: merge(built.abi, base.abi) };
  return { overlay, diagnostics: findings(built, [tree]) };
}

function findings(built: Built, trees: readonly { diagnostics: readonly Diagnostic[] }[]) {
  const syntax = trees.flatMap((tree) => tree.diagnostics);
  const meaning = [...built.context.diagnostics, ...check(built)];
  // What a syntax mistake hid cannot be called unknown or missing.
  const hidden = ({ code }: Diagnostic) => syntax.length > 0 && HIDDEN.test(code);
  return [...syntax, ...meaning.filter((each) => !hidden(each))];
}

const HIDDEN =
  /^(unknown-(type|status|callback|version|module)|missing-.*|empty-.*|status-without.*)$/;

/** The sources of a specification folder: its `*.webidl`, and those of `overlays/`; paths as a person would type them. */
export function loadSources(directory: string, overlays: readonly string[] = []): Sources {
  const own = join(directory, "overlays");
  return {
    files: webIdlIn(directory).map(load),
    overlays: [...(existsSync(own) ? webIdlIn(own) : []), ...overlays].map(load),
  };
}

function webIdlIn(directory: string): string[] {
  const names = readdirSync(directory).filter((name) => name.endsWith(".webidl"));
  return names.sort().map((name) => join(directory, name));
}

function load(path: string): SourceFile {
  const shown = relative(process.cwd(), path).replaceAll("\\", "/");
  // Some editors begin every file with a byte order mark; it is no part of the text.
  const text = readFileSync(path, "utf8").replace(/^\ufeff/, "");
  return { path: shown.startsWith("../") ? path : shown, text };
}

/** Reads a specification folder and its overlays, and any further ones. */
export function loadSpec(
  directory: string,
  overlays: readonly string[] = [],
): Result<Spec, Diagnostic[]> & { readonly sources: Sources } {
  const sources = loadSources(directory, overlays);
  const spec = readSpec(sources.files, sources.overlays);
  const hosts = loadHosts(directory, load, spec.ok ? spec.value : undefined);
  if (spec.ok && hosts.ok)
    return { ok: true, value: { ...spec.value, hosts: hosts.value }, sources };
  return {
    ok: false,
    error: [spec, hosts].flatMap((each) => (each.ok ? [] : each.error)),
    sources,
  };
}
