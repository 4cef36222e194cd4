/**
 * The answer that goes out when the callback under way returns.
 *
 * Invariant: `reply` is pinned from `hold` to `take`. It is no reference, so that a plugin that never answers by itself
 * has nothing of answers in it.
 */
import { Reply } from "../reply";
import { become } from "./callback";

/** At most one answer waits: a second one sends the first. */
export class Waiting {
  /** The stream whose answer waits; 0 when none does. */
  private static stream: u32 = 0;
  private static reply: usize = 0;

  /** Lets an answer wait. */
  static hold(stream: u32, reply: Reply): void {
    Waiting.flush();
    Waiting.stream = stream;
    Waiting.reply = __pin(changetype<usize>(reply));
  }

  /** Sends the one that waits. */
  @inline
  static flush(): void {
    if (Waiting.stream) Waiting.send();
  }

  private static send(): void {
    const reply = changetype<Reply>(Waiting.reply);
    if (become(Waiting.stream)) reply.send();
    Waiting.stream = 0;
    __unpin(changetype<usize>(reply));
  }
}
