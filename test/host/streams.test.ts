/** Local replies, continuing, closing: items 79 to 88 of the conformance checklist. */
import { describe, expect, test } from "vitest";
import {
  puppetHost,
  puppetModule,
  startPuppet,
  type Puppet,
  type PuppetCallbacks,
} from "./puppet.js";

const REPLY = "proxy_send_local_response";
const reply = (
  p: Puppet,
  status: number,
  body = "",
  details = "",
  extra: [string, string][] = [],
  grpc = -1,
) => p.call(REPLY, status, details, body, extra, grpc).status;

describe("local replies", () => {
  test("79: a reply wins over continue, and is complete", () => {
    const seen: string[] = [];
    const plugin = startPuppet({
      onRequestHeaders(p) {
        expect(reply(p, 200, "body", "why", [["x", "y"]])).toBe(0);
        return 0;
      },
      onRequestBody: () => {
        seen.push("rb");
      },
      onResponseHeaders(p, _id, n, end) {
        seen.push(`sh(${n},${end}) ${p.get(2, "x")}`);
      },
      onResponseBody(_p, _id, n, end) {
        seen.push(`sb(${n},${end})`);
      },
    });
    const { request, response } = plugin.send({ body: "x" });
    expect(request.started).toBe(false);
    expect([response.status, response.body, response.details]).toEqual([200, "body", "why"]);
    expect(seen).toEqual(["sh(4,0) y", "sb(4,1)"]);
  });

  test("80: the second of two in one callback is dropped", () => {
    const plugin = startPuppet({
      onRequestHeaders(p) {
        expect([reply(p, 401), reply(p, 402)]).toEqual([0, 0]);
      },
    });
    expect(plugin.send().response.status).toBe(401);
  });

  test("81: a trap after it wins, but the details stay", () => {
    const plugin = startPuppet({
      onRequestHeaders(p) {
        reply(p, 401, "x", "mine");
        throw new Error("trap");
      },
    });
    const { response } = plugin.send();
    expect([response.status, response.body, response.details]).toEqual([503, "", "mine"]);
  });

  test("82, 83: its own response headers callback sees it, and can replace it", () => {
    const plugin = startPuppet({
      onRequestBody(p) {
        reply(p, 418, "first");
      },
      onResponseHeaders(p) {
        if (p.get(2, ":status") === "418") reply(p, 419, "second");
      },
    });
    const { response } = plugin.send({ body: "x" });
    expect([response.status, response.body]).toEqual([419, "second"]);
  });

  test("84: gRPC requests get 200, a grpc-status from the code, and the body as message", () => {
    const plugin = startPuppet({
      onRequestHeaders(p) {
        reply(p, Number(p.get(0, "x-code")), "oh no", "", [], Number(p.get(0, "x-grpc")));
      },
    });
    const ask = (code: string, grpc: string, type: string) =>
      plugin.send({ headers: { "content-type": type, "x-code": code, "x-grpc": grpc } }).response;
    expect(ask("418", "-1", "application/grpc").headers.toObject()).toEqual({
      ":status": "200",
      "content-type": "application/grpc",
      "grpc-status": "2",
      "grpc-message": "oh no",
    });
    expect(ask("403", "17", "application/grpc+proto").headers.get("grpc-status")).toBe("7");
    expect(ask("403", "5", "application/grpc").headers.get("grpc-status")).toBe("5");
    expect(ask("403", "-1", "text/plain").headers.has("grpc-status")).toBe(false);
    expect(ask("403", "-1", "application/grpc-web").headers.has("grpc-status")).toBe(false);
  });

  test("85: white space in details becomes an underscore", () => {
    const plugin = startPuppet({
      onRequestHeaders(p) {
        reply(p, 200, "", "a b\tc");
      },
    });
    expect(plugin.send().response.details).toBe("a_b_c");
  });

  test("86: from a root it does nothing", () => {
    const statuses: number[] = [];
    const plugin = startPuppet({
      onConfigure(p) {
        p.call("proxy_set_tick_period_milliseconds", 1);
      },
      onTick(p) {
        statuses.push(reply(p, 500));
      },
    });
    plugin.clock.advance(1);
    expect(statuses).toEqual([0]);
    expect(plugin.send().response.status).toBe(200);
  });

  test("in the response headers it replaces the response, without another callback", () => {
    const seen: string[] = [];
    const plugin = startPuppet({
      onResponseHeaders(p, _id, n) {
        seen.push(`sh(${n})`);
        reply(p, 502, "mine");
      },
      onResponseBody: () => {
        seen.push("sb");
      },
    });
    const { response } = plugin.send({}, { upstream: { body: "theirs" } });
    expect([response.status, response.body, seen]).toEqual([502, "mine", ["sh(1)"]]);
  });

  test("in the response body, headers are out: the stream is reset", () => {
    const plugin = startPuppet({
      onResponseBody(p) {
        reply(p, 502);
      },
    });
    const { response } = plugin.send({}, { upstream: { body: "x" } });
    expect([response.status, response.wasReset, response.body]).toEqual([200, true, ""]);
  });

  test("the status is not checked, an extra :status ignored, the content type can be given", () => {
    const plugin = startPuppet({
      onRequestHeaders(p) {
        reply(p, Number(p.get(0, "x")), "b", "", [
          [":status", "1"],
          ["Content-Type", "x/y"],
        ]);
      },
    });
    for (const status of [999, 204, 65_536 + 418]) {
      const { response } = plugin.send({ headers: { x: String(status) } });
      expect(response.headers.toObject()).toEqual({
        ":status": String(status & 0xffff),
        "content-type": "x/y",
        "content-length": "1",
      });
      expect(response.body).toBe("b");
    }
  });

  test("a HEAD request gets the headers of the body, not the body", () => {
    const plugin = startPuppet({
      onRequestHeaders(p) {
        reply(p, 200, "body");
      },
    });
    const { response } = plugin.send({ method: "HEAD" });
    expect([response.headers.get("content-length"), response.body]).toEqual(["4", ""]);
  });

  test("from a tick on a paused stream it is sent", () => {
    let id = 0;
    const plugin = startPuppet({
      onConfigure(p) {
        p.call("proxy_set_tick_period_milliseconds", 5);
      },
      onRequestHeaders(_p, context) {
        id = context;
        return 1;
      },
      onTick(p) {
        p.call("proxy_set_effective_context", id);
        reply(p, 429, "slow");
      },
    });
    const { response } = plugin.send();
    expect(response.started).toBe(false);
    plugin.clock.advance(5);
    expect([response.status, response.body]).toEqual([429, "slow"]);
  });

  test("all filters of the chain see the reply's headers", () => {
    const seen: string[] = [];
    const of = (name: string, more: PuppetCallbacks = {}): PuppetCallbacks => ({
      onRequestHeaders: () => 0,
      onResponseHeaders: () => {
        seen.push(name);
      },
      ...more,
    });
    const host = puppetHost({
      a: of("a"),
      b: of("b", {
        onRequestHeaders(p) {
          reply(p, 403);
        },
      }),
      c: of("c"),
    });
    for (const rootId of ["a", "b", "c"]) host.start(puppetModule(), { rootId });
    expect(host.send().response.status).toBe(403);
    // The third never had the request: it is not told of the response.
    expect(seen).toEqual(["b", "a"]);
  });

  test("the proxy's own reply passes the filters too", () => {
    const plugin = startPuppet({
      onResponseHeaders(p) {
        p.call("proxy_add_header_map_value", 2, "seen", "1");
      },
      onRequestHeaders: () => 0,
    });
    const stream = plugin.open();
    stream.machine.proxyReply(404, "", "route_not_found");
    expect([
      stream.response.status,
      stream.response.headers.get("seen"),
      stream.response.details,
    ]).toEqual([404, "1", "route_not_found"]);
  });
});

describe("continuing", () => {
  const CONTINUE = "proxy_continue_stream";

  test("87: the upstream of TCP cannot be continued, unknown streams are bad arguments", () => {
    let found: number[] = [];
    const plugin = startPuppet({
      onRequestHeaders(p) {
        found = [0, 1, 2, 3, 4].map((type) => p.call(CONTINUE, type).status);
      },
    });
    plugin.send();
    expect(found).toEqual([0, 0, 0, 12, 2]);
  });

  test("continuing inside the headers callback and stopping: a GET goes on, a later body hangs", () => {
    const plugin = startPuppet({
      onRequestHeaders(p) {
        p.call(CONTINUE, 0);
        return 1;
      },
    });
    expect(plugin.send().response.status).toBe(200);
    const post = plugin.open().write("x");
    expect([post.request.started, post.request.body]).toEqual([true, ""]);
  });

  test("continuing twice, or what is not paused, changes nothing", () => {
    const plugin = startPuppet({
      onRequestHeaders(p) {
        p.call(CONTINUE, 0);
        p.call(CONTINUE, 0);
      },
      onRequestBody(p) {
        p.call(CONTINUE, 0);
      },
      onResponseHeaders(p) {
        p.call(CONTINUE, 0);
      },
      onResponseBody(p) {
        p.call(CONTINUE, 1);
        p.call(CONTINUE, 1);
      },
    });
    const { request, response } = plugin.send(
      { body: ["a", "b"] },
      { upstream: { body: ["c", "d"] } },
    );
    expect([request.body, response.body, response.status]).toEqual(["ab", "cd", 200]);
  });

  test("continuing hides the request's headers from the running callback", () => {
    let found: unknown;
    const plugin = startPuppet({
      onRequestHeaders(p) {
        p.call(CONTINUE, 1);
        found = p.get(0, ":path");
      },
    });
    plugin.send();
    expect(found).toBe(2);
  });
});

describe("closing", () => {
  test("88: request or response: the stream is reset; TCP's sides: nothing; others: bad arguments", () => {
    for (const type of [0, 1]) {
      const ends: string[] = [];
      const plugin = startPuppet({
        onRequestHeaders(p) {
          expect(p.call("proxy_close_stream", type).status).toBe(0);
        },
        onLog: () => void ends.push("log"),
        onDone: () => void ends.push("done"),
        onDelete: () => void ends.push("delete"),
      });
      const { response } = plugin.send();
      expect([response.wasReset, response.started, response.details]).toEqual([
        true,
        false,
        "wasm_close_stream",
      ]);
      expect(ends).toEqual(["log", "done", "delete"]);
    }
    let found: number[] = [];
    const plugin = startPuppet({
      onRequestHeaders(p) {
        found = [2, 3, 4, 9_999].map((type) => p.call("proxy_close_stream", type).status);
      },
    });
    expect(plugin.send().response.status).toBe(200);
    expect(found).toEqual([0, 0, 2, 2]);
  });
});

describe("several filters", () => {
  test("requests pass them in order, responses in reverse", () => {
    const of = (name: string): PuppetCallbacks => ({
      onRequestHeaders(p) {
        p.call("proxy_add_header_map_value", 0, "path-of-it", name);
      },
      onResponseHeaders(p) {
        p.call("proxy_add_header_map_value", 2, "path-of-it", name);
      },
    });
    const host = puppetHost({ a: of("a"), b: of("b"), c: of("c") });
    for (const rootId of ["a", "b", "c"]) host.start(puppetModule(), { rootId });
    const { request, response } = host.send();
    expect(request.headers.getAll("path-of-it")).toEqual(["a", "b", "c"]);
    expect(response.headers.getAll("path-of-it")).toEqual(["c", "b", "a"]);
  });

  test("what one holds, the next does not see until it is released", () => {
    const seen: string[] = [];
    const host = puppetHost({
      a: {
        onRequestBody(_p, _id, _size, end) {
          return end ? 0 : 1;
        },
      },
      b: {
        onRequestHeaders: () => void seen.push("headers"),
        onRequestBody: (_p, _id, size, end) => void seen.push(`${size}/${end}`),
      },
    });
    for (const rootId of ["a", "b"]) host.start(puppetModule(), { rootId });
    const stream = host.open().write("one").write("two");
    expect(seen).toEqual(["headers"]);
    stream.end("three");
    expect(seen).toEqual(["headers", "11/1"]);
    expect(stream.request.body).toBe("onetwothree");
  });
});
