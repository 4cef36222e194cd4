/** Changes of enums, properties, layouts and messages. */
import { BREAKS, pair, permission, type Change } from "./changes.js";
import { compareDeprecation, list, same } from "./calls.js";
import type { Manifest, ManifestProperty, ManifestValue } from "../manifest/index.js";

/** Every change of a table from `a` to `b`. */
export function compareTables(a: Manifest, b: Manifest): Change[] {
  return [
    ...compareEnums(a, b),
    ...compareProperties(a, b),
    ...compareLayouts(a, b),
    ...compareMessages(a, b),
  ];
}

type Verdicts = Pick<Change, "plugins" | "hosts">;

function compareEnums(a: Manifest, b: Manifest): Change[] {
  const entries = (manifest: Manifest) => Object.entries(manifest.enums);
  return pair(entries(a), entries(b), ([name]) => name).flatMap(({ key, was, is }) => {
    const change = make("enum", key);
    // Without a function that uses it, an enum changes nothing; with one, that function's change says so.
    if (!was) return [change("added", list(Object.keys(is![1])), BREAKS.nobody)];
    if (!is) return [change("removed", list(Object.keys(was[1])), BREAKS.plugins)];
    return compareValues(key, a, b);
  });
}

function compareValues(name: string, a: Manifest, b: Manifest): Change[] {
  const [was, is] = [a.enums[name]!, b.enums[name]!];
  const flows = flowOf(name, [a, b]);
  return pair(Object.keys(was), Object.keys(is), (key) => key).flatMap(({ key }): Change[] => {
    const change = make("enum", `${name}.${key}`);
    const [before, after] = [was[key], is[key]];
    if (before === undefined) {
      const old = Object.keys(was).find((each) => was[each] === after && is[each] === undefined);
      if (old) return [change("changed", `was called \`${old}\` (${after})`, BREAKS.plugins)];
      return [change("added", `= ${after}`, unknownTo(flows))];
    }
    if (after === undefined) {
      const renamed = Object.keys(is).some((each) => is[each] === before && !(each in was));
      if (renamed) return [];
      const hosts = flows.toPlugins ? "breaking" : "compatible";
      return [change("removed", `was ${before}`, { plugins: "breaking", hosts })];
    }
    if (before !== after) return [change("changed", `is ${after}, was ${before}`, BREAKS.both)];
    const details = [a, b].map((each) => each.enumDetails[name]?.values[key]);
    return details[0] && details[1] ? compareAccess(change, details[0], details[1]) : [];
  });
}

/** A new value breaks the side that receives it without knowing it. */
function unknownTo({ toHosts, toPlugins }: ReturnType<typeof flowOf>): Verdicts {
  return {
    plugins: toPlugins ? "breaking" : "compatible",
    hosts: toHosts ? "breaking" : "compatible",
  };
}

/** In which directions the values of an enum travel. */
function flowOf(name: string, manifests: readonly Manifest[]) {
  const flows = { toHosts: false, toPlugins: false };
  for (const { kind, arguments: params, resultOf, hostResultOf } of manifests.flatMap(
    (each) => each.functions,
  )) {
    const sends = params.some((each) => each.type === name && each.direction === "in");
    const receives =
      params.some((each) => each.type === name && each.direction === "out") ||
      resultOf === name ||
      hostResultOf === name;
    // A callback's parameters go to the plugin, and its result to the host.
    flows.toHosts ||= kind === "import" ? sends : receives;
    flows.toPlugins ||= kind === "import" ? receives : sends;
  }
  return flows;
}

function compareAccess(change: Make, was: ManifestValue, is: ManifestValue): Change[] {
  const accesses = (["read", "write", "addAtEnd"] as const).flatMap((access) => {
    const [before, after] = [was[access] ?? [], is[access] ?? []];
    if (same(before, after)) return [];
    const words = { read: "read", write: "written", addAtEnd: "added at the end" }[access];
    const where = after.length ? `in ${list(after)}` : "nowhere";
    // Nothing listed means never, other than for calls: an impossible callback stands for it.
    const verdicts = permission(["", ...before], ["", ...after]);
    return [change("changed", `may be ${words} ${where}`, verdicts)];
  });
  const advice = compareDeprecation(was, is);
  return [...accesses, ...advice.map((detail) => change("changed", detail, BREAKS.nobody))];
}

function compareProperties(a: Manifest, b: Manifest): Change[] {
  const nameOf = ({ path, keyed }: ManifestProperty) =>
    [...path, ...(keyed ? ["*"] : [])].join(".");
  return pair(a.properties, b.properties, nameOf).flatMap(({ key, was, is }): Change[] => {
    const change = make("property", key);
    if (!was) return [change("added", is!.encoding, BREAKS.hosts)];
    if (!is) return [change("removed", was.encoding, BREAKS.plugins)];
    const encodings = [was, is].map(({ encoding, message }) => message ?? encoding);
    const [before, after] = encodings;
    return [
      ...(before === after ? [] : [change("changed", `is ${after}, was ${before}`, BREAKS.both)]),
      ...(same(was.scope, is.scope)
        ? []
        : [change("changed", `is for ${list(is.scope)}`, permission(was.scope, is.scope))]),
      ...(same(was.during, is.during)
        ? []
        : [
            change(
              "changed",
              is.during.length ? `is there in ${list(is.during)}` : "is there in every callback",
              permission(was.during, is.during),
            ),
          ]),
      ...compareDeprecation(was, is).map((detail) => change("changed", detail, BREAKS.nobody)),
    ];
  });
}

function compareLayouts(a: Manifest, b: Manifest): Change[] {
  const flat = ({ layouts }: Manifest) =>
    Object.entries(layouts).flatMap(([name, { constants }]) =>
      Object.entries(constants).map(([key, { value }]) => ({ name: `${name}.${key}`, value })),
    );
  return pair(flat(a), flat(b), (each) => each.name).flatMap(({ key, was, is }): Change[] => {
    const change = make("layout", key);
    if (!was) return [change("added", `= ${is!.value}`, BREAKS.nobody)];
    if (!is) return [change("removed", `was ${was.value}`, BREAKS.nobody)];
    if (was.value === is.value) return [];
    return [change("changed", `is ${is.value}, was ${was.value}`, BREAKS.both)];
  });
}

function compareMessages(a: Manifest, b: Manifest): Change[] {
  const flat = ({ messages }: Manifest) =>
    Object.entries(messages).flatMap(([name, { fields }]) =>
      fields.map((field) => ({ ...field, name: `${name}.${field.name}` })),
    );
  return pair(flat(a), flat(b), (each) => each.name).flatMap(({ key, was, is }): Change[] => {
    const change = make("message", key);
    // A decoder skips fields that it does not know.
    if (!was) return [change("added", `field ${is!.number}: ${is!.type}`, BREAKS.nobody)];
    if (!is) return [change("removed", `field ${was.number}: ${was.type}`, BREAKS.plugins)];
    const [before, after] = [was, is].map(({ number, type }) => `field ${number}: ${type}`);
    return before === after ? [] : [change("changed", `is ${after}, was ${before}`, BREAKS.both)];
  });
}

type Make = (kind: Change["kind"], detail: string, verdicts: Verdicts) => Change;

const make =
  (what: Change["what"], name: string): Make =>
  (kind, detail, verdicts) => ({ what, name, kind, detail, ...verdicts });
