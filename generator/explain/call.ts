/** Explains a hostcall, a callback or a foreign function. */
import {
  block,
  bothSides,
  byVersions,
  lifeOf,
  merged,
  newest,
  places,
  prose,
  rows,
  wrap,
  type Row,
} from "./text.js";
import { hostcallsFile, rawFile, SIDES } from "../output/files.js";
import type { Manifest, ManifestForeignFunction, ManifestFunction } from "../manifest/index.js";
import type { Manifests } from "../manifest/read.js";
import { functionName } from "../names.js";

/** The text of one function: what it does, its signature per version, its statuses and phases. */
export function explainFunction(
  kind: ManifestFunction["kind"] | "foreign",
  module: string | undefined,
  name: string,
): (manifests: Manifests) => string {
  if (kind === "foreign") return (manifests) => explainForeign(name, manifests);
  const inOne = ({ functions }: Manifest) =>
    functions.find((each) => each.kind === kind && each.module === module && each.name === name);
  return (manifests) => {
    const uses = byVersions(manifests, inOne);
    const item = newest(uses);
    const what = kind === "import" ? `hostcall, imported from \`${module}\`` : "callback";
    return block([
      `${name}: ${what} (${item.group})`,
      prose(item.doc),
      wrap(meaning(item), "  "),
      rows([
        ...merged(uses.map(({ where, item }): Row => [where, signature(item)])),
        ...refinements(uses, item),
        ...differences(item),
        ["statuses", statuses(uses)],
        ["during", kind === "import" ? item.during.join(", ") || "every callback" : ""],
        ["default", item.default === undefined ? "" : `returns ${item.default} if not overridden`],
        ...lifeOf(item),
        ...places(manifests, bindingsOf(kind, module, name)),
      ]),
    ]);
  };
}

/** The files that bind a function, and its name there: raw, typed for plugins, typed for hosts. */
function bindingsOf(
  kind: ManifestFunction["kind"],
  module = "",
  name: string,
): (readonly [file: string, symbol: string])[] {
  const typed = functionName(name);
  if (kind === "export") return bothSides("callbacks", typed);
  return [
    [rawFile(module), name],
    ...SIDES.map((side): [string, string] => [hostcallsFile(side, module), typed]),
  ];
}

/** What the parameters mean, in the specification's types. */
function meaning({ name, arguments: params, resultOf }: ManifestFunction): string {
  const shown = params.map(({ name, type, direction, owned, unit }) => {
    const words = [direction === "out" ? "out" : "", owned ? "owned" : "", `${name}: ${type}`];
    return `${words.filter(Boolean).join(" ")}${unit ? ` in ${unit}` : ""}`;
  });
  return `${functionName(name)}(${shown.join(", ")}) -> ${resultOf ?? "nothing"}`;
}

/** What an overlay says differently. */
function refinements(
  uses: readonly { readonly where: string; readonly item: ManifestFunction }[],
  base: ManifestFunction,
): Row[] {
  return uses
    .filter(({ where, item }) => where.startsWith("overlay") && item.resultOf !== base.resultOf)
    .map(({ where, item }): Row => [where, `returns ${item.resultOf ?? "nothing"}: ${item.doc}`]);
}

function signature({ params, result, hostResult }: ManifestFunction): string {
  const shown = params.map(({ name, type }) => `${name}: ${type}`).join(", ");
  const returned = hostResult === undefined ? result : hostResult;
  return `(${shown}) -> ${returned ?? "()"}`;
}

/** Where hosts differ from the text. */
function differences({ resultOf, hostResultOf }: ManifestFunction): Row[] {
  if (hostResultOf === undefined) return [];
  const text = `hosts return ${hostResultOf ?? "nothing"}, the specification's text says ${resultOf ?? "nothing"}`;
  return [["note", text]];
}

/** Each status, with the versions that have it when not all do. */
function statuses(
  uses: readonly { where: string; item: { statuses: readonly string[] } }[],
): string {
  const names = new Set(uses.flatMap(({ item }) => item.statuses));
  return [...names]
    .map((name) => {
      const having = uses.filter(({ item }) => item.statuses.includes(name));
      const everywhere = having.length === uses.length;
      return everywhere ? name : `${name} (${having.map(({ where }) => where).join(", ")})`;
    })
    .join(", ");
}

function explainForeign(name: string, manifests: Manifests): string {
  const inOne = ({ foreignFunctions }: Manifest) =>
    foreignFunctions.find((each) => each.name === name);
  const uses = byVersions(manifests, inOne);
  const item: ManifestForeignFunction = newest(uses);
  return block([
    `${name}: foreign function`,
    prose(item.doc),
    rows([
      ["in", uses.map(({ where }) => where).join(", ")],
      ["argument", item.argument],
      ["result", item.result],
      ["statuses", statuses(uses)],
      ...lifeOf(item),
      ...places(manifests, bothSides("foreign", functionName(name))),
    ]),
  ]);
}
