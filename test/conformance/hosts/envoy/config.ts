/** Writes Envoy's configuration: a bootstrap with the upstreams, and one listener per case. */
import { resolve } from "node:path";
import type { Case, Plugin } from "../../case.js";
import { listOf } from "../../wire/parts.js";
import type { Ports } from "../../wire/upstreams.js";

/** What a plugin of a case becomes before it is configured: its module and its configurations as bytes. */
export interface Prepared {
  readonly plugin: Plugin;
  readonly module: string;
  readonly configuration: Uint8Array;
  readonly vmConfiguration: Uint8Array;
}

const type = (name: string) => `type.googleapis.com/${name}`;

/** The process-wide part: admin page, clusters, and the watched file of listeners. */
export function bootstrap(folder: string, ports: Ports): object {
  return {
    node: { id: "conformance-node", cluster: "conformance-cluster" },
    admin: { address: socketAddress(0) },
    // No timer of its own may call into a plugin.
    stats_flush_on_admin: true,
    dynamic_resources: {
      lds_config: {
        resource_api_version: "V3",
        path_config_source: {
          path: `${folder}/listeners.json`,
          watched_directory: { path: folder },
        },
      },
    },
    static_resources: { listeners: [pulse()], clusters: clusters(ports) },
  };
}

/** The name of the listener without plugins, which answers pings. */
export const PULSE = "pulse";

function pulse(port = 0): object {
  const routes = [{ match: { prefix: "/" }, direct_response: { status: 204 } }];
  return {
    name: PULSE,
    address: socketAddress(port),
    filter_chains: [
      {
        filters: [
          {
            name: "envoy.filters.network.http_connection_manager",
            typed_config: {
              "@type": type(HTTP_CONNECTION_MANAGER),
              stat_prefix: PULSE,
              route_config: { virtual_hosts: [{ name: PULSE, domains: ["*"], routes }] },
              http_filters: [
                {
                  name: "envoy.filters.http.router",
                  typed_config: { "@type": type(ROUTER) },
                },
              ],
            },
          },
        ],
      },
    ],
  };
}

const HTTP_CONNECTION_MANAGER =
  "envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager";
const ROUTER = "envoy.extensions.filters.http.router.v3.Router";

/** A whole configuration for one case, for hosts that read a file: its listener and the pulse stand in it. */
export function standalone(
  given: Case,
  plugins: readonly Prepared[],
  ports: Ports,
  own: { readonly listener: number; readonly pulse: number },
): object {
  const listeners = [listener(given, plugins, own.listener), pulse(own.pulse)];
  return {
    node: { id: "conformance-node", cluster: "conformance-cluster" },
    stats_flush_on_admin: true,
    static_resources: { listeners, clusters: clusters(ports) },
  };
}

/** The listener of one case. */
export function listener(
  given: Case,
  plugins: readonly Prepared[],
  port = 0,
  name = given.id,
): { name: string } {
  const filters =
    given.listener === "tcp" ? tcpFilters(given, plugins) : [connectionManager(given, plugins)];
  return {
    ...(port === 0 && { "@type": type("envoy.config.listener.v3.Listener") }),
    name,
    address: socketAddress(port),
    traffic_direction: "INBOUND",
    filter_chains: [{ filters }],
  } as { name: string };
}

function socketAddress(port: number): object {
  return { socket_address: { address: "127.0.0.1", port_value: port } };
}

function clusters(ports: Ports): object[] {
  return [
    cluster("upstream", ports.upstream, 2),
    cluster("upstream1", ports.upstream1, 1),
    cluster("service", ports.service, 2),
    cluster("tcp", ports.tcp),
    cluster("refused", ports.refused, 1),
    cluster("refused2", ports.refused, 2),
  ];
}

function cluster(name: string, port: number, http?: 1 | 2): object {
  const protocol =
    http === 2
      ? { http2_protocol_options: {} }
      : { http_protocol_options: { enable_trailers: true } };
  return {
    name,
    connect_timeout: "1s",
    type: "STATIC",
    load_assignment: {
      cluster_name: name,
      endpoints: [{ lb_endpoints: [{ endpoint: { address: socketAddress(port) } }] }],
    },
    ...(http && {
      typed_extension_protocol_options: {
        "envoy.extensions.upstreams.http.v3.HttpProtocolOptions": {
          "@type": type("envoy.extensions.upstreams.http.v3.HttpProtocolOptions"),
          explicit_http_config: protocol,
        },
      },
    }),
  };
}

function tcpFilters(given: Case, plugins: readonly Prepared[]): object[] {
  return [
    ...plugins.map((prepared, index) => ({
      name: "envoy.filters.network.wasm",
      typed_config: {
        "@type": type("envoy.extensions.filters.network.wasm.v3.Wasm"),
        config: pluginConfig(given, prepared, index),
      },
    })),
    {
      name: "envoy.filters.network.tcp_proxy",
      typed_config: {
        "@type": type("envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy"),
        stat_prefix: "tcp",
        cluster: "tcp",
      },
    },
  ];
}

/** What the route says of itself, for plugins to read. */
export const METADATA = {
  text: "x",
  number: 2,
  flag: true,
  list: ["a", "b"],
  map: { a: "1" },
};

function connectionManager(given: Case, plugins: readonly Prepared[]): object {
  const isHttp1 = listOf(given.upstream)[0]?.http === 1;
  return {
    name: "envoy.filters.network.http_connection_manager",
    typed_config: {
      "@type": type(HTTP_CONNECTION_MANAGER),
      stat_prefix: "http",
      // What Envoy adds by itself would only blur what the plugin does.
      generate_request_id: false,
      skip_xff_append: true,
      stream_idle_timeout: "0s",
      http_protocol_options: { enable_trailers: true },
      route_config: {
        name: "route-table",
        virtual_hosts: [
          {
            name: "virtual-host",
            domains: ["*"],
            routes: [
              {
                name: "other-route",
                match: { prefix: "/other" },
                direct_response: { status: 210, body: { inline_string: "other" } },
              },
              {
                name: "the-route",
                metadata: { filter_metadata: { conformance: METADATA } },
                match: { prefix: "/" },
                route: { cluster: isHttp1 ? "upstream1" : "upstream", timeout: "0s" },
              },
            ],
          },
        ],
      },
      http_filters: [
        ...plugins.map((prepared, index) => ({
          name: `wasm${index}`,
          typed_config: {
            "@type": type("envoy.extensions.filters.http.wasm.v3.Wasm"),
            config: pluginConfig(given, prepared, index),
          },
        })),
        {
          name: "envoy.filters.http.router",
          typed_config: {
            "@type": type(ROUTER),
            suppress_envoy_headers: true,
          },
        },
      ],
    },
  };
}

function pluginConfig(given: Case, prepared: Prepared, index: number): object {
  const { plugin } = prepared;
  return {
    name: plugin.name ?? `plugin${index + 1}`,
    root_id: plugin.root ?? `root${index + 1}`,
    ...(prepared.configuration.length && { configuration: bytesValue(prepared.configuration) }),
    ...(plugin.failurePolicy && { failure_policy: plugin.failurePolicy }),
    ...(plugin.failOpen !== undefined && { fail_open: plugin.failOpen }),
    ...(plugin.allowOnHeadersStopIteration && { allow_on_headers_stop_iteration: true }),
    ...(plugin.reloadMilliseconds !== undefined && {
      reload_config: { backoff: { base_interval: `${plugin.reloadMilliseconds / 1000}s` } },
    }),
    ...(plugin.capabilities && {
      capability_restriction_config: {
        allowed_capabilities: Object.fromEntries(plugin.capabilities.map((name) => [name, {}])),
      },
    }),
    vm_config: {
      vm_id: plugin.vm ?? given.id,
      runtime: "envoy.wasm.runtime.v8",
      ...(plugin.allowPrecompiled !== undefined && { allow_precompiled: plugin.allowPrecompiled }),
      ...(plugin.environment && { environment_variables: { key_values: plugin.environment } }),
      ...(prepared.vmConfiguration.length && {
        configuration: bytesValue(prepared.vmConfiguration),
      }),
      code: { local: { filename: resolve(prepared.module) } },
    },
  };
}

function bytesValue(bytes: Uint8Array): object {
  return {
    "@type": type("google.protobuf.BytesValue"),
    value: Buffer.from(bytes).toString("base64"),
  };
}
