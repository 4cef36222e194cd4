/** What the examples of deviations are made of. */
import type { ProfileName } from "@proxywasm/host";
import type { TestPlugin } from "@proxywasm/host/testing";
import { startPuppet, type Puppet, type PuppetCallbacks, type PuppetOptions } from "../puppet.js";

/** A deviation: what each profile shows. */
export interface Shown {
  readonly envoy: unknown;
  readonly spec: unknown;
  readonly show: (profile: ProfileName) => unknown;
}

/** What callbacks found during one exchange. */
export function during(
  profile: ProfileName,
  callbacks: (found: unknown[]) => PuppetCallbacks,
  drive: (plugin: TestPlugin) => void = (plugin) => void plugin.send({ body: "hello" }),
  options: PuppetOptions = {},
): unknown[] {
  const found: unknown[] = [];
  drive(startPuppet(callbacks(found), { ...options, profile }));
  return found;
}

/** What one act in on_request_headers gives. */
export const inHeaders = (profile: ProfileName, act: (p: Puppet) => unknown): unknown =>
  during(profile, (found) => ({ onRequestHeaders: (p) => void found.push(act(p)) }))[0];
/** What one act in on_request_body gives; the body is `hello`. */
export const inBody = (profile: ProfileName, act: (p: Puppet) => unknown): unknown =>
  during(profile, (found) => ({ onRequestBody: (p) => void found.push(act(p)) }))[0];
/** The headers that a call-out needs. */
export const CALL: [string, string][] = [
  [":method", "GET"],
  [":path", "/"],
  [":authority", "a"],
];
