/** gRPC call-outs: one message there and one back, or a stream of them. */
import { BufferType, MapType, Status } from "@proxywasm/abi/assembly/enums";
import {
  getStatus,
  GetStatusOut,
  grpcCall,
  GrpcCallOut,
  grpcCancel,
  grpcClose,
  grpcSend,
  grpcStream,
  GrpcStreamOut,
} from "@proxywasm/abi/assembly/hostcalls";
import { Context } from "../contexts/context";
import { Buffer } from "../core/body";
import { become, Now } from "../core/callback";
import { Headers } from "../core/headers";
import { viewOf } from "../core/memory";
import { Arguments, decode } from "../core/text";
import { Token } from "../core/token";
import { Fields } from "../fields";
import { Pending } from "./pending";

/** What calls and streams have in common. */
export abstract class Grpc extends Pending {
  /** Metadata to send first. */
  readonly metadata: Fields = new Fields();
  /** Why it could not be sent; empty if it could. */
  problem: string = "";
  /** The host's number while it is open. */
  protected __number: u32 = 0;

  /** `upstream` is a cluster's name (or, for Envoy, a serialized `GrpcService`). */
  constructor(
    readonly upstream: string,
    readonly service: string,
    readonly method: string,
  ) {
    super();
  }

  /** Ends it at once; nothing is called any more. */
  cancel(): void {
    if (!this.isPending) return;
    this.__end();
    Now.status = grpcCancel(this.__number);
  }

  /** A message of the server; it can be read while this runs. */
  onMessage(message: Buffer): void {}

  /** Metadata of the server, before its first message. */
  onInitialMetadata(metadata: Headers): void {}

  /** Metadata of the server, behind its last message. */
  onTrailingMetadata(metadata: Headers): void {}

  /** It ended with a gRPC status; 0 is success. `statusMessage` says more. */
  onClose(status: u32): void {}

  /** The message that came with the status, while `onClose` runs. */
  get statusMessage(): string {
    Now.status = getStatus();
    return Now.status == Status.Ok ? decode(GetStatusOut.statusMessage) : "";
  }

  /** Takes what came; called by the dispatcher. */
  __deliverMessage(): void {
    if (!this.__becomeOwner()) return this.__end();
    if (this.__isUnary) this.__end();
    this.onMessage(Token.of<Buffer>(Now.effective, BufferType.GrpcCallMessage));
  }

  __deliverInitialMetadata(): void {
    if (!this.__becomeOwner()) return this.__end();
    this.onInitialMetadata(Token.of<Headers>(Now.effective, MapType.GrpcCallInitialMetadata));
  }

  __deliverTrailingMetadata(): void {
    if (!this.__becomeOwner()) return this.__end();
    this.onTrailingMetadata(Token.of<Headers>(Now.effective, MapType.GrpcCallTrailingMetadata));
  }

  __deliverClose(status: u32): void {
    const mine = this.__becomeOwner();
    this.__end();
    if (mine) this.onClose(status);
  }

  /** Whether its one message ends it. */
  protected get __isUnary(): bool {
    return false;
  }

  protected __abandon(): void {
    Now.status = grpcCancel(this.__number);
  }

  /** Whether it can be sent for `owner`. */
  protected __ready(owner: Context): bool {
    this.problem = "";
    if (this.isPending)
      this.problem = "gRPC call-out not sent: it is under way; use one object for each";
    else if (!become(owner.id)) this.problem = "gRPC call-out not sent: its context is gone";
    return this.problem.length == 0;
  }

  protected __sent(owner: Context, number: u32): bool {
    if (Now.status == Status.Ok) {
      this.__number = number;
      this.__begin(number, owner);
      return true;
    }
    this.problem =
      Now.status == Status.ParseFailure
        ? 'gRPC call-out not sent: the proxy has no cluster "' + this.upstream + '"'
        : "gRPC call-out not sent: the proxy could not send it";
    return false;
  }
}

/** One message to a service, and one back: `onMessage` on success, `onClose` on failure. */
export abstract class GrpcCall extends Grpc {
  /** Milliseconds until the call has failed. */
  timeout: u32 = 5000;

  /** Sends a serialized message for `owner`; false, with `problem`, if that is not possible. */
  send(owner: Context, message: Uint8Array): bool {
    if (!this.__ready(owner)) return false;
    const upstream = Arguments.first(this.upstream);
    const service = Arguments.next(this.service);
    const method = Arguments.next(this.method);
    Now.status = grpcCall(
      upstream,
      service,
      method,
      this.metadata.encode(),
      viewOf(message),
      this.timeout,
    );
    return this.__sent(owner, GrpcCallOut.callId);
  }

  protected get __isUnary(): bool {
    return true;
  }
}

/** Messages to and from a service, until either side closes. */
export abstract class GrpcStream extends Grpc {
  /** Opens the stream for `owner`; false, with `problem`, if that is not possible. */
  open(owner: Context): bool {
    if (!this.__ready(owner)) return false;
    const upstream = Arguments.first(this.upstream);
    const service = Arguments.next(this.service);
    const method = Arguments.next(this.method);
    Now.status = grpcStream(upstream, service, method, this.metadata.encode());
    return this.__sent(owner, GrpcStreamOut.streamId);
  }

  /** Sends a serialized message; `last` says that none follows. False if the stream is not open. */
  send(message: Uint8Array, last: bool = false): bool {
    if (!this.isPending) return false;
    Now.status = grpcSend(this.__number, viewOf(message), last);
    return Now.status == Status.Ok;
  }

  /** Says that nothing more will be sent; the server's answers still come. */
  close(): void {
    if (this.isPending) Now.status = grpcClose(this.__number);
  }
}
