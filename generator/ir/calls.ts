/** Builds hostcalls, callbacks and foreign functions from their WebIDL operations. */
import type { Context } from "./context.js";
import { suggest } from "../diagnostics.js";
import type {
  AbiType,
  Availability,
  ForeignFunction,
  ForeignPayload,
  Func,
  Param,
} from "../model.js";
import type { Definition, Member, Parameter, TypeRef } from "../parse/syntax.js";
import { isFat } from "../lower.js";
import { funcKey, mergeBy } from "../overlay.js";
import { asPointer, resolveType } from "./types.js";
import { attributeOf, checkAttributes } from "./vocabulary.js";

/** Builds one import or export; what an overlay's refinement does not restate is the base's. */
export function buildFunc(
  kind: Func["kind"],
  member: Member,
  outer: Definition,
  context: Context,
): Func | undefined {
  const name = context.text(member, "Name") ?? member.name;
  const module = kind === "import" ? (attributeOf(outer, "Import")!.values[0]?.text ?? "") : "";
  const refines = context.refines(member, outer);
  const prior = refines
    ? context.base?.abi.funcs.find(
        (each) => each.kind === kind && each.module === module && each.name === name,
      )
    : undefined;
  const available = context.availability(member, context.availability(outer), prior?.available);
  const by = { name, available };
  const result = resultOf(member, member.type!, context);
  const ownResult = hostResultOf(member, context);
  // `null` says that hosts return nothing, which is not to say nothing about it.
  const hostResult = ownResult === undefined ? prior?.hostResult : ownResult;
  const among = [hostResult, result].find((each) => each?.kind === "enum");
  const func: Func = {
    kind,
    module,
    name,
    group: context.text(outer, "Group") ?? prior?.group ?? outer.name,
    params: member.parameters.flatMap((each) => buildParam(each, available, context, prior) ?? []),
    result: result ?? null,
    ...(hostResult !== undefined && { hostResult }),
    // Which statuses there are is unknown while the result is.
    statuses:
      (result === undefined
        ? []
        : context.statuses(member, among?.kind === "enum" ? among.name : "", by)) ??
      prior?.statuses ??
      [],
    during: context.callbacks(member, "During", by) ?? prior?.during ?? [],
    ...fallbackOf(member, result ?? null, context, prior),
    available,
    doc: member.doc || prior?.doc || "",
    at: member.at,
  };
  if (refines) context.refined.add(func);
  // A parameter or result that did not resolve is reported; checks on half a signature would only repeat it.
  const whole = func.params.length === member.parameters.length && result !== undefined;
  return whole ? func : undefined;
}

/** The functions that a module has because another one has them; `funcs` are those that the specification writes out. */
export function buildSame(outer: Definition, funcs: readonly Func[], context: Context): Func[] {
  const same = attributeOf(outer, "SameAs")?.values[0];
  if (!same) return [];
  const written = mergeBy(funcKey, context.base?.abi.funcs ?? [], funcs).filter(
    ({ kind }) => kind === "import",
  );
  const found = written.filter((func) => func.module === same.text);
  if (found.length === 0) {
    const message = `nothing is imported from \`${same.text}\``;
    const modules = new Set(written.map((func) => func.module));
    const hint = suggest(same.text, modules, `modules are: ${[...modules].join(", ")}`);
    context.report({ code: "unknown-module", message, at: same.at, hint });
  }
  const module = attributeOf(outer, "Import")!.values[0]?.text ?? "";
  const group = context.text(outer, "Group");
  return found.map((func) => ({ ...func, module, ...(group && { group }), at: outer.at }));
}

function resultOf(member: Member, ref: TypeRef, context: Context): AbiType | null | undefined {
  if (ref.text === "undefined" && !ref.nullable) return null;
  const type = resolveType(ref, context, context.report);
  if (type && isFat(type)) {
    const message = `\`${ref.text}\` cannot be a result`;
    const hint = "return it through a parameter: `[Out, Owned]`";
    context.report({ code: "unsupported-type", message, at: ref.at, hint });
    return undefined;
  }
  if (!type || !attributeOf(member, "Pointer")) return type;
  return asPointer(ref, type, "result", context.report);
}

function hostResultOf(member: Member, context: Context): AbiType | null | undefined {
  const value = attributeOf(member, "HostResult")?.values[0];
  if (!value) return undefined;
  const ref = { ...value, nullable: false };
  return value.text === "undefined" ? null : resolveType(ref, context, context.report);
}

/** What a callback returns when it is not overridden: a number, or the name of a value of its result's enum. */
function fallbackOf(
  member: Member,
  result: AbiType | null,
  context: Context,
  prior: Func | undefined,
): { fallback?: number } {
  const value = attributeOf(member, "Default")?.values[0];
  if (!value) return prior?.fallback === undefined ? {} : { fallback: prior.fallback };
  const values = result?.kind === "enum" ? (context.enums.get(result.name)?.values ?? []) : [];
  const number =
    value.kind === "integer"
      ? Number(value.text)
      : values.find((each) => each.name === value.text)?.value;
  if (number !== undefined && fits(number)) return { fallback: number };
  const names = values.map((each) => each.name);
  const message = `\`${value.text}\` is not a value that \`${member.name}\` can return`;
  const hint = suggest(value.text, names, allowed());
  context.report({ code: "bad-default", message, at: value.at, ...(hint && { hint }) });
  return { fallback: 0 };

  function fits(number: number): boolean {
    if (result?.kind === "enum") return values.some((each) => each.value === number);
    if (result?.kind === "bool") return number === 0 || number === 1;
    return result !== null && number >= 0 && number <= 0xffff_ffff;
  }
  function allowed(): string {
    if (result === null) return "it returns nothing: leave `Default` out";
    return result.kind === "bool"
      ? "write 0 or 1"
      : names.length
        ? `one of: ${names.join(", ")}`
        : "";
  }
}

function buildParam(
  parameter: Parameter,
  outer: Availability,
  context: Context,
  func: Func | undefined,
): Param | undefined {
  context.diagnostics.push(...checkAttributes(parameter, "parameter"));
  const { name, at, modifier } = parameter;
  const prior = func?.params.find((param) => param.name === name);
  if (modifier) {
    const message = `\`${modifier}\` has no meaning for a parameter of the ABI`;
    context.report({ code: "unsupported-member", message, at });
  }
  let type = resolveType(parameter.type, context, context.report);
  if (!type) return undefined;
  if (attributeOf(parameter, "Pointer"))
    type = asPointer(parameter.type, type, "parameter", context.report);
  const coreName = context.text(parameter, "Name") ?? prior?.coreName;
  const was = formerNames(parameter, context) ?? prior?.was;
  const unit = context.text(parameter, "Unit") ?? prior?.unit;
  return {
    name,
    ...(coreName !== undefined && { coreName }),
    type,
    direction: attributeOf(parameter, "Out") ? "out" : "in",
    owned: attributeOf(parameter, "Owned") !== undefined,
    ...(unit !== undefined && { unit }),
    ...(was && { was }),
    available: context.availability(parameter, outer, prior?.available),
    at,
  };
}

/** `[Was="level until 0.2.0"]`: bindings call it by its present name, and older versions by theirs. */
function formerNames(parameter: Parameter, context: Context): Param["was"] {
  const values = attributeOf(parameter, "Was")?.values;
  return values?.flatMap(({ text, at }) => {
    const [, name, until] = /^(\w+) until (\S+)$/.exec(text) ?? [];
    if (name === undefined || until === undefined) {
      const message = `\`${text}\` does not say until when the parameter was called so`;
      const hint = 'write `[Was="NAME until 0.2.0"]`';
      context.report({ code: "bad-attribute-value", message, at, hint });
      return [];
    }
    if (context.versions.includes(until)) return [{ name, until }];
    const message = `\`${until}\` is not in the list of versions`;
    const hint = `versions are: ${context.versions.join(", ")}`;
    context.report({ code: "unknown-version", message, at, hint });
    return [];
  });
}

/** Builds one foreign function: at most one parameter, and payloads that have a codec. */
export function buildForeign(
  member: Member,
  outer: Definition,
  context: Context,
): ForeignFunction | undefined {
  const name = context.text(member, "Name") ?? member.name;
  const prior = context.refines(member, outer)
    ? context.base?.abi.foreign.find((each) => each.name === name)
    : undefined;
  const available = context.availability(member, context.availability(outer), prior?.available);
  const [parameter, extra] = member.parameters;
  if (extra) {
    const message = `\`${name}\` takes one payload, not ${member.parameters.length}`;
    const hint = "put the parts into a dictionary";
    context.report({ code: "unsupported-member", message, at: extra.at, hint });
  }
  const argument = parameter ? payloadOf(parameter.type, context) : ({ kind: "none" } as const);
  const result = payloadOf(member.type!, context);
  if (!argument || !result) return undefined;
  const statuses = context.statuses(member, "proxy_status_t", { name, available });
  const foreign: ForeignFunction = {
    name,
    argument,
    result,
    statuses: statuses ?? prior?.statuses ?? [],
    available,
    doc: member.doc || prior?.doc || "",
    at: member.at,
  };
  if (context.refines(member, outer)) context.refined.add(foreign);
  return foreign;
}

function payloadOf(ref: TypeRef, context: Context): ForeignPayload | undefined {
  const payload = context.messages.has(ref.text)
    ? ({ kind: "message", message: ref.text } as const)
    : PAYLOADS[ref.text];
  if (payload && !ref.nullable) return payload;
  const message = `\`${ref.text}${ref.nullable ? "?" : ""}\` is not a payload`;
  const candidates = [...context.messages, ...Object.keys(PAYLOADS)];
  const hint = suggest(
    ref.text,
    candidates,
    `use a dictionary, or: ${Object.keys(PAYLOADS).join(", ")}`,
  );
  context.report({ code: "unsupported-type", message, at: ref.at, hint });
  return undefined;
}

const PAYLOADS: Readonly<Record<string, ForeignPayload>> = {
  undefined: { kind: "none" },
  ArrayBuffer: { kind: "bytes" },
  USVString: { kind: "string" },
  "unsigned long": { kind: "u32" },
};
