/** Real Envoys referee the judge: what it refuses they refuse, what it passes they load. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { KNOWLEDGE } from "@proxywasm/verify";
import { viewHost } from "../../sdk/verify/hosts.js";
import { guest } from "../support/guests.js";
import { customSection } from "../support/wasm-builder.js";
import { BROKEN, WASI } from "./broken.js";
import { exporting, GOOD, host, importing, verdictOn } from "./plugin.js";
import { refusal, REFEREES } from "./referee.js";

const guests = await Promise.all((["rust", "go", "zig", "c"] as const).map((name) => guest(name)));

const ALLOCATOR = "proxy_on_memory_allocate";
const UNREACHABLE = [0x00];

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

  // A signature is looked at when the name is looked up: this is how a callback is known to be called.
  const called = [...viewHost(envoy, "0.2.1", KNOWLEDGE.abi).callbacks.values()].filter(
    (each) => /^(proxy_on_|proxy_validate_|envoy_on_)/.test(each.name) && each.name !== ALLOCATOR,
  );
  it.each(called.map((each) => each.name))("refuses %s of a wrong signature", async (name) => {
    expect(await refusal(path!, exporting({ [name]: "(f64)->()" }))).toContain(
      `Bad function signature for: ${name}`,
    );
  });

  it("calls at load what the row says it calls, and nothing else", async () => {
    const { callbacks } = viewHost(envoy, "0.2.1", KNOWLEDGE.abi);
    const signatures = { main: "(i32,i32)->i32", __main_void: "()->i32" };
    for (const [name, signature] of Object.entries(signatures)) {
      const functions = [{ signature, exports: [name], body: UNREACHABLE }];
      const ran = (await refusal(path!, { ...GOOD, functions })) !== null;
      const says = callbacks.get(name)?.support ?? "none";
      expect([name, ran]).toEqual([name, says !== "none"]);
      const alone = { ...exporting({ _initialize: null }), functions };
      expect([name, await refusal(path!, alone)]).toEqual([name, null]);
    }
  });

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
