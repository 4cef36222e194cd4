/** Does what the path of a request says, and answers with what came of it: shared data, queues, metrics, properties, system. */
import {
  Action,
  callForeign,
  Clock,
  Counter,
  Environment,
  Gauge,
  Histogram,
  HttpContext,
  lastStatus,
  log,
  PluginContext,
  Random,
  registerHttpFilter,
  SharedData,
  SharedQueue,
  SharedUpdate,
} from "@proxywasm/sdk";
import * as envoy from "@proxywasm/sdk/envoy";
import * as properties from "@proxywasm/sdk/properties";

class State extends PluginContext {
  readonly hits: Counter = new Counter("hits");
  readonly open: Gauge = new Gauge("open");
  readonly sizes: Histogram = new Histogram("sizes");
  queue: SharedQueue | null = null;

  onConfigure(): bool {
    this.queue = SharedQueue.register("jobs");
    return new envoy.PropertyDeclaration("fixed").readOnly().announce();
  }

  onQueueReady(queue: u32): void {
    const jobs = this.queue;
    if (jobs && jobs.id == queue) log.info("ready: " + jobs.drain().join(","));
  }
}

class Ask extends HttpContext<State> {
  onRequestHeaders(endOfStream: bool): Action {
    const words = this.request.path.split("/");
    const answer = this.act(words[1], words.slice(2));
    this.respond(200).header("last-status", lastStatus().toString()).body(answer);
    return Action.Pause;
  }

  private act(what: string, args: string[]): string {
    if (what == "shared") return shared(args);
    if (what == "queue") return queue(args);
    if (what == "metric") return metric(this.plugin, args);
    if (what == "property") return property(args);
    if (what == "foreign") return foreign(args);
    if (what == "system") return system(args);
    return "unknown";
  }
}

/** Adds a number of its own. */
class Add extends SharedUpdate {
  constructor(readonly amount: i32) {
    super();
  }

  change(current: string | null): string {
    return (this.amount + (current ? <i32>parseInt(current) : 0)).toString();
  }
}

function shared(args: string[]): string {
  const what = args[0];
  const key = args[1];
  if (what == "get") return shown(SharedData.get(key));
  if (what == "bytes") return count(SharedData.getBytes(key));
  if (what == "set") return SharedData.set(key, args[2]).toString();
  if (what == "empty") return SharedData.setBytes(key, new Uint8Array(0)).toString();
  if (what == "add") return shown(new Add(<i32>parseInt(args[2])).apply(key));
  if (what == "append") return shown(SharedData.update(key, (now) => (now ? now + "x" : "x")));
  if (what == "race") {
    const seen = SharedData.read(key);
    SharedData.set(key, "other");
    const first = SharedData.compareAndSet(key, seen, "mine").toString();
    const again = SharedData.read(key);
    return first + " " + SharedData.compareAndSet(key, again, again!.text + "!").toString();
  }
  return "unknown";
}

function queue(args: string[]): string {
  const jobs = SharedQueue.resolve(args[1], "jobs");
  if (!jobs) return "null";
  if (args[0] == "put") return jobs.enqueue(args[2]).toString();
  if (args[0] == "take") return shown(jobs.dequeue());
  if (args[0] == "fill") {
    for (let i = 0; i < 5; ++i) jobs.enqueueBytes(new Uint8Array(i));
    return jobs.drain(3).length.toString() + " " + jobs.drain().length.toString();
  }
  return new SharedQueue(4711).enqueue("x").toString();
}

function metric(plugin: State, args: string[]): string {
  const what = args[0];
  if (what == "count") {
    const labelled = plugin.hits.label("route", args[1]).label("reporter", "test");
    labelled.increment();
    return labelled.name + " " + labelled.value.toString();
  }
  if (what == "down") {
    plugin.hits.increment(-1);
    return plugin.hits.value.toString();
  }
  if (what == "set") plugin.open.value = 7;
  if (what == "add") plugin.open.add(<i64>parseInt(args[1]));
  if (what == "record") plugin.sizes.label("kind", "a").record(12);
  return plugin.open.value.toString();
}

function property(args: string[]): string {
  const what = args[0];
  if (what == "text") return shown(properties.requestPath());
  if (what == "missing") return shown(properties.routeName());
  if (what == "numbers") {
    const code = properties.responseCode(404);
    return [properties.requestSize().toString(), code.toString()].join(" ");
  }
  if (what == "time") return (properties.requestTime() > 1600000000000000000).toString();
  if (what == "bool") return properties.connectionMtls(true).toString();
  if (what == "uint") return (properties.connectionId() != u64.MAX_VALUE).toString();
  if (what == "double") return properties.xdsNodeMetadataEnvoyStatusPort().toString();
  if (what == "header") return shown(properties.requestHeadersAt("user-agent"));
  if (what == "map") {
    const labels = properties.xdsNodeMetadataLabels();
    return labels ? labels.length.toString() + " " + labels.get("app")! : "null";
  }
  if (what == "list") {
    const names = properties.getList(["xds", "node", "metadata", "PILOT_SAN"]);
    return names ? names.join("+") : "null";
  }
  if (what == "raw") return shown(properties.get(args.slice(1)));
  if (what == "set") {
    const set = properties.set([args[1]], args[2]);
    return set.toString() + " " + shown(properties.get([args[1]]));
  }
  if (what == "state") {
    properties.setBytes(["mark"], new Uint8Array(3));
    return count(properties.filterStateAt("wasm.mark"));
  }
  return "unknown";
}

function foreign(args: string[]): string {
  const what = args[0];
  if (what == "unknown") return count(callForeign("no_such_function", new Uint8Array(1)));
  if (what == "zip") {
    const packed = envoy.compress(new Uint8Array(1000));
    if (!packed) return "null";
    return (packed.length < 100).toString() + " " + count(envoy.uncompress(packed));
  }
  if (what == "unzip") return count(envoy.uncompress(new Uint8Array(9)));
  if (what == "state") return envoy.setFilterState(args[1], args[2]).toString();
  if (what == "route") return envoy.clearRouteCache().toString();
  if (what == "fixed") {
    const first = properties.set(["fixed"], "1");
    return first.toString() + " " + properties.set(["fixed"], "2").toString();
  }
  if (what == "cel") {
    const wrong = envoy.Expression.compile("1 +");
    const method = envoy.Expression.compile("request.method");
    const isGet = envoy.Expression.compile("request.method == 'GET'");
    if (wrong || !method || !isGet) return "null";
    const found = shown(method.evaluate()) + " " + isGet.holds().toString();
    method.free();
    return found + " " + shown(method.evaluate());
  }
  if (what == "verify") {
    const key = envoy.Key.der(bytesOf(args[1]));
    const text = Uint8Array.wrap(String.UTF8.encode(args[3]));
    return envoy.verifySignature("sha256", key, bytesOf(args[2]), text).toString();
  }
  return "unknown";
}

function system(args: string[]): string {
  const what = args[0];
  if (what == "env") return shown(Environment.get(args[1]));
  if (what == "envs") return Environment.all().keys().sort().join(",");
  if (what == "clock") {
    const now = Clock.milliseconds();
    const near = abs(now - properties.requestTime() / 1000000) < 60000;
    return near.toString() + " " + (Clock.steady() <= Clock.steady()).toString();
  }
  if (what == "random") {
    const bytes = Random.bytes(100000)!;
    let seen: u64 = 0;
    for (let i = 0; i < bytes.length; ++i) seen |= (<u64>1) << (bytes[i] & 63);
    const below = Random.below(6);
    const float = Random.float();
    const fits = below < 6 && float >= 0 && float < 1 && Random.u64() != Random.u64();
    return fits.toString() + " " + (seen == u64.MAX_VALUE).toString();
  }
  return "unknown";
}

function shown(text: string | null): string {
  return text === null ? "null" : "[" + text + "]";
}

function count(bytes: Uint8Array | null): string {
  return bytes ? bytes.length.toString() : "null";
}

function bytesOf(hex: string): Uint8Array {
  const bytes = new Uint8Array(hex.length >> 1);
  for (let i = 0; i < bytes.length; ++i) {
    bytes[i] = <u8>parseInt(hex.substring(i << 1, (i << 1) + 2), 16);
  }
  return bytes;
}

registerHttpFilter<State, Ask>();
