/** The host's speed: one exchange through the machine and through the kit, against a bare loop and Go's emulator. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createHost, HeaderMap, loadModule } from "@proxywasm/host";
import { TestHost } from "@proxywasm/host/testing";

class Sink {
  requestHeaders() {}
  requestData() {}
  requestTrailers() {}
  responseHeaders() {}
  responseData() {}
  responseTrailers() {}
  reset() {}
  finish() {}
}

const here = fileURLToPath(new URL(".", import.meta.url));
const ROUNDS = Number(process.env.ROUNDS ?? 7);
const N = Number(process.env.N ?? 100_000);

const ROWS = {
  empty: (code) => bareLoop(code, false),
  bare: (code) => bareLoop(code, true),
  one: (code) => machine(code, 0),
  many: (code) => machine(code, 5_000),
  kit: kitLoop,
};

// Each row is measured in a process of its own, so that no row decides how another is compiled.
const [row, path] = process.argv.slice(2);
if (row in ROWS) console.log(best(ROWS[row](readFileSync(path))));
else if (row === "flat") flat(readFileSync(path));
else await main();

async function main() {
  const folder = mkdtempSync(join(tmpdir(), "proxywasm-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const wasm = await compile(join(here, "plugins/add-header.ts"), join(folder, "add-header.wasm"));
  const times = Object.fromEntries(Object.keys(ROWS).map((name) => [name, Infinity]));
  for (let pass = 0; pass < 2; pass++) {
    for (const name of Object.keys(ROWS)) {
      times[name] = Math.min(times[name], Number(child([name, wasm])));
    }
  }
  const go = proxytest(wasm, folder);
  const report = [
    ["bare loop, empty stubs", times.empty, "calls alone: V8 inlines them"],
    ["bare loop, stubs keep the header", times.bare, "a list per message, bytes copied out"],
    [
      "machine, byte headers",
      times.one,
      `${ratio(times.one, times.bare)} × the bare loop (goal ≤ 6)`,
    ],
    [
      "machine, 5,000 live streams",
      times.many,
      `${ratio(times.many, times.one)} × of one (goal ≤ 1.3)`,
    ],
    [
      "kit, headers as text, no trace",
      times.kit,
      `${ratio(times.kit, times.bare)} × the bare loop`,
    ],
  ];
  if (go === null) console.log("proxytest: not run (needs go and its module proxy)");
  else {
    report.push(["Go proxytest, wasm mode", go, ""]);
    report.push([
      "  machine against it",
      times.one,
      `${ratio(go, times.one)} × its rate (goal ≥ 2.5)`,
    ]);
    report.push(["  kit against it", times.kit, `${ratio(go, times.kit)} × its rate (goal ≥ 1)`]);
  }
  for (const [name, ns, note] of report) {
    console.log(`${name.padEnd(34)} ${ns.toFixed(0).padStart(7)} ns  ${note}`);
  }
  ready(readFileSync(wasm), folder);
  process.stdout.write(child(["flat", wasm]));
}

function child(args) {
  const run = spawnSync(
    process.execPath,
    ["--expose-gc", fileURLToPath(import.meta.url), ...args],
    {
      encoding: "utf8",
    },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
}

/** Nanoseconds of processor time per exchange in the best round: other processes do not count. */
function best(run) {
  run(50_000);
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    run(N);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, ((user + system) * 1_000) / N);
  }
  return least;
}

/** The same calls into the same wasm, by hand. With `keep`, the stub does what cannot be left out: it copies the bytes. */
function bareLoop(code, keep) {
  let response = null;
  let memory = null;
  const add = (map, key, keySize, value, valueSize) => {
    if (!keep) return 0;
    const bytes = new Uint8Array(memory.buffer);
    response.push([bytes.slice(key, key + keySize), bytes.slice(value, value + valueSize)]);
    return 0;
  };
  const env = { proxy_add_header_map_value: add, abort: () => {} };
  const { exports: e } = new WebAssembly.Instance(new WebAssembly.Module(code), { env });
  memory = e.memory;
  const headers = prebuilt();
  let id = 1;
  return (count) => {
    for (let i = 0; i < count; i++) {
      id++;
      if (keep) response = [...headers.response];
      e.proxy_on_context_create(id, 1);
      e.proxy_on_request_headers(id, 5, 1);
      e.proxy_on_response_headers(id, 2, 1);
      e.proxy_on_log(id);
      e.proxy_on_done(id);
      e.proxy_on_delete(id);
    }
  };
}

function prebuilt() {
  const request = HeaderMap.from({
    ":authority": "example.com",
    ":path": "/",
    ":method": "GET",
    ":scheme": "http",
    "user-agent": "bench",
  }).pairs;
  const response = HeaderMap.from({ ":status": "200", "content-type": "text/plain" }).pairs;
  return { request, response };
}

function quiet() {
  return {
    now: () => 0n,
    monotonic: () => 0n,
    schedule: () => 0,
    cancel() {},
    post() {},
    random() {},
    log() {},
    hasCluster: () => true,
    httpCall() {},
    cancelHttpCall() {},
    grpcOpen() {},
    grpcSend() {},
    grpcClose() {},
    warn() {},
    vmFailed(failure) {
      throw new Error(failure.message);
    },
  };
}

function machine(code, live, onVm = () => {}) {
  const host = createHost({ environment: quiet(), onVm });
  const chain = host.addPlugin({ module: loadModule(code) });
  const { request, response } = prebuilt();
  const sink = new Sink();
  for (let i = 0; i < live; i++)
    host.openHttp(chain, sink, {}).requestHeaders(HeaderMap.of(request), true);
  return (count) => {
    for (let i = 0; i < count; i++) {
      const stream = host.openHttp(chain, sink, {});
      stream.requestHeaders(HeaderMap.of(request), true);
      stream.responseHeaders(HeaderMap.of(response), true);
    }
  };
}

function kitLoop(code) {
  const host = new TestHost({
    trace: false,
    upstream: { headers: { "content-type": "text/plain" } },
  });
  const plugin = host.start(code);
  return (count) => {
    for (let i = 0; i < count; i++) {
      const { response } = plugin.send({ path: "/", headers: { "user-agent": "bench" } });
      if (response.headers.get("hello") !== "world") throw new Error("no header");
    }
  };
}

/** Go's emulator on the same wasm: nanoseconds per exchange, or null when Go or its module is not to be had. */
function proxytest(path, folder) {
  const source = join(here, "proxytest");
  if (!existsSync(source)) return null;
  const exe = join(folder, "proxytest");
  const build = spawnSync("go", ["build", "-mod=mod", "-o", exe, "."], {
    cwd: source,
    encoding: "utf8",
  });
  if (build.status !== 0) {
    console.log(build.stderr ?? build.error?.message);
    return null;
  }
  const run = spawnSync(exe, [path, "30000", String(ROUNDS)], { encoding: "utf8" });
  if (run.status !== 0) {
    console.log(run.stderr);
    return null;
  }
  return Number(run.stdout.trim());
}

/** A cached module of 100 KB: how long until a test can use it. */
function ready(bytes, folder) {
  const path = join(folder, "large.wasm");
  const filler = new Uint8Array(100_000 - bytes.length);
  writeFileSync(path, Buffer.concat([bytes, customSection(filler)]));
  const start = () => {
    const host = new TestHost({ trace: false });
    const from = performance.now();
    host.start(path);
    return performance.now() - from;
  };
  start();
  const times = Array.from({ length: 50 }, start).sort((a, b) => a - b);
  console.log(
    `${"cached 100 KB module, ready in".padEnd(34)} ${times[25].toFixed(2).padStart(7)} ms  median of 50 (goal < 2)`,
  );
}

function customSection(contents) {
  const size = contents.length + 2;
  return Uint8Array.from([
    0,
    (size & 127) | 128,
    ((size >> 7) & 127) | 128,
    size >> 14,
    1,
    120,
    ...contents,
  ]);
}

/** A million exchanges: the heap and the plugin's memory stay as they are. */
function flat(bytes) {
  let memory = null;
  const run = machine(bytes, 0, (vm) => (memory = vm.memory));
  run(50_000);
  const size = memory.size;
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  run(1_000_000);
  globalThis.gc?.();
  const grown = process.memoryUsage().heapUsed - before;
  const kib = (bytes) => `${(bytes / 1024).toFixed(0)} KiB`;
  console.log(
    `1,000,000 exchanges: the heap grew by ${kib(grown)}, the plugin's memory by ${kib(memory.size - size)}`,
  );
}

function ratio(a, b) {
  return (a / b).toFixed(2);
}

async function compile(source, out) {
  const asc = await import("assemblyscript/asc");
  const { error, stderr } = await asc.main([
    source,
    "-o",
    out,
    "-O3",
    "--runtime",
    "stub",
    "--use",
    "abort=",
  ]);
  if (error) throw new Error(`${error.message}\n${stderr}`);
  return out;
}
