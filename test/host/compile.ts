/** Compiles AssemblyScript on the raw ABI for tests. */
import asc from "assemblyscript/asc";

/** The wasm of one source text, unoptimized: the optimizer does not return from the endless loop below. */
export async function compile(source: string, ...flags: string[]): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array | string>([["plugin.ts", source]]);
  const { error, stderr } = await asc.main(
    ["plugin.ts", "-o", "plugin.wasm", "--runtime", "stub", "--use", "abort=", ...flags],
    {
      readFile: (name: string) => (files.get(name) as string | undefined) ?? null,
      writeFile: (name: string, contents: Uint8Array | string) => void files.set(name, contents),
      listFiles: () => [],
    },
  );
  if (error !== null) throw new Error(`${error.message}\n${stderr.toString()}`);
  return files.get("plugin.wasm") as Uint8Array;
}

/** A plugin of real wasm: adds headers, asks an upstream, loops, recurses, traps or eats memory when told to. */
export const PLUGIN = `
@external("env", "proxy_log") declare function log(level: u32, text: usize, size: u32): u32;
@external("env", "proxy_add_header_map_value")
declare function add(map: u32, key: usize, keySize: u32, value: usize, valueSize: u32): u32;
@external("env", "proxy_get_header_map_value")
declare function get(map: u32, key: usize, keySize: u32, data: usize, size: usize): u32;

const HELLO = memory.data<u8>([104, 101, 108, 108, 111]);
const WORLD = memory.data<u8>([119, 111, 114, 108, 100]);
const PATH = memory.data<u8>([58, 112, 97, 116, 104]);
const OUT = memory.data(8);

export function proxy_abi_version_0_2_1(): void {}
export function malloc(size: u32): usize { return heap.alloc(size); }
export function proxy_on_vm_start(_c: u32, _n: u32): u32 { return 1; }
export function proxy_on_configure(_c: u32, _n: u32): u32 { return 1; }
export function proxy_on_context_create(_c: u32, _p: u32): void {}
export function proxy_on_request_headers(_c: u32, _n: u32, _e: u32): u32 {
  get(0, PATH, 5, OUT, OUT + 4);
  if (load<u32>(OUT + 4) < 2) return 0;
  const which = load<u8>(load<u32>(OUT) + 1);
  if (which == 0x6c) while (true) {}              // /l: loop
  if (which == 0x72) return recurse(1);           // /r: recurse
  if (which == 0x74) unreachable();               // /t: trap
  if (which == 0x6d) {                            // /m: take all memory
    while (memory.grow(16) >= 0) {}
    unreachable();
  }
  return 0;
}
function recurse(n: u32): u32 { return recurse(n + 1) + recurse(n + 2); }
export function proxy_on_response_headers(_c: u32, _n: u32, _e: u32): u32 {
  add(2, HELLO, 5, WORLD, 5);
  log(2, WORLD, 5);
  return 0;
}
`;
