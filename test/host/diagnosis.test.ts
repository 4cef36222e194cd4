/** Warnings: each fires on the mistake, and stays silent on correct code. */
import { describe, expect, test } from "vitest";
import { RULES, type RuleId } from "@proxywasm/host";
import { describeWarning } from "@proxywasm/host/testing";
import { startPuppet, type Puppet, type PuppetCallbacks } from "./puppet.js";
import type { TestPlugin } from "@proxywasm/host/testing";

interface Case {
  readonly wrong: PuppetCallbacks;
  readonly right: PuppetCallbacks;
  readonly drive: (plugin: TestPlugin) => void;
}

const call = (p: Puppet, headers = [":method", ":path", ":authority"]) =>
  p.call(
    "proxy_http_call",
    "c",
    headers.map((name) => [name, "x"] as const),
    "",
    [],
    0,
  );
const REPLY = "proxy_send_local_response";
const SET = "proxy_set_buffer_bytes";
const ADD = "proxy_add_header_map_value";
function remember(p: Puppet, key: string): void {
  p.call("proxy_set_shared_data", key, "1", 0);
  p.reset();
}

const CASES: Readonly<Record<RuleId, Case>> = {
  "endless-pause": {
    wrong: { onRequestHeaders: () => 1, onRequestBody: () => 0 },
    // It waits for a call-out, or stops at the body instead.
    right: {
      onRequestHeaders(p) {
        if (p.get(0, "x-call") !== 1) call(p);
        return p.get(0, "x-call") === 1 ? 0 : 1;
      },
      onRequestBody: (_p, _id, _size, end) => (end ? 0 : 1),
    },
    drive(plugin) {
      plugin.open({ headers: { "x-call": "1" } }).write("abc");
      plugin.open().write("abc").end();
    },
  },
  "content-length": {
    wrong: { onRequestBody: (p) => void p.call(SET, 0, 0, 0, "longer") },
    right: {
      onRequestHeaders: (p) => void p.call("proxy_remove_header_map_value", 0, "content-length"),
      onRequestBody: (p) => void p.call(SET, 0, 0, 0, "longer"),
      // Of the same length.
      onResponseBody: (p, _id, size) => void p.call(SET, 1, 0, size, "*".repeat(size)),
    },
    drive: (plugin) =>
      void plugin.send(
        { headers: { "content-length": "1" }, body: "x" },
        { upstream: { headers: { "content-length": "2" }, body: "yz" } },
      ),
  },
  "two-lengths": {
    wrong: {
      onRequestHeaders: (p) => void p.call(ADD, 0, "Transfer-Encoding", "chunked"),
      onResponseHeaders: (p) =>
        void p.call(REPLY, 500, "", "x", [["transfer-encoding", "chunked"]], -1),
    },
    right: {
      onRequestHeaders(p) {
        p.call("proxy_remove_header_map_value", 0, "content-length");
        p.call(ADD, 0, "transfer-encoding", "chunked");
      },
      // The upstream's own, which the proxy reframes.
      onResponseHeaders: (p) => void p.call(ADD, 2, "x-seen", "1"),
    },
    drive: (plugin) =>
      void plugin.send(
        { headers: { "content-length": "1" }, body: "x" },
        { upstream: { headers: { "transfer-encoding": "chunked" }, body: "y" } },
      ),
  },
  "no-body": {
    wrong: { onRequestHeaders: (p) => void p.call(SET, 0, 0, 0, "a body") },
    right: {
      onRequestHeaders: (p) => void p.body(0),
      onResponseBody: (p, _id, size) => void p.call(SET, 1, 0, size, "x"),
    },
    drive: (plugin) => void plugin.send({}, { upstream: { body: "y" } }),
  },
  "header-value": {
    wrong: {
      onRequestHeaders: (p) => void p.call(ADD, 0, "x-a", "a\r\nx-b: c"),
      onResponseHeaders: (p) => void p.call("proxy_replace_header_map_value", 2, "x-a", "a\0"),
    },
    right: { onRequestHeaders: (p) => void p.call(ADD, 0, "x-a", "a\t\x7f\xff") },
    drive: (plugin) => void plugin.send(),
  },
  status: {
    wrong: { onRequestHeaders: (p) => void p.call(REPLY, 99, "", "", [], -1) },
    right: {
      onRequestHeaders(p) {
        if (p.get(0, ":path") === "/1") p.call(REPLY, 200, "", "", [], -1);
        if (p.get(0, ":path") === "/2") p.call(REPLY, 599, "", "", [], -1);
      },
      onResponseHeaders: (p) => void p.call("proxy_replace_header_map_value", 2, ":status", "404"),
    },
    drive: (plugin) => ["/", "/1", "/2"].forEach((path) => void plugin.send({ path })),
  },
  "wrong-map": {
    wrong: { onRequestHeaders: (p) => void p.get(0, ":status") },
    right: {
      onRequestHeaders: (p) => void [p.get(0, ":path"), p.get(0, "x-none"), p.get(0, "cookie")],
      onResponseHeaders: (p) => void [p.get(2, ":status"), p.get(2, "location")],
    },
    drive: (plugin) => void plugin.send(),
  },
  "shared-data-grows": {
    wrong: { onRequestHeaders: (p) => remember(p, String(p.get(0, ":path"))) },
    right: { onRequestHeaders: (p) => remember(p, String(p.get(0, ":path")).slice(-2)) },
    drive(plugin) {
      for (let i = 0; i < 1_500; i++) plugin.send({ path: `/${i}` });
    },
  },
  "map-gone": {
    wrong: { onResponseHeaders: (p) => void p.get(0, ":path") },
    right: {
      onRequestHeaders: (p) => void p.get(0, ":path"),
      onResponseHeaders: (p) => void [p.get(2, ":status"), p.get(3, "t")],
      onLog: (p) => void [p.get(0, ":path"), p.get(2, ":status")],
    },
    drive: (plugin) => void plugin.send(),
  },
  "xds-only": {
    wrong: { onRequestHeaders: (p) => void p.property("route_name") },
    right: { onRequestHeaders: (p) => void [p.property("xds\0route_name"), p.property("nope")] },
    drive: (plugin) => void plugin.send(),
  },
  "call-headers": {
    wrong: { onRequestHeaders: (p) => void call(p, [":method"]) },
    right: { onRequestHeaders: (p) => void call(p) },
    drive: (plugin) => void plugin.send(),
  },
  "reply-too-late": {
    wrong: { onResponseBody: (p) => void p.call(REPLY, 500, "", "", [], -1) },
    right: { onResponseHeaders: (p) => void p.call(REPLY, 500, "", "", [], -1) },
    drive: (plugin) => void plugin.send({}, { upstream: { body: "x" } }),
  },
  "sizes-twice": {
    wrong: {
      onRequestBody(p, _id, size, end) {
        p.body(0, 0, size);
        return end ? 0 : 1;
      },
    },
    right: {
      onRequestBody(p, _id, size, end) {
        if (end) p.body(0, 0, size);
        return end ? 0 : 1;
      },
      // Each chunk once: nothing is held.
      onResponseBody: (p, _id, size) => void p.body(1, 0, size),
    },
    drive: (plugin) =>
      void plugin.send({ body: ["abc", "def"] }, { upstream: { body: ["g", "h"] } }),
  },
  "dead-stream": {
    wrong: {
      onRequestHeaders(p) {
        call(p);
        return 1;
      },
      onHttpCallResponse: (p) => void p.call("proxy_set_effective_context", 2),
    },
    right: {
      onRequestHeaders(p) {
        call(p);
        return 1;
      },
      onHttpCallResponse: (p) => void p.body(4),
    },
    drive(plugin) {
      plugin.open().cancel();
      plugin.calls[0]!.answer();
    },
  },
};

const rules = Object.keys(RULES) as RuleId[];

describe.each(rules)("%s", (id) => {
  const { wrong, right, drive } = CASES[id];

  test("fires on the mistake, once, with the rule, the place and the remedy", () => {
    const plugin = startPuppet(wrong, { name: "mine" });
    drive(plugin);
    const found = plugin.warnings.filter((warning) => warning.id === id);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ contextId }) => contextId)).size).toBe(found.length);
    expect(found[0]).toMatchObject({ ...RULES[id], plugin: "mine" });
    expect(describeWarning(found[0]!)).toContain(RULES[id].remedy);
  });

  test("is silent on correct code", () => {
    const plugin = startPuppet(right);
    drive(plugin);
    expect(plugin.warnings).toEqual([]);
    expect(plugin.failure).toBeNull();
  });
});

test("strict makes a warning an error, with the trace of calls", () => {
  const { wrong, drive } = CASES["map-gone"];
  const plugin = startPuppet(wrong, { strict: true });
  expect(() => drive(plugin)).toThrow(/warning\[map-gone\][\s\S]*proxy_get_header_map_value/);
});

test("strict makes a trap an error", () => {
  const plugin = startPuppet(
    {
      onRequestHeaders() {
        throw new Error("boom");
      },
    },
    { strict: true },
  );
  expect(() => plugin.send()).toThrow(/a VM failed in onRequestHeaders: .*boom/);
});

test("strict throws each thing once, a failure after a warning too", () => {
  const plugin = startPuppet(
    {
      onResponseHeaders: (p) => void p.get(0, ":path"),
      onRequestHeaders(p) {
        if (p.get(0, ":path") === "/trap") throw new Error("boom");
      },
    },
    { strict: true },
  );
  expect(() => plugin.send()).toThrow(/map-gone/);
  expect(() => plugin.send({ path: "/trap" })).toThrow(/^a VM failed in onRequestHeaders: .*boom/);
  expect(() => plugin.send()).not.toThrow();
});
