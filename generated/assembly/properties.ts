/** The well-known properties: each function reads one, and its status says whether `PropertyValue` has a value. */
// Generated from spec/ by `npm run generate`: do not edit.

import { Status } from "./enums";
import { Bytes } from "./memory";
import { Properties } from "./property-value";

/**
 * `xds.node.metadata.ANNOTATIONS`: The pod's annotations.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataAnnotations(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 65, 78, 78,
      79, 84, 65, 84, 73, 79, 78, 83,
    ]),
    29,
  );
}

/**
 * `xds.node.metadata.APP_CONTAINERS`: The names of the pod's application containers, separated
 * by commas.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataAppContainers(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 65, 80, 80,
      95, 67, 79, 78, 84, 65, 73, 78, 69, 82, 83,
    ]),
    32,
  );
}

/**
 * `xds.node.metadata.CLUSTER_ID`: The id of the Kubernetes cluster.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataClusterId(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 67, 76, 85,
      83, 84, 69, 82, 95, 73, 68,
    ]),
    28,
  );
}

/**
 * `xds.node.metadata.ENVOY_PROMETHEUS_PORT`: The port on which Prometheus reads the proxy.
 * @returns `Status.Ok` when `PropertyValue.double` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataEnvoyPrometheusPort(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 69, 78, 86,
      79, 89, 95, 80, 82, 79, 77, 69, 84, 72, 69, 85, 83, 95, 80, 79, 82, 84,
    ]),
    39,
  );
}

/**
 * `xds.node.metadata.ENVOY_STATUS_PORT`: The port on which the proxy answers health checks.
 * @returns `Status.Ok` when `PropertyValue.double` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataEnvoyStatusPort(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 69, 78, 86,
      79, 89, 95, 83, 84, 65, 84, 85, 83, 95, 80, 79, 82, 84,
    ]),
    35,
  );
}

/**
 * `xds.node.metadata.INSTANCE_IPS`: The addresses of the pod, separated by commas.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataInstanceIps(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 73, 78, 83,
      84, 65, 78, 67, 69, 95, 73, 80, 83,
    ]),
    30,
  );
}

/**
 * `xds.node.metadata.INTERCEPTION_MODE`: How traffic comes to the proxy: `NONE`, `REDIRECT` or
 * `TPROXY`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataInterceptionMode(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 73, 78, 84,
      69, 82, 67, 69, 80, 84, 73, 79, 78, 95, 77, 79, 68, 69,
    ]),
    35,
  );
}

/**
 * `xds.node.metadata.ISTIO_PROXY_SHA`: The build of the proxy.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataIstioProxySha(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 73, 83, 84,
      73, 79, 95, 80, 82, 79, 88, 89, 95, 83, 72, 65,
    ]),
    33,
  );
}

/**
 * `xds.node.metadata.ISTIO_VERSION`: The version of Istio.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataIstioVersion(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 73, 83, 84,
      73, 79, 95, 86, 69, 82, 83, 73, 79, 78,
    ]),
    31,
  );
}

/**
 * `xds.node.metadata.LABELS`: The pod's labels.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataLabels(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 76, 65, 66,
      69, 76, 83,
    ]),
    24,
  );
}

/**
 * `xds.node.metadata.MESH_ID`: The id of the mesh.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataMeshId(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 77, 69, 83,
      72, 95, 73, 68,
    ]),
    25,
  );
}

/**
 * `xds.node.metadata.NAME`: The pod's name.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataName(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 78, 65, 77,
      69,
    ]),
    22,
  );
}

/**
 * `xds.node.metadata.NAMESPACE`: The pod's namespace.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataNamespace(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 78, 65, 77,
      69, 83, 80, 65, 67, 69,
    ]),
    27,
  );
}

/**
 * `xds.node.metadata.NODE_NAME`: The name of the node on which the pod runs.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataNodeName(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 78, 79, 68,
      69, 95, 78, 65, 77, 69,
    ]),
    27,
  );
}

/**
 * `xds.node.metadata.OWNER`: What owns the pod, such as its deployment, as a path.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataOwner(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 79, 87, 78,
      69, 82,
    ]),
    23,
  );
}

/**
 * `xds.node.metadata.PILOT_SAN`: The names that the control plane's certificate may carry.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataPilotSan(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 73, 76,
      79, 84, 95, 83, 65, 78,
    ]),
    27,
  );
}

/**
 * `xds.node.metadata.POD_PORTS`: The ports of the pod's containers, as JSON.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataPodPorts(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 79, 68,
      95, 80, 79, 82, 84, 83,
    ]),
    27,
  );
}

/**
 * `xds.node.metadata.SERVICE_ACCOUNT`: The pod's service account.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataServiceAccount(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 83, 69, 82,
      86, 73, 67, 69, 95, 65, 67, 67, 79, 85, 78, 84,
    ]),
    33,
  );
}

/**
 * `xds.node.metadata.WORKLOAD_NAME`: The name of the workload to which the pod belongs.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataWorkloadName(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 87, 79, 82,
      75, 76, 79, 65, 68, 95, 78, 65, 77, 69,
    ]),
    31,
  );
}

/**
 * `xds.node.metadata.PROXY_CONFIG.binaryPath`: Where the proxy's program stands.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigBinaryPath(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79,
      88, 89, 95, 67, 79, 78, 70, 73, 71, 0, 98, 105, 110, 97, 114, 121, 80, 97, 116, 104,
    ]),
    41,
  );
}

/**
 * `xds.node.metadata.PROXY_CONFIG.concurrency`: How many worker threads the proxy has; 0 means
 * one for each core.
 * @returns `Status.Ok` when `PropertyValue.double` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigConcurrency(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79,
      88, 89, 95, 67, 79, 78, 70, 73, 71, 0, 99, 111, 110, 99, 117, 114, 114, 101, 110, 99, 121,
    ]),
    42,
  );
}

/**
 * `xds.node.metadata.PROXY_CONFIG.configPath`: The folder of the proxy's generated
 * configuration.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigConfigPath(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79,
      88, 89, 95, 67, 79, 78, 70, 73, 71, 0, 99, 111, 110, 102, 105, 103, 80, 97, 116, 104,
    ]),
    41,
  );
}

/**
 * `xds.node.metadata.PROXY_CONFIG.controlPlaneAuthPolicy`: How the proxy authenticates to the
 * control plane.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigControlPlaneAuthPolicy(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79,
      88, 89, 95, 67, 79, 78, 70, 73, 71, 0, 99, 111, 110, 116, 114, 111, 108, 80, 108, 97, 110,
      101, 65, 117, 116, 104, 80, 111, 108, 105, 99, 121,
    ]),
    53,
  );
}

/**
 * `xds.node.metadata.PROXY_CONFIG.discoveryAddress`: The address of the control plane.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigDiscoveryAddress(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79,
      88, 89, 95, 67, 79, 78, 70, 73, 71, 0, 100, 105, 115, 99, 111, 118, 101, 114, 121, 65, 100,
      100, 114, 101, 115, 115,
    ]),
    47,
  );
}

/**
 * `xds.node.metadata.PROXY_CONFIG.drainDuration`: How long the proxy drains connections on a
 * hot restart, as text such as `45s`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigDrainDuration(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79,
      88, 89, 95, 67, 79, 78, 70, 73, 71, 0, 100, 114, 97, 105, 110, 68, 117, 114, 97, 116, 105,
      111, 110,
    ]),
    44,
  );
}

/**
 * `xds.node.metadata.PROXY_CONFIG.extraStatTags`: Further tags of the proxy's statistics.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigExtraStatTags(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79,
      88, 89, 95, 67, 79, 78, 70, 73, 71, 0, 101, 120, 116, 114, 97, 83, 116, 97, 116, 84, 97, 103,
      115,
    ]),
    44,
  );
}

/**
 * `xds.node.metadata.PROXY_CONFIG.holdApplicationUntilProxyStarts`: Whether the application
 * waits for the proxy.
 * @returns `Status.Ok` when `PropertyValue.bool` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigHoldApplicationUntilProxyStarts(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79,
      88, 89, 95, 67, 79, 78, 70, 73, 71, 0, 104, 111, 108, 100, 65, 112, 112, 108, 105, 99, 97,
      116, 105, 111, 110, 85, 110, 116, 105, 108, 80, 114, 111, 120, 121, 83, 116, 97, 114, 116,
      115,
    ]),
    62,
  );
}

/**
 * `xds.node.metadata.PROXY_CONFIG.proxyAdminPort`: The port of the proxy's admin page.
 * @returns `Status.Ok` when `PropertyValue.double` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigProxyAdminPort(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79,
      88, 89, 95, 67, 79, 78, 70, 73, 71, 0, 112, 114, 111, 120, 121, 65, 100, 109, 105, 110, 80,
      111, 114, 116,
    ]),
    45,
  );
}

/**
 * `xds.node.metadata.PROXY_CONFIG.proxyStatsMatcher.inclusionPrefixes`: Statistics whose names
 * begin like this are kept.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigProxyStatsMatcherInclusionPrefixes(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79,
      88, 89, 95, 67, 79, 78, 70, 73, 71, 0, 112, 114, 111, 120, 121, 83, 116, 97, 116, 115, 77, 97,
      116, 99, 104, 101, 114, 0, 105, 110, 99, 108, 117, 115, 105, 111, 110, 80, 114, 101, 102, 105,
      120, 101, 115,
    ]),
    66,
  );
}

/**
 * `xds.node.metadata.PROXY_CONFIG.proxyStatsMatcher.inclusionRegexps`: Statistics whose names
 * match are kept.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigProxyStatsMatcherInclusionRegexps(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79,
      88, 89, 95, 67, 79, 78, 70, 73, 71, 0, 112, 114, 111, 120, 121, 83, 116, 97, 116, 115, 77, 97,
      116, 99, 104, 101, 114, 0, 105, 110, 99, 108, 117, 115, 105, 111, 110, 82, 101, 103, 101, 120,
      112, 115,
    ]),
    65,
  );
}

/**
 * `xds.node.metadata.PROXY_CONFIG.proxyStatsMatcher.inclusionSuffixes`: Statistics whose names
 * end like this are kept.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigProxyStatsMatcherInclusionSuffixes(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79,
      88, 89, 95, 67, 79, 78, 70, 73, 71, 0, 112, 114, 111, 120, 121, 83, 116, 97, 116, 115, 77, 97,
      116, 99, 104, 101, 114, 0, 105, 110, 99, 108, 117, 115, 105, 111, 110, 83, 117, 102, 102, 105,
      120, 101, 115,
    ]),
    66,
  );
}

/**
 * `xds.node.metadata.PROXY_CONFIG.serviceCluster`: The service to which the proxy belongs.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigServiceCluster(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79,
      88, 89, 95, 67, 79, 78, 70, 73, 71, 0, 115, 101, 114, 118, 105, 99, 101, 67, 108, 117, 115,
      116, 101, 114,
    ]),
    45,
  );
}

/**
 * `xds.node.metadata.PROXY_CONFIG.statNameLength`: How many characters a statistic's name may
 * have.
 * @returns `Status.Ok` when `PropertyValue.double` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigStatNameLength(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79,
      88, 89, 95, 67, 79, 78, 70, 73, 71, 0, 115, 116, 97, 116, 78, 97, 109, 101, 76, 101, 110, 103,
      116, 104,
    ]),
    45,
  );
}

/**
 * `xds.node.metadata.PROXY_CONFIG.statusPort`: The port of the agent's health checks.
 * @returns `Status.Ok` when `PropertyValue.double` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigStatusPort(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79,
      88, 89, 95, 67, 79, 78, 70, 73, 71, 0, 115, 116, 97, 116, 117, 115, 80, 111, 114, 116,
    ]),
    41,
  );
}

/**
 * `xds.node.metadata.PROXY_CONFIG.terminationDrainDuration`: How long the proxy drains
 * connections when it ends, as text such as `5s`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigTerminationDrainDuration(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79,
      88, 89, 95, 67, 79, 78, 70, 73, 71, 0, 116, 101, 114, 109, 105, 110, 97, 116, 105, 111, 110,
      68, 114, 97, 105, 110, 68, 117, 114, 97, 116, 105, 111, 110,
    ]),
    55,
  );
}

/**
 * `xds.node.metadata.PROXY_CONFIG.tracing.datadog.address`: Where traces go with Datadog.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigTracingDatadogAddress(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79,
      88, 89, 95, 67, 79, 78, 70, 73, 71, 0, 116, 114, 97, 99, 105, 110, 103, 0, 100, 97, 116, 97,
      100, 111, 103, 0, 97, 100, 100, 114, 101, 115, 115,
    ]),
    54,
  );
}

/**
 * `xds.node.metadata.PROXY_CONFIG.tracing.opencensusagent.address`: Where traces go with
 * OpenCensus.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigTracingOpencensusagentAddress(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79,
      88, 89, 95, 67, 79, 78, 70, 73, 71, 0, 116, 114, 97, 99, 105, 110, 103, 0, 111, 112, 101, 110,
      99, 101, 110, 115, 117, 115, 97, 103, 101, 110, 116, 0, 97, 100, 100, 114, 101, 115, 115,
    ]),
    62,
  );
}

/**
 * `xds.node.metadata.PROXY_CONFIG.tracing.zipkin.address`: Where traces go with Zipkin.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataProxyConfigTracingZipkinAddress(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79,
      88, 89, 95, 67, 79, 78, 70, 73, 71, 0, 116, 114, 97, 99, 105, 110, 103, 0, 122, 105, 112, 107,
      105, 110, 0, 97, 100, 100, 114, 101, 115, 115,
    ]),
    53,
  );
}

/**
 * `xds.cluster_metadata.filter_metadata.istio.config`: The path of the Istio resource from
 * which the cluster was made.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function xdsClusterMetadataFilterMetadataIstioConfig(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 99, 108, 117, 115, 116, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116, 97,
      0, 102, 105, 108, 116, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116, 97, 0, 105, 115, 116,
      105, 111, 0, 99, 111, 110, 102, 105, 103,
    ]),
    49,
  );
}

/**
 * `xds.cluster_metadata.filter_metadata.istio.services`: The services that the cluster serves,
 * each a map of `host`, `name` and `namespace`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function xdsClusterMetadataFilterMetadataIstioServices(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 99, 108, 117, 115, 116, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116, 97,
      0, 102, 105, 108, 116, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116, 97, 0, 105, 115, 116,
      105, 111, 0, 115, 101, 114, 118, 105, 99, 101, 115,
    ]),
    51,
  );
}

/**
 * `xds.route_metadata.filter_metadata.istio.config`: The path of the Istio resource from which
 * the route was made.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http
 * @since ABI 0.1.0
 */
export function xdsRouteMetadataFilterMetadataIstioConfig(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 114, 111, 117, 116, 101, 95, 109, 101, 116, 97, 100, 97, 116, 97, 0, 102,
      105, 108, 116, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116, 97, 0, 105, 115, 116, 105, 111,
      0, 99, 111, 110, 102, 105, 103,
    ]),
    47,
  );
}

/**
 * `xds.route_metadata.filter_metadata.istio.services`: The services that the route serves,
 * each a map of `host`, `name` and `namespace`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http
 * @since ABI 0.1.0
 */
export function xdsRouteMetadataFilterMetadataIstioServices(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 114, 111, 117, 116, 101, 95, 109, 101, 116, 97, 100, 97, 116, 97, 0, 102,
      105, 108, 116, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116, 97, 0, 105, 115, 116, 105, 111,
      0, 115, 101, 114, 118, 105, 99, 101, 115,
    ]),
    49,
  );
}

/**
 * `xds.listener_metadata.filter_metadata.istio.config`: The path of the Istio resource from
 * which the listener was made.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function xdsListenerMetadataFilterMetadataIstioConfig(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 108, 105, 115, 116, 101, 110, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116,
      97, 0, 102, 105, 108, 116, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116, 97, 0, 105, 115,
      116, 105, 111, 0, 99, 111, 110, 102, 105, 103,
    ]),
    50,
  );
}

/**
 * `xds.listener_metadata.filter_metadata.istio.services`: The services that the listener
 * serves, each a map of `host`, `name` and `namespace`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function xdsListenerMetadataFilterMetadataIstioServices(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 108, 105, 115, 116, 101, 110, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116,
      97, 0, 102, 105, 108, 116, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116, 97, 0, 105, 115,
      116, 105, 111, 0, 115, 101, 114, 118, 105, 99, 101, 115,
    ]),
    52,
  );
}

/**
 * `xds.upstream_host_metadata.filter_metadata.istio.config`: The path of the Istio resource
 * from which the endpoint was made.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function xdsUpstreamHostMetadataFilterMetadataIstioConfig(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 117, 112, 115, 116, 114, 101, 97, 109, 95, 104, 111, 115, 116, 95, 109, 101,
      116, 97, 100, 97, 116, 97, 0, 102, 105, 108, 116, 101, 114, 95, 109, 101, 116, 97, 100, 97,
      116, 97, 0, 105, 115, 116, 105, 111, 0, 99, 111, 110, 102, 105, 103,
    ]),
    55,
  );
}

/**
 * `xds.upstream_host_metadata.filter_metadata.istio.services`: The services that the endpoint
 * serves, each a map of `host`, `name` and `namespace`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function xdsUpstreamHostMetadataFilterMetadataIstioServices(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 117, 112, 115, 116, 114, 101, 97, 109, 95, 104, 111, 115, 116, 95, 109, 101,
      116, 97, 100, 97, 116, 97, 0, 102, 105, 108, 116, 101, 114, 95, 109, 101, 116, 97, 100, 97,
      116, 97, 0, 105, 115, 116, 105, 111, 0, 115, 101, 114, 118, 105, 99, 101, 115,
    ]),
    57,
  );
}

/**
 * `cluster_name`: The name of the cluster that the request goes to.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.cluster_name`
 */
export function clusterName(): Status {
  return Properties.read(
    memory.data<u8>([99, 108, 117, 115, 116, 101, 114, 95, 110, 97, 109, 101]),
    12,
  );
}

/**
 * `route_name`: The name of the route that was chosen.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http
 * @since ABI 0.1.0
 * @deprecated use `xds.route_name`
 */
export function routeName(): Status {
  return Properties.read(memory.data<u8>([114, 111, 117, 116, 101, 95, 110, 97, 109, 101]), 10);
}

/**
 * `listener_direction`: 0: unspecified, 1: inbound, 2: outbound.
 * @returns `Status.Ok` when `PropertyValue.int` has it; contexts: http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.listener_direction`
 */
export function listenerDirection(): Status {
  return Properties.read(
    memory.data<u8>([
      108, 105, 115, 116, 101, 110, 101, 114, 95, 100, 105, 114, 101, 99, 116, 105, 111, 110,
    ]),
    18,
  );
}

/**
 * `cluster_metadata`: The metadata of the cluster, whole.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it (`envoy.config.core.v3.Metadata`);
 * contexts: http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.cluster_metadata`
 */
export function clusterMetadata(): Status {
  return Properties.read(
    memory.data<u8>([99, 108, 117, 115, 116, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116, 97]),
    16,
  );
}

/**
 * `cluster_metadata.filter_metadata.*key*`: The metadata of the cluster under one filter's
 * name; each value is encoded as its own type, a number as a double. A single value is one
 * part further.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.cluster_metadata.filter_metadata`
 */
export function clusterMetadataFilterMetadataAt(key: Bytes): Status {
  return Properties.readAt(
    memory.data<u8>([
      99, 108, 117, 115, 116, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116, 97, 0, 102, 105, 108,
      116, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116, 97,
    ]),
    32,
    key,
  );
}

/**
 * `route_metadata`: The metadata of the route, whole.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it (`envoy.config.core.v3.Metadata`);
 * contexts: http
 * @since ABI 0.1.0
 * @deprecated use `xds.route_metadata`
 */
export function routeMetadata(): Status {
  return Properties.read(
    memory.data<u8>([114, 111, 117, 116, 101, 95, 109, 101, 116, 97, 100, 97, 116, 97]),
    14,
  );
}

/**
 * `route_metadata.filter_metadata.*key*`: The metadata of the route under one filter's name;
 * each value is encoded as its own type, a number as a double. A single value is one part
 * further.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http
 * @since ABI 0.1.0
 * @deprecated use `xds.route_metadata.filter_metadata`
 */
export function routeMetadataFilterMetadataAt(key: Bytes): Status {
  return Properties.readAt(
    memory.data<u8>([
      114, 111, 117, 116, 101, 95, 109, 101, 116, 97, 100, 97, 116, 97, 0, 102, 105, 108, 116, 101,
      114, 95, 109, 101, 116, 97, 100, 97, 116, 97,
    ]),
    30,
    key,
  );
}

/**
 * `listener_metadata`: The metadata of the listener, whole.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it (`envoy.config.core.v3.Metadata`);
 * contexts: http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.listener_metadata`
 */
export function listenerMetadata(): Status {
  return Properties.read(
    memory.data<u8>([
      108, 105, 115, 116, 101, 110, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116, 97,
    ]),
    17,
  );
}

/**
 * `listener_metadata.filter_metadata.*key*`: The metadata of the listener under one filter's
 * name; each value is encoded as its own type, a number as a double. A single value is one
 * part further.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.listener_metadata.filter_metadata`
 */
export function listenerMetadataFilterMetadataAt(key: Bytes): Status {
  return Properties.readAt(
    memory.data<u8>([
      108, 105, 115, 116, 101, 110, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116, 97, 0, 102, 105,
      108, 116, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116, 97,
    ]),
    33,
    key,
  );
}

/**
 * `upstream_host_metadata`: The metadata of the endpoint, whole.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it (`envoy.config.core.v3.Metadata`);
 * contexts: http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.upstream_host_metadata`
 */
export function upstreamHostMetadata(): Status {
  return Properties.read(
    memory.data<u8>([
      117, 112, 115, 116, 114, 101, 97, 109, 95, 104, 111, 115, 116, 95, 109, 101, 116, 97, 100, 97,
      116, 97,
    ]),
    22,
  );
}

/**
 * `upstream_host_metadata.filter_metadata.*key*`: The metadata of the endpoint under one
 * filter's name; each value is encoded as its own type, a number as a double. A single value
 * is one part further.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.upstream_host_metadata.filter_metadata`
 */
export function upstreamHostMetadataFilterMetadataAt(key: Bytes): Status {
  return Properties.readAt(
    memory.data<u8>([
      117, 112, 115, 116, 114, 101, 97, 109, 95, 104, 111, 115, 116, 95, 109, 101, 116, 97, 100, 97,
      116, 97, 0, 102, 105, 108, 116, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116, 97,
    ]),
    38,
    key,
  );
}

/**
 * `node.id`: The id of this proxy towards its control plane.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.id`
 */
export function nodeId(): Status {
  return Properties.read(memory.data<u8>([110, 111, 100, 101, 0, 105, 100]), 7);
}

/**
 * `node.cluster`: The service cluster to which this proxy belongs.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.cluster`
 */
export function nodeCluster(): Status {
  return Properties.read(
    memory.data<u8>([110, 111, 100, 101, 0, 99, 108, 117, 115, 116, 101, 114]),
    12,
  );
}

/**
 * `node.metadata`: The metadata of this proxy; each value is encoded as its own type, a number
 * as a double. A single value is one part further.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata`
 */
export function nodeMetadata(): Status {
  return Properties.read(
    memory.data<u8>([110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97]),
    13,
  );
}

/**
 * `node.metadata.*key*`: One text of this proxy's metadata, by its key.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata`
 */
export function nodeMetadataAt(key: Bytes): Status {
  return Properties.readAt(
    memory.data<u8>([110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97]),
    13,
    key,
  );
}

/**
 * `node.dynamic_parameters.params`: The parameters of this proxy that change while it runs.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.dynamic_parameters.params`
 */
export function nodeDynamicParametersParams(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 100, 121, 110, 97, 109, 105, 99, 95, 112, 97, 114, 97, 109, 101, 116,
      101, 114, 115, 0, 112, 97, 114, 97, 109, 115,
    ]),
    30,
  );
}

/**
 * `node.locality`: Where this proxy runs, whole.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it (`envoy.config.core.v3.Locality`);
 * contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.locality`
 */
export function nodeLocality(): Status {
  return Properties.read(
    memory.data<u8>([110, 111, 100, 101, 0, 108, 111, 99, 97, 108, 105, 116, 121]),
    13,
  );
}

/**
 * `node.locality.region`: The region in which this proxy runs.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.locality.region`
 */
export function nodeLocalityRegion(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 108, 111, 99, 97, 108, 105, 116, 121, 0, 114, 101, 103, 105, 111, 110,
    ]),
    20,
  );
}

/**
 * `node.locality.zone`: The zone in which this proxy runs.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.locality.zone`
 */
export function nodeLocalityZone(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 108, 111, 99, 97, 108, 105, 116, 121, 0, 122, 111, 110, 101,
    ]),
    18,
  );
}

/**
 * `node.locality.sub_zone`: The part of a zone in which this proxy runs.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.locality.sub_zone`
 */
export function nodeLocalitySubZone(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 108, 111, 99, 97, 108, 105, 116, 121, 0, 115, 117, 98, 95, 122, 111,
      110, 101,
    ]),
    22,
  );
}

/**
 * `node.user_agent_name`: What this proxy is, such as `envoy`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.user_agent_name`
 */
export function nodeUserAgentName(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 117, 115, 101, 114, 95, 97, 103, 101, 110, 116, 95, 110, 97, 109, 101,
    ]),
    20,
  );
}

/**
 * `node.user_agent_version`: The version of this proxy, as text.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.user_agent_version`
 */
export function nodeUserAgentVersion(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 117, 115, 101, 114, 95, 97, 103, 101, 110, 116, 95, 118, 101, 114, 115,
      105, 111, 110,
    ]),
    23,
  );
}

/**
 * `node.user_agent_build_version`: The version of this proxy, as numbers and metadata.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it
 * (`envoy.config.core.v3.BuildVersion`); contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.user_agent_build_version`
 */
export function nodeUserAgentBuildVersion(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 117, 115, 101, 114, 95, 97, 103, 101, 110, 116, 95, 98, 117, 105, 108,
      100, 95, 118, 101, 114, 115, 105, 111, 110,
    ]),
    29,
  );
}

/**
 * `node.user_agent_build_version.metadata`: What is known of this proxy's build; each value is
 * encoded as its own type, a number as a double.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.user_agent_build_version.metadata`
 */
export function nodeUserAgentBuildVersionMetadata(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 117, 115, 101, 114, 95, 97, 103, 101, 110, 116, 95, 98, 117, 105, 108,
      100, 95, 118, 101, 114, 115, 105, 111, 110, 0, 109, 101, 116, 97, 100, 97, 116, 97,
    ]),
    38,
  );
}

/**
 * `node.extensions`: The extensions that this proxy has, each a serialized
 * `envoy.config.core.v3.Extension`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.extensions`
 */
export function nodeExtensions(): Status {
  return Properties.read(
    memory.data<u8>([110, 111, 100, 101, 0, 101, 120, 116, 101, 110, 115, 105, 111, 110, 115]),
    15,
  );
}

/**
 * `node.client_features`: The features of the control plane's protocol that this proxy
 * supports.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.client_features`
 */
export function nodeClientFeatures(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 99, 108, 105, 101, 110, 116, 95, 102, 101, 97, 116, 117, 114, 101, 115,
    ]),
    20,
  );
}

/**
 * `node.listening_addresses`: The addresses on which this proxy listens, each a serialized
 * `envoy.config.core.v3.Address`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.listening_addresses`
 */
export function nodeListeningAddresses(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 108, 105, 115, 116, 101, 110, 105, 110, 103, 95, 97, 100, 100, 114,
      101, 115, 115, 101, 115,
    ]),
    24,
  );
}

/**
 * `node.metadata.ANNOTATIONS`: The pod's annotations.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.ANNOTATIONS`
 */
export function nodeMetadataAnnotations(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 65, 78, 78, 79, 84, 65, 84, 73,
      79, 78, 83,
    ]),
    25,
  );
}

/**
 * `node.metadata.APP_CONTAINERS`: The names of the pod's application containers, separated by
 * commas.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.APP_CONTAINERS`
 */
export function nodeMetadataAppContainers(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 65, 80, 80, 95, 67, 79, 78, 84,
      65, 73, 78, 69, 82, 83,
    ]),
    28,
  );
}

/**
 * `node.metadata.CLUSTER_ID`: The id of the Kubernetes cluster.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.CLUSTER_ID`
 */
export function nodeMetadataClusterId(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 67, 76, 85, 83, 84, 69, 82, 95,
      73, 68,
    ]),
    24,
  );
}

/**
 * `node.metadata.ENVOY_PROMETHEUS_PORT`: The port on which Prometheus reads the proxy.
 * @returns `Status.Ok` when `PropertyValue.double` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.ENVOY_PROMETHEUS_PORT`
 */
export function nodeMetadataEnvoyPrometheusPort(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 69, 78, 86, 79, 89, 95, 80, 82,
      79, 77, 69, 84, 72, 69, 85, 83, 95, 80, 79, 82, 84,
    ]),
    35,
  );
}

/**
 * `node.metadata.ENVOY_STATUS_PORT`: The port on which the proxy answers health checks.
 * @returns `Status.Ok` when `PropertyValue.double` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.ENVOY_STATUS_PORT`
 */
export function nodeMetadataEnvoyStatusPort(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 69, 78, 86, 79, 89, 95, 83, 84,
      65, 84, 85, 83, 95, 80, 79, 82, 84,
    ]),
    31,
  );
}

/**
 * `node.metadata.INSTANCE_IPS`: The addresses of the pod, separated by commas.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.INSTANCE_IPS`
 */
export function nodeMetadataInstanceIps(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 73, 78, 83, 84, 65, 78, 67, 69,
      95, 73, 80, 83,
    ]),
    26,
  );
}

/**
 * `node.metadata.INTERCEPTION_MODE`: How traffic comes to the proxy: `NONE`, `REDIRECT` or
 * `TPROXY`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.INTERCEPTION_MODE`
 */
export function nodeMetadataInterceptionMode(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 73, 78, 84, 69, 82, 67, 69, 80,
      84, 73, 79, 78, 95, 77, 79, 68, 69,
    ]),
    31,
  );
}

/**
 * `node.metadata.ISTIO_PROXY_SHA`: The build of the proxy.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.ISTIO_PROXY_SHA`
 */
export function nodeMetadataIstioProxySha(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 73, 83, 84, 73, 79, 95, 80, 82,
      79, 88, 89, 95, 83, 72, 65,
    ]),
    29,
  );
}

/**
 * `node.metadata.ISTIO_VERSION`: The version of Istio.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.ISTIO_VERSION`
 */
export function nodeMetadataIstioVersion(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 73, 83, 84, 73, 79, 95, 86, 69,
      82, 83, 73, 79, 78,
    ]),
    27,
  );
}

/**
 * `node.metadata.LABELS`: The pod's labels.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.LABELS`
 */
export function nodeMetadataLabels(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 76, 65, 66, 69, 76, 83,
    ]),
    20,
  );
}

/**
 * `node.metadata.MESH_ID`: The id of the mesh.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.MESH_ID`
 */
export function nodeMetadataMeshId(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 77, 69, 83, 72, 95, 73, 68,
    ]),
    21,
  );
}

/**
 * `node.metadata.NAME`: The pod's name.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.NAME`
 */
export function nodeMetadataName(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 78, 65, 77, 69,
    ]),
    18,
  );
}

/**
 * `node.metadata.NAMESPACE`: The pod's namespace.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.NAMESPACE`
 */
export function nodeMetadataNamespace(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 78, 65, 77, 69, 83, 80, 65, 67,
      69,
    ]),
    23,
  );
}

/**
 * `node.metadata.NODE_NAME`: The name of the node on which the pod runs.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.NODE_NAME`
 */
export function nodeMetadataNodeName(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 78, 79, 68, 69, 95, 78, 65, 77,
      69,
    ]),
    23,
  );
}

/**
 * `node.metadata.OWNER`: What owns the pod, such as its deployment, as a path.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.OWNER`
 */
export function nodeMetadataOwner(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 79, 87, 78, 69, 82,
    ]),
    19,
  );
}

/**
 * `node.metadata.PILOT_SAN`: The names that the control plane's certificate may carry.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PILOT_SAN`
 */
export function nodeMetadataPilotSan(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 73, 76, 79, 84, 95, 83, 65,
      78,
    ]),
    23,
  );
}

/**
 * `node.metadata.POD_PORTS`: The ports of the pod's containers, as JSON.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.POD_PORTS`
 */
export function nodeMetadataPodPorts(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 79, 68, 95, 80, 79, 82, 84,
      83,
    ]),
    23,
  );
}

/**
 * `node.metadata.SERVICE_ACCOUNT`: The pod's service account.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.SERVICE_ACCOUNT`
 */
export function nodeMetadataServiceAccount(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 83, 69, 82, 86, 73, 67, 69, 95,
      65, 67, 67, 79, 85, 78, 84,
    ]),
    29,
  );
}

/**
 * `node.metadata.WORKLOAD_NAME`: The name of the workload to which the pod belongs.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.WORKLOAD_NAME`
 */
export function nodeMetadataWorkloadName(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 87, 79, 82, 75, 76, 79, 65, 68,
      95, 78, 65, 77, 69,
    ]),
    27,
  );
}

/**
 * `node.metadata.PROXY_CONFIG.binaryPath`: Where the proxy's program stands.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.binaryPath`
 */
export function nodeMetadataProxyConfigBinaryPath(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79, 88, 89, 95, 67, 79,
      78, 70, 73, 71, 0, 98, 105, 110, 97, 114, 121, 80, 97, 116, 104,
    ]),
    37,
  );
}

/**
 * `node.metadata.PROXY_CONFIG.concurrency`: How many worker threads the proxy has; 0 means one
 * for each core.
 * @returns `Status.Ok` when `PropertyValue.double` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.concurrency`
 */
export function nodeMetadataProxyConfigConcurrency(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79, 88, 89, 95, 67, 79,
      78, 70, 73, 71, 0, 99, 111, 110, 99, 117, 114, 114, 101, 110, 99, 121,
    ]),
    38,
  );
}

/**
 * `node.metadata.PROXY_CONFIG.configPath`: The folder of the proxy's generated configuration.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.configPath`
 */
export function nodeMetadataProxyConfigConfigPath(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79, 88, 89, 95, 67, 79,
      78, 70, 73, 71, 0, 99, 111, 110, 102, 105, 103, 80, 97, 116, 104,
    ]),
    37,
  );
}

/**
 * `node.metadata.PROXY_CONFIG.controlPlaneAuthPolicy`: How the proxy authenticates to the
 * control plane.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.controlPlaneAuthPolicy`
 */
export function nodeMetadataProxyConfigControlPlaneAuthPolicy(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79, 88, 89, 95, 67, 79,
      78, 70, 73, 71, 0, 99, 111, 110, 116, 114, 111, 108, 80, 108, 97, 110, 101, 65, 117, 116, 104,
      80, 111, 108, 105, 99, 121,
    ]),
    49,
  );
}

/**
 * `node.metadata.PROXY_CONFIG.discoveryAddress`: The address of the control plane.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.discoveryAddress`
 */
export function nodeMetadataProxyConfigDiscoveryAddress(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79, 88, 89, 95, 67, 79,
      78, 70, 73, 71, 0, 100, 105, 115, 99, 111, 118, 101, 114, 121, 65, 100, 100, 114, 101, 115,
      115,
    ]),
    43,
  );
}

/**
 * `node.metadata.PROXY_CONFIG.drainDuration`: How long the proxy drains connections on a hot
 * restart, as text such as `45s`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.drainDuration`
 */
export function nodeMetadataProxyConfigDrainDuration(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79, 88, 89, 95, 67, 79,
      78, 70, 73, 71, 0, 100, 114, 97, 105, 110, 68, 117, 114, 97, 116, 105, 111, 110,
    ]),
    40,
  );
}

/**
 * `node.metadata.PROXY_CONFIG.extraStatTags`: Further tags of the proxy's statistics.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.extraStatTags`
 */
export function nodeMetadataProxyConfigExtraStatTags(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79, 88, 89, 95, 67, 79,
      78, 70, 73, 71, 0, 101, 120, 116, 114, 97, 83, 116, 97, 116, 84, 97, 103, 115,
    ]),
    40,
  );
}

/**
 * `node.metadata.PROXY_CONFIG.holdApplicationUntilProxyStarts`: Whether the application waits
 * for the proxy.
 * @returns `Status.Ok` when `PropertyValue.bool` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.holdApplicationUntilProxyStarts`
 */
export function nodeMetadataProxyConfigHoldApplicationUntilProxyStarts(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79, 88, 89, 95, 67, 79,
      78, 70, 73, 71, 0, 104, 111, 108, 100, 65, 112, 112, 108, 105, 99, 97, 116, 105, 111, 110, 85,
      110, 116, 105, 108, 80, 114, 111, 120, 121, 83, 116, 97, 114, 116, 115,
    ]),
    58,
  );
}

/**
 * `node.metadata.PROXY_CONFIG.proxyAdminPort`: The port of the proxy's admin page.
 * @returns `Status.Ok` when `PropertyValue.double` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.proxyAdminPort`
 */
export function nodeMetadataProxyConfigProxyAdminPort(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79, 88, 89, 95, 67, 79,
      78, 70, 73, 71, 0, 112, 114, 111, 120, 121, 65, 100, 109, 105, 110, 80, 111, 114, 116,
    ]),
    41,
  );
}

/**
 * `node.metadata.PROXY_CONFIG.proxyStatsMatcher.inclusionPrefixes`: Statistics whose names
 * begin like this are kept.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.proxyStatsMatcher.inclusionPrefixes`
 */
export function nodeMetadataProxyConfigProxyStatsMatcherInclusionPrefixes(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79, 88, 89, 95, 67, 79,
      78, 70, 73, 71, 0, 112, 114, 111, 120, 121, 83, 116, 97, 116, 115, 77, 97, 116, 99, 104, 101,
      114, 0, 105, 110, 99, 108, 117, 115, 105, 111, 110, 80, 114, 101, 102, 105, 120, 101, 115,
    ]),
    62,
  );
}

/**
 * `node.metadata.PROXY_CONFIG.proxyStatsMatcher.inclusionRegexps`: Statistics whose names
 * match are kept.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.proxyStatsMatcher.inclusionRegexps`
 */
export function nodeMetadataProxyConfigProxyStatsMatcherInclusionRegexps(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79, 88, 89, 95, 67, 79,
      78, 70, 73, 71, 0, 112, 114, 111, 120, 121, 83, 116, 97, 116, 115, 77, 97, 116, 99, 104, 101,
      114, 0, 105, 110, 99, 108, 117, 115, 105, 111, 110, 82, 101, 103, 101, 120, 112, 115,
    ]),
    61,
  );
}

/**
 * `node.metadata.PROXY_CONFIG.proxyStatsMatcher.inclusionSuffixes`: Statistics whose names end
 * like this are kept.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.proxyStatsMatcher.inclusionSuffixes`
 */
export function nodeMetadataProxyConfigProxyStatsMatcherInclusionSuffixes(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79, 88, 89, 95, 67, 79,
      78, 70, 73, 71, 0, 112, 114, 111, 120, 121, 83, 116, 97, 116, 115, 77, 97, 116, 99, 104, 101,
      114, 0, 105, 110, 99, 108, 117, 115, 105, 111, 110, 83, 117, 102, 102, 105, 120, 101, 115,
    ]),
    62,
  );
}

/**
 * `node.metadata.PROXY_CONFIG.serviceCluster`: The service to which the proxy belongs.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.serviceCluster`
 */
export function nodeMetadataProxyConfigServiceCluster(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79, 88, 89, 95, 67, 79,
      78, 70, 73, 71, 0, 115, 101, 114, 118, 105, 99, 101, 67, 108, 117, 115, 116, 101, 114,
    ]),
    41,
  );
}

/**
 * `node.metadata.PROXY_CONFIG.statNameLength`: How many characters a statistic's name may
 * have.
 * @returns `Status.Ok` when `PropertyValue.double` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.statNameLength`
 */
export function nodeMetadataProxyConfigStatNameLength(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79, 88, 89, 95, 67, 79,
      78, 70, 73, 71, 0, 115, 116, 97, 116, 78, 97, 109, 101, 76, 101, 110, 103, 116, 104,
    ]),
    41,
  );
}

/**
 * `node.metadata.PROXY_CONFIG.statusPort`: The port of the agent's health checks.
 * @returns `Status.Ok` when `PropertyValue.double` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.statusPort`
 */
export function nodeMetadataProxyConfigStatusPort(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79, 88, 89, 95, 67, 79,
      78, 70, 73, 71, 0, 115, 116, 97, 116, 117, 115, 80, 111, 114, 116,
    ]),
    37,
  );
}

/**
 * `node.metadata.PROXY_CONFIG.terminationDrainDuration`: How long the proxy drains connections
 * when it ends, as text such as `5s`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.terminationDrainDuration`
 */
export function nodeMetadataProxyConfigTerminationDrainDuration(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79, 88, 89, 95, 67, 79,
      78, 70, 73, 71, 0, 116, 101, 114, 109, 105, 110, 97, 116, 105, 111, 110, 68, 114, 97, 105,
      110, 68, 117, 114, 97, 116, 105, 111, 110,
    ]),
    51,
  );
}

/**
 * `node.metadata.PROXY_CONFIG.tracing.datadog.address`: Where traces go with Datadog.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.tracing.datadog.address`
 */
export function nodeMetadataProxyConfigTracingDatadogAddress(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79, 88, 89, 95, 67, 79,
      78, 70, 73, 71, 0, 116, 114, 97, 99, 105, 110, 103, 0, 100, 97, 116, 97, 100, 111, 103, 0, 97,
      100, 100, 114, 101, 115, 115,
    ]),
    50,
  );
}

/**
 * `node.metadata.PROXY_CONFIG.tracing.opencensusagent.address`: Where traces go with
 * OpenCensus.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.tracing.opencensusagent.address`
 */
export function nodeMetadataProxyConfigTracingOpencensusagentAddress(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79, 88, 89, 95, 67, 79,
      78, 70, 73, 71, 0, 116, 114, 97, 99, 105, 110, 103, 0, 111, 112, 101, 110, 99, 101, 110, 115,
      117, 115, 97, 103, 101, 110, 116, 0, 97, 100, 100, 114, 101, 115, 115,
    ]),
    58,
  );
}

/**
 * `node.metadata.PROXY_CONFIG.tracing.zipkin.address`: Where traces go with Zipkin.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 * @deprecated use `xds.node.metadata.PROXY_CONFIG.tracing.zipkin.address`
 */
export function nodeMetadataProxyConfigTracingZipkinAddress(): Status {
  return Properties.read(
    memory.data<u8>([
      110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97, 0, 80, 82, 79, 88, 89, 95, 67, 79,
      78, 70, 73, 71, 0, 116, 114, 97, 99, 105, 110, 103, 0, 122, 105, 112, 107, 105, 110, 0, 97,
      100, 100, 114, 101, 115, 115,
    ]),
    49,
  );
}

/**
 * `metadata`: The dynamic metadata of the stream, whole.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it (`envoy.config.core.v3.Metadata`);
 * contexts: http, tcp
 * @since ABI 0.1.0
 */
export function metadata(): Status {
  return Properties.read(memory.data<u8>([109, 101, 116, 97, 100, 97, 116, 97]), 8);
}

/**
 * `metadata.filter_metadata.*key*`: The dynamic metadata under one filter's name; each value
 * is encoded as its own type, a number as a double. A single value is one part further.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function metadataFilterMetadataAt(key: Bytes): Status {
  return Properties.readAt(
    memory.data<u8>([
      109, 101, 116, 97, 100, 97, 116, 97, 0, 102, 105, 108, 116, 101, 114, 95, 109, 101, 116, 97,
      100, 97, 116, 97,
    ]),
    24,
    key,
  );
}

/**
 * `filter_state.*key*`: One object of the filter state, by its key. What a plugin sets as
 * `KEY` is found under `wasm.KEY`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function filterStateAt(key: Bytes): Status {
  return Properties.readAt(
    memory.data<u8>([102, 105, 108, 116, 101, 114, 95, 115, 116, 97, 116, 101]),
    12,
    key,
  );
}

/**
 * `upstream_filter_state.*key*`: One object of the filter state of the connection to the
 * backend, by its key.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function upstreamFilterStateAt(key: Bytes): Status {
  return Properties.readAt(
    memory.data<u8>([
      117, 112, 115, 116, 114, 101, 97, 109, 95, 102, 105, 108, 116, 101, 114, 95, 115, 116, 97,
      116, 101,
    ]),
    21,
    key,
  );
}

/**
 * `xds.cluster_name`: The name of the cluster that the request goes to.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function xdsClusterName(): Status {
  return Properties.read(
    memory.data<u8>([120, 100, 115, 0, 99, 108, 117, 115, 116, 101, 114, 95, 110, 97, 109, 101]),
    16,
  );
}

/**
 * `xds.cluster_metadata`: The metadata of the cluster, whole.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it (`envoy.config.core.v3.Metadata`);
 * contexts: http, tcp
 * @since ABI 0.1.0
 */
export function xdsClusterMetadata(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 99, 108, 117, 115, 116, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116, 97,
    ]),
    20,
  );
}

/**
 * `xds.cluster_metadata.filter_metadata.*key*`: The metadata of the cluster under one filter's
 * name; each value is encoded as its own type, a number as a double. A single value is one
 * part further.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function xdsClusterMetadataFilterMetadataAt(key: Bytes): Status {
  return Properties.readAt(
    memory.data<u8>([
      120, 100, 115, 0, 99, 108, 117, 115, 116, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116, 97,
      0, 102, 105, 108, 116, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116, 97,
    ]),
    36,
    key,
  );
}

/**
 * `xds.route_name`: The name of the route that was chosen.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http
 * @since ABI 0.1.0
 */
export function xdsRouteName(): Status {
  return Properties.read(
    memory.data<u8>([120, 100, 115, 0, 114, 111, 117, 116, 101, 95, 110, 97, 109, 101]),
    14,
  );
}

/**
 * `xds.route_metadata`: The metadata of the route, whole.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it (`envoy.config.core.v3.Metadata`);
 * contexts: http
 * @since ABI 0.1.0
 */
export function xdsRouteMetadata(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 114, 111, 117, 116, 101, 95, 109, 101, 116, 97, 100, 97, 116, 97,
    ]),
    18,
  );
}

/**
 * `xds.route_metadata.filter_metadata.*key*`: The metadata of the route under one filter's
 * name; each value is encoded as its own type, a number as a double. A single value is one
 * part further.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http
 * @since ABI 0.1.0
 */
export function xdsRouteMetadataFilterMetadataAt(key: Bytes): Status {
  return Properties.readAt(
    memory.data<u8>([
      120, 100, 115, 0, 114, 111, 117, 116, 101, 95, 109, 101, 116, 97, 100, 97, 116, 97, 0, 102,
      105, 108, 116, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116, 97,
    ]),
    34,
    key,
  );
}

/**
 * `xds.virtual_host_name`: The name of the virtual host that was chosen.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http
 * @since ABI 0.1.0
 */
export function xdsVirtualHostName(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 118, 105, 114, 116, 117, 97, 108, 95, 104, 111, 115, 116, 95, 110, 97, 109,
      101,
    ]),
    21,
  );
}

/**
 * `xds.virtual_host_metadata`: The metadata of the virtual host, whole.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it (`envoy.config.core.v3.Metadata`);
 * contexts: http
 * @since ABI 0.1.0
 */
export function xdsVirtualHostMetadata(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 118, 105, 114, 116, 117, 97, 108, 95, 104, 111, 115, 116, 95, 109, 101, 116,
      97, 100, 97, 116, 97,
    ]),
    25,
  );
}

/**
 * `xds.virtual_host_metadata.filter_metadata.*key*`: The metadata of the virtual host under
 * one filter's name; each value is encoded as its own type, a number as a double. A single
 * value is one part further.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http
 * @since ABI 0.1.0
 */
export function xdsVirtualHostMetadataFilterMetadataAt(key: Bytes): Status {
  return Properties.readAt(
    memory.data<u8>([
      120, 100, 115, 0, 118, 105, 114, 116, 117, 97, 108, 95, 104, 111, 115, 116, 95, 109, 101, 116,
      97, 100, 97, 116, 97, 0, 102, 105, 108, 116, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116,
      97,
    ]),
    41,
    key,
  );
}

/**
 * `xds.upstream_host_metadata`: The metadata of the endpoint, whole.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it (`envoy.config.core.v3.Metadata`);
 * contexts: http, tcp
 * @since ABI 0.1.0
 */
export function xdsUpstreamHostMetadata(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 117, 112, 115, 116, 114, 101, 97, 109, 95, 104, 111, 115, 116, 95, 109, 101,
      116, 97, 100, 97, 116, 97,
    ]),
    26,
  );
}

/**
 * `xds.upstream_host_metadata.filter_metadata.*key*`: The metadata of the endpoint under one
 * filter's name; each value is encoded as its own type, a number as a double. A single value
 * is one part further.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function xdsUpstreamHostMetadataFilterMetadataAt(key: Bytes): Status {
  return Properties.readAt(
    memory.data<u8>([
      120, 100, 115, 0, 117, 112, 115, 116, 114, 101, 97, 109, 95, 104, 111, 115, 116, 95, 109, 101,
      116, 97, 100, 97, 116, 97, 0, 102, 105, 108, 116, 101, 114, 95, 109, 101, 116, 97, 100, 97,
      116, 97,
    ]),
    42,
    key,
  );
}

/**
 * `xds.upstream_host_locality_metadata`: The metadata of the endpoint's locality, whole.
 * (Envoy answers `SERIALIZATION_FAILURE` when it has none.)
 * @returns `Status.Ok` when `PropertyValue.bytes` has it (`envoy.config.core.v3.Metadata`);
 * contexts: http, tcp
 * @since ABI 0.1.0
 */
export function xdsUpstreamHostLocalityMetadata(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 117, 112, 115, 116, 114, 101, 97, 109, 95, 104, 111, 115, 116, 95, 108, 111,
      99, 97, 108, 105, 116, 121, 95, 109, 101, 116, 97, 100, 97, 116, 97,
    ]),
    35,
  );
}

/**
 * `xds.upstream_host_locality_metadata.filter_metadata.*key*`: The metadata of the endpoint's
 * locality under one filter's name; each value is encoded as its own type, a number as a
 * double. A single value is one part further.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function xdsUpstreamHostLocalityMetadataFilterMetadataAt(key: Bytes): Status {
  return Properties.readAt(
    memory.data<u8>([
      120, 100, 115, 0, 117, 112, 115, 116, 114, 101, 97, 109, 95, 104, 111, 115, 116, 95, 108, 111,
      99, 97, 108, 105, 116, 121, 95, 109, 101, 116, 97, 100, 97, 116, 97, 0, 102, 105, 108, 116,
      101, 114, 95, 109, 101, 116, 97, 100, 97, 116, 97,
    ]),
    51,
    key,
  );
}

/**
 * `xds.filter_chain_name`: The name of the listener's filter chain; empty when it has none.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function xdsFilterChainName(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 102, 105, 108, 116, 101, 114, 95, 99, 104, 97, 105, 110, 95, 110, 97, 109,
      101,
    ]),
    21,
  );
}

/**
 * `xds.listener_direction`: 0: unspecified, 1: inbound, 2: outbound.
 * @returns `Status.Ok` when `PropertyValue.int` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function xdsListenerDirection(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 108, 105, 115, 116, 101, 110, 101, 114, 95, 100, 105, 114, 101, 99, 116,
      105, 111, 110,
    ]),
    22,
  );
}

/**
 * `xds.listener_metadata`: The metadata of the listener, whole.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it (`envoy.config.core.v3.Metadata`);
 * contexts: http, tcp
 * @since ABI 0.1.0
 */
export function xdsListenerMetadata(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 108, 105, 115, 116, 101, 110, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116,
      97,
    ]),
    21,
  );
}

/**
 * `xds.listener_metadata.filter_metadata.*key*`: The metadata of the listener under one
 * filter's name; each value is encoded as its own type, a number as a double. A single value
 * is one part further.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function xdsListenerMetadataFilterMetadataAt(key: Bytes): Status {
  return Properties.readAt(
    memory.data<u8>([
      120, 100, 115, 0, 108, 105, 115, 116, 101, 110, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116,
      97, 0, 102, 105, 108, 116, 101, 114, 95, 109, 101, 116, 97, 100, 97, 116, 97,
    ]),
    37,
    key,
  );
}

/**
 * `xds.node.id`: The id of this proxy towards its control plane.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeId(): Status {
  return Properties.read(memory.data<u8>([120, 100, 115, 0, 110, 111, 100, 101, 0, 105, 100]), 11);
}

/**
 * `xds.node.cluster`: The service cluster to which this proxy belongs.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeCluster(): Status {
  return Properties.read(
    memory.data<u8>([120, 100, 115, 0, 110, 111, 100, 101, 0, 99, 108, 117, 115, 116, 101, 114]),
    16,
  );
}

/**
 * `xds.node.metadata`: The metadata of this proxy; each value is encoded as its own type, a
 * number as a double. A single value is one part further.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadata(): Status {
  return Properties.read(
    memory.data<u8>([120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97]),
    17,
  );
}

/**
 * `xds.node.metadata.*key*`: One text of this proxy's metadata, by its key.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeMetadataAt(key: Bytes): Status {
  return Properties.readAt(
    memory.data<u8>([120, 100, 115, 0, 110, 111, 100, 101, 0, 109, 101, 116, 97, 100, 97, 116, 97]),
    17,
    key,
  );
}

/**
 * `xds.node.dynamic_parameters.params`: The parameters of this proxy that change while it
 * runs.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeDynamicParametersParams(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 100, 121, 110, 97, 109, 105, 99, 95, 112, 97, 114,
      97, 109, 101, 116, 101, 114, 115, 0, 112, 97, 114, 97, 109, 115,
    ]),
    34,
  );
}

/**
 * `xds.node.locality`: Where this proxy runs, whole.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it (`envoy.config.core.v3.Locality`);
 * contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeLocality(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 108, 111, 99, 97, 108, 105, 116, 121,
    ]),
    17,
  );
}

/**
 * `xds.node.locality.region`: The region in which this proxy runs.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeLocalityRegion(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 108, 111, 99, 97, 108, 105, 116, 121, 0, 114, 101,
      103, 105, 111, 110,
    ]),
    24,
  );
}

/**
 * `xds.node.locality.zone`: The zone in which this proxy runs.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeLocalityZone(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 108, 111, 99, 97, 108, 105, 116, 121, 0, 122, 111,
      110, 101,
    ]),
    22,
  );
}

/**
 * `xds.node.locality.sub_zone`: The part of a zone in which this proxy runs.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeLocalitySubZone(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 108, 111, 99, 97, 108, 105, 116, 121, 0, 115, 117,
      98, 95, 122, 111, 110, 101,
    ]),
    26,
  );
}

/**
 * `xds.node.user_agent_name`: What this proxy is, such as `envoy`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeUserAgentName(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 117, 115, 101, 114, 95, 97, 103, 101, 110, 116, 95,
      110, 97, 109, 101,
    ]),
    24,
  );
}

/**
 * `xds.node.user_agent_version`: The version of this proxy, as text.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeUserAgentVersion(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 117, 115, 101, 114, 95, 97, 103, 101, 110, 116, 95,
      118, 101, 114, 115, 105, 111, 110,
    ]),
    27,
  );
}

/**
 * `xds.node.user_agent_build_version`: The version of this proxy, as numbers and metadata.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it
 * (`envoy.config.core.v3.BuildVersion`); contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeUserAgentBuildVersion(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 117, 115, 101, 114, 95, 97, 103, 101, 110, 116, 95,
      98, 117, 105, 108, 100, 95, 118, 101, 114, 115, 105, 111, 110,
    ]),
    33,
  );
}

/**
 * `xds.node.user_agent_build_version.metadata`: What is known of this proxy's build; each
 * value is encoded as its own type, a number as a double.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeUserAgentBuildVersionMetadata(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 117, 115, 101, 114, 95, 97, 103, 101, 110, 116, 95,
      98, 117, 105, 108, 100, 95, 118, 101, 114, 115, 105, 111, 110, 0, 109, 101, 116, 97, 100, 97,
      116, 97,
    ]),
    42,
  );
}

/**
 * `xds.node.extensions`: The extensions that this proxy has, each a serialized
 * `envoy.config.core.v3.Extension`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeExtensions(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 101, 120, 116, 101, 110, 115, 105, 111, 110, 115,
    ]),
    19,
  );
}

/**
 * `xds.node.client_features`: The features of the control plane's protocol that this proxy
 * supports.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeClientFeatures(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 99, 108, 105, 101, 110, 116, 95, 102, 101, 97, 116,
      117, 114, 101, 115,
    ]),
    24,
  );
}

/**
 * `xds.node.listening_addresses`: The addresses on which this proxy listens, each a serialized
 * `envoy.config.core.v3.Address`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function xdsNodeListeningAddresses(): Status {
  return Properties.read(
    memory.data<u8>([
      120, 100, 115, 0, 110, 111, 100, 101, 0, 108, 105, 115, 116, 101, 110, 105, 110, 103, 95, 97,
      100, 100, 114, 101, 115, 115, 101, 115,
    ]),
    28,
  );
}

/**
 * `plugin_name`: The plugin's name.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function pluginName(): Status {
  return Properties.read(
    memory.data<u8>([112, 108, 117, 103, 105, 110, 95, 110, 97, 109, 101]),
    11,
  );
}

/**
 * `plugin_root_id`: The plugin's root id, which tells the plugins of one module apart.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function pluginRootId(): Status {
  return Properties.read(
    memory.data<u8>([112, 108, 117, 103, 105, 110, 95, 114, 111, 111, 116, 95, 105, 100]),
    14,
  );
}

/**
 * `plugin_vm_id`: The id of the VM; plugins with the same VM id share data and queues.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: plugin, http, tcp
 * @since ABI 0.1.0
 */
export function pluginVmId(): Status {
  return Properties.read(
    memory.data<u8>([112, 108, 117, 103, 105, 110, 95, 118, 109, 95, 105, 100]),
    12,
  );
}

/**
 * `request.path`: The path with the query, as in `:path`. Only during
 * `proxy_on_request_headers`, `proxy_on_log`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http
 * @since ABI 0.1.0
 */
export function requestPath(): Status {
  return Properties.read(
    memory.data<u8>([114, 101, 113, 117, 101, 115, 116, 0, 112, 97, 116, 104]),
    12,
  );
}

/**
 * `request.url_path`: The path without the query. Only during `proxy_on_request_headers`,
 * `proxy_on_log`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http
 * @since ABI 0.1.0
 */
export function requestUrlPath(): Status {
  return Properties.read(
    memory.data<u8>([114, 101, 113, 117, 101, 115, 116, 0, 117, 114, 108, 95, 112, 97, 116, 104]),
    16,
  );
}

/**
 * `request.query`: The query without its question mark; empty when there is none. Only during
 * `proxy_on_request_headers`, `proxy_on_log`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http
 * @since ABI 0.1.0
 */
export function requestQuery(): Status {
  return Properties.read(
    memory.data<u8>([114, 101, 113, 117, 101, 115, 116, 0, 113, 117, 101, 114, 121]),
    13,
  );
}

/**
 * `request.host`: The host, as in `:authority`. Only during `proxy_on_request_headers`,
 * `proxy_on_log`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http
 * @since ABI 0.1.0
 */
export function requestHost(): Status {
  return Properties.read(
    memory.data<u8>([114, 101, 113, 117, 101, 115, 116, 0, 104, 111, 115, 116]),
    12,
  );
}

/**
 * `request.scheme`: The scheme, as in `:scheme`. Only during `proxy_on_request_headers`,
 * `proxy_on_log`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http
 * @since ABI 0.1.0
 */
export function requestScheme(): Status {
  return Properties.read(
    memory.data<u8>([114, 101, 113, 117, 101, 115, 116, 0, 115, 99, 104, 101, 109, 101]),
    14,
  );
}

/**
 * `request.method`: The method, as in `:method`. Only during `proxy_on_request_headers`,
 * `proxy_on_log`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http
 * @since ABI 0.1.0
 */
export function requestMethod(): Status {
  return Properties.read(
    memory.data<u8>([114, 101, 113, 117, 101, 115, 116, 0, 109, 101, 116, 104, 111, 100]),
    14,
  );
}

/**
 * `request.headers`: All headers, and the empty map while they cannot be read. Several values
 * of a name are joined by commas; the order is the host's.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function requestHeaders(): Status {
  return Properties.read(
    memory.data<u8>([114, 101, 113, 117, 101, 115, 116, 0, 104, 101, 97, 100, 101, 114, 115]),
    15,
  );
}

/**
 * `request.headers.*key*`: One header, by its name in lower case; several values are joined by
 * commas. Only during `proxy_on_request_headers`, `proxy_on_log`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http
 * @since ABI 0.1.0
 */
export function requestHeadersAt(key: Bytes): Status {
  return Properties.readAt(
    memory.data<u8>([114, 101, 113, 117, 101, 115, 116, 0, 104, 101, 97, 100, 101, 114, 115]),
    15,
    key,
  );
}

/**
 * `request.headers_bytes`: Bytes of the headers' names and values; 0 while they cannot be
 * read. (Envoy 1.36 does not have it.)
 * @returns `Status.Ok` when `PropertyValue.int` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function requestHeadersBytes(): Status {
  return Properties.read(
    memory.data<u8>([
      114, 101, 113, 117, 101, 115, 116, 0, 104, 101, 97, 100, 101, 114, 115, 95, 98, 121, 116, 101,
      115,
    ]),
    21,
  );
}

/**
 * `request.referer`: The header `referer`. Only during `proxy_on_request_headers`,
 * `proxy_on_log`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http
 * @since ABI 0.1.0
 */
export function requestReferer(): Status {
  return Properties.read(
    memory.data<u8>([114, 101, 113, 117, 101, 115, 116, 0, 114, 101, 102, 101, 114, 101, 114]),
    15,
  );
}

/**
 * `request.useragent`: The header `user-agent`. Only during `proxy_on_request_headers`,
 * `proxy_on_log`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http
 * @since ABI 0.1.0
 */
export function requestUseragent(): Status {
  return Properties.read(
    memory.data<u8>([
      114, 101, 113, 117, 101, 115, 116, 0, 117, 115, 101, 114, 97, 103, 101, 110, 116,
    ]),
    17,
  );
}

/**
 * `request.id`: The header `x-request-id`. Only during `proxy_on_request_headers`,
 * `proxy_on_log`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http
 * @since ABI 0.1.0
 */
export function requestId(): Status {
  return Properties.read(memory.data<u8>([114, 101, 113, 117, 101, 115, 116, 0, 105, 100]), 10);
}

/**
 * `request.time`: When the first byte arrived.
 * @returns `Status.Ok` when `PropertyValue.int` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function requestTime(): Status {
  return Properties.read(
    memory.data<u8>([114, 101, 113, 117, 101, 115, 116, 0, 116, 105, 109, 101]),
    12,
  );
}

/**
 * `request.protocol`: `HTTP/1.0`, `HTTP/1.1`, `HTTP/2` or `HTTP/3`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http
 * @since ABI 0.1.0
 */
export function requestProtocol(): Status {
  return Properties.read(
    memory.data<u8>([114, 101, 113, 117, 101, 115, 116, 0, 112, 114, 111, 116, 111, 99, 111, 108]),
    16,
  );
}

/**
 * `request.duration`: How long the request took, once it is complete. Only during
 * `proxy_on_log`.
 * @returns `Status.Ok` when `PropertyValue.int` has it; contexts: http
 * @since ABI 0.1.0
 */
export function requestDuration(): Status {
  return Properties.read(
    memory.data<u8>([114, 101, 113, 117, 101, 115, 116, 0, 100, 117, 114, 97, 116, 105, 111, 110]),
    16,
  );
}

/**
 * `request.size`: Bytes of the body; the declared length where there is one, else those
 * received so far.
 * @returns `Status.Ok` when `PropertyValue.int` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function requestSize(): Status {
  return Properties.read(
    memory.data<u8>([114, 101, 113, 117, 101, 115, 116, 0, 115, 105, 122, 101]),
    12,
  );
}

/**
 * `request.total_size`: Bytes of the body received so far, headers included.
 * @returns `Status.Ok` when `PropertyValue.int` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function requestTotalSize(): Status {
  return Properties.read(
    memory.data<u8>([
      114, 101, 113, 117, 101, 115, 116, 0, 116, 111, 116, 97, 108, 95, 115, 105, 122, 101,
    ]),
    18,
  );
}

/**
 * `response.code`: The HTTP status code. Only during `proxy_on_response_headers`,
 * `proxy_on_response_body`, `proxy_on_response_trailers`, `proxy_on_log`.
 * @returns `Status.Ok` when `PropertyValue.int` has it; contexts: http
 * @since ABI 0.1.0
 */
export function responseCode(): Status {
  return Properties.read(
    memory.data<u8>([114, 101, 115, 112, 111, 110, 115, 101, 0, 99, 111, 100, 101]),
    13,
  );
}

/**
 * `response.code_details`: Why the response has this code, in the host's words; `via_upstream`
 * when the backend gave it. Only during `proxy_on_response_headers`, `proxy_on_response_body`,
 * `proxy_on_response_trailers`, `proxy_on_log`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http
 * @since ABI 0.1.0
 */
export function responseCodeDetails(): Status {
  return Properties.read(
    memory.data<u8>([
      114, 101, 115, 112, 111, 110, 115, 101, 0, 99, 111, 100, 101, 95, 100, 101, 116, 97, 105, 108,
      115,
    ]),
    21,
  );
}

/**
 * `response.flags`: The access log's response flags, as a bit set of the host.
 * @returns `Status.Ok` when `PropertyValue.int` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function responseFlags(): Status {
  return Properties.read(
    memory.data<u8>([114, 101, 115, 112, 111, 110, 115, 101, 0, 102, 108, 97, 103, 115]),
    14,
  );
}

/**
 * `response.grpc_status`: The gRPC status; derived from the HTTP code when the response has
 * none. Only during `proxy_on_response_headers`, `proxy_on_response_body`,
 * `proxy_on_response_trailers`, `proxy_on_log`.
 * @returns `Status.Ok` when `PropertyValue.int` has it; contexts: http
 * @since ABI 0.1.0
 */
export function responseGrpcStatus(): Status {
  return Properties.read(
    memory.data<u8>([
      114, 101, 115, 112, 111, 110, 115, 101, 0, 103, 114, 112, 99, 95, 115, 116, 97, 116, 117, 115,
    ]),
    20,
  );
}

/**
 * `response.headers`: All headers, and the empty map while they cannot be read. Several values
 * of a name are joined by commas; the order is the host's.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function responseHeaders(): Status {
  return Properties.read(
    memory.data<u8>([114, 101, 115, 112, 111, 110, 115, 101, 0, 104, 101, 97, 100, 101, 114, 115]),
    16,
  );
}

/**
 * `response.headers.*key*`: One header, by its name in lower case; several values are joined
 * by commas. Only during `proxy_on_response_headers`, `proxy_on_log`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http
 * @since ABI 0.1.0
 */
export function responseHeadersAt(key: Bytes): Status {
  return Properties.readAt(
    memory.data<u8>([114, 101, 115, 112, 111, 110, 115, 101, 0, 104, 101, 97, 100, 101, 114, 115]),
    16,
    key,
  );
}

/**
 * `response.headers_bytes`: Bytes of the headers' names and values; 0 while they cannot be
 * read. (Envoy 1.36 does not have it.)
 * @returns `Status.Ok` when `PropertyValue.int` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function responseHeadersBytes(): Status {
  return Properties.read(
    memory.data<u8>([
      114, 101, 115, 112, 111, 110, 115, 101, 0, 104, 101, 97, 100, 101, 114, 115, 95, 98, 121, 116,
      101, 115,
    ]),
    22,
  );
}

/**
 * `response.trailers`: All trailers, and the empty map while they cannot be read.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function responseTrailers(): Status {
  return Properties.read(
    memory.data<u8>([
      114, 101, 115, 112, 111, 110, 115, 101, 0, 116, 114, 97, 105, 108, 101, 114, 115,
    ]),
    17,
  );
}

/**
 * `response.trailers.*key*`: One trailer, by its name in lower case. Only during
 * `proxy_on_response_trailers`, `proxy_on_log`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http
 * @since ABI 0.1.0
 */
export function responseTrailersAt(key: Bytes): Status {
  return Properties.readAt(
    memory.data<u8>([
      114, 101, 115, 112, 111, 110, 115, 101, 0, 116, 114, 97, 105, 108, 101, 114, 115,
    ]),
    17,
    key,
  );
}

/**
 * `response.size`: Bytes of the body sent so far.
 * @returns `Status.Ok` when `PropertyValue.int` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function responseSize(): Status {
  return Properties.read(
    memory.data<u8>([114, 101, 115, 112, 111, 110, 115, 101, 0, 115, 105, 122, 101]),
    13,
  );
}

/**
 * `response.total_size`: Bytes of the body sent so far, headers and trailers included.
 * @returns `Status.Ok` when `PropertyValue.int` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function responseTotalSize(): Status {
  return Properties.read(
    memory.data<u8>([
      114, 101, 115, 112, 111, 110, 115, 101, 0, 116, 111, 116, 97, 108, 95, 115, 105, 122, 101,
    ]),
    19,
  );
}

/**
 * `response.backend_latency`: From the first byte sent to the backend until the last one
 * received from it. Only during `proxy_on_response_body`, `proxy_on_response_trailers`,
 * `proxy_on_log`.
 * @returns `Status.Ok` when `PropertyValue.int` has it; contexts: http
 * @since ABI 0.1.0
 */
export function responseBackendLatency(): Status {
  return Properties.read(
    memory.data<u8>([
      114, 101, 115, 112, 111, 110, 115, 101, 0, 98, 97, 99, 107, 101, 110, 100, 95, 108, 97, 116,
      101, 110, 99, 121,
    ]),
    24,
  );
}

/**
 * `source.address`: The address of the client with its port, such as `127.0.0.1:40000`.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function sourceAddress(): Status {
  return Properties.read(
    memory.data<u8>([115, 111, 117, 114, 99, 101, 0, 97, 100, 100, 114, 101, 115, 115]),
    14,
  );
}

/**
 * `source.port`: The port of the client.
 * @returns `Status.Ok` when `PropertyValue.int` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function sourcePort(): Status {
  return Properties.read(memory.data<u8>([115, 111, 117, 114, 99, 101, 0, 112, 111, 114, 116]), 11);
}

/**
 * `destination.address`: The address of the proxy with its port.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function destinationAddress(): Status {
  return Properties.read(
    memory.data<u8>([
      100, 101, 115, 116, 105, 110, 97, 116, 105, 111, 110, 0, 97, 100, 100, 114, 101, 115, 115,
    ]),
    19,
  );
}

/**
 * `destination.port`: The port of the proxy.
 * @returns `Status.Ok` when `PropertyValue.int` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function destinationPort(): Status {
  return Properties.read(
    memory.data<u8>([100, 101, 115, 116, 105, 110, 97, 116, 105, 111, 110, 0, 112, 111, 114, 116]),
    16,
  );
}

/**
 * `connection.id`: The number the host gave the connection; unique as long as the host runs.
 * @returns `Status.Ok` when `PropertyValue.uint` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function connectionId(): Status {
  return Properties.read(
    memory.data<u8>([99, 111, 110, 110, 101, 99, 116, 105, 111, 110, 0, 105, 100]),
    13,
  );
}

/**
 * `connection.mtls`: Whether the client showed a TLS certificate that was accepted.
 * @returns `Status.Ok` when `PropertyValue.bool` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function connectionMtls(): Status {
  return Properties.read(
    memory.data<u8>([99, 111, 110, 110, 101, 99, 116, 105, 111, 110, 0, 109, 116, 108, 115]),
    15,
  );
}

/**
 * `connection.requested_server_name`: The server name that the client asked for in its TLS
 * handshake; empty without one.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function connectionRequestedServerName(): Status {
  return Properties.read(
    memory.data<u8>([
      99, 111, 110, 110, 101, 99, 116, 105, 111, 110, 0, 114, 101, 113, 117, 101, 115, 116, 101,
      100, 95, 115, 101, 114, 118, 101, 114, 95, 110, 97, 109, 101,
    ]),
    32,
  );
}

/**
 * `connection.tls_version`: The TLS version of the connection to the client, such as
 * `TLSv1.3`. Not there without TLS.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function connectionTlsVersion(): Status {
  return Properties.read(
    memory.data<u8>([
      99, 111, 110, 110, 101, 99, 116, 105, 111, 110, 0, 116, 108, 115, 95, 118, 101, 114, 115, 105,
      111, 110,
    ]),
    22,
  );
}

/**
 * `connection.subject_local_certificate`: The subject of the proxy's own certificate towards
 * the client.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function connectionSubjectLocalCertificate(): Status {
  return Properties.read(
    memory.data<u8>([
      99, 111, 110, 110, 101, 99, 116, 105, 111, 110, 0, 115, 117, 98, 106, 101, 99, 116, 95, 108,
      111, 99, 97, 108, 95, 99, 101, 114, 116, 105, 102, 105, 99, 97, 116, 101,
    ]),
    36,
  );
}

/**
 * `connection.subject_peer_certificate`: The subject of the other end's certificate.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function connectionSubjectPeerCertificate(): Status {
  return Properties.read(
    memory.data<u8>([
      99, 111, 110, 110, 101, 99, 116, 105, 111, 110, 0, 115, 117, 98, 106, 101, 99, 116, 95, 112,
      101, 101, 114, 95, 99, 101, 114, 116, 105, 102, 105, 99, 97, 116, 101,
    ]),
    35,
  );
}

/**
 * `connection.dns_san_local_certificate`: The first DNS name among the alternative names of
 * the proxy's own certificate.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function connectionDnsSanLocalCertificate(): Status {
  return Properties.read(
    memory.data<u8>([
      99, 111, 110, 110, 101, 99, 116, 105, 111, 110, 0, 100, 110, 115, 95, 115, 97, 110, 95, 108,
      111, 99, 97, 108, 95, 99, 101, 114, 116, 105, 102, 105, 99, 97, 116, 101,
    ]),
    36,
  );
}

/**
 * `connection.dns_san_peer_certificate`: The first DNS name among the alternative names of the
 * other end's certificate.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function connectionDnsSanPeerCertificate(): Status {
  return Properties.read(
    memory.data<u8>([
      99, 111, 110, 110, 101, 99, 116, 105, 111, 110, 0, 100, 110, 115, 95, 115, 97, 110, 95, 112,
      101, 101, 114, 95, 99, 101, 114, 116, 105, 102, 105, 99, 97, 116, 101,
    ]),
    35,
  );
}

/**
 * `connection.uri_san_local_certificate`: The first URI among the alternative names of the
 * proxy's own certificate.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function connectionUriSanLocalCertificate(): Status {
  return Properties.read(
    memory.data<u8>([
      99, 111, 110, 110, 101, 99, 116, 105, 111, 110, 0, 117, 114, 105, 95, 115, 97, 110, 95, 108,
      111, 99, 97, 108, 95, 99, 101, 114, 116, 105, 102, 105, 99, 97, 116, 101,
    ]),
    36,
  );
}

/**
 * `connection.uri_san_peer_certificate`: The first URI among the alternative names of the
 * other end's certificate.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function connectionUriSanPeerCertificate(): Status {
  return Properties.read(
    memory.data<u8>([
      99, 111, 110, 110, 101, 99, 116, 105, 111, 110, 0, 117, 114, 105, 95, 115, 97, 110, 95, 112,
      101, 101, 114, 95, 99, 101, 114, 116, 105, 102, 105, 99, 97, 116, 101,
    ]),
    35,
  );
}

/**
 * `connection.sha256_peer_certificate_digest`: The SHA-256 digest of the other end's
 * certificate, in hexadecimal.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function connectionSha256PeerCertificateDigest(): Status {
  return Properties.read(
    memory.data<u8>([
      99, 111, 110, 110, 101, 99, 116, 105, 111, 110, 0, 115, 104, 97, 50, 53, 54, 95, 112, 101,
      101, 114, 95, 99, 101, 114, 116, 105, 102, 105, 99, 97, 116, 101, 95, 100, 105, 103, 101, 115,
      116,
    ]),
    41,
  );
}

/**
 * `connection.peer_certificate`: The other end's certificate, PEM encoded and then URL
 * encoded. (Envoy 1.36 does not have it.)
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function connectionPeerCertificate(): Status {
  return Properties.read(
    memory.data<u8>([
      99, 111, 110, 110, 101, 99, 116, 105, 111, 110, 0, 112, 101, 101, 114, 95, 99, 101, 114, 116,
      105, 102, 105, 99, 97, 116, 101,
    ]),
    27,
  );
}

/**
 * `connection.termination_details`: Why the host closed the connection, in the host's words.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function connectionTerminationDetails(): Status {
  return Properties.read(
    memory.data<u8>([
      99, 111, 110, 110, 101, 99, 116, 105, 111, 110, 0, 116, 101, 114, 109, 105, 110, 97, 116, 105,
      111, 110, 95, 100, 101, 116, 97, 105, 108, 115,
    ]),
    30,
  );
}

/**
 * `connection.transport_failure_reason`: Why the transport, such as the TLS handshake, failed.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function connectionTransportFailureReason(): Status {
  return Properties.read(
    memory.data<u8>([
      99, 111, 110, 110, 101, 99, 116, 105, 111, 110, 0, 116, 114, 97, 110, 115, 112, 111, 114, 116,
      95, 102, 97, 105, 108, 117, 114, 101, 95, 114, 101, 97, 115, 111, 110,
    ]),
    35,
  );
}

/**
 * `upstream.address`: The address of the backend with its port.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function upstreamAddress(): Status {
  return Properties.read(
    memory.data<u8>([117, 112, 115, 116, 114, 101, 97, 109, 0, 97, 100, 100, 114, 101, 115, 115]),
    16,
  );
}

/**
 * `upstream.port`: The port of the backend.
 * @returns `Status.Ok` when `PropertyValue.int` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function upstreamPort(): Status {
  return Properties.read(
    memory.data<u8>([117, 112, 115, 116, 114, 101, 97, 109, 0, 112, 111, 114, 116]),
    13,
  );
}

/**
 * `upstream.local_address`: The proxy's own address on this connection, with its port.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function upstreamLocalAddress(): Status {
  return Properties.read(
    memory.data<u8>([
      117, 112, 115, 116, 114, 101, 97, 109, 0, 108, 111, 99, 97, 108, 95, 97, 100, 100, 114, 101,
      115, 115,
    ]),
    22,
  );
}

/**
 * `upstream.local_port`: The proxy's own port on this connection. (Envoy does not have it.)
 * @returns `Status.Ok` when `PropertyValue.int` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function upstreamLocalPort(): Status {
  return Properties.read(
    memory.data<u8>([
      117, 112, 115, 116, 114, 101, 97, 109, 0, 108, 111, 99, 97, 108, 95, 112, 111, 114, 116,
    ]),
    19,
  );
}

/**
 * `upstream.tls_version`: The TLS version of the connection to the backend, such as `TLSv1.3`.
 * Not there without TLS.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function upstreamTlsVersion(): Status {
  return Properties.read(
    memory.data<u8>([
      117, 112, 115, 116, 114, 101, 97, 109, 0, 116, 108, 115, 95, 118, 101, 114, 115, 105, 111,
      110,
    ]),
    20,
  );
}

/**
 * `upstream.subject_local_certificate`: The subject of the proxy's own certificate towards the
 * backend.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function upstreamSubjectLocalCertificate(): Status {
  return Properties.read(
    memory.data<u8>([
      117, 112, 115, 116, 114, 101, 97, 109, 0, 115, 117, 98, 106, 101, 99, 116, 95, 108, 111, 99,
      97, 108, 95, 99, 101, 114, 116, 105, 102, 105, 99, 97, 116, 101,
    ]),
    34,
  );
}

/**
 * `upstream.subject_peer_certificate`: The subject of the other end's certificate.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function upstreamSubjectPeerCertificate(): Status {
  return Properties.read(
    memory.data<u8>([
      117, 112, 115, 116, 114, 101, 97, 109, 0, 115, 117, 98, 106, 101, 99, 116, 95, 112, 101, 101,
      114, 95, 99, 101, 114, 116, 105, 102, 105, 99, 97, 116, 101,
    ]),
    33,
  );
}

/**
 * `upstream.dns_san_local_certificate`: The first DNS name among the alternative names of the
 * proxy's own certificate.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function upstreamDnsSanLocalCertificate(): Status {
  return Properties.read(
    memory.data<u8>([
      117, 112, 115, 116, 114, 101, 97, 109, 0, 100, 110, 115, 95, 115, 97, 110, 95, 108, 111, 99,
      97, 108, 95, 99, 101, 114, 116, 105, 102, 105, 99, 97, 116, 101,
    ]),
    34,
  );
}

/**
 * `upstream.dns_san_peer_certificate`: The first DNS name among the alternative names of the
 * other end's certificate.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function upstreamDnsSanPeerCertificate(): Status {
  return Properties.read(
    memory.data<u8>([
      117, 112, 115, 116, 114, 101, 97, 109, 0, 100, 110, 115, 95, 115, 97, 110, 95, 112, 101, 101,
      114, 95, 99, 101, 114, 116, 105, 102, 105, 99, 97, 116, 101,
    ]),
    33,
  );
}

/**
 * `upstream.uri_san_local_certificate`: The first URI among the alternative names of the
 * proxy's own certificate.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function upstreamUriSanLocalCertificate(): Status {
  return Properties.read(
    memory.data<u8>([
      117, 112, 115, 116, 114, 101, 97, 109, 0, 117, 114, 105, 95, 115, 97, 110, 95, 108, 111, 99,
      97, 108, 95, 99, 101, 114, 116, 105, 102, 105, 99, 97, 116, 101,
    ]),
    34,
  );
}

/**
 * `upstream.uri_san_peer_certificate`: The first URI among the alternative names of the other
 * end's certificate.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function upstreamUriSanPeerCertificate(): Status {
  return Properties.read(
    memory.data<u8>([
      117, 112, 115, 116, 114, 101, 97, 109, 0, 117, 114, 105, 95, 115, 97, 110, 95, 112, 101, 101,
      114, 95, 99, 101, 114, 116, 105, 102, 105, 99, 97, 116, 101,
    ]),
    33,
  );
}

/**
 * `upstream.sha256_peer_certificate_digest`: The SHA-256 digest of the other end's
 * certificate, in hexadecimal.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function upstreamSha256PeerCertificateDigest(): Status {
  return Properties.read(
    memory.data<u8>([
      117, 112, 115, 116, 114, 101, 97, 109, 0, 115, 104, 97, 50, 53, 54, 95, 112, 101, 101, 114,
      95, 99, 101, 114, 116, 105, 102, 105, 99, 97, 116, 101, 95, 100, 105, 103, 101, 115, 116,
    ]),
    39,
  );
}

/**
 * `upstream.peer_certificate`: The other end's certificate, PEM encoded and then URL encoded.
 * (Envoy 1.36 does not have it.)
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function upstreamPeerCertificate(): Status {
  return Properties.read(
    memory.data<u8>([
      117, 112, 115, 116, 114, 101, 97, 109, 0, 112, 101, 101, 114, 95, 99, 101, 114, 116, 105, 102,
      105, 99, 97, 116, 101,
    ]),
    25,
  );
}

/**
 * `upstream.transport_failure_reason`: Why the transport, such as the TLS handshake, failed;
 * empty when it did not.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function upstreamTransportFailureReason(): Status {
  return Properties.read(
    memory.data<u8>([
      117, 112, 115, 116, 114, 101, 97, 109, 0, 116, 114, 97, 110, 115, 112, 111, 114, 116, 95, 102,
      97, 105, 108, 117, 114, 101, 95, 114, 101, 97, 115, 111, 110,
    ]),
    33,
  );
}

/**
 * `upstream.request_attempt_count`: How often the request was sent; 0 before the first time.
 * @returns `Status.Ok` when `PropertyValue.uint` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function upstreamRequestAttemptCount(): Status {
  return Properties.read(
    memory.data<u8>([
      117, 112, 115, 116, 114, 101, 97, 109, 0, 114, 101, 113, 117, 101, 115, 116, 95, 97, 116, 116,
      101, 109, 112, 116, 95, 99, 111, 117, 110, 116,
    ]),
    30,
  );
}

/**
 * `upstream.cx_pool_ready_duration`: How long the request waited for a connection.
 * @returns `Status.Ok` when `PropertyValue.int` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function upstreamCxPoolReadyDuration(): Status {
  return Properties.read(
    memory.data<u8>([
      117, 112, 115, 116, 114, 101, 97, 109, 0, 99, 120, 95, 112, 111, 111, 108, 95, 114, 101, 97,
      100, 121, 95, 100, 117, 114, 97, 116, 105, 111, 110,
    ]),
    31,
  );
}

/**
 * `upstream.num_endpoints`: How many endpoints the backend's cluster has.
 * @returns `Status.Ok` when `PropertyValue.uint` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function upstreamNumEndpoints(): Status {
  return Properties.read(
    memory.data<u8>([
      117, 112, 115, 116, 114, 101, 97, 109, 0, 110, 117, 109, 95, 101, 110, 100, 112, 111, 105,
      110, 116, 115,
    ]),
    22,
  );
}

/**
 * `upstream.locality`: Where the backend runs, whole.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it (`envoy.config.core.v3.Locality`);
 * contexts: http, tcp
 * @since ABI 0.1.0
 */
export function upstreamLocality(): Status {
  return Properties.read(
    memory.data<u8>([
      117, 112, 115, 116, 114, 101, 97, 109, 0, 108, 111, 99, 97, 108, 105, 116, 121,
    ]),
    17,
  );
}

/**
 * `upstream.locality.region`: The region in which the backend runs.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function upstreamLocalityRegion(): Status {
  return Properties.read(
    memory.data<u8>([
      117, 112, 115, 116, 114, 101, 97, 109, 0, 108, 111, 99, 97, 108, 105, 116, 121, 0, 114, 101,
      103, 105, 111, 110,
    ]),
    24,
  );
}

/**
 * `upstream.locality.zone`: The zone in which the backend runs.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function upstreamLocalityZone(): Status {
  return Properties.read(
    memory.data<u8>([
      117, 112, 115, 116, 114, 101, 97, 109, 0, 108, 111, 99, 97, 108, 105, 116, 121, 0, 122, 111,
      110, 101,
    ]),
    22,
  );
}

/**
 * `upstream.locality.sub_zone`: The part of a zone in which the backend runs.
 * @returns `Status.Ok` when `PropertyValue.bytes` has it; contexts: http, tcp
 * @since ABI 0.1.0
 */
export function upstreamLocalitySubZone(): Status {
  return Properties.read(
    memory.data<u8>([
      117, 112, 115, 116, 114, 101, 97, 109, 0, 108, 111, 99, 97, 108, 105, 116, 121, 0, 115, 117,
      98, 95, 122, 111, 110, 101,
    ]),
    26,
  );
}
