/** Logs in every way there is, and counts the messages it had to build; then uses values that may be null. */
import { Action, HttpContext, log, PluginContext, registerHttpFilter } from "@proxywasm/sdk";
import { log as aliased } from "@proxywasm/sdk";

class Levels extends PluginContext {}

class Stream extends HttpContext<Levels> {
  built: i32 = 0;
  maybe: string | null = null;

  toString(): string {
    this.built += 1;
    return "message";
  }

  onRequestHeaders(endOfStream: bool): Action {
    const text = "variable";
    log.debug(text);
    log.debug("literal");
    log.debug(`template`);
    log.debug(`built ${this.toString()}`);
    log.debug("joined " + this.toString());
    if (endOfStream) log.trace(this.toString());
    else log.trace(this.toString());
    for (let i = 0; i < 2; ++i) aliased.debug(`aliased ${this.toString()}`);
    log.info(`info ${this.toString()}`);
    this.request.headers.set("x-built", this.built.toString());
    const empty: string | null = "";
    assert(empty);
    this.request.headers.set("x-empty", empty!);
    if (this.request.path == "/null") this.request.path = this.maybe!;
    if (this.request.path == "/assert") {
      const value: string = assert(this.maybe, "maybe is set");
      this.request.path = value;
    }
    if (this.request.path == "/number") {
      const many: bool = assert(this.built > 100, "many");
      if (many) this.request.path = "/many";
    }
    return Action.Continue;
  }
}

registerHttpFilter<Levels, Stream>();
