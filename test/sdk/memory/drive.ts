/** Drives a plugin's exports with seeded traffic, as a host without any semantics: for tests of its memory. */
import { readFileSync } from "node:fs";

export interface Driven {
  /** Pages of memory after each tenth of the requests. */
  readonly pages: number[];
  readonly logs: string[];
}

export interface Traffic {
  readonly requests: number;
  readonly live: number;
  readonly seed: number;
  /** Call back into the plugin while it makes a hostcall. */
  readonly nested?: boolean;
}

type Exports = Record<string, (...args: number[]) => number> & { memory: WebAssembly.Memory };

/** Runs the traffic; a trap in the plugin is thrown. */
export function drive(path: string, { requests, live, seed, nested = true }: Traffic): Driven {
  const module = new WebAssembly.Module(readFileSync(path));
  const logs: string[] = [];
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
  // Every fourth byte is random, so most values are malformed UTF-8.
  const value = (): Uint8Array =>
    Uint8Array.from({ length: random(60) }, () =>
      random(4) === 0 ? random(256) : 97 + random(26),
    );

  let exports!: Exports;
  let current = 0;
  let nextId = 2;
  const give = (bytes: Uint8Array, pointer: number, size: number): number => {
    const address = bytes.length > 0 ? exports["malloc"]!(bytes.length) : 0;
    if (bytes.length > 0) new Uint8Array(exports.memory.buffer).set(bytes, address);
    const view = new DataView(exports.memory.buffer);
    view.setUint32(pointer, address, true);
    view.setUint32(size, bytes.length, true);
    return 0;
  };
  const text = (pointer: number, size: number): string =>
    Buffer.from(exports.memory.buffer, pointer, size).toString();
  const known: Record<string, (...args: number[]) => number> = {
    proxy_log: (_level, pointer, size) => logs.push(text(pointer!, size!)) && 0,
    proxy_get_buffer_bytes: (id, _start, _max, pointer, size) =>
      give(
        id === 7 ? Buffer.from(String(seed)) : Uint8Array.from(value()).fill(random(256), 0, 5),
        pointer!,
        size!,
      ),
    proxy_get_header_map_value: (_map, _key, _keySize, pointer, size) =>
      give(value(), pointer!, size!),
    proxy_replace_header_map_value: () => {
      if (nested) {
        // Another stream's callbacks, from within this one's.
        const id = nextId++;
        const outer = current;
        exports["proxy_on_context_create"]!(id, 1);
        exports["proxy_on_request_headers"]!(id, 0, 1);
        exports["proxy_on_delete"]!(id);
        current = outer;
      }
      return 0;
    },
  };
  const imports: Record<string, Record<string, () => number>> = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    (imports[from] ??= {})[name] = known[name] ?? (() => 12);
  }
  exports = new WebAssembly.Instance(module, imports).exports as unknown as Exports;
  exports["_initialize"]?.();
  exports["proxy_on_context_create"]!(1, 0);
  exports["proxy_on_configure"]!(1, 1);

  const open: number[] = [];
  const pages: number[] = [];
  const close = (id: number): void => {
    current = id;
    exports["proxy_on_response_headers"]!(id, 0, 0);
    exports["proxy_on_delete"]!(id);
  };
  for (let i = 0; i < requests; i++) {
    const id = nextId++;
    current = id;
    exports["proxy_on_context_create"]!(id, 1);
    exports["proxy_on_request_headers"]!(id, 0, 0);
    exports["proxy_on_request_body"]!(id, 1, 1);
    open.push(id);
    if (open.length > live) close(open.splice(random(open.length), 1)[0]!);
    if ((i + 1) % Math.ceil(requests / 10) === 0)
      pages.push(exports.memory.buffer.byteLength / 65536);
  }
  for (const id of open) close(id);
  return { pages, logs };
}
