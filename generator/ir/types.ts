/** Resolves WebIDL types to the ABI's: scalars, enums, pointers, fat types, and the encodings of properties. */
import { suggest, type Diagnostic } from "../diagnostics.js";
import type { AbiType, CoreType, Encoding, EnumDef, Location } from "../model.js";
import type { TypeRef } from "../parse/syntax.js";
import { article } from "./vocabulary.js";

/** The names a type can refer to. */
export interface TypeNames {
  readonly typedefs: ReadonlyMap<string, TypeRef>;
  readonly enums: ReadonlyMap<string, EnumDef>;
  readonly messages: ReadonlySet<string>;
}

type Report = (diagnostic: Diagnostic) => void;

/** Resolves the type of a parameter, result or field; reports and gives `undefined` when the ABI has no such type. */
export function resolveType(ref: TypeRef, names: TypeNames, report: Report): AbiType | undefined {
  if (ref.nullable) return unsupported(ref, report, "the ABI has no nullable types");
  return lookUp(ref.text, names, []) ?? explain(ref, names, report);
}

function lookUp(text: string, names: TypeNames, through: readonly string[]): AbiType | undefined {
  const builtin = BUILTIN[text];
  if (builtin) return builtin;
  if (names.enums.has(text)) return { kind: "enum", name: text };
  const target = names.typedefs.get(text);
  if (!target || target.nullable || through.includes(text)) return undefined;
  const type = lookUp(target.text, names, [...through, text]);
  // A typedef keeps its name: `context_id_t` says more than `uint32_t`.
  return type?.kind === "scalar" ? { ...type, name: text } : type;
}

function explain(ref: TypeRef, names: TypeNames, report: Report): undefined {
  const { text, at } = ref;
  if (names.messages.has(text))
    return unsupported(ref, report, "dictionaries are payloads of foreign functions only");
  if (names.typedefs.has(text))
    return unsupported(ref, report, "its typedef does not end at a type of the ABI");
  if (text in INSTEAD) return unsupported(ref, report, INSTEAD[text]!);
  if (!/^\w+$/.test(text)) return unsupported(ref, report, `use one of: ${known()}`);
  return unknown(text, at, names, report);
}

function unsupported(ref: TypeRef, report: Report, hint: string): undefined {
  const shown = ref.nullable ? `${ref.text}?` : ref.text;
  const message = `\`${shown}\` cannot travel through the ABI`;
  report({ code: "unsupported-type", message, at: ref.at, hint });
}

/** Reports a type name that nothing defines. */
export function unknown(text: string, at: Location, names: TypeNames, report: Report): undefined {
  const candidates = [...names.enums.keys(), ...names.typedefs.keys(), ...Object.keys(BUILTIN)];
  const hint = suggest(text, [...candidates, ...names.messages]);
  report({ code: "unknown-type", message: `\`${text}\` is not a type`, at, ...(hint && { hint }) });
}

/** Checks that typedefs end at a type of the ABI. */
export function checkTypedefs(names: TypeNames, report: Report): void {
  for (const target of names.typedefs.values()) resolveType(target, names, report);
}

/** How a property of that type is serialized. */
export function resolveEncoding(
  ref: TypeRef,
  names: TypeNames,
  report: Report,
): Encoding | undefined {
  const seen = new Set<string>();
  for (let text = ref.text; !ref.nullable && !seen.has(text);) {
    const encoding = ENCODING_OF[text];
    if (encoding) return encoding;
    seen.add(text);
    text = names.typedefs.get(text)?.text ?? text;
  }
  if (!resolveType(ref, names, report)) return undefined;
  const message = `\`${ref.text}\` is not the type of a property`;
  const hint = `use one of: ${Object.keys(ENCODING_OF).join(", ")}`;
  report({ code: "unsupported-type", message, at: ref.at, hint });
  return undefined;
}

/** A pointer into the plugin's memory: `[Pointer]` on a 32-bit integer. */
export function asPointer(ref: TypeRef, type: AbiType, place: string, report: Report): AbiType {
  if (type.kind !== "scalar" || type.core !== "i32" || type.bits !== 32)
    report({
      code: "unsupported-type",
      message: `${article(place)} of type \`${ref.text}\` cannot be a pointer`,
      at: ref.at,
      hint: "write `[Pointer] size_t`",
    });
  return { kind: "pointer" };
}

const scalar = (
  name: string,
  core: CoreType,
  bits: 8 | 16 | 32 | 64,
  signed: boolean,
  float = false,
): AbiType => ({ kind: "scalar", name, core, bits, signed, float });

const BUILTIN: Readonly<Record<string, AbiType>> = {
  octet: scalar("uint8_t", "i32", 8, false),
  byte: scalar("int8_t", "i32", 8, true),
  "unsigned short": scalar("uint16_t", "i32", 16, false),
  short: scalar("int16_t", "i32", 16, true),
  "unsigned long": scalar("uint32_t", "i32", 32, false),
  long: scalar("int32_t", "i32", 32, true),
  "unsigned long long": scalar("uint64_t", "i64", 64, false),
  "long long": scalar("int64_t", "i64", 64, true),
  float: scalar("float", "f32", 32, true, true),
  double: scalar("double", "f64", 64, true, true),
  boolean: { kind: "bool" },
  ArrayBuffer: { kind: "bytes" },
  USVString: { kind: "string" },
  ByteString: { kind: "string" },
  "record<ByteString, ByteString>": { kind: "map" },
  "sequence<ByteString>": { kind: "path" },
};

/** The type of a property → how its value is serialized; bytes with `Message` are a message. */
const ENCODING_OF: Readonly<Record<string, Encoding>> = {
  USVString: "string",
  ByteString: "string",
  ArrayBuffer: "bytes",
  boolean: "bool",
  "long long": "int",
  "unsigned long long": "uint",
  double: "double",
  timestamp_t: "timestamp",
  duration_t: "duration",
  "record<ByteString, ByteString>": "map",
  "sequence<ByteString>": "list",
};

/** WebIDL's own types that the ABI has no use for, and what to write instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  undefined: "only a result can be `undefined`",
  void: "write `undefined`",
  DOMString: "write `USVString` for text, `ByteString` for header bytes",
  any: "write `ArrayBuffer` for bytes of any meaning",
  object: "write `ArrayBuffer` for bytes of any meaning",
  bigint: "write `long long` or `unsigned long long`",
  Uint8Array: "write `ArrayBuffer`",
  DataView: "write `ArrayBuffer`",
};

const known = (): string => Object.keys(BUILTIN).join(", ");
