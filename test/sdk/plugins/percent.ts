/** Answers with what the total helpers make of a header. */
import {
  Action,
  HttpContext,
  parseInteger,
  percentDecode,
  percentEncode,
  PluginContext,
  registerHttpFilter,
} from "@proxywasm/sdk";
class Stream extends HttpContext<PluginContext> {
  onRequestHeaders(endOfStream: bool): Action {
    const text = this.request.headers.get("text")!;
    const decoded = percentDecode(text);
    this.respond(200)
      .header("decoded", decoded === null ? "null" : "=" + decoded)
      .header("encoded", percentEncode(text))
      .header("integer", parseInteger(text, -7).toString());
    return Action.Pause;
  }
}
registerHttpFilter<PluginContext, Stream>();
