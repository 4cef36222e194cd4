/** Assembles the plugin of the glue benchmark by hand: loops around three hostcalls, and an allocator that costs nothing. */

const I32 = 0x7f;
const END = 0x0b;

/** The bytes of the module: exports `effective`, `log` and `header`, each calling its hostcall as often as it is told. */
export function glueModule() {
  const types = [
    signature([I32], [I32]),
    signature([I32, I32, I32], [I32]),
    signature([I32, I32, I32, I32, I32], [I32]),
    signature([I32], []),
  ];
  const imports = [
    imported("proxy_set_effective_context", 0),
    imported("proxy_log", 1),
    imported("proxy_get_header_map_value", 2),
  ];
  const code = [
    loop([...constant(2), ...call(0)]),
    loop([...constant(2), ...constant(64), ...constant(40), ...call(1)]),
    loop([
      ...constant(0),
      ...constant(64),
      ...constant(12),
      ...constant(32),
      ...constant(36),
      ...call(2),
    ]),
    body([...constant(1024), END]),
  ];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, types),
    ...section(2, imports),
    ...section(3, [[3], [3], [3], [0]]),
    ...section(5, [[0x00, 0x01]]),
    ...section(7, [
      exported("effective", 0, 3),
      exported("log", 0, 4),
      exported("header", 0, 5),
      exported("malloc", 0, 6),
      exported("memory", 2, 0),
    ]),
    ...section(10, code),
  ]);
}

/** `do { call } while (--count)`: the parameter is the counter. */
function loop(instructions) {
  const countDown = [0x20, 0, 0x41, 1, 0x6b, 0x22, 0];
  return body([0x03, 0x40, ...instructions, 0x1a, ...countDown, 0x0d, 0, END, END]);
}

const body = (instructions) => [...leb(instructions.length + 1), 0, ...instructions];
const constant = (value) => [0x41, ...signedLeb(value)];
const call = (index) => [0x10, index];
const signature = (params, results) => [0x60, params.length, ...params, results.length, ...results];
const name = (text) => [text.length, ...Buffer.from(text)];
const imported = (text, type) => [...name("env"), ...name(text), 0, type];
const exported = (text, kind, index) => [...name(text), kind, index];

function section(id, items) {
  const content = [...leb(items.length), ...items.flat()];
  return [id, ...leb(content.length), ...content];
}

function leb(value) {
  return value < 128 ? [value] : [(value & 127) | 128, ...leb(value >> 7)];
}

function signedLeb(value) {
  return value < 64 ? [value] : [(value & 127) | 128, ...signedLeb(value >> 7)];
}
