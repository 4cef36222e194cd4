/** What emitters ask about a lowered ABI: which symbols go where, and which signatures a function had over time. */
import { isFat } from "../lower.js";
import type { AbiType, EnumDef, Func, LoweredAbi, LoweredFunc, Param, Version } from "../model.js";
import { funcKey, merge } from "../overlay.js";
import { isAvailable, markerOf } from "../versions.js";

/** The hostcalls, by the wasm module they are imported from, in the order of the specification. */
export function importModules(abi: LoweredAbi): Map<string, LoweredFunc[]> {
  const modules = new Map<string, LoweredFunc[]>();
  for (const lowered of abi.lowered) {
    if (lowered.func.kind !== "import") continue;
    const { module } = lowered.func;
    modules.set(module, [...(modules.get(module) ?? []), lowered]);
  }
  return modules;
}

/** Everything that a host calls or looks for in a plugin. */
export const exportsOf = (abi: LoweredAbi): LoweredFunc[] =>
  abi.lowered.filter(({ func }) => func.kind === "export");

/** What an export is for: the four kinds differ in who makes it and who calls it. */
export type ExportRole = "marker" | "entry" | "allocator" | "callback";

/** Markers are never called; entry points are the compiler's; allocators return memory; the rest are events. */
export function roleOf(func: Func, abi: LoweredAbi): ExportRole {
  if (abi.versions.some((version) => markerOf(version) === func.name)) return "marker";
  if (func.name.startsWith("_") || func.name === "main") return "entry";
  return func.result?.kind === "pointer" ? "allocator" : "callback";
}

/** The allocator that is not deprecated in favour of another one: the others lead to it. */
export function mainAllocator(abi: LoweredAbi): LoweredFunc | undefined {
  const allocators = exportsOf(abi).filter(({ func }) => roleOf(func, abi) === "allocator");
  return allocators.find(({ func }) => !func.available.deprecated) ?? allocators[0];
}

/** Whether the overlay refines a function of its base: same name and signature, so that only the base's glue exists. */
export const refines = (func: Func, abi: LoweredAbi): boolean =>
  abi.base?.funcs.some((each) => funcKey(each) === funcKey(func)) ?? false;

/** The hostcalls of one wasm module that the base does not bind already. */
export interface BoundModule {
  readonly module: string;
  readonly funcs: readonly LoweredFunc[];
  /** The module that has the same functions, so that its glue serves for this one too. */
  readonly sameAs?: string;
}

/** The wasm modules that need bindings, with what each of them adds to the base. */
export function boundModules(abi: LoweredAbi): BoundModule[] {
  const all = abi.base ? merge(abi, abi.base).funcs : abi.funcs;
  const first = new Map<string, string>();
  const bound = [...importModules(abi)].map(([module, lowered]) => ({
    module,
    funcs: lowered.filter(({ func }) => !refines(func, abi)),
    shape: all
      .filter((func) => func.module === module)
      .map(shapeOf)
      .sort()
      .join("\n"),
  }));
  return bound.flatMap(({ shape, ...each }): BoundModule[] => {
    if (each.funcs.length === 0) return [];
    const same = first.get(shape);
    first.set(shape, same ?? each.module);
    return [{ ...each, ...(same && { sameAs: same }) }];
  });
}

/** What the glue of a function depends on. */
const shapeOf = (func: Func): string =>
  JSON.stringify([
    func.name,
    func.params.map(({ name, type, direction, available }) => [name, type, direction, available]),
    resultOf(func),
    func.available,
  ]);

/** One signature of a function, and the versions that have it. */
export interface Variant {
  readonly lowered: LoweredFunc;
  readonly versions: readonly Version[];
}

/** The signatures that a function had, oldest first; nearly always one. */
export function variants({ func, params, result }: LoweredFunc, abi: LoweredAbi): Variant[] {
  const found: { key: string; lowered: LoweredFunc; versions: Version[] }[] = [];
  for (const version of abi.versions) {
    if (!isAvailable(func.available, version)) continue;
    const present = params.filter(({ param }) => isAvailable(param.available, version));
    const key = present.map(({ name }) => name).join();
    const last = found.at(-1);
    if (last?.key === key) last.versions.push(version);
    else found.push({ key, lowered: { func, params: present, result }, versions: [version] });
  }
  return found;
}

/** What the function returns on the wire: hosts' own result where it differs from the text's. */
export const resultOf = (func: Func): AbiType | null =>
  func.hostResult === undefined ? func.result : func.hostResult;

export const ins = (func: Func): Param[] => func.params.filter((p) => p.direction === "in");
export const outs = (func: Func): Param[] => func.params.filter((p) => p.direction === "out");

/** The enumeration a type names: the overlay's own, else its base's. */
export function enumOfType(type: AbiType | null, abi: LoweredAbi): EnumDef | undefined {
  if (type?.kind !== "enum") return undefined;
  const named = ({ name }: EnumDef): boolean => name === type.name;
  return abi.enums.find(named) ?? abi.base?.enums.find(named);
}

/** The value of an enumeration that stands for one of the given meanings. */
export function valueFor(type: AbiType | null, names: readonly string[], abi: LoweredAbi) {
  const values = enumOfType(type, abi)?.values ?? [];
  return names.map((name) => values.find((value) => value.name === name)).find(Boolean);
}

/** The status of a call whose pointers leave the plugin's memory, and of one that the host does not have. */
export const BAD_POINTER = ["INVALID_MEMORY_ACCESS", "FAULT"];
export const NOT_OFFERED = ["UNIMPLEMENTED", "NOSYS", "NOTSUP"];
export const SUCCESS = ["OK", "SUCCESS"];

/** The results of a call as they lie in memory: fat ones as address and size, numbers by their width. */
export function slots(func: Func): { param: Param; offset: number; bytes: number }[] {
  let end = 0;
  return outs(func).map((param) => {
    const bytes = isFat(param.type) ? 8 : bytesOf(param.type);
    const offset = Math.ceil(end / bytes) * bytes;
    end = offset + bytes;
    return { param, offset, bytes };
  });
}

/** How many bytes a number takes in memory. */
export const bytesOf = (type: AbiType): number => (type.kind === "scalar" ? type.bits / 8 : 4);
