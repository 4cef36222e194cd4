// The fixed plugin of the host's benchmark: adds one header to each response, on the raw ABI, without allocating.
@external("env", "proxy_add_header_map_value")
declare function add(map: u32, key: usize, keySize: u32, value: usize, valueSize: u32): u32;

const HELLO = memory.data<u8>([104, 101, 108, 108, 111]);
const WORLD = memory.data<u8>([119, 111, 114, 108, 100]);

export function proxy_abi_version_0_2_1(): void {}
export function _start(): void {}
export function proxy_on_memory_allocate(size: u32): usize {
  return heap.alloc(size);
}
export function proxy_on_vm_start(_context: u32, _size: u32): u32 {
  return 1;
}
export function proxy_on_configure(_context: u32, _size: u32): u32 {
  return 1;
}
export function proxy_on_context_create(_context: u32, _parent: u32): void {}
export function proxy_on_request_headers(_context: u32, _count: u32, _end: u32): u32 {
  return 0;
}
export function proxy_on_response_headers(_context: u32, _count: u32, _end: u32): u32 {
  add(2, HELLO, 5, WORLD, 5);
  return 0;
}
export function proxy_on_log(_context: u32): void {}
export function proxy_on_done(_context: u32): u32 {
  return 1;
}
export function proxy_on_delete(_context: u32): void {}
