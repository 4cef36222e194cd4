/** Logs all headers, changes one of the request, and adds one to the response that the configuration names. */
import {
  Action,
  HeaderEntries,
  HttpContext,
  log,
  PluginContext,
  registerHttpFilter,
} from "@proxywasm/sdk";
import { parseJsonObject, stringAt } from "@proxywasm/sdk/json";

class HeaderPlugin extends PluginContext {
  header: string = "";
  value: string = "";

  onConfigure(): bool {
    const text = this.configuration.text();
    if (text.length == 0) return true;
    const config = parseJsonObject(text);
    const header = stringAt(config, "header");
    const value = stringAt(config, "value");
    if (!header || !value) {
      log.critical('invalid configuration: expected {"header": "NAME", "value": "VALUE"}');
      return false;
    }
    this.header = header.trim();
    this.value = value.trim();
    log.info(`header from config: ${this.header} = ${this.value}`);
    return true;
  }
}

class HeaderFilter extends HttpContext<HeaderPlugin> {
  onRequestHeaders(endOfStream: bool): Action {
    this.request.headers.set("test", "best");
    logAll("request header -->", this.request.headers.entries());
    return Action.Continue;
  }

  onResponseHeaders(endOfStream: bool): Action {
    const headers = this.response.headers;
    headers.add("x-proxy-wasm-example", "http_headers");
    if (this.plugin.header.length > 0) headers.add(this.plugin.header, this.plugin.value);
    logAll("response header <--", headers.entries());
    return Action.Continue;
  }

  onDone(): void {
    log.info(`${this.id} finished`);
  }
}

function logAll(title: string, entries: HeaderEntries): void {
  while (entries.next()) log.info(`${title} ${entries.name}: ${entries.value}`);
}

registerHttpFilter<HeaderPlugin, HeaderFilter>();
