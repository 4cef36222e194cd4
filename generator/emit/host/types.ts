/** How the ABI's types look on the host: raw as WebAssembly passes them, and typed. */
import { isFat } from "../../lower.js";
import type { AbiType, CoreType } from "../../model.js";

/** What JavaScript gets for a core value. */
export const rawType = (core: CoreType | null): string =>
  core === null ? "void" : core === "i64" ? "bigint" : "number";

/** What a handler gets for an argument, and what it assigns to a result. */
export function typedType(type: AbiType, direction: "in" | "out"): string {
  if (type.kind === "map") return direction === "in" ? "readonly Pair[] | null" : "readonly Pair[]";
  if (isFat(type)) return "Uint8Array";
  if (type.kind === "bool") return "boolean";
  return type.kind === "scalar" && type.core === "i64" ? "bigint" : "number";
}

/** What a result is before a handler assigns it. */
export function emptyValue(type: AbiType): string {
  if (type.kind === "map") return "NO_PAIRS";
  if (isFat(type)) return "EMPTY";
  if (type.kind === "bool") return "false";
  return type.kind === "scalar" && type.core === "i64" ? "0n" : "0";
}

/** A raw number as the typed layer passes it: WebAssembly's integers have no sign of their own, JavaScript's have. */
export function fromRaw(type: AbiType, name: string): string {
  if (type.kind === "bool") return `${name} !== 0`;
  if (type.kind !== "scalar") return `${name} >>> 0`;
  if (type.float || type.signed) return name;
  return type.core === "i64" ? `BigInt.asUintN(64, ${name})` : `${name} >>> 0`;
}

/** Writes a number to a result pointer. */
export function store(type: AbiType, pointer: string, value: string): string {
  if (type.kind === "bool") return `view.setUint32(${pointer}, ${value} ? 1 : 0, true)`;
  if (type.kind !== "scalar") return `view.setUint32(${pointer}, ${value}, true)`;
  if (type.float) return `view.setFloat${type.bits}(${pointer}, ${value}, true)`;
  const big = type.bits === 64 ? "Big" : "";
  const kind = `${big}${type.signed ? "Int" : "Uint"}${type.bits}`;
  return `view.set${kind}(${pointer}, ${value}${type.bits === 8 ? "" : ", true"})`;
}
