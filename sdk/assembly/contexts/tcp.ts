/** TCP connections: one context for the connection of the client and that to the upstream. */
import { Action, PeerType } from "@proxywasm/abi/assembly/enums";
import { pluginOf } from "../core/birth";
import { Downstream, Upstream } from "../core/message";
import { Token } from "../core/token";
import { Context, Kind } from "./context";
import { PluginContext } from "./plugin";

/** A proxied connection, whatever plugin it belongs to. */
export abstract class TcpStream extends Context {
  /** Bytes of the client that a callback has seen and the host still holds. */
  __seenOfDownstream: u32 = 0;
  /** The same of the upstream. */
  __seenOfUpstream: u32 = 0;

  constructor() {
    super(Kind.Tcp);
  }

  /** The connection of the client. */
  get downstream(): Downstream {
    return Token.of<Downstream>(this.id, 2);
  }

  /** The connection to the upstream. */
  get upstream(): Upstream {
    return Token.of<Upstream>(this.id, 3);
  }

  /** A client has connected. */
  onNewConnection(): Action {
    return Action.Continue;
  }

  /** Data of the client is there: `downstream.data`, with what earlier calls held by `Pause` in front. */
  onDownstreamData(endOfStream: bool): Action {
    return Action.Continue;
  }

  /** The client's connection was closed by `peer`. */
  onDownstreamClose(peer: PeerType): void {}

  /** Data of the upstream is there: `upstream.data`, with what earlier calls held by `Pause` in front. */
  onUpstreamData(endOfStream: bool): Action {
    return Action.Continue;
  }

  /** The upstream's connection was closed by `peer`. */
  onUpstreamClose(peer: PeerType): void {}

  /** Both connections have ended. */
  onDone(): void {}

  __isDone(): bool {
    this.onDone();
    return true;
  }
}

/** A proxied connection, with the plugin that `registerTcpFilter` paired it with. */
export abstract class TcpContext<P extends PluginContext> extends TcpStream {
  /** The plugin that this connection belongs to. */
  readonly plugin: P = pluginOf<P>();
}
