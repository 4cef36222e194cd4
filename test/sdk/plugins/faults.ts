/** Does what other AssemblyScript SDKs fail at. */
import {
  Action,
  Buffer,
  Counter,
  Gauge,
  HttpContext,
  lastStatus,
  log,
  PluginContext,
  registerHttpFilter,
  registerService,
  Status,
} from "@proxywasm/sdk";
import * as properties from "@proxywasm/sdk/properties";

class First extends PluginContext {
  text: string = "";
  hits: Counter = new Counter("faults_hits");
  level: Gauge = new Gauge("faults_level");

  onConfigure(): bool {
    this.text = this.configuration.text();
    return true;
  }

  onForeignFunction(id: u32, input: Buffer): void {
    log.info("foreign " + id.toString() + ": " + input.text());
  }

  onTick(): void {
    this.done();
  }

  onDone(): bool {
    this.tickPeriod = 10;
    return false;
  }

  onDelete(): void {
    log.info("deleted " + this.text);
  }
}

class Stream extends HttpContext<First> {
  onRequestHeaders(endOfStream: bool): Action {
    const missing = properties.get(["no", "such", "property"]);
    const first = lastStatus();
    this.response.headers.add("x-too-early", "1");
    const second = lastStatus();
    this.plugin.hits.increment(2);
    this.plugin.level.value = 5;
    this.request.headers.set("x-hits", this.plugin.hits.value.toString());
    this.request.headers.set("x-level", this.plugin.level.value.toString());
    this.request.headers.set(
      "x-missing",
      (missing === null && first == Status.NotFound).toString(),
    );
    this.request.headers.set("x-early", (second != Status.Ok).toString());
    this.request.headers.set("x-text", this.plugin.text);
    this.plugin.hits.increment(-1);
    this.plugin.hits.increment(-1);
    return Action.Continue;
  }
}

class Second extends PluginContext {}

registerHttpFilter<First, Stream>("first");
registerHttpFilter<First, Stream>("first");
registerService<Second>("second");
