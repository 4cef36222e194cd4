// Older spellings of properties under `xds`, which other SDKs and older hosts use. Envoy 1.36 and 1.40 find
// nothing under them.

/// Names and metadata of cluster, route, listener and endpoint.
[Exposed=*, Properties, Group="old xds"]
namespace old_xds_properties {
  /// The name of the cluster that the request goes to.
  [Scope=(http, tcp), Origin=envoy, Deprecated="xds.cluster_name"]
  readonly attribute USVString cluster_name;

  /// The name of the route that was chosen.
  [Scope=(http), Origin=envoy, Deprecated="xds.route_name"]
  readonly attribute USVString route_name;

  /// 0: unspecified, 1: inbound, 2: outbound.
  [Scope=(http, tcp), Origin=envoy, Deprecated="xds.listener_direction"]
  readonly attribute long long listener_direction;

  /// The metadata of the cluster, whole.
  [Message="envoy.config.core.v3.Metadata", Scope=(http, tcp), Origin=envoy,
      Deprecated="xds.cluster_metadata"]
  readonly attribute ArrayBuffer cluster_metadata;

  /// The metadata of the cluster under one filter's name; each value is encoded as its own type, a number as
  /// a double. A single value is one part further.
  [Path=("cluster_metadata", "filter_metadata"), Keyed, Scope=(http, tcp), Origin=envoy,
      Deprecated="xds.cluster_metadata.filter_metadata"]
  readonly attribute string_map_t cluster_metadata_of;

  /// The metadata of the route, whole.
  [Message="envoy.config.core.v3.Metadata", Scope=(http), Origin=envoy, Deprecated="xds.route_metadata"]
  readonly attribute ArrayBuffer route_metadata;

  /// The metadata of the route under one filter's name; each value is encoded as its own type, a number as a
  /// double. A single value is one part further.
  [Path=("route_metadata", "filter_metadata"), Keyed, Scope=(http), Origin=envoy,
      Deprecated="xds.route_metadata.filter_metadata"]
  readonly attribute string_map_t route_metadata_of;

  /// The metadata of the listener, whole.
  [Message="envoy.config.core.v3.Metadata", Scope=(http, tcp), Origin=envoy,
      Deprecated="xds.listener_metadata"]
  readonly attribute ArrayBuffer listener_metadata;

  /// The metadata of the listener under one filter's name; each value is encoded as its own type, a number as
  /// a double. A single value is one part further.
  [Path=("listener_metadata", "filter_metadata"), Keyed, Scope=(http, tcp), Origin=envoy,
      Deprecated="xds.listener_metadata.filter_metadata"]
  readonly attribute string_map_t listener_metadata_of;

  /// The metadata of the endpoint, whole.
  [Message="envoy.config.core.v3.Metadata", Scope=(http, tcp), Origin=envoy,
      Deprecated="xds.upstream_host_metadata"]
  readonly attribute ArrayBuffer upstream_host_metadata;

  /// The metadata of the endpoint under one filter's name; each value is encoded as its own type, a number as
  /// a double. A single value is one part further.
  [Path=("upstream_host_metadata", "filter_metadata"), Keyed, Scope=(http, tcp), Origin=envoy,
      Deprecated="xds.upstream_host_metadata.filter_metadata"]
  readonly attribute string_map_t upstream_host_metadata_of;
};

/// This proxy, as it introduces itself to its control plane.
[Exposed=*, Properties=("node"), Group="old node"]
namespace old_node_properties {
  /// The id of this proxy towards its control plane.
  [Scope=(plugin, http, tcp), Origin=envoy, Deprecated="xds.node.id"]
  readonly attribute USVString id;

  /// The service cluster to which this proxy belongs.
  [Scope=(plugin, http, tcp), Origin=envoy, Deprecated="xds.node.cluster"]
  readonly attribute USVString cluster;

  /// The metadata of this proxy; each value is encoded as its own type, a number as a double. A single value
  /// is one part further.
  [Scope=(plugin, http, tcp), Origin=envoy, Deprecated="xds.node.metadata"]
  readonly attribute string_map_t metadata;

  /// One text of this proxy's metadata, by its key.
  [Path=("metadata"), Keyed, Scope=(plugin, http, tcp), Origin=envoy, Deprecated="xds.node.metadata"]
  readonly attribute USVString metadata_value;

  /// The parameters of this proxy that change while it runs.
  [Path=("dynamic_parameters", "params"), Scope=(plugin, http, tcp), Origin=envoy,
      Deprecated="xds.node.dynamic_parameters.params"]
  readonly attribute USVString dynamic_parameters;

  /// Where this proxy runs, whole.
  [Message="envoy.config.core.v3.Locality", Scope=(plugin, http, tcp), Origin=envoy,
      Deprecated="xds.node.locality"]
  readonly attribute ArrayBuffer locality;

  /// The region in which this proxy runs.
  [Path=("locality", "region"), Scope=(plugin, http, tcp), Origin=envoy,
      Deprecated="xds.node.locality.region"]
  readonly attribute USVString locality_region;

  /// The zone in which this proxy runs.
  [Path=("locality", "zone"), Scope=(plugin, http, tcp), Origin=envoy, Deprecated="xds.node.locality.zone"]
  readonly attribute USVString locality_zone;

  /// The part of a zone in which this proxy runs.
  [Path=("locality", "sub_zone"), Scope=(plugin, http, tcp), Origin=envoy,
      Deprecated="xds.node.locality.sub_zone"]
  readonly attribute USVString locality_sub_zone;

  /// What this proxy is, such as `envoy`.
  [Scope=(plugin, http, tcp), Origin=envoy, Deprecated="xds.node.user_agent_name"]
  readonly attribute USVString user_agent_name;

  /// The version of this proxy, as text.
  [Scope=(plugin, http, tcp), Origin=envoy, Deprecated="xds.node.user_agent_version"]
  readonly attribute USVString user_agent_version;

  /// The version of this proxy, as numbers and metadata.
  [Message="envoy.config.core.v3.BuildVersion", Scope=(plugin, http, tcp), Origin=envoy,
      Deprecated="xds.node.user_agent_build_version"]
  readonly attribute ArrayBuffer user_agent_build_version;

  /// What is known of this proxy's build; each value is encoded as its own type, a number as a double.
  [Path=("user_agent_build_version", "metadata"), Scope=(plugin, http, tcp), Origin=envoy,
      Deprecated="xds.node.user_agent_build_version.metadata"]
  readonly attribute string_map_t user_agent_build_metadata;

  /// The extensions that this proxy has, each a serialized `envoy.config.core.v3.Extension`.
  [Scope=(plugin, http, tcp), Origin=envoy, Deprecated="xds.node.extensions"]
  readonly attribute string_list_t extensions;

  /// The features of the control plane's protocol that this proxy supports.
  [Scope=(plugin, http, tcp), Origin=envoy, Deprecated="xds.node.client_features"]
  readonly attribute string_list_t client_features;

  /// The addresses on which this proxy listens, each a serialized `envoy.config.core.v3.Address`.
  [Scope=(plugin, http, tcp), Origin=envoy, Deprecated="xds.node.listening_addresses"]
  readonly attribute string_list_t listening_addresses;
};

/// What Istio knows of the workload that this proxy serves.
[Exposed=*, Properties=("node", "metadata"), Group="old istio node"]
namespace old_istio_node_properties {
  /// The pod's annotations.
  [Scope=(plugin, http, tcp), Origin=istio, Deprecated="xds.node.metadata.ANNOTATIONS"]
  readonly attribute string_map_t ANNOTATIONS;

  /// The names of the pod's application containers, separated by commas.
  [Scope=(plugin, http, tcp), Origin=istio, Deprecated="xds.node.metadata.APP_CONTAINERS"]
  readonly attribute USVString APP_CONTAINERS;

  /// The id of the Kubernetes cluster.
  [Scope=(plugin, http, tcp), Origin=istio, Deprecated="xds.node.metadata.CLUSTER_ID"]
  readonly attribute USVString CLUSTER_ID;

  /// The port on which Prometheus reads the proxy.
  [Scope=(plugin, http, tcp), Origin=istio, Deprecated="xds.node.metadata.ENVOY_PROMETHEUS_PORT"]
  readonly attribute double ENVOY_PROMETHEUS_PORT;

  /// The port on which the proxy answers health checks.
  [Scope=(plugin, http, tcp), Origin=istio, Deprecated="xds.node.metadata.ENVOY_STATUS_PORT"]
  readonly attribute double ENVOY_STATUS_PORT;

  /// The addresses of the pod, separated by commas.
  [Scope=(plugin, http, tcp), Origin=istio, Deprecated="xds.node.metadata.INSTANCE_IPS"]
  readonly attribute USVString INSTANCE_IPS;

  /// How traffic comes to the proxy: `NONE`, `REDIRECT` or `TPROXY`.
  [Scope=(plugin, http, tcp), Origin=istio, Deprecated="xds.node.metadata.INTERCEPTION_MODE"]
  readonly attribute USVString INTERCEPTION_MODE;

  /// The build of the proxy.
  [Scope=(plugin, http, tcp), Origin=istio, Deprecated="xds.node.metadata.ISTIO_PROXY_SHA"]
  readonly attribute USVString ISTIO_PROXY_SHA;

  /// The version of Istio.
  [Scope=(plugin, http, tcp), Origin=istio, Deprecated="xds.node.metadata.ISTIO_VERSION"]
  readonly attribute USVString ISTIO_VERSION;

  /// The pod's labels.
  [Scope=(plugin, http, tcp), Origin=istio, Deprecated="xds.node.metadata.LABELS"]
  readonly attribute string_map_t LABELS;

  /// The id of the mesh.
  [Scope=(plugin, http, tcp), Origin=istio, Deprecated="xds.node.metadata.MESH_ID"]
  readonly attribute USVString MESH_ID;

  /// The pod's name.
  [Scope=(plugin, http, tcp), Origin=istio, Deprecated="xds.node.metadata.NAME"]
  readonly attribute USVString NAME;

  /// The pod's namespace.
  [Scope=(plugin, http, tcp), Origin=istio, Deprecated="xds.node.metadata.NAMESPACE"]
  readonly attribute USVString NAMESPACE;

  /// The name of the node on which the pod runs.
  [Scope=(plugin, http, tcp), Origin=istio, Deprecated="xds.node.metadata.NODE_NAME"]
  readonly attribute USVString NODE_NAME;

  /// What owns the pod, such as its deployment, as a path.
  [Scope=(plugin, http, tcp), Origin=istio, Deprecated="xds.node.metadata.OWNER"]
  readonly attribute USVString OWNER;

  /// The names that the control plane's certificate may carry.
  [Scope=(plugin, http, tcp), Origin=istio, Deprecated="xds.node.metadata.PILOT_SAN"]
  readonly attribute string_list_t PILOT_SAN;

  /// The ports of the pod's containers, as JSON.
  [Scope=(plugin, http, tcp), Origin=istio, Deprecated="xds.node.metadata.POD_PORTS"]
  readonly attribute USVString POD_PORTS;

  /// The pod's service account.
  [Scope=(plugin, http, tcp), Origin=istio, Deprecated="xds.node.metadata.SERVICE_ACCOUNT"]
  readonly attribute USVString SERVICE_ACCOUNT;

  /// The name of the workload to which the pod belongs.
  [Scope=(plugin, http, tcp), Origin=istio, Deprecated="xds.node.metadata.WORKLOAD_NAME"]
  readonly attribute USVString WORKLOAD_NAME;
};

/// How Istio configured this proxy.
[Exposed=*, Properties=("node", "metadata", "PROXY_CONFIG"), Group="old istio proxy"]
namespace old_istio_proxy_properties {
  /// Where the proxy's program stands.
  [Path=("binaryPath"), Scope=(plugin, http, tcp), Origin=istio,
      Deprecated="xds.node.metadata.PROXY_CONFIG.binaryPath"]
  readonly attribute USVString binary_path;

  /// How many worker threads the proxy has; 0 means one for each core.
  [Scope=(plugin, http, tcp), Origin=istio, Deprecated="xds.node.metadata.PROXY_CONFIG.concurrency"]
  readonly attribute double concurrency;

  /// The folder of the proxy's generated configuration.
  [Path=("configPath"), Scope=(plugin, http, tcp), Origin=istio,
      Deprecated="xds.node.metadata.PROXY_CONFIG.configPath"]
  readonly attribute USVString config_path;

  /// How the proxy authenticates to the control plane.
  [Path=("controlPlaneAuthPolicy"), Scope=(plugin, http, tcp), Origin=istio,
      Deprecated="xds.node.metadata.PROXY_CONFIG.controlPlaneAuthPolicy"]
  readonly attribute USVString control_plane_auth_policy;

  /// The address of the control plane.
  [Path=("discoveryAddress"), Scope=(plugin, http, tcp), Origin=istio,
      Deprecated="xds.node.metadata.PROXY_CONFIG.discoveryAddress"]
  readonly attribute USVString discovery_address;

  /// How long the proxy drains connections on a hot restart, as text such as `45s`.
  [Path=("drainDuration"), Scope=(plugin, http, tcp), Origin=istio,
      Deprecated="xds.node.metadata.PROXY_CONFIG.drainDuration"]
  readonly attribute USVString drain_duration;

  /// Further tags of the proxy's statistics.
  [Path=("extraStatTags"), Scope=(plugin, http, tcp), Origin=istio,
      Deprecated="xds.node.metadata.PROXY_CONFIG.extraStatTags"]
  readonly attribute string_list_t extra_stat_tags;

  /// Whether the application waits for the proxy.
  [Path=("holdApplicationUntilProxyStarts"), Scope=(plugin, http, tcp), Origin=istio,
      Deprecated="xds.node.metadata.PROXY_CONFIG.holdApplicationUntilProxyStarts"]
  readonly attribute boolean hold_application_until_proxy_starts;

  /// The port of the proxy's admin page.
  [Path=("proxyAdminPort"), Scope=(plugin, http, tcp), Origin=istio,
      Deprecated="xds.node.metadata.PROXY_CONFIG.proxyAdminPort"]
  readonly attribute double proxy_admin_port;

  /// Statistics whose names begin like this are kept.
  [Path=("proxyStatsMatcher", "inclusionPrefixes"), Scope=(plugin, http, tcp), Origin=istio,
      Deprecated="xds.node.metadata.PROXY_CONFIG.proxyStatsMatcher.inclusionPrefixes"]
  readonly attribute string_list_t stats_inclusion_prefixes;

  /// Statistics whose names match are kept.
  [Path=("proxyStatsMatcher", "inclusionRegexps"), Scope=(plugin, http, tcp), Origin=istio,
      Deprecated="xds.node.metadata.PROXY_CONFIG.proxyStatsMatcher.inclusionRegexps"]
  readonly attribute string_list_t stats_inclusion_regexps;

  /// Statistics whose names end like this are kept.
  [Path=("proxyStatsMatcher", "inclusionSuffixes"), Scope=(plugin, http, tcp), Origin=istio,
      Deprecated="xds.node.metadata.PROXY_CONFIG.proxyStatsMatcher.inclusionSuffixes"]
  readonly attribute string_list_t stats_inclusion_suffixes;

  /// The service to which the proxy belongs.
  [Path=("serviceCluster"), Scope=(plugin, http, tcp), Origin=istio,
      Deprecated="xds.node.metadata.PROXY_CONFIG.serviceCluster"]
  readonly attribute USVString service_cluster;

  /// How many characters a statistic's name may have.
  [Path=("statNameLength"), Scope=(plugin, http, tcp), Origin=istio,
      Deprecated="xds.node.metadata.PROXY_CONFIG.statNameLength"]
  readonly attribute double stat_name_length;

  /// The port of the agent's health checks.
  [Path=("statusPort"), Scope=(plugin, http, tcp), Origin=istio,
      Deprecated="xds.node.metadata.PROXY_CONFIG.statusPort"]
  readonly attribute double status_port;

  /// How long the proxy drains connections when it ends, as text such as `5s`.
  [Path=("terminationDrainDuration"), Scope=(plugin, http, tcp), Origin=istio,
      Deprecated="xds.node.metadata.PROXY_CONFIG.terminationDrainDuration"]
  readonly attribute USVString termination_drain_duration;

  /// Where traces go with Datadog.
  [Path=("tracing", "datadog", "address"), Scope=(plugin, http, tcp), Origin=istio,
      Deprecated="xds.node.metadata.PROXY_CONFIG.tracing.datadog.address"]
  readonly attribute USVString tracing_datadog_address;

  /// Where traces go with OpenCensus.
  [Path=("tracing", "opencensusagent", "address"), Scope=(plugin, http, tcp), Origin=istio,
      Deprecated="xds.node.metadata.PROXY_CONFIG.tracing.opencensusagent.address"]
  readonly attribute USVString tracing_open_census_agent_address;

  /// Where traces go with Zipkin.
  [Path=("tracing", "zipkin", "address"), Scope=(plugin, http, tcp), Origin=istio,
      Deprecated="xds.node.metadata.PROXY_CONFIG.tracing.zipkin.address"]
  readonly attribute USVString tracing_zipkin_address;
};
