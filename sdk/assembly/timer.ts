/** Several timers over the one tick that a plugin has. */
import { RESERVED_VALUES_NO_TICK } from "@proxywasm/abi/assembly/layouts";
import { setTickPeriodMilliseconds } from "@proxywasm/abi/assembly/hostcalls";
import { PluginContext } from "./contexts/plugin";
import { Now } from "./core/callback";
import { Clock } from "./system";

/**
 * Something to do later. Derive a class from it: its fields are what it needs to know. A plugin that uses timers leaves
 * `tickPeriod` to them.
 */
export abstract class Timer {
  private __due: u64 = 0;
  private __period: u32 = 0;
  private __next: Timer | null = null;

  /** The time has come. */
  abstract onTimer(): void;

  /** Calls `onTimer` every so many milliseconds. */
  every(milliseconds: u32, plugin: PluginContext): void {
    this.__arm(milliseconds, milliseconds, plugin);
  }

  /** Calls `onTimer` once, in so many milliseconds. */
  after(milliseconds: u32, plugin: PluginContext): void {
    this.__arm(milliseconds, 0, plugin);
  }

  /** Calls `onTimer` no more. */
  stop(plugin: PluginContext): void {
    if (plugin.__timers == this) {
      plugin.__timers = this.__next;
    } else {
      let each = plugin.__timers;
      while (each && each.__next != this) each = each.__next;
      if (each) each.__next = this.__next;
    }
    this.__next = null;
    // Another timer of the tick under way may have stopped this one.
    this.__due = u64.MAX_VALUE;
  }

  /** Runs what is due, and asks for the next tick; called by the dispatcher. */
  static tick(plugin: PluginContext): void {
    const now = <u64>Clock.milliseconds();
    let each = plugin.__timers;
    while (each !== null) {
      const next: Timer | null = each.__next;
      if (each.__due <= now) {
        if (each.__period) each.__due = now + each.__period;
        else each.stop(plugin);
        each.onTimer();
      }
      each = next;
    }
    Timer.schedule(plugin, now);
  }

  private __arm(delay: u32, period: u32, plugin: PluginContext): void {
    const now = <u64>Clock.milliseconds();
    this.stop(plugin);
    // At least 1, so that a tick ends even if its timers set each other again.
    this.__due = now + max(delay, 1);
    this.__period = period;
    this.__next = plugin.__timers;
    plugin.__timers = this;
    Timer.schedule(plugin, now);
  }

  private static schedule(plugin: PluginContext, now: u64): void {
    let soonest = u64.MAX_VALUE;
    let each = plugin.__timers;
    while (each !== null) {
      soonest = min(soonest, each.__due);
      each = each.__next;
    }
    const wait =
      soonest == u64.MAX_VALUE ? RESERVED_VALUES_NO_TICK : <u32>(soonest > now ? soonest - now : 1);
    Now.status = setTickPeriodMilliseconds(wait);
  }
}
