/** Lowers ABI functions to core WebAssembly signatures: the only place that knows how a fat type travels. */
import type {
  Abi,
  AbiType,
  CoreType,
  EnumDef,
  Func,
  LoweredAbi,
  LoweredFunc,
  LoweredParam,
  Param,
  Version,
} from "./model.js";
import { compareVersions, isAvailable } from "./versions.js";

/** Lowers one function; parameter order and names are those of the specification's own signature. */
export function lower(func: Func): LoweredFunc {
  // What hosts really return decides whether a module links, whatever the text says.
  const result = func.hostResult === undefined ? func.result : func.hostResult;
  return { func, params: func.params.flatMap(lowerParam), result: result && coreOf(result) };
}

function lowerParam(param: Param): LoweredParam[] {
  const out = param.direction === "out";
  const name = param.coreName ?? (out ? `return_${param.name}` : param.name);
  if (!isFat(param.type)) return [{ name, type: out ? "i32" : coreOf(param.type), param }];
  return [
    { name: `${name}_data`, type: "i32", param, part: "data" },
    { name: `${name}_size`, type: "i32", param, part: "size" },
  ];
}

/** Whether a type travels as a pointer and a size. */
export function isFat(type: AbiType): boolean {
  return FAT.has(type.kind);
}

const FAT: ReadonlySet<AbiType["kind"]> = new Set(["bytes", "string", "map", "path"]);

/** The core type of a value that is not fat; everything but 64-bit and floating-point numbers is an `i32`. */
export function coreOf(type: AbiType): CoreType {
  return type.kind === "scalar" ? type.core : "i32";
}

/** `(i32, i64) -> i32`, with `()` where there is no result. */
export function signatureOf({ params, result }: LoweredFunc): string {
  return `(${params.map((param) => param.type).join(", ")}) -> ${result ?? "()"}`;
}

/** Lowers every function of an ABI: the superset of its versions. */
export function lowerAbi(abi: Abi): LoweredAbi {
  return { ...abi, lowered: abi.funcs.map(lower) };
}

/** The parameter under the name that the version gives it; what never changed stays the same object. */
function asCalledIn(param: Param, version: Version): Param {
  const { was, ...rest } = param;
  const former = was?.find(({ until }) => compareVersions(version, until) <= 0);
  return former ? { ...rest, name: former.name } : param;
}

/** One version's view of an ABI: what that version has not is left out, parameters, statuses and enum values included. */
export function at(abi: Abi, version: Version): LoweredAbi {
  const available = <T extends Pick<Func, "available">>(items: readonly T[]): T[] =>
    items.filter((item) => isAvailable(item.available, version));
  const listed = <T extends { since: Version }>(uses: readonly T[]): T[] =>
    uses.filter((use) => compareVersions(use.since, version) <= 0);
  return lowerAbi({
    ...abi,
    versions: [version],
    funcs: available(abi.funcs).map((func) => ({
      ...func,
      params: available(func.params).map((param) => asCalledIn(param, version)),
      statuses: listed(func.statuses),
    })),
    enums: available(abi.enums).map((each): EnumDef => ({
      ...each,
      values: available(each.values),
    })),
    properties: available(abi.properties),
    foreign: available(abi.foreign).map((each) => ({ ...each, statuses: listed(each.statuses) })),
  });
}
