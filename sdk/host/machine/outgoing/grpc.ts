/**
 * gRPC calls and streams that a plugin starts.
 *
 * Rules:
 * - The service is a serialized GrpcService or a cluster's name; anything else is a parse failure.
 * - Ids: calls 5, 9, …; streams 6, 10, …
 * - A unary call ends in one on_grpc_receive or one on_grpc_close, and never sees metadata.
 * - A stream sees initial metadata, messages, trailing metadata, close; it is forgotten when both sides closed.
 * - Cancelling is silent; closing a call cancels it; sending is for streams only.
 * - A refused connection closes with 14; so does a timeout.
 */
import type { Pair } from "@proxywasm/abi/host/codec";
import { Status } from "@proxywasm/abi/host/enums";
import { CallKind, kindOf } from "./call-ids.js";
import type { CallState } from "./call-outs.js";
import { ByteBuffer } from "../http/buffers.js";
import { copyOf, EMPTY, textOf } from "../../base/bytes.js";
import type { Context, RootContext } from "../context.js";
import type { Task } from "../environment.js";
import { HeaderMap } from "../http/headers.js";
import { grpcTarget } from "./grpc-service.js";
import type { Deferred } from "../vm.js";

/** One gRPC call or stream: the driver reads what to send and tells what came. */
export class GrpcCall implements Task {
  readonly id: number;
  readonly root: RootContext;
  readonly origin: Context;
  readonly unary: boolean;
  readonly cluster: string;
  readonly service: string;
  readonly method: string;
  readonly initialMetadata: HeaderMap;
  /** The one message of a unary call. */
  readonly request: Uint8Array;
  /** Milliseconds; 0: none. */
  readonly timeout: number;
  state: CallState = "pending";
  /** The plugin will send nothing more. */
  localClosed = false;
  #timer: unknown;

  constructor(id: number, root: RootContext, origin: Context, unary: boolean, start: GrpcStart) {
    this.id = id;
    this.root = root;
    this.origin = origin;
    this.unary = unary;
    this.cluster = start.cluster;
    this.service = start.service;
    this.method = start.method;
    this.initialMetadata = start.metadata;
    this.request = start.request;
    this.timeout = start.timeout;
    if (start.timeout > 0) {
      this.#timer = root.vm.host.environment.schedule(start.timeout, this);
    }
  }

  /** A unary call that ends with its message, and hears of nothing else. */
  get isBrief(): boolean {
    return this.unary && !this.root.vm.host.profile.unaryMetadata;
  }

  /** The server sent its initial metadata. */
  receiveInitialMetadata(metadata: HeaderMap): void {
    if (!this.isBrief) this.#tell(new Event(this, "onGrpcReceiveInitialMetadata", metadata));
  }

  /** The server sent a message; it ends a unary call. */
  receive(message: Uint8Array): void {
    if (this.state !== "pending") return;
    this.#tell(new Event(this, "onGrpcReceive", null, message));
    if (this.isBrief) this.#settle("answered");
  }

  /** The server sent its trailing metadata. */
  receiveTrailingMetadata(metadata: HeaderMap): void {
    if (!this.isBrief) this.#tell(new Event(this, "onGrpcReceiveTrailingMetadata", metadata));
  }

  /** The server ended the call. */
  close(status: number, message = ""): void {
    if (this.state !== "pending") return;
    this.#tell(new Event(this, "onGrpcClose", null, null, status, message));
    this.#settle("answered");
  }

  /** The time is over. */
  run(): void {
    this.#timer = undefined;
    if (this.state !== "pending") return;
    this.root.vm.host.environment.grpcClose(this, true);
    this.close(UNAVAILABLE, "upstream request timeout");
  }

  /** The plugin does not want it any longer. */
  cancel(): void {
    if (this.state !== "pending") return;
    this.#settle("cancelled");
    this.root.vm.host.environment.grpcClose(this, true);
  }

  send(message: Uint8Array, endOfStream: boolean): void {
    if (endOfStream) this.localClosed = true;
    this.root.vm.host.environment.grpcSend(this, copyOf(message), endOfStream);
  }

  /** The plugin has nothing more to send. */
  closeLocal(): void {
    if (this.localClosed) return;
    this.localClosed = true;
    this.root.vm.host.environment.grpcClose(this, false);
  }

  #tell(event: Event): void {
    if (this.state !== "pending") return;
    if (this.root.vm.busy) this.root.vm.defer(event);
    else event.after();
  }

  #settle(state: CallState): void {
    this.state = state;
    this.root.grpcCalls.delete(this.id);
    if (this.#timer !== undefined) this.root.vm.host.environment.cancel(this.#timer);
    this.#timer = undefined;
  }
}

export interface GrpcStart {
  readonly cluster: string;
  readonly service: string;
  readonly method: string;
  readonly metadata: HeaderMap;
  readonly request: Uint8Array;
  readonly timeout: number;
}

/** Starts a call (with a request) or a stream (without); the id, or the status that says why not. */
export function startGrpc(
  context: Context,
  upstream: Uint8Array,
  service: Uint8Array,
  method: Uint8Array,
  metadata: readonly Pair[] | null,
  request: Uint8Array | null,
  timeout: number,
): { status: Status; id: number } {
  const root = context.root;
  if (root === null) return { status: Status.BadArgument, id: 0 };
  const { environment } = root.vm.host;
  const cluster = grpcTarget(upstream, (name) => environment.hasCluster(name));
  if (cluster === null) return { status: Status.ParseFailure, id: 0 };
  const map = HeaderMap.empty();
  for (const [key, value] of metadata ?? []) map.add(key, value);
  const unary = request !== null;
  const kind = unary ? CallKind.Grpc : CallKind.GrpcStream;
  const id = root.vm.lastCallIds.next(kind, (id) => root.grpcCalls.has(id));
  const call = new GrpcCall(id, root, context, unary, {
    cluster,
    service: textOf(service),
    method: textOf(method),
    metadata: map,
    request: request === null ? EMPTY : copyOf(request),
    timeout,
  });
  root.grpcCalls.set(id, call);
  environment.grpcOpen(call);
  return { status: Status.Ok, id };
}

export function sendGrpc(
  root: RootContext | null,
  id: number,
  bytes: Uint8Array,
  end: boolean,
): Status {
  if (kindOf(id) !== CallKind.GrpcStream) return Status.BadArgument;
  const call = root?.grpcCalls.get(id);
  if (call === undefined) return Status.NotFound;
  call.send(bytes, end);
  return Status.Ok;
}

/** Half-closes a stream, cancels a call. */
export function closeGrpc(root: RootContext | null, id: number): Status {
  return withCall(root, id, (call) => (call.unary ? call.cancel() : call.closeLocal()));
}

export function cancelGrpc(root: RootContext | null, id: number): Status {
  return withCall(root, id, (call) => call.cancel());
}

function withCall(root: RootContext | null, id: number, act: (call: GrpcCall) => void): Status {
  const kind = kindOf(id);
  if (kind !== CallKind.Grpc && kind !== CallKind.GrpcStream) return Status.BadArgument;
  const call = root?.grpcCalls.get(id);
  if (call === undefined) return Status.NotFound;
  act(call);
  return Status.Ok;
}

/** One thing that came from the server. */
class Event implements Deferred {
  constructor(
    readonly call: GrpcCall,
    readonly callback:
      | "onGrpcReceiveInitialMetadata"
      | "onGrpcReceive"
      | "onGrpcReceiveTrailingMetadata"
      | "onGrpcClose",
    readonly metadata: HeaderMap | null,
    readonly message: Uint8Array | null = null,
    readonly status = 0,
    readonly statusMessage = "",
  ) {}

  after(): void {
    const { call } = this;
    const root = call.root;
    if (root.deleted || call.state === "cancelled") return;
    const closing = this.callback === "onGrpcClose";
    if (closing) {
      root.statusCode = this.status;
      root.statusMessage = this.statusMessage;
    }
    root.grpcOrigin = call.origin;
    root.grpcPhase = this.callback;
    root.grpcMetadata = this.metadata;
    root.grpcMessage = this.message && ByteBuffer.of(this.message);
    const count = closing ? this.status : (this.metadata?.size ?? this.message?.length ?? 0);
    // What the plugin asked for is done when a message, or why a call ended, is gone (Envoy, measured).
    root.vm.defer({
      after() {
        root.grpcMessage = null;
        if (closing || call.isBrief) root.grpcCalls.delete(call.id);
        if (closing) root.statusMessage = "";
      },
    });
    root.vm.tell(this.callback, root, call.id, count);
    root.grpcPhase = "";
    root.grpcMetadata = root.grpcMessage = root.grpcOrigin = null;
    if (closing) root.statusMessage = "";
  }
}

/** gRPC's word for a server that cannot be reached: Envoy's for one that is late, too. */
const UNAVAILABLE = 14;
