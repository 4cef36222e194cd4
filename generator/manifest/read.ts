/** Finds and reads `abi.json` files: the generated ones of this checkout, or those of the installed `@proxywasm/abi`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Manifest } from "./index.js";
import { compareVersions } from "../versions.js";

/** The manifests of a generated folder: one per version, oldest first, and one per overlay. */
export interface Manifests {
  readonly folder: string;
  readonly versions: readonly Manifest[];
  readonly overlays: readonly Manifest[];
}

/** Reads all manifests below a folder that `generate` wrote. */
export function readManifests(folder: string): Manifests {
  const versions = foldersIn(folder).filter((name) => /^v\d/.test(name));
  const overlays = foldersIn(join(folder, "overlays"));
  return {
    folder,
    versions: versions
      .flatMap((name) => readIn(join(folder, name)))
      .sort((a, b) => compareVersions(a.abiVersion, b.abiVersion)),
    overlays: overlays.flatMap((name) => readIn(join(folder, "overlays", name))),
  };
}

/** The folder to read from: the one asked for, `generated/` here, or the installed package. */
export function generatedFolder(asked: string | undefined): string {
  if (asked !== undefined) return asked;
  if (existsSync(join("generated", "package.json"))) return "generated";
  try {
    return dirname(fileURLToPath(import.meta.resolve("@proxywasm/abi/package.json")));
  } catch {
    return "generated";
  }
}

/** Reads one manifest; `undefined` when the file is not one. */
export function readManifest(path: string): Manifest | undefined {
  try {
    const value = JSON.parse(readFileSync(path, "utf8")) as Partial<Manifest>;
    return value.schemaVersion === 1 && value.functions ? (value as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

function readIn(folder: string): Manifest[] {
  const manifest = readManifest(join(folder, "abi.json"));
  return manifest ? [manifest] : [];
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
