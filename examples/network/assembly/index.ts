/** Logs what goes through each TCP connection and where to, and counts the connections. */
import {
  Action,
  Counter,
  log,
  PeerType,
  PluginContext,
  registerTcpFilter,
  TcpContext,
} from "@proxywasm/sdk";
import * as properties from "@proxywasm/sdk/properties";

class Watcher extends PluginContext {
  readonly connections: Counter = new Counter("proxy_wasm_ts.connection_counter");
}

class Connection extends TcpContext<Watcher> {
  onNewConnection(): Action {
    log.info("new connection!");
    return Action.Continue;
  }

  onDownstreamData(endOfStream: bool): Action {
    const text = this.downstream.data.text();
    if (text.length > 0) log.info(`>>>>>> downstream data received >>>>>>\n${text}`);
    return Action.Continue;
  }

  onDownstreamClose(peer: PeerType): void {
    log.info("downstream connection close!");
  }

  onUpstreamData(endOfStream: bool): Action {
    const text = this.upstream.data.text();
    if (text.length == 0) return Action.Continue;
    const address = properties.upstreamAddress();
    if (address) log.info(`remote address: ${address}`);
    const location = properties.xdsClusterMetadataFilterMetadataAt("location");
    if (location) {
      for (let i = 0; i < location.length; ++i) {
        log.info(`upstream cluster metadata location[${location.name(i)}]=${location.value(i)}`);
      }
    }
    log.info(`<<<<<< upstream data received <<<<<<\n${text}`);
    return Action.Continue;
  }

  onDone(): void {
    this.plugin.connections.increment();
    log.info("connection complete!");
  }
}

registerTcpFilter<Watcher, Connection>();
