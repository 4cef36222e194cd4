/** For end-to-end tests of plugins: real Envoys on loopback, and whether this machine can have one. */
export * from "../envoy/index.js";
export { availableEnvoy, type Availability } from "./available.js";
export { startEnvoyFile, type FileOptions } from "./file.js";
