/** A Proxy-Wasm host for Node: the machine, its profiles, and the loader. For tests see `@proxywasm/host/testing`. */
export * from "./machine/index.js";
export { loadModule, type LoadOptions, type PluginModule } from "./engine/module.js";
export type { TraceEntry, TraceSink, TraceValue } from "./engine/trace.js";
export {
  DEVIATIONS,
  PROFILES,
  type Deviation,
  type Profile,
  type ProfileName,
} from "./profiles/index.js";
