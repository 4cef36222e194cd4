/** Writes the probe's table of hostcalls and callbacks from `abi.json`: a new import or callback needs no work by hand. */
import type { Abi, AbiFunction } from "../abi.js";
import { callbacksOf, hostcallsOf } from "../abi.js";

/** AssemblyScript source of `opcodes.ts` for one ABI version. */
export function opcodesSource(abi: Abi): string {
  const hostcalls = hostcallsOf(abi);
  const modules = new Map(hostcalls.map((func) => [alias(func), func]));
  return [
    `// Generated from abi.json of ABI ${abi.abiVersion}.`,
    `import { setTextSize, textSize } from "./contexts";`,
    `import { operand } from "./interpreter";`,
    ...[...modules].map(([name, func]) => `import * as ${name} from "${bindings(func)}";`),
    `export const VM_CONFIGURATION: i32 = 6;`,
    `export const PLUGIN_CONFIGURATION: i32 = 7;`,
    switchFunction("invoke(op: i32): i64", "op", hostcalls.map(invocation), "return -1;"),
    switchFunction("opcodeName(op: i32): string", "op", hostcalls.map(quotedName), `return "?";`),
    switchFunction(
      "callbackName(index: i32): string",
      "index",
      callbacksOf(abi).map(quotedName),
      `return "?";`,
    ),
    switchFunction(
      "fallback(index: i32): u32",
      "index",
      callbacksOf(abi).map((func) => `return ${func.resultOf === "bool" ? 1 : 0};`),
      "return 0;",
    ),
    reading(abi),
  ].join("\n");
}

/** AssemblyScript source of the module's entry: its exports. */
export function entrySource(abi: Abi): string {
  return [
    `// Generated from abi.json of ABI ${abi.abiVersion}.`,
    `import { allocate, enter } from "./contexts";`,
    `export function ${abi.marker}(): void {}`,
    `export function malloc(size: u32): u32 {\n  return allocate(size);\n}`,
    ...callbacksOf(abi).map((func, index) => {
      const names = func.params.map(({ name }) => name);
      const call = `enter(${[index, names.length, ...names].join(", ")})`;
      const params = func.params.map(({ name }) => `${name}: u32`).join(", ");
      return func.result
        ? `export function ${func.name}(${params}): u32 {\n  return ${call};\n}`
        : `export function ${func.name}(${params}): void {\n  ${call};\n}`;
    }),
  ].join("\n");
}

/** Where the generated bindings of a hostcall are, and what they are called here. */
function bindings({ module, overlay }: AbiFunction): string {
  return `@proxywasm/abi/${overlay ? `overlays/${overlay}/` : ""}assembly/${module}`;
}

function alias({ module, overlay }: AbiFunction): string {
  return overlay ? `${overlay.replaceAll("-", "_")}_${module}` : module!;
}

function switchFunction(head: string, on: string, cases: string[], otherwise: string): string {
  const rows = cases.map((body, index) => `    case ${index}: ${body}`);
  return `export function ${head} {\n  switch (${on}) {\n${rows.join("\n")}\n  }\n  ${otherwise}\n}`;
}

function quotedName({ name }: AbiFunction): string {
  return `return ${JSON.stringify(name)};`;
}

function invocation(func: AbiFunction): string {
  const { name, params, result } = func;
  const values = params.map(
    (param, index) => `<${param.type === "i64" ? "i64" : "u32"}>operand(${index})`,
  );
  const call = `${alias(func)}.${name}(${values.join(", ")})`;
  return result ? `return <i64><u32>${call};` : `{ ${call}; return -1; }`;
}

/** What the interpreter itself must ask of the host: to log, and to fetch its program. */
function reading(abi: Abi): string {
  const has = (name: string) => hostcallsOf(abi).some((func) => func.name === name);
  const fetch = !has("proxy_get_configuration")
    ? "env.proxy_get_buffer_bytes(buffer, 0, size, <u32>outs, <u32>outs + 4)"
    : "env.proxy_get_configuration(<u32>outs, <u32>outs + 4)";
  return `
const outs = memory.data(8, 4);
const headerName = memory.data<u8>([120, 45, 112, 114, 111, 98, 101]);

export function log(data: usize, size: u32): void {
  env.proxy_log(2, data, size);
}

export function readBuffer(buffer: i32, size: u32): usize {
  store<u64>(outs, 0);
  return ${fetch} == 0 ? load<u32>(outs) : 0;
}

export function readHeader(): usize {
  store<u64>(outs, 0);
  const status = env.proxy_get_header_map_value(0, headerName, 7, outs, outs + 4);
  setTextSize(status == 0 ? load<u32>(outs, 4) : 0);
  return textSize ? load<u32>(outs) : 0;
}`;
}
