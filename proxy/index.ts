/** Serves Proxy-Wasm plugins on real sockets: on a real Envoy, or in Node. */
export * from "./envoy/index.js";
