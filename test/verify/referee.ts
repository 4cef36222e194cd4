/** Real Envoys, each beside the row of spec/hosts that is about it, and what they say of a module. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { availableEnvoy, findEnvoy } from "@proxywasm/proxy/testing";
import { buildModule, type ModuleSpec } from "../support/wasm-builder.js";

export interface Referee {
  /** For `--host`. */
  readonly row: string;
  /** Undefined if this Envoy is not installed. */
  readonly path: string | undefined;
  readonly title: string;
}

/** The newest is installed for the tests; the older ones take part where they are installed. */
export const REFEREES: readonly Referee[] = [
  { row: "envoy@1.40", ...(await availableEnvoy()) },
  ...(await Promise.all(["1.39.3", "1.38.2", "1.37.0", "1.36.2"].map(older))),
];

async function older(version: string): Promise<Referee> {
  const row = `envoy@${version.replace(/\.\d+$/, "")}`;
  const hint = `skipped, not installed (proxy-wasm envoy install ${version})`;
  return findEnvoy({ version, install: false }).then(
    ({ path }) => ({ row, path, title: `Envoy ${version}` }),
    () => ({ row, path: undefined, title: `Envoy ${version}: ${hint}` }),
  );
}

const folder = mkdtempSync(join(tmpdir(), "referee-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Why Envoy refuses a module when it checks a configuration with it; null when it takes it. */
export function refusal(path: string, spec: ModuleSpec | Uint8Array): Promise<string | null> {
  const wasm = join(folder, "plugin.wasm");
  const config = join(folder, "envoy.json");
  writeFileSync(wasm, spec instanceof Uint8Array ? spec : buildModule(spec));
  writeFileSync(config, JSON.stringify(bootstrap(wasm)));
  const args = ["--mode", "validate", "-c", config, "-l", "error", "--concurrency", "1"];
  return new Promise((resolve) => {
    execFile(path, args, { timeout: 20_000 }, (error, stdout, stderr) => {
      const lines = (stdout + stderr).split("\n").filter((line) => /\]\[wasm\]/.test(line));
      resolve(
        error ? lines.map((line) => line.replace(/^.*\] /, "")).join("; ") || error.message : null,
      );
    });
  });
}

function bootstrap(filename: string): object {
  const type = (name: string) => `type.googleapis.com/envoy.extensions.filters.${name}`;
  const wasm = {
    "@type": type("http.wasm.v3.Wasm"),
    config: {
      name: "plugin",
      vm_config: { runtime: "envoy.wasm.runtime.v8", code: { local: { filename } } },
    },
  };
  const router = { "@type": type("http.router.v3.Router") };
  const manager = {
    "@type": type("network.http_connection_manager.v3.HttpConnectionManager"),
    stat_prefix: "referee",
    route_config: {
      virtual_hosts: [
        {
          name: "all",
          domains: ["*"],
          routes: [{ match: { prefix: "/" }, direct_response: { status: 200 } }],
        },
      ],
    },
    http_filters: [
      { name: "wasm", typed_config: wasm },
      { name: "router", typed_config: router },
    ],
  };
  const listener = {
    name: "listener",
    address: { socket_address: { address: "127.0.0.1", port_value: 0 } },
    filter_chains: [{ filters: [{ name: "manager", typed_config: manager }] }],
  };
  return { static_resources: { listeners: [listener] } };
}
