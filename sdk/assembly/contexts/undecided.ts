/** Streams of a plugin that is registered for HTTP and for TCP: which one it is, shows the first callback. */
import { Context, Kind } from "./context";
import { PluginContext } from "./plugin";

/** A stream that has had no callback yet. */
export class UndecidedStream extends Context {
  constructor(readonly plugin: PluginContext) {
    super(Kind.Undecided);
  }
}
