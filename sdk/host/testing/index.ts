/**
 * The test kit: a proxy driven by hand, with virtual time, for plugins of any language.
 *
 * ```ts
 * const plugin = await startPlugin("build/plugin.wasm", { configuration: "hi" });
 * const { response } = plugin.send({ path: "/" });
 * expect(response.headers.get("hello")).toBe("hi");
 * ```
 */
import { checkOptions, checkSource } from "./checks.js";
import { TestHost, type TestHostOptions, type TestPluginOptions } from "./host.js";
import type { TestPlugin } from "./plugin.js";
import { printOnFailure } from "./vitest.js";

/** Starts a plugin on a host of its own. For several plugins make a host with `startHost`. */
export async function startPlugin(
  module: string | URL | Uint8Array,
  options: TestPluginOptions & TestHostOptions = {},
): Promise<TestPlugin> {
  checkSource(module);
  const host = await startHost(options);
  return host.start(module, options);
}

/** Starts a host without plugins; add them with `start`. */
export async function startHost(options: TestHostOptions = {}): Promise<TestHost> {
  checkOptions(options);
  const host = new TestHost(options);
  await printOnFailure(host);
  return host;
}

export { describeWarning, TestHost } from "./host.js";
export type { Exchange, SendOptions, TestHostOptions, TestPluginOptions } from "./host.js";
export { TestPlugin } from "./plugin.js";
export { TestRequest, TestResponse, TestStream, type FlowState, type Upstream } from "./stream.js";
export { TestConnection } from "./tcp.js";
export { TestCall } from "./calls.js";
export { TestGrpcCall } from "./grpc.js";
export { Clock } from "./clock.js";
export { Trace } from "./trace.js";
export { StepLimitReached } from "./step-limit.js";
export { TestHeaders, type Body, type RequestInit, type ResponseInit } from "./messages.js";
export { matchers, type ProxyWasmMatchers } from "./matchers.js";
export {
  CallbackTimeout,
  runInWorker,
  type WorkerOptions,
  type WorkerReport,
  type WorkerResult,
  type WorkerStep,
} from "./worker.js";
