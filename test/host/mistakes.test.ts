/** What tests get wrong with the kit: each mistake is named at once, with what to write instead. */
import { beforeAll, describe, expect, test } from "vitest";
import { startPlugin, type TestPlugin } from "@proxywasm/host/testing";
import { compile, PLUGIN } from "./compile.js";

let wasm: Uint8Array;
let plugin: TestPlugin;
beforeAll(async () => {
  wasm = await compile(PLUGIN);
  plugin = await startPlugin(wasm);
});
/** What the types forbid, and people without types write. */
const wrong = (value: unknown) => value as never;

describe("starting", () => {
  test.each([
    ["a path that does not exist", "nope.wasm", /there is no file .*nope\.wasm; build the plugin/],
    ["a URL that does not exist", new URL("file:///nope.wasm"), /there is no file .*nope\.wasm/],
    ["a folder", import.meta.dirname, /host is a folder; give the \.wasm file in it/],
    ["nothing", wrong(undefined), /undefined is no plugin; give the path/],
    ["an ArrayBuffer", wrong(new ArrayBuffer(1)), /\(ArrayBuffer\) is no plugin/],
    ["no wasm", Buffer.from("hello"), /does not begin with the wasm magic number/],
  ])("%s", async (_what, source, message) => {
    await expect(startPlugin(source)).rejects.toThrow(message);
  });

  test.each([
    [{ configration: "x" }, /configration is not an option; there are .*configuration/],
    [{ profile: "nginx" }, /profile: "nginx" is not one of envoy, spec/],
    [{ failurePolicy: "shut" }, /failurePolicy: "shut" is not one of closed, open, reload/],
    [{ configuration: { a: 1 } }, /neither text nor bytes; for JSON write JSON\.stringify/],
    [{ memoryLimit: "8MB" }, /memoryLimit: "8MB" is no number from 0 on/],
    [{ bufferLimit: NaN }, /bufferLimit: NaN is no number/],
    [{ now: "today" }, /now: "today" is no time; give a Date, or milliseconds since 1970/],
    [{ now: new Date("never") }, /now: .*is no time/],
    [{ failOpen: true, failurePolicy: "open" }, /exclude each other/],
  ])("%j", async (options, message) => {
    await expect(startPlugin(wasm, wrong(options))).rejects.toThrow(message);
  });
});

describe("messages", () => {
  test.each([
    [{ pth: "/" }, /pth is not a part of a request; there are .*path/],
    [{ body: 5 }, /body: 5 is neither text nor a Uint8Array/],
    [{ body: { a: 1 } }, /body: an object \(Object\)/],
    [{ headers: { "x-a": undefined } }, /the header x-a is undefined; give text/],
    [{ trailers: { "x-a": null } }, /the header x-a is null/],
    [{ headers: [["x-a", 5]] }, /the header x-a is 5/],
  ])("%j", (request, message) => {
    expect(() => plugin.send(wrong(request))).toThrow(message);
  });

  test("an upstream that answers with a promise", () => {
    const upstream = () => Promise.resolve({});
    expect(() => plugin.send({}, wrong({ upstream }))).toThrow(/time is virtual here/);
    expect(() => plugin.send({}, wrong({ upstream: { code: 404 } }))).toThrow(/code is not a part/);
  });

  test("headers come as records, lists, Map and Headers; values are bytes if need be", () => {
    const sent = (headers: object) => plugin.send({ headers: wrong(headers) }).request.headers;
    for (const headers of [{ "X-A": "1" }, [["X-A", "1"]], new Map([["X-A", "1"]])]) {
      expect(sent(headers).get("x-a")).toBe("1");
    }
    expect(sent(new Headers({ "X-A": "1" })).get("x-a")).toBe("1");
    const bytes = Uint8Array.of(0xe9, 0xff);
    expect(sent([["x-a", bytes]]).map.get(Buffer.from("x-a"))).toEqual(bytes);
  });
});

describe("order", () => {
  test("a request that has ended takes nothing more", () => {
    const stream = plugin.open({ method: "POST" });
    stream.end("a");
    expect(() => stream.write("b")).toThrow(/request has ended already; write before end/);
    expect(() => stream.end()).toThrow(/request has ended already/);
    expect(stream.request.body).toBe("a");
  });

  test("a response has one beginning and one end", () => {
    const stream = plugin.open();
    stream.end();
    expect(() => stream.answerData("x")).toThrow(/no headers yet; begin it with answer/);
    expect(() => stream.answerTrailers({})).toThrow(/no headers yet/);
    stream.answer({}, false);
    expect(() => stream.answer()).toThrow(/was answered already; send more with/);
    stream.answerData("x", true);
    expect(() => stream.answerData("y")).toThrow(/response has ended already/);
    expect(() => stream.answerTrailers({})).toThrow(/response has ended already/);
    expect(stream.response.body).toBe("x");
  });

  test("what comes after the end of the stream is harmless, as on a network", () => {
    const stream = plugin.open({ method: "POST" });
    stream.cancel();
    stream.write("late").end();
    stream.answer({ body: "late" });
    expect([stream.request.state, stream.response.started]).toEqual(["ended", false]);
  });

  test("a closed plugin", async () => {
    const closed = await startPlugin(wasm);
    closed.close();
    closed.close();
    expect(() => closed.send()).toThrow(/this plugin was closed; start another one/);
    expect(() => closed.connect()).toThrow(/this plugin was closed/);
  });

  test("a hostcall that does not exist cannot be injected", () => {
    expect(() => plugin.inject(wrong("proxy_log"), 1)).toThrow(
      /proxy_log is not a hostcall; there are .*log/,
    );
  });
});
