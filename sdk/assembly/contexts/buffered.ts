/** HTTP streams whose bodies are looked at once, when they are complete. */
import { Action } from "@proxywasm/abi/assembly/enums";
import { HttpContext } from "./http";
import { PluginContext } from "./plugin";

/**
 * Collects each body up to a limit and then calls once, trailers or not. The proxy holds the bytes meanwhile. (Headers have
 * gone on by then, unless they were held, too: see `onRequestHeaders`.)
 */
export abstract class BufferedHttpContext<P extends PluginContext> extends HttpContext<P> {
  /** The largest request body, in bytes. */
  requestLimit: i32 = 1048576;
  /** The largest response body, in bytes. */
  responseLimit: i32 = 1048576;
  private __requestDone: bool = false;
  private __responseDone: bool = false;

  /** The request's body is complete and can be read and changed. Not called for requests without a body. */
  onWholeRequest(): Action {
    return Action.Continue;
  }

  /** The response's body is complete and can be read and changed. Not called for responses without a body. */
  onWholeResponse(): Action {
    return Action.Continue;
  }

  /** The request's body is larger than the limit: answers 413 unless overridden. */
  onRequestTooLarge(): Action {
    this.respond(413).details("request_too_large");
    return Action.Pause;
  }

  /** The response's body is larger than the limit: lets it pass unchanged unless overridden. */
  onResponseTooLarge(): Action {
    return Action.Continue;
  }

  onRequestBody(endOfStream: bool): Action {
    if (this.__requestDone) return Action.Continue;
    if (this.request.body.size > this.requestLimit) {
      this.__requestDone = true;
      return this.onRequestTooLarge();
    }
    return endOfStream ? this.__finishRequest() : Action.Pause;
  }

  onRequestTrailers(): Action {
    return this.__requestDone ? Action.Continue : this.__finishRequest();
  }

  onResponseBody(endOfStream: bool): Action {
    if (this.__responseDone) return Action.Continue;
    if (this.response.body.size > this.responseLimit) {
      this.__responseDone = true;
      return this.onResponseTooLarge();
    }
    return endOfStream ? this.__finishResponse() : Action.Pause;
  }

  onResponseTrailers(): Action {
    return this.__responseDone ? Action.Continue : this.__finishResponse();
  }

  private __finishRequest(): Action {
    this.__requestDone = true;
    return this.onWholeRequest();
  }

  private __finishResponse(): Action {
    this.__responseDone = true;
    return this.onWholeResponse();
  }
}
