/** Changes of hostcalls, callbacks and foreign functions. */
import { BREAKS, gainedAndLost, pair, permission, type Change } from "./changes.js";
import type {
  Manifest,
  ManifestArgument,
  ManifestForeignFunction,
  ManifestFunction,
} from "../manifest/index.js";

/** Every change of a function from `a` to `b`. */
export function compareCalls(a: Manifest, b: Manifest): Change[] {
  const keyOf = (each: ManifestFunction) => `${each.kind} ${each.module ?? ""} ${each.name}`;
  return [
    ...pair(a.functions, b.functions, keyOf).flatMap(({ was, is }) => compareFunction(was, is)),
    ...pair(a.foreignFunctions, b.foreignFunctions, (each) => each.name).flatMap(({ was, is }) =>
      compareForeign(was, is),
    ),
  ];
}

type Verdicts = Pick<Change, "plugins" | "hosts">;

function compareFunction(was?: ManifestFunction, is?: ManifestFunction): Change[] {
  const { kind: what, name } = (is ?? was)!;
  // The one side uses what the other side has no more, or not yet.
  if (!was) return [{ what, name, kind: "added", detail: shown(is!), ...BREAKS.hosts }];
  if (!is) return [{ what, name, kind: "removed", detail: shown(was), ...BREAKS.plugins }];
  const change = (detail: string, verdicts: Verdicts): Change => ({
    what,
    name,
    kind: "changed",
    detail,
    ...verdicts,
  });
  return [
    ...compareSignature(was, is).map(([detail, verdicts]) => change(detail, verdicts)),
    ...compareStatuses(was.statuses, is.statuses).map((each) => change(...each)),
    ...(same(was.during, is.during)
      ? []
      : [change(during(was.during, is.during), permission(was.during, is.during))]),
    ...(was.default === is.default
      ? []
      : [change(`returns ${is.default} by default, was ${was.default}`, BREAKS.plugins)]),
    ...compareDeprecation(was, is).map((detail) => change(detail, BREAKS.nobody)),
  ];
}

/** The wire first; where it is the same, what travels on it. */
function compareSignature(was: ManifestFunction, is: ManifestFunction): [string, Verdicts][] {
  const [before, after] = [coreOf(was), coreOf(is)];
  if (before !== after) return [[`signature is ${after}, was ${before}`, BREAKS.both]];
  const found: [string, Verdicts][] = [];
  if (resultName(was) !== resultName(is))
    found.push([`returns ${resultName(is)}, was ${resultName(was)}`, BREAKS.both]);
  was.arguments.forEach((argument, i) => {
    const other = is.arguments[i];
    if (!other || same(argument, other)) return;
    const moved = is.arguments.some((each, j) => j !== i && each.name === argument.name);
    const detail = `parameter ${i + 1} is \`${describe(other)}\`, was \`${describe(argument)}\``;
    found.push([detail, moved || !sameWire(argument, other) ? BREAKS.both : BREAKS.nobody]);
  });
  if (was.arguments.length !== is.arguments.length)
    found.push([`has ${is.arguments.length} parameters, was ${was.arguments.length}`, BREAKS.both]);
  return found;
}

/** Whether the same bytes mean the same: text is bytes, and 32-bit values differ only in their names. */
function sameWire(a: ManifestArgument, b: ManifestArgument): boolean {
  if (a.direction !== b.direction || a.owned !== b.owned || a.unit !== b.unit) return false;
  if (a.type === b.type) return true;
  const bytes = ["string", "bytes"];
  const fat = [...bytes, "map", "path"];
  if (fat.includes(a.type) || fat.includes(b.type))
    return bytes.includes(a.type) && bytes.includes(b.type);
  // What lies behind an out-parameter's pointer may differ in width.
  return a.direction === "in";
}

/** A status breaks the side that does not know it. */
function compareStatuses(was: readonly string[], is: readonly string[]): [string, Verdicts][] {
  const { gained, lost } = gainedAndLost(was, is);
  return [
    ...(gained.length ? [[`may return ${list(gained)}`, BREAKS.plugins] as const] : []),
    ...(lost.length ? [[`no longer returns ${list(lost)}`, BREAKS.hosts] as const] : []),
  ].map(([detail, verdicts]) => [detail, verdicts]);
}

function compareForeign(was?: ManifestForeignFunction, is?: ManifestForeignFunction): Change[] {
  const { name } = (is ?? was)!;
  const what = "foreign function";
  const payloads = ({ argument, result }: ManifestForeignFunction) => `(${argument}) -> ${result}`;
  if (!was) return [{ what, name, kind: "added", detail: payloads(is!), ...BREAKS.hosts }];
  if (!is) return [{ what, name, kind: "removed", detail: payloads(was), ...BREAKS.plugins }];
  const changes: [string, Verdicts][] = compareStatuses(was.statuses, is.statuses);
  if (payloads(was) !== payloads(is))
    changes.unshift([`is ${payloads(is)}, was ${payloads(was)}`, BREAKS.both]);
  for (const detail of compareDeprecation(was, is)) changes.push([detail, BREAKS.nobody]);
  return changes.map(([detail, verdicts]) => ({
    what,
    name,
    kind: "changed",
    detail,
    ...verdicts,
  }));
}

/** What changed about the advice to use something else. */
export function compareDeprecation(
  was: { deprecated?: string | undefined },
  is: { deprecated?: string | undefined },
): string[] {
  if (was.deprecated === is.deprecated) return [];
  return is.deprecated === undefined
    ? ["is no longer deprecated"]
    : [`is deprecated: use ${is.deprecated}`];
}

/** `log(level: i32, message_data: i32, …) -> i32`, without the name. */
function shown(func: ManifestFunction): string {
  const params = func.params.map(({ name, type }) => `${name}: ${type}`).join(", ");
  return `(${params}) -> ${emitted(func) ?? "()"}`;
}

const coreOf = (func: ManifestFunction): string =>
  `(${func.params.map((param) => param.type).join(", ")}) -> ${emitted(func) ?? "()"}`;

/** What hosts return decides whether a module links. */
const emitted = (func: ManifestFunction) =>
  func.hostResult === undefined ? func.result : func.hostResult;

const resultName = (func: ManifestFunction): string =>
  (func.hostResultOf === undefined ? func.resultOf : func.hostResultOf) ?? "nothing";

function describe({ name, type, direction, owned, unit }: ManifestArgument): string {
  const words = `${direction === "out" ? "out " : ""}${owned ? "owned " : ""}`;
  return `${words}${name}: ${type}${unit ? ` in ${unit}` : ""}`;
}

function during(was: readonly string[], is: readonly string[]): string {
  if (is.length === 0) return "may be called in every callback";
  const { gained, lost } = gainedAndLost(was, is);
  if (was.length === 0) return `may be called only in ${list(is)}`;
  return [
    gained.length ? `may be called in ${list(gained)}` : "",
    lost.length ? `may no longer be called in ${list(lost)}` : "",
  ]
    .filter(Boolean)
    .join(", ");
}

/** Names in backticks, separated by commas. */
export const list = (names: readonly string[]): string =>
  names.map((name) => `\`${name}\``).join(", ");

/** Whether two JSON values are equal. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
