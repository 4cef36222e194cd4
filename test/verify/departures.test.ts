/** What verify says where a host departs from the ABI's text: which hosts, which of their versions, and what to do. */
import { describe, expect, test } from "vitest";
import { brief, exporting, GOOD, importing, MARKER, the, verdictOn } from "./plugin.js";

describe("what hosts do differently", () => {
  test("is said for a chosen host, about what the module uses", () => {
    const places = verdictOn(GOOD, ["envoy"]).findings.map((each) => each.place);
    expect(places).toContain("malloc");
    expect(places).not.toContain("proc_exit");
    expect(verdictOn(GOOD, ["kong"]).findings.map((each) => each.place)).toContain("host");
  });

  test("names its evidence", () => {
    const found = verdictOn(GOOD, ["envoy"]).findings.find((each) => each.place === "malloc");
    expect(found?.evidence).toMatch(/^measured: .*Envoy 1\.36\.2/);
  });

  test("a start section counts as used", () => {
    const places = verdictOn({ ...GOOD, start: 2 }, ["envoy"]).findings.map((each) => each.place);
    expect(places).toContain("start section");
  });

  test("is left out when no host was chosen", () => {
    expect(verdictOn(GOOD).findings).toEqual([]);
  });
});

test("an ABI version that a closed host's vendor does not name is a warning", () => {
  const spec = exporting({ [MARKER]: null, proxy_abi_version_0_2_0: "()->()" });
  const found = the(verdictOn(spec, ["fastedge"]), "abi-unknown");
  expect(found.severity).toBe("warning");
  expect(found.reason).toContain("vendor does not name");
});

test("hearsay about a closed host warns, it does not fail", () => {
  const spec = importing("env", "proxy_grpc_call", `(${Array(12).fill("i32").join(",")})->i32`);
  expect(brief(verdictOn(spec, ["fastedge"]))).toEqual([
    "import-signature warning: import env.proxy_grpc_call",
  ]);
});

describe("where the host departs from the ABI", () => {
  test("an import as the ABI has it is no mistake: a version without it is named", () => {
    const spec = importing("env", "proxy_get_log_level", "(i32)->i32");
    expect(the(verdictOn(spec, ["kong"]), "import-signature").remedy).toBe(
      "the host departs from the ABI: build for ABI 0.2.0, which does not have it, or do without it",
    );
    const wrong = importing("env", "proxy_get_log_level", "()->i32");
    expect(the(verdictOn(wrong, ["kong"]), "import-signature").remedy).toContain("declare it");
  });

  test("a callback as the ABI has it is no mistake either", () => {
    const headers = { [MARKER]: null, proxy_abi_version_0_1_0: "()->()" };
    const spec = exporting({ ...headers, proxy_on_request_headers: "(i32,i32)->i32" });
    expect(the(verdictOn(spec, ["mosn"]), "callback-signature").remedy).toContain(
      "the host departs from the ABI",
    );
  });

  test("a version that the host means otherwise is not advised", () => {
    const found = the(verdictOn(GOOD, ["mosn"]), "abi-unknown");
    expect(found.reason).toContain("proxy_abi_version_0_2_0");
    expect(found.remedy).toContain("export proxy_abi_version_0_1_0");
  });
});

test("one allocator under both names is nothing to remark", () => {
  const functions = [
    { signature: "(i32)->i32", exports: ["malloc", "proxy_on_memory_allocate"], body: [0x41, 0] },
  ];
  expect(brief(verdictOn({ ...exporting({ malloc: null }), functions }))).toEqual([]);
});

test("what changed within a host's versions is said of those versions", () => {
  const spec = importing("env", "proxy_close_stream", "(i32)->i32");
  const said = (version: string) =>
    verdictOn(spec, [`envoy@${version}`])
      .findings.filter((each) => each.place === "proxy_close_stream")
      .map((each) => /[A-Z]+_ERROR/.exec(each.reason)?.[0]);
  expect([said("1.36"), said("1.37"), said("1.40")]).toEqual([
    ["NO_ERROR"],
    ["INTERNAL_ERROR"],
    ["INTERNAL_ERROR"],
  ]);
});
