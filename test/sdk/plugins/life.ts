/** Call-outs that go wrong, timers, trailers, and a plugin that takes its time to go; the path says which. */
import {
  Action,
  Buffer,
  GrpcCall,
  HttpCall,
  HttpContext,
  log,
  PluginContext,
  registerHttpFilter,
  textBytes,
  Timer,
} from "@proxywasm/sdk";

class Life extends PluginContext {
  slow: Beat | null = null;

  onConfigure(): bool {
    const slow = new Beat("slow", this);
    this.slow = slow;
    slow.every(70, this);
    new Beat("fast", this).every(30, this);
    new Once("once", this).after(50, this);
    new Once("never", this).after(40, this);
    new Once("stopper", this).after(40, this);
    return true;
  }

  onForeignFunction(id: u32, input: Buffer): void {
    log.info("foreign " + id.toString() + ": " + input.text());
  }

  onDone(): bool {
    new Once("farewell", this).after(100, this);
    log.info("not done yet");
    return false;
  }

  onDelete(): void {
    log.info("plugin deleted");
  }
}

class Beat extends Timer {
  count: i32 = 0;

  constructor(
    readonly name: string,
    readonly plugin: Life,
  ) {
    super();
  }

  onTimer(): void {
    this.count += 1;
    log.info(this.name + " " + this.count.toString());
    if (this.count == 3) this.stop(this.plugin);
  }
}

/** `stopper` and `never` are due in one tick; whichever runs first, stops the other. */
class Once extends Timer {
  static first: Once | null = null;

  constructor(
    readonly name: string,
    readonly plugin: Life,
  ) {
    super();
    if (name == "never") Once.first = this;
  }

  onTimer(): void {
    log.info("timer " + this.name);
    if (this.name == "stopper") Once.first!.stop(this.plugin);
    if (this.name == "farewell") this.plugin.done();
  }
}

class Ask extends HttpCall {
  constructor(
    readonly stream: Stream,
    path: string,
    timeout: u32 = 5000,
    cluster: string = "upstream",
  ) {
    super(cluster);
    this.path = path;
    this.timeout = timeout;
  }

  onResponse(): void {
    log.info("answered " + this.path);
    this.stream.say(this.path + " " + this.answer.status.toString());
  }

  onFailure(): void {
    this.stream.say(this.path + " failed");
  }
}

/** Asks again with what the first answer said. */
class Sequence extends HttpCall {
  steps: string = "";

  constructor(readonly stream: Stream) {
    super("upstream");
    this.path = "/first";
  }

  onResponse(): void {
    this.steps += this.path + " " + this.answer.body.text() + ";";
    if (this.path == "/second") return this.stream.say(this.steps);
    this.path = "/second";
    if (!this.send(this.stream)) this.stream.say(this.problem);
  }
}

class Say extends GrpcCall {
  constructor(readonly stream: Stream) {
    super("dead", "test.Echo", "Say");
  }

  onMessage(message: Buffer): void {
    this.stream.say("message");
  }

  onClose(status: u32): void {
    this.stream.say("grpc " + status.toString());
  }
}

class Stream extends HttpContext<Life> {
  onRequestHeaders(endOfStream: bool): Action {
    const path = this.request.path;
    if (path == "/timeout") return this.ask(new Ask(this, "/never", 100));
    if (path == "/refused") return this.ask(new Ask(this, "/", 5000, "dead"));
    if (path == "/leave") return this.ask(new Ask(this, "/slow"));
    if (path == "/sequence") return this.ask(new Sequence(this));
    if (path == "/cancel") {
      const cancelled = new Ask(this, "/cancelled");
      cancelled.send(this);
      cancelled.cancel();
      return this.ask(new Ask(this, "/kept"));
    }
    if (path == "/twice") {
      const ask = new Ask(this, "/slow");
      ask.send(this);
      if (!ask.send(this)) this.say(ask.problem);
      return Action.Pause;
    }
    if (path == "/grpc-refused") {
      const say = new Say(this);
      if (!say.send(this, textBytes("hello"))) this.say(say.problem);
      return Action.Pause;
    }
    if (path == "/grpc-cancel") {
      const say = new Say(this);
      say.send(this, textBytes("hello"));
      say.cancel();
      return this.ask(new Ask(this, "/kept"));
    }
    return Action.Continue;
  }

  onRequestTrailers(): Action {
    const trailers = this.request.trailers;
    const kept = trailers.get("x-kept");
    trailers.set("x-seen", kept ? kept : "missing");
    trailers.add("x-seen", trailers.has("x-gone").toString());
    trailers.remove("x-gone");
    return Action.Continue;
  }

  onResponseTrailers(): Action {
    const kept = this.response.trailers.get("x-kept");
    this.response.trailers.add("x-also", kept ? kept : "missing");
    this.response.trailers.remove("x-gone");
    return Action.Continue;
  }

  onDelete(): void {
    log.info("stream deleted");
  }

  ask(call: HttpCall): Action {
    if (!call.send(this)) this.say(call.problem);
    return Action.Pause;
  }

  say(text: string): void {
    this.respond(200).body(text);
  }
}

registerHttpFilter<Life, Stream>();
