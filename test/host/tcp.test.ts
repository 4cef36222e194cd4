/** TCP streams, as a real Envoy was seen to drive them. */
import { describe, expect, test } from "vitest";
import { startPuppet, type PuppetCallbacks } from "./puppet.js";

function recording(seen: string[], more: PuppetCallbacks = {}): PuppetCallbacks {
  const note =
    (name: string) =>
    (_: unknown, ...args: number[]) =>
      void seen.push(`${name}(${args})`);
  return {
    onContextCreate: (_p, id, parent) => {
      if (parent !== 0) seen.push(`create(${id},${parent})`);
    },
    onNewConnection: note("new"),
    onDownstreamData: note("dd"),
    onUpstreamData: note("ud"),
    onDownstreamConnectionClose: note("dclose"),
    onUpstreamConnectionClose: note("uclose"),
    onDone: note("done"),
    onLog: note("log"),
    onDelete: note("delete"),
    ...more,
  };
}

describe("a TCP stream", () => {
  test("29: create, new, data both ways, ends, closes, done, log, delete", () => {
    const seen: string[] = [];
    const connection = startPuppet(recording(seen)).connect();
    connection.write("abc").answer("defghijk").end();
    connection.answer("", true);
    connection.close("local");
    expect(seen).toEqual([
      "create(2,1)",
      "new(2)",
      "dd(2,3,0)",
      "ud(2,8,0)",
      "dd(2,0,1)",
      "ud(2,0,1)",
      "uclose(2,0)",
      "dclose(2,1)",
      "done(2)",
      "log(2)",
      "delete(2)",
    ]);
    expect([connection.upstream.text, connection.client.text]).toEqual(["abc", "defghijk"]);
  });

  test("a client that resets: dclose 2, no uclose", () => {
    const seen: string[] = [];
    const connection = startPuppet(recording(seen)).connect();
    connection.close("remote");
    expect(seen.slice(2)).toEqual(["dclose(2,2)", "done(2)", "log(2)", "delete(2)"]);
  });

  test("stopped data is told cumulatively, and goes on when a later callback continues", () => {
    const seen: string[] = [];
    const plugin = startPuppet(
      recording(seen, {
        onDownstreamData: (_p, _id, size, end) => {
          seen.push(`${size}/${end}`);
          return end ? 0 : 1;
        },
      }),
    );
    const connection = plugin.connect().write("abc").write("def");
    expect(connection.upstream.text).toBe("");
    connection.end();
    expect(seen.filter((each) => each.includes("/"))).toEqual(["3/0", "6/0", "6/1"]);
    expect([connection.upstream.text, connection.upstream.ended]).toEqual(["abcdef", true]);
  });

  test("continuing downstream hands the data on without another callback; the upstream cannot be", () => {
    const seen: unknown[] = [];
    const plugin = startPuppet({
      onConfigure: (p) => void p.call("proxy_set_tick_period_milliseconds", 10),
      onDownstreamData: () => {
        seen.push("dd");
        return 1;
      },
      onTick(p) {
        p.call("proxy_set_effective_context", 2);
        seen.push([0, 1, 2, 3].map((type) => p.call("proxy_continue_stream", type).status));
        p.call("proxy_set_tick_period_milliseconds", 0);
      },
    });
    const connection = plugin.connect().write("abc");
    plugin.clock.advance(10);
    expect(seen).toEqual(["dd", [0, 0, 0, 12]]);
    expect(connection.upstream.text).toBe("abc");
  });

  test("stopped upstream data waits for a callback that continues", () => {
    const sizes: number[] = [];
    const plugin = startPuppet({
      onUpstreamData: (_p, _id, size) => {
        sizes.push(size);
        return sizes.length === 1 ? 1 : 0;
      },
    });
    const connection = plugin.connect().answer("ab");
    expect(connection.client.text).toBe("");
    connection.answer("cd");
    expect([sizes, connection.client.text]).toEqual([[2, 4], "abcd"]);
  });

  test("stopping at the connection: nothing more until it closes", () => {
    const seen: string[] = [];
    const plugin = startPuppet(
      recording(seen, {
        onNewConnection: () => {
          seen.push("new");
          return 1;
        },
      }),
    );
    const connection = plugin.connect().write("abc");
    expect(seen).toEqual(["create(2,1)", "new"]);
    expect(connection.upstream.text).toBe("");
    connection.close();
    expect(seen.slice(2)).toEqual(["dclose(2,2)", "done(2)", "log(2)", "delete(2)"]);
  });

  test("data can be read and edited", () => {
    const plugin = startPuppet({
      onDownstreamData(p, _id, size) {
        expect(p.body(2)).toBe("abc");
        p.call("proxy_set_buffer_bytes", 2, 0, size, "ABC");
      },
      onUpstreamData(p) {
        p.call("proxy_set_buffer_bytes", 3, 0, 0, "> ");
      },
    });
    const connection = plugin.connect().write("abc").answer("x");
    expect([connection.upstream.text, connection.client.text]).toEqual(["ABC", "> x"]);
  });

  test.each([2, 3])("closing %i closes both sides; 0 and 1 do nothing", (type) => {
    const seen: unknown[] = [];
    const plugin = startPuppet({
      onDownstreamData(p) {
        seen.push(
          p.call("proxy_close_stream", 0).status,
          p.call("proxy_close_stream", type).status,
        );
      },
      onDelete: () => void seen.push("delete"),
    });
    const connection = plugin.connect().write("abc");
    expect([connection.closedBy, connection.ended]).toEqual(["wasm_close_stream", true]);
    expect(seen).toEqual([0, 0, "delete"]);
  });

  test("a trap closes the connection, and the plugin hears nothing more", () => {
    const seen: string[] = [];
    const plugin = startPuppet(
      recording(seen, {
        onDownstreamData: () => {
          throw new Error("boom");
        },
      }),
    );
    const connection = plugin.connect().write("abc");
    expect(connection.closedBy).toBe("wasm_fail_stream");
    expect(seen).toEqual(["create(2,1)", "new(2)"]);
    expect(connection.upstream.text).toBe("");
  });

  test("properties of the connection", () => {
    const found: unknown[] = [];
    const plugin = startPuppet({
      onNewConnection(p) {
        found.push(
          Buffer.from(p.property("source\0address") as Uint8Array).toString(),
          p.property("request\0path"),
        );
      },
    });
    plugin.connect({ source: { address: "9.9.9.9:1" } });
    expect(found).toEqual(["9.9.9.9:1", 1]);
  });
});
