/** Envoy's foreign functions from the plugin's bindings to the host's and back: names, payloads, statuses. */
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { Status } from "@proxywasm/abi/host/enums";
import { linkHostcalls, type Hostcalls } from "@proxywasm/abi/host/hostcalls";
import { GuestMemory, type MemoryExports } from "@proxywasm/abi/host/memory";
import {
  DeclarePropertyArgumentsCodec,
  FOREIGN_FUNCTIONS,
  VerifySignatureResultCodec,
} from "@proxywasm/abi/overlays/envoy/host/foreign";
import { compile } from "../support/asc.js";

const SOURCE = `
  import * as foreign from "@proxywasm/abi/overlays/envoy/assembly/foreign";
  import { Bytes } from "@proxywasm/abi/assembly/memory";
  export function malloc(size: u32): usize { return heap.alloc(size); }
  export function compress(bytes: Bytes): i32 { return foreign.compress(bytes); }
  export function compressed(): Bytes { return foreign.CompressOut.value; }
  export function evaluate(token: u32): i32 { return foreign.exprEvaluate(token); }
  export function create(text: Bytes): i32 { return foreign.exprCreate(text); }
  export function created(): u32 { return foreign.ExprCreateOut.value; }
  export function clear(): i32 { return foreign.clearRouteCache(); }
  export function declare(name: Bytes, once: bool, type: i32, schema: Bytes, span: i32): i32 {
    const message = new foreign.DeclarePropertyArguments();
    message.name = name;
    message.readonly = once;
    message.type = type;
    message.schema = schema;
    message.span = span;
    return foreign.declareProperty(message);
  }
  const verified = new foreign.VerifySignatureResult();
  export function verify(): i32 {
    const status = foreign.verifySignature(new foreign.VerifySignatureArguments());
    return verified.read(foreign.VerifySignatureOut.value) ? status : -1;
  }
  export function good(): bool { return verified.result; }
  export function error(): Bytes { return verified.error; }
`;

interface Call {
  readonly name: string;
  readonly argument: Uint8Array;
}

let plugin: Record<string, (...args: unknown[]) => unknown>;
const memory = new GuestMemory();
const state = { calls: [] as Call[], answer: new Uint8Array(0) as Uint8Array, status: 0 };
const LARGE = 16_384;

beforeAll(async () => {
  const handlers = {
    callForeignFunction(name: Uint8Array, argument: Uint8Array, out: { results: Uint8Array }) {
      state.calls.push({ name: Buffer.from(name).toString(), argument: argument.slice() });
      out.results = state.answer;
      return state.status;
    },
  };
  const module = new WebAssembly.Module(
    await compile({ "entry.ts": SOURCE }, ["--initialMemory", "2"]),
  );
  const env = linkHostcalls(memory, handlers as unknown as Hostcalls);
  const { exports } = new WebAssembly.Instance(module, { env: { ...env } });
  memory.attach(exports as unknown as MemoryExports);
  plugin = exports as unknown as typeof plugin;
}, 60_000);

/** Bytes lent to the plugin, far behind what it allocates here. */
function lend(bytes: Uint8Array, at = 0): bigint {
  const address = 100_000 + at * LARGE;
  memory.bytes.set(bytes, address);
  return BigInt.asIntN(64, (BigInt(bytes.length) << 32n) | BigInt(address));
}

function read(packed: unknown): Uint8Array {
  const view = BigInt.asUintN(64, packed as bigint);
  return memory.slice(Number(view & 0xffffffffn), Number(view >> 32n))!.slice();
}

function call(name: string, ...args: unknown[]): Call {
  state.calls.length = 0;
  expect(plugin[name]!(...args)).toBe(state.status);
  return state.calls[0]!;
}

it("bytes go there and back as they are", () => {
  state.answer = Uint8Array.of(1, 2, 3);
  const { name, argument } = call("compress", lend(Buffer.from("text")));
  expect([name, Buffer.from(argument).toString()]).toEqual([
    FOREIGN_FUNCTIONS.compress.name,
    "text",
  ]);
  expect(read(plugin["compressed"]!())).toEqual(state.answer);
});

it("a number is four bytes, as argument and as result", () => {
  const { argument } = call("evaluate", 0x81020304);
  expect(FOREIGN_FUNCTIONS.expr_evaluate.argument.decode(argument)).toBe(0x81020304);
  state.answer = FOREIGN_FUNCTIONS.expr_create.result.encode(0xfffffffe);
  call("create", lend(Buffer.from("1 + 1")));
  expect((plugin["created"]!() as number) >>> 0).toBe(0xfffffffe);
});

it("a function without arguments passes none, and its status comes back", () => {
  state.status = Status.NotFound;
  expect(call("clear")).toEqual({ name: "clear_route_cache", argument: new Uint8Array(0) });
  state.status = Status.Ok;
});

it("a message of the plugin is read by the host, whatever its fields hold", () => {
  const field = fc.uint8Array({ maxLength: 300 });
  const number = fc.nat({ max: 0x7fffffff });
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60 }),
      fc.boolean(),
      number,
      field,
      number,
      (name, once, type, schema, span) => {
        const named = Buffer.from(name);
        const { argument } = call(
          "declare",
          lend(named),
          once ? 1 : 0,
          type,
          lend(schema, 1),
          span,
        );
        expect(DeclarePropertyArgumentsCodec.decode(argument)).toEqual({
          name: named.toString(),
          readonly: once,
          type,
          schema,
          span,
        });
      },
    ),
    { seed: 7, numRuns: 100 },
  );
});

it("a message of the host is read by the plugin, and a malformed one is refused", () => {
  state.answer = VerifySignatureResultCodec.encode({ result: true, error: "why not" });
  call("verify");
  expect([plugin["good"]!(), Buffer.from(read(plugin["error"]!())).toString()]).toEqual([
    1,
    "why not",
  ]);
  // A field that this version does not know is skipped.
  state.answer = Uint8Array.of(0x3a, 2, 9, 9, 0x08, 1);
  call("verify");
  expect([plugin["good"]!(), read(plugin["error"]!()).length]).toEqual([1, 0]);
  for (const malformed of [[0x12, 9, 1], [0x08], [0x0b], [0x12, 0xff, 0xff, 0xff, 0xff, 0x0f]]) {
    state.answer = Uint8Array.from(malformed);
    expect(plugin["verify"]!()).toBe(-1);
    expect(VerifySignatureResultCodec.decode(state.answer)).toBeNull();
  }
});
