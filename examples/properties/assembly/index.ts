/** Asks for the header that the route's metadata names, and answers 401 without it. */
import { Action, HttpContext, log, PluginContext, registerHttpFilter } from "@proxywasm/sdk";
import { xdsRouteMetadataFilterMetadataAt } from "@proxywasm/sdk/properties";

const UNAUTHENTICATED = 16;

class Guard extends HttpContext<PluginContext> {
  onRequestHeaders(endOfStream: bool): Action {
    const metadata = xdsRouteMetadataFilterMetadataAt("envoy.filters.http.wasm");
    const auth = metadata ? metadata.get("auth") : null;
    if (auth === null) {
      log.info("no auth header for route");
      return Action.Continue;
    }
    log.info(`auth header is "${auth}"`);
    if (this.request.headers.has(auth)) return Action.Continue;
    this.respond(401).grpcStatus(UNAUTHENTICATED);
    return Action.Pause;
  }

  onDone(): void {
    log.info(`${this.id} finished`);
  }
}

registerHttpFilter<PluginContext, Guard>();
