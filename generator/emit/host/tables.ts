/** Emits the host modules that are tables: enumerations, and which version has which function. */
import type { Module, Statement } from "../../output/emitter.js";
import { fileOf } from "../../output/files.js";
import type { Availability, EnumDef, LoweredAbi, LoweredFunc, LoweredParam } from "../../model.js";
import { enumName, functionName, valueName } from "../../names.js";
import { markerOf } from "../../versions.js";
import { digestPrefix } from "../assemblyscript/tables.js";
import { availabilityTags, valueDoc, wrap } from "../docs.js";
import { resultOf, roleOf } from "../facts.js";
import { comment } from "../source.js";
import { staticModule } from "../static.js";
import { from } from "./places.js";

/** The enumerations as constants, each with a type of its values and a table of their names; and all of them by name. */
export function enumsModule(abi: LoweredAbi): Module[] {
  if (abi.enums.length === 0) return [];
  return [
    {
      path: fileOf("host", "enums"),
      doc: "The enumerations of the ABI, and their names by value.",
      statements: [
        `import type { EnumInfo } from "${from("functions", abi)}";`,
        ...abi.enums.flatMap(enumStatements),
        comment("Each enumeration by the name that the specification gives it.") +
          `export const ENUMS: Readonly<Record<string, EnumInfo>> = {\n${abi.enums.map(enumRow).join("\n")}\n};`,
      ],
    },
  ];
}

function enumStatements(each: EnumDef): Statement[] {
  const name = enumName(each.name);
  const values = each.values.map(
    (value) =>
      comment(valueDoc(value, each.available.since)) + `${valueName(value.name)}: ${value.value},`,
  );
  const names = each.values.map((value) => `${value.value}: "${value.name}",`);
  return [
    comment([wrap(each.doc), ...availabilityTags(each.available)].join("\n")) +
      `export const ${name} = {\n${values.join("\n")}\n} as const;`,
    `export type ${name} = (typeof ${name})[keyof typeof ${name}];`,
    comment(`The names of \`${name}\` as the specification writes them.`) +
      `export const ${name}Names: Readonly<Record<number, string>> = {\n${names.join("\n")}\n};`,
  ];
}

function enumRow(each: EnumDef): string {
  const name = enumName(each.name);
  const last = Math.max(...each.values.map(({ value }) => value));
  return `${each.name}: { values: ${name}, names: ${name}Names, last: ${last} },`;
}

/** Which functions each version has, with the signatures that WebAssembly sees and what they mean. */
export function versionsModule(abi: LoweredAbi): Module[] {
  const rows = abi.lowered.map((lowered) => row(lowered, abi));
  if (abi.overlay) {
    return [
      {
        path: "host/functions.ts",
        doc: "The functions that this overlay adds or refines, with their signatures.",
        statements: [
          ...(rows.length > 0
            ? [`import { p, type FunctionRow } from "${from("functions", abi)}";`]
            : [`import type { FunctionRow } from "${from("functions", abi)}";`]),
          comment("The rows of the overlay, in the order of its specification.") +
            `export const FUNCTIONS: readonly FunctionRow[] = [\n${rows.join("\n")}\n];`,
        ],
      },
    ];
  }
  return [
    {
      path: "host/signatures.ts",
      doc: "Every function of every version, with the signature that WebAssembly sees and what it means.",
      statements: [
        `import { p, type FunctionRow } from "./functions.js";`,
        comment("In the order of the specification.") +
          `export const FUNCTIONS: readonly FunctionRow[] = [\n${rows.join("\n")}\n];`,
        ...identity(abi),
      ],
    },
    staticModule(
      "host/functions.ts",
      "What a table of functions consists of, and one version's part of it.",
    ),
    staticModule(
      "host/versions.ts",
      "The ABI versions: which functions link, and which signatures callbacks have.",
    ),
  ];
}

function identity(abi: LoweredAbi): Statement[] {
  const versions = abi.versions.map((version) => `"${version}"`);
  const markers = abi.versions.map((version) => `"${version}": "${markerOf(version)}",`);
  return [
    comment("A version of the ABI that these bindings know.") +
      `export type AbiVersion = ${versions.join(" | ")};`,
    comment("Every version, oldest first.") +
      `export const VERSIONS: readonly AbiVersion[] = [${versions.join(", ")}];`,
    comment(
      "What is built and judged when nobody names a version: no draft, and not always the newest.",
    ) + `export const DEFAULT_VERSION: AbiVersion = "${abi.defaultVersion}";`,
    comment("The versions that are not published yet.") +
      `export const DRAFTS: readonly AbiVersion[] = [${abi.drafts.map((each) => `"${each}"`).join(", ")}];`,
    comment("The exports by which plugins say their version.") +
      `export const MARKERS: Readonly<Record<AbiVersion, string>> = {\n${markers.join("\n")}\n};`,
    comment("The digest of the specification, which a plugin's bindings carry too.") +
      `export const SPEC_DIGEST = ${JSON.stringify(abi.digest)};`,
    comment("Its first eight bytes, as a plugin exports them.") +
      `export const SPEC_DIGEST_PREFIX = 0x${digestPrefix(abi.digest)}n;`,
  ];
}

function row(lowered: LoweredFunc, abi: LoweredAbi): string {
  const { func, params, result } = lowered;
  const type = resultOf(func);
  const facts = {
    kind: func.kind,
    ...(func.kind === "import" && { module: func.module }),
    name: func.name,
    member: functionName(func.name),
    role: func.kind === "import" ? "hostcall" : roleOf(func, abi),
    since: func.available.since,
    ...(func.available.until && { until: func.available.until }),
    result,
    ...(type && { resultKind: type.kind }),
    ...(type?.kind === "enum" && { resultOf: type.name }),
    statuses: func.statuses.map(({ name }) => name),
  };
  const fields = Object.entries(facts).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const list = params
    .flatMap((param) => periods(param, abi.versions))
    .map((param) => paramRow(param, func.available))
    .join("\n");
  return `{ ${fields.join(", ")}, params: [\n${list}\n] },`;
}

/** One row for each name that a parameter had: of the rows of one place, a version has one. */
function periods(lowered: LoweredParam, versions: readonly string[]): LoweredParam[] {
  const { param, name } = lowered;
  let since = param.available.since;
  const former = (param.was ?? []).map(({ name: old, until }) => {
    const available = { ...param.available, since, until };
    since = versions[versions.indexOf(until) + 1] ?? until;
    const core = name.replace(param.name, old);
    return { ...lowered, name: core, param: { ...param, name: old, available } };
  });
  if (former.length === 0) return [lowered];
  return [...former, { ...lowered, param: { ...param, available: { ...param.available, since } } }];
}

/** `p(name, core type, argument, direction, kind, more)`: one line per parameter keeps the table readable. */
function paramRow({ name, type, param, part }: LoweredParam, owner: Availability): string {
  const more = {
    ...(part && { part }),
    ...(param.type.kind === "enum" && { enum: param.type.name }),
    ...(param.available.since !== owner.since && { since: param.available.since }),
    ...(param.available.until !== owner.until && { until: param.available.until }),
  };
  const args = [name, type, param.name, param.direction, param.type.kind];
  const rest = Object.keys(more).length > 0 ? `, ${JSON.stringify(more)}` : "";
  return `p(${args.map((arg) => JSON.stringify(arg)).join(", ")}${rest}),`;
}
