/** Call-outs that wait for their answer: found by token, held by the table of call-outs. */
import { become } from "../core/callback";
import { Context } from "../contexts/context";
import { Calls } from "../core/calls";

/** A call-out under way, or one that can be sent. */
export abstract class Pending {
  /** The host's number for this call. */
  private __token: u32 = 0;
  /** The next call of its bucket in the table of call-outs, which wants these two fields first. */
  private __chained: usize = 0;
  /** The context that waits for the answer; null when nobody does. */
  protected __owner: Context | null = null;
  /** The next call-out of the same owner. */
  private __later: usize = 0;

  /** Whether it was sent and not answered yet. */
  get isPending(): bool {
    return this.__owner !== null;
  }

  /** Waits for the answer to `token` on behalf of `owner`. */
  protected __begin(token: u32, owner: Context): void {
    this.__token = token;
    this.__owner = owner;
    this.__later = owner.__pending;
    owner.__pending = Calls.add(this);
  }

  /** Waits no longer. */
  protected __end(): void {
    const owner = this.__owner;
    if (!owner) return;
    this.__owner = null;
    const self = Calls.remove(this);
    if (owner.__pending == self) {
      owner.__pending = this.__later;
      return;
    }
    let each = Calls.at(owner.__pending);
    while (each && each.__later != self) each = Calls.at(each.__later);
    if (each) each.__later = this.__later;
  }

  /** Makes hostcalls act on the context that waits. */
  protected __becomeOwner(): bool {
    const owner = this.__owner;
    return owner !== null && become(owner.id);
  }

  /** The context that waits is gone: its answers will be dropped when they come, and what it holds is free. */
  static drop(owner: Context): void {
    let call = Calls.at(owner.__pending);
    while (call) {
      const later = Calls.at(call.__later);
      call.__abandon();
      call.__end();
      call = later;
    }
  }

  /** Tells the host, where it can be told, that nobody waits any longer. */
  protected __abandon(): void {}
}
