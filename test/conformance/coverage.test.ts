/** Every hostcall, callback and WASI function of every ABI version is in some case, and every status that one lists. */
import { expect, it } from "vitest";
import { hostcallsOf, loadAbi, NEWEST, VERSIONS, type Abi, type Version } from "./abi.js";
import type { Case, Plugin } from "./case.js";
import { loadCases, moduleText } from "./cases.js";

/** What no case can show, each with the reason: a function, or a function and its status. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  proxy_on_foreign_function: "no foreign function of the asked proxies calls back",
  "proxy_http_call INTERNAL_FAILURE": "real clusters fail after the call has returned",
  "proxy_grpc_call INTERNAL_FAILURE": "real clusters fail after the call has returned",
  "proxy_grpc_stream INTERNAL_FAILURE": "real clusters fail after the call has returned",
  "proxy_clear_route_cache OK": "its text has no status, and the probe reads none",
  "proxy_continue_request OK": "its text has no status, and the probe reads none",
  "proxy_continue_response OK": "its text has no status, and the probe reads none",
};

const cases = loadCases();

it.each(VERSIONS)("every function of ABI %s is in a case", (version) => {
  const shown = new Set(cases.filter((one) => versionOf(one) === version).flatMap(functionsIn));
  const missing = loadAbi(version).functions.filter(
    ({ name }) => !shown.has(name) && !(name in EXCEPTIONS),
  );
  expect(missing.map(({ name }) => name)).toEqual([]);
});

it("every status that a function lists is in a case", () => {
  const shown = new Set(
    cases.flatMap(({ expect: expected }) => Object.values(expected)).flatMap(callsIn),
  );
  const missing = VERSIONS.flatMap((version) =>
    hostcallsOf(loadAbi(version)).flatMap(({ name, statuses = [] }) =>
      statuses.map((status) => `${name} ${status}`),
    ),
  ).filter((call) => !shown.has(call.replace(/^proxy_/, "")) && !(call in EXCEPTIONS));
  expect([...new Set(missing)]).toEqual([]);
});

it("no exception is needless", () => {
  const functions = new Set(cases.flatMap(functionsIn));
  const calls = new Set(
    cases.flatMap(({ expect: expected }) => Object.values(expected)).flatMap(callsIn),
  );
  const needless = Object.keys(EXCEPTIONS).filter(
    (name) => functions.has(name) || calls.has(name.replace(/^proxy_/, "")),
  );
  expect(needless).toEqual([]);
});

/** Names of the functions that a case calls, is called with, or exports in a module of its own. */
function functionsIn(one: Case): string[] {
  const abi = loadAbi(versionOf(one));
  return [
    ...pluginsOf(one).flatMap((plugin) => exportsOf(plugin, abi)),
    ...hostcallsOf(abi)
      .map(({ name }) => name)
      .filter((name) => stepsOf(one).has(name.replace(/^proxy_/, ""))),
    ...Object.values(one.expect)
      .flatMap(({ callbacks }) => callbacks ?? [])
      .map((line) => `proxy_${line.split("(")[0]}`),
  ];
}

/** The probe exports its version's marker and allocator; other modules what their text says. */
function exportsOf({ wat }: Plugin, abi: Abi): string[] {
  if (wat === undefined) return [abi.marker, "malloc"];
  return [...moduleText(wat).matchAll(/\(export "(\w+)"\)/g)].map(([, name]) => name!);
}

/** The version of the probe, or the first that a module names in its text. */
function versionOf(one: Case): Version {
  const text = pluginsOf(one).map(({ wat }) => (wat === undefined ? "" : moduleText(wat)));
  const named = /proxy_abi_version_(\d)_(\d)_(\d)/.exec(text.join());
  const found = named ? named.slice(1).join(".") : one.abi;
  return VERSIONS.find((version) => version === found) ?? NEWEST;
}

function pluginsOf(one: Case): readonly Plugin[] {
  return one.plugins ?? [{ ...(one.program && { program: one.program }) }];
}

/** The first words of all steps. */
function stepsOf(one: Case): ReadonlySet<unknown> {
  const words = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      words.add(value[0]);
      value.forEach(visit);
    } else if (typeof value === "object" && value !== null) Object.values(value).forEach(visit);
  };
  visit([one.plugins, one.program, one.bystander, one.traffic]);
  return words;
}

/** Names and statuses of the calls that are expected. */
function callsIn({ calls }: Case["expect"][string]): string[] {
  return (calls ?? []).map((line) => line.split(" ").slice(0, 2).join(" "));
}
