/** The answer that goes out when the callback under way returns. */
import { become } from "./core/callback";
import { Reply } from "./reply";

/** At most one answer waits: a second one sends the first. */
export class Waiting {
  /** The stream whose answer waits; 0 when none does. */
  static stream: u32 = 0;
  static reply: Reply | null = null;

  /** Sends it. */
  static flush(): void {
    if (Waiting.stream) Waiting.send();
  }

  private static send(): void {
    const stream = Waiting.stream;
    const reply = Waiting.reply;
    Waiting.stream = 0;
    Waiting.reply = null;
    if (reply && become(stream)) reply.send();
  }
}
