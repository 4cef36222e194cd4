/** Compares what the upstream specification's text says with what our specification says, version by version. */
import { at as atVersion } from "../lower.js";
import type {
  Abi,
  Encoding,
  EnumDef,
  Func,
  Location,
  LoweredFunc,
  LoweredParam,
} from "../model.js";
import type {
  UpstreamEnum,
  UpstreamFunction,
  UpstreamParam,
  UpstreamPlace,
  UpstreamText,
} from "./read.js";

/** One difference. `subject` and `code` are what a declaration names. */
export interface Difference {
  readonly code: DifferenceCode;
  readonly version: string;
  /** The function, enum value, buffer, map or property: `proxy_log`, `proxy_status_t.OK`, `request.time`. */
  readonly subject: string;
  readonly message: string;
  readonly upstream?: UpstreamPlace;
  readonly ours?: Location;
}

export type DifferenceCode =
  | "unreadable"
  | "missing-function"
  | "extra-function"
  | "params"
  | "param-type"
  | "result"
  | "statuses"
  | "deprecation"
  | "missing-enum"
  | "extra-enum"
  | "enum-values"
  | "access"
  | "properties";

/** Everything in which our specification differs from one published version, in the text's order. */
export function compareUpstream(text: UpstreamText, abi: Abi): Difference[] {
  const { lowered, enums, properties } = atVersion(abi, text.version);
  const report = reporter(text.version);
  const ours = new Map(lowered.map((each) => [keyOf(each.func), each]));
  const newest = text.version === abi.versions.at(-1);
  const theirs = new Map(text.functions.map((each) => [keyOf(each), each]));
  return [
    ...text.unreadable.map(({ why, ...upstream }) =>
      report("unreadable", upstream.file, why, { upstream }),
    ),
    ...repeated(text.functions).map((each) =>
      report("unreadable", each.name, `\`${each.name}\` is described twice`, { upstream: each.at }),
    ),
    ...text.functions.flatMap((each) =>
      compareFunction(each, ours.get(keyOf(each)), newest, report),
    ),
    ...lowered
      .filter(({ func }) => !theirs.has(keyOf(func)))
      .map(({ func }) =>
        report("extra-function", func.name, "the text does not have it", { ours: func.at }),
      ),
    ...compareEnums(text, enums, report),
    ...compareAccess(text, enums, report),
    ...compareProperties(text, properties, report),
  ];
}

interface Places {
  readonly upstream?: UpstreamPlace;
  readonly ours?: Location;
}
type Report = (
  code: DifferenceCode,
  subject: string,
  message: string,
  places: Places,
) => Difference;

const reporter =
  (version: string): Report =>
  (code, subject, message, { upstream, ours }) => ({
    ...{ code, version, subject, message },
    ...(upstream && { upstream }),
    ...(ours && { ours }),
  });

const keyOf = ({ module, name }: Pick<Func, "module" | "name">): string => `${module}.${name}`;

function repeated(functions: readonly UpstreamFunction[]): UpstreamFunction[] {
  return functions.filter(
    (each, i) => functions.findIndex((other) => keyOf(other) === keyOf(each)) < i,
  );
}

function compareFunction(
  theirs: UpstreamFunction,
  ours: LoweredFunc | undefined,
  newest: boolean,
  report: Report,
): Difference[] {
  const { name, params, result, at } = theirs;
  if (!ours) return [report("missing-function", name, "we do not have it", { upstream: at })];
  const { func } = ours;
  const places = { upstream: at, ours: func.at };
  const found: Difference[] = [];
  const [text, own] = [params, ours.params].map((list) =>
    list.map((each: { core?: string; type: string; name: string }) =>
      `${each.core ?? each.type} ${each.name}`.trim(),
    ),
  ) as [string[], string[]];
  if (text.join() !== own.join())
    found.push(
      report("params", name, `${signature(text)} in the text, ${signature(own)} here`, places),
    );
  else
    params.forEach((param, i) => {
      const expected = cTypesOf(ours.params[i]!);
      if (expected.includes(param.type)) return;
      const message = `\`${param.name}\` is \`${param.type}\` in the text, \`${expected[0]}\` here`;
      const where = { upstream: param.at, ours: ours.params[i]!.param.at };
      found.push(report("param-type", name, message, where));
    });
  if (!sameResult(result, func)) {
    const text = result ? result.type : "none";
    const own = func.result ? scalarTypes(func.result)[0]! : "none";
    found.push(report("result", name, `\`${text}\` in the text, \`${own}\` here`, places));
  }
  const statuses = differing(
    theirs.statuses.map((each) => each.name),
    func.statuses.map((each) => each.name),
  );
  if (statuses) found.push(report("statuses", name, statuses, places));
  const { deprecated } = func.available;
  // What a later version deprecates is deprecated for us in all of them.
  if (theirs.deprecated !== deprecated && (theirs.deprecated ?? newest))
    found.push(
      report(
        "deprecation",
        name,
        `in favour of ${quote(theirs.deprecated)} in the text, ${quote(deprecated)} here`,
        places,
      ),
    );
  return found;
}

const signature = (params: readonly string[]): string => `(${params.join(", ")})`;
const quote = (name: string | undefined): string => (name ? `\`${name}\`` : "nothing");

/** Whether the text's parameters are exactly these: names, core types and C types. */
export function sameParams(
  theirs: readonly UpstreamParam[],
  ours: readonly LoweredParam[],
): boolean {
  return (
    theirs.length === ours.length &&
    theirs.every(
      ({ name, core, type }, i) =>
        name === ours[i]!.name && core === ours[i]!.type && cTypesOf(ours[i]!).includes(type),
    )
  );
}

/** The C types by which the text may write a lowered parameter; the first is the usual one. */
function cTypesOf({ param, part }: LoweredParam): string[] {
  const { type, direction } = param;
  const stars = direction === "out" ? " *" : "";
  if (part === "size") return [`size_t${stars}`];
  if (part === "data") {
    const base = type.kind === "string" ? "char" : "uint8_t";
    return direction === "out"
      ? [`${base} **`, `const ${base} **`, ...(type.kind === "string" ? ["uint8_t **"] : [])]
      : [`const ${base} *`, `${base} *`];
  }
  if (type.kind === "pointer") return ["uint8_t *", "uint8_t **", "wasi_iovec_array_t"];
  return scalarTypes(type).map((each) => `${each}${stars}`);
}

function scalarTypes(type: Func["params"][number]["type"]): string[] {
  if (type.kind === "enum") return [type.name];
  if (type.kind === "bool") return ["bool"];
  if (type.kind === "pointer") return ["uint8_t *"];
  if (type.kind !== "scalar") return [type.kind];
  if (type.name === "size_t") return ["size_t"];
  if (type.float) return [type.bits === 64 ? "double" : "float"];
  return [`${type.signed ? "" : "u"}int${type.bits}_t`];
}

function sameResult(theirs: UpstreamParam | null, { result }: Func): boolean {
  if (!theirs || !result) return theirs === null && result === null;
  return scalarTypes(result).includes(theirs.type);
}

/** "`A` only in the text; `B` only here", or nothing when both hold the same. */
function differing(text: readonly string[], own: readonly string[]): string | undefined {
  const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(", ");
  const theirs = text.filter((name) => !own.includes(name));
  const ours = own.filter((name) => !text.includes(name));
  const parts = [
    ...(theirs.length > 0 ? [`${list(theirs)} only in the text`] : []),
    ...(ours.length > 0 ? [`${list(ours)} only here`] : []),
  ];
  return parts.length > 0 ? parts.join("; ") : undefined;
}

function compareEnums(
  { enums: theirs }: UpstreamText,
  ours: readonly EnumDef[],
  report: Report,
): Difference[] {
  const values = (each: UpstreamEnum | EnumDef) =>
    each.values.map((value) => `${value.name} = ${value.value}`);
  return [
    ...theirs.flatMap((each) => {
      const own = ours.find((other) => other.name === each.name);
      const missing = "we do not have it";
      if (!own) return [report("missing-enum", each.name, missing, { upstream: each.at })];
      const message = differing(values(each), values(own));
      const places = { upstream: each.at, ours: own.at };
      return message ? [report("enum-values", each.name, message, places)] : [];
    }),
    ...ours
      .filter((own) => !theirs.some((each) => each.name === own.name))
      .map((own) => report("extra-enum", own.name, "the text does not have it", { ours: own.at })),
  ];
}

function compareAccess(
  { access }: UpstreamText,
  enums: readonly EnumDef[],
  report: Report,
): Difference[] {
  const values = enums.flatMap((each) => each.values).filter(ruled);
  const rows = access.flatMap((rule) => {
    const own = values.find((value) => value.name === rule.name);
    const upstream = rule.at;
    if (!own) return [report("access", rule.name, "we have no rule for it", { upstream })];
    const lists = [
      ["read", rule.read, own.read],
      ["written", rule.write, own.write],
      ["added", rule.added, own.addAtEnd],
    ] as const;
    return lists.flatMap(([verb, text, ours]) => {
      const message = differing(text, ours);
      const places = { upstream, ours: own.at };
      return message ? [report("access", rule.name, `${verb}: ${message}`, places)] : [];
    });
  });
  const unruled = values.filter((value) => !access.some((rule) => rule.name === value.name));
  return [
    ...rows,
    ...unruled.map((value) =>
      report("access", value.name, "the text has no rule for it", { ours: value.at }),
    ),
  ];
}

const ruled = ({ read, write, addAtEnd }: EnumDef["values"][number]): boolean =>
  read.length + write.length + addAtEnd.length > 0;

function compareProperties(
  { properties: theirs }: UpstreamText,
  properties: Abi["properties"],
  report: Report,
): Difference[] {
  const dotted = (path: readonly string[]) => path.join(".");
  const ours = properties.filter((each) => each.origin === "spec");
  return [
    ...theirs.flatMap(({ path, type, at: upstream }) => {
      const own = ours.find((each) => !each.keyed && dotted(each.path) === path);
      if (!own) return [report("properties", path, "we do not have it", { upstream })];
      const encoding: Encoding = own.encoding;
      const message = `${type} in the text, ${encoding} here`;
      return encoding === type
        ? []
        : [report("properties", path, message, { upstream, ours: own.at })];
    }),
    ...ours
      .filter((own) => !theirs.some((each) => each.path === dotted(own.path)))
      .map((own) =>
        report("properties", dotted(own.path), "the text does not have it", { ours: own.at }),
      ),
  ];
}
