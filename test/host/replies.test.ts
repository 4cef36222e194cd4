/** Bytes of local replies and buffers at their edges. */
import { describe, expect, test } from "vitest";
import { ByteBuffer } from "../../sdk/host/machine/http/buffers.js";
import { HeaderMap } from "../../sdk/host/machine/http/headers.js";
import {
  askedBy,
  localReply,
  proxyReply,
  render,
} from "../../sdk/host/machine/http/local-reply.js";

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();
const bytes = (value: string) => Buffer.from(value);
const request = (headers: Record<string, string>) => askedBy(HeaderMap.from(headers));
const grpc = request({ "content-type": "application/grpc+proto" });

describe("local replies", () => {
  test.each([
    [-2, -1],
    [-1, -1],
    [0, 0],
    [16, 16],
    [17, -1],
  ])("gRPC status %i is kept as %i", (given, kept) => {
    expect(localReply(200, bytes(""), bytes(""), [], given).grpcStatus).toBe(kept);
  });

  test("a gRPC status of 0 is said, a missing one is derived", () => {
    const status = (given: number) =>
      render(localReply(403, bytes(""), bytes(""), [], given), grpc).headers.text("grpc-status");
    expect([status(0), status(-1)]).toEqual(["0", "7"]);
    expect(render(proxyReply(503, "", ""), grpc).headers.text("grpc-status")).toBe("14");
  });

  test("gRPC's message is percent-encoded, and absent without a body", () => {
    const message = (body: string) =>
      render(proxyReply(500, body, ""), grpc).headers.text("grpc-message");
    expect(message(" ~%\u007f\n\u001fé")).toBe(" ~%25%7F%0A%1F%C3%A9");
    expect(message("")).toBeUndefined();
  });

  test.each([
    ["application/grpc", true],
    ["application/grpc;v=1", true],
    ["application/grpc+json", true],
    ["application/grpc-web", false],
    ["x-application/grpc", false],
    ["text/plain", false],
  ])("content-type %s is gRPC: %s", (type, expected) => {
    const { headers } = render(proxyReply(404, "b", ""), request({ "content-type": type }));
    expect(headers.has("grpc-status")).toBe(expected);
  });

  test("without a request, and to HEAD", () => {
    expect(text(render(proxyReply(400, "b", ""), null).body)).toBe("b");
    const head = render(proxyReply(400, "b", ""), request({ ":method": "HEAD" }));
    expect([head.body.length, head.headers.text("content-length")]).toEqual([0, "1"]);
  });

  test("without a body no length or type goes out", () => {
    const reply = localReply(
      204,
      bytes(""),
      bytes(""),
      [
        [bytes("Content-Length"), bytes("5")],
        [bytes("Content-Type"), bytes("x")],
      ],
      -1,
    );
    expect(render(reply, null).headers.entries()).toEqual([[":status", "204"]]);
  });
});

describe("buffers", () => {
  const of = (...chunks: string[]) => {
    const buffer = new ByteBuffer();
    for (const chunk of chunks) buffer.append(bytes(chunk));
    return buffer;
  };
  const seen = (buffer: ByteBuffer) => [buffer.length, text(buffer.bytes())];

  test.each([
    [0, [4, "abcd"]],
    [1, [3, "bcd"]],
    [3, [1, "d"]],
    [4, [0, ""]],
    [9, [0, ""]],
  ])("draining %i of abcd", (length, left) => {
    const buffer = of("ab", "cd");
    buffer.drain(length);
    expect(seen(buffer)).toEqual(left);
    buffer.append(bytes("e"));
    expect(buffer.length).toBe((left[0] as number) + 1);
  });

  test.each([
    [0, 4, "abcd"],
    [0, 2, "ab"],
    [1, 2, "bc"],
    [3, 9, "d"],
    [4, 1, ""],
    [0, 0, ""],
  ])("slice from %i, %i bytes", (start, length, expected) => {
    expect(text(of("ab", "cd").slice(start, length))).toBe(expected);
  });

  test("taking moves everything, into an empty buffer and a full one", () => {
    const from = of("c", "d");
    const into = of("ab");
    into.take(from);
    expect([seen(into), seen(from)]).toEqual([
      [4, "abcd"],
      [0, ""],
    ]);
    from.append(bytes("x"));
    const empty = new ByteBuffer();
    empty.take(from);
    from.append(bytes("y"));
    expect([seen(empty), seen(from)]).toEqual([
      [1, "x"],
      [1, "y"],
    ]);
  });

  test("bytes that are one chunk already are not copied", () => {
    const chunk = bytes("abc");
    expect(ByteBuffer.of(chunk).bytes()).toBe(chunk);
    expect(ByteBuffer.of(chunk).slice(0, 3)).toBe(chunk);
  });
});
