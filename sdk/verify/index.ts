/** Says whether a WebAssembly module conforms to the Proxy-Wasm ABI, and which hosts will load it. */
export * from "./module.js";
