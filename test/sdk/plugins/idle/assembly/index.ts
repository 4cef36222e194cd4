/** Knows every part of the SDK by name, and uses one property. */
import {
  Action,
  Clock,
  Counter,
  HttpContext,
  PluginContext,
  Random,
  registerHttpFilter,
  SharedData,
  SharedQueue,
} from "@proxywasm/sdk";
import { compress } from "@proxywasm/sdk/envoy";
import { parseJson } from "@proxywasm/sdk/json";
import { requestPath } from "@proxywasm/sdk/properties";

class Idle extends HttpContext<PluginContext> {
  onRequestHeaders(endOfStream: bool): Action {
    return requestPath() === null ? Action.Pause : Action.Continue;
  }
}

/** Never called. */
function unused(): void {
  new Counter(parseJson("{}")!.toString()).increment(Clock.milliseconds() + Random.below(2));
  SharedData.set("a", "b");
  SharedQueue.register("c");
  compress(new Uint8Array(1));
}

registerHttpFilter<PluginContext, Idle>();
