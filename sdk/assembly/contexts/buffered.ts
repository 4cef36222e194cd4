/** HTTP streams whose bodies are looked at once, when they are complete. */
import { Action } from "@proxywasm/abi/assembly/enums";
import { Body } from "../core/body";
import { Headers } from "../core/headers";
import { HttpContext } from "./http";
import { PluginContext } from "./plugin";

/**
 * Collects each body up to a limit and then calls once, trailers or not. The proxy holds the bytes meanwhile; a body above
 * the limit does not pass, unless a method here says otherwise.
 *
 * Headers have gone on by then, unless `onRequestHeaders` or `onResponseHeaders` held them by `Pause` (see there). Where
 * they were held, a `content-length` is made to fit the body when `onWholeRequest` or `onWholeResponse` returns. Where
 * they were not, remove it in the headers' callback if the body may change.
 */
export abstract class BufferedHttpContext<P extends PluginContext> extends HttpContext<P> {
  /** The largest request body, in bytes. */
  requestLimit: i32 = 1048576;
  /** The largest response body, in bytes. */
  responseLimit: i32 = 1048576;
  private __requestDone: bool = false;
  private __responseDone: bool = false;
  /** Was too large and is not to pass: nothing that still comes is, either. */
  private __refused: bool = false;

  /** The request's body is complete and can be read and changed. Not called for requests without a body. */
  onWholeRequest(): Action {
    return Action.Continue;
  }

  /** The response's body is complete and can be read and changed. Not called for responses without a body. */
  onWholeResponse(): Action {
    return Action.Continue;
  }

  /** The request's body is larger than the limit: answers 413 unless overridden. `Continue` lets it pass unseen. */
  onRequestTooLarge(): Action {
    return this.__refuse(413, "request_too_large");
  }

  /**
   * The response's body is larger than the limit: answers 500 unless overridden, as a proxy does whose buffer is full. If
   * its headers were not held, the client has them already: then the stream is reset, and the client sees that its
   * answer is not whole. `Continue` lets the body pass unseen.
   */
  onResponseTooLarge(): Action {
    return this.__refuse(500, "response_too_large");
  }

  onRequestBody(endOfStream: bool): Action {
    if (this.__requestDone) return this.__rest();
    if (this.request.body.size > this.requestLimit) {
      this.__requestDone = true;
      return this.onRequestTooLarge();
    }
    return endOfStream ? this.__finishRequest() : Action.Pause;
  }

  onRequestTrailers(): Action {
    return this.__requestDone ? this.__rest() : this.__finishRequest();
  }

  onResponseBody(endOfStream: bool): Action {
    if (this.__responseDone) return this.__rest();
    if (this.response.body.size > this.responseLimit) {
      this.__responseDone = true;
      return this.onResponseTooLarge();
    }
    return endOfStream ? this.__finishResponse() : Action.Pause;
  }

  onResponseTrailers(): Action {
    return this.__responseDone ? this.__rest() : this.__finishResponse();
  }

  private __finishRequest(): Action {
    this.__requestDone = true;
    const action = this.onWholeRequest();
    fitLength(this.request.headers, this.request.body);
    return action;
  }

  private __finishResponse(): Action {
    this.__responseDone = true;
    const action = this.onWholeResponse();
    fitLength(this.response.headers, this.response.body);
    return action;
  }

  private __refuse(status: u32, reason: string): Action {
    this.__refused = true;
    this.respond(status).details(reason);
    return Action.Pause;
  }

  private __rest(): Action {
    return this.__refused ? Action.Pause : Action.Continue;
  }
}

/** Headers that have gone on cannot be read, so then this does nothing. */
function fitLength(headers: Headers, body: Body): void {
  const present = headers.get("content-length");
  if (present === null) return;
  const fitting = body.size.toString();
  if (present != fitting) headers.set("content-length", fitting);
}
