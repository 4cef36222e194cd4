/** What tests get wrong, said at once: where, what, and what to write instead. */
import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { PROFILES } from "../profiles/index.js";
import { FAILURE_POLICIES } from "../base/failure.js";

/** @throws TypeError when the source is neither a path nor bytes; Error when there is no such file */
export function checkSource(source: unknown): void {
  if (source instanceof Uint8Array) return;
  if (typeof source !== "string" && !(source instanceof URL)) {
    throw new TypeError(
      `startPlugin: ${nameOf(source)} is no plugin; give the path of a .wasm file, or its bytes as a Uint8Array`,
    );
  }
  const path = source instanceof URL ? fileURLToPath(source) : resolve(source);
  if (!existsSync(path)) {
    throw new Error(`startPlugin: there is no file ${path}; build the plugin, or mend the path`);
  }
  if (statSync(path).isDirectory()) {
    throw new Error(`startPlugin: ${path} is a folder; give the .wasm file in it`);
  }
}

/** @throws TypeError when an option does not exist, or cannot have this value */
export function checkOptions(options: object): void {
  checkKeys("an option", options, OPTIONS);
  const given = options as Readonly<Record<string, unknown>>;
  for (const [name, values] of Object.entries(CHOICES)) {
    const value = given[name];
    if (value !== undefined && !values.includes(value as string)) {
      throw new TypeError(`${name}: ${nameOf(value)} is not one of ${values.join(", ")}`);
    }
  }
  for (const name of ["configuration", "vmConfiguration"]) {
    const value = given[name];
    if (value === undefined || typeof value === "string" || value instanceof Uint8Array) continue;
    throw new TypeError(
      `${name}: ${nameOf(value)} is neither text nor bytes; for JSON write JSON.stringify(…)`,
    );
  }
  for (const name of ["memoryLimit", "bufferLimit", "reloadBackoff", "logLevel", "stepLimit"]) {
    const value = given[name];
    if (value === undefined || (typeof value === "number" && value >= 0)) continue;
    throw new TypeError(`${name}: ${nameOf(value)} is no number from 0 on`);
  }
  const now = given["now"];
  const time = typeof now === "number" || now instanceof Date ? Number(now) : NaN;
  if (now !== undefined && !(Math.abs(time) <= LATEST)) {
    throw new TypeError(`now: ${nameOf(now)} is no time; give a Date, or milliseconds since 1970`);
  }
  if (given["failOpen"] === true && given["failurePolicy"] !== undefined) {
    throw new TypeError(
      "failOpen and failurePolicy exclude each other, on Envoy too; leave one out",
    );
  }
}

/** @throws TypeError when an object has a key that nobody reads */
export function checkKeys(what: string, given: object, known: ReadonlySet<string>): void {
  for (const key in given) {
    if (known.has(key)) continue;
    throw new TypeError(`${key} is not ${what}; there are ${[...known].sort().join(", ")}`);
  }
}

/** A value for people. */
export function nameOf(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return String(value);
  return Array.isArray(value) ? "a list" : `an object (${value.constructor?.name ?? "Object"})`;
}

/** The last time that a Date can have. */
const LATEST = 8.64e15;
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  profile: Object.keys(PROFILES),
  failurePolicy: Object.keys(FAILURE_POLICIES),
};
const OPTIONS: ReadonlySet<string> = new Set([
  "allowOnHeadersStopIteration",
  "bufferLimit",
  "canary",
  "capabilities",
  "clusters",
  "configuration",
  "environment",
  "failOpen",
  "failurePolicy",
  "foreignFunctions",
  "logLevel",
  "memoryLimit",
  "messageTypes",
  "name",
  "now",
  "onCall",
  "onGrpc",
  "onVm",
  "profile",
  "properties",
  "reloadBackoff",
  "rootId",
  "seed",
  "stepLimit",
  "strict",
  "threads",
  "trace",
  "upstream",
  "vmConfiguration",
  "vmId",
]);
