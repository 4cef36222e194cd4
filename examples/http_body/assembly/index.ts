/** Appends to, prepends to or replaces the body of a request or of its response, as the request's headers say. */
import {
  Action,
  Body,
  BufferedHttpContext,
  log,
  PluginContext,
  registerHttpFilter,
} from "@proxywasm/sdk";

/** Changes bodies. */
class SetBody extends BufferedHttpContext<PluginContext> {
  operation: string = "";
  inResponse: bool = false;

  onRequestHeaders(endOfStream: bool): Action {
    const headers = this.request.headers;
    if (!headers.has("content-length")) {
      this.respond(400).body("content must be provided");
      return Action.Pause;
    }
    headers.remove("content-length");
    this.inResponse = headers.get("buffer-replace-at") == "response";
    const operation = headers.get("buffer-operation");
    if (operation) this.operation = operation;
    return Action.Continue;
  }

  onWholeRequest(): Action {
    if (!this.inResponse) this.change("request", this.request.body);
    return Action.Continue;
  }

  onResponseHeaders(endOfStream: bool): Action {
    if (this.inResponse) this.response.headers.remove("content-length");
    return Action.Continue;
  }

  onWholeResponse(): Action {
    if (this.inResponse) this.change("response", this.response.body);
    return Action.Continue;
  }

  private change(which: string, body: Body): void {
    log.info(`original ${which} body: ${body.text()}`);
    if (this.operation == "append") body.append("[this is appended body]");
    else if (this.operation == "prepend") body.prepend("[this is prepended body]");
    else body.replace("[this is replaced body]");
  }
}

/** Answers with the body of the request, which goes no further. */
class Echo extends BufferedHttpContext<PluginContext> {
  onRequestHeaders(endOfStream: bool): Action {
    if (endOfStream) this.respond(200);
    return Action.Pause;
  }

  onWholeRequest(): Action {
    this.respond(200).bodyBytes(this.request.body.bytes());
    return Action.Pause;
  }
}

registerHttpFilter<PluginContext, SetBody>("set");
registerHttpFilter<PluginContext, Echo>("echo");
