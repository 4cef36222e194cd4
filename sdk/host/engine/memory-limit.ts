/** Caps a module's memory by rewriting its memory section, so that growing fails inside the plugin, as on a proxy. */
import type { WasmModule } from "@proxywasm/verify/module";
import { PluginError } from "../base/failure.js";

/** The module's bytes with a memory that can grow to `limit` bytes at most. */
export function limitMemory(bytes: Uint8Array, info: WasmModule, limit: number): Uint8Array {
  const pages = Math.floor(limit / PAGE);
  const section = info.sections.find(({ id }) => id === MEMORY_SECTION);
  const own = info.memories.slice(info.importedMemories);
  const first = own[0];
  if (section === undefined || first === undefined || first.is64) return bytes;
  for (const memory of own) {
    if (memory.min <= pages) continue;
    throw new PluginError(
      "UnableToInitializeCode",
      `Failed to load Wasm bytecode: the memory begins with ${memory.min} pages, the limit is ${pages}`,
    );
  }
  if (own.every(({ max }) => max !== null && max <= pages)) return bytes;
  const contents = [...leb(own.length)];
  for (const { min, max, shared } of own) {
    contents.push(HAS_MAX | (shared ? SHARED : 0));
    contents.push(...leb(min), ...leb(Math.min(max ?? pages, pages)));
  }
  const before = bytes.subarray(0, section.end - section.size);
  const after = bytes.subarray(section.end);
  const header = [MEMORY_SECTION, ...leb(contents.length), ...contents];
  const limited = new Uint8Array(before.length + header.length + after.length);
  limited.set(before, 0);
  limited.set(header, before.length);
  limited.set(after, before.length + header.length);
  return limited;
}

function leb(value: number): number[] {
  const bytes: number[] = [];
  do {
    const more = value > 0x7f;
    bytes.push((value & 0x7f) | (more ? 0x80 : 0));
    value = Math.floor(value / 128);
  } while (value > 0);
  return bytes;
}

const PAGE = 65_536;
const MEMORY_SECTION = 5;
const HAS_MAX = 1;
const SHARED = 2;
