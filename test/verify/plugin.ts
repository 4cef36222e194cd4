/** A plugin that every rule is content with, and ways to spoil it. */
import { chooseHost, judge, KNOWLEDGE, readModule } from "@proxywasm/verify";
import type { Finding, HostVersion, JudgeOptions, Verdict, WasmModule } from "@proxywasm/verify";
import { buildModule, type ImportSpec, type ModuleSpec } from "../support/wasm-builder.js";

export const MARKER = "proxy_abi_version_0_2_1";

export const EXPORTS: Readonly<Record<string, string>> = {
  [MARKER]: "()->()",
  _initialize: "()->()",
  malloc: "(i32)->i32",
  proxy_on_context_create: "(i32,i32)->()",
  proxy_on_vm_start: "(i32,i32)->i32",
  proxy_on_configure: "(i32,i32)->i32",
  proxy_on_request_headers: "(i32,i32,i32)->i32",
};

export const LOG: ImportSpec = {
  module: "env",
  name: "proxy_log",
  signature: "(i32,i32,i32)->i32",
};

/** Its callbacks say yes: a plugin whose start or configuration says no is refused. */
export const GOOD: ModuleSpec = {
  imports: [LOG],
  exports: EXPORTS,
  names: { 0: "log" },
  returns: 1,
};

/** The good plugin with other exports: `null` takes one away. */
export function exporting(changes: Readonly<Record<string, string | null>>): ModuleSpec {
  const exports = Object.entries({ ...EXPORTS, ...changes }).filter(
    ([, signature]) => signature !== null,
  );
  return { ...GOOD, exports: Object.fromEntries(exports) as Record<string, string> };
}

/** The good plugin with one more import. */
export function importing(module: string, name: string, signature: string): ModuleSpec {
  return { ...GOOD, imports: [LOG, { module, name, signature }] };
}

export function moduleOf(spec: ModuleSpec | Uint8Array): WasmModule {
  const result = readModule(spec instanceof Uint8Array ? spec : buildModule(spec));
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.module;
}

export function host(text: string): HostVersion {
  const choice = chooseHost(KNOWLEDGE.hosts, text);
  if (!choice.ok) throw new Error(choice.message);
  return choice.host;
}

export function verdictOn(
  spec: ModuleSpec | Uint8Array,
  hosts: readonly string[] = [],
  more: JudgeOptions = {},
): Verdict {
  return judge(moduleOf(spec), KNOWLEDGE, { ...more, hosts: hosts.map(host) });
}

/** `code severity place` of each finding, without what hosts do differently. */
export function brief(verdict: Verdict): string[] {
  return verdict.findings
    .filter((each) => each.code !== "host-differs")
    .map((each) => `${each.code} ${each.severity}: ${each.place}`);
}

export function the(verdict: Verdict, code: string): Finding {
  const found = verdict.findings.filter((each) => each.code === code);
  if (found.length !== 1)
    throw new Error(`${found.length} findings ${code} among ${brief(verdict).join("; ")}`);
  return found[0]!;
}
