/** Each rule of verify: what it finds, where, why, and what to do. */
import { describe, expect, test } from "vitest";
import { BROKEN, WASI } from "./broken.js";
import { KNOWLEDGE, RULES } from "@proxywasm/verify";
import type { ModuleSpec } from "../support/wasm-builder.js";
import { brief, EXPORTS, exporting, GOOD, importing, MARKER, the, verdictOn } from "./plugin.js";

/** What judges when no host is named. */
const ENVOYS = ["Envoy 1.40", "Envoy 1.39", "Envoy 1.38", "Envoy 1.37", "Envoy 1.36"];

describe("a good plugin", () => {
  test("gives no finding on Envoy", () => {
    const verdict = verdictOn(GOOD);
    expect(brief(verdict)).toEqual([]);
    expect(verdict).toMatchObject({
      ok: true,
      abi: { version: "0.2.1" },
      hosts: ENVOYS,
    });
  });

  test.each(["envoy@1.36", "envoy@1.40", "higress", "kong", "ats", "fastedge"])(
    "loads on %s",
    (host) => {
      expect(brief(verdictOn(GOOD, [host]))).toEqual([]);
    },
  );

  test.each(["0.1.0", "0.2.0", "0.2.1"])(
    "of ABI %s with every import and callback of that version gives no finding on Envoy",
    (version) => {
      const table = KNOWLEDGE.abi.find((each) => each.version === version)!;
      const signature = (info: { params: readonly { type: string }[]; result: string | null }) =>
        `(${info.params.map((param) => param.type).join(",")})->${info.result ?? "()"}`;
      const imports = Object.entries(table.imports).flatMap(([module, names]) =>
        Object.values(names).map((info) => ({
          module,
          name: info.name,
          signature: signature(info),
        })),
      );
      const callbacks = Object.values(table.callbacks).filter((info) => info.name !== "_start");
      const exports = {
        [table.marker]: "()->()",
        ...Object.fromEntries(callbacks.map((info) => [info.name, signature(info)])),
      };
      const found = brief(verdictOn({ imports, exports, names: { 0: "x" } }));
      expect(found).toEqual([
        `import-stub info: import ${WASI}.proc_exit`,
        "allocator-both info: export malloc",
      ]);
    },
  );
});

describe("each rule fires, alone", () => {
  test.each(BROKEN)("%s: %s", (code, _, spec, hosts, found) => {
    const verdict = verdictOn(spec, hosts);
    expect(verdict.findings.map((each) => each.code)).toContain(code);
    if (found.length > 0) expect(brief(verdict)).toEqual(found);
    expect(verdict.ok).toBe(!verdict.findings.some((each) => each.severity === "error"));
    for (const each of verdict.findings) {
      expect(each.reason).not.toMatch(/undefined|null|\[object/);
      expect(each.remedy).not.toMatch(/undefined|null|\[object/);
      expect(each.remedy.length).toBeGreaterThan(3);
    }
  });

  test("no rule is without a module that breaks it", () => {
    const tested = new Set([
      ...BROKEN.map(([code]) => code),
      "abi-other",
      "host-differs",
      "host-abi",
    ]);
    expect(RULES.map((rule) => rule.code).filter((code) => !tested.has(code))).toEqual([]);
  });

  test("no two rules share a code, and each says what it asks for", () => {
    const codes = RULES.map((rule) => rule.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(RULES.filter((rule) => !/^\S.+\.$/.test(rule.about))).toEqual([]);
  });
});

describe("the reason says which mistake it is", () => {
  const reasonOf = (code: string, spec: ModuleSpec, hosts: string[] = []) =>
    the(verdictOn(spec, hosts), code).reason;

  test("a misspelt hostcall: the nearest name", () => {
    const found = the(
      verdictOn(importing("env", "proxy_get_propperty", "()->()")),
      "import-unknown",
    );
    expect(found.reason).toBe("no host function has this name; did you mean proxy_get_property?");
    expect(found.remedy).toBe("import proxy_get_property");
  });

  test("a name that is near nothing: no guess", () => {
    expect(reasonOf("import-unknown", importing("env", "qqqqqqqq", "()->()"))).toBe(
      "no host function has this name",
    );
  });

  test("a hostcall of another version: which", () => {
    const spec = exporting({ [MARKER]: null, proxy_abi_version_0_2_0: "()->()" });
    const found = the(
      verdictOn({
        ...spec,
        imports: [{ module: "env", name: "proxy_get_log_level", signature: "(i32)->i32" }],
      }),
      "import-unknown",
    );
    expect(found.reason).toBe("ABI 0.2.0 does not have it: it belongs to ABI 0.2.1");
    expect(found.remedy).toBe("do not call it in a build for 0.2.0, or build for ABI 0.2.1");
  });

  test("a hostcall that ended: the versions that had it", () => {
    expect(reasonOf("import-unknown", importing("env", "proxy_clear_route_cache", "()->i32"))).toBe(
      "ABI 0.2.1 does not have it: it belongs to ABI 0.1.0",
    );
  });

  test("the wrong wasm module: the right one", () => {
    const found = the(
      verdictOn(importing("proxywasm", "proxy_log", "(i32,i32,i32)->i32")),
      "import-unknown",
    );
    expect(found.reason).toBe('the host does not link it from "proxywasm", but from "env"');
    expect(found.remedy).toBe('import it from the wasm module "env"');
  });

  test("another host's extension: whose", () => {
    expect(
      reasonOf(
        "import-unknown",
        importing("env", "proxy_redis_call", "(i32,i32,i32,i32,i32)->i32"),
      ),
    ).toBe("it is an extension that only Higress offers");
    expect(
      reasonOf(
        "callback-unknown",
        exporting({ proxy_on_redis_call_response: "(i32,i32,i32,i32)->()" }),
      ),
    ).toBe("no host looks for this export, so it is never called (only Higress does)");
  });

  test("the AssemblyScript SDKs' gRPC callback: its right name", () => {
    const found = the(
      verdictOn(exporting({ proxy_on_grpc_trailing_metadata: "(i32,i32,i32)->()" })),
      "callback-unknown",
    );
    expect(found.remedy).toBe("did you mean proxy_on_grpc_receive_trailing_metadata?");
  });

  test("a wrong signature: both, with the parameters' names", () => {
    expect(reasonOf("import-signature", importing("env", "proxy_log", "(i32,i32)->i32"))).toBe(
      "is imported as (i32,i32)->i32, and the host has (log_level: i32, message_data: i32, message_size: i32) -> i32",
    );
  });

  test("several markers: which one the host takes, by export order", () => {
    const first = { proxy_abi_version_0_2_0: "()->()", ...EXPORTS };
    expect(reasonOf("abi-several", { ...GOOD, exports: first })).toContain(
      "the host takes proxy_abi_version_0_2_0",
    );
    expect(reasonOf("abi-several", exporting({ proxy_abi_version_0_2_0: "()->()" }))).toContain(
      `the host takes ${MARKER}`,
    );
  });

  test("an unknown marker before a known one: passed over", () => {
    const verdict = verdictOn({
      ...GOOD,
      exports: { proxy_abi_version_0_3_0: "()->()", ...EXPORTS },
    });
    expect(verdict.abi?.version).toBe("0.2.1");
    expect(brief(verdict)).toEqual(["abi-several warning: exports"]);
  });

  test("Kong takes a global as marker", () => {
    expect(verdictOn({ ...exporting({ [MARKER]: null }), globals: [MARKER] }, ["kong"]).ok).toBe(
      true,
    );
  });

  test("_start before _initialize: Kong calls the first, Envoy calls _initialize", () => {
    const spec = { ...GOOD, exports: { _start: "()->()", ...EXPORTS } };
    expect(reasonOf("start-both", spec, ["kong"])).toContain("the host calls _start only");
    expect(reasonOf("start-both", spec, ["envoy"])).toContain("the host calls _initialize only");
  });

  test("a marker of 0.2.100 on Higress: judged like 0.2.1", () => {
    const spec = exporting({ [MARKER]: null, proxy_abi_version_0_2_100: "()->()" });
    const verdict = verdictOn(
      {
        ...spec,
        imports: [{ module: "env", name: "proxy_get_log_level", signature: "(i32)->i32" }],
      },
      ["higress"],
    );
    expect(verdict.abi).toMatchObject({ version: "0.2.100", like: "0.2.1" });
    expect(brief(verdict)).toEqual([]);
  });

  test("a marker that a host means otherwise: said", () => {
    const spec = exporting({
      [MARKER]: null,
      proxy_abi_version_0_2_0: "()->()",
      _initialize: null,
      _start: "()->()",
    });
    expect(brief(verdictOn({ ...spec, imports: [] }, ["mosn"]))).toContain(
      "host-abi warning: export proxy_abi_version_0_2_0",
    );
  });

  test("a module without callbacks or marker: how to build it", () => {
    const found = the(
      verdictOn({ exports: { malloc: "(i32)->i32" }, names: { 0: "x" } }),
      "abi-missing",
    );
    expect(found.remedy).toContain("proxy-wasm build");
    expect(the(verdictOn(exporting({ [MARKER]: null })), "abi-missing").remedy).toBe(
      `export the empty function ${MARKER}`,
    );
  });
});

describe("WASI", () => {
  const clock = importing(WASI, "clock_res_get", "(i32,i32)->i32");

  test("what only a newer Envoy has is an error on the older one, and names the newer", () => {
    const found = the(verdictOn(clock, ["envoy@1.36"]), "import-unknown");
    expect(found).toMatchObject({ severity: "error", hosts: ["Envoy 1.36"] });
    expect(found.reason).toBe(
      "the host does not have it in this version; Envoy 1.39 is the first that does",
    );
  });

  test("without --host it is a warning: the newest Envoy decides", () => {
    const verdict = verdictOn(clock);
    expect(the(verdict, "import-unknown")).toMatchObject({
      severity: "warning",
      hosts: ["Envoy 1.38", "Envoy 1.37", "Envoy 1.36"],
    });
    expect(verdict.ok).toBe(true);
  });

  test.each([
    ["path_link", "(i32,i32,i32,i32,i32,i32,i32)->i32"],
    ["path_symlink", "(i32,i32,i32,i32,i32)->i32"],
  ])("%s as WASI has it does not link on Envoy, which declares it otherwise", (name, signature) => {
    const found = the(
      verdictOn(importing(WASI, name, signature), ["envoy@1.40"]),
      "import-signature",
    );
    expect(found.severity).toBe("error");
    expect(found.reason).toContain("where WASI has");
  });

  test("the old name of WASI links the same", () => {
    expect(
      brief(verdictOn(importing("wasi_unstable", "fd_write", "(i32,i32,i32,i32)->i32"))),
    ).toEqual([]);
  });

  test("what Envoy never has is unknown, on every version", () => {
    const found = the(verdictOn(importing(WASI, "proc_raise", "(i32)->i32")), "import-unknown");
    expect(found.hosts).toEqual(ENVOYS);
  });
});

describe("the version asked for", () => {
  test("another one than the module's is an error, and judges by the one asked for", () => {
    const spec = importing("env", "proxy_get_log_level", "(i32)->i32");
    const verdict = verdictOn(spec, [], { abi: "0.2.0" });
    expect(the(verdict, "abi-other").reason).toBe(
      "the module speaks ABI 0.2.1, and was to be verified for 0.2.0",
    );
    expect(the(verdict, "import-unknown").place).toBe("import env.proxy_get_log_level");
  });

  test("the module's own adds nothing", () => {
    expect(brief(verdictOn(GOOD, [], { abi: "0.2.1" }))).toEqual([]);
  });
});

test("a finding of several hosts is one, and lists them", () => {
  const found = the(
    verdictOn(exporting({ malloc: null }), ["envoy", "higress"]),
    "allocator-missing",
  );
  expect(found.hosts).toEqual(["Envoy 1.40", "Higress"]);
});

test("the worst findings come first", () => {
  const spec = { ...exporting({ malloc: null, proxy_on_bogus: "()->()" }), names: undefined! };
  const severities = verdictOn(spec).findings.map((each) => each.severity);
  expect(severities).toEqual(["error", "warning", "info"]);
});

test("names like __proto__ and constructor are names like any other", () => {
  for (const name of ["__proto__", "constructor", "toString"]) {
    expect(brief(verdictOn(importing("env", name, "()->()")))).toEqual([
      `import-unknown error: import env.${name}`,
    ]);
    expect(brief(verdictOn(importing(name, "x", "()->()")))).toEqual([
      `import-unknown error: import ${name}.x`,
    ]);
  }
});
