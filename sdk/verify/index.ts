/** Says whether a WebAssembly module conforms to the Proxy-Wasm ABI, and which hosts will load it. */
export { verify, type ModuleOptions, type ModuleVerdict } from "./bytes.js";
export type { Finding, Severity } from "./findings.js";
export {
  chooseHost,
  hostVersions,
  type HostChoice,
  type HostVersion,
  type SeenAbi,
} from "./hosts.js";
export {
  judge,
  loadsOn,
  type JudgeOptions,
  type Knowledge,
  type Loads,
  type Verdict,
} from "./judge.js";
export { KNOWLEDGE } from "./knowledge.js";
export * from "./module.js";
export { readOverlay, readOverlayJson, type OverlayResult } from "./overlay.js";
export { report } from "./report.js";
export { RULES } from "./rules/index.js";
export { sectionSizes, largestFunctions } from "./sizes.js";
export { processOutput, verifyFiles, type Output, type VerifyOptions } from "./verify.js";
