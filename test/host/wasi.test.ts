/** Logging, WASI, ticks and capabilities: items 133 to 143 of the conformance checklist. */
import { describe, expect, test } from "vitest";
import { startPuppet, type Puppet } from "./puppet.js";

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

  test("only standard output and error have a place, and neither can be renumbered", () => {
    const { found } = inRequest((p) => [
      [1, 2, 3].map((fd) => p.raw("fd_tell", fd, 64)),
      [p.raw("fd_renumber", 1, 2), p.raw("fd_renumber", 1, 3), p.raw("fd_renumber", 3, 1)],
    ]);
    expect(found).toEqual([
      [0, 0, 8],
      [58, 8, 8],
    ]);
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
