/** Uses every part of the SDK once: each root of the module is one area, chosen by the first segment of the path. */
import {
  Action,
  Answer,
  Buffer,
  bytesText,
  Fields,
  GrpcCall,
  GrpcStream,
  Headers,
  HttpCall,
  HttpContext,
  log,
  PluginContext,
  registerHttpFilter,
  registerVm,
  textBytes,
  Timer,
  VmContext,
} from "@proxywasm/sdk";

class Vm extends VmContext {
  onVmStart(): bool {
    log.info("vm configuration: " + this.configuration.text());
    return true;
  }
}

class Heartbeat extends Timer {
  beats: i32 = 0;

  constructor(readonly plugin: Everything) {
    super();
  }

  onTimer(): void {
    this.beats += 1;
    log.info("beat " + this.beats.toString());
    if (this.beats == 3) this.stop(this.plugin);
  }
}

class Everything extends PluginContext {
  greeting: string = "";

  onConfigure(): bool {
    this.greeting = this.configuration.text();
    if (this.greeting == "refuse") return false;
    if (this.greeting == "timers") new Heartbeat(this).every(100, this);
    return true;
  }

  onTick(): void {
    log.debug("tick");
  }

  onForeignFunction(id: u32, input: Buffer): void {
    log.info("foreign " + id.toString() + " " + input.text());
  }

  onDone(): bool {
    log.info("done");
    return true;
  }
}

class Ask extends HttpCall {
  constructor(readonly stream: Stream) {
    super("upstream");
  }

  onResponse(): void {
    const answer: Answer = this.answer;
    const stream = this.stream;
    stream.request.headers.set("x-answer", answer.status.toString() + " " + answer.body.text());
    const extra = answer.headers.get("x-extra");
    if (extra) stream.request.headers.set("x-extra", extra);
    stream.pending2 -= 1;
    if (stream.pending2 == 0) stream.request.resume();
  }

  onFailure(): void {
    this.stream.respond(502).body("no answer");
  }
}

class Unary extends GrpcCall {
  constructor(readonly stream: Stream) {
    super("grpc", "test.Echo", "Say");
  }

  onMessage(message: Buffer): void {
    this.stream.respond(200).body("grpc " + message.text());
  }

  onClose(status: u32): void {
    this.stream.respond(500).body("closed " + status.toString() + " " + this.statusMessage);
  }
}

class Chat extends GrpcStream {
  text: string = "";

  constructor(readonly stream: Stream) {
    super("grpc", "test.Echo", "Chat");
  }

  onInitialMetadata(metadata: Headers): void {
    const value = metadata.get("x-initial");
    this.text += "initial " + (value ? value : "") + ";";
  }

  onMessage(message: Buffer): void {
    this.text += message.text() + ";";
  }

  onTrailingMetadata(metadata: Headers): void {
    const value = metadata.get("x-trailing");
    this.text += "trailing " + (value ? value : "") + ";";
  }

  onClose(status: u32): void {
    this.stream.respond(200).body(this.text + "closed " + status.toString());
  }
}

class Stream extends HttpContext<Everything> {
  pending2: i32 = 0;
  chunks: string = "";

  onRequestHeaders(endOfStream: bool): Action {
    const path = this.request.path;
    if (path == "/headers") return this.headers();
    if (path == "/call") return this.call(1);
    if (path == "/fan-out") return this.call(3);
    if (path == "/bad-call") return this.badCall();
    if (path == "/grpc") {
      const call = new Unary(this);
      return call.send(this, textBytes("hello")) ? Action.Pause : this.say(call.problem);
    }
    if (path == "/grpc-stream") {
      const chat = new Chat(this);
      if (!chat.open(this)) return this.say(chat.problem);
      chat.send(textBytes("one"));
      chat.send(textBytes("two"), true);
      return Action.Pause;
    }
    if (path == "/reply") {
      this.respond(418)
        .header("x-kind", "teapot")
        .headers(new Fields().add("x-a", "1").add("x-a", "2"))
        .body("short and stout")
        .details("teapot")
        .grpcStatus(3);
      return Action.Pause;
    }
    if (path == "/missing") {
      const missing = this.request.headers.get("x-missing");
      const empty = this.request.headers.get("x-empty");
      this.say(
        (missing === null ? "null" : missing) + "," + (empty === null ? "null" : '"' + empty + '"'),
      );
      return Action.Pause;
    }
    if (path == "/crash") assert(path.length < 3, "the path is too long");
    if (path == "/close") this.request.close();
    return Action.Continue;
  }

  onRequestBody(endOfStream: bool): Action {
    this.chunks += "[" + this.request.body.newText() + "]";
    if (!endOfStream && this.request.headers.has("x-hold")) return Action.Pause;
    if (endOfStream) this.request.body.replace(this.chunks);
    return endOfStream ? Action.Continue : Action.Pause;
  }

  onRequestTrailers(): Action {
    this.request.trailers.add("x-trailer", "seen");
    return Action.Continue;
  }

  onResponseHeaders(endOfStream: bool): Action {
    this.response.headers.add("x-greeting", this.plugin.greeting);
    this.response.headers.set("x-status", this.response.status.toString());
    this.response.headers.remove("content-length");
    return Action.Continue;
  }

  onResponseBody(endOfStream: bool): Action {
    if (!endOfStream) return Action.Pause;
    this.response.body.prepend("<");
    this.response.body.append(">");
    return Action.Continue;
  }

  onResponseTrailers(): Action {
    this.response.trailers.set("x-trailer", "seen");
    return Action.Continue;
  }

  onLog(): void {
    log.info("log " + this.request.path);
  }

  onDone(): void {
    log.debug("stream done");
  }

  onDelete(): void {
    log.debug("stream gone");
  }

  headers(): Action {
    const headers = this.request.headers;
    headers.add("x-multi", "a");
    headers.add("x-multi", "b");
    headers.set("x-set", "1");
    headers.set("x-set", "2");
    headers.remove("x-gone");
    headers.setBytes("x-bytes", textBytes("bytes"));
    const bytes = headers.getBytes("x-bytes");
    headers.add("x-all", headers.getAll("X-Multi").join("+") + (bytes ? bytesText(bytes) : ""));
    headers.add("x-count", (headers.count == headers.toFields().length).toString());
    headers.add("x-size", (headers.byteSize > 0).toString());
    this.request.path = "/rewritten";
    const list = headers.toFields();
    list.set("x-list", "ü€😀");
    headers.replaceAll(list);
    return Action.Continue;
  }

  call(count: i32): Action {
    for (let i = 0; i < count; i++) {
      const ask = new Ask(this);
      ask.path = "/ask/" + i.toString();
      ask.headers.addAll(this.request.headers).add("x-number", i.toString());
      ask.body = "question";
      ask.method = "POST";
      if (!ask.send(this)) return this.say(ask.problem);
      this.pending2 += 1;
    }
    return Action.Pause;
  }

  badCall(): Action {
    const ask = new Unknown();
    ask.send(this);
    return this.say(ask.problem);
  }

  say(text: string): Action {
    this.respond(200).body(text);
    return Action.Pause;
  }
}

class Unknown extends HttpCall {
  constructor() {
    super("nowhere");
  }
}

registerVm<Vm>();
registerHttpFilter<Everything, Stream>();
