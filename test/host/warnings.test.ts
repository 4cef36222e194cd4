/** What warnings say: which header, which byte, which status, how many. */
import { describe, expect, test } from "vitest";
import type { TestPlugin } from "@proxywasm/host/testing";
import { startPuppet, type Puppet, type PuppetCallbacks } from "./puppet.js";

const REPLY = "proxy_send_local_response";
const SET = "proxy_set_buffer_bytes";
const ADD = "proxy_add_header_map_value";

describe("what the message says", () => {
  const messages = (
    callbacks: PuppetCallbacks,
    drive: (plugin: TestPlugin) => void = (plugin) => void plugin.send(),
  ) => {
    const plugin = startPuppet(callbacks);
    drive(plugin);
    return plugin.warnings.map(({ id, message }) => `${id}: ${message}`);
  };
  const set = (map: number, name: string, value: string) => (p: Puppet) =>
    void p.call(ADD, map, name, value);

  test.each([
    [0, "x-a", "a\r", "header-value: the value of x-a in the map of request headers has a CR"],
    [0, "x-a", "a\nb", "header-value: the value of x-a in the map of request headers has a LF"],
    [0, "x-a", "\0", "header-value: the value of x-a in the map of request headers has a NUL"],
    [
      0,
      "x-a",
      "\x01",
      "header-value: the value of x-a in the map of request headers has a control character",
    ],
  ])("which byte a value has: %i %s %j", (map, name, value, message) => {
    expect(messages({ onRequestHeaders: set(map, name, value) })).toEqual([message]);
  });

  test("values of trailers, of whole maps, of replies and of call-outs too", () => {
    const pairs = [
      [":status", "200"],
      ["x-b", "\n"],
    ] as const;
    expect(
      messages({
        onRequestHeaders: (p) => void p.call(REPLY, 200, "", "", [["x-a", "\r"]], -1),
        onResponseHeaders: (p) => void p.call("proxy_set_header_map_pairs", 2, pairs),
      }),
    ).toEqual(["header-value: the value of x-a in the map of response headers has a CR"]);
    expect(
      messages({ onResponseHeaders: (p) => void p.call("proxy_set_header_map_pairs", 2, pairs) }),
    ).toEqual(["header-value: the value of x-b in the map of response headers has a LF"]);
    expect(
      messages({
        onRequestHeaders(p) {
          const headers = [":method", ":path", ":authority"].map((name) => [name, "x\n"] as const);
          p.call("proxy_http_call", "c", headers, "", [], 0);
        },
      }),
    ).toEqual(["header-value: the value of :method in a call-out has a LF"]);
  });

  test.each(["199", "600", "1000", "abc", "20"])("a status of %s is none", (status) => {
    const replace = (p: Puppet) =>
      void p.call("proxy_replace_header_map_value", 2, ":status", status);
    expect(messages({ onResponseHeaders: replace })).toEqual([
      `status: the response was given the status "${status}"`,
    ]);
  });

  test("which message has two lengths: once its headers leave, also when they were held", () => {
    const both = (p: Puppet) => {
      set(0, "content-length", "1")(p);
      set(0, "transfer-encoding", "chunked")(p);
    };
    const said = ["two-lengths: the request has content-length and transfer-encoding"];
    const send = (plugin: TestPlugin) => void plugin.send({ body: "x" });
    expect(messages({ onRequestHeaders: both }, send)).toEqual(said);
    const hold = (p: Puppet) => {
      both(p);
      return 1;
    };
    const held = (plugin: TestPlugin) => {
      const stream = plugin.open();
      expect(plugin.warnings).toEqual([]);
      stream.machine.request.resume(stream.machine.filters[0]!);
    };
    expect(messages({ onRequestHeaders: hold }, held)).toEqual(said);
    const mended = (p: Puppet) => {
      both(p);
      p.call("proxy_remove_header_map_value", 0, "transfer-encoding");
    };
    expect(messages({ onRequestHeaders: mended }, send)).toEqual([]);
  });

  test("why there is no body", () => {
    const edit = (p: Puppet) => void p.call(SET, 0, 0, 0, "x");
    expect(messages({ onRequestHeaders: edit })).toEqual([
      "no-body: the plugin wrote into a body, but the request has no body, it ended with its headers",
    ]);
    expect(
      messages({ onRequestHeaders: edit }, (plugin) => void plugin.send({ body: "x" })),
    ).toEqual([
      "no-body: the plugin wrote into a body, but no body of the request is there in onRequestHeaders",
    ]);
  });

  test("whose header it is, and that there is no response yet", () => {
    expect(messages({ onRequestHeaders: (p) => void p.get(0, "Set-Cookie") })).toEqual([
      "wrong-map: Set-Cookie is a header of responses; it was looked for in the map of request headers",
    ]);
    expect(messages({ onResponseHeaders: (p) => void p.get(0, ":status") })).toEqual([
      "wrong-map: :status is a header of responses; it was looked for in the map of request headers",
    ]);
    expect(messages({ onResponseHeaders: (p) => void p.get(2, ":path") })).toEqual([
      "wrong-map: :path is a header of requests; it was looked for in the map of response headers",
    ]);
    expect(messages({ onRequestHeaders: set(2, "x-a", "1") })).toEqual([
      "wrong-map: the map of response headers was asked for in onRequestHeaders, before there is a response",
    ]);
  });

  test("a header that belongs elsewhere and is there all the same is none of it", () => {
    const send = (plugin: TestPlugin) => void plugin.send({ headers: { location: "here" } });
    expect(messages({ onRequestHeaders: (p) => void p.get(0, "location") }, send)).toEqual([]);
  });

  test("how many keys shared data has", () => {
    const onRequestHeaders = (p: Puppet) => {
      p.call("proxy_set_shared_data", String(p.get(0, ":path")), "1", 0);
      p.reset();
    };
    const drive = (plugin: TestPlugin) => {
      for (let i = 0; i < 1_500; i++) plugin.send({ path: `/${i}` });
    };
    expect(messages({ onRequestHeaders }, drive)).toEqual([
      'shared-data-grows: the shared data of vm_id "" has 1001 keys',
    ]);
  });
});
