/** `abi.json` keeps to its published schema, and says the same as the bindings' own tables. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { ABI_VERSIONS, SPEC_DIGEST, VERSIONS } from "@proxywasm/abi/host/versions";
import type { Manifest } from "../../generator/manifest/index.js";

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../generated/${path}`, import.meta.url), "utf8"));

const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(
  read("abi.schema.json") as object,
);
const FILES = [
  ...VERSIONS.map((version) => `v${version}/abi.json`),
  "overlays/envoy/abi.json",
  "overlays/cpp-host/abi.json",
];

describe("abi.json", () => {
  it.each(FILES)("%s keeps to the schema", (file) => {
    validate(read(file));
    expect(validate.errors).toBeNull();
  });

  it("is refused by the schema when something is missing or of another type", () => {
    const good = read(FILES[0]!) as Manifest;
    const broken: object[] = [
      { ...good, specDigest: "sha256:0" },
      { ...good, functions: [{ ...good.functions[0], params: undefined }] },
      { ...good, functions: [{ ...good.functions[0], result: "u32" }] },
      { ...good, enums: { proxy_status_t: { OK: "0" } } },
      { ...good, schemaVersion: 2 },
    ];
    for (const each of broken) {
      expect(validate(JSON.parse(JSON.stringify(each)))).toBe(false);
    }
  });

  it.each(VERSIONS)("of %s has the signatures of the host's table", (version) => {
    const { functions, marker, specDigest } = read(`v${version}/abi.json`) as Manifest;
    const info = ABI_VERSIONS[version];
    const listed = functions.filter(({ name }) => name !== marker).map(signature);
    const table = [
      ...Object.values(info.imports).flatMap(Object.values),
      ...Object.values(info.callbacks),
    ];
    expect(listed.sort()).toEqual(table.map(tableSignature).sort());
    expect([marker, specDigest]).toEqual([info.marker, SPEC_DIGEST]);
  });

  it("gives both results where hosts differ from the text", () => {
    const { functions } = read("v0.1.0/abi.json") as Manifest;
    const differing = functions.filter((each) => each.hostResult !== undefined);
    expect(differing.map(({ name, result, hostResult }) => [name, result, hostResult])).toEqual([
      ["proxy_continue_request", null, "i32"],
      ["proxy_continue_response", null, "i32"],
      ["proxy_clear_route_cache", null, "i32"],
    ]);
  });
});

type Params = readonly { readonly name: string; readonly type: string }[];

const signature = (each: Manifest["functions"][number]): string =>
  line(
    each.module,
    each.name,
    each.params,
    each.hostResult === undefined ? each.result : each.hostResult,
  );

function tableSignature(info: {
  module?: string;
  name: string;
  params: Params;
  result: string | null;
}): string {
  return line(info.module, info.name, info.params, info.result);
}

const line = (
  module: string | undefined,
  name: string,
  params: Params,
  result: string | null,
): string =>
  `${module ?? "export"}.${name}(${params.map((p) => `${p.name}: ${p.type}`).join(", ")}) ${result}`;
