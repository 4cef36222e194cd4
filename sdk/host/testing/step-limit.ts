/** The end of what would never end: a plugin whose every step asks for another. */
import type { Host } from "../machine/host.js";
import type { Trace } from "./trace.js";

/** A plugin does not come to rest. */
export class StepLimitReached extends Error {
  override readonly name = "StepLimitReached";
  /** Of the callback that ran last. */
  readonly plugin: string;
  readonly contextId: number;
  readonly callback: string;

  /** @param what happened too often, for people */
  constructor(what: string, machine: Host, trace: Trace) {
    const { context, callback } = machine.lastCall;
    const plugin = context?.plugin?.name ?? "";
    const contextId = context?.id ?? 0;
    const calls = trace.text(CALLS);
    super(
      `the plugin ${JSON.stringify(plugin)} does not come to rest: ${what}, and there is more to do.\n` +
        `Each step asks for the next; ${callback} of context ${contextId} ran last. ` +
        `If so many are meant, raise stepLimit.\n` +
        (calls === "" ? "" : `The last calls:\n${calls}`),
    );
    this.plugin = plugin;
    this.contextId = contextId;
    this.callback = callback;
  }
}

/** Steps that one action of a test may cause at one instant of virtual time, unless it says otherwise. */
export const STEP_LIMIT = 10_000;
/** Timers that one `advance` may fire for each of these steps: a day of ticks every 100 ms is no mistake. */
export const TIMERS_PER_STEP = 100;
const CALLS = 12;
