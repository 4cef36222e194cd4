/** HTTP streams: a request and its response. */
import { Action } from "@proxywasm/abi/assembly/enums";
import { pluginOf } from "../core/birth";
import { Reply } from "../reply";
import { Request, Response } from "../core/message";
import { Token } from "../core/token";
import { Context, Kind } from "./context";
import { PluginContext } from "./plugin";

/** A request and its response, whatever plugin they belong to. */
export abstract class HttpStream extends Context {
  /** Bytes of the request's body that a callback has seen and the host still holds. */
  __seenOfRequest: u32 = 0;
  /** The same of the response's body. */
  __seenOfResponse: u32 = 0;

  constructor() {
    super(Kind.Http);
  }

  /** The request. */
  get request(): Request {
    return Token.of<Request>(this.id, 0);
  }

  /** The response. */
  get response(): Response {
    return Token.of<Response>(this.id, 1);
  }

  /**
   * Answers the request in the upstream's place, when the callback returns; the callback's own result does not matter
   * then. Possible until response headers have gone to the client.
   */
  respond(status: u32): Reply {
    return Reply.begin(this.id, status);
  }

  /**
   * The request's headers are there; `endOfStream`: nothing follows. `Pause` holds them until `request.resume()`.
   *
   * To hold them until the body was read, return `Pause` here and go on in `onRequestBody`. Envoy calls that only if the
   * plugin's configuration says `allow_on_headers_stop_iteration: true`; otherwise it holds the body, too.
   */
  onRequestHeaders(endOfStream: bool): Action {
    return Action.Continue;
  }

  /** A part of the request's body is there; `endOfStream`: it is the last, and no trailers follow. */
  onRequestBody(endOfStream: bool): Action {
    return Action.Continue;
  }

  /** The request's trailers are there; the body was complete before. */
  onRequestTrailers(): Action {
    return Action.Continue;
  }

  /** The response's headers are there; `endOfStream`: nothing follows. Also called for answers made by `respond`. */
  onResponseHeaders(endOfStream: bool): Action {
    return Action.Continue;
  }

  /** A part of the response's body is there; `endOfStream`: it is the last, and no trailers follow. */
  onResponseBody(endOfStream: bool): Action {
    return Action.Continue;
  }

  /** The response's trailers are there; the body was complete before. */
  onResponseTrailers(): Action {
    return Action.Continue;
  }

  /** The stream has ended. */
  onDone(): void {}

  __isDone(): bool {
    this.onDone();
    return true;
  }
}

/** A request and its response, with the plugin that `registerHttpFilter` paired it with. */
export abstract class HttpContext<P extends PluginContext> extends HttpStream {
  /** The plugin that this stream belongs to. */
  readonly plugin: P = pluginOf<P>();
}
