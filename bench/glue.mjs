/**
 * Measures the generated host glue against what it stands between: raw imported functions, and glue written by hand that
 * checks nothing. Rounds of all variants alternate in one run, so their ratios hold on a busy machine.
 *
 *     node bench/glue.mjs [rounds]
 */
import { linkHostcalls } from "@proxywasm/abi/host/hostcalls";
import { GuestMemory } from "@proxywasm/abi/host/memory";
import { glueModule } from "./glue-module.mjs";

const CALLS = 200_000;
const ROUNDS = Number(process.argv[2] ?? 60);

/** Each bound is a promise of this repository; the medians of the rounds are compared. */
const CASES = [
  { name: "proxy_set_effective_context", run: "effective", bound: 1.3, baseline: "raw function" },
  { name: "proxy_log", run: "log", bound: 1.7, baseline: "unchecked glue" },
  { name: "proxy_get_header_map_value", run: "header", bound: 1.7, baseline: "unchecked glue" },
];

const module = new WebAssembly.Module(glueModule());
const results = [];
for (const each of CASES) {
  const sides = { generated: generated(), baseline: unchecked() };
  const times = { generated: [], baseline: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const side of Object.keys(sides)) {
      const run = sides[side][each.run];
      const start = performance.now();
      run(CALLS);
      times[side].push(performance.now() - start);
    }
  }
  const ns = (side) => (median(times[side].slice(ROUNDS / 4)) * 1e6) / CALLS;
  results.push({
    ...each,
    generated: ns("generated"),
    handWritten: ns("baseline"),
    ratio: ns("generated") / ns("baseline"),
  });
}

for (const { name, generated, handWritten, baseline, ratio, bound } of results) {
  console.log(
    `${name.padEnd(30)} ${generated.toFixed(1)} ns, ${baseline} ${handWritten.toFixed(1)} ns: ` +
      `${ratio.toFixed(2)} × (at most ${bound})`,
  );
}
if (results.some(({ ratio, bound }) => ratio > bound)) process.exitCode = 1;

/** What a host does with the call is the same on both sides, and next to nothing. */
function handlers() {
  const value = Uint8Array.from("application/json", (c) => c.charCodeAt(0));
  const state = { context: 0, sum: 0 };
  return {
    setEffectiveContext(id) {
      state.context = id;
      return 0;
    },
    log(level, message) {
      state.sum += level + message.length;
      return 0;
    },
    getHeaderMapValue(map, key, out) {
      state.sum += map + key.length;
      out.value = value;
      return 0;
    },
  };
}

function generated() {
  const memory = new GuestMemory();
  const { exports } = new WebAssembly.Instance(module, { env: linkHostcalls(memory, handlers()) });
  memory.attach(exports);
  return exports;
}

/** Glue as one writes it who trusts the plugin: views made once, no checks, results through the allocator. */
function unchecked() {
  const host = handlers();
  const out = { value: new Uint8Array(0) };
  let buffer, bytes, view, malloc;
  const { exports } = new WebAssembly.Instance(module, {
    env: {
      // Without pointers there is nothing to glue: the baseline is the handler itself, imported as it is.
      proxy_set_effective_context: host.setEffectiveContext,
      proxy_log: (level, data, size) => host.log(level, new Uint8Array(buffer, data, size)),
      proxy_get_header_map_value: (map, keyData, keySize, toData, toSize) => {
        const status = host.getHeaderMapValue(map, new Uint8Array(buffer, keyData, keySize), out);
        const { length } = out.value;
        const address = malloc(length);
        bytes.set(out.value, address);
        view.setUint32(toData, address, true);
        view.setUint32(toSize, length, true);
        return status;
      },
    },
  });
  malloc = exports.malloc;
  buffer = exports.memory.buffer;
  bytes = new Uint8Array(buffer);
  view = new DataView(buffer);
  return exports;
}

function median(list) {
  return [...list].sort((a, b) => a - b)[list.length >> 1];
}
