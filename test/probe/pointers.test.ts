/** The host's glue in front of hostile plugins: wrong pointers, lying allocators, memory that moves. */
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { linkHostcalls, type Hostcalls } from "@proxywasm/abi/host/hostcalls";
import { GuestMemory, type LinkOptions, type MemoryExports } from "@proxywasm/abi/host/memory";
import { Status } from "@proxywasm/abi/host/enums";
import { compile } from "../support/asc.js";
import { importModules, ins, outs } from "../../generator/emit/facts.js";
import { isFat, lowerAbi } from "../../generator/lower.js";
import type { LoweredFunc } from "../../generator/model.js";
import { functionName, paramName } from "../../generator/names.js";
import { spec } from "../support/spec.js";

/** An allocator that does what the test says, in a plugin that does nothing else. */
const SOURCE = `
  let mode: i32 = 0;
  let calls: i32 = 0;
  export function behave(how: i32): void { mode = how; calls = 0; }
  export function allocations(): i32 { return calls; }
  export function malloc(size: u32): usize {
    calls++;
    if (mode == 1) return 0;
    if (mode == 2) return ((memory.size() as usize) << 16) - size + 1;
    if (mode == 3) unreachable();
    if (mode == 4) memory.grow(1);
    if (mode == 5) return 0xffffffff;
    return 1024;
  }`;
const [, GIVES_UP, OUT_OF_RANGE, TRAPS, GROWS, WRAPS_AROUND] = [0, 1, 2, 3, 4, 5];
const FUNCTIONS = importModules(lowerAbi(spec.base)).get("env")!;

interface Plugin extends MemoryExports {
  behave(how: number): void;
  allocations(): number;
  memory: WebAssembly.Memory;
}

let module: WebAssembly.Module;
beforeAll(async () => {
  module = new WebAssembly.Module(await compile({ "entry.ts": SOURCE }, ["--initialMemory", "1"]));
}, 60_000);

let plugin: Plugin;
let memory: GuestMemory;
let called: string[];
let value: Uint8Array;
let status: number;
let raw: Record<string, (...args: (number | bigint)[]) => number>;
beforeEach(() => {
  [called, value, status] = [[], Buffer.from("value"), 0];
  link();
});

function link(options?: LinkOptions): void {
  const { exports } = new WebAssembly.Instance(module, {});
  plugin = exports as unknown as Plugin;
  memory = new GuestMemory();
  memory.attach(plugin);
  const handlers = Object.fromEntries(
    FUNCTIONS.map((each) => [functionName(each.func.name), handler(each)]),
  );
  raw = linkHostcalls(memory, handlers as unknown as Hostcalls, options) as unknown as typeof raw;
}

function handler({ func }: LoweredFunc) {
  return (...args: unknown[]) => {
    called.push(func.name);
    const out = args.at(-1) as Record<string, unknown>;
    for (const param of outs(func)) {
      const results = {
        map: [[value, value]] as unknown,
        bytes: value,
        string: value,
        path: value,
      };
      const plain = param.type.kind === "scalar" && param.type.core === "i64" ? 7n : 7;
      out[paramName(param.name)] = results[param.type.kind as keyof typeof results] ?? plain;
    }
    return status;
  };
}

const end = (): number => plugin.memory.buffer.byteLength;

/** The arguments of a call: every pointer at 64, every size 4; `wrong` replaces the one of that name. */
function argumentsOf(
  { params }: LoweredFunc,
  wrong: Record<string, number> = {},
): (number | bigint)[] {
  return params.map(({ name, type, part, param }) => {
    if (wrong[name] !== undefined) return wrong[name];
    if (type === "i64") return 1n;
    return part === "size" && param.direction === "in"
      ? 4
      : part || param.direction === "out"
        ? 64
        : 1;
  });
}

describe("every pointer of every hostcall", () => {
  it("that leaves the memory, at either end of 32 bits, is status 6 before the handler runs", () => {
    let tried = 0;
    for (const each of FUNCTIONS) {
      for (const { name, part, param } of each.params) {
        if (part === "size" && param.direction === "in") continue;
        if (!part && param.direction === "in") continue;
        for (const address of [end() - 3, end(), end() + 1, 0x7fffffff, -1, -4]) {
          called = [];
          const result = raw[each.func.name]!(...argumentsOf(each, { [name]: address }));
          expect([each.func.name, name, address, result, called]).toEqual([
            each.func.name,
            name,
            address,
            Status.InvalidMemoryAccess,
            [],
          ]);
          tried++;
        }
      }
    }
    expect(tried).toBeGreaterThan(300);
  });

  it("that is in range, to the last byte and misaligned, is accepted", () => {
    for (const each of FUNCTIONS) {
      for (const { name, part, param } of each.params.filter(
        (p) => p.part || p.param.direction === "out",
      )) {
        if (part === "size" && param.direction === "in") continue;
        const bytes = !part && param.type.kind === "scalar" ? param.type.bits / 8 : 4;
        for (const address of [end() - bytes, 61, 0]) {
          const result = raw[each.func.name]!(...argumentsOf(each, { [name]: address }));
          expect([each.func.name, name, address, result]).toEqual([
            each.func.name,
            name,
            address,
            0,
          ]);
        }
      }
    }
  });

  it("may stand right behind the memory when its size is 0, and no further", () => {
    for (const each of FUNCTIONS) {
      for (const param of ins(each.func).filter(({ type }) => isFat(type))) {
        const [data, size] = [`${param.name}_data`, `${param.name}_size`];
        const call = (address: number): number =>
          raw[each.func.name]!(...argumentsOf(each, { [data]: address, [size]: 0 }));
        expect([each.func.name, call(end()), call(end() + 1)]).toEqual([each.func.name, 0, 6]);
      }
    }
  });

  it("of a size that would overflow 32 bits is status 6", () => {
    expect(raw["proxy_log"]!(1, 64, -1)).toBe(6);
    expect(raw["proxy_log"]!(1, -1, -1)).toBe(6);
    expect(called).toEqual([]);
  });
});

describe("a result that needs memory", () => {
  const get = (): number => raw["proxy_get_header_map_value"]!(0, 64, 4, 128, 132);
  const written = (): number[] => [
    memory.view.getUint32(128, true),
    memory.view.getUint32(132, true),
  ];

  it("is copied to where the plugin's allocator says", () => {
    expect([get(), ...written()]).toEqual([0, 1024, 5]);
    expect(Buffer.from(memory.slice(1024, 5)!).toString()).toBe("value");
  });

  it("of no bytes is address 0 and size 0, without the allocator", () => {
    value = new Uint8Array(0);
    memory.view.setUint32(128, 9, true);
    expect([get(), ...written(), plugin.allocations()]).toEqual([0, 0, 0, 0]);
  });

  it.each([
    ["gives up", GIVES_UP],
    ["points behind the memory", OUT_OF_RANGE],
    ["wraps around", WRAPS_AROUND],
  ])("is status 6, and writes nothing, when the allocator %s", (_, mode) => {
    plugin.behave(mode!);
    expect([get(), ...written()]).toEqual([6, 0, 0]);
  });

  it("is status 6 when there is no allocator", () => {
    memory.attach({ memory: plugin.memory });
    expect(memory.hasAllocator).toBe(false);
    expect(get()).toBe(6);
  });

  it("lets the trap of an allocator through, which is the failure of the VM", () => {
    plugin.behave(TRAPS!);
    expect(get).toThrow(WebAssembly.RuntimeError);
  });

  it("can be kept from the plugin by a host that meters or restricts its allocator", () => {
    memory.onAllocate = (allocate, size) => (size > 4 ? 0 : allocate(size));
    expect(get()).toBe(6);
    value = Buffer.from("four");
    expect(get()).toBe(0);
  });

  it("goes to the new memory when the allocator grows it", () => {
    plugin.behave(GROWS!);
    const before = end();
    expect([get(), ...written()]).toEqual([0, 1024, 5]);
    expect(end()).toBe(before + 65_536);
    expect(Buffer.from(plugin.memory.buffer.slice(1024, 1029)).toString()).toBe("value");
  });

  it("may be a view of the plugin's own memory, even when that moves", () => {
    plugin.behave(GROWS!);
    memory.bytes.set(Buffer.from("own"), 200);
    value = memory.slice(200, 3)!;
    expect([get(), ...written()]).toEqual([0, 1024, 3]);
    expect(Buffer.from(memory.slice(1024, 3)!).toString()).toBe("own");
  });

  it("is written with the numbers beside it, after the memory has moved", () => {
    plugin.behave(GROWS!);
    expect(raw["proxy_get_shared_data"]!(64, 4, 128, 132, 136)).toBe(0);
    expect([...written(), memory.view.getUint32(136, true)]).toEqual([1024, 5, 7]);
  });

  it("of a call that failed is not written, unless the host is one that does", () => {
    status = Status.BadArgument;
    expect([get(), ...written()]).toEqual([2, 0, 0]);
    link({ writeOnFailure: new Set(["proxy_get_header_map_value"]) });
    expect([get(), ...written()]).toEqual([2, 1024, 5]);
  });

  it("is not written to address 0 by a host for which that means: not wanted", () => {
    const call = (): number => raw["proxy_call_foreign_function"]!(64, 4, 64, 4, 0, 132);
    link({ optionalResults: new Set(["proxy_call_foreign_function"]) });
    expect([call(), memory.view.getUint32(0, true), memory.view.getUint32(132, true)]).toEqual([
      0, 0, 5,
    ]);
    link();
    expect([call(), memory.view.getUint32(0, true)]).toEqual([0, 1024]);
  });

  it("does not survive in the next call's answer", () => {
    get();
    const seen: unknown[] = [];
    const handlers = {
      getHeaderMapValue: (_m: number, _k: Uint8Array, out: { value: Uint8Array }) =>
        seen.push([...out.value]) && 0,
    };
    const again = linkHostcalls(memory, handlers as unknown as Hostcalls);
    again.proxy_get_header_map_value(0, 64, 4, 128, 132);
    again.proxy_get_header_map_value(0, 64, 4, 128, 132);
    expect(seen).toEqual([[], []]);
  });

  it("is asked of `malloc` first, as hosts do, and of `proxy_on_memory_allocate` without it", () => {
    const asked: string[] = [];
    const named = (name: string) => () => (asked.push(name), 1024);
    const exports = { memory: plugin.memory, proxy_on_memory_allocate: named("new") };
    memory.attach({ ...exports, malloc: named("old") });
    get();
    memory.attach(exports);
    get();
    expect(asked).toEqual(["old", "new"]);
  });
});

it("a memory that grew between two calls is seen in its new size", () => {
  expect(raw["proxy_log"]!(1, end(), 4)).toBe(6);
  plugin.memory.grow(1);
  expect(raw["proxy_log"]!(1, end() - 4, 4)).toBe(0);
});

it("malformed pairs reach the handler as null, and empty ones as no pairs", () => {
  const seen: unknown[] = [];
  const handlers = { setHeaderMapPairs: (_map: number, pairs: unknown) => seen.push(pairs) && 0 };
  const { proxy_set_header_map_pairs } = linkHostcalls(memory, handlers as unknown as Hostcalls);
  memory.view.setUint32(64, 3, true);
  proxy_set_header_map_pairs(0, 64, 4);
  proxy_set_header_map_pairs(0, 64, 0);
  expect(seen).toEqual([null, []]);
});

it("numbers without sign arrive without sign, and those with sign with it", () => {
  const seen: unknown[] = [];
  const handlers = {
    recordMetric: (...args: unknown[]) => seen.push(args) && 0,
    incrementMetric: (...args: unknown[]) => seen.push(args) && 0,
  };
  const linked = linkHostcalls(memory, handlers as unknown as Hostcalls);
  linked.proxy_record_metric(-1, -1n);
  linked.proxy_increment_metric(-1, -1n);
  expect(seen).toEqual([
    [0xffffffff, 2n ** 64n - 1n],
    [0xffffffff, -1n],
  ]);
});
