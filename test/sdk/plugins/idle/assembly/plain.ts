/** Does what `index.ts` does, and knows of nothing else. */
import { Action, HttpContext, PluginContext, registerHttpFilter } from "@proxywasm/sdk";
import { requestPath } from "@proxywasm/sdk/properties";

class Idle extends HttpContext<PluginContext> {
  onRequestHeaders(endOfStream: bool): Action {
    return requestPath() === null ? Action.Pause : Action.Continue;
  }
}

registerHttpFilter<PluginContext, Idle>();
