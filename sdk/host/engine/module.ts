/** Loads modules: read, judged as a proxy judges them, limited in memory, compiled once per process. */
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { ABI_VERSIONS, VERSIONS, type AbiVersion } from "@proxywasm/abi/host/versions";
import { readModule, type WasmModule } from "@proxywasm/verify/module";
import { PluginError } from "../base/failure.js";
import { Engine, type EngineModule } from "./engine.js";
import { limitMemory } from "./memory-limit.js";

/** A module that is ready to be instantiated. */
export interface PluginModule {
  readonly module: EngineModule;
  readonly info: WasmModule;
  /** The version that the module's first marker names. */
  readonly abiVersion: AbiVersion;
  /** SHA-256 of the file, in hex. */
  readonly digest: string;
}

export interface LoadOptions {
  /** The most memory that the plugin can have, in bytes; default 1 GiB, as on Envoy. */
  readonly memoryLimit?: number;
}

/**
 * Loads a module from a file or from bytes. The same bytes are compiled once per process.
 *
 * @throws PluginError when a proxy would not load it either
 */
export function loadModule(
  source: string | URL | Uint8Array,
  options: LoadOptions = {},
): PluginModule {
  const limit = options.memoryLimit ?? MEMORY_LIMIT;
  if (source instanceof Uint8Array) return fromBytes(source, limit);
  const { mtimeMs, size } = statSync(source);
  const key = `${String(source)}\0${mtimeMs}\0${size}\0${limit}`;
  let module = byPath.get(key);
  if (module === undefined) byPath.set(key, (module = fromBytes(readFileSync(source), limit)));
  return module;
}

function fromBytes(bytes: Uint8Array, limit: number): PluginModule {
  const digest = createHash("sha256").update(bytes).digest("hex");
  const key = `${digest}\0${limit}`;
  let module = byDigest.get(key);
  if (module === undefined) byDigest.set(key, (module = compile(bytes, digest, limit)));
  return module;
}

function compile(bytes: Uint8Array, digest: string, limit: number): PluginModule {
  const read = readModule(bytes);
  if (!read.ok) {
    throw failed(`Failed to parse corrupted Wasm module: ${read.error.message}`);
  }
  const info = read.module;
  const abiVersion = versionOf(info);
  if (abiVersion === undefined) throw failed("Missing or unknown Proxy-Wasm ABI version");
  try {
    const limited = limitMemory(bytes, info, limit);
    const module = new Engine.Module(limited);
    return { module, info, abiVersion, digest };
  } catch (error) {
    if (error instanceof PluginError) throw error;
    throw failed(`Failed to load Wasm bytecode: ${(error as Error).message}`, error);
  }
}

// Proxies take the first marker in the order of the exports; one that is no function does not count.
function versionOf(info: WasmModule): AbiVersion | undefined {
  for (const { kind, name } of info.exports) {
    if (kind !== "function") continue;
    const version = VERSIONS.find((each) => ABI_VERSIONS[each].marker === name);
    if (version !== undefined) return version;
  }
  return undefined;
}

function failed(message: string, cause?: unknown): PluginError {
  return new PluginError("UnableToInitializeCode", message, { cause });
}

const byPath = new Map<string, PluginModule>();
const byDigest = new Map<string, PluginModule>();
const MEMORY_LIMIT = 2 ** 30;
