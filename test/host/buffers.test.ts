/** Body buffers: items 61 to 78 of the conformance checklist, and the sizes that a real Envoy told. */
import { describe, expect, test } from "vitest";
import { startPuppet, type Puppet } from "./puppet.js";

const [BODY, VM, PLUGIN, CALL] = [0, 6, 7, 4];
const SET = "proxy_set_buffer_bytes";
const STATUS = "proxy_get_buffer_status";

function inBody<T>(act: (p: Puppet) => T, body = "hello") {
  let found: T | undefined;
  const plugin = startPuppet({
    onRequestBody(p) {
      found = act(p);
    },
  });
  const { request } = plugin.send({ body });
  return { found, sent: request.body };
}

describe("reading", () => {
  test.each([
    ["61", 0, 5, "hello"],
    ["62", 0, 0xffffffff, "hello"],
    ["62", 2, 99, "llo"],
    ["63", 9, 5, ""],
    ["64", 0xffffffff, 0xffffffff, ""],
    ["at the end", 5, 1, ""],
  ])("%s: from %i, at most %i", (_item, start, length, expected) => {
    expect(inBody((p) => p.body(BODY, start, length)).found).toBe(expected);
  });

  test("65: an unknown buffer is a bad argument", () => {
    const { found } = inBody((p) => [
      p.body(9),
      p.call(STATUS, 9).status,
      p.call(SET, 9, 0, 0, "").status,
    ]);
    expect(found).toEqual([2, 2, 2]);
  });

  test("72: the status tells the length, and flags 0", () => {
    expect(inBody((p) => p.call(STATUS, BODY).out).found).toEqual({ buffer_size: 5, unused: 0 });
  });

  test("75: the VM's configuration can be read any time, and never written", () => {
    let found: unknown;
    const plugin = startPuppet(
      {
        onRequestHeaders(p) {
          found = [p.body(VM), p.call(SET, VM, 0, 0, "x").status];
        },
      },
      { vmConfiguration: "vm" },
    );
    plugin.send();
    expect(found).toEqual(["vm", 2]);
  });

  test("76: the plugin's configuration is there in on_configure, also when a root is created", () => {
    const found: unknown[] = [];
    const plugin = startPuppet(
      {
        onContextCreate(p, id) {
          if (id === 1) found.push(p.body(PLUGIN));
        },
        onVmStart(p) {
          found.push(p.body(PLUGIN));
        },
        onConfigure(p) {
          found.push(p.body(PLUGIN));
        },
        onRequestHeaders(p) {
          found.push(p.body(PLUGIN));
        },
      },
      { configuration: "cfg" },
    );
    plugin.send();
    expect(found).toEqual(["cfg", 1, "cfg", 1]);
  });

  test("77, 78: a call-out's body is not found outside its callback; the request's reads empty", () => {
    let found: unknown;
    const plugin = startPuppet({
      onRequestHeaders(p) {
        found = [p.body(CALL), p.body(BODY), p.call(SET, BODY, 0, 0, "x").status];
      },
    });
    plugin.send();
    expect(found).toEqual([1, "", 2]);
  });
});

describe("writing", () => {
  test.each([
    ["66", 0, 0, "X", 0, "Xhello"],
    ["67", 5, 0, "X", 0, "helloX"],
    ["67", 0xffffffff, 0, "X", 0, "helloX"],
    ["68", 0, 5, "X", 0, "X"],
    ["68", 0, 0xffffffff, "X", 0, "X"],
    ["69", 0, 1, "x", 0, "xello"],
    ["70", 1, 1, "x", 2, "hello"],
    ["71", 0, 5, "", 0, ""],
  ])(
    "%s: at %i, replacing %i, with %j: status %i, %j",
    (_item, start, length, text, status, sent) => {
      const result = inBody((p) => p.call(SET, BODY, start, length, text).status);
      expect(result).toEqual({ found: status, sent });
    },
  );
});

describe("sizes told, with chunks of 5, 6 and 4", () => {
  const CHUNKS = ["hello", " again", " now"];
  const run = (actions: number[], headers = 0, allow = false) => {
    const sizes: string[] = [];
    let call = 0;
    const plugin = startPuppet(
      {
        onRequestHeaders: () => headers,
        onRequestBody(_p, _id, size, end) {
          sizes.push(`${size}/${end}`);
          return actions[Math.min(call++, actions.length - 1)]!;
        },
      },
      { allowOnHeadersStopIteration: allow },
    );
    const stream = plugin.open();
    stream.write(CHUNKS[0]!).write(CHUNKS[1]!).end(CHUNKS[2]!);
    return { sizes: sizes.join(" "), sent: stream.request.body, ended: stream.request.ended };
  };

  test.each([
    ["continue", [0], "5/0 6/0 4/1", "hello again now", true],
    ["buffer", [1], "5/0 11/0 15/1", "", false],
    ["buffer, then continue", [1, 0, 0], "5/0 11/0 4/1", "hello again now", true],
    ["buffer until the end", [1, 1, 0], "5/0 11/0 15/1", "hello again now", true],
    ["watermark until the end", [2, 2, 0], "5/0 6/0 4/1", "hello again now", true],
    ["no buffer until the end", [3, 3, 0], "5/0 6/0 4/1", " now", true],
  ])("73, 74: %s", (_name, actions, sizes, sent, ended) => {
    expect(run(actions)).toEqual({ sizes, sent, ended });
  });

  test("headers held with the allow flag: the body callback runs and releases both", () => {
    expect(run([1, 1, 0], 1, true)).toEqual({
      sizes: "5/0 11/0 15/1",
      sent: "hello again now",
      ended: true,
    });
  });

  test("2 from the headers continues, and the body flows", () => {
    expect(run([0], 2)).toEqual({ sizes: "5/0 6/0 4/1", sent: "hello again now", ended: true });
  });

  test("what waited behind stopped headers comes in one callback, when a call-out continues", () => {
    const sizes: string[] = [];
    let id = 0;
    const plugin = startPuppet({
      onRequestHeaders(p, context) {
        id = context;
        p.call(
          "proxy_http_call",
          "c",
          [
            [":method", "GET"],
            [":path", "/"],
            [":authority", "a"],
          ],
          "",
          [],
          0,
        );
        return 4;
      },
      onRequestBody(_p, _id, size, end) {
        sizes.push(`${size}/${end}`);
      },
      onHttpCallResponse(p) {
        p.call("proxy_set_effective_context", id);
        p.call("proxy_continue_stream", 0);
      },
    });
    const stream = plugin.open();
    stream.write("hello").write(" again").end(" now");
    expect(sizes).toEqual([]);
    plugin.calls[0]!.answer();
    expect(sizes).toEqual(["15/1"]);
    expect(stream.request.body).toBe("hello again now");
    expect(stream.request.ended).toBe(true);
  });

  test("a buffered body is flushed when the trailers continue", () => {
    const seen: string[] = [];
    const plugin = startPuppet({
      onRequestBody: () => 1,
      onRequestTrailers(_p, _id, count) {
        seen.push(`trailers ${count}`);
        return 0;
      },
    });
    const stream = plugin.open().write("hello");
    expect(stream.request.body).toBe("");
    stream.end({ trailers: { t: "1" } });
    expect([seen, stream.request.body, stream.request.trailers?.get("t")]).toEqual([
      ["trailers 1"],
      "hello",
      "1",
    ]);
  });

  test("a response held at its headers gets its body after continuing", () => {
    const seen: string[] = [];
    let id = 0;
    const plugin = startPuppet({
      onConfigure(p) {
        p.call("proxy_set_tick_period_milliseconds", 10);
      },
      onResponseHeaders(_p, context) {
        id = context;
        return 1;
      },
      onResponseBody(_p, _id, size, end) {
        seen.push(`${size}/${end}`);
      },
      onTick(p) {
        if (id === 0) return;
        p.call("proxy_set_effective_context", id);
        p.call("proxy_continue_stream", 1);
        id = 0;
      },
    });
    const { response } = plugin.send({}, { upstream: { body: "abc" } });
    expect([seen, response.state]).toEqual([[], "paused"]);
    plugin.clock.advance(10);
    expect([seen, response.body, response.state]).toEqual([["3/1"], "abc", "done"]);
  });

  test("an edit of a buffered body is what goes on", () => {
    const plugin = startPuppet({
      onRequestBody(p, _id, size, end) {
        if (!end) return 1;
        p.call(SET, BODY, 0, size, p.body(BODY).toString().toUpperCase());
        return 0;
      },
    });
    const stream = plugin.open().write("hello").write(" ").end("world");
    expect(stream.request.body).toBe("HELLO WORLD");
  });
});
