/** Deviations in call-outs. */
import { startPuppet } from "../puppet.js";
import { CALL, during, inHeaders, type Shown } from "./show.js";

export const CALLS: Readonly<Record<string, Shown>> = {
  "call-trailers": {
    envoy: false,
    spec: true,
    show(profile) {
      const plugin = startPuppet(
        {
          onRequestHeaders: (p) => void p.call("proxy_http_call", "c", CALL, "", [["t", "1"]], 0),
        },
        { profile },
      );
      plugin.send();
      return plugin.calls[0]!.machine.sentTrailers?.has("t") ?? false;
    },
  },
  "failed-calls": {
    envoy: [3, "503"],
    spec: [0, 1],
    show: (profile) =>
      during(
        profile,
        (found) => ({
          onRequestHeaders: (p) => void p.call("proxy_http_call", "c", CALL, "", [], 0),
          onHttpCallResponse: (p, _id, _call, count) => void found.push(count, p.get(6, ":status")),
        }),
        (plugin) => {
          plugin.send();
          plugin.calls[0]!.fail();
        },
      ),
  },
  "long-timeouts": {
    envoy: 2,
    spec: 0,
    show: (profile) =>
      inHeaders(profile, (p) => p.call("proxy_http_call", "c", CALL, "", [], 0xffffffff).status),
  },
  "written-message": {
    envoy: [0, "xm"],
    spec: [2, "m"],
    show: (profile) =>
      during(
        profile,
        (found) => ({
          onRequestHeaders: (p) => void p.call("proxy_grpc_call", "c", "s", "m", [], "", 0),
          onGrpcReceive: (p) =>
            void found.push(p.call("proxy_set_buffer_bytes", 5, 0, 0, "x").status, p.body(5)),
        }),
        (plugin) => {
          plugin.send();
          plugin.grpcCalls[0]!.send("m");
        },
      ),
  },
  "unary-metadata": {
    envoy: ["message"],
    spec: ["initial", "message", "trailing", "close 0"],
    show: (profile) =>
      during(
        profile,
        (found) => ({
          onRequestHeaders: (p) => void p.call("proxy_grpc_call", "c", "s", "m", [], "", 0),
          onGrpcReceiveInitialMetadata: () => void found.push("initial"),
          onGrpcReceive: () => void found.push("message"),
          onGrpcReceiveTrailingMetadata: () => void found.push("trailing"),
          onGrpcClose: (_p, _id, _call, status) => void found.push(`close ${status}`),
        }),
        (plugin) => {
          plugin.send();
          const call = plugin.grpcCalls[0]!;
          call.sendInitialMetadata({}).send("m").sendTrailingMetadata({}).close();
        },
      ),
  },
};
