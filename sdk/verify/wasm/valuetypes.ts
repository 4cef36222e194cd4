/** Value types, function types and limits: the small grammars that several sections share. */
import type { Cursor } from "./cursor.js";
import type { Draft } from "./draft.js";
import { signatureText, type GlobalType, type Limits, type Signature } from "./types.js";

/** One byte each; the second column is the feature that brought the type. */
const VALUE_TYPES: Readonly<Record<number, readonly [name: string, feature?: string]>> = {
  0x7f: ["i32"],
  0x7e: ["i64"],
  0x7d: ["f32"],
  0x7c: ["f64"],
  0x7b: ["v128", "simd"],
  0x70: ["funcref"],
  0x6f: ["externref", "reference-types"],
  0x6e: ["anyref", "gc"],
  0x6d: ["eqref", "gc"],
  0x6c: ["i31ref", "gc"],
  0x6b: ["structref", "gc"],
  0x6a: ["arrayref", "gc"],
  0x69: ["exnref", "exceptions"],
  0x71: ["nullref", "gc"],
  0x72: ["nullexternref", "gc"],
  0x73: ["nullfuncref", "gc"],
  0x74: ["nullexnref", "exceptions"],
};

export function valueType(cursor: Cursor, draft: Draft): string {
  const start = cursor.at;
  const code = cursor.byte();
  if (code === 0x63 || code === 0x64) {
    draft.features.add("gc");
    return `(ref ${code === 0x63 ? "null " : ""}${heapType(cursor)})`;
  }
  const known = VALUE_TYPES[code];
  if (!known) cursor.fail("bad-type", `0x${code.toString(16)} is no value type`, start);
  if (known[1]) draft.features.add(known[1]);
  return known[0];
}

/** Kept as its bytes: a heap type is an index or a code, and only equality matters here. */
export function heapType(cursor: Cursor): string {
  const start = cursor.at;
  cursor.skipLeb(5);
  return Array.from(cursor.bytes.subarray(start, cursor.at), (byte) => byte.toString(16)).join("");
}

/** One entry of the type section: a type, or (garbage collection) a group of them. */
export function typeEntry(cursor: Cursor, draft: Draft): void {
  if (cursor.bytes[cursor.at] !== REC || cursor.left === 0) return void subType(cursor, draft);
  cursor.byte();
  draft.features.add("gc");
  const count = cursor.count("types of a group", 2);
  for (let index = 0; index < count; index++) subType(cursor, draft);
}

function subType(cursor: Cursor, draft: Draft): void {
  const start = cursor.at;
  let form = cursor.byte();
  if (form === SUB || form === SUB_FINAL) {
    draft.features.add("gc");
    const supers = cursor.count("super types");
    for (let index = 0; index < supers; index++) cursor.u32();
    form = cursor.byte();
  }
  if (form === FUNC) return void draft.types.push(functionType(cursor, draft));
  if (form !== STRUCT && form !== ARRAY) {
    cursor.fail("bad-type", `0x${form.toString(16)} begins no type`, start);
  }
  draft.features.add("gc");
  const fields = form === STRUCT ? cursor.count("fields", 2) : 1;
  for (let index = 0; index < fields; index++) {
    const packed = cursor.bytes[cursor.at];
    if (packed === 0x78 || packed === 0x77) cursor.byte();
    else valueType(cursor, draft);
    cursor.byte();
  }
  draft.types.push(null);
}

function functionType(cursor: Cursor, draft: Draft): Signature {
  const params = valueTypes(cursor, draft);
  const results = valueTypes(cursor, draft);
  if (results.length > 1) draft.features.add("multi-value");
  return { params, results, text: signatureText(params, results) };
}

function valueTypes(cursor: Cursor, draft: Draft): string[] {
  const count = cursor.count("value types");
  const types: string[] = [];
  for (let index = 0; index < count; index++) types.push(valueType(cursor, draft));
  return types;
}

/** Bits of the flag byte: 1 has a maximum, 2 shared, 4 64-bit, 8 own page size. */
export function limits(cursor: Cursor, draft: Draft): Limits {
  const start = cursor.at;
  const flags = cursor.byte();
  if (flags > 15) cursor.fail("bad-limits", `0x${flags.toString(16)} are no limits`, start);
  const is64 = (flags & 4) !== 0;
  const shared = (flags & 2) !== 0;
  const min = is64 ? cursor.u64() : cursor.u32();
  const max = (flags & 1) === 0 ? null : is64 ? cursor.u64() : cursor.u32();
  if (flags & 8) cursor.u32();
  if (flags & 8) draft.features.add("custom-page-sizes");
  if (is64) draft.features.add("memory64");
  if (shared) draft.features.add("threads");
  if (max !== null && max < min) {
    cursor.fail("bad-limits", `the maximum ${max} is below the minimum ${min}`, start);
  }
  return { min, max, shared, is64 };
}

export function memoryType(cursor: Cursor, draft: Draft): void {
  draft.memories.push(limits(cursor, draft));
  if (draft.memories.length > 1) draft.features.add("multi-memory");
}

export function tableType(cursor: Cursor, draft: Draft): void {
  valueType(cursor, draft);
  limits(cursor, draft);
  draft.tables++;
}

export function globalType(cursor: Cursor, draft: Draft): GlobalType {
  const type = valueType(cursor, draft);
  const start = cursor.at;
  const mutability = cursor.byte();
  if (mutability > 1) cursor.fail("bad-type", "a global is neither constant nor variable", start);
  return { type, mutable: mutability === 1 };
}

const REC = 0x4e;
const SUB = 0x50;
const SUB_FINAL = 0x4f;
const FUNC = 0x60;
const STRUCT = 0x5f;
const ARRAY = 0x5e;
