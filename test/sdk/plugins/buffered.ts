/** Takes secrets out of bodies, which are held to their end; below `/held` headers are held as well. */
import { Action, BufferedHttpContext, PluginContext, registerHttpFilter } from "@proxywasm/sdk";

class Redact extends BufferedHttpContext<PluginContext> {
  requestLimit: i32 = 1000;
  responseLimit: i32 = 1000;
  holds: bool = false;
  lets: bool = false;

  onRequestHeaders(endOfStream: bool): Action {
    this.holds = this.request.path.startsWith("/held");
    this.lets = this.request.path.includes("lets");
    if (this.holds && !endOfStream) return Action.Pause;
    this.request.headers.remove("content-length");
    return Action.Continue;
  }

  onResponseHeaders(endOfStream: bool): Action {
    if (this.holds && !endOfStream) return Action.Pause;
    this.response.headers.remove("content-length");
    return Action.Continue;
  }

  onWholeRequest(): Action {
    this.request.body.replace(this.request.body.text().replaceAll("secret", "***"));
    return Action.Continue;
  }

  onWholeResponse(): Action {
    this.response.body.replace(this.response.body.text().replaceAll("secret", "***"));
    return Action.Continue;
  }

  onResponseTooLarge(): Action {
    return this.lets ? Action.Continue : super.onResponseTooLarge();
  }
}

registerHttpFilter<PluginContext, Redact>();
