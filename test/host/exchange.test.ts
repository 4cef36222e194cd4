/** One HTTP exchange through a plugin, whole. */
import { describe, expect, test } from "vitest";
import { startPuppet } from "./puppet.js";

describe("an HTTP exchange", () => {
  test("callbacks run in Envoy's order, with the ids that Envoy gives", () => {
    const seen: string[] = [];
    const note =
      (name: string) =>
      (_: unknown, ...args: number[]) => {
        seen.push(`${name}(${args.join(",")})`);
      };
    const plugin = startPuppet(
      {
        onContextCreate: note("create"),
        onVmStart: note("start"),
        onConfigure: note("configure"),
        onRequestHeaders: note("rh"),
        onRequestBody: note("rb"),
        onRequestTrailers: note("rt"),
        onResponseHeaders: note("sh"),
        onResponseBody: note("sb"),
        onLog: note("log"),
        onDone: note("done"),
        onDelete: note("delete"),
      },
      { configuration: "abc", vmConfiguration: "xy" },
    );
    const { response } = plugin.send(
      { body: "hello", headers: { a: "b" } },
      { upstream: { body: "yes" } },
    );
    expect(response.status).toBe(200);
    expect(response.body).toBe("yes");
    expect(seen).toEqual([
      "create(1,0)",
      "start(1,2)",
      "configure(1,3)",
      "create(2,1)",
      "rh(2,5,0)",
      "rb(2,5,1)",
      "sh(2,1,0)",
      "sb(2,3,1)",
      "log(2)",
      "done(2)",
      "delete(2)",
    ]);
  });

  test("headers, configuration, log and a local reply", () => {
    const plugin = startPuppet(
      {
        onConfigure(p) {
          p.log(`configured with ${p.body(7)}`);
        },
        onRequestHeaders(p) {
          p.call("proxy_add_header_map_value", 0, "X-Added", "1");
          if (p.get(0, ":path") === "/no") {
            p.call(
              "proxy_send_local_response",
              403,
              "not allowed",
              "go away",
              [["x-why", "no"]],
              -1,
            );
          }
        },
        onResponseHeaders(p) {
          p.call("proxy_add_header_map_value", 2, "hello", "world");
        },
      },
      { configuration: "hi" },
    );
    expect(plugin.logs.map(({ message }) => message)).toEqual(["configured with hi"]);
    const good = plugin.send({ path: "/" });
    expect(good.request.headers.get("x-added")).toBe("1");
    expect(good.response.headers.get("hello")).toBe("world");
    const bad = plugin.send({ path: "/no" });
    expect(bad.request.started).toBe(false);
    expect(bad.response.headers.toObject()).toEqual({
      ":status": "403",
      "x-why": "no",
      "content-length": "7",
      "content-type": "text/plain",
      hello: "world",
    });
    expect(bad.response.body).toBe("go away");
    expect(bad.response.details).toBe("not_allowed");
  });
});
