/** What a host tells a plugin beside streams: calls by function id, and statistics. */
import { expect, test } from "vitest";
import { startPuppet } from "./puppet.js";

test("a call by function id brings its bytes, which are gone afterwards", () => {
  const found: unknown[] = [];
  const plugin = startPuppet({
    onForeignFunction(p, root, id, size) {
      found.push([root, id, size, p.body(8)]);
    },
    onRequestHeaders: (p) => void found.push(p.body(8)),
  });
  plugin.host.machine.callForeign(plugin.handle, 7, Buffer.from("data"));
  plugin.send();
  expect(found).toEqual([[1, 7, 4, "data"], ""]);
});

test("statistics: counters with their change, then gauges, aligned to eight bytes", () => {
  const found: string[] = [];
  const plugin = startPuppet({
    onConfigure(p) {
      const counter = Number(p.call("proxy_define_metric", 0, "abc").out["metric_id"]);
      const gauge = Number(p.call("proxy_define_metric", 1, "g").out["metric_id"]);
      p.call("proxy_increment_metric", counter, 5);
      p.call("proxy_record_metric", gauge, 9);
    },
    envoyOnStatsUpdate(p, _root, size) {
      const { out } = p.call("proxy_get_buffer_bytes", 8, 0, size);
      found.push(Buffer.from(out["value"] as Uint8Array).toString("hex"));
    },
  });
  const flush = () => plugin.host.machine.flushStats(plugin.handle);
  flush();
  flush();
  const u32 = (n: number) => `0${n.toString(16)}000000`.slice(-8);
  const u64 = (n: number) => `${n.toString(16).padStart(2, "0")}${"00".repeat(7)}`;
  const gauges = `20000000${u32(2)}${u32(1)}${u32(1)}67${"00".repeat(7)}${u64(9)}`;
  const counters = (change: number) =>
    `28000000${u32(1)}${u32(1)}${u32(3)}616263${"00".repeat(5)}${u64(5)}${u64(change)}`;
  expect(found).toEqual([counters(5) + gauges, counters(0) + gauges]);
});
