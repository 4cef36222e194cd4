/** Mistakes in the use of the SDK, told in the proxy's log whatever its level. */
import { LogLevel } from "@proxywasm/abi/assembly/enums";
import { log } from "@proxywasm/abi/assembly/hostcalls";
import { Bytes } from "@proxywasm/abi/assembly/memory";

/** Tells a mistake, each kind once. */
export class Problem {
  private static told: u32 = 0;

  /** Logs a sentence, unless one of the same kind was logged. */
  static report(kind: u32, sentence: Bytes): void {
    if (Problem.told & (1 << kind)) return;
    Problem.told |= 1 << kind;
    log(LogLevel.Error, sentence);
  }
}
