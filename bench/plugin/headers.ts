/** Reads all headers and the body, changes some headers: the heavier of the two reference plugins. */
import { Action, HttpContext, PluginContext, registerHttpFilter } from "@proxywasm/sdk";

class Totals extends PluginContext {
  bytes: i32 = 0;
}

class Stream extends HttpContext<Totals> {
  hash: u32 = 0;

  onRequestHeaders(endOfStream: bool): Action {
    const request = this.request;
    let bytes = 0;
    const headers = request.headers.entries();
    while (headers.next()) bytes += headers.name.length + headers.value.length;
    this.plugin.bytes = bytes;
    const path = request.path;
    const userAgent = request.headers.get("user-agent");
    request.headers.set("x-replace", "bench");
    request.headers.add("x-a", "alpha");
    request.headers.add("x-b", path);
    if (userAgent) request.headers.add("x-c", userAgent);
    return endOfStream ? Action.Continue : Action.Pause;
  }

  onRequestBody(endOfStream: bool): Action {
    if (!endOfStream) return Action.Pause;
    const body = this.request.body.bytes();
    let hash: u32 = 2166136261;
    for (let i = 0; i < body.length; i += 16) hash = (hash ^ body[i]) * 16777619;
    this.hash = hash;
    return Action.Continue;
  }

  onResponseHeaders(endOfStream: bool): Action {
    this.response.headers.add("x-hash", this.hash.toString());
    return Action.Continue;
  }
}

registerHttpFilter<Totals, Stream>();
