/** Traps and allocators: items 144 to 149 of the conformance checklist, and 18 and 19. */
import { describe, expect, test } from "vitest";
import { puppetHost, puppetModule, startPuppet, type PuppetCallbacks } from "./puppet.js";

describe("traps", () => {
  const trap = (): never => {
    throw new Error("boom");
  };
  const CALLBACKS = [
    ["onRequestHeaders", 503, false],
    ["onRequestBody", 503, false],
    ["onRequestTrailers", 503, false],
    ["onResponseHeaders", 503, false],
    ["onResponseBody", 200, true],
    ["onResponseTrailers", 200, true],
  ] as const;

  test.each(CALLBACKS)(
    "144: in %s: %i, reset %s; nothing is called again",
    (name, status, reset) => {
      const seen: string[] = [];
      const note = (each: string) => () => void seen.push(each);
      const plugin = startPuppet({
        onLog: note("log"),
        onDone: note("done"),
        onDelete: note("delete"),
        [name]: trap,
      });
      const { response } = plugin.send(
        { body: "a", trailers: { t: "1" } },
        { upstream: { body: "b", trailers: { u: "2" } } },
      );
      expect([response.status, response.wasReset]).toEqual([status, reset]);
      expect(response.details).toBe("wasm_fail_stream");
      expect(seen).toEqual([]);
      expect(plugin.failure).toMatchObject({ state: "RuntimeError", callback: name });
      expect(plugin.send().response.status).toBe(503);
      expect(seen).toEqual([]);
    },
  );

  test("144: the reply to a trap has no body; gRPC gets 14", () => {
    const plugin = startPuppet({ onRequestHeaders: trap });
    expect(plugin.send().response.headers.toObject()).toEqual({ ":status": "503" });
    const grpc = plugin.send({ headers: { "content-type": "application/grpc" } }).response;
    expect(grpc.headers.toObject()).toMatchObject({ ":status": "200", "grpc-status": "14" });
  });

  test.each(["onLog", "onDone", "onDelete"] as const)(
    "in %s the response stays, and the VM is dead",
    (name) => {
      const plugin = startPuppet({ [name]: trap });
      expect(plugin.send().response.status).toBe(200);
      expect(plugin.send().response.status).toBe(503);
    },
  );

  test("145: open: the stream in which it died gets 503, later ones pass", () => {
    const plugin = startPuppet({ onRequestHeaders: trap }, { failurePolicy: "open" });
    expect(plugin.send().response.status).toBe(503);
    expect(plugin.send().response.status).toBe(200);
  });

  test("145: the older fail_open: even the crashing callback continues", () => {
    const seen: string[] = [];
    const plugin = startPuppet(
      { onRequestHeaders: trap, onResponseHeaders: () => void seen.push("sh") },
      { failOpen: true },
    );
    expect(plugin.send().response.status).toBe(200);
    expect(plugin.send().response.status).toBe(200);
    expect(seen).toEqual([]);
  });

  test("146: reload: the same VM inside the back-off, a fresh one after it", () => {
    const seen: string[] = [];
    let broken = true;
    const plugin = startPuppet(
      {
        onVmStart: () => void seen.push("start"),
        onRequestHeaders: () => {
          if (broken) trap();
        },
      },
      { failurePolicy: "reload" },
    );
    expect(plugin.send().response.status).toBe(503);
    broken = false;
    plugin.clock.advance(999);
    expect(plugin.send().response.status).toBe(503);
    plugin.clock.advance(1);
    expect(plugin.send().response.status).toBe(200);
    expect(seen).toEqual(["start", "start"]);
    expect(plugin.handle.reloads).toBe(1);
    expect(plugin.failure).toBeNull();
  });

  test("146: a VM that cannot be started again stays closed, and is tried after another back-off", () => {
    let starts = 0;
    const plugin = startPuppet(
      {
        onVmStart: () => {
          starts++;
          return starts !== 2;
        },
        onRequestHeaders: () => {
          if (starts === 1) trap();
        },
      },
      { failurePolicy: "reload", reloadBackoff: 50 },
    );
    plugin.send();
    plugin.clock.advance(50);
    expect(plugin.send().response.status).toBe(503);
    expect(plugin.send().response.status).toBe(503);
    expect(starts).toBe(2);
    plugin.clock.advance(50);
    expect(plugin.send().response.status).toBe(200);
  });

  test("147: other VMs go on", () => {
    const host = puppetHost({ bad: { onRequestHeaders: trap }, good: {} });
    const bad = host.start(puppetModule(), { rootId: "bad", vmId: "a" });
    const good = host.start(puppetModule(), { rootId: "good", vmId: "b" });
    expect(bad.send().response.status).toBe(503);
    expect(good.send().response.status).toBe(200);
  });

  test("a plugin that traps while configuring is refused", () => {
    expect(() => startPuppet({ onConfigure: trap })).toThrow(/boom/);
  });

  test("call-outs and ticks of a dead VM are silent", () => {
    const seen: string[] = [];
    const callbacks: PuppetCallbacks = {
      onConfigure(p) {
        p.call("proxy_set_tick_period_milliseconds", 10);
        p.call(
          "proxy_http_call",
          "c",
          [
            [":method", "GET"],
            [":path", "/"],
            [":authority", "a"],
          ],
          "",
          [],
          0,
        );
      },
      onRequestHeaders: trap,
      onTick: () => void seen.push("tick"),
      onHttpCallResponse: () => void seen.push("answer"),
    };
    const plugin = startPuppet(callbacks);
    plugin.send();
    plugin.clock.advance(100);
    plugin.calls[0]!.answer();
    expect(seen).toEqual([]);
  });
});

describe("the allocator", () => {
  test("18, 19: may log; what it may not do traps: the hostcall fails with 6, the guest goes on, then 503", () => {
    const seen: unknown[] = [];
    const plugin = startPuppet(
      {
        onRequestHeaders(p) {
          const { memory } = p.vm;
          const restore = memory.onAllocate;
          memory.onAllocate = (allocate, size) => {
            return restore!((bytes) => {
              p.raw("proxy_log", 2, 0, 0);
              return allocate(bytes);
            }, size);
          };
          seen.push(p.call("proxy_get_property", "plugin_name").status);
          memory.onAllocate = (allocate, size) =>
            restore!((bytes) => {
              p.raw("proxy_done");
              return allocate(bytes);
            }, size);
          seen.push(p.call("proxy_get_property", "plugin_name").status);
          memory.onAllocate = restore;
          seen.push(p.log("still here"));
        },
      },
      { name: "n" },
    );
    const { response } = plugin.send();
    expect(seen).toEqual([0, 6, 0]);
    expect(response.status).toBe(503);
    expect(plugin.failure?.message).toMatch(/restricted_callback/);
  });

  test.each([
    ["nothing", 0],
    ["an address outside memory", 0x7fffffff],
  ])("giving %s fails the hostcall with 6, and the stream survives", (_what, address) => {
    const seen: number[] = [];
    const plugin = startPuppet(
      {
        onRequestHeaders(p) {
          const { memory } = p.vm;
          const before = memory.onAllocate;
          memory.onAllocate = () => address;
          seen.push(p.raw("proxy_get_property", p.put(Buffer.from("plugin_name")), 11, 64, 68));
          seen.push(p.raw("proxy_get_header_map_pairs", 0, 64, 68));
          memory.onAllocate = before;
        },
      },
      { name: "n" },
    );
    expect(plugin.send().response.status).toBe(200);
    expect(seen).toEqual([6, 6]);
  });
});
