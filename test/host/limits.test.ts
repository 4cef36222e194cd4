/** Bodies that are held beyond the limit: 413 and 500, as a real Envoy 1.40 answered over HTTP/1.1. */
import { describe, expect, test } from "vitest";
import { startPuppet, type PuppetCallbacks } from "./puppet.js";

const MiB = 2 ** 20;
const BIG = new Uint8Array(600_000);
const [BUFFER, WATERMARK, ALL_BUFFER, ALL_WATERMARK] = [1, 2, 3, 4];

/** Sends three big chunks and tells what happened, callbacks with their sizes. */
function post(script: PuppetCallbacks, options: Parameters<typeof startPuppet>[1] = {}, info = {}) {
  const seen: string[] = [];
  const plugin = startPuppet(
    {
      onRequestHeaders: (p, ...args) => script.onRequestHeaders?.(p, ...args) ?? 0,
      onRequestBody(p, id, size, end) {
        seen.push(`rb ${size}`);
        return script.onRequestBody?.(p, id, size, end) ?? 0;
      },
      onResponseHeaders: (p, ...args) => {
        seen.push("sh");
        return script.onResponseHeaders?.(p, ...args) ?? 0;
      },
      onResponseBody(p, id, size, end) {
        seen.push(`sb ${size}`);
        return script.onResponseBody?.(p, id, size, end) ?? 0;
      },
      onLog: () => void seen.push("log"),
    },
    options,
  );
  const stream = plugin.open({ method: "POST" }, { info });
  return { seen, plugin, stream };
}

describe("requests", () => {
  test("buffered chunks: the plugin sees the one that is too much, then its own 413", () => {
    const { seen, stream } = post({ onRequestBody: () => BUFFER });
    stream.write(BIG).write(BIG).write(BIG);
    expect(seen).toEqual(["rb 600000", "rb 1200000", "sh", "sb 17", "log"]);
    expect(stream.response.status).toBe(413);
    expect(stream.response.body).toBe("Payload Too Large");
    expect(stream.response.details).toBe("request_payload_too_large");
    expect(stream.request.bytes.length).toBe(0);
  });

  test("the 413 wins when the plugin would go on with what is too much", () => {
    const { stream } = post({ onRequestBody: (_p, _id, size) => (size > MiB ? 0 : BUFFER) });
    stream.write(BIG).write(BIG);
    expect([stream.response.status, stream.request.bytes.length]).toEqual([413, 0]);
  });

  test("one chunk beyond the limit", () => {
    const { stream, seen } = post({ onRequestBody: () => BUFFER });
    stream.write(new Uint8Array(MiB + 1));
    expect([stream.response.status, seen[0]]).toEqual([413, `rb ${MiB + 1}`]);
  });

  test("exactly the limit is held", () => {
    const { stream } = post({ onRequestBody: (_p, _id, _size, end) => (end ? 0 : BUFFER) });
    stream.write(new Uint8Array(MiB)).end();
    expect([stream.request.state, stream.request.bytes.length]).toEqual(["done", MiB]);
  });

  test("stopped at the headers to buffer: 413 without a body callback", () => {
    const { seen, stream } = post({ onRequestHeaders: () => ALL_BUFFER });
    stream.write(BIG).write(BIG);
    expect(seen).toEqual(["sh", "sb 17", "log"]);
    expect(stream.response.status).toBe(413);
  });

  test.each([
    ["watermark", { onRequestBody: () => WATERMARK }],
    ["stopped at the headers with watermark", { onRequestHeaders: () => ALL_WATERMARK }],
    ["paused at the headers", { onRequestHeaders: () => BUFFER }],
  ] satisfies [string, PuppetCallbacks][])("%s waits without end", (_what, script) => {
    const { stream } = post(script);
    stream.write(BIG).write(BIG).write(BIG);
    expect([stream.response.started, stream.request.state]).toEqual([false, "paused"]);
  });

  test("what goes on at once has no limit", () => {
    const { stream } = post({});
    stream.write(BIG).write(BIG).end(BIG);
    expect(stream.request.bytes.length).toBe(1_800_000);
  });

  test("over HTTP/2 the limit is that of the stream's window, and both can be set", () => {
    const h2 = post({ onRequestBody: () => BUFFER }, {}, { protocol: "HTTP/2" });
    h2.stream.write(BIG).write(BIG).write(BIG);
    expect(h2.seen).toEqual(["rb 600000", "rb 1200000", "rb 1800000"]);
    const small = post({ onRequestBody: () => BUFFER }, { bufferLimit: 3 });
    small.stream.write("abc");
    expect(small.stream.response.started).toBe(false);
    small.stream.write("d");
    expect(small.stream.response.status).toBe(413);
  });
});

describe("responses", () => {
  test("buffered chunks, when the headers are out: reset, without another body callback", () => {
    const { seen, stream } = post({ onResponseBody: () => BUFFER });
    stream.end().answer({}, false).answerData(BIG).answerData(BIG);
    expect(seen.slice(1)).toEqual(["sh", "sb 600000", "log"]);
    expect([stream.response.wasReset, stream.response.status]).toEqual([true, 200]);
    expect(stream.response.details).toBe("response_payload_too_large");
  });

  test("stopped at the headers to buffer: 500 that no callback sees", () => {
    const { seen, stream } = post({ onResponseHeaders: () => ALL_BUFFER });
    stream.end().answer({}, false).answerData(BIG).answerData(BIG);
    expect(seen.slice(1)).toEqual(["sh", "log"]);
    expect([stream.response.status, stream.response.body]).toEqual([500, "Internal Server Error"]);
  });
});
