/** Serves Proxy-Wasm plugins on real sockets: in Node, or on a real Envoy. */
export * from "./envoy/index.js";
export type { Cluster, Observers } from "./node/environment.js";
export { serve, type Served, type ServedPlugin, type ServeOptions } from "./node/serve.js";
