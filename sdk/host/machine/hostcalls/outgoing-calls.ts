/** Hostcalls that start and steer call-outs: they belong to the root of the effective context. */
import type { Hostcalls } from "@proxywasm/abi/host/hostcalls";
import { Status } from "@proxywasm/abi/host/enums";
import { startHttpCall } from "../outgoing/call-outs.js";
import { cancelGrpc, closeGrpc, sendGrpc, startGrpc } from "../outgoing/grpc.js";
import type { Vm } from "../vm.js";

type CallOutCalls = Pick<
  Hostcalls,
  "httpCall" | "grpcCall" | "grpcStream" | "grpcSend" | "grpcCancel" | "grpcClose"
>;

export function callOutCalls(vm: Vm): CallOutCalls {
  return {
    httpCall(upstream, headers, body, trailers, timeout, out) {
      const { status, id } = startHttpCall(vm.context, upstream, headers, body, trailers, timeout);
      out.callId = id;
      return status;
    },

    grpcCall(upstream, service, method, metadata, message, timeout, out) {
      const started = startGrpc(vm.context, upstream, service, method, metadata, message, timeout);
      if (started.status === Status.Ok) out.callId = started.id;
      return started.status;
    },

    grpcStream(upstream, service, method, metadata, out) {
      const started = startGrpc(vm.context, upstream, service, method, metadata, null, 0);
      if (started.status === Status.Ok) out.streamId = started.id;
      return started.status;
    },

    grpcSend: (id, message, end) => sendGrpc(vm.context.root, id, message, end),
    grpcCancel: (id) => cancelGrpc(vm.context.root, id),
    grpcClose: (id) => closeGrpc(vm.context.root, id),
  };
}
