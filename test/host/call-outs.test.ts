/** HTTP and gRPC call-outs: items 89 to 104 of the conformance checklist, as a real Envoy answers them. */
import { describe, expect, test } from "vitest";
import { startPuppet, type Puppet, type PuppetCallbacks, type PuppetOptions } from "./puppet.js";

const GET: [string, string][] = [
  [":method", "GET"],
  [":path", "/ask"],
  [":authority", "auth"],
];
const call = (p: Puppet, cluster = "c", headers = GET, body = "", timeout = 0) =>
  p.call("proxy_http_call", cluster, headers, body, [], timeout);

function inRequest<T>(
  act: (p: Puppet) => T,
  more: PuppetCallbacks = {},
  options: PuppetOptions = {},
) {
  let found: T | undefined;
  const plugin = startPuppet(
    {
      onRequestHeaders(p) {
        found = act(p);
        return 1;
      },
      ...more,
    },
    { clusters: ["c"], ...options },
  );
  const stream = plugin.open();
  return { plugin, stream, found: found as T };
}

describe("HTTP call-outs", () => {
  test("89: ids count in fours from 4; the answer comes to the root", () => {
    const seen: string[] = [];
    const { plugin, found } = inRequest((p) => [call(p), call(p)], {
      onHttpCallResponse: (_p, ...args) => void seen.push(args.join()),
    });
    expect(found.map(({ status, out }) => [status, out["call_id"]])).toEqual([
      [0, 4],
      [0, 8],
    ]);
    plugin.calls[1]!.answer({ status: 204, headers: { a: "b" }, trailers: { t: "1" } });
    plugin.calls[0]!.answer({ body: "hey" });
    expect(seen).toEqual(["1,8,2,0,1", "1,4,1,3,0"]);
  });

  test("what goes out has what the proxy adds, and no trailers", () => {
    const { plugin } = inRequest((p) =>
      p.call("proxy_http_call", "c", GET, "body", [["t", "1"]], 250),
    );
    const [sent] = plugin.calls;
    expect(sent!.headers.toObject()).toEqual({
      ":method": "GET",
      ":path": "/ask",
      ":authority": "auth",
      ":scheme": "http",
      "content-length": "4",
      "x-envoy-internal": "true",
      "x-envoy-expected-rq-timeout-ms": "250",
    });
    expect([sent!.body, sent!.timeout, sent!.cluster]).toEqual(["body", 250, "c"]);
  });

  test.each([
    ["90", "an unknown cluster", (p: Puppet) => call(p, "bogus")],
    ["91", "no path", (p: Puppet) => call(p, "c", GET.slice(0, 1))],
    ["92", "a time-out of 2³² − 1", (p: Puppet) => call(p, "c", GET, "", 0xffffffff)],
    [
      "malformed headers",
      "",
      (p: Puppet) => p.call("proxy_http_call", "c", Uint8Array.of(9, 9), "", [], 0),
    ],
  ])("%s: %s is a bad argument, and the id written is 0", (_item, _what, act) => {
    const { plugin, found } = inRequest(act);
    expect([found.status, found.out["call_id"]]).toEqual([2, 0]);
    expect(plugin.calls).toEqual([]);
  });

  test("93, 94: refused or reset is an answer of 503, and get_status tells nothing", () => {
    const seen: unknown[] = [];
    const { plugin } = inRequest(call, {
      onHttpCallResponse(p, _id, _token, headers, size) {
        const { out } = p.call("proxy_get_status");
        seen.push(
          headers,
          p.get(6, ":status"),
          p.body(4).toString().length === size,
          out["status_code"],
        );
      },
    });
    plugin.calls[0]!.fail();
    expect(seen).toEqual([3, "503", true, 0]);
  });

  test("a time-out is an answer of 504", () => {
    const seen: unknown[] = [];
    const { plugin } = inRequest((p) => call(p, "c", GET, "", 100), {
      onHttpCallResponse(p) {
        seen.push(p.get(6, ":status"), p.body(4));
      },
    });
    plugin.clock.advance(99);
    expect(seen).toEqual([]);
    plugin.clock.advance(1);
    expect(seen).toEqual(["504", "upstream request timeout"]);
    expect(plugin.calls[0]!.answer()).toBe(false);
    expect(seen).toHaveLength(2);
  });

  test("95: the answer can be read before and after choosing the stream as effective context", () => {
    const seen: unknown[] = [];
    const { plugin } = inRequest(call, {
      onHttpCallResponse(p) {
        const read = () => [
          p.get(6, "a"),
          p.get(7, "t"),
          p.body(4),
          p.call("proxy_get_header_map_size", 6).status,
        ];
        seen.push(read());
        p.call("proxy_set_effective_context", 2);
        seen.push(read());
        p.call("proxy_continue_stream", 0);
      },
    });
    plugin.calls[0]!.answer({ headers: { a: "b" }, body: "body", trailers: { t: "u" } });
    expect(seen).toEqual([
      ["b", "u", "body", 2],
      ["b", "u", "body", 2],
    ]);
  });

  test("96: a result pointer outside memory sends nothing", () => {
    const { plugin, found } = inRequest((p) => {
      const headers = p.put(Buffer.from("x"));
      return p.raw("proxy_http_call", headers, 1, 0, 0, 0, 0, 0, 0, 0, p.vm.memory.size);
    });
    expect(found).toBe(6);
    expect(plugin.calls).toEqual([]);
  });

  test("97: the answer comes although the stream is gone", () => {
    const seen: unknown[] = [];
    const { plugin, stream } = inRequest(call, {
      onHttpCallResponse(p, id) {
        seen.push(id, p.call("proxy_set_effective_context", 2).status);
      },
    });
    stream.cancel();
    plugin.calls[0]!.answer();
    expect(seen).toEqual([1, 2]);
  });

  test("98: a plugin that goes cancels its calls", () => {
    const { plugin } = inRequest(call, { onHttpCallResponse: () => expect.unreachable() });
    plugin.close();
    expect(plugin.calls[0]!.state).toBe("cancelled");
    expect(plugin.calls[0]!.answer()).toBe(false);
  });

  test("99: an answer during a callback waits for its end", () => {
    const seen: string[] = [];
    const plugin = startPuppet(
      {
        onRequestHeaders(p) {
          call(p);
          plugin.calls[0]!.answer();
          seen.push("headers end");
        },
        onHttpCallResponse: () => void seen.push("answer"),
      },
      {},
    );
    plugin.send();
    expect(seen).toEqual(["headers end", "answer"]);
  });

  test("calls can be made while configuring and in on_log", () => {
    const statuses: number[] = [];
    const plugin = startPuppet({
      onConfigure: (p) => void statuses.push(call(p).status),
      onLog: (p) => void statuses.push(call(p).status),
    });
    plugin.send();
    expect(statuses).toEqual([0, 0]);
    expect(plugin.calls).toHaveLength(2);
  });

  test("a handler answers calls as they come", () => {
    const plugin = startPuppet(
      {
        onRequestHeaders(p) {
          call(p);
          return 1;
        },
        onHttpCallResponse(p) {
          p.call("proxy_set_effective_context", 2);
          p.call("proxy_add_header_map_value", 0, "asked", p.get(6, ":status"));
          p.call("proxy_continue_stream", 0);
        },
      },
      { onCall: (each) => void each.answer({ status: 204 }) },
    );
    const { request, response } = plugin.send();
    expect([request.headers.get("asked"), response.status]).toEqual(["204", 200]);
  });
});

describe("gRPC", () => {
  const unary = (p: Puppet, cluster: string | Uint8Array = "c", timeout = 0) =>
    p.call("proxy_grpc_call", cluster, "pkg.Service", "Method", [["m", "d"]], "req", timeout);
  const stream = (p: Puppet, cluster = "c") =>
    p.call("proxy_grpc_stream", cluster, "pkg.Service", "Method", [["m", "d"]]);
  const told = (seen: string[]): PuppetCallbacks => ({
    onGrpcReceiveInitialMetadata: (p, ...a) => void seen.push(`gim(${a}) ${p.pairs(4)}`),
    onGrpcReceive: (p, ...a) => void seen.push(`grx(${a}) ${p.body(5)}`),
    onGrpcReceiveTrailingMetadata: (p, ...a) => void seen.push(`gtm(${a}) ${p.pairs(5)}`),
    onGrpcClose: (p, ...a) => {
      const { out, text } = p.call("proxy_get_status");
      seen.push(
        `close(${a}) ${out["status_code"]} ${Buffer.from(out["status_message"] as Uint8Array)}`,
      );
      void text;
    },
  });

  test("ids: calls from 5, streams from 6", () => {
    const { found } = inRequest((p) => [unary(p), stream(p), unary(p), stream(p)]);
    expect(found.map(({ out }) => Object.values(out)[0])).toEqual([5, 6, 9, 10]);
  });

  test("100: a service that is neither cluster nor message is a parse failure", () => {
    const { found } = inRequest((p) => {
      const message = Uint8Array.of(10, 3, 10, 1, 99);
      return [unary(p, "bogus"), stream(p, "bogus"), unary(p, message)].map((each) => each.status);
    });
    expect(found).toEqual([4, 4, 0]);
  });

  test("101: a unary call that succeeds is one message, one that fails is a close", () => {
    const seen: string[] = [];
    const { plugin } = inRequest((p) => [unary(p), unary(p)], told(seen));
    expect(plugin.grpcCalls[0]!.messages.map(String)).toEqual([
      String(Buffer.from("req").toJSON().data),
    ]);
    plugin.grpcCalls[0]!.sendInitialMetadata({ a: "b" }).send("answer").close(0);
    plugin.grpcCalls[1]!.close(7, "denied");
    expect(seen).toEqual(["grx(1,5,6) answer", "close(1,9,7) 7 denied"]);
  });

  test("refused: close with 14; a time-out too", () => {
    const seen: string[] = [];
    const { plugin } = inRequest((p) => [unary(p), unary(p, "c", 50)], told(seen));
    plugin.grpcCalls[0]!.fail();
    plugin.clock.advance(50);
    expect(seen).toEqual(["close(1,5,14) 14 ", "close(1,9,14) 14 upstream request timeout"]);
  });

  test("102: sending: unknown kinds are bad arguments, unknown streams not found", () => {
    const { found } = inRequest((p) =>
      [99_999, 10_000, 1_002, 5].map((id) => p.call("proxy_grpc_send", id, "x", 0).status),
    );
    expect(found).toEqual([2, 2, 1, 2]);
  });

  test("103: a stream: initial metadata, messages, trailing metadata, close", () => {
    const seen: string[] = [];
    const { plugin } = inRequest((p) => {
      const { out } = stream(p);
      p.call("proxy_grpc_send", Number(out["stream_id"]), "one", 0);
      p.call("proxy_grpc_send", Number(out["stream_id"]), "two", 1);
    }, told(seen));
    const [grpc] = plugin.grpcCalls;
    expect(grpc!.messages.map((each) => Buffer.from(each).toString())).toEqual(["one", "two"]);
    expect(grpc!.halfClosed).toBe(true);
    grpc!.sendInitialMetadata({ i: "1" }).send("m").sendTrailingMetadata({ t: "2" }).close(0);
    expect(seen).toEqual(["gim(1,6,1) i,1", "grx(1,6,1) m", "gtm(1,6,1) t,2", "close(1,6,0) 0 "]);
  });

  test("104: closing half-closes, cancelling is silent, afterwards the id is gone", () => {
    const seen: string[] = [];
    const { plugin, found } = inRequest((p) => {
      stream(p);
      stream(p);
      unary(p);
      return [
        p.call("proxy_grpc_close", 6).status,
        p.call("proxy_grpc_cancel", 10).status,
        p.call("proxy_grpc_cancel", 10).status,
        p.call("proxy_grpc_close", 5).status,
        p.call("proxy_grpc_close", 5).status,
        p.call("proxy_grpc_cancel", 4).status,
      ];
    }, told(seen));
    expect(found).toEqual([0, 0, 1, 0, 1, 2]);
    expect(
      plugin.grpcCalls.map(({ state, halfClosed, cancelled }) => [state, halfClosed, cancelled]),
    ).toEqual([
      ["pending", true, false],
      ["cancelled", false, true],
      ["cancelled", false, true],
    ]);
    plugin.grpcCalls[1]!.send("late").close(0);
    expect(seen).toEqual([]);
    plugin.grpcCalls[0]!.close(0);
    expect(seen).toEqual(["close(1,6,0) 0 "]);
  });
});

describe("DNS", () => {
  test("an answer is told to the root, laid out as Envoy does; a failure has no bytes", () => {
    const seen: unknown[] = [];
    const { plugin } = inRequest((p) => p.call("envoy_resolve_dns", "example.com"), {
      envoyOnResolveDns(p, id, token, size) {
        seen.push([id, token, size, p.body(8).toString()]);
      },
    });
    const [query] = plugin.host.environment.queries;
    expect(query!.name).toBe("example.com");
    query!.answer([{ address: "1.2.3.4:0", ttl: 7 }]);
    query!.fail();
    expect(seen).toEqual([[1, 2, 18, "\x01\0\0\0\x07\0\0\x001.2.3.4:0\0"]]);
  });
});
