/** Deviations in how plugins are loaded, and in the beginning and end of contexts. */
import { TestHost } from "@proxywasm/host/testing";
import { buildModule } from "../../support/wasm-builder.js";
import { puppetHost, puppetModule } from "../puppet.js";
import { during, type Shown } from "./show.js";

const MARKER = "proxy_abi_version_0_2_1";

export const CONTEXTS: Readonly<Record<string, Shown>> = {
  "plugin-log": {
    envoy: ["done 1", "delete 1"],
    spec: ["done 1", "log 1", "delete 1"],
    show: (profile) =>
      during(
        profile,
        (found) => ({
          onDone: (_p, id) => void found.push(`done ${id}`),
          onLog: (_p, id) => void found.push(`log ${id}`),
          onDelete: (_p, id) => void found.push(`delete ${id}`),
        }),
        (plugin) => plugin.close(),
      ),
  },
  "last-plugin": {
    envoy: ["done"],
    spec: ["done", 0, "delete"],
    show: (profile) =>
      during(
        profile,
        (found) => ({
          onConfigure: (p) => void p.call("proxy_set_tick_period_milliseconds", 10),
          onDone() {
            found.push("done");
            return false;
          },
          onTick: (p) => void found.push(p.call("proxy_done").status),
          onDelete: () => void found.push("delete"),
        }),
        (plugin) => {
          plugin.close();
          plugin.clock.advance(30);
        },
      ),
  },
  "vm-start": {
    envoy: [1, 2],
    spec: [1],
    show(profile) {
      const found: number[] = [];
      const onVmStart = (_p: unknown, id: number) => void found.push(id);
      const host = puppetHost({ [""]: { onVmStart } }, { profile, canary: false });
      host.start(puppetModule(), { rootId: "a" });
      host.start(puppetModule(), { rootId: "b" });
      return found;
    },
  },
  "allocator-order": {
    envoy: 16,
    spec: 32,
    show(profile) {
      const host = new TestHost({ profile });
      const functions = [
        { signature: "()->()", exports: [MARKER] },
        { signature: "(i32)->i32", exports: ["malloc"], body: [0x41, 16] },
        { signature: "(i32)->i32", exports: ["proxy_on_memory_allocate"], body: [0x41, 32] },
      ];
      return host.start(buildModule({ functions })).handle.vm.memory.allocate(4);
    },
  },
  "no-allocator": {
    envoy: "Wasm module is missing malloc function.",
    spec: "loads",
    show(profile) {
      try {
        new TestHost({ profile }).start(buildModule({ exports: { [MARKER]: "()->()" } }));
        return "loads";
      } catch (error) {
        return (error as Error).message;
      }
    },
  },
  "upstream-close": {
    envoy: ["downstream 2"],
    spec: ["upstream 1", "downstream 2"],
    show: (profile) =>
      during(
        profile,
        (found) => ({
          onUpstreamConnectionClose: (_p, _id, peer) => void found.push(`upstream ${peer}`),
          onDownstreamConnectionClose: (_p, _id, peer) => void found.push(`downstream ${peer}`),
        }),
        (plugin) => plugin.connect().close(),
      ),
  },
};
