/** Overlays: what a vendor adds stands alone and merged, what it refines keeps whatever it does not restate. */
import { merge } from "@proxywasm/generator/overlay";
import { readSpec } from "@proxywasm/generator/spec";
import { describe, expect, test } from "vitest";
import { baseFile, readFixture, readWithOverlay } from "./fixture.js";

// The second, tiny user of overlays: one import and one export.
const TINY = `
  [Exposed=*, Import="env", Group="acme"]
  namespace acme {
    /// Counts a thing.
    [Status=(OK)]
    proxy_status_t acme_count(ByteString thing, [Out] unsigned long long count);
  };
  [Export, Group="acme"]
  callback interface acme_callbacks {
    /// A count changed.
    undefined acme_on_count(context_id_t plugin_context_id, size_t number);
  };`;

const REFINES = `
  /// What came of a hostcall, and Acme's own.
  [Exposed=*, Enum, Refines]
  namespace proxy_status_t {
    /// Try again.
    const unsigned long AGAIN = 7;
    /// Not there, says Acme.
    [Refines]
    const unsigned long NOT_FOUND = 1;
  };
  /// What headers want.
  [Exposed=*, Enum]
  namespace acme_action_t {
    /// Go on.
    const unsigned long CONTINUE = 0;
    /// Stop.
    const unsigned long PAUSE = 1;
    /// Stop, and let nothing else run.
    const unsigned long FREEZE = 2;
  };
  [Export]
  callback interface acme {
    [Refines]
    acme_action_t proxy_on_request_headers(context_id_t stream_context_id, size_t num_headers,
        boolean end_of_stream);
  };
  [Exposed=*, Import="env"]
  namespace acme_calls {
    /// Reads one value, in Acme's way.
    [Refines, Status=(OK, AGAIN)]
    proxy_status_t proxy_get_header_map_value(proxy_map_type_t map_id, ByteString key,
        [Out, Owned] ArrayBuffer value);
  };`;

describe("an overlay that adds", () => {
  const [overlay] = readWithOverlay(TINY).overlays;

  test("holds only what it adds, and knows its base", () => {
    expect(overlay!.name).toBe("acme");
    expect(overlay!.abi.overlay).toBe("acme");
    expect(overlay!.abi.funcs.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "import acme_count",
      "export acme_on_count",
    ]);
    expect(overlay!.abi.enums).toEqual([]);
    expect(overlay!.abi.base?.digest).toBe(readFixture().digest);
    expect(overlay!.abi.versions).toEqual(["0.1.0", "0.2.0", "0.2.1"]);
  });

  test("has types of its base", () => {
    const [count, onCount] = overlay!.abi.funcs;
    expect(count!.result).toEqual({ kind: "enum", name: "proxy_status_t" });
    expect(onCount!.params[0]!.type).toMatchObject({ name: "context_id_t", core: "i32" });
  });

  test("is merged behind everything of its base", () => {
    const names = overlay!.merged.funcs.map((func) => func.name);
    expect(names).toEqual([
      ...readFixture().funcs.map((func) => func.name),
      "acme_count",
      "acme_on_count",
    ]);
    expect(overlay!.merged.overlay).toBeUndefined();
  });

  test("has a digest of its own", () => {
    expect(overlay!.abi.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(overlay!.abi.digest).not.toBe(readFixture().digest);
    expect(overlay!.merged.digest).toBe(overlay!.abi.digest);
  });
});

describe("a module that is the same as another one", () => {
  const [overlay] = readWithOverlay(`
    [Exposed=*, Import="env_old", SameAs="env", Group="old"]
    namespace old_calls {};
    ${REFINES}`).overlays;
  const of = (module: string) => overlay!.merged.funcs.filter((func) => func.module === module);

  test("has its functions, those of the base and those that the overlay refines", () => {
    const facts = (module: string) =>
      of(module).map(({ name, params, statuses, doc }) => ({ name, params, statuses, doc }));
    expect(facts("env").length).toBeGreaterThan(1);
    expect(facts("env_old")).toEqual(facts("env"));
    const read = of("env_old").find(({ name }) => name === "proxy_get_header_map_value");
    expect(read!.statuses.map(({ name }) => name)).toEqual(["OK", "AGAIN"]);
  });

  test("shows them in its own section", () => {
    expect(new Set(of("env_old").map(({ group }) => group))).toEqual(new Set(["old"]));
  });
});

describe("an overlay that refines", () => {
  const spec = readWithOverlay(REFINES);
  const { abi, merged } = spec.overlays[0]!;
  const headers = abi.funcs.find((func) => func.name === "proxy_on_request_headers")!;
  const read = abi.funcs.find((func) => func.name === "proxy_get_header_map_value")!;
  const inBase = (name: string) => spec.base.funcs.find((func) => func.name === name)!;

  test("keeps the base's documentation, group, fallback and availability where it says nothing", () => {
    const before = inBase("proxy_on_request_headers");
    expect(headers.doc).toBe(before.doc);
    expect(headers.group).toBe("http streams");
    expect(headers.fallback).toBe(0);
    expect(headers.available).toEqual(before.available);
    expect(headers.params[2]!.available).toEqual({ since: "0.2.0" });
  });

  test("says what it says", () => {
    expect(headers.result).toEqual({ kind: "enum", name: "acme_action_t" });
    expect(read.doc).toBe("Reads one value, in Acme's way.");
    expect(read.statuses.map((status) => status.name)).toEqual(["OK", "AGAIN"]);
  });

  test("has the whole enum that it extends, in the order of its numbers", () => {
    const status = abi.enums.find((each) => each.name === "proxy_status_t")!;
    expect(status.values.map(({ name, value }) => `${name} = ${value}`)).toEqual([
      "OK = 0",
      "NOT_FOUND = 1",
      "BAD_ARGUMENT = 2",
      "AGAIN = 7",
    ]);
    expect(status.values[1]!.doc).toBe("Not there, says Acme.");
    expect(status.values[2]!.available).toEqual({ since: "0.2.0" });
    expect(status.doc).toBe("What came of a hostcall, and Acme's own.");
  });

  test("replaces in the merged view, and leaves the base as it was", () => {
    const names = merged.funcs.map((func) => func.name);
    expect(names).toEqual(spec.base.funcs.map((func) => func.name));
    expect(merged.funcs.find((func) => func.name === headers.name)).toBe(headers);
    expect(inBase(headers.name).result).toEqual({ kind: "enum", name: "proxy_action_t" });
    expect(spec.base).toEqual(readFixture());
  });
});

test("a section's `Refines` counts for all it holds", () => {
  const spec = readWithOverlay(`
    [Exposed=*, Properties=("request"), Refines]
    namespace acme {
      /// The path, as Acme sees it.
      readonly attribute USVString path;
    };
    [Exposed=*, ForeignFunctions, Refines]
    namespace acme_foreign {
      ArrayBuffer sign(SignArguments arguments);
    };`);
  const { abi, merged } = spec.overlays[0]!;
  expect(abi.properties).toMatchObject([
    {
      path: ["request", "path"],
      doc: "The path, as Acme sees it.",
      scope: ["http"],
      during: ["proxy_on_request_headers"],
      group: "request",
    },
  ]);
  expect(abi.foreign).toMatchObject([{ name: "sign", doc: "Signs.", statuses: [{ name: "OK" }] }]);
  expect(merged.properties).toHaveLength(spec.base.properties.length);
  expect(merged.foreign).toHaveLength(spec.base.foreign.length);
});

test("an overlay may name the versions of its base", () => {
  const text = TINY.replace("[Status=(OK)]", '[Since="0.2.0", Status=(OK, BAD_ARGUMENT)]');
  const [overlay] = readWithOverlay(text).overlays;
  expect(overlay!.abi.funcs[0]!.available).toEqual({ since: "0.2.0" });
});

test("merging nothing changes nothing but the digest", () => {
  const base = readFixture();
  const nothing = { funcs: [], enums: [], properties: [], layouts: [], messages: [], foreign: [] };
  const { versions, drafts, defaultVersion } = base;
  const overlay = { ...nothing, versions, drafts, defaultVersion, digest: "sha256:0" };
  expect(merge(overlay, base)).toEqual({ ...base, digest: "sha256:0" });
});

test("two overlays do not see each other", () => {
  const files = ["acme", "other"].map((name) => ({ path: `overlays/${name}.webidl`, text: TINY }));
  const result = readSpec([baseFile], files);
  expect(result.ok && result.value.overlays.map((overlay) => overlay.name)).toEqual([
    "acme",
    "other",
  ]);
});
