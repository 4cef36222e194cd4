/** Call-outs that wait for their answer: found by token, held by the table of call-outs. */
import { become } from "../core/callback";
import { Context } from "../contexts/context";
import { Calls } from "../core/calls";

/** A call-out under way, or one that can be sent. */
export abstract class Pending {
  /** The host's number for this call. */
  private token!: u32;
  /** The next call of its bucket in the table of call-outs, which wants these two fields first. */
  private chained!: usize;
  /** The context that waits for the answer; null when nobody does. */
  protected owner: Context | null = null;
  /** The next call-out of the same owner. */
  private later!: usize;

  /** Whether it was sent and not answered yet. */
  get isPending(): bool {
    return this.owner !== null;
  }

  /** Waits for the answer to `token` on behalf of `owner`. */
  protected begin(token: u32, owner: Context): void {
    this.token = token;
    this.owner = owner;
    this.later = owner.pending;
    owner.pending = Calls.add(this);
  }

  /** Waits no longer. */
  protected end(): void {
    const owner = this.owner;
    if (!owner) return;
    this.owner = null;
    const self = Calls.remove(this);
    if (owner.pending == self) {
      owner.pending = this.later;
      return;
    }
    let each = Calls.at(owner.pending);
    while (each && each.later != self) each = Calls.at(each.later);
    if (each) each.later = this.later;
  }

  /** Makes hostcalls act on the context that waits. */
  protected becomeOwner(): bool {
    const owner = this.owner;
    return owner !== null && become(owner.id);
  }

  /** The context that waits is gone: its answers will be dropped when they come, and what it holds is free. */
  static drop(owner: Context): void {
    let call = Calls.at(owner.pending);
    while (call) {
      const later = Calls.at(call.later);
      call.abandon();
      call.end();
      call = later;
    }
  }

  /** Tells the host, where it can be told, that nobody waits any longer. */
  protected abandon(): void {}
}
