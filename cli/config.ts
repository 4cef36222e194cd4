/** The project's own `asconfig.json`: what of it counts, and what is refused because the module would not be a plugin any more. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { CommandError } from "./command.js";

export type AscOptions = Record<string, string | number | boolean | string[]>;

interface Config {
  extends?: string;
  entries?: string[];
  options?: AscOptions;
  targets?: Record<string, AscOptions>;
}

export interface Project {
  /** Options of asc that the project decides; asc itself reads their values. */
  readonly options: AscOptions;
  /** Paths of the transforms that it names, in its order. */
  readonly transforms: readonly string[];
}

/**
 * Reads `asconfig.json` of a folder and what that extends, up to the SDK's own.
 *
 * @throws CommandError if a file is no JSON, or asks for what would break the plugin.
 */
export async function readProject(cwd: string, mode: string, sdk: string): Promise<Project> {
  let options: AscOptions = {};
  const transforms: string[] = [];
  const seen = new Set([sdk]);
  for (let path: string | null = join(cwd, "asconfig.json"); path !== null && !seen.has(path);) {
    seen.add(path);
    const config = await readConfig(path);
    if (config?.entries?.length)
      throw refusal(path, "entries", "name the plugin's one entry: proxy-wasm build ENTRY");
    for (const each of [config?.targets?.[mode], config?.options]) {
      refuse(each ?? {}, path);
      options = { ...each, ...options };
      transforms.push(...list(each?.["transform"]).map(transformOf(dirname(path))));
    }
    path = config?.extends === undefined ? null : extended(config.extends, path);
  }
  return { options, transforms: [...new Set(transforms)] };
}

/** Options that make a module which proxies do not load, or take away what the build promises; the text says why. */
const REFUSED: Readonly<Record<string, (value: unknown) => string | null>> = {
  runtime: () => "the build chooses it: proxy-wasm build --runtime",
  exportStart: (value) =>
    value === "_initialize" ? null : "proxies call _initialize, and nothing of another name",
  noExportMemory: (value) => (value ? "proxies need the module's memory" : null),
  importMemory: (value) => (value ? "no proxy offers a memory to import" : null),
  importTable: (value) => (value ? "no proxy offers a table to import" : null),
  sharedMemory: (value) => (value ? "no proxy runs modules with shared memory" : null),
  memoryBase: () => "the SDK lays out the memory",
  bindings: (value) =>
    list(value).length > 0 ? "bindings are for JavaScript, and no proxy runs it" : null,
  noEmit: (value) => (value ? "build is there to write the module" : null),
  trapMode: (value) =>
    value === "js" ? "it imports a function of JavaScript, which no proxy offers" : null,
  use: (value) =>
    list(value)
      .map(refusedUse)
      .find((reason) => reason !== null) ?? null,
  enable: (value) =>
    list(value)
      .map((feature) => feature.trim())
      .filter((feature) => !FEATURES.has(feature))
      .map((feature) => `not every proxy runs WebAssembly with ${feature}`)[0] ?? null,
};

/** What asc enables by itself, and simd, which the proxies' engines have. */
const FEATURES = new Set([
  "simd",
  "mutable-globals",
  "sign-extension",
  "nontrapping-f2i",
  "bulk-memory",
]);
const ABORT = "~lib/@proxywasm/sdk/abort/abort";

function refusedUse(definition: string): string | null {
  const [name = "", value = ""] = definition.split("=").map((part) => part.trim());
  if (name === "abort" && value !== ABORT)
    return `abort must stay ${ABORT}, which writes to the proxy's log`;
  if (name === "PROXY_WASM_ABI") return "the version is chosen by proxy-wasm build --abi";
  if (name === "PROXY_WASM_ABORT_CODES") return "release builds have codes, --debug builds texts";
  if (name === "PROXY_WASM_STOCK_RUNTIME")
    return "the build chooses it: proxy-wasm build --runtime";
  return null;
}

/** @throws CommandError for the first option that would break the plugin; `where` says who asks for it. */
export function refuse(options: AscOptions, where: string): void {
  for (const [name, value] of Object.entries(options)) {
    const reason = REFUSED[name]?.(value);
    if (reason) throw refusal(where, name, reason);
  }
}

/** Finds a transform as seen from a folder. */
export function transformOf(folder: string): (name: string) => string {
  const require = createRequire(join(folder, "package.json"));
  return (name) => {
    try {
      return require.resolve(name);
    } catch {
      const isPath = name.startsWith(".") || isAbsolute(name);
      const remedy = isPath ? "Check the path." : `Run: npm install --save-dev ${name}`;
      throw new CommandError(`there is no transform ${name} in ${folder}\n  ${remedy}`);
    }
  };
}

async function readConfig(path: string): Promise<Config | null> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return JSON.parse(text) as Config;
  } catch (error) {
    throw new CommandError(`${path} is no JSON: ${(error as Error).message}`);
  }
}

function extended(name: string, from: string): string {
  if (name.startsWith(".") || isAbsolute(name)) return resolve(dirname(from), name);
  try {
    return createRequire(from).resolve(name);
  } catch {
    throw new CommandError(
      `${from} extends ${name}, which is not installed\n  Run npm install, or correct the name.`,
    );
  }
}

function list(value: unknown): string[] {
  if (typeof value === "string") return value.split(",");
  return Array.isArray(value) ? value.map(String) : [];
}

function refusal(where: string, option: string, reason: string): CommandError {
  return new CommandError(`${where} asks for ${option}: ${reason}\n  Take it out.`);
}
