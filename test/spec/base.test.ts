/** The base specification against what is known of it from elsewhere: counts, signatures, numbers, and that nothing is left unsaid. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { at, signatureOf } from "@proxywasm/generator/lower";
import type { EnumValue, Func } from "@proxywasm/generator/model";
import { isAvailable } from "@proxywasm/generator/versions";
import { base } from "./spec.js";

const linesOf = (name: string) =>
  readFileSync(new URL(name, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

/** The rows of one kind (`import`, `export`, `enum`) that the published texts have in a version. */
function published(version: string, kind: string): string[] {
  const rows = linesOf("signatures.txt").map((line) => /^([\d. ]+?) +(\w+) (.*)$/.exec(line)!);
  return rows
    .filter(([, versions, of]) => of === kind && versions!.split(" ").includes(version))
    .map(([, , , row]) => row!)
    .sort();
}

const versions = ["0.1.0", "0.2.0", "0.2.1"];
const ofKind = (version: string, kind: Func["kind"]) =>
  at(base, version).lowered.filter(({ func }) => func.kind === kind);

describe("counts", () => {
  it.each([
    ["0.1.0", 48, 30, 219, 10],
    ["0.2.0", 46, 31, 224, 11],
    ["0.2.1", 47, 31, 225, 11],
  ])("%s has %i imports, %i exports, %i parameters and %i enums", (version, ...expected) => {
    const imports = ofKind(version, "import");
    const exports = ofKind(version, "export");
    const params = [...imports, ...exports].reduce((sum, each) => sum + each.params.length, 0);
    const enums = at(base, version).enums.length;
    expect([imports.length, exports.length, params, enums]).toEqual(expected);
  });

  it.each(versions)("%s takes 8 functions from WASI", (version) => {
    const wasi = ofKind(version, "import").filter(({ func }) => func.module !== "env");
    expect(wasi.map(({ func }) => func.module)).toEqual(Array(8).fill("wasi_snapshot_preview1"));
  });

  it("describes the three versions, oldest first", () => {
    expect(base.versions).toEqual(versions);
  });
});

describe("signatures and numbers", () => {
  it.each(
    versions.flatMap((version) => [[version, "import"] as const, [version, "export"] as const]),
  )("%s: every %s has the published names and types, in the published order", (version, kind) => {
    const own = ofKind(version, kind).map(({ func, params }) => {
      const prefix = kind === "import" ? `${func.module}.` : "";
      const list = params.map((each) => `${each.type} ${each.name}`).join(", ");
      // The text's own result: hosts' results are another test's matter.
      const result = func.result === null ? "none" : "i32";
      return `${prefix}${func.name}(${list}) -> ${result}`;
    });
    expect(own.sort()).toEqual(published(version, kind));
  });

  it.each(versions)("%s: every enum has the published values", (version) => {
    const own = at(base, version).enums.map(
      ({ name, values }) =>
        `${name} ${values.map((value) => `${value.name}=${value.value}`).join(" ")}`,
    );
    expect(own.sort()).toEqual(published(version, "enum"));
  });

  it("emits the three calls of 0.1.0 with the result that hosts declare", () => {
    const differing = at(base, "0.1.0").lowered.filter(({ func }) => func.hostResult !== undefined);
    expect(differing.map((each) => `${each.func.name} ${signatureOf(each)}`)).toEqual([
      "proxy_continue_request () -> i32",
      "proxy_continue_response () -> i32",
      "proxy_clear_route_cache () -> i32",
    ]);
    expect(differing.map(({ func }) => func.result)).toEqual([null, null, null]);
  });
});

describe("what each version changes", () => {
  const names = (version: string) => new Set(at(base, version).funcs.map(({ name }) => name));
  const gained = (from: string, to: string) =>
    [...names(to)].filter((name) => !names(from).has(name)).sort();

  it("0.2.0 replaces the calls for one direction each by calls for any stream", () => {
    expect(gained("0.1.0", "0.2.0")).toEqual([
      "proxy_abi_version_0_2_0",
      "proxy_close_stream",
      "proxy_continue_stream",
      "proxy_on_foreign_function",
    ]);
    expect(gained("0.2.0", "0.1.0")).toEqual([
      "proxy_abi_version_0_1_0",
      "proxy_clear_route_cache",
      "proxy_continue_request",
      "proxy_continue_response",
      "proxy_get_configuration",
    ]);
  });

  it("0.2.1 adds the log level", () => {
    expect(gained("0.2.0", "0.2.1")).toEqual(["proxy_abi_version_0_2_1", "proxy_get_log_level"]);
  });

  it("a missing header is a status from 0.2.0 on", () => {
    const statuses = (version: string) =>
      at(base, version)
        .funcs.find(({ name }) => name === "proxy_get_header_map_value")!
        .statuses.map((use) => use.name);
    expect(statuses("0.1.0")).not.toContain("NOT_FOUND");
    expect(statuses("0.2.0")).toContain("NOT_FOUND");
  });
});

describe("nothing is left unsaid", () => {
  const { funcs, enums, properties, layouts } = base;

  it("every symbol is documented", () => {
    const described = [
      ...funcs,
      ...enums,
      ...enums.flatMap((each) => each.values),
      ...properties.map((each) => ({ name: each.path.join("."), doc: each.doc })),
      ...layouts,
      ...layouts.flatMap((each) => each.constants),
    ];
    const poor = described.filter(({ doc }) => doc.length < 10 || !/[.]\)?$/.test(doc));
    expect(poor.map(({ name }) => name)).toEqual([]);
  });

  it("every hostcall with a status lists them, success first", () => {
    const calls = funcs.filter((func) => func.result?.kind === "enum" && func.kind === "import");
    const poor = calls.filter(
      ({ statuses }) => !["OK", "SUCCESS"].includes(statuses[0]?.name ?? ""),
    );
    expect(poor.map(({ name }) => name)).toEqual([]);
  });

  it("every status listed is a value of the result's enum, in the versions of the call", () => {
    for (const version of versions) {
      const { funcs, enums } = at(base, version);
      for (const { name, result, statuses } of funcs) {
        const known = enums.find((each) => result?.kind === "enum" && each.name === result.name);
        const values = known?.values.map((value) => value.name) ?? [];
        expect(values, name).toEqual(expect.arrayContaining(statuses.map((use) => use.name)));
      }
    }
  });

  it("every hostcall that takes a pointer can say that it is wrong", () => {
    const pointed = base.funcs.filter(
      ({ kind, params, result }) =>
        kind === "import" &&
        result?.kind === "enum" &&
        params.some((each) => each.direction === "out" || POINTING.has(each.type.kind)),
    );
    const silent = pointed.filter(
      ({ statuses }) => !statuses.some((use) => /^(INVALID_MEMORY_ACCESS|FAULT)$/.test(use.name)),
    );
    // It writes nothing, so that no pointer can be wrong.
    expect(silent.map(({ name }) => name)).toEqual(["args_get"]);
  });

  it("the plugin owns every result of variable size, and nothing else", () => {
    for (const { name, params } of funcs)
      for (const param of params) {
        const fat = param.direction === "out" && POINTING.has(param.type.kind);
        expect([name, param.name, param.owned]).toEqual([name, param.name, fat]);
      }
  });

  it("every number of bytes, elements or time has a unit", () => {
    const sizes = funcs.flatMap(({ name, params }) =>
      params
        .filter(({ type }) => type.kind === "scalar" && type.name === "size_t")
        .filter(({ unit }) => !unit)
        .map((param) => `${name}.${param.name}`),
    );
    expect(sizes).toEqual([]);
    const timed = funcs.flatMap(({ params }) =>
      params.filter(({ unit }) => /seconds/.test(unit ?? "")),
    );
    expect(timed.map((each) => `${each.name}: ${each.unit}`).sort()).toEqual([
      "tick_period: milliseconds",
      "time: nanoseconds",
      "time: nanoseconds",
      "timeout: milliseconds",
      "timeout: milliseconds",
    ]);
  });

  it("what is deprecated names something that exists", () => {
    const known = new Set([
      ...funcs.flatMap(({ module, name }) => [name, `${module}.${name}`]),
      ...properties.map(({ path }) => path.join(".")),
    ]);
    const all = [...funcs, ...properties].map(({ available }) => available.deprecated);
    expect(all.filter((name) => name !== undefined && !known.has(name))).toEqual([]);
  });

  const POINTING = new Set(["bytes", "string", "map", "path", "pointer"]);
});

describe("access to buffers and maps", () => {
  const valuesOf = (name: string) => base.enums.find((each) => each.name === name)!.values;
  const rules = [...valuesOf("proxy_buffer_type_t"), ...valuesOf("proxy_map_type_t")];

  it.each(["read", "write", "addAtEnd"] as const)(
    "every callback of a rule (%s) exists in the versions of its buffer or map",
    (list) => {
      for (const version of versions)
        for (const value of rules.filter((each) => isAvailable(each.available, version))) {
          const exports = ofKind(version, "export").map(({ func }) => func.name);
          expect(exports, value.name).toEqual(expect.arrayContaining([...value[list]]));
        }
    },
  );

  it("every buffer and every map can be read somewhere, and only the stream's own changed", () => {
    const names = (some: (value: EnumValue) => boolean) =>
      rules.filter(some).map((value) => value.name);
    expect(names((value) => value.read.length === 0)).toEqual([]);
    expect(names((value) => value.write.length > 0)).toEqual([
      "HTTP_REQUEST_BODY",
      "HTTP_RESPONSE_BODY",
      "DOWNSTREAM_DATA",
      "UPSTREAM_DATA",
      "HTTP_REQUEST_HEADERS",
      "HTTP_REQUEST_TRAILERS",
      "HTTP_RESPONSE_HEADERS",
      "HTTP_RESPONSE_TRAILERS",
    ]);
    expect(names((value) => value.addAtEnd.length > 0)).toEqual([
      "HTTP_REQUEST_TRAILERS",
      "HTTP_RESPONSE_TRAILERS",
    ]);
  });

  it("the HTTP maps, and no other, can be read once more for the log", () => {
    const logged = rules.filter(({ read }) => read.includes("proxy_on_log"));
    expect(logged.map(({ value }) => value)).toEqual([0, 1, 2, 3]);
  });
});
