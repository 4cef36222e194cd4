/** The well-known properties; `lastStatus()` says why one is missing. */
// Generated from spec/ by `npm run generate`: do not edit.

import * as read from "@proxywasm/abi/assembly/properties";
import { Read } from "../core/property";
import { Arguments } from "../core/text";
import { Fields } from "../fields";

/**
 * `xds.node.metadata.ANNOTATIONS`: The pod's annotations.
 * @returns names and values; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataAnnotations(): Fields | null {
  return Read.map(read.xdsNodeMetadataAnnotations());
}

/**
 * `xds.node.metadata.APP_CONTAINERS`: The names of the pod's application containers, separated
 * by commas.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataAppContainers(): string | null {
  return Read.text(read.xdsNodeMetadataAppContainers());
}

/**
 * `xds.node.metadata.CLUSTER_ID`: The id of the Kubernetes cluster.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataClusterId(): string | null {
  return Read.text(read.xdsNodeMetadataClusterId());
}

/**
 * `xds.node.metadata.ENVOY_PROMETHEUS_PORT`: The port on which Prometheus reads the proxy.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataEnvoyPrometheusPort(missing: f64 = f64.NaN): f64 {
  return Read.double(read.xdsNodeMetadataEnvoyPrometheusPort(), missing);
}

/**
 * `xds.node.metadata.ENVOY_STATUS_PORT`: The port on which the proxy answers health checks.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataEnvoyStatusPort(missing: f64 = f64.NaN): f64 {
  return Read.double(read.xdsNodeMetadataEnvoyStatusPort(), missing);
}

/**
 * `xds.node.metadata.INSTANCE_IPS`: The addresses of the pod, separated by commas.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataInstanceIps(): string | null {
  return Read.text(read.xdsNodeMetadataInstanceIps());
}

/**
 * `xds.node.metadata.INTERCEPTION_MODE`: How traffic comes to the proxy: `NONE`, `REDIRECT` or
 * `TPROXY`.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataInterceptionMode(): string | null {
  return Read.text(read.xdsNodeMetadataInterceptionMode());
}

/**
 * `xds.node.metadata.ISTIO_PROXY_SHA`: The build of the proxy.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataIstioProxySha(): string | null {
  return Read.text(read.xdsNodeMetadataIstioProxySha());
}

/**
 * `xds.node.metadata.ISTIO_VERSION`: The version of Istio.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataIstioVersion(): string | null {
  return Read.text(read.xdsNodeMetadataIstioVersion());
}

/**
 * `xds.node.metadata.LABELS`: The pod's labels.
 * @returns names and values; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataLabels(): Fields | null {
  return Read.map(read.xdsNodeMetadataLabels());
}

/**
 * `xds.node.metadata.MESH_ID`: The id of the mesh.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataMeshId(): string | null {
  return Read.text(read.xdsNodeMetadataMeshId());
}

/**
 * `xds.node.metadata.NAME`: The pod's name.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataName(): string | null {
  return Read.text(read.xdsNodeMetadataName());
}

/**
 * `xds.node.metadata.NAMESPACE`: The pod's namespace.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataNamespace(): string | null {
  return Read.text(read.xdsNodeMetadataNamespace());
}

/**
 * `xds.node.metadata.NODE_NAME`: The name of the node on which the pod runs.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataNodeName(): string | null {
  return Read.text(read.xdsNodeMetadataNodeName());
}

/**
 * `xds.node.metadata.OWNER`: What owns the pod, such as its deployment, as a path.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataOwner(): string | null {
  return Read.text(read.xdsNodeMetadataOwner());
}

/**
 * `xds.node.metadata.PILOT_SAN`: The names that the control plane's certificate may carry.
 * @returns texts; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataPilotSan(): string[] | null {
  return Read.list(read.xdsNodeMetadataPilotSan());
}

/**
 * `xds.node.metadata.POD_PORTS`: The ports of the pod's containers, as JSON.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataPodPorts(): string | null {
  return Read.text(read.xdsNodeMetadataPodPorts());
}

/**
 * `xds.node.metadata.SERVICE_ACCOUNT`: The pod's service account.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataServiceAccount(): string | null {
  return Read.text(read.xdsNodeMetadataServiceAccount());
}

/**
 * `xds.node.metadata.WORKLOAD_NAME`: The name of the workload to which the pod belongs.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataWorkloadName(): string | null {
  return Read.text(read.xdsNodeMetadataWorkloadName());
}

/**
 * `xds.node.metadata.PROXY_CONFIG.binaryPath`: Where the proxy's program stands.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigBinaryPath(): string | null {
  return Read.text(read.xdsNodeMetadataProxyConfigBinaryPath());
}

/**
 * `xds.node.metadata.PROXY_CONFIG.concurrency`: How many worker threads the proxy has; 0 means
 * one for each core.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigConcurrency(missing: f64 = f64.NaN): f64 {
  return Read.double(read.xdsNodeMetadataProxyConfigConcurrency(), missing);
}

/**
 * `xds.node.metadata.PROXY_CONFIG.configPath`: The folder of the proxy's generated
 * configuration.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigConfigPath(): string | null {
  return Read.text(read.xdsNodeMetadataProxyConfigConfigPath());
}

/**
 * `xds.node.metadata.PROXY_CONFIG.controlPlaneAuthPolicy`: How the proxy authenticates to the
 * control plane.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigControlPlaneAuthPolicy(): string | null {
  return Read.text(read.xdsNodeMetadataProxyConfigControlPlaneAuthPolicy());
}

/**
 * `xds.node.metadata.PROXY_CONFIG.discoveryAddress`: The address of the control plane.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigDiscoveryAddress(): string | null {
  return Read.text(read.xdsNodeMetadataProxyConfigDiscoveryAddress());
}

/**
 * `xds.node.metadata.PROXY_CONFIG.drainDuration`: How long the proxy drains connections on a
 * hot restart, as text such as `45s`.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigDrainDuration(): string | null {
  return Read.text(read.xdsNodeMetadataProxyConfigDrainDuration());
}

/**
 * `xds.node.metadata.PROXY_CONFIG.extraStatTags`: Further tags of the proxy's statistics.
 * @returns texts; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigExtraStatTags(): string[] | null {
  return Read.list(read.xdsNodeMetadataProxyConfigExtraStatTags());
}

/**
 * `xds.node.metadata.PROXY_CONFIG.holdApplicationUntilProxyStarts`: Whether the application
 * waits for the proxy.
 * @returns true or false; `missing` if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigHoldApplicationUntilProxyStarts(
  missing: bool = false,
): bool {
  return Read.bool(read.xdsNodeMetadataProxyConfigHoldApplicationUntilProxyStarts(), missing);
}

/**
 * `xds.node.metadata.PROXY_CONFIG.proxyAdminPort`: The port of the proxy's admin page.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigProxyAdminPort(missing: f64 = f64.NaN): f64 {
  return Read.double(read.xdsNodeMetadataProxyConfigProxyAdminPort(), missing);
}

/**
 * `xds.node.metadata.PROXY_CONFIG.proxyStatsMatcher.inclusionPrefixes`: Statistics whose names
 * begin like this are kept.
 * @returns texts; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigProxyStatsMatcherInclusionPrefixes(): string[] | null {
  return Read.list(read.xdsNodeMetadataProxyConfigProxyStatsMatcherInclusionPrefixes());
}

/**
 * `xds.node.metadata.PROXY_CONFIG.proxyStatsMatcher.inclusionRegexps`: Statistics whose names
 * match are kept.
 * @returns texts; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigProxyStatsMatcherInclusionRegexps(): string[] | null {
  return Read.list(read.xdsNodeMetadataProxyConfigProxyStatsMatcherInclusionRegexps());
}

/**
 * `xds.node.metadata.PROXY_CONFIG.proxyStatsMatcher.inclusionSuffixes`: Statistics whose names
 * end like this are kept.
 * @returns texts; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigProxyStatsMatcherInclusionSuffixes(): string[] | null {
  return Read.list(read.xdsNodeMetadataProxyConfigProxyStatsMatcherInclusionSuffixes());
}

/**
 * `xds.node.metadata.PROXY_CONFIG.serviceCluster`: The service to which the proxy belongs.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigServiceCluster(): string | null {
  return Read.text(read.xdsNodeMetadataProxyConfigServiceCluster());
}

/**
 * `xds.node.metadata.PROXY_CONFIG.statNameLength`: How many characters a statistic's name may
 * have.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigStatNameLength(missing: f64 = f64.NaN): f64 {
  return Read.double(read.xdsNodeMetadataProxyConfigStatNameLength(), missing);
}

/**
 * `xds.node.metadata.PROXY_CONFIG.statusPort`: The port of the agent's health checks.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigStatusPort(missing: f64 = f64.NaN): f64 {
  return Read.double(read.xdsNodeMetadataProxyConfigStatusPort(), missing);
}

/**
 * `xds.node.metadata.PROXY_CONFIG.terminationDrainDuration`: How long the proxy drains
 * connections when it ends, as text such as `5s`.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigTerminationDrainDuration(): string | null {
  return Read.text(read.xdsNodeMetadataProxyConfigTerminationDrainDuration());
}

/**
 * `xds.node.metadata.PROXY_CONFIG.tracing.datadog.address`: Where traces go with Datadog.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigTracingDatadogAddress(): string | null {
  return Read.text(read.xdsNodeMetadataProxyConfigTracingDatadogAddress());
}

/**
 * `xds.node.metadata.PROXY_CONFIG.tracing.opencensusagent.address`: Where traces go with
 * OpenCensus.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigTracingOpencensusagentAddress(): string | null {
  return Read.text(read.xdsNodeMetadataProxyConfigTracingOpencensusagentAddress());
}

/**
 * `xds.node.metadata.PROXY_CONFIG.tracing.zipkin.address`: Where traces go with Zipkin.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigTracingZipkinAddress(): string | null {
  return Read.text(read.xdsNodeMetadataProxyConfigTracingZipkinAddress());
}

/**
 * `xds.cluster_metadata.filter_metadata.istio.config`: The path of the Istio resource from
 * which the cluster was made.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsClusterMetadataFilterMetadataIstioConfig(): string | null {
  return Read.text(read.xdsClusterMetadataFilterMetadataIstioConfig());
}

/**
 * `xds.cluster_metadata.filter_metadata.istio.services`: The services that the cluster serves,
 * each a map of `host`, `name` and `namespace`.
 * Not in plugin contexts.
 * @returns texts; null if there is none
 * @since ABI 0.1.0
 */
export function xdsClusterMetadataFilterMetadataIstioServices(): string[] | null {
  return Read.list(read.xdsClusterMetadataFilterMetadataIstioServices());
}

/**
 * `xds.route_metadata.filter_metadata.istio.config`: The path of the Istio resource from which
 * the route was made.
 * Not in plugin and tcp contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsRouteMetadataFilterMetadataIstioConfig(): string | null {
  return Read.text(read.xdsRouteMetadataFilterMetadataIstioConfig());
}

/**
 * `xds.route_metadata.filter_metadata.istio.services`: The services that the route serves,
 * each a map of `host`, `name` and `namespace`.
 * Not in plugin and tcp contexts.
 * @returns texts; null if there is none
 * @since ABI 0.1.0
 */
export function xdsRouteMetadataFilterMetadataIstioServices(): string[] | null {
  return Read.list(read.xdsRouteMetadataFilterMetadataIstioServices());
}

/**
 * `xds.listener_metadata.filter_metadata.istio.config`: The path of the Istio resource from
 * which the listener was made.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsListenerMetadataFilterMetadataIstioConfig(): string | null {
  return Read.text(read.xdsListenerMetadataFilterMetadataIstioConfig());
}

/**
 * `xds.listener_metadata.filter_metadata.istio.services`: The services that the listener
 * serves, each a map of `host`, `name` and `namespace`.
 * Not in plugin contexts.
 * @returns texts; null if there is none
 * @since ABI 0.1.0
 */
export function xdsListenerMetadataFilterMetadataIstioServices(): string[] | null {
  return Read.list(read.xdsListenerMetadataFilterMetadataIstioServices());
}

/**
 * `xds.upstream_host_metadata.filter_metadata.istio.config`: The path of the Istio resource
 * from which the endpoint was made.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsUpstreamHostMetadataFilterMetadataIstioConfig(): string | null {
  return Read.text(read.xdsUpstreamHostMetadataFilterMetadataIstioConfig());
}

/**
 * `xds.upstream_host_metadata.filter_metadata.istio.services`: The services that the endpoint
 * serves, each a map of `host`, `name` and `namespace`.
 * Not in plugin contexts.
 * @returns texts; null if there is none
 * @since ABI 0.1.0
 */
export function xdsUpstreamHostMetadataFilterMetadataIstioServices(): string[] | null {
  return Read.list(read.xdsUpstreamHostMetadataFilterMetadataIstioServices());
}

/**
 * `cluster_name`: The name of the cluster that the request goes to.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.cluster_name`
 */
export function clusterName(): string | null {
  return Read.text(read.clusterName());
}

/**
 * `route_name`: The name of the route that was chosen.
 * Not in plugin and tcp contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.route_name`
 */
export function routeName(): string | null {
  return Read.text(read.routeName());
}

/**
 * `listener_direction`: 0: unspecified, 1: inbound, 2: outbound.
 * Not in plugin contexts.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.listener_direction`
 */
export function listenerDirection(missing: i64 = -1): i64 {
  return Read.int(read.listenerDirection(), missing);
}

/**
 * `cluster_metadata`: The metadata of the cluster, whole.
 * Not in plugin contexts.
 * @returns a protobuf message (`envoy.config.core.v3.Metadata`); null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.cluster_metadata`
 */
export function clusterMetadata(): Uint8Array | null {
  return Read.bytes(read.clusterMetadata());
}

/**
 * `cluster_metadata.filter_metadata.*key*`: The metadata of the cluster under one filter's
 * name; each value is encoded as its own type, a number as a double. A single value is one
 * part further.
 * Not in plugin contexts.
 * @returns names and values; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.cluster_metadata.filter_metadata`
 */
export function clusterMetadataFilterMetadataAt(key: string): Fields | null {
  return Read.map(read.clusterMetadataFilterMetadataAt(Arguments.first(key)));
}

/**
 * `route_metadata`: The metadata of the route, whole.
 * Not in plugin and tcp contexts.
 * @returns a protobuf message (`envoy.config.core.v3.Metadata`); null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.route_metadata`
 */
export function routeMetadata(): Uint8Array | null {
  return Read.bytes(read.routeMetadata());
}

/**
 * `route_metadata.filter_metadata.*key*`: The metadata of the route under one filter's name;
 * each value is encoded as its own type, a number as a double. A single value is one part
 * further.
 * Not in plugin and tcp contexts.
 * @returns names and values; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.route_metadata.filter_metadata`
 */
export function routeMetadataFilterMetadataAt(key: string): Fields | null {
  return Read.map(read.routeMetadataFilterMetadataAt(Arguments.first(key)));
}

/**
 * `listener_metadata`: The metadata of the listener, whole.
 * Not in plugin contexts.
 * @returns a protobuf message (`envoy.config.core.v3.Metadata`); null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.listener_metadata`
 */
export function listenerMetadata(): Uint8Array | null {
  return Read.bytes(read.listenerMetadata());
}

/**
 * `listener_metadata.filter_metadata.*key*`: The metadata of the listener under one filter's
 * name; each value is encoded as its own type, a number as a double. A single value is one
 * part further.
 * Not in plugin contexts.
 * @returns names and values; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.listener_metadata.filter_metadata`
 */
export function listenerMetadataFilterMetadataAt(key: string): Fields | null {
  return Read.map(read.listenerMetadataFilterMetadataAt(Arguments.first(key)));
}

/**
 * `upstream_host_metadata`: The metadata of the endpoint, whole.
 * Not in plugin contexts.
 * @returns a protobuf message (`envoy.config.core.v3.Metadata`); null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.upstream_host_metadata`
 */
export function upstreamHostMetadata(): Uint8Array | null {
  return Read.bytes(read.upstreamHostMetadata());
}

/**
 * `upstream_host_metadata.filter_metadata.*key*`: The metadata of the endpoint under one
 * filter's name; each value is encoded as its own type, a number as a double. A single value
 * is one part further.
 * Not in plugin contexts.
 * @returns names and values; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.upstream_host_metadata.filter_metadata`
 */
export function upstreamHostMetadataFilterMetadataAt(key: string): Fields | null {
  return Read.map(read.upstreamHostMetadataFilterMetadataAt(Arguments.first(key)));
}

/**
 * `node.id`: The id of this proxy towards its control plane.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.id`
 */
export function nodeId(): string | null {
  return Read.text(read.nodeId());
}

/**
 * `node.cluster`: The service cluster to which this proxy belongs.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.cluster`
 */
export function nodeCluster(): string | null {
  return Read.text(read.nodeCluster());
}

/**
 * `node.metadata`: The metadata of this proxy; each value is encoded as its own type, a number
 * as a double. A single value is one part further.
 * @returns names and values; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata`
 */
export function nodeMetadata(): Fields | null {
  return Read.map(read.nodeMetadata());
}

/**
 * `node.metadata.*key*`: One text of this proxy's metadata, by its key.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata`
 */
export function nodeMetadataAt(key: string): string | null {
  return Read.text(read.nodeMetadataAt(Arguments.first(key)));
}

/**
 * `node.dynamic_parameters.params`: The parameters of this proxy that change while it runs.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.dynamic_parameters.params`
 */
export function nodeDynamicParametersParams(): string | null {
  return Read.text(read.nodeDynamicParametersParams());
}

/**
 * `node.locality`: Where this proxy runs, whole.
 * @returns a protobuf message (`envoy.config.core.v3.Locality`); null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.locality`
 */
export function nodeLocality(): Uint8Array | null {
  return Read.bytes(read.nodeLocality());
}

/**
 * `node.locality.region`: The region in which this proxy runs.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.locality.region`
 */
export function nodeLocalityRegion(): string | null {
  return Read.text(read.nodeLocalityRegion());
}

/**
 * `node.locality.zone`: The zone in which this proxy runs.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.locality.zone`
 */
export function nodeLocalityZone(): string | null {
  return Read.text(read.nodeLocalityZone());
}

/**
 * `node.locality.sub_zone`: The part of a zone in which this proxy runs.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.locality.sub_zone`
 */
export function nodeLocalitySubZone(): string | null {
  return Read.text(read.nodeLocalitySubZone());
}

/**
 * `node.user_agent_name`: What this proxy is, such as `envoy`.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.user_agent_name`
 */
export function nodeUserAgentName(): string | null {
  return Read.text(read.nodeUserAgentName());
}

/**
 * `node.user_agent_version`: The version of this proxy, as text.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.user_agent_version`
 */
export function nodeUserAgentVersion(): string | null {
  return Read.text(read.nodeUserAgentVersion());
}

/**
 * `node.user_agent_build_version`: The version of this proxy, as numbers and metadata.
 * @returns a protobuf message (`envoy.config.core.v3.BuildVersion`); null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.user_agent_build_version`
 */
export function nodeUserAgentBuildVersion(): Uint8Array | null {
  return Read.bytes(read.nodeUserAgentBuildVersion());
}

/**
 * `node.user_agent_build_version.metadata`: What is known of this proxy's build; each value is
 * encoded as its own type, a number as a double.
 * @returns names and values; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.user_agent_build_version.metadata`
 */
export function nodeUserAgentBuildVersionMetadata(): Fields | null {
  return Read.map(read.nodeUserAgentBuildVersionMetadata());
}

/**
 * `node.extensions`: The extensions that this proxy has, each a serialized
 * `envoy.config.core.v3.Extension`.
 * @returns texts; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.extensions`
 */
export function nodeExtensions(): string[] | null {
  return Read.list(read.nodeExtensions());
}

/**
 * `node.client_features`: The features of the control plane's protocol that this proxy
 * supports.
 * @returns texts; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.client_features`
 */
export function nodeClientFeatures(): string[] | null {
  return Read.list(read.nodeClientFeatures());
}

/**
 * `node.listening_addresses`: The addresses on which this proxy listens, each a serialized
 * `envoy.config.core.v3.Address`.
 * @returns texts; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.listening_addresses`
 */
export function nodeListeningAddresses(): string[] | null {
  return Read.list(read.nodeListeningAddresses());
}

/**
 * `node.metadata.ANNOTATIONS`: The pod's annotations.
 * @returns names and values; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.ANNOTATIONS`
 */
export function nodeMetadataAnnotations(): Fields | null {
  return Read.map(read.nodeMetadataAnnotations());
}

/**
 * `node.metadata.APP_CONTAINERS`: The names of the pod's application containers, separated by
 * commas.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.APP_CONTAINERS`
 */
export function nodeMetadataAppContainers(): string | null {
  return Read.text(read.nodeMetadataAppContainers());
}

/**
 * `node.metadata.CLUSTER_ID`: The id of the Kubernetes cluster.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.CLUSTER_ID`
 */
export function nodeMetadataClusterId(): string | null {
  return Read.text(read.nodeMetadataClusterId());
}

/**
 * `node.metadata.ENVOY_PROMETHEUS_PORT`: The port on which Prometheus reads the proxy.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.ENVOY_PROMETHEUS_PORT`
 */
export function nodeMetadataEnvoyPrometheusPort(missing: f64 = f64.NaN): f64 {
  return Read.double(read.nodeMetadataEnvoyPrometheusPort(), missing);
}

/**
 * `node.metadata.ENVOY_STATUS_PORT`: The port on which the proxy answers health checks.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.ENVOY_STATUS_PORT`
 */
export function nodeMetadataEnvoyStatusPort(missing: f64 = f64.NaN): f64 {
  return Read.double(read.nodeMetadataEnvoyStatusPort(), missing);
}

/**
 * `node.metadata.INSTANCE_IPS`: The addresses of the pod, separated by commas.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.INSTANCE_IPS`
 */
export function nodeMetadataInstanceIps(): string | null {
  return Read.text(read.nodeMetadataInstanceIps());
}

/**
 * `node.metadata.INTERCEPTION_MODE`: How traffic comes to the proxy: `NONE`, `REDIRECT` or
 * `TPROXY`.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.INTERCEPTION_MODE`
 */
export function nodeMetadataInterceptionMode(): string | null {
  return Read.text(read.nodeMetadataInterceptionMode());
}

/**
 * `node.metadata.ISTIO_PROXY_SHA`: The build of the proxy.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.ISTIO_PROXY_SHA`
 */
export function nodeMetadataIstioProxySha(): string | null {
  return Read.text(read.nodeMetadataIstioProxySha());
}

/**
 * `node.metadata.ISTIO_VERSION`: The version of Istio.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.ISTIO_VERSION`
 */
export function nodeMetadataIstioVersion(): string | null {
  return Read.text(read.nodeMetadataIstioVersion());
}

/**
 * `node.metadata.LABELS`: The pod's labels.
 * @returns names and values; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.LABELS`
 */
export function nodeMetadataLabels(): Fields | null {
  return Read.map(read.nodeMetadataLabels());
}

/**
 * `node.metadata.MESH_ID`: The id of the mesh.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.MESH_ID`
 */
export function nodeMetadataMeshId(): string | null {
  return Read.text(read.nodeMetadataMeshId());
}

/**
 * `node.metadata.NAME`: The pod's name.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.NAME`
 */
export function nodeMetadataName(): string | null {
  return Read.text(read.nodeMetadataName());
}

/**
 * `node.metadata.NAMESPACE`: The pod's namespace.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.NAMESPACE`
 */
export function nodeMetadataNamespace(): string | null {
  return Read.text(read.nodeMetadataNamespace());
}

/**
 * `node.metadata.NODE_NAME`: The name of the node on which the pod runs.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.NODE_NAME`
 */
export function nodeMetadataNodeName(): string | null {
  return Read.text(read.nodeMetadataNodeName());
}

/**
 * `node.metadata.OWNER`: What owns the pod, such as its deployment, as a path.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.OWNER`
 */
export function nodeMetadataOwner(): string | null {
  return Read.text(read.nodeMetadataOwner());
}

/**
 * `node.metadata.PILOT_SAN`: The names that the control plane's certificate may carry.
 * @returns texts; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PILOT_SAN`
 */
export function nodeMetadataPilotSan(): string[] | null {
  return Read.list(read.nodeMetadataPilotSan());
}

/**
 * `node.metadata.POD_PORTS`: The ports of the pod's containers, as JSON.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.POD_PORTS`
 */
export function nodeMetadataPodPorts(): string | null {
  return Read.text(read.nodeMetadataPodPorts());
}

/**
 * `node.metadata.SERVICE_ACCOUNT`: The pod's service account.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.SERVICE_ACCOUNT`
 */
export function nodeMetadataServiceAccount(): string | null {
  return Read.text(read.nodeMetadataServiceAccount());
}

/**
 * `node.metadata.WORKLOAD_NAME`: The name of the workload to which the pod belongs.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.WORKLOAD_NAME`
 */
export function nodeMetadataWorkloadName(): string | null {
  return Read.text(read.nodeMetadataWorkloadName());
}

/**
 * `node.metadata.PROXY_CONFIG.binaryPath`: Where the proxy's program stands.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.binaryPath`
 */
export function nodeMetadataProxyConfigBinaryPath(): string | null {
  return Read.text(read.nodeMetadataProxyConfigBinaryPath());
}

/**
 * `node.metadata.PROXY_CONFIG.concurrency`: How many worker threads the proxy has; 0 means one
 * for each core.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.concurrency`
 */
export function nodeMetadataProxyConfigConcurrency(missing: f64 = f64.NaN): f64 {
  return Read.double(read.nodeMetadataProxyConfigConcurrency(), missing);
}

/**
 * `node.metadata.PROXY_CONFIG.configPath`: The folder of the proxy's generated configuration.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.configPath`
 */
export function nodeMetadataProxyConfigConfigPath(): string | null {
  return Read.text(read.nodeMetadataProxyConfigConfigPath());
}

/**
 * `node.metadata.PROXY_CONFIG.controlPlaneAuthPolicy`: How the proxy authenticates to the
 * control plane.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.controlPlaneAuthPolicy`
 */
export function nodeMetadataProxyConfigControlPlaneAuthPolicy(): string | null {
  return Read.text(read.nodeMetadataProxyConfigControlPlaneAuthPolicy());
}

/**
 * `node.metadata.PROXY_CONFIG.discoveryAddress`: The address of the control plane.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.discoveryAddress`
 */
export function nodeMetadataProxyConfigDiscoveryAddress(): string | null {
  return Read.text(read.nodeMetadataProxyConfigDiscoveryAddress());
}

/**
 * `node.metadata.PROXY_CONFIG.drainDuration`: How long the proxy drains connections on a hot
 * restart, as text such as `45s`.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.drainDuration`
 */
export function nodeMetadataProxyConfigDrainDuration(): string | null {
  return Read.text(read.nodeMetadataProxyConfigDrainDuration());
}

/**
 * `node.metadata.PROXY_CONFIG.extraStatTags`: Further tags of the proxy's statistics.
 * @returns texts; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.extraStatTags`
 */
export function nodeMetadataProxyConfigExtraStatTags(): string[] | null {
  return Read.list(read.nodeMetadataProxyConfigExtraStatTags());
}

/**
 * `node.metadata.PROXY_CONFIG.holdApplicationUntilProxyStarts`: Whether the application waits
 * for the proxy.
 * @returns true or false; `missing` if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.holdApplicationUntilProxyStarts`
 */
export function nodeMetadataProxyConfigHoldApplicationUntilProxyStarts(
  missing: bool = false,
): bool {
  return Read.bool(read.nodeMetadataProxyConfigHoldApplicationUntilProxyStarts(), missing);
}

/**
 * `node.metadata.PROXY_CONFIG.proxyAdminPort`: The port of the proxy's admin page.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.proxyAdminPort`
 */
export function nodeMetadataProxyConfigProxyAdminPort(missing: f64 = f64.NaN): f64 {
  return Read.double(read.nodeMetadataProxyConfigProxyAdminPort(), missing);
}

/**
 * `node.metadata.PROXY_CONFIG.proxyStatsMatcher.inclusionPrefixes`: Statistics whose names
 * begin like this are kept.
 * @returns texts; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.proxyStatsMatcher.inclusionPrefixes`
 */
export function nodeMetadataProxyConfigProxyStatsMatcherInclusionPrefixes(): string[] | null {
  return Read.list(read.nodeMetadataProxyConfigProxyStatsMatcherInclusionPrefixes());
}

/**
 * `node.metadata.PROXY_CONFIG.proxyStatsMatcher.inclusionRegexps`: Statistics whose names
 * match are kept.
 * @returns texts; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.proxyStatsMatcher.inclusionRegexps`
 */
export function nodeMetadataProxyConfigProxyStatsMatcherInclusionRegexps(): string[] | null {
  return Read.list(read.nodeMetadataProxyConfigProxyStatsMatcherInclusionRegexps());
}

/**
 * `node.metadata.PROXY_CONFIG.proxyStatsMatcher.inclusionSuffixes`: Statistics whose names end
 * like this are kept.
 * @returns texts; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.proxyStatsMatcher.inclusionSuffixes`
 */
export function nodeMetadataProxyConfigProxyStatsMatcherInclusionSuffixes(): string[] | null {
  return Read.list(read.nodeMetadataProxyConfigProxyStatsMatcherInclusionSuffixes());
}

/**
 * `node.metadata.PROXY_CONFIG.serviceCluster`: The service to which the proxy belongs.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.serviceCluster`
 */
export function nodeMetadataProxyConfigServiceCluster(): string | null {
  return Read.text(read.nodeMetadataProxyConfigServiceCluster());
}

/**
 * `node.metadata.PROXY_CONFIG.statNameLength`: How many characters a statistic's name may
 * have.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.statNameLength`
 */
export function nodeMetadataProxyConfigStatNameLength(missing: f64 = f64.NaN): f64 {
  return Read.double(read.nodeMetadataProxyConfigStatNameLength(), missing);
}

/**
 * `node.metadata.PROXY_CONFIG.statusPort`: The port of the agent's health checks.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.statusPort`
 */
export function nodeMetadataProxyConfigStatusPort(missing: f64 = f64.NaN): f64 {
  return Read.double(read.nodeMetadataProxyConfigStatusPort(), missing);
}

/**
 * `node.metadata.PROXY_CONFIG.terminationDrainDuration`: How long the proxy drains connections
 * when it ends, as text such as `5s`.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.terminationDrainDuration`
 */
export function nodeMetadataProxyConfigTerminationDrainDuration(): string | null {
  return Read.text(read.nodeMetadataProxyConfigTerminationDrainDuration());
}

/**
 * `node.metadata.PROXY_CONFIG.tracing.datadog.address`: Where traces go with Datadog.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.tracing.datadog.address`
 */
export function nodeMetadataProxyConfigTracingDatadogAddress(): string | null {
  return Read.text(read.nodeMetadataProxyConfigTracingDatadogAddress());
}

/**
 * `node.metadata.PROXY_CONFIG.tracing.opencensusagent.address`: Where traces go with
 * OpenCensus.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.tracing.opencensusagent.address`
 */
export function nodeMetadataProxyConfigTracingOpencensusagentAddress(): string | null {
  return Read.text(read.nodeMetadataProxyConfigTracingOpencensusagentAddress());
}

/**
 * `node.metadata.PROXY_CONFIG.tracing.zipkin.address`: Where traces go with Zipkin.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.tracing.zipkin.address`
 */
export function nodeMetadataProxyConfigTracingZipkinAddress(): string | null {
  return Read.text(read.nodeMetadataProxyConfigTracingZipkinAddress());
}

/**
 * `metadata`: The dynamic metadata of the stream, whole.
 * Not in plugin contexts.
 * @returns a protobuf message (`envoy.config.core.v3.Metadata`); null if there is none
 * @since ABI 0.1.0
 */
export function metadata(): Uint8Array | null {
  return Read.bytes(read.metadata());
}

/**
 * `metadata.filter_metadata.*key*`: The dynamic metadata under one filter's name; each value
 * is encoded as its own type, a number as a double. A single value is one part further.
 * Not in plugin contexts.
 * @returns names and values; null if there is none
 * @since ABI 0.1.0
 */
export function metadataFilterMetadataAt(key: string): Fields | null {
  return Read.map(read.metadataFilterMetadataAt(Arguments.first(key)));
}

/**
 * `filter_state.*key*`: One object of the filter state, by its key. What a plugin sets as
 * `KEY` is found under `wasm.KEY`.
 * Not in plugin contexts.
 * @returns bytes; null if there is none
 * @since ABI 0.1.0
 */
export function filterStateAt(key: string): Uint8Array | null {
  return Read.bytes(read.filterStateAt(Arguments.first(key)));
}

/**
 * `upstream_filter_state.*key*`: One object of the filter state of the connection to the
 * backend, by its key.
 * Not in plugin contexts.
 * @returns bytes; null if there is none
 * @since ABI 0.1.0
 */
export function upstreamFilterStateAt(key: string): Uint8Array | null {
  return Read.bytes(read.upstreamFilterStateAt(Arguments.first(key)));
}

/**
 * `xds.cluster_name`: The name of the cluster that the request goes to.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsClusterName(): string | null {
  return Read.text(read.xdsClusterName());
}

/**
 * `xds.cluster_metadata`: The metadata of the cluster, whole.
 * Not in plugin contexts.
 * @returns a protobuf message (`envoy.config.core.v3.Metadata`); null if there is none
 * @since ABI 0.1.0
 */
export function xdsClusterMetadata(): Uint8Array | null {
  return Read.bytes(read.xdsClusterMetadata());
}

/**
 * `xds.cluster_metadata.filter_metadata.*key*`: The metadata of the cluster under one filter's
 * name; each value is encoded as its own type, a number as a double. A single value is one
 * part further.
 * Not in plugin contexts.
 * @returns names and values; null if there is none
 * @since ABI 0.1.0
 */
export function xdsClusterMetadataFilterMetadataAt(key: string): Fields | null {
  return Read.map(read.xdsClusterMetadataFilterMetadataAt(Arguments.first(key)));
}

/**
 * `xds.route_name`: The name of the route that was chosen.
 * Not in plugin and tcp contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsRouteName(): string | null {
  return Read.text(read.xdsRouteName());
}

/**
 * `xds.route_metadata`: The metadata of the route, whole.
 * Not in plugin and tcp contexts.
 * @returns a protobuf message (`envoy.config.core.v3.Metadata`); null if there is none
 * @since ABI 0.1.0
 */
export function xdsRouteMetadata(): Uint8Array | null {
  return Read.bytes(read.xdsRouteMetadata());
}

/**
 * `xds.route_metadata.filter_metadata.*key*`: The metadata of the route under one filter's
 * name; each value is encoded as its own type, a number as a double. A single value is one
 * part further.
 * Not in plugin and tcp contexts.
 * @returns names and values; null if there is none
 * @since ABI 0.1.0
 */
export function xdsRouteMetadataFilterMetadataAt(key: string): Fields | null {
  return Read.map(read.xdsRouteMetadataFilterMetadataAt(Arguments.first(key)));
}

/**
 * `xds.virtual_host_name`: The name of the virtual host that was chosen.
 * Not in plugin and tcp contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsVirtualHostName(): string | null {
  return Read.text(read.xdsVirtualHostName());
}

/**
 * `xds.virtual_host_metadata`: The metadata of the virtual host, whole.
 * Not in plugin and tcp contexts.
 * @returns a protobuf message (`envoy.config.core.v3.Metadata`); null if there is none
 * @since ABI 0.1.0
 */
export function xdsVirtualHostMetadata(): Uint8Array | null {
  return Read.bytes(read.xdsVirtualHostMetadata());
}

/**
 * `xds.virtual_host_metadata.filter_metadata.*key*`: The metadata of the virtual host under
 * one filter's name; each value is encoded as its own type, a number as a double. A single
 * value is one part further.
 * Not in plugin and tcp contexts.
 * @returns names and values; null if there is none
 * @since ABI 0.1.0
 */
export function xdsVirtualHostMetadataFilterMetadataAt(key: string): Fields | null {
  return Read.map(read.xdsVirtualHostMetadataFilterMetadataAt(Arguments.first(key)));
}

/**
 * `xds.upstream_host_metadata`: The metadata of the endpoint, whole.
 * Not in plugin contexts.
 * @returns a protobuf message (`envoy.config.core.v3.Metadata`); null if there is none
 * @since ABI 0.1.0
 */
export function xdsUpstreamHostMetadata(): Uint8Array | null {
  return Read.bytes(read.xdsUpstreamHostMetadata());
}

/**
 * `xds.upstream_host_metadata.filter_metadata.*key*`: The metadata of the endpoint under one
 * filter's name; each value is encoded as its own type, a number as a double. A single value
 * is one part further.
 * Not in plugin contexts.
 * @returns names and values; null if there is none
 * @since ABI 0.1.0
 */
export function xdsUpstreamHostMetadataFilterMetadataAt(key: string): Fields | null {
  return Read.map(read.xdsUpstreamHostMetadataFilterMetadataAt(Arguments.first(key)));
}

/**
 * `xds.upstream_host_locality_metadata`: The metadata of the endpoint's locality, whole.
 * (Envoy answers `SERIALIZATION_FAILURE` when it has none.)
 * Not in plugin contexts.
 * @returns a protobuf message (`envoy.config.core.v3.Metadata`); null if there is none
 * @since ABI 0.1.0
 */
export function xdsUpstreamHostLocalityMetadata(): Uint8Array | null {
  return Read.bytes(read.xdsUpstreamHostLocalityMetadata());
}

/**
 * `xds.upstream_host_locality_metadata.filter_metadata.*key*`: The metadata of the endpoint's
 * locality under one filter's name; each value is encoded as its own type, a number as a
 * double. A single value is one part further.
 * Not in plugin contexts.
 * @returns names and values; null if there is none
 * @since ABI 0.1.0
 */
export function xdsUpstreamHostLocalityMetadataFilterMetadataAt(key: string): Fields | null {
  return Read.map(read.xdsUpstreamHostLocalityMetadataFilterMetadataAt(Arguments.first(key)));
}

/**
 * `xds.filter_chain_name`: The name of the listener's filter chain; empty when it has none.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsFilterChainName(): string | null {
  return Read.text(read.xdsFilterChainName());
}

/**
 * `xds.listener_direction`: 0: unspecified, 1: inbound, 2: outbound.
 * Not in plugin contexts.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 */
export function xdsListenerDirection(missing: i64 = -1): i64 {
  return Read.int(read.xdsListenerDirection(), missing);
}

/**
 * `xds.listener_metadata`: The metadata of the listener, whole.
 * Not in plugin contexts.
 * @returns a protobuf message (`envoy.config.core.v3.Metadata`); null if there is none
 * @since ABI 0.1.0
 */
export function xdsListenerMetadata(): Uint8Array | null {
  return Read.bytes(read.xdsListenerMetadata());
}

/**
 * `xds.listener_metadata.filter_metadata.*key*`: The metadata of the listener under one
 * filter's name; each value is encoded as its own type, a number as a double. A single value
 * is one part further.
 * Not in plugin contexts.
 * @returns names and values; null if there is none
 * @since ABI 0.1.0
 */
export function xdsListenerMetadataFilterMetadataAt(key: string): Fields | null {
  return Read.map(read.xdsListenerMetadataFilterMetadataAt(Arguments.first(key)));
}

/**
 * `xds.node.id`: The id of this proxy towards its control plane.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeId(): string | null {
  return Read.text(read.xdsNodeId());
}

/**
 * `xds.node.cluster`: The service cluster to which this proxy belongs.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeCluster(): string | null {
  return Read.text(read.xdsNodeCluster());
}

/**
 * `xds.node.metadata`: The metadata of this proxy; each value is encoded as its own type, a
 * number as a double. A single value is one part further.
 * @returns names and values; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadata(): Fields | null {
  return Read.map(read.xdsNodeMetadata());
}

/**
 * `xds.node.metadata.*key*`: One text of this proxy's metadata, by its key.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataAt(key: string): string | null {
  return Read.text(read.xdsNodeMetadataAt(Arguments.first(key)));
}

/**
 * `xds.node.dynamic_parameters.params`: The parameters of this proxy that change while it
 * runs.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeDynamicParametersParams(): string | null {
  return Read.text(read.xdsNodeDynamicParametersParams());
}

/**
 * `xds.node.locality`: Where this proxy runs, whole.
 * @returns a protobuf message (`envoy.config.core.v3.Locality`); null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeLocality(): Uint8Array | null {
  return Read.bytes(read.xdsNodeLocality());
}

/**
 * `xds.node.locality.region`: The region in which this proxy runs.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeLocalityRegion(): string | null {
  return Read.text(read.xdsNodeLocalityRegion());
}

/**
 * `xds.node.locality.zone`: The zone in which this proxy runs.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeLocalityZone(): string | null {
  return Read.text(read.xdsNodeLocalityZone());
}

/**
 * `xds.node.locality.sub_zone`: The part of a zone in which this proxy runs.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeLocalitySubZone(): string | null {
  return Read.text(read.xdsNodeLocalitySubZone());
}

/**
 * `xds.node.user_agent_name`: What this proxy is, such as `envoy`.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeUserAgentName(): string | null {
  return Read.text(read.xdsNodeUserAgentName());
}

/**
 * `xds.node.user_agent_version`: The version of this proxy, as text.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeUserAgentVersion(): string | null {
  return Read.text(read.xdsNodeUserAgentVersion());
}

/**
 * `xds.node.user_agent_build_version`: The version of this proxy, as numbers and metadata.
 * @returns a protobuf message (`envoy.config.core.v3.BuildVersion`); null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeUserAgentBuildVersion(): Uint8Array | null {
  return Read.bytes(read.xdsNodeUserAgentBuildVersion());
}

/**
 * `xds.node.user_agent_build_version.metadata`: What is known of this proxy's build; each
 * value is encoded as its own type, a number as a double.
 * @returns names and values; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeUserAgentBuildVersionMetadata(): Fields | null {
  return Read.map(read.xdsNodeUserAgentBuildVersionMetadata());
}

/**
 * `xds.node.extensions`: The extensions that this proxy has, each a serialized
 * `envoy.config.core.v3.Extension`.
 * @returns texts; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeExtensions(): string[] | null {
  return Read.list(read.xdsNodeExtensions());
}

/**
 * `xds.node.client_features`: The features of the control plane's protocol that this proxy
 * supports.
 * @returns texts; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeClientFeatures(): string[] | null {
  return Read.list(read.xdsNodeClientFeatures());
}

/**
 * `xds.node.listening_addresses`: The addresses on which this proxy listens, each a serialized
 * `envoy.config.core.v3.Address`.
 * @returns texts; null if there is none
 * @since ABI 0.1.0
 */
export function xdsNodeListeningAddresses(): string[] | null {
  return Read.list(read.xdsNodeListeningAddresses());
}

/**
 * `plugin_name`: The plugin's name.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function pluginName(): string | null {
  return Read.text(read.pluginName());
}

/**
 * `plugin_root_id`: The plugin's root id, which tells the plugins of one module apart.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function pluginRootId(): string | null {
  return Read.text(read.pluginRootId());
}

/**
 * `plugin_vm_id`: The id of the VM; plugins with the same VM id share data and queues.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function pluginVmId(): string | null {
  return Read.text(read.pluginVmId());
}

/**
 * `request.path`: The path with the query, as in `:path`.
 * Not in plugin and tcp contexts. There only during `onRequestHeaders`, `onLog`.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function requestPath(): string | null {
  return Read.text(read.requestPath());
}

/**
 * `request.url_path`: The path without the query.
 * Not in plugin and tcp contexts. There only during `onRequestHeaders`, `onLog`.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function requestUrlPath(): string | null {
  return Read.text(read.requestUrlPath());
}

/**
 * `request.query`: The query without its question mark; empty when there is none.
 * Not in plugin and tcp contexts. There only during `onRequestHeaders`, `onLog`.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function requestQuery(): string | null {
  return Read.text(read.requestQuery());
}

/**
 * `request.host`: The host, as in `:authority`.
 * Not in plugin and tcp contexts. There only during `onRequestHeaders`, `onLog`.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function requestHost(): string | null {
  return Read.text(read.requestHost());
}

/**
 * `request.scheme`: The scheme, as in `:scheme`.
 * Not in plugin and tcp contexts. There only during `onRequestHeaders`, `onLog`.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function requestScheme(): string | null {
  return Read.text(read.requestScheme());
}

/**
 * `request.method`: The method, as in `:method`.
 * Not in plugin and tcp contexts. There only during `onRequestHeaders`, `onLog`.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function requestMethod(): string | null {
  return Read.text(read.requestMethod());
}

/**
 * `request.headers`: All headers, and the empty map while they cannot be read. Several values
 * of a name are joined by commas; the order is the host's.
 * Not in plugin contexts.
 * @returns names and values; null if there is none
 * @since ABI 0.1.0
 */
export function requestHeaders(): Fields | null {
  return Read.map(read.requestHeaders());
}

/**
 * `request.headers.*key*`: One header, by its name in lower case; several values are joined by
 * commas.
 * Not in plugin and tcp contexts. There only during `onRequestHeaders`, `onLog`.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function requestHeadersAt(key: string): string | null {
  return Read.text(read.requestHeadersAt(Arguments.first(key)));
}

/**
 * `request.headers_bytes`: Bytes of the headers' names and values; 0 while they cannot be
 * read. (Envoy 1.36 does not have it.)
 * Not in plugin contexts.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 */
export function requestHeadersBytes(missing: i64 = -1): i64 {
  return Read.int(read.requestHeadersBytes(), missing);
}

/**
 * `request.referer`: The header `referer`.
 * Not in plugin and tcp contexts. There only during `onRequestHeaders`, `onLog`.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function requestReferer(): string | null {
  return Read.text(read.requestReferer());
}

/**
 * `request.useragent`: The header `user-agent`.
 * Not in plugin and tcp contexts. There only during `onRequestHeaders`, `onLog`.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function requestUseragent(): string | null {
  return Read.text(read.requestUseragent());
}

/**
 * `request.id`: The header `x-request-id`.
 * Not in plugin and tcp contexts. There only during `onRequestHeaders`, `onLog`.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function requestId(): string | null {
  return Read.text(read.requestId());
}

/**
 * `request.time`: When the first byte arrived.
 * Not in plugin contexts.
 * @returns nanoseconds since the Unix epoch; `missing` if there is none
 * @since ABI 0.1.0
 */
export function requestTime(missing: i64 = -1): i64 {
  return Read.int(read.requestTime(), missing);
}

/**
 * `request.protocol`: `HTTP/1.0`, `HTTP/1.1`, `HTTP/2` or `HTTP/3`.
 * Not in plugin and tcp contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function requestProtocol(): string | null {
  return Read.text(read.requestProtocol());
}

/**
 * `request.duration`: How long the request took, once it is complete.
 * Not in plugin and tcp contexts. There only during `onLog`.
 * @returns nanoseconds; `missing` if there is none
 * @since ABI 0.1.0
 */
export function requestDuration(missing: i64 = -1): i64 {
  return Read.int(read.requestDuration(), missing);
}

/**
 * `request.size`: Bytes of the body; the declared length where there is one, else those
 * received so far.
 * Not in plugin contexts.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 */
export function requestSize(missing: i64 = -1): i64 {
  return Read.int(read.requestSize(), missing);
}

/**
 * `request.total_size`: Bytes of the body received so far, headers included.
 * Not in plugin contexts.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 */
export function requestTotalSize(missing: i64 = -1): i64 {
  return Read.int(read.requestTotalSize(), missing);
}

/**
 * `response.code`: The HTTP status code.
 * Not in plugin and tcp contexts. There only during `onResponseHeaders`, `onResponseBody`,
 * `onResponseTrailers`, `onLog`.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 */
export function responseCode(missing: i64 = -1): i64 {
  return Read.int(read.responseCode(), missing);
}

/**
 * `response.code_details`: Why the response has this code, in the host's words; `via_upstream`
 * when the backend gave it.
 * Not in plugin and tcp contexts. There only during `onResponseHeaders`, `onResponseBody`,
 * `onResponseTrailers`, `onLog`.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function responseCodeDetails(): string | null {
  return Read.text(read.responseCodeDetails());
}

/**
 * `response.flags`: The access log's response flags, as a bit set of the host.
 * Not in plugin contexts.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 */
export function responseFlags(missing: i64 = -1): i64 {
  return Read.int(read.responseFlags(), missing);
}

/**
 * `response.grpc_status`: The gRPC status; derived from the HTTP code when the response has
 * none.
 * Not in plugin and tcp contexts. There only during `onResponseHeaders`, `onResponseBody`,
 * `onResponseTrailers`, `onLog`.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 */
export function responseGrpcStatus(missing: i64 = -1): i64 {
  return Read.int(read.responseGrpcStatus(), missing);
}

/**
 * `response.headers`: All headers, and the empty map while they cannot be read. Several values
 * of a name are joined by commas; the order is the host's.
 * Not in plugin contexts.
 * @returns names and values; null if there is none
 * @since ABI 0.1.0
 */
export function responseHeaders(): Fields | null {
  return Read.map(read.responseHeaders());
}

/**
 * `response.headers.*key*`: One header, by its name in lower case; several values are joined
 * by commas.
 * Not in plugin and tcp contexts. There only during `onResponseHeaders`, `onLog`.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function responseHeadersAt(key: string): string | null {
  return Read.text(read.responseHeadersAt(Arguments.first(key)));
}

/**
 * `response.headers_bytes`: Bytes of the headers' names and values; 0 while they cannot be
 * read. (Envoy 1.36 does not have it.)
 * Not in plugin contexts.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 */
export function responseHeadersBytes(missing: i64 = -1): i64 {
  return Read.int(read.responseHeadersBytes(), missing);
}

/**
 * `response.trailers`: All trailers, and the empty map while they cannot be read.
 * Not in plugin contexts.
 * @returns names and values; null if there is none
 * @since ABI 0.1.0
 */
export function responseTrailers(): Fields | null {
  return Read.map(read.responseTrailers());
}

/**
 * `response.trailers.*key*`: One trailer, by its name in lower case.
 * Not in plugin and tcp contexts. There only during `onResponseTrailers`, `onLog`.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function responseTrailersAt(key: string): string | null {
  return Read.text(read.responseTrailersAt(Arguments.first(key)));
}

/**
 * `response.size`: Bytes of the body sent so far.
 * Not in plugin contexts.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 */
export function responseSize(missing: i64 = -1): i64 {
  return Read.int(read.responseSize(), missing);
}

/**
 * `response.total_size`: Bytes of the body sent so far, headers and trailers included.
 * Not in plugin contexts.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 */
export function responseTotalSize(missing: i64 = -1): i64 {
  return Read.int(read.responseTotalSize(), missing);
}

/**
 * `response.backend_latency`: From the first byte sent to the backend until the last one
 * received from it.
 * Not in plugin and tcp contexts. There only during `onResponseBody`, `onResponseTrailers`,
 * `onLog`.
 * @returns nanoseconds; `missing` if there is none
 * @since ABI 0.1.0
 */
export function responseBackendLatency(missing: i64 = -1): i64 {
  return Read.int(read.responseBackendLatency(), missing);
}

/**
 * `source.address`: The address of the client with its port, such as `127.0.0.1:40000`.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function sourceAddress(): string | null {
  return Read.text(read.sourceAddress());
}

/**
 * `source.port`: The port of the client.
 * Not in plugin contexts.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 */
export function sourcePort(missing: i64 = -1): i64 {
  return Read.int(read.sourcePort(), missing);
}

/**
 * `destination.address`: The address of the proxy with its port.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function destinationAddress(): string | null {
  return Read.text(read.destinationAddress());
}

/**
 * `destination.port`: The port of the proxy.
 * Not in plugin contexts.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 */
export function destinationPort(missing: i64 = -1): i64 {
  return Read.int(read.destinationPort(), missing);
}

/**
 * `connection.id`: The number the host gave the connection; unique as long as the host runs.
 * Not in plugin contexts.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 */
export function connectionId(missing: u64 = u64.MAX_VALUE): u64 {
  return Read.uint(read.connectionId(), missing);
}

/**
 * `connection.mtls`: Whether the client showed a TLS certificate that was accepted.
 * Not in plugin contexts.
 * @returns true or false; `missing` if there is none
 * @since ABI 0.1.0
 */
export function connectionMtls(missing: bool = false): bool {
  return Read.bool(read.connectionMtls(), missing);
}

/**
 * `connection.requested_server_name`: The server name that the client asked for in its TLS
 * handshake; empty without one.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function connectionRequestedServerName(): string | null {
  return Read.text(read.connectionRequestedServerName());
}

/**
 * `connection.tls_version`: The TLS version of the connection to the client, such as
 * `TLSv1.3`. Not there without TLS.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function connectionTlsVersion(): string | null {
  return Read.text(read.connectionTlsVersion());
}

/**
 * `connection.subject_local_certificate`: The subject of the proxy's own certificate towards
 * the client.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function connectionSubjectLocalCertificate(): string | null {
  return Read.text(read.connectionSubjectLocalCertificate());
}

/**
 * `connection.subject_peer_certificate`: The subject of the other end's certificate.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function connectionSubjectPeerCertificate(): string | null {
  return Read.text(read.connectionSubjectPeerCertificate());
}

/**
 * `connection.dns_san_local_certificate`: The first DNS name among the alternative names of
 * the proxy's own certificate.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function connectionDnsSanLocalCertificate(): string | null {
  return Read.text(read.connectionDnsSanLocalCertificate());
}

/**
 * `connection.dns_san_peer_certificate`: The first DNS name among the alternative names of the
 * other end's certificate.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function connectionDnsSanPeerCertificate(): string | null {
  return Read.text(read.connectionDnsSanPeerCertificate());
}

/**
 * `connection.uri_san_local_certificate`: The first URI among the alternative names of the
 * proxy's own certificate.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function connectionUriSanLocalCertificate(): string | null {
  return Read.text(read.connectionUriSanLocalCertificate());
}

/**
 * `connection.uri_san_peer_certificate`: The first URI among the alternative names of the
 * other end's certificate.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function connectionUriSanPeerCertificate(): string | null {
  return Read.text(read.connectionUriSanPeerCertificate());
}

/**
 * `connection.sha256_peer_certificate_digest`: The SHA-256 digest of the other end's
 * certificate, in hexadecimal.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function connectionSha256PeerCertificateDigest(): string | null {
  return Read.text(read.connectionSha256PeerCertificateDigest());
}

/**
 * `connection.peer_certificate`: The other end's certificate, PEM encoded and then URL
 * encoded. (Envoy 1.36 does not have it.)
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function connectionPeerCertificate(): string | null {
  return Read.text(read.connectionPeerCertificate());
}

/**
 * `connection.termination_details`: Why the host closed the connection, in the host's words.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function connectionTerminationDetails(): string | null {
  return Read.text(read.connectionTerminationDetails());
}

/**
 * `connection.transport_failure_reason`: Why the transport, such as the TLS handshake, failed.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function connectionTransportFailureReason(): string | null {
  return Read.text(read.connectionTransportFailureReason());
}

/**
 * `upstream.address`: The address of the backend with its port.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function upstreamAddress(): string | null {
  return Read.text(read.upstreamAddress());
}

/**
 * `upstream.port`: The port of the backend.
 * Not in plugin contexts.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 */
export function upstreamPort(missing: i64 = -1): i64 {
  return Read.int(read.upstreamPort(), missing);
}

/**
 * `upstream.local_address`: The proxy's own address on this connection, with its port.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function upstreamLocalAddress(): string | null {
  return Read.text(read.upstreamLocalAddress());
}

/**
 * `upstream.local_port`: The proxy's own port on this connection. (Envoy does not have it.)
 * Not in plugin contexts.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 */
export function upstreamLocalPort(missing: i64 = -1): i64 {
  return Read.int(read.upstreamLocalPort(), missing);
}

/**
 * `upstream.tls_version`: The TLS version of the connection to the backend, such as `TLSv1.3`.
 * Not there without TLS.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function upstreamTlsVersion(): string | null {
  return Read.text(read.upstreamTlsVersion());
}

/**
 * `upstream.subject_local_certificate`: The subject of the proxy's own certificate towards the
 * backend.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function upstreamSubjectLocalCertificate(): string | null {
  return Read.text(read.upstreamSubjectLocalCertificate());
}

/**
 * `upstream.subject_peer_certificate`: The subject of the other end's certificate.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function upstreamSubjectPeerCertificate(): string | null {
  return Read.text(read.upstreamSubjectPeerCertificate());
}

/**
 * `upstream.dns_san_local_certificate`: The first DNS name among the alternative names of the
 * proxy's own certificate.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function upstreamDnsSanLocalCertificate(): string | null {
  return Read.text(read.upstreamDnsSanLocalCertificate());
}

/**
 * `upstream.dns_san_peer_certificate`: The first DNS name among the alternative names of the
 * other end's certificate.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function upstreamDnsSanPeerCertificate(): string | null {
  return Read.text(read.upstreamDnsSanPeerCertificate());
}

/**
 * `upstream.uri_san_local_certificate`: The first URI among the alternative names of the
 * proxy's own certificate.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function upstreamUriSanLocalCertificate(): string | null {
  return Read.text(read.upstreamUriSanLocalCertificate());
}

/**
 * `upstream.uri_san_peer_certificate`: The first URI among the alternative names of the other
 * end's certificate.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function upstreamUriSanPeerCertificate(): string | null {
  return Read.text(read.upstreamUriSanPeerCertificate());
}

/**
 * `upstream.sha256_peer_certificate_digest`: The SHA-256 digest of the other end's
 * certificate, in hexadecimal.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function upstreamSha256PeerCertificateDigest(): string | null {
  return Read.text(read.upstreamSha256PeerCertificateDigest());
}

/**
 * `upstream.peer_certificate`: The other end's certificate, PEM encoded and then URL encoded.
 * (Envoy 1.36 does not have it.)
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function upstreamPeerCertificate(): string | null {
  return Read.text(read.upstreamPeerCertificate());
}

/**
 * `upstream.transport_failure_reason`: Why the transport, such as the TLS handshake, failed;
 * empty when it did not.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function upstreamTransportFailureReason(): string | null {
  return Read.text(read.upstreamTransportFailureReason());
}

/**
 * `upstream.request_attempt_count`: How often the request was sent; 0 before the first time.
 * Not in plugin contexts.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 */
export function upstreamRequestAttemptCount(missing: u64 = u64.MAX_VALUE): u64 {
  return Read.uint(read.upstreamRequestAttemptCount(), missing);
}

/**
 * `upstream.cx_pool_ready_duration`: How long the request waited for a connection.
 * Not in plugin contexts.
 * @returns nanoseconds; `missing` if there is none
 * @since ABI 0.1.0
 */
export function upstreamCxPoolReadyDuration(missing: i64 = -1): i64 {
  return Read.int(read.upstreamCxPoolReadyDuration(), missing);
}

/**
 * `upstream.num_endpoints`: How many endpoints the backend's cluster has.
 * Not in plugin contexts.
 * @returns a number; `missing` if there is none
 * @since ABI 0.1.0
 */
export function upstreamNumEndpoints(missing: u64 = u64.MAX_VALUE): u64 {
  return Read.uint(read.upstreamNumEndpoints(), missing);
}

/**
 * `upstream.locality`: Where the backend runs, whole.
 * Not in plugin contexts.
 * @returns a protobuf message (`envoy.config.core.v3.Locality`); null if there is none
 * @since ABI 0.1.0
 */
export function upstreamLocality(): Uint8Array | null {
  return Read.bytes(read.upstreamLocality());
}

/**
 * `upstream.locality.region`: The region in which the backend runs.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function upstreamLocalityRegion(): string | null {
  return Read.text(read.upstreamLocalityRegion());
}

/**
 * `upstream.locality.zone`: The zone in which the backend runs.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function upstreamLocalityZone(): string | null {
  return Read.text(read.upstreamLocalityZone());
}

/**
 * `upstream.locality.sub_zone`: The part of a zone in which the backend runs.
 * Not in plugin contexts.
 * @returns text; null if there is none
 * @since ABI 0.1.0
 */
export function upstreamLocalitySubZone(): string | null {
  return Read.text(read.upstreamLocalitySubZone());
}
