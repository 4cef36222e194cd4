/** Deviations in what can be read and written where. */
import { startPuppet } from "../puppet.js";
import { during, inHeaders, type Shown } from "./show.js";

export const ACCESS: Readonly<Record<string, Shown>> = {
  "absent-buffers": {
    envoy: ["", 2, "", ""],
    spec: [1, 1, 1, 1],
    show: (profile) =>
      inHeaders(profile, (p) => [
        p.body(0),
        p.call("proxy_set_buffer_bytes", 0, 0, 0, "x").status,
        p.body(5),
        p.body(8),
      ]),
  },
  "buffers-of-0-1-0": {
    envoy: "own",
    spec: 2,
    show: (profile) =>
      during(profile, (found) => ({ onConfigure: (p) => void found.push(p.body(7)) }), undefined, {
        abi: "0.1.0",
        configuration: "own",
      })[0],
  },
  "logged-maps": {
    envoy: [1, []],
    spec: ["1", []],
    show: (profile) =>
      during(
        profile,
        (found) => ({ onLog: (p) => void found.push(p.get(1, "t"), p.pairs(3)) }),
        (plugin) => void plugin.send({ body: "a", trailers: { t: "1" } }),
      ),
  },
  "held-maps": {
    envoy: [0, "/", "/"],
    spec: [2, 2, "/"],
    show(profile) {
      const written: unknown[] = [];
      const read = during(
        profile,
        (found) => ({
          onRequestHeaders: (p) => void p.call("proxy_close_stream", 0),
          onLog(p) {
            written.push(p.call("proxy_add_header_map_value", 0, "x", "1").status);
            written.push(p.get(0, ":path"));
          },
          onDone: (p) => void found.push(p.get(0, ":path")),
        }),
        (plugin) => void plugin.send({ path: "/" }),
      );
      return [written[0], read[0], written[1]];
    },
  },
  "metric-ids": {
    envoy: [2, 2],
    spec: [1, 3n],
    show: (profile) =>
      inHeaders(profile, (p) => {
        const id = Number(p.call("proxy_define_metric", 2, "h").out["metric_id"]);
        p.call("proxy_record_metric", id, 3);
        const { status, out } = p.call("proxy_get_metric", id);
        return [p.call("proxy_get_metric", 4003).status, status === 0 ? out["value"] : status];
      }),
  },
  "missing-cas": {
    envoy: 0,
    spec: 8,
    show: (profile) =>
      inHeaders(profile, (p) => p.call("proxy_set_shared_data", "k", "v", 7).status),
  },
  "empty-path": {
    envoy: 3,
    spec: 1,
    show: (profile) => inHeaders(profile, (p) => p.property("")),
  },
  "context-zero": {
    envoy: 0,
    spec: 2,
    show: (profile) => inHeaders(profile, (p) => p.call("proxy_set_effective_context", 0).status),
  },
  "stopped-connection": {
    envoy: [[], ""],
    spec: [[3, 6], "abcdef"],
    show(profile) {
      const found: unknown[] = [];
      const plugin = startPuppet(
        {
          onNewConnection: () => 1,
          onDownstreamData: (_p, _id, size) => void found.push(size),
          onTick(p) {
            p.call("proxy_set_effective_context", 2);
            p.call("proxy_continue_stream", 2);
          },
          onConfigure: (p) => void p.call("proxy_set_tick_period_milliseconds", 10),
        },
        { profile },
      );
      const connection = plugin.connect();
      connection.write("abc").write("def");
      const told = [...found];
      plugin.clock.advance(10);
      // What was not told before the connection went on is no part of this.
      return [told, told.length > 0 ? connection.upstream.text : ""];
    },
  },
};
