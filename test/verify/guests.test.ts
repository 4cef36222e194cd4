/** Verify on modules that the compilers of other languages built. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compile } from "../support/asc.js";
import { guest } from "../support/guests.js";
import { brief, moduleOf, the, verdictOn } from "./plugin.js";
import { loadsOn, KNOWLEDGE, readNames } from "@proxywasm/verify";

type Language = "rust" | "go" | "zig" | "c";

/** MOSN does not know ABI 0.2.1. */
const MOSN = "MOSN: abi-unknown";

/** What the toolchain leaves in a module, beyond WASI functions that do little. */
const EXPECTED: Readonly<
  Record<Language, { remarks: string[]; wasi: boolean; refusing: string[] }>
> = {
  // It asks for the log level, which Kong declares otherwise.
  rust: { remarks: [], wasi: true, refusing: ["Kong ngx_wasm_module: import-signature", MOSN] },
  go: { remarks: [], wasi: true, refusing: [MOSN] },
  zig: {
    remarks: ["start-none info: exports", "names-missing info: name section"],
    wasi: false,
    refusing: [MOSN],
  },
  c: {
    remarks: ["start-none info: exports", "names-missing info: name section"],
    wasi: false,
    refusing: [MOSN],
  },
};

const guests = await Promise.all((Object.keys(EXPECTED) as Language[]).map((name) => guest(name)));

describe.each(guests)("a plugin in $title", ({ name, path }) => {
  const it = test.skipIf(!path);
  const expected = EXPECTED[name as Language];

  it("loads on Envoy, with only these remarks", () => {
    const verdict = verdictOn(readFileSync(path!));
    expect(verdict).toMatchObject({ ok: true, abi: { version: "0.2.1" } });
    expect(brief(verdict).filter((each) => !each.startsWith("import-stub info"))).toEqual(
      expected.remarks,
    );
  });

  it("loads on the other hosts, but for those that lack what it imports", () => {
    const refusing = loadsOn(moduleOf(readFileSync(path!)), KNOWLEDGE).filter(
      (each) => !each.loads,
    );
    expect(refusing.map((each) => `${each.host}: ${each.because?.code}`)).toEqual(
      expected.refusing,
    );
  });

  it("is read to the end: imports, names and sizes", () => {
    const module = moduleOf(readFileSync(path!));
    const modules = new Set(module.imports.map((each) => each.module));
    expect(modules.has("wasi_snapshot_preview1")).toBe(expected.wasi);
    expect(module.sections.reduce((sum, each) => sum + each.size, 8)).toBe(module.bytes.length);
    expect(readNames(module)?.intact ?? true).toBe(true);
    expect(module.exports.some((each) => each.name === "proxy_on_response_headers")).toBe(true);
  });
});

describe("a plugin in AssemblyScript", () => {
  const source = `
    @external("env", "proxy_log")
    declare function proxy_log(level: u32, message: usize, size: u32): u32;
    export function proxy_abi_version_0_2_1(): void {}
    export function malloc(size: usize): usize { return heap.alloc(size); }
    export function proxy_on_vm_start(id: u32, size: u32): u32 { return 1; }
    export function proxy_on_response_headers(id: u32, count: u32, end: u32): u32 {
      const message = "hello".split("").join("");
      proxy_log(2, changetype<usize>(message), 4);
      return 0;
    }
    const started: StaticArray<i32> = StaticArray.fromArray<i32>([1, 2, 3]);
    export function size(): i32 { return started.length; }
  `;

  test("built with the right flags gives no error and no warning", async () => {
    const verdict = verdictOn(
      await compile({ "entry.ts": source }, ["--exportStart", "_initialize"]),
    );
    expect(verdict.findings.filter((each) => each.severity !== "info")).toEqual([]);
    expect(verdict.ok).toBe(true);
  });

  test("built without --exportStart has a start section", async () => {
    const verdict = verdictOn(await compile({ "entry.ts": source }));
    expect(the(verdict, "start-section").remedy).toContain("--exportStart _initialize");
  });

  test("built without --use abort is refused, and told how to build", async () => {
    const verdict = verdictOn(
      await compile({ "entry.ts": source }, [
        "--exportStart",
        "_initialize",
        "--use",
        "abort=~lib/builtins/abort",
      ]),
    );
    expect(the(verdict, "import-abort").severity).toBe("error");
    expect(verdict.ok).toBe(false);
  });

  test("that takes its clock from JavaScript is refused", async () => {
    const clock = `${source}\nexport function now(): i64 { return Date.now(); }`;
    const verdict = verdictOn(
      await compile({ "entry.ts": clock }, ["--exportStart", "_initialize"]),
    );
    expect(the(verdict, "import-foreign").place).toBe("import env.Date.now");
  });

  test("without --debug has no names, with it has", async () => {
    const flags = ["--exportStart", "_initialize"];
    expect(brief(verdictOn(await compile({ "entry.ts": source }, flags)))).toContain(
      "names-missing info: name section",
    );
    const named = verdictOn(await compile({ "entry.ts": source }, [...flags, "--debug"]));
    expect(brief(named).filter((each) => each.startsWith("names"))).toEqual([]);
  });
});
