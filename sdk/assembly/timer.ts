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
  private due: u64 = 0;
  private period: u32 = 0;
  private next: Timer | null = null;

  /** The time has come. */
  abstract onTimer(): void;

  /** Calls `onTimer` every so many milliseconds. */
  every(milliseconds: u32, plugin: PluginContext): void {
    this.arm(milliseconds, milliseconds, plugin);
  }

  /** Calls `onTimer` once, in so many milliseconds. */
  after(milliseconds: u32, plugin: PluginContext): void {
    this.arm(milliseconds, 0, plugin);
  }

  /** Calls `onTimer` no more. */
  stop(plugin: PluginContext): void {
    if (plugin.timers == this) {
      plugin.timers = this.next;
    } else {
      let each = plugin.timers;
      while (each && each.next != this) each = each.next;
      if (each) each.next = this.next;
    }
    this.next = null;
    // Another timer of the tick under way may have stopped this one.
    this.due = u64.MAX_VALUE;
  }

  /** Runs what is due, and asks for the next tick; called by the dispatcher. */
  static tick(plugin: PluginContext): void {
    const now = <u64>Clock.milliseconds();
    let each = plugin.timers;
    while (each !== null) {
      const next: Timer | null = each.next;
      if (each.due <= now) {
        if (each.period) each.due = now + each.period;
        else each.stop(plugin);
        each.onTimer();
      }
      each = next;
    }
    Timer.schedule(plugin, now);
  }

  private arm(delay: u32, period: u32, plugin: PluginContext): void {
    const now = <u64>Clock.milliseconds();
    this.stop(plugin);
    // At least 1, so that a tick ends even if its timers set each other again.
    this.due = now + max(delay, 1);
    this.period = period;
    this.next = plugin.timers;
    plugin.timers = this;
    Timer.schedule(plugin, now);
  }

  private static schedule(plugin: PluginContext, now: u64): void {
    let soonest = u64.MAX_VALUE;
    let each = plugin.timers;
    while (each !== null) {
      soonest = min(soonest, each.due);
      each = each.next;
    }
    const wait =
      soonest == u64.MAX_VALUE ? RESERVED_VALUES_NO_TICK : <u32>(soonest > now ? soonest - now : 1);
    Now.status = setTickPeriodMilliseconds(wait);
  }
}
