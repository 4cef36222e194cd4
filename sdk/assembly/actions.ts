/** What Envoy understands beyond `Continue` and `Pause`: as results of the same callbacks. */
import { Action } from "@proxywasm/abi/assembly/enums";
import { EnvoyDataAction, EnvoyHeaderAction } from "@proxywasm/abi/overlays/envoy/assembly/enums";

/** Finer actions of Envoy; other hosts may take them for `Pause`. */
export class EnvoyAction {
  /** For headers callbacks: hold the headers and all that follows, buffered; 413 or 500 when it grows too large. */
  static get holdAllAndBuffer(): Action {
    return EnvoyHeaderAction.StopAllIterationAndBuffer as i32 as Action;
  }

  /** For headers callbacks: hold the headers and all that follows; stop reading from the peer when it grows too large. */
  static get holdAllAndWatermark(): Action {
    return EnvoyHeaderAction.StopAllIterationAndWatermark as i32 as Action;
  }

  /** For body callbacks: hold the bytes, and stop reading from the peer when they grow too large. */
  static get holdAndWatermark(): Action {
    return EnvoyDataAction.StopIterationAndWatermark as i32 as Action;
  }

  /** For body callbacks: drop these bytes and wait for the next. */
  static get dropChunk(): Action {
    return EnvoyDataAction.StopIterationNoBuffer as i32 as Action;
  }
}
