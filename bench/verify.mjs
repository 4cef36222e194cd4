/** Measures `proxy-wasm-verify`: start-up against a bare Node, and what reading and judging cost. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const { judge, KNOWLEDGE, loadsOn, readModule } = await import("@proxywasm/verify");
const bin = fileURLToPath(new URL("../sdk/verify/bin.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "bench-verify-"));
const file = process.argv[2] ?? plugin(join(folder, "plugin.wasm"));

/** A command's time in milliseconds: the least of interleaved rounds, which noise can only raise. */
const commands = {
  "node -e 0": ["-e", "0"],
  "proxy-wasm-verify --help": [bin, "--help"],
  "proxy-wasm-verify FILE": [bin, file],
};
const least = Object.fromEntries(Object.keys(commands).map((name) => [name, Infinity]));
for (let round = 0; round < 25; round++) {
  for (const [name, args] of Object.entries(commands)) {
    const start = performance.now();
    try {
      execFileSync(process.execPath, args, { stdio: "ignore" });
    } catch {
      // A refused module is exit 1: its time counts the same.
    }
    least[name] = Math.min(least[name], performance.now() - start);
  }
}
const bare = least["node -e 0"];
console.log("| command | ms | × node -e 0 | limit |\n|---|---|---|---|");
for (const [name, took] of Object.entries(least)) {
  console.log(
    `| ${name} | ${took.toFixed(1)} | ${(took / bare).toFixed(2)} | ${name === "node -e 0" ? "" : "3"} |`,
  );
}

const bytes = readFileSync(file);
const { module } = readModule(bytes);
const steps = {
  "read the sections": () => readModule(bytes),
  "judge, code not validated": () => judge(module, KNOWLEDGE, { validateCode: false }),
  "judge, code validated by V8": () => judge(module, KNOWLEDGE),
  "judge for every known host": () => loadsOn(module, KNOWLEDGE),
};
console.log(`\n| step, in process (${(bytes.length / 1024).toFixed(0)} KiB) | ms |\n|---|---|`);
for (const [name, step] of Object.entries(steps)) {
  for (let warm = 0; warm < 20; warm++) step();
  let best = Infinity;
  for (let round = 0; round < 50; round++) {
    const start = performance.now();
    step();
    best = Math.min(best, performance.now() - start);
  }
  console.log(`| ${name} | ${best.toFixed(2)} |`);
}
rmSync(folder, { recursive: true });
process.exitCode = least["proxy-wasm-verify FILE"] > 3 * bare ? 1 : 0;

/** A module of about 100 KB that every host takes: hand-made, since the bench should need no compiler. */
function plugin(path) {
  const text = (name) => [name.length, ...Buffer.from(name)];
  const leb = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...leb(value >> 7)]);
  const section = (id, contents) => [id, ...leb(contents.length), ...contents];
  const vector = (entries) => [...leb(entries.length), ...entries.flat()];
  const { abi } = KNOWLEDGE;
  const table = abi.at(-1);
  const codes = { i32: 0x7f, i64: 0x7e };
  const types = [];
  const typeOf = (params, result) => {
    const type = [
      0x60,
      ...vector(params.map((each) => [codes[each.type]])),
      ...vector(result ? [[codes[result]]] : []),
    ];
    const at = types.findIndex((each) => each.join() === type.join());
    return at >= 0 ? at : types.push(type) - 1;
  };
  const imports = Object.entries(table.imports).flatMap(([module, names]) =>
    Object.values(names).map((info) => [
      ...text(module),
      ...text(info.name),
      0,
      typeOf(info.params, info.result),
    ]),
  );
  const callbacks = [
    { name: table.marker, params: [], result: null },
    ...Object.values(table.callbacks),
  ];
  const filler = Array.from({ length: 300 }, () => [0x41, 0, 0x1a]).flat();
  const functions = [
    ...callbacks,
    ...Array.from({ length: 100 }, () => ({ params: [], result: null, body: filler })),
  ];
  const indices = functions.map((each) => [typeOf(each.params, each.result)]);
  const exports = callbacks.map((each, at) => [...text(each.name), 0, ...leb(imports.length + at)]);
  const bodies = functions.map((each) => {
    const body = [0, ...(each.body ?? []), ...(each.result === "i32" ? [0x41, 1] : []), 0x0b];
    return [...leb(body.length), ...body];
  });
  const wasm = [
    [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    section(1, vector(types)),
    section(2, vector(imports)),
    section(3, vector(indices)),
    section(5, vector([[0, 1]])),
    section(7, vector([...exports, [...text("memory"), 2, 0]])),
    section(10, vector(bodies)),
  ];
  writeFileSync(path, Buffer.from(wasm.flat()));
  return path;
}
