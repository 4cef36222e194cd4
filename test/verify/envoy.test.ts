/** Real Envoys referee the judge: what it refuses they refuse, what it passes they load. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { KNOWLEDGE } from "@proxywasm/verify";
import { availableEnvoy, findEnvoy } from "@proxywasm/proxy/testing";
import { viewHost } from "../../sdk/verify/hosts.js";
import { guest } from "../support/guests.js";
import { buildModule, customSection, type ModuleSpec } from "../support/wasm-builder.js";
import { BROKEN, WASI } from "./broken.js";
import { EXPORTS, exporting, GOOD, host, importing, verdictOn } from "./plugin.js";

/** Real Envoys as referees of the judge: each of its verdicts is compared with theirs. */
const folder = mkdtempSync(join(tmpdir(), "referee-"));
afterAll(() => rmSync(folder, { recursive: true }));

const newest = await availableEnvoy();
const oldest = await findEnvoy({ version: "1.36.2", install: false }).then(
  ({ path }) => ({ path, title: "Envoy 1.36.2" }),
  () => ({
    path: undefined,
    title: "Envoy 1.36.2: skipped, not installed (proxy-wasm envoy install 1.36.2)",
  }),
);
const guests = await Promise.all((["rust", "go", "zig", "c"] as const).map((name) => guest(name)));

const REFEREES = [
  { ...newest, row: "envoy@1.40" },
  { ...oldest, row: "envoy@1.36" },
];

/** Why Envoy refuses a module when it checks a configuration with it; null when it takes it. */
function refusal(path: string, spec: ModuleSpec | Uint8Array): Promise<string | null> {
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

describe.each(REFEREES)("$title", ({ path, row }) => {
  const envoy = host(row);
  const it = test.skipIf(!path);

  describe("agrees with the judge", () => {
    // Envoy takes a module without memory and crashes later: see below.
    const modules = BROKEN.filter(
      ([code, , , hosts]) => code !== "memory-missing" && hosts.every((each) => each === "envoy"),
    );
    it.each(modules)("%s: %s", async (_, __, spec) => {
      const why = await refusal(path!, spec);
      const { ok, findings } = verdictOn(spec, [row]);
      const errors = findings.filter((each) => each.severity === "error").map((each) => each.code);
      expect({ ok: why === null, why, errors }).toEqual({ ok, why, errors });
    });
  });

  describe.each(["0.1.0", "0.2.0", "0.2.1"])("with a module of ABI %s", (version) => {
    const { marker } = KNOWLEDGE.abi.find((each) => each.version === version)!;
    const view = viewHost(envoy, version, KNOWLEDGE.abi);
    const plain = { [marker]: "()->()", malloc: "(i32)->i32" };

    it("links every import that spec/hosts says it links", async () => {
      const imports = [...view.imports].flatMap(([module, names]) =>
        [...names.values()].map(({ name, signature }) => ({ module, name, signature })),
      );
      expect(await refusal(path!, { imports, exports: plain })).toBe(null);
    });

    it("takes every callback with the signature that spec/hosts says", async () => {
      const callbacks = [...view.callbacks.values()].filter(
        (each) => !/^_|^malloc$/.test(each.name),
      );
      const exports = Object.fromEntries(callbacks.map(({ name, signature }) => [name, signature]));
      expect(await refusal(path!, { exports: { ...plain, ...exports }, returns: 1 })).toBe(null);
    });
  });

  describe("lacks what the row lacks, and nothing else, of WASI", () => {
    const all = [
      ...viewHost(host("envoy@1.40"), "0.2.1", KNOWLEDGE.abi).imports.get(WASI)!.values(),
    ];
    const here = viewHost(envoy, "0.2.1", KNOWLEDGE.abi).imports.get(WASI)!;
    const absent = all.filter(({ name }) => !here.has(name));
    it.each([...absent, { name: "proc_raise", signature: "(i32)->i32" }])(
      "$name",
      async ({ name, signature }) => {
        expect(await refusal(path!, importing(WASI, name, signature))).toContain(
          `missing import: ${WASI}.${name}`,
        );
      },
    );
  });

  it.each(Object.keys(EXPORTS).filter((name) => name.startsWith("proxy_on")))(
    "refuses %s of a wrong signature",
    async (name) => {
      expect(await refusal(path!, exporting({ [name]: "(f64)->()" }))).toContain(
        `Bad function signature for: ${name}`,
      );
    },
  );

  it("crashes on the first hostcall of a module that exports no memory", async () => {
    const log = [0x41, 2, 0x41, 0, 0x41, 1, 0x10, 0, 0x1a, 0x41, 1];
    const start = { signature: "(i32,i32)->i32", exports: ["proxy_on_vm_start"], body: log };
    const spec = { ...exporting({ proxy_on_vm_start: null }), functions: [start] };
    expect(await refusal(path!, spec)).toBe(null);
    expect(await refusal(path!, { ...spec, memory: { min: 1 } })).toMatch(/Command failed|SIGSEGV/);
  });

  describe("takes the plugins of other languages", () => {
    test.skipIf(!path).each(guests)("$title", async (each) => {
      if (!each.path) return;
      expect(await refusal(path!, readFileSync(each.path))).toBe(null);
    });
  });

  it("takes function names that are not UTF-8", async () => {
    const spec = {
      ...GOOD,
      names: undefined!,
      after: [customSection("name", [1, 4, 1, 0, 1, 0xff])],
    };
    expect(await refusal(path!, spec)).toBe(null);
    expect(verdictOn(spec, [row]).ok).toBe(true);
  });

  it("takes the good plugin", async () => {
    expect(await refusal(path!, GOOD)).toBe(null);
  });
});
