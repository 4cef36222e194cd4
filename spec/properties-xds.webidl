// The typed properties that come from configuration: metadata, filter state, what the control plane said of
// route, cluster and listener, and this proxy itself. How to read this: properties.webidl.

/// State that filters leave for each other, and the metadata of the stream.
[Exposed=*, Properties, Group="metadata"]
namespace metadata_properties {
  /// The dynamic metadata of the stream, whole.
  [Message="envoy.config.core.v3.Metadata", Scope=(http, tcp), Origin=envoy]
  readonly attribute ArrayBuffer metadata;

  /// The dynamic metadata under one filter's name; each value is encoded as its own type, a number as a
  /// double. A single value is one part further.
  [Path=("metadata", "filter_metadata"), Keyed, Scope=(http, tcp), Origin=envoy]
  readonly attribute string_map_t metadata_of;

  /// One object of the filter state, by its key. What a plugin sets as `KEY` is found under `wasm.KEY`.
  [Keyed, Scope=(http, tcp), Origin=envoy]
  readonly attribute ArrayBuffer filter_state;

  /// One object of the filter state of the connection to the backend, by its key.
  [Keyed, Scope=(http, tcp), Origin=envoy]
  readonly attribute ArrayBuffer upstream_filter_state;
};

/// What the control plane configured for this stream: names and metadata of cluster, route, listener and so
/// on.
[Exposed=*, Properties=("xds"), Group="xds"]
namespace xds_properties {
  /// The name of the cluster that the request goes to.
  [Scope=(http, tcp), Origin=envoy]
  readonly attribute USVString cluster_name;

  /// The metadata of the cluster, whole.
  [Message="envoy.config.core.v3.Metadata", Scope=(http, tcp), Origin=envoy]
  readonly attribute ArrayBuffer cluster_metadata;

  /// The metadata of the cluster under one filter's name; each value is encoded as its own type, a number as
  /// a double. A single value is one part further.
  [Path=("cluster_metadata", "filter_metadata"), Keyed, Scope=(http, tcp), Origin=envoy]
  readonly attribute string_map_t cluster_metadata_of;

  /// The name of the route that was chosen.
  [Scope=(http), Origin=envoy]
  readonly attribute USVString route_name;

  /// The metadata of the route, whole.
  [Message="envoy.config.core.v3.Metadata", Scope=(http), Origin=envoy]
  readonly attribute ArrayBuffer route_metadata;

  /// The metadata of the route under one filter's name; each value is encoded as its own type, a number as a
  /// double. A single value is one part further.
  [Path=("route_metadata", "filter_metadata"), Keyed, Scope=(http), Origin=envoy]
  readonly attribute string_map_t route_metadata_of;

  /// The name of the virtual host that was chosen.
  [Scope=(http), Origin=envoy]
  readonly attribute USVString virtual_host_name;

  /// The metadata of the virtual host, whole.
  [Message="envoy.config.core.v3.Metadata", Scope=(http), Origin=envoy]
  readonly attribute ArrayBuffer virtual_host_metadata;

  /// The metadata of the virtual host under one filter's name; each value is encoded as its own type, a
  /// number as a double. A single value is one part further.
  [Path=("virtual_host_metadata", "filter_metadata"), Keyed, Scope=(http), Origin=envoy]
  readonly attribute string_map_t virtual_host_metadata_of;

  /// The metadata of the endpoint, whole.
  [Message="envoy.config.core.v3.Metadata", Scope=(http, tcp), Origin=envoy]
  readonly attribute ArrayBuffer upstream_host_metadata;

  /// The metadata of the endpoint under one filter's name; each value is encoded as its own type, a number as
  /// a double. A single value is one part further.
  [Path=("upstream_host_metadata", "filter_metadata"), Keyed, Scope=(http, tcp), Origin=envoy]
  readonly attribute string_map_t upstream_host_metadata_of;

  /// The metadata of the endpoint's locality, whole. (Envoy answers `SERIALIZATION_FAILURE` when it has
  /// none.)
  [Message="envoy.config.core.v3.Metadata", Scope=(http, tcp), Origin=envoy]
  readonly attribute ArrayBuffer upstream_host_locality_metadata;

  /// The metadata of the endpoint's locality under one filter's name; each value is encoded as its own type,
  /// a number as a double. A single value is one part further.
  [Path=("upstream_host_locality_metadata", "filter_metadata"), Keyed, Scope=(http, tcp), Origin=envoy]
  readonly attribute string_map_t upstream_host_locality_metadata_of;

  /// The name of the listener's filter chain; empty when it has none.
  [Scope=(http, tcp), Origin=envoy]
  readonly attribute USVString filter_chain_name;

  /// 0: unspecified, 1: inbound, 2: outbound.
  [Scope=(http, tcp), Origin=envoy]
  readonly attribute long long listener_direction;

  /// The metadata of the listener, whole.
  [Message="envoy.config.core.v3.Metadata", Scope=(http, tcp), Origin=envoy]
  readonly attribute ArrayBuffer listener_metadata;

  /// The metadata of the listener under one filter's name; each value is encoded as its own type, a number as
  /// a double. A single value is one part further.
  [Path=("listener_metadata", "filter_metadata"), Keyed, Scope=(http, tcp), Origin=envoy]
  readonly attribute string_map_t listener_metadata_of;
};

/// This proxy, as it introduces itself to its control plane.
[Exposed=*, Properties=("xds", "node"), Group="xds node"]
namespace xds_node_properties {
  /// The id of this proxy towards its control plane.
  [Scope=(plugin, http, tcp), Origin=envoy]
  readonly attribute USVString id;

  /// The service cluster to which this proxy belongs.
  [Scope=(plugin, http, tcp), Origin=envoy]
  readonly attribute USVString cluster;

  /// The metadata of this proxy; each value is encoded as its own type, a number as a double. A single value
  /// is one part further.
  [Scope=(plugin, http, tcp), Origin=envoy]
  readonly attribute string_map_t metadata;

  /// One text of this proxy's metadata, by its key.
  [Path=("metadata"), Keyed, Scope=(plugin, http, tcp), Origin=envoy]
  readonly attribute USVString metadata_value;

  /// The parameters of this proxy that change while it runs.
  [Path=("dynamic_parameters", "params"), Scope=(plugin, http, tcp), Origin=envoy]
  readonly attribute USVString dynamic_parameters;

  /// Where this proxy runs, whole.
  [Message="envoy.config.core.v3.Locality", Scope=(plugin, http, tcp), Origin=envoy]
  readonly attribute ArrayBuffer locality;

  /// The region in which this proxy runs.
  [Path=("locality", "region"), Scope=(plugin, http, tcp), Origin=envoy]
  readonly attribute USVString locality_region;

  /// The zone in which this proxy runs.
  [Path=("locality", "zone"), Scope=(plugin, http, tcp), Origin=envoy]
  readonly attribute USVString locality_zone;

  /// The part of a zone in which this proxy runs.
  [Path=("locality", "sub_zone"), Scope=(plugin, http, tcp), Origin=envoy]
  readonly attribute USVString locality_sub_zone;

  /// What this proxy is, such as `envoy`.
  [Scope=(plugin, http, tcp), Origin=envoy]
  readonly attribute USVString user_agent_name;

  /// The version of this proxy, as text.
  [Scope=(plugin, http, tcp), Origin=envoy]
  readonly attribute USVString user_agent_version;

  /// The version of this proxy, as numbers and metadata.
  [Message="envoy.config.core.v3.BuildVersion", Scope=(plugin, http, tcp), Origin=envoy]
  readonly attribute ArrayBuffer user_agent_build_version;

  /// What is known of this proxy's build; each value is encoded as its own type, a number as a double.
  [Path=("user_agent_build_version", "metadata"), Scope=(plugin, http, tcp), Origin=envoy]
  readonly attribute string_map_t user_agent_build_metadata;

  /// The extensions that this proxy has, each a serialized `envoy.config.core.v3.Extension`.
  [Scope=(plugin, http, tcp), Origin=envoy]
  readonly attribute string_list_t extensions;

  /// The features of the control plane's protocol that this proxy supports.
  [Scope=(plugin, http, tcp), Origin=envoy]
  readonly attribute string_list_t client_features;

  /// The addresses on which this proxy listens, each a serialized `envoy.config.core.v3.Address`.
  [Scope=(plugin, http, tcp), Origin=envoy]
  readonly attribute string_list_t listening_addresses;
};
