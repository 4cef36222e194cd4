/** Each deviation of Envoy from the specification's text, shown under both profiles. */
import { describe, expect, test } from "vitest";
import { DEVIATIONS } from "@proxywasm/host";
import { startPuppet } from "./puppet.js";
import { TestHost } from "@proxywasm/host/testing";
import { ACCESS } from "./deviations/access.js";
import { CALLS } from "./deviations/calls.js";
import { CONTEXTS } from "./deviations/contexts.js";
import { CALL, during, inBody, inHeaders, type Shown } from "./deviations/show.js";
import { buildModule } from "../support/wasm-builder.js";

const SHOWN: Readonly<Record<string, Shown>> = {
  ...ACCESS,
  ...CALLS,
  ...CONTEXTS,
  "stop-at-headers": {
    envoy: [],
    spec: ["body"],
    show: (profile) =>
      during(profile, (found) => ({
        onRequestHeaders: () => 1,
        onRequestBody: () => void found.push("body"),
      })),
  },
  "finer-actions": {
    // 2 from the headers continues on Envoy, and is a pause for the text.
    envoy: true,
    spec: false,
    show(profile) {
      const plugin = startPuppet({ onRequestHeaders: () => 2 }, { profile });
      return plugin.open().request.started;
    },
  },
  "end-order": {
    envoy: ["log", "done", "delete"],
    spec: ["done", "log", "delete"],
    show: (profile) =>
      during(profile, (found) => ({
        onLog: () => void found.push("log"),
        onDone: () => void found.push("done"),
        onDelete: () => void found.push("delete"),
      })),
  },
  "stream-done": {
    envoy: ["done", "delete", 1],
    spec: ["done", 0, "delete"],
    show: (profile) =>
      during(
        profile,
        (found) => ({
          onConfigure: (p) => void p.call("proxy_set_tick_period_milliseconds", 10),
          onDone: () => {
            found.push("done");
            return false;
          },
          onDelete: () => void found.push("delete"),
          onTick(p) {
            p.call("proxy_set_tick_period_milliseconds", 0);
            p.call("proxy_set_effective_context", 2);
            found.push(p.call("proxy_done").status);
          },
        }),
        (plugin) => {
          plugin.send();
          plugin.clock.advance(10);
        },
      ),
  },
  "pairs-of-missing-map": {
    envoy: [],
    spec: 2,
    show: (profile) => inHeaders(profile, (p) => p.pairs(2)),
  },
  "malformed-pairs": {
    envoy: [0, 0],
    spec: [2, 5],
    show: (profile) =>
      inHeaders(profile, (p) => [
        p.call("proxy_set_header_map_pairs", 0, Uint8Array.of(9)).status,
        (p.pairs(0) as unknown[]).length === 0 ? 0 : 5,
      ]),
  },
  "map-size": {
    envoy: 49,
    spec: 49 + 4 + 4 * 10,
    show: (profile) =>
      inHeaders(
        profile,
        (p) => p.call("proxy_get_header_map_size", 0).out["serialized_pairs_size"],
      ),
  },
  "joined-names": {
    envoy: "a,b",
    spec: "a",
    show: (profile) =>
      inHeaders(profile, (p) => {
        p.call("proxy_add_header_map_value", 0, "user-agent", "a");
        p.call("proxy_add_header_map_value", 0, "user-agent", "b");
        return p.get(0, "user-agent");
      }),
  },
  "read-past-end": {
    envoy: "",
    spec: 2,
    show: (profile) => inBody(profile, (p) => p.body(0, 9, 1)),
  },
  "write-inside": {
    envoy: [2, "hello"],
    spec: [0, "hXlo"],
    show: (profile) =>
      inBody(profile, (p) => [p.call("proxy_set_buffer_bytes", 0, 1, 2, "X").status, p.body(0)]),
  },
  "vm-configuration": {
    envoy: "",
    spec: 1,
    show: (profile) => inHeaders(profile, (p) => p.body(6)),
  },
  "counter-record": {
    envoy: 8n,
    spec: 3n,
    show: (profile) =>
      inHeaders(profile, (p) => {
        const id = Number(p.call("proxy_define_metric", 0, "c").out["metric_id"]);
        p.call("proxy_increment_metric", id, 5);
        p.call("proxy_record_metric", id, 3);
        return p.call("proxy_get_metric", id).out["value"];
      }),
  },
  "failed-results": {
    envoy: 0,
    spec: 0xeeeeeeee,
    show: (profile) =>
      inHeaders(profile, (p) => p.call("proxy_http_call", "c", [], "", [], 0).out["call_id"]),
  },
  "acts-first": {
    envoy: 8,
    spec: 4,
    show: (profile) =>
      inHeaders(profile, (p) => {
        p.raw("proxy_define_metric", 0, 0, 1, p.vm.memory.size);
        return p.call("proxy_define_metric", 0, "c").out["metric_id"];
      }),
  },
  "host-is-authority": {
    envoy: "example.com",
    spec: 1,
    show: (profile) => inHeaders(profile, (p) => p.get(0, "Host")),
  },
  "replaced-reply": {
    envoy: ["headers", "body 5"],
    spec: ["headers"],
    show: (profile) =>
      during(
        profile,
        (found) => ({
          onRequestHeaders: (p) =>
            void p.call("proxy_send_local_response", 418, "", "first", [], -1),
          onResponseHeaders(p) {
            found.push("headers");
            if (p.get(2, ":status") === "418")
              p.call("proxy_send_local_response", 419, "", "second", [], -1);
          },
          onResponseBody: (_p, _id, size) => void found.push(`body ${size}`),
        }),
        (plugin) => void plugin.send({}, { info: { protocol: "HTTP/2" } }),
      ),
  },
  "continued-response": {
    envoy: [true, "a"],
    spec: [false, "ab"],
    show(profile) {
      const plugin = startPuppet(
        { onResponseHeaders: (p) => void p.call("proxy_continue_stream", 1) },
        { profile },
      );
      const { response } = plugin.send({}, { upstream: { body: ["a", "b"] } });
      return [response.wasReset, response.body];
    },
  },
  "call-data": {
    envoy: "vm",
    spec: 1,
    show: (profile) =>
      during(
        profile,
        (found) => ({
          onVmStart(p) {
            p.body(6);
            found.push(p.body(8));
          },
        }),
        undefined,
        { vmConfiguration: "vm" },
      )[0],
  },
  "old-wasi": {
    envoy: "loads",
    spec: "missing import: wasi_unstable.sched_yield",
    show(profile) {
      const imports = [{ module: "wasi_unstable", name: "sched_yield", signature: "()->i32" }];
      const exports = { proxy_abi_version_0_2_1: "()->()", malloc: "(i32)->i32" };
      try {
        new TestHost({ profile }).start(buildModule({ imports, exports }));
        return "loads";
      } catch (error) {
        return (error as Error).message.replace(/^.*due to a /, "");
      }
    },
  },
  "call-headers": {
    envoy: true,
    spec: false,
    show(profile) {
      const plugin = startPuppet(
        { onRequestHeaders: (p) => void p.call("proxy_http_call", "c", CALL, "", [], 0) },
        { profile },
      );
      plugin.send();
      return plugin.calls[0]!.headers.has("x-envoy-internal");
    },
  },
};

test("every deviation is shown here, and says where it is known from", () => {
  expect(Object.keys(SHOWN).sort()).toEqual(DEVIATIONS.map(({ id }) => id).sort());
  for (const { sentence, evidence } of DEVIATIONS)
    expect([sentence.length, evidence.length]).not.toContain(0);
});

describe.each(DEVIATIONS)("$id: $sentence", ({ id }) => {
  test.each(["envoy", "spec"] as const)("%s", (profile) => {
    const { show, [profile]: expected } = SHOWN[id]!;
    expect(show(profile)).toEqual(expected);
  });
});
