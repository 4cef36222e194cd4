/** Holds lines of TCP connections until they are whole, and does what they say. */
import {
  Action,
  log,
  PeerType,
  PluginContext,
  registerTcpFilter,
  TcpContext,
  Timer,
} from "@proxywasm/sdk";

class Lines extends PluginContext {
  last: i32 = 0;
}

class Later extends Timer {
  constructor(readonly connection: Connection) {
    super();
  }

  onTimer(): void {
    this.connection.downstream.resume();
  }
}

class Connection extends TcpContext<Lines> {
  name: string = "";
  chunks: string = "";

  onNewConnection(): Action {
    this.plugin.last += 1;
    this.name = "connection " + this.plugin.last.toString();
    log.info(this.name + " opened");
    return Action.Continue;
  }

  onDownstreamData(endOfStream: bool): Action {
    const data = this.downstream.data;
    const text = data.text();
    log.info(this.name + " got " + text);
    this.chunks += "[" + data.newText() + "]";
    if (!text.endsWith("\n") && !endOfStream) return Action.Pause;
    if (text == "close\n") this.downstream.close();
    if (text == "close upstream\n") this.upstream.close();
    if (text == "later\n") {
      new Later(this).after(20, this.plugin);
      return Action.Pause;
    }
    if (text == "edit\n") {
      data.replace("edited\n");
      data.prepend("<");
      data.append(">\n");
    }
    if (text == "empty\n") data.clear();
    if (text == "one two\n") data.append(this.chunks);
    return Action.Continue;
  }

  onUpstreamData(endOfStream: bool): Action {
    const data = this.upstream.data;
    log.info(this.name + " was answered " + data.text());
    if (!endOfStream && !data.text().endsWith("\n")) return Action.Pause;
    if (data.size > 0) data.prepend("answer: ");
    return Action.Continue;
  }

  onDownstreamClose(peer: PeerType): void {
    log.info(this.name + " closed by " + nameOf(peer));
  }

  onUpstreamClose(peer: PeerType): void {
    log.info(this.name + " upstream closed");
  }

  onDone(): void {
    log.info(this.name + " done");
  }

  onDelete(): void {
    log.info(this.name + " deleted");
  }
}

function nameOf(peer: PeerType): string {
  if (peer == PeerType.Local) return "the proxy";
  return peer == PeerType.Remote ? "the client" : "unknown";
}

registerTcpFilter<Lines, Connection>();
