/** The well-known properties: path, encoding, and where and when each can be read. */
// Generated from spec/ by `npm run generate`: do not edit.

import type { PropertyInfo } from "./property-value.js";

/** Every property, by the name that the bindings of plugins use. */
export const PROPERTIES = {
  /** The pod's annotations. */
  xdsNodeMetadataAnnotations: {
    path: ["xds", "node", "metadata", "ANNOTATIONS"],
    keyed: false,
    encoding: "map",
    group: "istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The names of the pod's application containers, separated by commas. */
  xdsNodeMetadataAppContainers: {
    path: ["xds", "node", "metadata", "APP_CONTAINERS"],
    keyed: false,
    encoding: "string",
    group: "istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The id of the Kubernetes cluster. */
  xdsNodeMetadataClusterId: {
    path: ["xds", "node", "metadata", "CLUSTER_ID"],
    keyed: false,
    encoding: "string",
    group: "istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The port on which Prometheus reads the proxy. */
  xdsNodeMetadataEnvoyPrometheusPort: {
    path: ["xds", "node", "metadata", "ENVOY_PROMETHEUS_PORT"],
    keyed: false,
    encoding: "double",
    group: "istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The port on which the proxy answers health checks. */
  xdsNodeMetadataEnvoyStatusPort: {
    path: ["xds", "node", "metadata", "ENVOY_STATUS_PORT"],
    keyed: false,
    encoding: "double",
    group: "istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The addresses of the pod, separated by commas. */
  xdsNodeMetadataInstanceIps: {
    path: ["xds", "node", "metadata", "INSTANCE_IPS"],
    keyed: false,
    encoding: "string",
    group: "istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** How traffic comes to the proxy: `NONE`, `REDIRECT` or `TPROXY`. */
  xdsNodeMetadataInterceptionMode: {
    path: ["xds", "node", "metadata", "INTERCEPTION_MODE"],
    keyed: false,
    encoding: "string",
    group: "istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The build of the proxy. */
  xdsNodeMetadataIstioProxySha: {
    path: ["xds", "node", "metadata", "ISTIO_PROXY_SHA"],
    keyed: false,
    encoding: "string",
    group: "istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The version of Istio. */
  xdsNodeMetadataIstioVersion: {
    path: ["xds", "node", "metadata", "ISTIO_VERSION"],
    keyed: false,
    encoding: "string",
    group: "istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The pod's labels. */
  xdsNodeMetadataLabels: {
    path: ["xds", "node", "metadata", "LABELS"],
    keyed: false,
    encoding: "map",
    group: "istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The id of the mesh. */
  xdsNodeMetadataMeshId: {
    path: ["xds", "node", "metadata", "MESH_ID"],
    keyed: false,
    encoding: "string",
    group: "istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The pod's name. */
  xdsNodeMetadataName: {
    path: ["xds", "node", "metadata", "NAME"],
    keyed: false,
    encoding: "string",
    group: "istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The pod's namespace. */
  xdsNodeMetadataNamespace: {
    path: ["xds", "node", "metadata", "NAMESPACE"],
    keyed: false,
    encoding: "string",
    group: "istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The name of the node on which the pod runs. */
  xdsNodeMetadataNodeName: {
    path: ["xds", "node", "metadata", "NODE_NAME"],
    keyed: false,
    encoding: "string",
    group: "istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** What owns the pod, such as its deployment, as a path. */
  xdsNodeMetadataOwner: {
    path: ["xds", "node", "metadata", "OWNER"],
    keyed: false,
    encoding: "string",
    group: "istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The names that the control plane's certificate may carry. */
  xdsNodeMetadataPilotSan: {
    path: ["xds", "node", "metadata", "PILOT_SAN"],
    keyed: false,
    encoding: "list",
    group: "istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The ports of the pod's containers, as JSON. */
  xdsNodeMetadataPodPorts: {
    path: ["xds", "node", "metadata", "POD_PORTS"],
    keyed: false,
    encoding: "string",
    group: "istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The pod's service account. */
  xdsNodeMetadataServiceAccount: {
    path: ["xds", "node", "metadata", "SERVICE_ACCOUNT"],
    keyed: false,
    encoding: "string",
    group: "istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The name of the workload to which the pod belongs. */
  xdsNodeMetadataWorkloadName: {
    path: ["xds", "node", "metadata", "WORKLOAD_NAME"],
    keyed: false,
    encoding: "string",
    group: "istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** Where the proxy's program stands. */
  xdsNodeMetadataProxyConfigBinaryPath: {
    path: ["xds", "node", "metadata", "PROXY_CONFIG", "binaryPath"],
    keyed: false,
    encoding: "string",
    group: "istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** How many worker threads the proxy has; 0 means one for each core. */
  xdsNodeMetadataProxyConfigConcurrency: {
    path: ["xds", "node", "metadata", "PROXY_CONFIG", "concurrency"],
    keyed: false,
    encoding: "double",
    group: "istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The folder of the proxy's generated configuration. */
  xdsNodeMetadataProxyConfigConfigPath: {
    path: ["xds", "node", "metadata", "PROXY_CONFIG", "configPath"],
    keyed: false,
    encoding: "string",
    group: "istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** How the proxy authenticates to the control plane. */
  xdsNodeMetadataProxyConfigControlPlaneAuthPolicy: {
    path: ["xds", "node", "metadata", "PROXY_CONFIG", "controlPlaneAuthPolicy"],
    keyed: false,
    encoding: "string",
    group: "istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The address of the control plane. */
  xdsNodeMetadataProxyConfigDiscoveryAddress: {
    path: ["xds", "node", "metadata", "PROXY_CONFIG", "discoveryAddress"],
    keyed: false,
    encoding: "string",
    group: "istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** How long the proxy drains connections on a hot restart, as text such as `45s`. */
  xdsNodeMetadataProxyConfigDrainDuration: {
    path: ["xds", "node", "metadata", "PROXY_CONFIG", "drainDuration"],
    keyed: false,
    encoding: "string",
    group: "istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** Further tags of the proxy's statistics. */
  xdsNodeMetadataProxyConfigExtraStatTags: {
    path: ["xds", "node", "metadata", "PROXY_CONFIG", "extraStatTags"],
    keyed: false,
    encoding: "list",
    group: "istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** Whether the application waits for the proxy. */
  xdsNodeMetadataProxyConfigHoldApplicationUntilProxyStarts: {
    path: ["xds", "node", "metadata", "PROXY_CONFIG", "holdApplicationUntilProxyStarts"],
    keyed: false,
    encoding: "bool",
    group: "istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The port of the proxy's admin page. */
  xdsNodeMetadataProxyConfigProxyAdminPort: {
    path: ["xds", "node", "metadata", "PROXY_CONFIG", "proxyAdminPort"],
    keyed: false,
    encoding: "double",
    group: "istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** Statistics whose names begin like this are kept. */
  xdsNodeMetadataProxyConfigProxyStatsMatcherInclusionPrefixes: {
    path: ["xds", "node", "metadata", "PROXY_CONFIG", "proxyStatsMatcher", "inclusionPrefixes"],
    keyed: false,
    encoding: "list",
    group: "istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** Statistics whose names match are kept. */
  xdsNodeMetadataProxyConfigProxyStatsMatcherInclusionRegexps: {
    path: ["xds", "node", "metadata", "PROXY_CONFIG", "proxyStatsMatcher", "inclusionRegexps"],
    keyed: false,
    encoding: "list",
    group: "istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** Statistics whose names end like this are kept. */
  xdsNodeMetadataProxyConfigProxyStatsMatcherInclusionSuffixes: {
    path: ["xds", "node", "metadata", "PROXY_CONFIG", "proxyStatsMatcher", "inclusionSuffixes"],
    keyed: false,
    encoding: "list",
    group: "istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The service to which the proxy belongs. */
  xdsNodeMetadataProxyConfigServiceCluster: {
    path: ["xds", "node", "metadata", "PROXY_CONFIG", "serviceCluster"],
    keyed: false,
    encoding: "string",
    group: "istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** How many characters a statistic's name may have. */
  xdsNodeMetadataProxyConfigStatNameLength: {
    path: ["xds", "node", "metadata", "PROXY_CONFIG", "statNameLength"],
    keyed: false,
    encoding: "double",
    group: "istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The port of the agent's health checks. */
  xdsNodeMetadataProxyConfigStatusPort: {
    path: ["xds", "node", "metadata", "PROXY_CONFIG", "statusPort"],
    keyed: false,
    encoding: "double",
    group: "istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** How long the proxy drains connections when it ends, as text such as `5s`. */
  xdsNodeMetadataProxyConfigTerminationDrainDuration: {
    path: ["xds", "node", "metadata", "PROXY_CONFIG", "terminationDrainDuration"],
    keyed: false,
    encoding: "string",
    group: "istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** Where traces go with Datadog. */
  xdsNodeMetadataProxyConfigTracingDatadogAddress: {
    path: ["xds", "node", "metadata", "PROXY_CONFIG", "tracing", "datadog", "address"],
    keyed: false,
    encoding: "string",
    group: "istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** Where traces go with OpenCensus. */
  xdsNodeMetadataProxyConfigTracingOpencensusagentAddress: {
    path: ["xds", "node", "metadata", "PROXY_CONFIG", "tracing", "opencensusagent", "address"],
    keyed: false,
    encoding: "string",
    group: "istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** Where traces go with Zipkin. */
  xdsNodeMetadataProxyConfigTracingZipkinAddress: {
    path: ["xds", "node", "metadata", "PROXY_CONFIG", "tracing", "zipkin", "address"],
    keyed: false,
    encoding: "string",
    group: "istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The path of the Istio resource from which the cluster was made. */
  xdsClusterMetadataFilterMetadataIstioConfig: {
    path: ["xds", "cluster_metadata", "filter_metadata", "istio", "config"],
    keyed: false,
    encoding: "string",
    group: "istio metadata",
    scope: ["http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The services that the cluster serves, each a map of `host`, `name` and `namespace`. */
  xdsClusterMetadataFilterMetadataIstioServices: {
    path: ["xds", "cluster_metadata", "filter_metadata", "istio", "services"],
    keyed: false,
    encoding: "list",
    group: "istio metadata",
    scope: ["http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The path of the Istio resource from which the route was made. */
  xdsRouteMetadataFilterMetadataIstioConfig: {
    path: ["xds", "route_metadata", "filter_metadata", "istio", "config"],
    keyed: false,
    encoding: "string",
    group: "istio metadata",
    scope: ["http"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The services that the route serves, each a map of `host`, `name` and `namespace`. */
  xdsRouteMetadataFilterMetadataIstioServices: {
    path: ["xds", "route_metadata", "filter_metadata", "istio", "services"],
    keyed: false,
    encoding: "list",
    group: "istio metadata",
    scope: ["http"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The path of the Istio resource from which the listener was made. */
  xdsListenerMetadataFilterMetadataIstioConfig: {
    path: ["xds", "listener_metadata", "filter_metadata", "istio", "config"],
    keyed: false,
    encoding: "string",
    group: "istio metadata",
    scope: ["http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The services that the listener serves, each a map of `host`, `name` and `namespace`. */
  xdsListenerMetadataFilterMetadataIstioServices: {
    path: ["xds", "listener_metadata", "filter_metadata", "istio", "services"],
    keyed: false,
    encoding: "list",
    group: "istio metadata",
    scope: ["http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The path of the Istio resource from which the endpoint was made. */
  xdsUpstreamHostMetadataFilterMetadataIstioConfig: {
    path: ["xds", "upstream_host_metadata", "filter_metadata", "istio", "config"],
    keyed: false,
    encoding: "string",
    group: "istio metadata",
    scope: ["http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The services that the endpoint serves, each a map of `host`, `name` and `namespace`. */
  xdsUpstreamHostMetadataFilterMetadataIstioServices: {
    path: ["xds", "upstream_host_metadata", "filter_metadata", "istio", "services"],
    keyed: false,
    encoding: "list",
    group: "istio metadata",
    scope: ["http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The name of the cluster that the request goes to. */
  clusterName: {
    path: ["cluster_name"],
    keyed: false,
    encoding: "string",
    group: "old xds",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The name of the route that was chosen. */
  routeName: {
    path: ["route_name"],
    keyed: false,
    encoding: "string",
    group: "old xds",
    scope: ["http"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** 0: unspecified, 1: inbound, 2: outbound. */
  listenerDirection: {
    path: ["listener_direction"],
    keyed: false,
    encoding: "int",
    group: "old xds",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The metadata of the cluster, whole. */
  clusterMetadata: {
    path: ["cluster_metadata"],
    keyed: false,
    encoding: "message",
    message: "envoy.config.core.v3.Metadata",
    group: "old xds",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /**
   * The metadata of the cluster under one filter's name; each value is encoded as its own type,
   * a number as a double. A single value is one part further.
   */
  clusterMetadataFilterMetadataAt: {
    path: ["cluster_metadata", "filter_metadata"],
    keyed: true,
    encoding: "map",
    group: "old xds",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The metadata of the route, whole. */
  routeMetadata: {
    path: ["route_metadata"],
    keyed: false,
    encoding: "message",
    message: "envoy.config.core.v3.Metadata",
    group: "old xds",
    scope: ["http"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /**
   * The metadata of the route under one filter's name; each value is encoded as its own type, a
   * number as a double. A single value is one part further.
   */
  routeMetadataFilterMetadataAt: {
    path: ["route_metadata", "filter_metadata"],
    keyed: true,
    encoding: "map",
    group: "old xds",
    scope: ["http"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The metadata of the listener, whole. */
  listenerMetadata: {
    path: ["listener_metadata"],
    keyed: false,
    encoding: "message",
    message: "envoy.config.core.v3.Metadata",
    group: "old xds",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /**
   * The metadata of the listener under one filter's name; each value is encoded as its own type,
   * a number as a double. A single value is one part further.
   */
  listenerMetadataFilterMetadataAt: {
    path: ["listener_metadata", "filter_metadata"],
    keyed: true,
    encoding: "map",
    group: "old xds",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The metadata of the endpoint, whole. */
  upstreamHostMetadata: {
    path: ["upstream_host_metadata"],
    keyed: false,
    encoding: "message",
    message: "envoy.config.core.v3.Metadata",
    group: "old xds",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /**
   * The metadata of the endpoint under one filter's name; each value is encoded as its own type,
   * a number as a double. A single value is one part further.
   */
  upstreamHostMetadataFilterMetadataAt: {
    path: ["upstream_host_metadata", "filter_metadata"],
    keyed: true,
    encoding: "map",
    group: "old xds",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The id of this proxy towards its control plane. */
  nodeId: {
    path: ["node", "id"],
    keyed: false,
    encoding: "string",
    group: "old node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The service cluster to which this proxy belongs. */
  nodeCluster: {
    path: ["node", "cluster"],
    keyed: false,
    encoding: "string",
    group: "old node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /**
   * The metadata of this proxy; each value is encoded as its own type, a number as a double. A
   * single value is one part further.
   */
  nodeMetadata: {
    path: ["node", "metadata"],
    keyed: false,
    encoding: "map",
    group: "old node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** One text of this proxy's metadata, by its key. */
  nodeMetadataAt: {
    path: ["node", "metadata"],
    keyed: true,
    encoding: "string",
    group: "old node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The parameters of this proxy that change while it runs. */
  nodeDynamicParametersParams: {
    path: ["node", "dynamic_parameters", "params"],
    keyed: false,
    encoding: "string",
    group: "old node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** Where this proxy runs, whole. */
  nodeLocality: {
    path: ["node", "locality"],
    keyed: false,
    encoding: "message",
    message: "envoy.config.core.v3.Locality",
    group: "old node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The region in which this proxy runs. */
  nodeLocalityRegion: {
    path: ["node", "locality", "region"],
    keyed: false,
    encoding: "string",
    group: "old node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The zone in which this proxy runs. */
  nodeLocalityZone: {
    path: ["node", "locality", "zone"],
    keyed: false,
    encoding: "string",
    group: "old node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The part of a zone in which this proxy runs. */
  nodeLocalitySubZone: {
    path: ["node", "locality", "sub_zone"],
    keyed: false,
    encoding: "string",
    group: "old node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** What this proxy is, such as `envoy`. */
  nodeUserAgentName: {
    path: ["node", "user_agent_name"],
    keyed: false,
    encoding: "string",
    group: "old node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The version of this proxy, as text. */
  nodeUserAgentVersion: {
    path: ["node", "user_agent_version"],
    keyed: false,
    encoding: "string",
    group: "old node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The version of this proxy, as numbers and metadata. */
  nodeUserAgentBuildVersion: {
    path: ["node", "user_agent_build_version"],
    keyed: false,
    encoding: "message",
    message: "envoy.config.core.v3.BuildVersion",
    group: "old node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /**
   * What is known of this proxy's build; each value is encoded as its own type, a number as a
   * double.
   */
  nodeUserAgentBuildVersionMetadata: {
    path: ["node", "user_agent_build_version", "metadata"],
    keyed: false,
    encoding: "map",
    group: "old node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The extensions that this proxy has, each a serialized `envoy.config.core.v3.Extension`. */
  nodeExtensions: {
    path: ["node", "extensions"],
    keyed: false,
    encoding: "list",
    group: "old node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The features of the control plane's protocol that this proxy supports. */
  nodeClientFeatures: {
    path: ["node", "client_features"],
    keyed: false,
    encoding: "list",
    group: "old node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The addresses on which this proxy listens, each a serialized `envoy.config.core.v3.Address`. */
  nodeListeningAddresses: {
    path: ["node", "listening_addresses"],
    keyed: false,
    encoding: "list",
    group: "old node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The pod's annotations. */
  nodeMetadataAnnotations: {
    path: ["node", "metadata", "ANNOTATIONS"],
    keyed: false,
    encoding: "map",
    group: "old istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The names of the pod's application containers, separated by commas. */
  nodeMetadataAppContainers: {
    path: ["node", "metadata", "APP_CONTAINERS"],
    keyed: false,
    encoding: "string",
    group: "old istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The id of the Kubernetes cluster. */
  nodeMetadataClusterId: {
    path: ["node", "metadata", "CLUSTER_ID"],
    keyed: false,
    encoding: "string",
    group: "old istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The port on which Prometheus reads the proxy. */
  nodeMetadataEnvoyPrometheusPort: {
    path: ["node", "metadata", "ENVOY_PROMETHEUS_PORT"],
    keyed: false,
    encoding: "double",
    group: "old istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The port on which the proxy answers health checks. */
  nodeMetadataEnvoyStatusPort: {
    path: ["node", "metadata", "ENVOY_STATUS_PORT"],
    keyed: false,
    encoding: "double",
    group: "old istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The addresses of the pod, separated by commas. */
  nodeMetadataInstanceIps: {
    path: ["node", "metadata", "INSTANCE_IPS"],
    keyed: false,
    encoding: "string",
    group: "old istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** How traffic comes to the proxy: `NONE`, `REDIRECT` or `TPROXY`. */
  nodeMetadataInterceptionMode: {
    path: ["node", "metadata", "INTERCEPTION_MODE"],
    keyed: false,
    encoding: "string",
    group: "old istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The build of the proxy. */
  nodeMetadataIstioProxySha: {
    path: ["node", "metadata", "ISTIO_PROXY_SHA"],
    keyed: false,
    encoding: "string",
    group: "old istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The version of Istio. */
  nodeMetadataIstioVersion: {
    path: ["node", "metadata", "ISTIO_VERSION"],
    keyed: false,
    encoding: "string",
    group: "old istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The pod's labels. */
  nodeMetadataLabels: {
    path: ["node", "metadata", "LABELS"],
    keyed: false,
    encoding: "map",
    group: "old istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The id of the mesh. */
  nodeMetadataMeshId: {
    path: ["node", "metadata", "MESH_ID"],
    keyed: false,
    encoding: "string",
    group: "old istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The pod's name. */
  nodeMetadataName: {
    path: ["node", "metadata", "NAME"],
    keyed: false,
    encoding: "string",
    group: "old istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The pod's namespace. */
  nodeMetadataNamespace: {
    path: ["node", "metadata", "NAMESPACE"],
    keyed: false,
    encoding: "string",
    group: "old istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The name of the node on which the pod runs. */
  nodeMetadataNodeName: {
    path: ["node", "metadata", "NODE_NAME"],
    keyed: false,
    encoding: "string",
    group: "old istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** What owns the pod, such as its deployment, as a path. */
  nodeMetadataOwner: {
    path: ["node", "metadata", "OWNER"],
    keyed: false,
    encoding: "string",
    group: "old istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The names that the control plane's certificate may carry. */
  nodeMetadataPilotSan: {
    path: ["node", "metadata", "PILOT_SAN"],
    keyed: false,
    encoding: "list",
    group: "old istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The ports of the pod's containers, as JSON. */
  nodeMetadataPodPorts: {
    path: ["node", "metadata", "POD_PORTS"],
    keyed: false,
    encoding: "string",
    group: "old istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The pod's service account. */
  nodeMetadataServiceAccount: {
    path: ["node", "metadata", "SERVICE_ACCOUNT"],
    keyed: false,
    encoding: "string",
    group: "old istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The name of the workload to which the pod belongs. */
  nodeMetadataWorkloadName: {
    path: ["node", "metadata", "WORKLOAD_NAME"],
    keyed: false,
    encoding: "string",
    group: "old istio node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** Where the proxy's program stands. */
  nodeMetadataProxyConfigBinaryPath: {
    path: ["node", "metadata", "PROXY_CONFIG", "binaryPath"],
    keyed: false,
    encoding: "string",
    group: "old istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** How many worker threads the proxy has; 0 means one for each core. */
  nodeMetadataProxyConfigConcurrency: {
    path: ["node", "metadata", "PROXY_CONFIG", "concurrency"],
    keyed: false,
    encoding: "double",
    group: "old istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The folder of the proxy's generated configuration. */
  nodeMetadataProxyConfigConfigPath: {
    path: ["node", "metadata", "PROXY_CONFIG", "configPath"],
    keyed: false,
    encoding: "string",
    group: "old istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** How the proxy authenticates to the control plane. */
  nodeMetadataProxyConfigControlPlaneAuthPolicy: {
    path: ["node", "metadata", "PROXY_CONFIG", "controlPlaneAuthPolicy"],
    keyed: false,
    encoding: "string",
    group: "old istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The address of the control plane. */
  nodeMetadataProxyConfigDiscoveryAddress: {
    path: ["node", "metadata", "PROXY_CONFIG", "discoveryAddress"],
    keyed: false,
    encoding: "string",
    group: "old istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** How long the proxy drains connections on a hot restart, as text such as `45s`. */
  nodeMetadataProxyConfigDrainDuration: {
    path: ["node", "metadata", "PROXY_CONFIG", "drainDuration"],
    keyed: false,
    encoding: "string",
    group: "old istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** Further tags of the proxy's statistics. */
  nodeMetadataProxyConfigExtraStatTags: {
    path: ["node", "metadata", "PROXY_CONFIG", "extraStatTags"],
    keyed: false,
    encoding: "list",
    group: "old istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** Whether the application waits for the proxy. */
  nodeMetadataProxyConfigHoldApplicationUntilProxyStarts: {
    path: ["node", "metadata", "PROXY_CONFIG", "holdApplicationUntilProxyStarts"],
    keyed: false,
    encoding: "bool",
    group: "old istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The port of the proxy's admin page. */
  nodeMetadataProxyConfigProxyAdminPort: {
    path: ["node", "metadata", "PROXY_CONFIG", "proxyAdminPort"],
    keyed: false,
    encoding: "double",
    group: "old istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** Statistics whose names begin like this are kept. */
  nodeMetadataProxyConfigProxyStatsMatcherInclusionPrefixes: {
    path: ["node", "metadata", "PROXY_CONFIG", "proxyStatsMatcher", "inclusionPrefixes"],
    keyed: false,
    encoding: "list",
    group: "old istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** Statistics whose names match are kept. */
  nodeMetadataProxyConfigProxyStatsMatcherInclusionRegexps: {
    path: ["node", "metadata", "PROXY_CONFIG", "proxyStatsMatcher", "inclusionRegexps"],
    keyed: false,
    encoding: "list",
    group: "old istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** Statistics whose names end like this are kept. */
  nodeMetadataProxyConfigProxyStatsMatcherInclusionSuffixes: {
    path: ["node", "metadata", "PROXY_CONFIG", "proxyStatsMatcher", "inclusionSuffixes"],
    keyed: false,
    encoding: "list",
    group: "old istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The service to which the proxy belongs. */
  nodeMetadataProxyConfigServiceCluster: {
    path: ["node", "metadata", "PROXY_CONFIG", "serviceCluster"],
    keyed: false,
    encoding: "string",
    group: "old istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** How many characters a statistic's name may have. */
  nodeMetadataProxyConfigStatNameLength: {
    path: ["node", "metadata", "PROXY_CONFIG", "statNameLength"],
    keyed: false,
    encoding: "double",
    group: "old istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The port of the agent's health checks. */
  nodeMetadataProxyConfigStatusPort: {
    path: ["node", "metadata", "PROXY_CONFIG", "statusPort"],
    keyed: false,
    encoding: "double",
    group: "old istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** How long the proxy drains connections when it ends, as text such as `5s`. */
  nodeMetadataProxyConfigTerminationDrainDuration: {
    path: ["node", "metadata", "PROXY_CONFIG", "terminationDrainDuration"],
    keyed: false,
    encoding: "string",
    group: "old istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** Where traces go with Datadog. */
  nodeMetadataProxyConfigTracingDatadogAddress: {
    path: ["node", "metadata", "PROXY_CONFIG", "tracing", "datadog", "address"],
    keyed: false,
    encoding: "string",
    group: "old istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** Where traces go with OpenCensus. */
  nodeMetadataProxyConfigTracingOpencensusagentAddress: {
    path: ["node", "metadata", "PROXY_CONFIG", "tracing", "opencensusagent", "address"],
    keyed: false,
    encoding: "string",
    group: "old istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** Where traces go with Zipkin. */
  nodeMetadataProxyConfigTracingZipkinAddress: {
    path: ["node", "metadata", "PROXY_CONFIG", "tracing", "zipkin", "address"],
    keyed: false,
    encoding: "string",
    group: "old istio proxy",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "istio",
    since: "0.1.0",
  },
  /** The dynamic metadata of the stream, whole. */
  metadata: {
    path: ["metadata"],
    keyed: false,
    encoding: "message",
    message: "envoy.config.core.v3.Metadata",
    group: "metadata",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /**
   * The dynamic metadata under one filter's name; each value is encoded as its own type, a
   * number as a double. A single value is one part further.
   */
  metadataFilterMetadataAt: {
    path: ["metadata", "filter_metadata"],
    keyed: true,
    encoding: "map",
    group: "metadata",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /**
   * One object of the filter state, by its key. What a plugin sets as `KEY` is found under
   * `wasm.KEY`.
   */
  filterStateAt: {
    path: ["filter_state"],
    keyed: true,
    encoding: "bytes",
    group: "metadata",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** One object of the filter state of the connection to the backend, by its key. */
  upstreamFilterStateAt: {
    path: ["upstream_filter_state"],
    keyed: true,
    encoding: "bytes",
    group: "metadata",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The name of the cluster that the request goes to. */
  xdsClusterName: {
    path: ["xds", "cluster_name"],
    keyed: false,
    encoding: "string",
    group: "xds",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The metadata of the cluster, whole. */
  xdsClusterMetadata: {
    path: ["xds", "cluster_metadata"],
    keyed: false,
    encoding: "message",
    message: "envoy.config.core.v3.Metadata",
    group: "xds",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /**
   * The metadata of the cluster under one filter's name; each value is encoded as its own type,
   * a number as a double. A single value is one part further.
   */
  xdsClusterMetadataFilterMetadataAt: {
    path: ["xds", "cluster_metadata", "filter_metadata"],
    keyed: true,
    encoding: "map",
    group: "xds",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The name of the route that was chosen. */
  xdsRouteName: {
    path: ["xds", "route_name"],
    keyed: false,
    encoding: "string",
    group: "xds",
    scope: ["http"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The metadata of the route, whole. */
  xdsRouteMetadata: {
    path: ["xds", "route_metadata"],
    keyed: false,
    encoding: "message",
    message: "envoy.config.core.v3.Metadata",
    group: "xds",
    scope: ["http"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /**
   * The metadata of the route under one filter's name; each value is encoded as its own type, a
   * number as a double. A single value is one part further.
   */
  xdsRouteMetadataFilterMetadataAt: {
    path: ["xds", "route_metadata", "filter_metadata"],
    keyed: true,
    encoding: "map",
    group: "xds",
    scope: ["http"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The name of the virtual host that was chosen. */
  xdsVirtualHostName: {
    path: ["xds", "virtual_host_name"],
    keyed: false,
    encoding: "string",
    group: "xds",
    scope: ["http"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The metadata of the virtual host, whole. */
  xdsVirtualHostMetadata: {
    path: ["xds", "virtual_host_metadata"],
    keyed: false,
    encoding: "message",
    message: "envoy.config.core.v3.Metadata",
    group: "xds",
    scope: ["http"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /**
   * The metadata of the virtual host under one filter's name; each value is encoded as its own
   * type, a number as a double. A single value is one part further.
   */
  xdsVirtualHostMetadataFilterMetadataAt: {
    path: ["xds", "virtual_host_metadata", "filter_metadata"],
    keyed: true,
    encoding: "map",
    group: "xds",
    scope: ["http"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The metadata of the endpoint, whole. */
  xdsUpstreamHostMetadata: {
    path: ["xds", "upstream_host_metadata"],
    keyed: false,
    encoding: "message",
    message: "envoy.config.core.v3.Metadata",
    group: "xds",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /**
   * The metadata of the endpoint under one filter's name; each value is encoded as its own type,
   * a number as a double. A single value is one part further.
   */
  xdsUpstreamHostMetadataFilterMetadataAt: {
    path: ["xds", "upstream_host_metadata", "filter_metadata"],
    keyed: true,
    encoding: "map",
    group: "xds",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /**
   * The metadata of the endpoint's locality, whole. (Envoy answers `SERIALIZATION_FAILURE` when
   * it has none.)
   */
  xdsUpstreamHostLocalityMetadata: {
    path: ["xds", "upstream_host_locality_metadata"],
    keyed: false,
    encoding: "message",
    message: "envoy.config.core.v3.Metadata",
    group: "xds",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /**
   * The metadata of the endpoint's locality under one filter's name; each value is encoded as
   * its own type, a number as a double. A single value is one part further.
   */
  xdsUpstreamHostLocalityMetadataFilterMetadataAt: {
    path: ["xds", "upstream_host_locality_metadata", "filter_metadata"],
    keyed: true,
    encoding: "map",
    group: "xds",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The name of the listener's filter chain; empty when it has none. */
  xdsFilterChainName: {
    path: ["xds", "filter_chain_name"],
    keyed: false,
    encoding: "string",
    group: "xds",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** 0: unspecified, 1: inbound, 2: outbound. */
  xdsListenerDirection: {
    path: ["xds", "listener_direction"],
    keyed: false,
    encoding: "int",
    group: "xds",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The metadata of the listener, whole. */
  xdsListenerMetadata: {
    path: ["xds", "listener_metadata"],
    keyed: false,
    encoding: "message",
    message: "envoy.config.core.v3.Metadata",
    group: "xds",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /**
   * The metadata of the listener under one filter's name; each value is encoded as its own type,
   * a number as a double. A single value is one part further.
   */
  xdsListenerMetadataFilterMetadataAt: {
    path: ["xds", "listener_metadata", "filter_metadata"],
    keyed: true,
    encoding: "map",
    group: "xds",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The id of this proxy towards its control plane. */
  xdsNodeId: {
    path: ["xds", "node", "id"],
    keyed: false,
    encoding: "string",
    group: "xds node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The service cluster to which this proxy belongs. */
  xdsNodeCluster: {
    path: ["xds", "node", "cluster"],
    keyed: false,
    encoding: "string",
    group: "xds node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /**
   * The metadata of this proxy; each value is encoded as its own type, a number as a double. A
   * single value is one part further.
   */
  xdsNodeMetadata: {
    path: ["xds", "node", "metadata"],
    keyed: false,
    encoding: "map",
    group: "xds node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** One text of this proxy's metadata, by its key. */
  xdsNodeMetadataAt: {
    path: ["xds", "node", "metadata"],
    keyed: true,
    encoding: "string",
    group: "xds node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The parameters of this proxy that change while it runs. */
  xdsNodeDynamicParametersParams: {
    path: ["xds", "node", "dynamic_parameters", "params"],
    keyed: false,
    encoding: "string",
    group: "xds node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** Where this proxy runs, whole. */
  xdsNodeLocality: {
    path: ["xds", "node", "locality"],
    keyed: false,
    encoding: "message",
    message: "envoy.config.core.v3.Locality",
    group: "xds node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The region in which this proxy runs. */
  xdsNodeLocalityRegion: {
    path: ["xds", "node", "locality", "region"],
    keyed: false,
    encoding: "string",
    group: "xds node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The zone in which this proxy runs. */
  xdsNodeLocalityZone: {
    path: ["xds", "node", "locality", "zone"],
    keyed: false,
    encoding: "string",
    group: "xds node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The part of a zone in which this proxy runs. */
  xdsNodeLocalitySubZone: {
    path: ["xds", "node", "locality", "sub_zone"],
    keyed: false,
    encoding: "string",
    group: "xds node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** What this proxy is, such as `envoy`. */
  xdsNodeUserAgentName: {
    path: ["xds", "node", "user_agent_name"],
    keyed: false,
    encoding: "string",
    group: "xds node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The version of this proxy, as text. */
  xdsNodeUserAgentVersion: {
    path: ["xds", "node", "user_agent_version"],
    keyed: false,
    encoding: "string",
    group: "xds node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The version of this proxy, as numbers and metadata. */
  xdsNodeUserAgentBuildVersion: {
    path: ["xds", "node", "user_agent_build_version"],
    keyed: false,
    encoding: "message",
    message: "envoy.config.core.v3.BuildVersion",
    group: "xds node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /**
   * What is known of this proxy's build; each value is encoded as its own type, a number as a
   * double.
   */
  xdsNodeUserAgentBuildVersionMetadata: {
    path: ["xds", "node", "user_agent_build_version", "metadata"],
    keyed: false,
    encoding: "map",
    group: "xds node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The extensions that this proxy has, each a serialized `envoy.config.core.v3.Extension`. */
  xdsNodeExtensions: {
    path: ["xds", "node", "extensions"],
    keyed: false,
    encoding: "list",
    group: "xds node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The features of the control plane's protocol that this proxy supports. */
  xdsNodeClientFeatures: {
    path: ["xds", "node", "client_features"],
    keyed: false,
    encoding: "list",
    group: "xds node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The addresses on which this proxy listens, each a serialized `envoy.config.core.v3.Address`. */
  xdsNodeListeningAddresses: {
    path: ["xds", "node", "listening_addresses"],
    keyed: false,
    encoding: "list",
    group: "xds node",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The plugin's name. */
  pluginName: {
    path: ["plugin_name"],
    keyed: false,
    encoding: "string",
    group: "plugin",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The plugin's root id, which tells the plugins of one module apart. */
  pluginRootId: {
    path: ["plugin_root_id"],
    keyed: false,
    encoding: "string",
    group: "plugin",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The id of the VM; plugins with the same VM id share data and queues. */
  pluginVmId: {
    path: ["plugin_vm_id"],
    keyed: false,
    encoding: "string",
    group: "plugin",
    scope: ["plugin", "http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The path with the query, as in `:path`. */
  requestPath: {
    path: ["request", "path"],
    keyed: false,
    encoding: "string",
    group: "request",
    scope: ["http"],
    during: ["proxy_on_request_headers", "proxy_on_log"],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The path without the query. */
  requestUrlPath: {
    path: ["request", "url_path"],
    keyed: false,
    encoding: "string",
    group: "request",
    scope: ["http"],
    during: ["proxy_on_request_headers", "proxy_on_log"],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The query without its question mark; empty when there is none. */
  requestQuery: {
    path: ["request", "query"],
    keyed: false,
    encoding: "string",
    group: "request",
    scope: ["http"],
    during: ["proxy_on_request_headers", "proxy_on_log"],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The host, as in `:authority`. */
  requestHost: {
    path: ["request", "host"],
    keyed: false,
    encoding: "string",
    group: "request",
    scope: ["http"],
    during: ["proxy_on_request_headers", "proxy_on_log"],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The scheme, as in `:scheme`. */
  requestScheme: {
    path: ["request", "scheme"],
    keyed: false,
    encoding: "string",
    group: "request",
    scope: ["http"],
    during: ["proxy_on_request_headers", "proxy_on_log"],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The method, as in `:method`. */
  requestMethod: {
    path: ["request", "method"],
    keyed: false,
    encoding: "string",
    group: "request",
    scope: ["http"],
    during: ["proxy_on_request_headers", "proxy_on_log"],
    origin: "envoy",
    since: "0.1.0",
  },
  /**
   * All headers, and the empty map while they cannot be read. Several values of a name are
   * joined by commas; the order is the host's.
   */
  requestHeaders: {
    path: ["request", "headers"],
    keyed: false,
    encoding: "map",
    group: "request",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** One header, by its name in lower case; several values are joined by commas. */
  requestHeadersAt: {
    path: ["request", "headers"],
    keyed: true,
    encoding: "string",
    group: "request",
    scope: ["http"],
    during: ["proxy_on_request_headers", "proxy_on_log"],
    origin: "envoy",
    since: "0.1.0",
  },
  /**
   * Bytes of the headers' names and values; 0 while they cannot be read. (Envoy 1.36 does not
   * have it.)
   */
  requestHeadersBytes: {
    path: ["request", "headers_bytes"],
    keyed: false,
    encoding: "int",
    group: "request",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The header `referer`. */
  requestReferer: {
    path: ["request", "referer"],
    keyed: false,
    encoding: "string",
    group: "request",
    scope: ["http"],
    during: ["proxy_on_request_headers", "proxy_on_log"],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The header `user-agent`. */
  requestUseragent: {
    path: ["request", "useragent"],
    keyed: false,
    encoding: "string",
    group: "request",
    scope: ["http"],
    during: ["proxy_on_request_headers", "proxy_on_log"],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The header `x-request-id`. */
  requestId: {
    path: ["request", "id"],
    keyed: false,
    encoding: "string",
    group: "request",
    scope: ["http"],
    during: ["proxy_on_request_headers", "proxy_on_log"],
    origin: "envoy",
    since: "0.1.0",
  },
  /** When the first byte arrived. */
  requestTime: {
    path: ["request", "time"],
    keyed: false,
    encoding: "timestamp",
    group: "request",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** `HTTP/1.0`, `HTTP/1.1`, `HTTP/2` or `HTTP/3`. */
  requestProtocol: {
    path: ["request", "protocol"],
    keyed: false,
    encoding: "string",
    group: "request",
    scope: ["http"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** How long the request took, once it is complete. */
  requestDuration: {
    path: ["request", "duration"],
    keyed: false,
    encoding: "duration",
    group: "request",
    scope: ["http"],
    during: ["proxy_on_log"],
    origin: "spec",
    since: "0.1.0",
  },
  /** Bytes of the body; the declared length where there is one, else those received so far. */
  requestSize: {
    path: ["request", "size"],
    keyed: false,
    encoding: "int",
    group: "request",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** Bytes of the body received so far, headers included. */
  requestTotalSize: {
    path: ["request", "total_size"],
    keyed: false,
    encoding: "int",
    group: "request",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The HTTP status code. */
  responseCode: {
    path: ["response", "code"],
    keyed: false,
    encoding: "int",
    group: "response",
    scope: ["http"],
    during: [
      "proxy_on_response_headers",
      "proxy_on_response_body",
      "proxy_on_response_trailers",
      "proxy_on_log",
    ],
    origin: "envoy",
    since: "0.1.0",
  },
  /**
   * Why the response has this code, in the host's words; `via_upstream` when the backend gave
   * it.
   */
  responseCodeDetails: {
    path: ["response", "code_details"],
    keyed: false,
    encoding: "string",
    group: "response",
    scope: ["http"],
    during: [
      "proxy_on_response_headers",
      "proxy_on_response_body",
      "proxy_on_response_trailers",
      "proxy_on_log",
    ],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The access log's response flags, as a bit set of the host. */
  responseFlags: {
    path: ["response", "flags"],
    keyed: false,
    encoding: "int",
    group: "response",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The gRPC status; derived from the HTTP code when the response has none. */
  responseGrpcStatus: {
    path: ["response", "grpc_status"],
    keyed: false,
    encoding: "int",
    group: "response",
    scope: ["http"],
    during: [
      "proxy_on_response_headers",
      "proxy_on_response_body",
      "proxy_on_response_trailers",
      "proxy_on_log",
    ],
    origin: "envoy",
    since: "0.1.0",
  },
  /**
   * All headers, and the empty map while they cannot be read. Several values of a name are
   * joined by commas; the order is the host's.
   */
  responseHeaders: {
    path: ["response", "headers"],
    keyed: false,
    encoding: "map",
    group: "response",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** One header, by its name in lower case; several values are joined by commas. */
  responseHeadersAt: {
    path: ["response", "headers"],
    keyed: true,
    encoding: "string",
    group: "response",
    scope: ["http"],
    during: ["proxy_on_response_headers", "proxy_on_log"],
    origin: "envoy",
    since: "0.1.0",
  },
  /**
   * Bytes of the headers' names and values; 0 while they cannot be read. (Envoy 1.36 does not
   * have it.)
   */
  responseHeadersBytes: {
    path: ["response", "headers_bytes"],
    keyed: false,
    encoding: "int",
    group: "response",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** All trailers, and the empty map while they cannot be read. */
  responseTrailers: {
    path: ["response", "trailers"],
    keyed: false,
    encoding: "map",
    group: "response",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** One trailer, by its name in lower case. */
  responseTrailersAt: {
    path: ["response", "trailers"],
    keyed: true,
    encoding: "string",
    group: "response",
    scope: ["http"],
    during: ["proxy_on_response_trailers", "proxy_on_log"],
    origin: "envoy",
    since: "0.1.0",
  },
  /** Bytes of the body sent so far. */
  responseSize: {
    path: ["response", "size"],
    keyed: false,
    encoding: "int",
    group: "response",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** Bytes of the body sent so far, headers and trailers included. */
  responseTotalSize: {
    path: ["response", "total_size"],
    keyed: false,
    encoding: "int",
    group: "response",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** From the first byte sent to the backend until the last one received from it. */
  responseBackendLatency: {
    path: ["response", "backend_latency"],
    keyed: false,
    encoding: "duration",
    group: "response",
    scope: ["http"],
    during: ["proxy_on_response_body", "proxy_on_response_trailers", "proxy_on_log"],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The address of the client with its port, such as `127.0.0.1:40000`. */
  sourceAddress: {
    path: ["source", "address"],
    keyed: false,
    encoding: "string",
    group: "source",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The port of the client. */
  sourcePort: {
    path: ["source", "port"],
    keyed: false,
    encoding: "int",
    group: "source",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The address of the proxy with its port. */
  destinationAddress: {
    path: ["destination", "address"],
    keyed: false,
    encoding: "string",
    group: "destination",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The port of the proxy. */
  destinationPort: {
    path: ["destination", "port"],
    keyed: false,
    encoding: "int",
    group: "destination",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The number the host gave the connection; unique as long as the host runs. */
  connectionId: {
    path: ["connection", "id"],
    keyed: false,
    encoding: "uint",
    group: "connection",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** Whether the client showed a TLS certificate that was accepted. */
  connectionMtls: {
    path: ["connection", "mtls"],
    keyed: false,
    encoding: "bool",
    group: "connection",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The server name that the client asked for in its TLS handshake; empty without one. */
  connectionRequestedServerName: {
    path: ["connection", "requested_server_name"],
    keyed: false,
    encoding: "string",
    group: "connection",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The TLS version of the connection to the client, such as `TLSv1.3`. Not there without TLS. */
  connectionTlsVersion: {
    path: ["connection", "tls_version"],
    keyed: false,
    encoding: "string",
    group: "connection",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The subject of the proxy's own certificate towards the client. */
  connectionSubjectLocalCertificate: {
    path: ["connection", "subject_local_certificate"],
    keyed: false,
    encoding: "string",
    group: "connection",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The subject of the other end's certificate. */
  connectionSubjectPeerCertificate: {
    path: ["connection", "subject_peer_certificate"],
    keyed: false,
    encoding: "string",
    group: "connection",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The first DNS name among the alternative names of the proxy's own certificate. */
  connectionDnsSanLocalCertificate: {
    path: ["connection", "dns_san_local_certificate"],
    keyed: false,
    encoding: "string",
    group: "connection",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The first DNS name among the alternative names of the other end's certificate. */
  connectionDnsSanPeerCertificate: {
    path: ["connection", "dns_san_peer_certificate"],
    keyed: false,
    encoding: "string",
    group: "connection",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The first URI among the alternative names of the proxy's own certificate. */
  connectionUriSanLocalCertificate: {
    path: ["connection", "uri_san_local_certificate"],
    keyed: false,
    encoding: "string",
    group: "connection",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The first URI among the alternative names of the other end's certificate. */
  connectionUriSanPeerCertificate: {
    path: ["connection", "uri_san_peer_certificate"],
    keyed: false,
    encoding: "string",
    group: "connection",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The SHA-256 digest of the other end's certificate, in hexadecimal. */
  connectionSha256PeerCertificateDigest: {
    path: ["connection", "sha256_peer_certificate_digest"],
    keyed: false,
    encoding: "string",
    group: "connection",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /**
   * The other end's certificate, PEM encoded and then URL encoded. (Envoy 1.36 does not have
   * it.)
   */
  connectionPeerCertificate: {
    path: ["connection", "peer_certificate"],
    keyed: false,
    encoding: "string",
    group: "connection",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** Why the host closed the connection, in the host's words. */
  connectionTerminationDetails: {
    path: ["connection", "termination_details"],
    keyed: false,
    encoding: "string",
    group: "connection",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** Why the transport, such as the TLS handshake, failed. */
  connectionTransportFailureReason: {
    path: ["connection", "transport_failure_reason"],
    keyed: false,
    encoding: "string",
    group: "connection",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The address of the backend with its port. */
  upstreamAddress: {
    path: ["upstream", "address"],
    keyed: false,
    encoding: "string",
    group: "upstream",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The port of the backend. */
  upstreamPort: {
    path: ["upstream", "port"],
    keyed: false,
    encoding: "int",
    group: "upstream",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The proxy's own address on this connection, with its port. */
  upstreamLocalAddress: {
    path: ["upstream", "local_address"],
    keyed: false,
    encoding: "string",
    group: "upstream",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The proxy's own port on this connection. (Envoy does not have it.) */
  upstreamLocalPort: {
    path: ["upstream", "local_port"],
    keyed: false,
    encoding: "int",
    group: "upstream",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The TLS version of the connection to the backend, such as `TLSv1.3`. Not there without TLS. */
  upstreamTlsVersion: {
    path: ["upstream", "tls_version"],
    keyed: false,
    encoding: "string",
    group: "upstream",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The subject of the proxy's own certificate towards the backend. */
  upstreamSubjectLocalCertificate: {
    path: ["upstream", "subject_local_certificate"],
    keyed: false,
    encoding: "string",
    group: "upstream",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The subject of the other end's certificate. */
  upstreamSubjectPeerCertificate: {
    path: ["upstream", "subject_peer_certificate"],
    keyed: false,
    encoding: "string",
    group: "upstream",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The first DNS name among the alternative names of the proxy's own certificate. */
  upstreamDnsSanLocalCertificate: {
    path: ["upstream", "dns_san_local_certificate"],
    keyed: false,
    encoding: "string",
    group: "upstream",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The first DNS name among the alternative names of the other end's certificate. */
  upstreamDnsSanPeerCertificate: {
    path: ["upstream", "dns_san_peer_certificate"],
    keyed: false,
    encoding: "string",
    group: "upstream",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The first URI among the alternative names of the proxy's own certificate. */
  upstreamUriSanLocalCertificate: {
    path: ["upstream", "uri_san_local_certificate"],
    keyed: false,
    encoding: "string",
    group: "upstream",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The first URI among the alternative names of the other end's certificate. */
  upstreamUriSanPeerCertificate: {
    path: ["upstream", "uri_san_peer_certificate"],
    keyed: false,
    encoding: "string",
    group: "upstream",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /** The SHA-256 digest of the other end's certificate, in hexadecimal. */
  upstreamSha256PeerCertificateDigest: {
    path: ["upstream", "sha256_peer_certificate_digest"],
    keyed: false,
    encoding: "string",
    group: "upstream",
    scope: ["http", "tcp"],
    during: [],
    origin: "spec",
    since: "0.1.0",
  },
  /**
   * The other end's certificate, PEM encoded and then URL encoded. (Envoy 1.36 does not have
   * it.)
   */
  upstreamPeerCertificate: {
    path: ["upstream", "peer_certificate"],
    keyed: false,
    encoding: "string",
    group: "upstream",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** Why the transport, such as the TLS handshake, failed; empty when it did not. */
  upstreamTransportFailureReason: {
    path: ["upstream", "transport_failure_reason"],
    keyed: false,
    encoding: "string",
    group: "upstream",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** How often the request was sent; 0 before the first time. */
  upstreamRequestAttemptCount: {
    path: ["upstream", "request_attempt_count"],
    keyed: false,
    encoding: "uint",
    group: "upstream",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** How long the request waited for a connection. */
  upstreamCxPoolReadyDuration: {
    path: ["upstream", "cx_pool_ready_duration"],
    keyed: false,
    encoding: "duration",
    group: "upstream",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** How many endpoints the backend's cluster has. */
  upstreamNumEndpoints: {
    path: ["upstream", "num_endpoints"],
    keyed: false,
    encoding: "uint",
    group: "upstream",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** Where the backend runs, whole. */
  upstreamLocality: {
    path: ["upstream", "locality"],
    keyed: false,
    encoding: "message",
    message: "envoy.config.core.v3.Locality",
    group: "upstream",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The region in which the backend runs. */
  upstreamLocalityRegion: {
    path: ["upstream", "locality", "region"],
    keyed: false,
    encoding: "string",
    group: "upstream",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The zone in which the backend runs. */
  upstreamLocalityZone: {
    path: ["upstream", "locality", "zone"],
    keyed: false,
    encoding: "string",
    group: "upstream",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
  /** The part of a zone in which the backend runs. */
  upstreamLocalitySubZone: {
    path: ["upstream", "locality", "sub_zone"],
    keyed: false,
    encoding: "string",
    group: "upstream",
    scope: ["http", "tcp"],
    during: [],
    origin: "envoy",
    since: "0.1.0",
  },
} as const satisfies Readonly<Record<string, PropertyInfo>>;
