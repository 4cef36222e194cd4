/** Asks an upstream about each request, and lets it pass or not by the hash of the answer: as good as at random. */
import {
  Action,
  HttpCall,
  HttpContext,
  log,
  PluginContext,
  registerHttpFilter,
} from "@proxywasm/sdk";

class AuthRandom extends HttpContext<PluginContext> {
  onRequestHeaders(endOfStream: bool): Action {
    const ask = new Ask(this);
    if (!ask.send(this)) {
      log.critical(ask.problem);
      return Action.Continue;
    }
    log.info(`http call dispatched to ${ask.cluster}`);
    return Action.Pause;
  }
}

/** The question about one request: the same headers, to another place. */
class Ask extends HttpCall {
  constructor(readonly asked: AuthRandom) {
    super("auth");
    this.method = asked.request.method;
    this.path = asked.request.path;
    this.authority = asked.request.authority;
    const entries = asked.request.headers.entries();
    while (entries.next()) {
      log.info(`request header: ${entries.name}: ${entries.value}`);
      if (!entries.name.startsWith(":")) this.headers.add(entries.name, entries.value);
    }
  }

  onResponse(): void {
    const entries = this.answer.headers.entries();
    while (entries.next()) {
      log.info(`response header from ${this.cluster}: ${entries.name}: ${entries.value}`);
    }
    if (hash(this.answer.body.bytes()) % 2 == 0) {
      log.info("access granted");
      this.asked.request.resume();
    } else {
      log.info("access forbidden");
      this.asked.respond(403).header("powered-by", "proxy-wasm").body("access forbidden");
    }
  }
}

/** FNV-1a. */
function hash(bytes: Uint8Array): u32 {
  let state: u32 = 0x811c9dc5;
  for (let i = 0; i < bytes.length; ++i) state = (state ^ bytes[i]) * 0x01000193;
  return state;
}

registerHttpFilter<PluginContext, AuthRandom>();
