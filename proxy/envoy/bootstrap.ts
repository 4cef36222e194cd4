/** Writes the Envoy bootstrap for a list of plugins, so that tests need not spell typed_config by hand. */
import { resolve } from "node:path";

/** One plugin of a filter chain, or one service. */
export interface PluginConfig {
  /** Path of the module; a relative one counts from this process's folder, as everywhere, and not from Envoy's. */
  wasm: string;
  /** The plugin's name; default `plugin`. */
  name?: string;
  rootId?: string;
  /** Plugin configuration: text, or anything else as a JSON struct. */
  configuration?: string | object;
  vmConfiguration?: string;
  /** Plugins of one module with the same id share a VM. */
  vmId?: string;
  /** Default: Envoy's own, `FAIL_CLOSED`. */
  failurePolicy?: "FAIL_CLOSED" | "FAIL_OPEN" | "FAIL_RELOAD";
  /** Whether StopIteration of the header callbacks stops only headers, as the ABI says. Envoy's default is false. */
  allowOnHeadersStopIteration?: boolean;
  environment?: Record<string, string>;
}

/** A server on loopback. */
export interface ClusterConfig {
  port: number;
  http2?: boolean;
}

export interface BootstrapOptions {
  plugins?: PluginConfig[];
  /** Plugins that run without traffic, one VM for the whole Envoy. */
  services?: PluginConfig[];
  /** What the listener speaks; default `http`. */
  protocol?: "http" | "tcp";
  /** Where traffic goes. Without it, HTTP is answered directly: 200, `hi\n`. */
  upstream?: number | ClusterConfig;
  /** Further clusters, for call-outs. */
  clusters?: Record<string, ClusterConfig>;
  /** Access log format for stdout. */
  accessLog?: string;
}

/** An Envoy bootstrap with one listener, `main`, on a free loopback port. Pass it to `startEnvoy({ config })`. */
export function envoyBootstrap(options: BootstrapOptions): object {
  const { plugins = [], services = [], protocol = "http" } = options;
  const filter = protocol === "http" ? httpFilters(plugins, options) : tcpFilters(plugins, options);
  const clusters = {
    ...options.clusters,
    ...(options.upstream ? { upstream: options.upstream } : {}),
  };
  return {
    node: { id: "test", cluster: "test" },
    ...(services.length > 0 && { bootstrap_extensions: services.map(service) }),
    static_resources: {
      listeners: [{ name: "main", address: loopback(0), filter_chains: [{ filters: filter }] }],
      clusters: Object.entries(clusters).map(([name, config]) => cluster(name, config)),
    },
  };
}

function httpFilters(plugins: PluginConfig[], options: BootstrapOptions): object[] {
  const route = options.upstream
    ? { route: { cluster: "upstream" } }
    : { direct_response: { status: 200, body: { inline_string: "hi\n" } } };
  return [
    typed(
      "network.http_connection_manager",
      "network.http_connection_manager.v3.HttpConnectionManager",
      {
        stat_prefix: "main",
        ...(options.accessLog !== undefined && { access_log: [accessLog(options.accessLog)] }),
        http2_protocol_options: { allow_metadata: true },
        route_config: {
          name: "main",
          virtual_hosts: [
            { name: "all", domains: ["*"], routes: [{ match: { prefix: "/" }, ...route }] },
          ],
        },
        http_filters: [
          ...plugins.map((plugin) =>
            typed("http.wasm", "http.wasm.v3.Wasm", { config: wasm(plugin) }),
          ),
          typed("http.router", "http.router.v3.Router", {}),
        ],
      },
    ),
  ];
}

function tcpFilters(plugins: PluginConfig[], options: BootstrapOptions): object[] {
  return [
    ...plugins.map((plugin) =>
      typed("network.wasm", "network.wasm.v3.Wasm", { config: wasm(plugin) }),
    ),
    typed("network.tcp_proxy", "network.tcp_proxy.v3.TcpProxy", {
      stat_prefix: "main",
      ...(options.accessLog !== undefined && { access_log: [accessLog(options.accessLog)] }),
      cluster: "upstream",
    }),
  ];
}

function service(plugin: PluginConfig): object {
  return {
    name: "envoy.bootstrap.wasm",
    typed_config: {
      "@type": "type.googleapis.com/envoy.extensions.wasm.v3.WasmService",
      singleton: true,
      config: wasm(plugin),
    },
  };
}

function wasm(plugin: PluginConfig): object {
  const { configuration, vmConfiguration, environment } = plugin;
  return {
    name: plugin.name ?? "plugin",
    ...(plugin.rootId !== undefined && { root_id: plugin.rootId }),
    ...(plugin.failurePolicy !== undefined && { failure_policy: plugin.failurePolicy }),
    ...(plugin.allowOnHeadersStopIteration !== undefined && {
      allow_on_headers_stop_iteration: plugin.allowOnHeadersStopIteration,
    }),
    ...(configuration !== undefined && { configuration: anyValue(configuration) }),
    vm_config: {
      vm_id: plugin.vmId ?? "vm",
      runtime: "envoy.wasm.runtime.v8",
      code: { local: { filename: resolve(plugin.wasm) } },
      ...(vmConfiguration !== undefined && { configuration: anyValue(vmConfiguration) }),
      ...(environment !== undefined && { environment_variables: { key_values: environment } }),
    },
  };
}

/** Envoy hands a StringValue's text, or a Struct as JSON, to the plugin. */
function anyValue(value: string | object): object {
  const type = typeof value === "string" ? "StringValue" : "Struct";
  return { "@type": `type.googleapis.com/google.protobuf.${type}`, value };
}

function cluster(name: string, config: number | ClusterConfig): object {
  const { port, http2 = false } = typeof config === "number" ? { port: config } : config;
  return {
    name,
    connect_timeout: "2s",
    type: "STATIC",
    load_assignment: {
      cluster_name: name,
      endpoints: [{ lb_endpoints: [{ endpoint: { address: loopback(port) } }] }],
    },
    ...(http2 && {
      typed_extension_protocol_options: {
        "envoy.extensions.upstreams.http.v3.HttpProtocolOptions": {
          "@type": "type.googleapis.com/envoy.extensions.upstreams.http.v3.HttpProtocolOptions",
          explicit_http_config: { http2_protocol_options: { allow_metadata: true } },
        },
      },
    }),
  };
}

function accessLog(format: string): object {
  return {
    name: "envoy.access_loggers.stdout",
    typed_config: {
      "@type": "type.googleapis.com/envoy.extensions.access_loggers.stream.v3.StdoutAccessLog",
      log_format: { text_format_source: { inline_string: format } },
    },
  };
}

function typed(name: string, type: string, config: object): object {
  return {
    name: `envoy.filters.${name}`,
    typed_config: { "@type": `type.googleapis.com/envoy.extensions.filters.${type}`, ...config },
  };
}

function loopback(port: number): object {
  return { socket_address: { address: "127.0.0.1", port_value: port } };
}
