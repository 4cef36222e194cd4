// The properties that Istio's control plane gives the proxies it configures: texts, numbers and lists in the
// node's metadata, and where cluster, route, listener and endpoint come from.

/// What Istio knows of the workload that this proxy serves.
[Exposed=*, Properties=("xds", "node", "metadata"), Group="istio node"]
namespace istio_node_properties {
  /// The pod's annotations.
  [Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute string_map_t ANNOTATIONS;

  /// The names of the pod's application containers, separated by commas.
  [Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString APP_CONTAINERS;

  /// The id of the Kubernetes cluster.
  [Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString CLUSTER_ID;

  /// The port on which Prometheus reads the proxy.
  [Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute double ENVOY_PROMETHEUS_PORT;

  /// The port on which the proxy answers health checks.
  [Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute double ENVOY_STATUS_PORT;

  /// The addresses of the pod, separated by commas.
  [Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString INSTANCE_IPS;

  /// How traffic comes to the proxy: `NONE`, `REDIRECT` or `TPROXY`.
  [Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString INTERCEPTION_MODE;

  /// The build of the proxy.
  [Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString ISTIO_PROXY_SHA;

  /// The version of Istio.
  [Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString ISTIO_VERSION;

  /// The pod's labels.
  [Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute string_map_t LABELS;

  /// The id of the mesh.
  [Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString MESH_ID;

  /// The pod's name.
  [Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString NAME;

  /// The pod's namespace.
  [Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString NAMESPACE;

  /// The name of the node on which the pod runs.
  [Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString NODE_NAME;

  /// What owns the pod, such as its deployment, as a path.
  [Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString OWNER;

  /// The names that the control plane's certificate may carry.
  [Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute string_list_t PILOT_SAN;

  /// The ports of the pod's containers, as JSON.
  [Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString POD_PORTS;

  /// The pod's service account.
  [Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString SERVICE_ACCOUNT;

  /// The name of the workload to which the pod belongs.
  [Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString WORKLOAD_NAME;
};

/// How Istio configured this proxy.
[Exposed=*, Properties=("xds", "node", "metadata", "PROXY_CONFIG"), Group="istio proxy"]
namespace istio_proxy_properties {
  /// Where the proxy's program stands.
  [Path=("binaryPath"), Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString binary_path;

  /// How many worker threads the proxy has; 0 means one for each core.
  [Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute double concurrency;

  /// The folder of the proxy's generated configuration.
  [Path=("configPath"), Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString config_path;

  /// How the proxy authenticates to the control plane.
  [Path=("controlPlaneAuthPolicy"), Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString control_plane_auth_policy;

  /// The address of the control plane.
  [Path=("discoveryAddress"), Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString discovery_address;

  /// How long the proxy drains connections on a hot restart, as text such as `45s`.
  [Path=("drainDuration"), Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString drain_duration;

  /// Further tags of the proxy's statistics.
  [Path=("extraStatTags"), Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute string_list_t extra_stat_tags;

  /// Whether the application waits for the proxy.
  [Path=("holdApplicationUntilProxyStarts"), Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute boolean hold_application_until_proxy_starts;

  /// The port of the proxy's admin page.
  [Path=("proxyAdminPort"), Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute double proxy_admin_port;

  /// Statistics whose names begin like this are kept.
  [Path=("proxyStatsMatcher", "inclusionPrefixes"), Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute string_list_t stats_inclusion_prefixes;

  /// Statistics whose names match are kept.
  [Path=("proxyStatsMatcher", "inclusionRegexps"), Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute string_list_t stats_inclusion_regexps;

  /// Statistics whose names end like this are kept.
  [Path=("proxyStatsMatcher", "inclusionSuffixes"), Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute string_list_t stats_inclusion_suffixes;

  /// The service to which the proxy belongs.
  [Path=("serviceCluster"), Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString service_cluster;

  /// How many characters a statistic's name may have.
  [Path=("statNameLength"), Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute double stat_name_length;

  /// The port of the agent's health checks.
  [Path=("statusPort"), Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute double status_port;

  /// How long the proxy drains connections when it ends, as text such as `5s`.
  [Path=("terminationDrainDuration"), Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString termination_drain_duration;

  /// Where traces go with Datadog.
  [Path=("tracing", "datadog", "address"), Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString tracing_datadog_address;

  /// Where traces go with OpenCensus.
  [Path=("tracing", "opencensusagent", "address"), Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString tracing_open_census_agent_address;

  /// Where traces go with Zipkin.
  [Path=("tracing", "zipkin", "address"), Scope=(plugin, http, tcp), Origin=istio]
  readonly attribute USVString tracing_zipkin_address;
};

/// From which Istio resource each part of the configuration was made.
[Exposed=*, Properties=("xds"), Group="istio metadata"]
namespace istio_metadata_properties {
  /// The path of the Istio resource from which the cluster was made.
  [Path=("cluster_metadata", "filter_metadata", "istio", "config"), Scope=(http, tcp), Origin=istio]
  readonly attribute USVString cluster_metadata_config;

  /// The services that the cluster serves, each a map of `host`, `name` and `namespace`.
  [Path=("cluster_metadata", "filter_metadata", "istio", "services"), Scope=(http, tcp), Origin=istio]
  readonly attribute string_list_t cluster_metadata_services;

  /// The path of the Istio resource from which the route was made.
  [Path=("route_metadata", "filter_metadata", "istio", "config"), Scope=(http), Origin=istio]
  readonly attribute USVString route_metadata_config;

  /// The services that the route serves, each a map of `host`, `name` and `namespace`.
  [Path=("route_metadata", "filter_metadata", "istio", "services"), Scope=(http), Origin=istio]
  readonly attribute string_list_t route_metadata_services;

  /// The path of the Istio resource from which the listener was made.
  [Path=("listener_metadata", "filter_metadata", "istio", "config"), Scope=(http, tcp), Origin=istio]
  readonly attribute USVString listener_metadata_config;

  /// The services that the listener serves, each a map of `host`, `name` and `namespace`.
  [Path=("listener_metadata", "filter_metadata", "istio", "services"), Scope=(http, tcp), Origin=istio]
  readonly attribute string_list_t listener_metadata_services;

  /// The path of the Istio resource from which the endpoint was made.
  [Path=("upstream_host_metadata", "filter_metadata", "istio", "config"), Scope=(http, tcp), Origin=istio]
  readonly attribute USVString upstream_host_metadata_config;

  /// The services that the endpoint serves, each a map of `host`, `name` and `namespace`.
  [Path=("upstream_host_metadata", "filter_metadata", "istio", "services"), Scope=(http, tcp), Origin=istio]
  readonly attribute string_list_t upstream_host_metadata_services;
};
