/** WASI, capabilities, failures: items 133 to 149 of the conformance checklist. */
import { describe, expect, test } from "vitest";
import {
  puppetHost,
  puppetModule,
  startPuppet,
  type Puppet,
  type PuppetCallbacks,
} from "./puppet.js";

function inRequest<T>(act: (p: Puppet) => T, options: Parameters<typeof startPuppet>[1] = {}) {
  let found: T | undefined;
  const plugin = startPuppet({ onRequestHeaders: (p) => void (found = act(p)) }, options);
  plugin.send();
  return { found: found as T, plugin };
}

describe("logging and WASI", () => {
  test("133: a level above critical is a bad argument, before any pointer is looked at", () => {
    const { found, plugin } = inRequest(
      (p) => [
        p.raw("proxy_log", 6, -1, -1),
        p.raw("proxy_log", 2, -1, 5),
        p.log("fine", 5),
        p.call("proxy_get_log_level").out["log_level"],
      ],
      { logLevel: 1 },
    );
    expect(found).toEqual([2, 6, 0, 1]);
    expect(plugin.logs).toMatchObject([{ level: 5, message: "fine", contextId: 2 }]);
  });

  test("messages below the proxy's level are dropped", () => {
    const { plugin } = inRequest((p) => [p.log("low", 1), p.log("high", 3)], { logLevel: 2 });
    expect(plugin.logs.map(({ message }) => message)).toEqual(["high"]);
  });

  const write = (p: Puppet, fd: number, parts: string[], name = "fd_write") => {
    const vectors = new Uint8Array(parts.length * 8);
    const view = new DataView(vectors.buffer);
    parts.forEach((part, i) => {
      view.setUint32(i * 8, p.put(Buffer.from(part)), true);
      view.setUint32(i * 8 + 4, part.length, true);
    });
    const at = p.put(vectors);
    const out = p.put(new Uint8Array(4));
    const status = p.raw(name, fd, at, parts.length, out);
    return [status, p.vm.memory.view.getUint32(out, true)];
  };

  test("134, 135, 136: standard output and error are logged without the last line break, others are unknown", () => {
    const { found, plugin } = inRequest((p) => [
      write(p, 1, ["x", "y\n"]),
      write(p, 2, ["bad\n\n"]),
      write(p, 3, ["z"])[0],
      write(p, 1, [])[0],
      write(p, 1, [""])[0],
      p.raw("fd_write", 1, p.vm.memory.size - 4, 1, 64),
    ]);
    expect(found).toEqual([[0, 3], [0, 5], 8, 0, 0, 21]);
    expect(plugin.logs.map(({ level, message }) => [level, message])).toEqual([
      [2, "xy"],
      [4, "bad\n"],
    ]);
  });

  test("137: random bytes up to 64 KiB", () => {
    const { found } = inRequest((p) => {
      const at = p.put(new Uint8Array(65_536));
      const statuses = [0, 32, 65_536, 66_560].map((size) => p.raw("random_get", at, size));
      const bytes = p.vm.memory.bytes.slice(at, at + 32);
      return { statuses, varied: new Set(bytes).size > 8 };
    });
    expect(found).toEqual({ statuses: [0, 0, 0, 28], varied: true });
  });

  test("138: two clocks, of one nanosecond", () => {
    const { found, plugin } = inRequest((p) => {
      const out = p.put(new Uint8Array(8));
      return [
        p.raw("clock_time_get", 0, 0n, out),
        p.vm.memory.view.getBigUint64(out, true),
        p.raw("clock_time_get", 1, 0n, out),
        p.raw("clock_time_get", 2, 0n, out),
        p.raw("clock_res_get", 0, out),
        p.vm.memory.view.getBigUint64(out, true),
        p.raw("clock_res_get", 2, out),
        p.call("proxy_get_current_time_nanoseconds").out["time"],
      ];
    });
    expect(found).toEqual([0, plugin.clock.wall, 0, 58, 0, 1n, 58, plugin.clock.wall]);
  });

  test("139: the environment is what the configuration gives", () => {
    const read = (environment?: Record<string, string>) =>
      inRequest(
        (p) => {
          const [count, size, array, buffer] = [1, 2, 3, 4].map(() => p.put(new Uint8Array(64)));
          p.raw("environ_sizes_get", count!, size!);
          p.raw("environ_get", array!, buffer!);
          const { view } = p.vm.memory;
          const length = view.getUint32(size!, true);
          return [
            view.getUint32(count!, true),
            p.body === undefined,
            Buffer.from(p.vm.memory.bytes.slice(buffer!, buffer! + length)).toString(),
          ];
        },
        environment === undefined ? {} : { environment },
      ).found;
    expect(read({ K: "V", A: "" })).toEqual([2, false, "K=V\0A=\0"]);
    expect(read()).toEqual([0, false, ""]);
  });

  test("140, 141: proc_exit returns; nothing can be read; what is left refuses as Envoy does", () => {
    const { found, plugin } = inRequest((p) => {
      p.raw("proc_exit", 3);
      const out = p.put(new Uint8Array(64));
      return [
        p.raw("fd_read", 0, 0, 0, out),
        p.raw("fd_seek", 1, 0n, 0, out),
        p.raw("fd_close", 1),
        p.raw("fd_prestat_get", 3, out),
        p.raw("path_open", 0, 0, 0, 0, 0, 0n, 0n, 0, out),
        p.raw("fd_fdstat_get", 1, out),
        p.vm.memory.bytes[out + 8]!,
        p.raw("fd_fdstat_get", 3, out),
        p.raw("poll_oneoff", 0, 0, 0, out),
        p.raw("sched_yield"),
        p.raw("args_sizes_get", out, out + 4),
        p.raw("fd_readdir", 3, 0, 0, 0n, out),
        p.raw("sock_shutdown", 1, 0),
      ];
    });
    expect(plugin.failure).toBeNull();
    expect(found).toEqual([52, 0, 0, 8, 44, 0, 64, 8, 0, 0, 0, 20, 58]);
  });

  test("142: the tick is the root's, wherever it is set; 0 stops it", () => {
    const ticks: number[] = [];
    const plugin = startPuppet({
      onRequestHeaders: (p) => void p.call("proxy_set_tick_period_milliseconds", 100),
      onTick(p, id) {
        ticks.push(id);
        if (ticks.length === 3) p.call("proxy_set_tick_period_milliseconds", 0);
      },
    });
    plugin.send();
    plugin.clock.advance(99);
    expect(ticks).toEqual([]);
    plugin.clock.advance(10_000);
    expect(ticks).toEqual([1, 1, 1]);
  });

  test("143: what a configuration does not allow fails, and callbacks stay away", () => {
    const { found, plugin } = inRequest(
      (p) => [p.log("x"), write(p, 1, ["x"])[0], p.get(0, ":path")],
      { capabilities: ["proxy_on_request_headers", "proxy_get_header_map_value"] },
    );
    expect(found).toEqual([10, 76, "/"]);
    expect(plugin.logs.map(({ level, message }) => [level, message])).toEqual([
      [4, "Attempted call to restricted proxy-wasm capability: proxy_log"],
      [4, "Attempted call to restricted proxy-wasm capability: fd_write"],
    ]);
  });
});

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
