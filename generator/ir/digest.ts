/** The digest of a specification's meaning, by which a plugin and a host see that they were built from the same one. */
import { createHash } from "node:crypto";
import type { Abi } from "../model.js";

/**
 * `sha256:…` over everything that decides bytes or behaviour. Places, documentation and sections do not count: moving or
 * explaining a function must not make a plugin and a host disagree.
 */
export function digestOf(
  abi: Omit<Abi, "digest" | "drafts" | "defaultVersion">,
  base?: string,
): string {
  const text = JSON.stringify({ ...abi, base, overlay: undefined }, (key, value: unknown) =>
    IGNORED.has(key) ? undefined : sorted(value),
  );
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

const IGNORED: ReadonlySet<string> = new Set(["at", "doc", "group", "unit"]);

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
