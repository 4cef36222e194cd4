/** Properties and filter state: items 118 to 127 of the conformance checklist. */
import { describe, expect, test } from "vitest";
import {
  DeclarePropertyArgumentsCodec,
  SetEnvoyFilterStateArgumentsCodec,
} from "@proxywasm/abi/overlays/envoy/host/foreign";
import { inRequest, text } from "./in-request.js";
import { startPuppet, type Puppet } from "./puppet.js";

const hex = (found: Uint8Array | number) =>
  typeof found === "number" ? found : Buffer.from(found).toString("hex");
const path = (dotted: string) => dotted.replaceAll(".", "\0");

describe("paths", () => {
  test("118, 119, 120: one zero byte behind is fine, two are not, dots mean nothing, empty cannot be", () => {
    const found = inRequest(
      (p) => [
        text(p.property("plugin_name")),
        text(p.property("plugin_name\0")),
        p.property("plugin_name\0\0"),
        p.property("request.path"),
        p.property(""),
      ],
      { name: "me" },
    );
    expect(found).toEqual(["me", "me", 1, 1, 3]);
  });
});

describe("values", () => {
  test("text, numbers, truth, times: as Envoy lays them out", () => {
    const found = inRequest(
      (p) =>
        [
          "request.path",
          "request.url_path",
          "request.query",
          "request.method",
          "request.host",
          "request.useragent",
          "request.headers.x-a",
          "request.protocol",
          "source.address",
          "connection.requested_server_name",
          "plugin_root_id",
          "plugin_vm_id",
        ].map((name) => text(p.property(path(name)))),
      { rootId: "root", vmId: "vm" },
    );
    expect(found).toEqual([
      "/trail?a=1",
      "/trail",
      "a=1",
      "GET",
      "example.com",
      "me",
      "1",
      "HTTP/1.1",
      "127.0.0.1:40000",
      "",
      "root",
      "vm",
    ]);
    const bytes = inRequest((p) =>
      [
        "source.port",
        "request.size",
        "connection.id",
        "connection_id",
        "connection.mtls",
        "response.flags",
      ].map((name) => hex(p.property(path(name)))),
    );
    expect(bytes).toEqual([
      "409c000000000000",
      "0000000000000000",
      "0100000000000000",
      "0100000000000000",
      "00",
      "0000000000000000",
    ]);
  });

  test("121: listener_direction stands under xds", () => {
    const options = { properties: { "xds.listener_direction": 1, "xds.node.id": "n" } };
    const found = inRequest(
      (p) =>
        ["listener_direction", "xds.listener_direction", "xds.node.id"].map((n) =>
          hex(p.property(path(n))),
        ),
      options,
    );
    expect(found).toEqual([1, "0100000000000000", "6e"]);
  });

  test("123: lists by index, structs by field; numbers in them are doubles, lists are pairs", () => {
    const properties = {
      "xds.route_metadata": "",
      my: { list: ["a", "b"], flag: true, number: 1.5, map: { k: "v" } },
    };
    const found = inRequest(
      (p) =>
        ["my.list.1", "my.list.2", "my.list.bad", "my.flag", "my.number", "my.map", "my.list"].map(
          (n) => hex(p.property(path(n))),
        ),
      { properties },
    );
    expect(found).toEqual([
      "62",
      1,
      1,
      "01",
      "000000000000f83f",
      "01000000" + "0100000001000000" + "6b007600",
      "02000000" + "01000000000000000100000000000000" + "610000" + "620000",
    ]);
  });

  test("whole header maps are pairs; other groups cannot be serialized", () => {
    const found = inRequest((p) => [
      hex(p.property(path("request.headers")))
        .toString()
        .startsWith("06000000"),
      ...["request", "response", "connection", "source", "upstream", "xds", "filter_state"].map(
        (n) => p.property(n),
      ),
    ]);
    expect(found).toEqual([true, 3, 3, 3, 3, 3, 3, 3]);
  });

  test("what comes from headers goes with them; the rest stays; some are there in on_log only", () => {
    const seen: unknown[] = [];
    const names = [
      "request.path",
      "request.protocol",
      "response.code",
      "response.headers.a",
      "request.duration",
    ];
    const read = (p: Puppet) => void seen.push(names.map((name) => text(p.property(path(name)))));
    const plugin = startPuppet({
      onResponseHeaders: read,
      onResponseBody: read,
      onLog: read,
      onDone: read,
    });
    plugin.send({}, { upstream: { headers: { a: "b" }, body: "x" } });
    const code = "\xc8\0\0\0\0\0\0\0".replace("\xc8", "\ufffd");
    const zero = "\0".repeat(8);
    expect(seen).toEqual([
      [1, "HTTP/1.1", code, "b", 1],
      [1, "HTTP/1.1", code, 1, 1],
      ["/", "HTTP/1.1", code, "b", zero],
      [1, "HTTP/1.1", code, 1, 1],
    ]);
  });

  test("a root knows its names and the node, and nothing of streams", () => {
    const found: unknown[] = [];
    startPuppet(
      {
        onConfigure(p) {
          for (const name of [
            "plugin_name",
            "xds.node.id",
            "request.path",
            "connection_id",
            "my",
          ]) {
            found.push(text(p.property(path(name))));
          }
          found.push(p.call("proxy_set_property", "x", "y").status);
        },
      },
      { name: "n", properties: { "xds.node.id": "node", my: "x" } },
    );
    expect(found).toEqual(["n", "node", 1, 1, 1, 1]);
  });
});

describe("filter state", () => {
  const set = (p: Puppet, name: string, value: string) =>
    p.call("proxy_set_property", name, value).status;
  const foreign = (p: Puppet, name: string, bytes: Uint8Array | string) =>
    p.call("proxy_call_foreign_function", name, bytes);
  const declare = (name: string, readonly: boolean) =>
    DeclarePropertyArgumentsCodec.encode({
      name,
      readonly,
      type: 0,
      schema: new Uint8Array(0),
      span: 0,
    });

  test("124, 125: set and get, by the plain path and below filter_state", () => {
    const found = inRequest((p) => [
      set(p, "x", "1"),
      text(p.property("x")),
      text(p.property("filter_state\0wasm.x")),
      set(p, "a\0b", "2"),
      p.property("a\0b"),
      set(p, "request\0path", "/other"),
      text(p.property("request\0path")),
    ]);
    expect(found).toEqual([0, "1", "1", 0, 1, 0, "/trail?a=1"]);
  });

  test("126, 127: a property that the root declared read-only is set once; declaring twice is refused", () => {
    const declared: number[] = [];
    const found = inRequest(
      (p) => [set(p, "ro", "1"), set(p, "ro", "2"), text(p.property("ro"))],
      {},
      {
        onConfigure(p) {
          declared.push(
            foreign(p, "declare_property", declare("ro", true)).status,
            foreign(p, "declare_property", declare("ro", true)).status,
            foreign(p, "declare_property", "\xff").status,
          );
        },
      },
    );
    expect(declared).toEqual([0, 2, 2]);
    expect(found).toEqual([0, 2, "1"]);
  });

  test("declaring from a stream has no effect", () => {
    const found = inRequest((p) => [
      foreign(p, "declare_property", declare("ro", true)).status,
      set(p, "ro", "1"),
      set(p, "ro", "2"),
      text(p.property("ro")),
    ]);
    expect(found).toEqual([0, 0, 0, "2"]);
  });

  test("set_envoy_filter_state takes the names that Envoy knows", () => {
    const args = (name: string) =>
      SetEnvoyFilterStateArgumentsCodec.encode({ path: name, value: "v", span: 0 });
    const found = inRequest((p) => [
      foreign(p, "set_envoy_filter_state", args("envoy.tcp_proxy.cluster")).status,
      text(p.property("filter_state\0envoy.tcp_proxy.cluster")),
      foreign(p, "set_envoy_filter_state", args("nope")).status,
      foreign(p, "set_envoy_filter_state", "\xff").status,
    ]);
    expect(found).toEqual([0, "v", 1, 2]);
  });
});
