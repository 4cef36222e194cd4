/** Serves plugins in Node: a real HTTP listener on loopback, the host in the middle, an upstream behind. */
import { createServer, type IncomingMessage, type Server } from "node:http";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import {
  createHost,
  loadModule,
  type FailurePolicyName,
  type Host,
  type PluginHandle,
  type ProfileName,
  type TraceSink,
} from "@proxywasm/host";
import { NodeEnvironment, type Cluster, type Observers } from "./environment.js";
import { Exchange } from "./exchange.js";

/** One plugin of the chain. */
export interface ServedPlugin {
  /** Path of the module, or its bytes. */
  wasm: string | Uint8Array;
  /** Default `plugin`. */
  name?: string;
  rootId?: string;
  vmId?: string;
  /** Plugin configuration as text. */
  configuration?: string;
  vmConfiguration?: string;
  failurePolicy?: FailurePolicyName;
  allowOnHeadersStopIteration?: boolean;
  environment?: Readonly<Record<string, string>>;
}

export interface ServeOptions extends Observers {
  /** Requests pass them in order, responses in reverse. */
  plugins: readonly ServedPlugin[];
  /** Where requests go. */
  upstream: Cluster;
  /** Named upstreams for call-outs. */
  clusters?: Readonly<Record<string, Cluster>>;
  /** Port to listen on; default: a free one. */
  port?: number;
  /** How the host behaves; default `envoy`. */
  profile?: ProfileName;
  /** Told of every call between plugins and host. */
  trace?: TraceSink;
}

export interface Served {
  readonly port: number;
  /** For example `http://127.0.0.1:40123`. */
  readonly url: string;
  readonly host: Host;
  /** Ends the plugins and closes the listener and every connection. */
  close(): Promise<void>;
}

/**
 * Loads the plugins and listens on 127.0.0.1.
 *
 * @throws PluginError if a module cannot be loaded or refuses its configuration.
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { upstream, clusters = {}, port = 0, profile, trace } = options;
  const environment = new NodeEnvironment(clusters, options);
  const host = createHost({
    environment,
    ...(profile !== undefined && { profile }),
    ...(trace !== undefined && { trace }),
  });
  const chain: PluginHandle[] = [];
  for (const plugin of options.plugins) chain.push(...(await addPlugin(host, plugin)));

  let connections = 0n;
  const ids = new WeakMap<object, bigint>();
  const server = createServer((message, response) => {
    const { socket } = message;
    if (!ids.has(socket)) ids.set(socket, connections++);
    const info = streamInfo(message, ids.get(socket) ?? 0n);
    new Exchange(message, response, upstream, (effects) => host.openHttp(chain, effects, info));
  });
  const listening = await listen(server, port);
  return {
    port: listening,
    url: `http://127.0.0.1:${listening}`,
    host,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
      host.close();
      environment.close();
    },
  };
}

async function addPlugin(host: Host, plugin: ServedPlugin): Promise<PluginHandle[]> {
  const { wasm, configuration, vmConfiguration, ...rest } = plugin;
  const bytes = typeof wasm === "string" ? await readFile(wasm) : wasm;
  return host.addPlugin({
    name: "plugin",
    ...rest,
    module: loadModule(bytes),
    ...(configuration !== undefined && { configuration: Buffer.from(configuration) }),
    ...(vmConfiguration !== undefined && { vmConfiguration: Buffer.from(vmConfiguration) }),
  });
}

function streamInfo(message: IncomingMessage, connectionId: bigint) {
  const { socket } = message;
  return {
    source: peer(socket.remoteAddress, socket.remotePort),
    destination: peer(socket.localAddress, socket.localPort),
    protocol: `HTTP/${message.httpVersion}`,
    connectionId,
  };
}

function peer(ip: string | undefined, port: number | undefined) {
  return ip === undefined || port === undefined ? {} : { address: `${ip}:${port}`, port };
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}
