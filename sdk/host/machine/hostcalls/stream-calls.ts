/**
 * Hostcalls that steer a stream.
 *
 * Rules (Envoy):
 * - Continuing and closing are done after the callback; on a context without such a stream nothing happens, and
 *   that is no error. The upstream of a TCP stream cannot be continued.
 * - An HTTP stream is closed by closing its request or response, a TCP stream by closing either side.
 * - A local reply is always accepted; from a root it does nothing, and a second one in a callback is dropped.
 */
import type { Hostcalls } from "@proxywasm/abi/host/hostcalls";
import { Status, StreamType } from "@proxywasm/abi/host/enums";
import { HttpContext } from "../http/http-context.js";
import { localReply } from "../http/local-reply.js";
import { TcpContext } from "../tcp/tcp-stream.js";
import type { Vm } from "../vm.js";

type StreamCalls = Pick<
  Hostcalls,
  | "continueStream"
  | "closeStream"
  | "sendLocalResponse"
  | "continueRequest"
  | "continueResponse"
  | "clearRouteCache"
>;

export function streamCalls(vm: Vm): StreamCalls {
  const { host } = vm;

  const resumeHttp = (response: boolean): number => {
    const context = vm.context;
    if (context instanceof HttpContext) context.resume(response);
    return Status.Ok;
  };

  return {
    continueStream(type) {
      const context = vm.context;
      switch (type) {
        case StreamType.HttpRequest:
          return resumeHttp(false);
        case StreamType.HttpResponse:
          return resumeHttp(true);
        case StreamType.Downstream:
          if (context instanceof TcpContext) context.resume();
          return Status.Ok;
        case StreamType.Upstream:
          return Status.Unimplemented;
        default:
          return Status.BadArgument;
      }
    },

    closeStream(type) {
      const context = vm.context;
      switch (type) {
        case StreamType.HttpRequest:
        case StreamType.HttpResponse:
          if (context instanceof HttpContext) context.close(CLOSED_BY_PLUGIN);
          return Status.Ok;
        case StreamType.Downstream:
        case StreamType.Upstream:
          if (context instanceof TcpContext) context.close(CLOSED_BY_PLUGIN);
          return Status.Ok;
        default:
          return Status.BadArgument;
      }
    },

    sendLocalResponse(status, details, body, headers, grpcStatus) {
      const context = vm.context;
      if (context instanceof HttpContext) {
        const reply = localReply(status, details, body, headers ?? [], grpcStatus | 0);
        host.diagnosis.localReply(context, reply);
        context.reply(reply);
      }
      vm.stopNext = true;
      return Status.Ok;
    },

    continueRequest: () => resumeHttp(false),
    continueResponse: () => resumeHttp(true),
    clearRouteCache() {
      vm.context.info?.routeChanged?.();
      return Status.Ok;
    },
  };
}

/** What the access log gets to read. */
const CLOSED_BY_PLUGIN = "wasm_close_stream";
