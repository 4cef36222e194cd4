/** What each host supports, and what that makes of a module. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { chooseHost, hostVersions, judge, KNOWLEDGE, type HostVersion } from "@proxywasm/verify";
import type { HostData, HostFunctionRow } from "@proxywasm/abi/host/host-data";
import { compareVersions, seenAbi, viewHost } from "../../sdk/verify/hosts.js";
import { withAdditions } from "../../sdk/verify/tables.js";
import { hostsPage } from "../../sdk/verify/page.js";
import { GOOD, host, moduleOf } from "./plugin.js";

/** A hostcall without parameters, as the tables describe one. */
const ACME = KNOWLEDGE.abi.at(-1)!.imports["env"]!["proxy_done"]!;

const folder = new URL("../../spec/hosts/", import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as unknown;
const files = readdirSync(folder).filter(
  (name) => name.endsWith(".json") && name !== "host.schema.json",
);
const data = files.map((name) => [name, read(name) as HostData] as const);

describe("every file of spec/hosts", () => {
  const validate = new Ajv({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
    strictTypes: false,
  }).compile(read("host.schema.json") as object);

  test.each(data)("%s has the schema's form", (_, host) => {
    validate(host);
    expect(validate.errors ?? []).toEqual([]);
  });

  test.each(data)("%s is named after its id", (name, host) => expect(name).toBe(`${host.id}.json`));

  test.each(data)("%s gives a known source for every row, and uses every source", (_, host) => {
    const used = [
      ...host.abis,
      host.load,
      ...host.functions,
      ...host.callbacks,
      ...host.deviations,
    ].map((row) => row.source);
    expect([...new Set(used)].sort()).toEqual(Object.keys(host.sources).sort());
  });

  test.each(data)("%s says of every source how it is known, and where to look", (_, host) => {
    for (const [id, source] of Object.entries(host.sources)) {
      const { how, by = [], repository, at, paths = [] } = source;
      expect(["measured", "read", "vendor"], id).toContain(how);
      if (how === "measured") expect(by.length, id).toBeGreaterThan(0);
      else expect([repository, at].join(" "), id).toMatch(/^\S+\/\S+ (?:[0-9a-f]{40}|pull\/\d+)$/);
      if (how === "read") expect(paths.length, id).toBeGreaterThan(0);
      for (const path of by)
        expect(existsSync(new URL(`../../${path}`, import.meta.url)), path).toBe(true);
    }
  });

  test("Envoy's rows are measured, every one", () => {
    const envoy = data.find(([name]) => name === "envoy.json")![1];
    expect(Object.values(envoy.sources).filter(({ how }) => how !== "measured")).toEqual([]);
  });

  test.each(data)("%s names only versions that it lists, in order", (_, host) => {
    const sorted = [...host.versions].sort(compareVersions);
    expect(host.versions).toEqual(sorted);
    for (const row of [...host.functions, ...host.callbacks, ...host.deviations]) {
      for (const version of [row.since, row.until])
        if (version) expect(host.versions).toContain(version);
    }
  });

  test.each(data)(
    "%s writes no signature that is the ABI's own, and none is missing",
    (_, host) => {
      for (const row of host.functions) {
        if (!Array.isArray(row.names) || row.support === "none") continue;
        for (const name of row.names as string[]) {
          const known = KNOWLEDGE.abi.some((table) =>
            Object.values(table.imports).some((names) => Object.hasOwn(names, name)),
          );
          expect(`${name} ${known}`).toBe(`${name} true`);
        }
      }
    },
  );

  test.each(data)("%s deviates about names that exist, each under its own id", (_, host) => {
    const names = new Set<string>(["start section", "memory"]);
    for (const version of hostVersions(host)) {
      for (const abi of KNOWLEDGE.abi) {
        const view = viewHost(version, abi.version, KNOWLEDGE.abi);
        for (const functions of view.imports.values())
          for (const name of functions.keys()) names.add(name);
        for (const name of view.callbacks.keys()) names.add(name);
      }
    }
    expect(
      host.deviations.flatMap((each) => each.about).filter((name) => !names.has(name)),
    ).toEqual([]);
    const ids = host.deviations.map((each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the generated table", () => {
  test("has every file, by rank, Envoy first", () => {
    const sorted = data.map(([, host]) => host).sort((a, b) => a.rank - b.rank);
    expect(KNOWLEDGE.hosts).toEqual(sorted.map((host) => ({ ...host, $schema: undefined })));
    expect(KNOWLEDGE.hosts[0]?.id).toBe("envoy");
  });

  test("docs/hosts.md is what the rows say (npm run docs:hosts)", () => {
    // Prettier widens tables and wraps nothing else.
    const words = (text: string) =>
      text.split("\n").map((line) => line.replace(/[-\s|]+/g, " ").trim());
    const page = new URL("../../docs/hosts.md", import.meta.url);
    expect(existsSync(page)).toBe(true);
    expect(words(readFileSync(page, "utf8"))).toEqual(words(hostsPage()));
  });
});

describe("Envoy's WASI", () => {
  const names = (version: string, row: (each: HostFunctionRow) => boolean = () => true) => {
    void row;
    const view = viewHost(host(`envoy@${version}`), "0.2.1", KNOWLEDGE.abi);
    return [...view.imports.get("wasi_snapshot_preview1")!.keys()].sort();
  };

  test("is 18 functions until 1.38 and 45 since 1.39", () => {
    const counts = ["1.36", "1.37", "1.38", "1.39", "1.40"].map((each) => names(each).length);
    expect(counts).toEqual([18, 18, 18, 45, 45]);
    expect(names("1.36").filter((name) => !names("1.40").includes(name))).toEqual([]);
  });

  test("is the same under the old module name", () => {
    const view = viewHost(host("envoy@1.40"), "0.2.1", KNOWLEDGE.abi);
    const old = [...view.imports.get("wasi_unstable")!.keys()].sort();
    expect(names("1.40").filter((name) => !old.includes(name))).toEqual([]);
  });

  test("agrees with the overlay of the C++ host library, name by name", () => {
    const overlay = JSON.parse(
      readFileSync(new URL("../../generated/overlays/cpp-host/abi.json", import.meta.url), "utf8"),
    ) as {
      functions: {
        kind: string;
        module?: string;
        name: string;
        params: { type: string }[];
        result: string | null;
        hostResult?: string;
      }[];
    };
    const view = viewHost(host("envoy@1.40"), "0.2.1", KNOWLEDGE.abi);
    const differing = overlay.functions
      .filter((each) => each.kind === "import" && each.module!.startsWith("wasi"))
      .map((each) => {
        const offered = view.imports.get(each.module!)?.get(each.name)?.signature;
        const theirs = `(${each.params.map((param) => param.type).join(",")})->${each.hostResult ?? each.result ?? "()"}`;
        return offered === theirs
          ? null
          : `${each.module} ${each.name}: ${offered} here, ${theirs} in the overlay`;
      });
    expect(differing.filter(Boolean)).toEqual([]);
  });
});

describe("choosing a host", () => {
  const choose = (text: string) => chooseHost(KNOWLEDGE.hosts, text);
  const title = (text: string) => {
    const choice = choose(text);
    return choice.ok
      ? `${choice.host.title}${choice.note ? ` (${choice.note})` : ""}`
      : choice.message;
  };

  test.each([
    ["envoy", "Envoy 1.40"],
    ["Envoy", "Envoy 1.40"],
    [" kong ", "Kong ngx_wasm_module"],
    ["envoy@1.36", "Envoy 1.36"],
    ["envoy@1.36.2", "Envoy 1.36"],
    ["envoy@1.40.0", "Envoy 1.40"],
    ["envoy@1.38", "Envoy 1.38"],
    ["envoy@1.35", "Envoy 1.36 (Envoy 1.35 is judged by what is known of 1.36)"],
    ["envoy@1.50", "Envoy 1.40 (Envoy 1.50 is judged by what is known of 1.40)"],
    ["envoy@1.4", "Envoy 1.36 (Envoy 1.4 is judged by what is known of 1.36)"],
    ["envoy@latest", '"latest" is not a version; known: 1.36, 1.37, 1.38, 1.39, 1.40'],
    ["envoy@1.36@2", '"1.36@2" is not a version; known: 1.36, 1.37, 1.38, 1.39, 1.40'],
    [
      "evnoy@1.36",
      'there is no host "evnoy" (did you mean "envoy"?); known: envoy, higress, kong, ats, mosn, fastedge',
    ],
    ["kong@3", 'Kong ngx_wasm_module is not told apart by version: ask for "kong"'],
    ["nginx", 'there is no host "nginx"; known: envoy, higress, kong, ats, mosn, fastedge'],
  ])("%s", (text, expected) => expect(title(text)).toBe(expected));

  test("versions are compared by number, part by part", () => {
    expect(
      ["1.4", "1.36", "1.36.1", "1.40"].sort(() => 0).map((each) => compareVersions(each, "1.36")),
    ).toEqual([-1, 0, 1, 1]);
  });

  test("a module without a marker that the host knows is seen as none", () => {
    const exports = { ...GOOD.exports, proxy_abi_version_0_2_1: undefined! };
    const known = Object.fromEntries(Object.entries(exports).filter(([, signature]) => signature));
    expect(seenAbi(host("envoy"), moduleOf({ ...GOOD, exports: known }), KNOWLEDGE.abi)).toBe(null);
  });
});

describe("what nobody has looked at", () => {
  const overlay = {
    name: "acme",
    imports: { env: { proxy_acme: { ...ACME, module: "env", name: "proxy_acme" } } },
    callbacks: {},
  };
  const more = withAdditions(KNOWLEDGE.abi, [overlay]);
  const importing = moduleOf({
    ...GOOD,
    imports: [...GOOD.imports!, { module: "env", name: "proxy_acme", signature: "()->i32" }],
  });

  test("is on no host, though the specification has it", () => {
    for (const host of KNOWLEDGE.hosts.flatMap(hostVersions)) {
      for (const { version } of KNOWLEDGE.abi) {
        const names = viewHost(host, version, more).imports.get("env");
        expect([host.title, names?.has("proxy_acme") ?? false]).toEqual([host.title, false]);
      }
    }
  });

  test("an overlay counts for the caller's own host, which is not called Envoy", () => {
    const verdict = judge(importing, KNOWLEDGE, { overlays: [overlay] });
    expect(verdict.ok).toBe(true);
    expect(verdict.deciding.join()).toMatch(/^Envoy .* with your acme$/);
  });

  test("an overlay does not count for a host that was asked for by name", () => {
    const { host } = chooseHost(KNOWLEDGE.hosts, "envoy") as { host: HostVersion };
    expect(judge(importing, KNOWLEDGE, { overlays: [overlay], hosts: [host] }).ok).toBe(false);
  });
});
