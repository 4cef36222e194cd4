/**
 * Timers.
 *
 * Rules:
 * - A plugin has one tick, whoever of its contexts sets it; the root hears it.
 * - A new period starts at once; 0 stops. The next tick is counted from the end of the last.
 */
import type { RootContext } from "./context.js";

/** Sets, changes or (0) stops the tick of a plugin. */
export function setTickPeriod(root: RootContext, milliseconds: number): void {
  const { environment } = root.vm.host;
  if (root.tickHandle !== undefined) environment.cancel(root.tickHandle);
  root.tickHandle = undefined;
  root.tickPeriod = milliseconds;
  if (milliseconds > 0 && !root.deleted) {
    root.tickHandle = environment.schedule(milliseconds, root);
  }
}
