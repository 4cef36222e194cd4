/** Where the suite's files are, whether it runs from sources (vitest) or compiled. */
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const own = dirname(fileURLToPath(import.meta.url));

/** The suite's folder. */
export const SUITE = basename(own) === "dist" ? dirname(own) : own;
/** The repository's root. */
export const ROOT = join(SUITE, "..", "..");
/** What the suite builds; never committed. */
export const BUILD = join(SUITE, "build");
