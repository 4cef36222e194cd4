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
  /** Sends it: the one mention of answers, which is compiled only where one can wait. */
  private static sender: usize = 0;

  /** Lets an answer wait. */
  static hold(stream: u32, reply: Reply): void {
    Waiting.flush();
    Waiting.stream = stream;
    Waiting.reply = __pin(changetype<usize>(reply));
    Waiting.sender = changetype<usize>((reply: usize): void => changetype<Reply>(reply).send());
  }

  /** Sends the one that waits. */
  @inline
  static flush(): void {
    if (Waiting.stream) Waiting.send();
  }

  private static send(): void {
    const reply = Waiting.reply;
    if (become(Waiting.stream)) changetype<(reply: usize) => void>(Waiting.sender)(reply);
    Waiting.stream = 0;
    __unpin(reply);
  }
}
