/** Greets every client with a header, and answers one path by itself. */
import { Action, HttpContext, log, PluginContext, registerHttpFilter } from "@proxywasm/sdk";

class Greeter extends PluginContext {
  greeting: string = "world";

  onConfigure(): bool {
    const text = this.configuration.text();
    if (text.length > 0) this.greeting = text;
    return true;
  }
}

class Greeting extends HttpContext<Greeter> {
  onRequestHeaders(endOfStream: bool): Action {
    if (this.request.path == "/teapot") {
      this.respond(418).header("content-type", "text/plain").body("short and stout\n");
      return Action.Pause;
    }
    return Action.Continue;
  }

  onResponseHeaders(endOfStream: bool): Action {
    this.response.headers.add("hello", this.plugin.greeting);
    this.response.headers.remove("x-powered-by");
    log.info(`greeted ${this.plugin.greeting}`);
    return Action.Continue;
  }
}

registerHttpFilter<Greeter, Greeting>();
