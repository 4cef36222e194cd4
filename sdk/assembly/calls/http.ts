/** HTTP call-outs: a request of the plugin's own, and what to do with its answer. */
import { BufferType, MapType, Status } from "@proxywasm/abi/assembly/enums";
import { httpCall, HttpCallOut } from "@proxywasm/abi/assembly/hostcalls";
import { Views } from "@proxywasm/abi/assembly/memory";
import { Context } from "../contexts/context";
import { Buffer } from "../core/body";
import { become, Now } from "../core/callback";
import { Headers } from "../core/headers";
import { viewOf } from "../core/memory";
import { Arguments } from "../core/text";
import { Token } from "../core/token";
import { Fields } from "../fields";
import { Pending } from "./pending";

/**
 * A request to an upstream cluster. Derive a class from it: its fields are what the answer needs to know, `onResponse` is
 * what happens then. The answer belongs to the context that sent the call: hostcalls act on it, and if that context is gone
 * the answer is dropped. Any number of calls can be under way, and `onResponse` may send the next.
 */
export abstract class HttpCall extends Pending {
  method: string = "GET";
  path: string = "/";
  /** Host and port to name in the request; the cluster's name unless set. */
  authority: string = "";
  /** Headers besides `:method`, `:path` and `:authority`. */
  readonly headers: Fields = new Fields();
  readonly trailers: Fields = new Fields();
  /** The body as text, or `bodyBytes`. */
  body: string = "";
  bodyBytes: Uint8Array | null = null;
  /** Milliseconds until the call has failed. */
  timeout: u32 = 5000;
  /** Why the call could not be sent; empty if it could. */
  problem: string = "";

  constructor(readonly cluster: string) {
    super();
  }

  /** Sends the request for `owner`; false, with `problem`, if that is not possible. It can be sent again once answered. */
  send(owner: Context): bool {
    if (this.isPending)
      return this.__refuse("it waits for its answer: use one object for each call under way");
    if (!become(owner.id)) return this.__refuse("its context is gone");
    const all = new Fields()
      .add(":method", this.method)
      .add(":path", this.path)
      .add(":authority", this.authority.length ? this.authority : this.cluster);
    for (let i = 0; i < this.headers.length; ++i)
      all.add(this.headers.name(i), this.headers.value(i));
    const bytes = this.bodyBytes;
    const cluster = Arguments.first(this.cluster);
    Now.status = httpCall(
      cluster,
      all.encode(),
      bytes ? viewOf(bytes) : Arguments.next(this.body),
      this.trailers.length ? this.trailers.encode() : Views.empty,
      this.timeout,
    );
    if (Now.status == Status.BadArgument) {
      return this.__refuse(
        'the proxy has no cluster "' + this.cluster + '", or an empty method or path was given',
      );
    }
    if (Now.status != Status.Ok) return this.__refuse("the proxy could not send it");
    this.problem = "";
    this.__begin(HttpCallOut.callId, owner);
    return true;
  }

  /** Waits for the answer no longer: nothing is called any more. (The proxy cannot be told: the request still goes out.) */
  cancel(): void {
    this.__end();
  }

  /** The answer, while `onResponse` runs. */
  get answer(): Answer {
    return Token.of<Answer>(Now.effective, 0);
  }

  /** The upstream answered, or the proxy did in its place: 503 without a connection, 504 after the timeout. */
  onResponse(): void {}

  /** There will be no answer. (Envoy never says so: it answers in the upstream's place.) */
  onFailure(): void {}

  /** Takes the answer; called by the dispatcher. */
  __deliver(failed: bool): void {
    const mine = this.__becomeOwner();
    this.__end();
    if (!mine) return;
    if (failed) this.onFailure();
    else this.onResponse();
  }

  private __refuse(why: string): bool {
    this.problem = "call-out not sent: " + why;
    return false;
  }
}

/** The answer to a call-out. */
@unmanaged
export class Answer {
  /** `:status`; 0 if unknown. */
  get status(): i32 {
    const value = this.headers.get(":status");
    return value ? <i32>parseInt(value) : 0;
  }

  get headers(): Headers {
    return Token.of<Headers>(Token.context(this), MapType.HttpCallResponseHeaders);
  }

  get trailers(): Headers {
    return Token.of<Headers>(Token.context(this), MapType.HttpCallResponseTrailers);
  }

  get body(): Buffer {
    return Token.of<Buffer>(Token.context(this), BufferType.HttpCallResponseBody);
  }
}
