/** A plugin whose callbacks are written in the test: real memory, real imports, no compiler. */
import { decodePairs, encodePairs } from "@proxywasm/abi/host/codec";
import { ABI_VERSIONS, type AbiVersion, type FunctionInfo } from "@proxywasm/abi/host/versions";
import { TestHost, type TestHostOptions, type TestPluginOptions } from "@proxywasm/host/testing";
import type { TestPlugin } from "@proxywasm/host/testing";
import { linkageOf } from "../../sdk/host/engine/link.js";
import type { AllCallbacks } from "../../sdk/host/engine/guest.js";
import type { Vm } from "../../sdk/host/machine/vm.js";
import { buildModule } from "../support/wasm-builder.js";

type Value =
  string | number | bigint | boolean | Uint8Array | readonly (readonly [string, string])[];

/** What a hostcall gave: its status or result, and its results by the specification's names. */
export interface Outcome {
  readonly status: number;
  readonly out: Readonly<Record<string, number | bigint | Uint8Array>>;
  /** The first result as text. */
  readonly text: string;
}

/** The plugin's side of one VM, as its callbacks see it. */
export class Puppet {
  readonly vm: Vm;
  readonly #exports: Readonly<Record<string, (...args: unknown[]) => unknown>>;

  constructor(vm: Vm) {
    this.vm = vm;
    this.#exports = vm.exports as Record<string, (...args: unknown[]) => unknown>;
  }

  /** Calls an import with raw arguments. */
  raw(name: string, ...args: (number | bigint)[]): number {
    return this.#exports[`call_${name}`]!(...args) as number;
  }

  /** Calls an import with values: text and bytes are put into memory, results are read back. */
  call(name: string, ...values: Value[]): Outcome {
    const info = functionNamed(name);
    const left = [...values];
    const args: (number | bigint)[] = [];
    const slots: { info: FunctionInfo["params"][number]; at: number }[] = [];
    for (const param of info.params) {
      if (param.direction === "out") {
        const at = this.put(new Uint8Array(8).fill(0xee));
        slots.push({ info: param, at });
        args.push(at);
      } else if (param.part === "data") {
        const bytes = toBytes(left.shift()!);
        args.push(this.put(bytes), bytes.length);
      } else if (param.part !== "size") {
        const value = left.shift()!;
        args.push(param.type === "i64" ? BigInt(value as number) : Number(value));
      }
    }
    const status = this.raw(name, ...args);
    const out: Record<string, number | bigint | Uint8Array> = {};
    const { view } = this.vm.memory;
    for (const { info: param, at } of slots) {
      if (param.part === "size") continue;
      if (param.part === "data") {
        const size = slots.find(
          (slot) => slot.info.argument === param.argument && slot.info.part === "size",
        )!;
        const address = view.getUint32(at, true);
        const length = view.getUint32(size.at, true);
        out[param.argument] = this.vm.memory.slice(address, length)?.slice() ?? new Uint8Array(0);
      } else {
        out[param.argument] = wide(param.argument)
          ? view.getBigUint64(at, true)
          : view.getUint32(at, true);
      }
    }
    const first = Object.values(out)[0];
    return {
      status,
      out,
      text: first instanceof Uint8Array ? new TextDecoder().decode(first) : String(first),
    };
  }

  /** Puts bytes into memory. */
  put(bytes: Uint8Array): number {
    const at = this.#exports["malloc"]!(bytes.length) as number;
    this.vm.memory.bytes.set(bytes, at);
    return at;
  }

  /** Forgets everything put into memory. */
  reset(): void {
    this.vm.memory.view.setUint32(8, HEAP, true);
  }

  get(map: number, name: string): string | number {
    const { status, text } = this.call("proxy_get_header_map_value", map, name);
    return status === 0 ? text : status;
  }

  pairs(map: number): [string, string][] | number {
    const { status, out } = this.call("proxy_get_header_map_pairs", map);
    if (status !== 0) return status;
    const bytes = out["serialized_pairs"] as Uint8Array;
    return (decodePairs(bytes) ?? []).map(([a, b]) => [decode(a), decode(b)]);
  }

  body(buffer: number, start = 0, length = 0xffffffff): string | number {
    const { status, text } = this.call("proxy_get_buffer_bytes", buffer, start, length);
    return status === 0 ? text : status;
  }

  property(path: string): Uint8Array | number {
    const { status, out } = this.call("proxy_get_property", path);
    return status === 0 ? (out["value"] as Uint8Array) : status;
  }

  log(text: string, level = 2): number {
    return this.call("proxy_log", level, text).status;
  }
}

/** Callbacks by the names that the typed interface gives them; each gets the puppet first. */
export type PuppetCallbacks = {
  [K in keyof AllCallbacks]?: (puppet: Puppet, ...args: number[]) => number | boolean | void;
};

export interface PuppetOptions extends TestHostOptions, TestPluginOptions {
  readonly abi?: AbiVersion;
}

/** A plugin with these callbacks on a host of its own. */
export function startPuppet(callbacks: PuppetCallbacks, options: PuppetOptions = {}) {
  const host = puppetHost({ [""]: callbacks }, options);
  return start(host, options);
}

/** A host whose plugins are puppets; callbacks are chosen by the plugin's root id. */
export function puppetHost(
  byRoot: Readonly<Record<string, PuppetCallbacks>>,
  options: PuppetOptions = {},
): TestHost {
  return new TestHost({
    ...options,
    onVm: (vm) => {
      const puppet = new Puppet(vm);
      const names = new Set(Object.values(byRoot).flatMap((each) => Object.keys(each)));
      const bound: Record<string, (...args: number[]) => unknown> = {};
      for (const name of names) {
        bound[name] = (...args) => {
          const root = vm.contexts.get(args[0]!)?.plugin?.rootId ?? "";
          const of = byRoot[root] ?? byRoot[""] ?? {};
          const callback = of[name as keyof AllCallbacks] as
            ((puppet: Puppet, ...args: number[]) => unknown) | undefined;
          const result = callback?.(puppet, ...args.filter((arg) => arg !== undefined).map(Number));
          return result ?? (DEFAULT_TRUE.has(name) ? 1 : 0);
        };
      }
      vm.callbacks = bound as AllCallbacks;
    },
  });
}

function start(host: TestHost, { abi, ...options }: PuppetOptions): TestPlugin {
  return host.start(puppetModule(abi), options);
}

/** The module: every import behind an exported forwarder, and a bump allocator. */
export function puppetModule(abi: AbiVersion = "0.2.1"): Uint8Array {
  let module = modules.get(abi);
  if (module === undefined) modules.set(abi, (module = build(abi)));
  return module;
}

function build(abi: AbiVersion): Uint8Array {
  const infos = [...linkageOf(abi).imports.values()].filter(
    ({ module }) => module !== "wasi_unstable",
  );
  const imports = infos.map((info) => ({
    module: info.module!,
    name: info.name,
    signature: `(${info.params.map(({ type }) => type).join(",")})->${info.result ?? "()"}`,
  }));
  const data = new Uint8Array(16);
  new DataView(data.buffer).setUint32(8, HEAP, true);
  return buildModule({
    imports,
    memory: { min: 32, export: "memory" },
    functions: [
      { signature: "()->()", exports: [ABI_VERSIONS[abi].marker] },
      { signature: "(i32)->i32", exports: ["malloc"], body: BUMP },
      ...imports.map(({ name, signature }, index) => ({
        signature,
        exports: [`call_${name}`],
        body: [...infos[index]!.params.flatMap((_, i) => [0x20, i]), 0x10, ...leb(index)],
      })),
    ],
    data: [...data],
  });
}

function functionNamed(name: string): FunctionInfo {
  const linkage = linkageOf("0.2.1").imports;
  const old = linkageOf("0.1.0").imports;
  for (const key of [`env.${name}`, `wasi_snapshot_preview1.${name}`]) {
    const info = linkage.get(key) ?? old.get(key);
    if (info !== undefined) return info;
  }
  throw new Error(`no import ${name}`);
}

function toBytes(value: Value): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (typeof value === "string") return new TextEncoder().encode(value);
  return encodePairs((value as [string, string][]).map(([a, b]) => [toBytes(a), toBytes(b)]));
}

function leb(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)];
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const wide = (argument: string): boolean => argument === "time" || argument === "value";
const DEFAULT_TRUE: ReadonlySet<string> = new Set(["onVmStart", "onConfigure", "onDone"]);
const modules = new Map<AbiVersion, Uint8Array>();
const HEAP = 65_536;
// rounded = (size + 7) & -8; [8] += rounded; return [8] - rounded
const ROUNDED = [0x20, 0x00, 0x41, 0x07, 0x6a, 0x41, 0x78, 0x71];
const LOAD = [0x41, 0x08, 0x28, 0x02, 0x00];
const BUMP = [0x41, 0x08, ...LOAD, ...ROUNDED, 0x6a, 0x36, 0x02, 0x00, ...LOAD, ...ROUNDED, 0x6b];
