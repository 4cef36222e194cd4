/** How the ABI's types look in AssemblyScript, raw and typed, and how one becomes the other. */
import { isFat } from "../../lower.js";
import type { AbiType, LoweredParam } from "../../model.js";
import { enumName } from "../../names.js";
import { bytesOf } from "../facts.js";

/** The type of a raw parameter; addresses and sizes of memory are `usize`. */
export function rawParam({ param, type, part }: LoweredParam): string {
  if (part || param.direction === "out" || param.type.kind === "pointer") return "usize";
  return rawType(param.type, type);
}

/** The type of a raw value. */
export function rawType(type: AbiType | null, core: string | null): string {
  if (type === null || core === null) return "void";
  if (type.kind === "pointer") return "usize";
  if (core === "f32" || core === "f64") return core;
  const signed = type.kind === "scalar" && type.signed;
  return core === "i64" ? (signed ? "i64" : "u64") : signed ? "i32" : "u32";
}

/** The type that callers of the typed layer see. */
export function typedType(type: AbiType | null): string {
  if (type === null) return "void";
  if (isFat(type)) return "Bytes";
  if (type.kind === "enum") return enumName(type.name);
  if (type.kind === "bool") return "bool";
  if (type.kind === "pointer" || type.kind !== "scalar") return "usize";
  if (type.float) return type.core;
  return `${type.signed ? "i" : "u"}${type.core === "i64" ? 64 : 32}`;
}

/** A typed argument as the raw call takes it. */
export function toRaw(type: AbiType, expression: string): string {
  return type.kind === "bool" ? `${expression} ? 1 : 0` : expression;
}

/** A raw value as the typed layer gives it. */
export function fromRaw(type: AbiType | null, expression: string): string {
  if (type?.kind === "bool") return `${expression} != 0`;
  return type?.kind === "enum" ? `${expression} as ${enumName(type.name)}` : expression;
}

/** Reads a result from the slot it was written to. */
export function loadSlot(type: AbiType, slot: string, offset: number): string {
  const place = offset === 0 ? slot : `${slot}, ${offset}`;
  if (isFat(type)) return `load<Bytes>(${place})`;
  const stored =
    type.kind === "scalar"
      ? `${type.float ? "f" : type.signed ? "i" : "u"}${bytesOf(type) * 8}`
      : "u32";
  return fromRaw(type, `load<${stored}>(${place})`);
}

/** A constant of a type: what a callback returns by default. */
export function constant(
  type: AbiType | null,
  value: number,
  names: readonly { name: string; value: number }[],
): string {
  if (type?.kind === "bool") return value === 0 ? "false" : "true";
  if (type?.kind !== "enum") return String(value);
  const named = names.find((each) => each.value === value);
  return named ? `${enumName(type.name)}.${named.name}` : `${value} as ${enumName(type.name)}`;
}
