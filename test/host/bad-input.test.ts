/** Bad input: every hostcall with every pointer and every id wrong gives a status, never an error, never a wrong read. */
import { describe, expect, test } from "vitest";
import type { FunctionInfo } from "@proxywasm/abi/host/versions";
import { Status, WasiErrno } from "@proxywasm/abi/overlays/cpp-host/host/enums";
import { linkageOf } from "../../sdk/host/engine/link.js";
import { startPuppet, type Puppet, type PuppetCallbacks } from "./puppet.js";

const IMPORTS = [...linkageOf("0.2.1").imports.values()].filter(
  ({ module }) => module !== "wasi_unstable",
);
const STATUSES: ReadonlySet<number> = new Set<number>([
  ...Object.values(Status),
  ...Object.values(WasiErrno),
]);
const PHASES = [
  "onConfigure",
  "onRequestHeaders",
  "onRequestBody",
  "onResponseHeaders",
  "onLog",
  "onTick",
] as const;

const isPointer = (param: FunctionInfo["params"][number]): boolean =>
  param.part === "data" || param.direction === "out" || param.kind === "pointer";

/** Harmless arguments: small numbers, pointers to a scratch area, sizes of one byte. */
function valid(info: FunctionInfo, scratch: number): (number | bigint)[] {
  return info.params.map((param, i) => {
    if (param.type === "i64") return 0n;
    if (param.direction === "out") return scratch + 64 + i * 8;
    if (isPointer(param)) return scratch;
    return param.part === "size" ? 1 : 0;
  });
}

/** Runs an act in a phase of an exchange; tells whether the host lived on. */
function during(phase: (typeof PHASES)[number], act: (p: Puppet) => void) {
  let ran = false;
  const callbacks: PuppetCallbacks = {
    [phase]: (p: Puppet) => {
      if (ran) return;
      ran = true;
      act(p);
    },
  };
  const plugin = startPuppet(
    {
      onTick() {},
      ...callbacks,
      ...(phase === "onConfigure"
        ? {}
        : { onConfigure: (p: Puppet) => void p.call("proxy_set_tick_period_milliseconds", 5) }),
    },
    { trace: false },
  );
  plugin.open().write("body").cancel();
  plugin.send({ body: "b" }, { upstream: { body: "x", trailers: { t: "1" } } });
  plugin.clock.advance(5);
  return { plugin, ran };
}

describe.each(PHASES)("in %s", (phase) => {
  test("every hostcall, every pointer: outside, at the last byte, misaligned, overlapping, of no size", () => {
    const odd: string[] = [];
    let calls = 0;
    const { plugin, ran } = during(phase, (p) => {
      const scratch = p.put(new Uint8Array(1_024));
      const end = p.vm.memory.size;
      for (const info of IMPORTS) {
        if (info.member === "done") continue;
        info.params.forEach((param, at) => {
          if (!isPointer(param)) return;
          for (const pointer of [end, end - 1, end + 1, -1, 0x80000000 | 0, scratch + 1, 0]) {
            for (const size of param.part === "data" ? [0, 1, 2, -1, 0x7fffffff] : [undefined]) {
              const args = valid(info, scratch);
              args[at] = pointer;
              if (size !== undefined) args[at + 1] = size;
              const before = p.vm.memory.bytes.slice(end - 8);
              let result: unknown;
              try {
                result = p.raw(info.name, ...args);
              } catch (error) {
                odd.push(`${info.name}(${args.join()}) threw ${String(error)}`);
                continue;
              }
              calls++;
              if (info.resultKind === "enum" && !STATUSES.has(result as number)) {
                odd.push(`${info.name}(${args.join()}) = ${String(result)}`);
              }
              const outside =
                (pointer >>> 0) + (size === undefined ? 4 : size >>> 0) > end &&
                info.module === "env" &&
                info.result !== null;
              // Only a call that looks at pointers can say so; enumerations are judged first.
              if (outside && result === 0 && param.direction === "in") {
                odd.push(`${info.name}(${args.join()}) read outside memory`);
              }
              if (result !== 0 && param.direction === "out" && pointer >>> 0 >= end - 1) {
                const after = p.vm.memory.bytes.slice(end - 8);
                if (!Buffer.from(before).equals(after)) odd.push(`${info.name} wrote at the end`);
              }
            }
          }
        });
        // Everything at one place.
        const same = valid(info, scratch).map((each, i) =>
          isPointer(info.params[i]!) ? scratch : each,
        );
        const result = p.raw(info.name, ...same);
        if (info.resultKind === "enum" && !STATUSES.has(result))
          odd.push(`${info.name} overlapping = ${result}`);
      }
      p.reset();
    });
    expect(ran).toBe(true);
    expect(odd).toEqual([]);
    expect(calls).toBeGreaterThan(900);
    expect(plugin.failure).toBeNull();
    expect([200, 0]).toContain(plugin.send().response.status);
  });

  test("every hostcall, every id and number: a status", () => {
    const odd: string[] = [];
    const { plugin } = during(phase, (p) => {
      for (const info of IMPORTS) {
        if (info.member === "done" || info.member === "sendLocalResponse") continue;
        info.params.forEach((param, at) => {
          if (isPointer(param) || param.part === "size") return;
          for (const value of [...Array(14).keys(), 99, 1_002, 0x7fffffff, -1, -2]) {
            const scratch = p.put(new Uint8Array(1_024));
            const args = valid(info, scratch);
            args[at] = param.type === "i64" ? BigInt(value) : value;
            let result: unknown;
            try {
              result = p.raw(info.name, ...args);
            } catch (error) {
              odd.push(`${info.name}(${args.join()}) threw ${String(error)}`);
              continue;
            }
            if (info.resultKind === "enum" && !STATUSES.has(result as number)) {
              odd.push(`${info.name}(${args.join()}) = ${String(result)}`);
            }
            p.reset();
          }
        });
      }
    });
    expect(odd).toEqual([]);
    expect(plugin.failure).toBeNull();
  });
});

describe("hostile plugins", () => {
  test("a plugin that recurses without end fails its VM, not the host", () => {
    const recurse = (p: Puppet, depth: number): number =>
      recurse(p, depth + 1) + p.raw("proxy_done");
    const plugin = startPuppet({ onRequestHeaders: (p) => recurse(p, 0) });
    expect(plugin.send().response.status).toBe(503);
    expect(plugin.failure?.message).toMatch(/call stack is exhausted/);
  });

  test("an allocator that grows memory while the host writes finds nothing torn", () => {
    const found: unknown[] = [];
    const plugin = startPuppet(
      {
        onRequestHeaders(p) {
          const { memory } = p.vm;
          const before = memory.onAllocate!;
          memory.onAllocate = (allocate, size) => {
            (p.vm.exports["memory"] as { grow(pages: number): number }).grow(1);
            return before(allocate, size);
          };
          found.push(p.get(0, ":path"), p.pairs(0), p.property("plugin_name"));
          memory.onAllocate = before;
        },
      },
      { name: "n" },
    );
    plugin.send();
    expect(found).toEqual([
      "/",
      [
        [":authority", "example.com"],
        [":path", "/"],
        [":method", "GET"],
        [":scheme", "http"],
      ],
      new TextEncoder().encode("n"),
    ]);
  });

  test("an allocator that gives memory in use hurts the plugin alone", () => {
    const plugin = startPuppet({
      onRequestHeaders(p) {
        const before = p.vm.memory.onAllocate;
        p.vm.memory.onAllocate = () => 16;
        expect(p.get(0, ":path")).toBe("/");
        p.vm.memory.onAllocate = before;
      },
    });
    expect(plugin.send().response.status).toBe(200);
  });

  test("hostile pairs: counts and sizes that lie are malformed, in bounded time", () => {
    const lies = [
      [255, 255, 255, 127],
      [1, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255],
      [2, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 97, 0, 98, 0],
      Array(64).fill(255) as number[],
    ];
    const plugin = startPuppet({
      onRequestHeaders(p) {
        for (const lie of lies) {
          const bytes = Uint8Array.from(lie);
          expect(p.call("proxy_set_header_map_pairs", 0, bytes).status).toBe(0);
          expect(p.call("proxy_http_call", "c", bytes, "", bytes, 0).status).toBe(2);
          expect(p.call("proxy_send_local_response", 200, "", "", bytes, -1).status).toBe(0);
        }
      },
    });
    expect(plugin.send().response.status).toBe(200);
    expect(plugin.failure).toBeNull();
  });

  test("a small bomb for uncompress is refused", async () => {
    const { deflateSync } = await import("node:zlib");
    const bomb = deflateSync(Buffer.alloc(80 * 2 ** 20));
    let status = -1;
    const plugin = startPuppet({
      onRequestHeaders(p) {
        status = p.call("proxy_call_foreign_function", "uncompress", bomb).status;
      },
    });
    plugin.send();
    expect(status).toBe(3);
  });
});
