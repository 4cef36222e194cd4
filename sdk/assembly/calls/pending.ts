/** Call-outs that wait for their answer: found by token, held by the context that made them. */
import { become } from "../core/callback";
import { Keyed, Table } from "../core/table";
import { Context } from "../contexts/context";

/** Every call-out that was not answered yet, by the host's token. */
export const calls = new Table();

/** A call-out under way, or one that can be sent. */
export abstract class Pending extends Keyed {
  /** The context that waits for the answer; null when nobody does. */
  protected owner: Context | null = null;
  private later: Pending | null = null;

  /** Whether it was sent and not answered yet. */
  get isPending(): bool {
    return this.owner !== null;
  }

  /** Waits for the answer to `token` on behalf of `owner`. */
  protected begin(token: u32, owner: Context): void {
    this.owner = owner;
    this.later = owner.pending;
    owner.pending = this;
    calls.add(token, this);
  }

  /** Waits no longer. */
  protected end(): void {
    const owner = this.owner;
    if (!owner) return;
    calls.remove(this);
    if (owner.pending == this) {
      owner.pending = this.later;
    } else {
      let each = owner.pending;
      while (each && each.later != this) each = each.later;
      if (each) each.later = this.later;
    }
    this.owner = null;
    this.later = null;
  }

  /** Makes hostcalls act on the context that waits. */
  protected becomeOwner(): bool {
    const owner = this.owner;
    return owner !== null && become(owner.id);
  }

  /** The context that waits is gone: its answers will be dropped when they come, and what it holds is free. */
  static drop(owner: Context): void {
    let call = owner.pending;
    while (call) {
      const later = call.later;
      call.abandon();
      call.end();
      call = later;
    }
  }

  /** Tells the host, where it can be told, that nobody waits any longer. */
  protected abandon(): void {}
}
