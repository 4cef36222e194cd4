/** Every well-known property through both sides: the plugin's path is the host's, and the host's value is the plugin's. */
import { beforeAll, describe, expect, it } from "vitest";
import { decodePath } from "@proxywasm/abi/host/codec";
import { Status } from "@proxywasm/abi/host/enums";
import { linkHostcalls, type Hostcalls } from "@proxywasm/abi/host/hostcalls";
import { GuestMemory, type MemoryExports } from "@proxywasm/abi/host/memory";
import { PROPERTIES } from "@proxywasm/abi/host/properties";
import {
  encodeProperty,
  type Encoding,
  type PropertyInfo,
  type PropertyValues,
} from "@proxywasm/abi/host/property-value";
import { propertyName } from "../../generator/names.js";
import { compile } from "../support/asc.js";
import { spec } from "../support/spec.js";

const ALL = Object.entries(PROPERTIES) as [string, PropertyInfo][];
const KEY = "x-key";
const LONG_KEY = "k".repeat(1000);

const SOURCE = `
  import * as properties from "@proxywasm/abi/assembly/properties";
  import { PropertyValue } from "@proxywasm/abi/assembly/property-value";
  import { Bytes } from "@proxywasm/abi/assembly/memory";
  export function malloc(size: u32): usize { return heap.alloc(size); }
  ${ALL.map(([name, { keyed }]) =>
    keyed
      ? `export function ${name}(key: Bytes): i32 { return properties.${name}(key); }`
      : `export function ${name}(): i32 { return properties.${name}(); }`,
  ).join("\n")}
  export function valueBytes(): Bytes { return PropertyValue.bytes; }
  export function valueBool(): bool { return PropertyValue.bool; }
  export function valueInt(): i64 { return PropertyValue.int; }
  export function valueUint(): u64 { return PropertyValue.uint; }
  export function valueDouble(): f64 { return PropertyValue.double; }
`;

const SAMPLES: { readonly [E in Encoding]: PropertyValues[E] } = {
  string: "text",
  bytes: Uint8Array.of(1, 0, 255),
  message: Uint8Array.of(10, 1, 97),
  bool: true,
  int: -(2n ** 62n),
  uint: 2n ** 64n - 1n,
  double: 0.1,
  timestamp: 1_700_000_000_000_000_001n,
  duration: -5n,
  map: [[Uint8Array.of(107), Uint8Array.of(118)]],
  list: [Uint8Array.of(105)],
};

/** The accessor of `PropertyValue` for each encoding, and what it gives for the sample. */
const READERS: Partial<Record<Encoding, [string, unknown]>> = {
  bool: ["valueBool", 1],
  int: ["valueInt", SAMPLES.int],
  uint: ["valueUint", BigInt.asIntN(64, SAMPLES.uint)],
  double: ["valueDouble", SAMPLES.double],
  timestamp: ["valueInt", SAMPLES.timestamp],
  duration: ["valueInt", SAMPLES.duration],
};

let plugin: Record<string, (...args: unknown[]) => unknown>;
const memory = new GuestMemory();
const state = { path: [] as string[], answer: new Uint8Array(0) as Uint8Array, status: 0 };

beforeAll(async () => {
  const handlers = {
    getProperty(path: Uint8Array, out: { value: Uint8Array }) {
      state.path = decodePath(path).map((part) => Buffer.from(part).toString());
      out.value = state.answer;
      return state.status;
    },
  };
  const flags = ["--initialMemory", "2"];
  const module = new WebAssembly.Module(await compile({ "entry.ts": SOURCE }, flags));
  const env = { ...linkHostcalls(memory, handlers as unknown as Hostcalls) };
  const { exports } = new WebAssembly.Instance(module, { env });
  memory.attach(exports as unknown as MemoryExports);
  plugin = exports as unknown as typeof plugin;
}, 60_000);

function lend(text: string): bigint {
  memory.bytes.set(Buffer.from(text), 100_000);
  return (BigInt(text.length) << 32n) | 100_000n;
}

describe(`the ${ALL.length} well-known properties`, () => {
  it("are those of the specification, and more than the Go SDK's 113", () => {
    const names = spec.base.properties.map(({ path, keyed }) => propertyName(path, keyed));
    expect(ALL.map(([name]) => name)).toEqual(names);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(113);
  });

  it("are asked for by the path that the host's table has", () => {
    for (const [name, { path, keyed }] of ALL) {
      expect(plugin[name]!(...(keyed ? [lend(KEY)] : []))).toBe(0);
      expect([name, state.path]).toEqual([name, keyed ? [...path, KEY] : [...path]]);
    }
  });

  it("give the value that the host encoded", () => {
    for (const [name, { encoding, keyed }] of ALL) {
      state.answer = encodeProperty(encoding, SAMPLES[encoding] as never);
      plugin[name]!(...(keyed ? [lend(KEY)] : []));
      const reader = READERS[encoding];
      if (reader) expect([name, plugin[reader[0]]!()]).toEqual([name, reader[1]]);
      else expect([name, bytes()]).toEqual([name, state.answer]);
    }
  });

  it("say that they are missing by their status, and read as zero then", () => {
    state.status = Status.NotFound;
    for (const [name, { keyed }] of ALL) {
      expect(plugin[name]!(...(keyed ? [lend(KEY)] : []))).toBe(Status.NotFound);
    }
    expect([plugin["valueInt"]!(), plugin["valueBool"]!(), bytes().length]).toEqual([0n, 0, 0]);
    state.status = Status.Ok;
  });

  it("take keys of any length", () => {
    const keyed = ALL.filter(([, info]) => info.keyed);
    expect(keyed.length).toBeGreaterThan(3);
    for (const key of ["", "a", "k".repeat(255), LONG_KEY]) {
      for (const [name, { path }] of keyed) {
        plugin[name]!(lend(key));
        expect([name, state.path]).toEqual([name, key === "" ? [...path] : [...path, key]]);
      }
    }
  });

  it("of another width than their encoding's read as zero", () => {
    state.answer = Uint8Array.of(1, 2, 3);
    plugin["requestSize"]!();
    expect([plugin["valueInt"]!(), plugin["valueDouble"]!(), plugin["valueBool"]!()]).toEqual([
      0n,
      0,
      0,
    ]);
  });
});

function bytes(): Uint8Array {
  const view = BigInt.asUintN(64, plugin["valueBytes"]!() as bigint);
  return memory.slice(Number(view & 0xffffffffn), Number(view >> 32n))!.slice();
}
