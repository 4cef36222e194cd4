/** What the status of a response, and the method of its request, say about the rest of it. */
import { describe, expect, test } from "vitest";
import { HeaderMap } from "../../sdk/host/machine/http/headers.js";
import { startPuppet, type Puppet } from "./puppet.js";

/** What the plugin hears of responses. */
function listen(onRequestHeaders?: Parameters<typeof startPuppet>[0]["onRequestHeaders"]) {
  const heard: string[] = [];
  const plugin = startPuppet({
    ...(onRequestHeaders && { onRequestHeaders }),
    onResponseHeaders: (p, _id, _count, end) => {
      heard.push(`headers ${p.get(2, ":status") as string}${end ? " end" : ""}`);
    },
    onResponseBody: (_p, _id, size, end) => void heard.push(`body ${size}${end ? " end" : ""}`),
    onResponseTrailers: () => void heard.push("trailers"),
    onLog(p) {
      const code = p.property("response\0code");
      heard.push(`log ${typeof code === "number" ? "nothing" : Buffer.from(code).readUInt32LE()}`);
    },
  });
  return { heard, plugin };
}

describe("a response without a body", () => {
  test.each([
    ["to HEAD", { method: "HEAD" }, { body: "abc" }, "headers 200 end"],
    ["with 204", {}, { status: 204, body: "abc" }, "headers 204 end"],
    ["with 304", {}, { status: 304, body: ["a", "b"] }, "headers 304 end"],
    ["with trailers too", {}, { status: 204, trailers: { t: "1" } }, "headers 204 end"],
  ])("%s ends with its headers", (_name, request, upstream, expected) => {
    const { heard, plugin } = listen();
    const { response } = plugin.send(request, { upstream });
    expect(heard.slice(0, -1)).toEqual([expected]);
    expect([response.body, response.state]).toEqual(["", "done"]);
  });

  test("is what a plugin gets that made the request a HEAD, and not one that made it a GET", () => {
    const become = (method: string) =>
      listen((p) => void p.call("proxy_replace_header_map_value", 0, ":method", method));
    const head = become("HEAD");
    head.plugin.send({}, { upstream: { body: "abc" } });
    const get = become("GET");
    get.plugin.send({ method: "HEAD" }, { upstream: { body: "abc" } });
    expect([head.heard[0], ...get.heard.slice(0, 2)]).toEqual([
      "headers 200 end",
      "headers 200",
      "body 3 end",
    ]);
  });
});

test("interim responses are not told, and the one that counts is", () => {
  const { heard, plugin } = listen();
  const stream = plugin.open();
  stream.machine.responseHeaders(HeaderMap.from({ ":status": "103" }), false);
  stream.answer({ status: 201 });
  expect(heard).toEqual(["headers 201 end", "log 201"]);
});

describe("a reply that another replaces in its own headers callback", () => {
  const ask = (protocol: string, where: "onRequestBody" | "onRequestTrailers", open = false) => {
    const heard: string[] = [];
    const plugin = startPuppet({
      [where]: (p: Puppet) => void p.call("proxy_send_local_response", 418, "", "first", [], -1),
      onResponseHeaders(p) {
        heard.push("headers");
        p.call("proxy_send_local_response", 419, "", "second", [], -1);
      },
      onResponseBody: (_p, _id, size, end) => void heard.push(`body ${size}${end ? " end" : ""}`),
      onLog: () => void heard.push("log"),
    });
    const info = { protocol };
    const trailers = where === "onRequestTrailers" ? { trailers: { t: "1" } } : {};
    const { response } = open
      ? plugin.open({ method: "POST" }, { info }).write("one")
      : plugin.send({ method: "POST", body: "one", ...trailers }, { info });
    expect(response.status).toBe(419);
    return heard;
  };

  test("is told of its body when the request has ended, over HTTP/2", () => {
    const whole = ["headers", "body 5 end", "log"];
    expect(ask("HTTP/2", "onRequestBody")).toEqual(whole);
    expect(ask("HTTP/2", "onRequestTrailers")).toEqual(whole);
  });

  test("is not while the request goes on, nor over HTTP/1", () => {
    const less = ["headers", "log"];
    expect(ask("HTTP/2", "onRequestBody", true)).toEqual(less);
    expect(ask("HTTP/1.1", "onRequestBody")).toEqual(less);
    expect(ask("HTTP/1.1", "onRequestTrailers")).toEqual(less);
  });
});

describe("a reply whose status no client takes", () => {
  test.each([0, 1, 99, 100, 103, 199, 1_000, 65_535])(
    "%i breaks the stream; its callbacks run",
    (status) => {
      const { heard, plugin } = listen(
        (p) => void p.call("proxy_send_local_response", status, "", "x", [], -1),
      );
      const { response } = plugin.send();
      expect(heard).toEqual([`headers ${status}`, "body 1 end", `log ${status}`]);
      expect([response.wasReset, response.status, response.body]).toEqual([true, 0, ""]);
    },
  );

  test("breaks it from the response's headers callback too", () => {
    const plugin = startPuppet({
      onResponseHeaders: (p) => void p.call("proxy_send_local_response", 0, "", "x", [], -1),
    });
    expect(plugin.send().response.wasReset).toBe(true);
  });

  test("101 is one over HTTP/2 only", () => {
    const ask = (protocol: string) =>
      listen((p) => void p.call("proxy_send_local_response", 101, "", "", [], -1)).plugin.send(
        {},
        { info: { protocol } },
      ).response.wasReset;
    expect([ask("HTTP/1.1"), ask("HTTP/2")]).toEqual([false, true]);
  });
});
