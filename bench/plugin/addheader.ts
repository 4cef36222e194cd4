/** Adds one header to the response: the lightest of the two reference plugins. */
import { Action, HttpContext, PluginContext, registerHttpFilter } from "@proxywasm/sdk";

class AddHeader extends PluginContext {
  greeting: string = "world";

  onConfigure(): bool {
    const text = this.configuration.text();
    if (text.length > 0) this.greeting = text;
    return true;
  }
}

class Stream extends HttpContext<AddHeader> {
  onResponseHeaders(endOfStream: bool): Action {
    this.response.headers.add("hello", this.plugin.greeting);
    return Action.Continue;
  }
}

registerHttpFilter<AddHeader, Stream>();
