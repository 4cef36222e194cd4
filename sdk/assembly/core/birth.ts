/**
 * Gives a new context its id and its plugin before the author's own constructor and fields are run.
 *
 * Invariant: `id` and `plugin` are set only while a context is being made by the dispatcher; the plugin is alive then,
 * since the table of contexts holds it.
 */
import { bear } from "./memory";

/** The context being made. */
export class Birth {
  static id: u32 = 0;
  static plugin: usize = 0;

  /** The next context to be constructed gets this id and belongs to this plugin, or to this registration; it lives longer than its callback. */
  static announce(id: u32, plugin: usize): void {
    Birth.id = id;
    Birth.plugin = plugin;
    bear();
  }
}

/** The plugin of the context being made, as the author's class; of a plugin, its registration. */
// @ts-ignore: tsc does not turn numbers into objects.
export function pluginOf<P>(): P {
  return changetype<P>(Birth.plugin);
}
