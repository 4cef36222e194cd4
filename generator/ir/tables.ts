/** Builds the tables of a specification: enums, layouts, messages and properties. */
import type { Context } from "./context.js";
import type { EnumDef, EnumValue, Layout, Message, Property } from "../model.js";
import type { Definition, Member } from "../parse/syntax.js";
import { resolveEncoding, resolveType } from "./types.js";
import { attributeOf } from "./vocabulary.js";

/** Builds an enum as its own definition states it. */
export function buildEnum(
  definition: Definition,
  members: readonly Member[],
  context: Context,
): EnumDef {
  const { name, doc, at } = definition;
  const prior = context.base?.abi.enums.find((each) => each.name === name);
  const available = context.availability(definition, undefined, prior?.available);
  const values = members.map((member): EnumValue => {
    const name = context.text(member, "Name") ?? member.name;
    const known = prior?.values.find((each) => each.name === name);
    const own = context.availability(member, available, known?.available);
    const by = { name, available: own };
    const list = (attribute: string) => context.callbacks(member, attribute, by);
    const value: EnumValue = {
      name,
      value: numberOf(member, context, ENUM_TYPES),
      doc: member.doc || known?.doc || "",
      available: own,
      read: list("Read") ?? known?.read ?? [],
      write: list("Write") ?? known?.write ?? [],
      addAtEnd: list("AddAtEnd") ?? known?.addAtEnd ?? [],
      at: member.at,
    };
    if (context.refines(member)) context.refined.add(value);
    return value;
  });
  const built = { name, values, doc: doc || prior?.doc || "", available, at };
  if (context.refines(definition)) context.refined.add(built);
  return built;
}

const ENUM_TYPES = ["unsigned long", "long"];

/** A refined enum is whole: the base's values, in the order of their numbers with the overlay's among them. */
export function mergeEnum(own: EnumDef, prior: EnumDef | undefined, context: Context): EnumDef {
  if (!prior || !context.refined.has(own)) return own;
  const replaced = new Set(own.values.map((value) => value.name));
  const kept = prior.values.filter((value) => !replaced.has(value.name));
  const whole = { ...own, values: [...kept, ...own.values].sort((a, b) => a.value - b.value) };
  context.additions.set(whole, own.values);
  context.refined.add(whole);
  return whole;
}

/** Builds a table of numbers that both sides agree on. */
export function buildLayout(
  { name, doc, at }: Definition,
  members: readonly Member[],
  context: Context,
): Layout {
  const constants = members.map((member) => ({
    name: member.name,
    value: numberOf(member, context, ["unsigned long", "octet"]),
    doc: member.doc,
    at: member.at,
  }));
  return { name, constants, doc, at };
}

function numberOf(member: Member, context: Context, types: readonly string[]): number {
  const { type, value } = member;
  if (!types.includes(type!.text)) {
    const message = `\`${member.name}\` is of type \`${type!.text}\``;
    const hint = `write \`const ${types[0]}\``;
    context.report({ code: "unsupported-type", message, at: type!.at, hint });
  }
  const number = Number(value?.text);
  const highest = types.includes("long") ? 0x7fff_ffff : 0xffff_ffff;
  if (Number.isInteger(number) && number >= 0 && number <= highest) return number;
  const message = `\`${value?.text}\` cannot be the value of \`${member.name}\``;
  const hint = `write a whole number from 0 to ${highest}`;
  context.report({ code: "value-out-of-range", message, at: value?.at ?? member.at, hint });
  return NaN;
}

/** Builds a protobuf message from a dictionary. */
export function buildMessage(
  { name, doc, at }: Definition,
  members: readonly Member[],
  context: Context,
): Message {
  const fields = members.flatMap((member) => {
    const type = resolveType(member.type!, context, context.report);
    const number = attributeOf(member, "Field")?.values[0];
    if (!number) {
      const message = `\`${member.name}\` has no field number`;
      const hint = "write `[Field=1]`";
      context.report({ code: "missing-field-number", message, at: member.at, hint });
    }
    if (number && !isFieldNumber(Number(number.text))) {
      const message = `\`${number.text}\` is not a protobuf field number`;
      const hint = "1 to 536870911, without 19000 to 19999";
      context.report({ code: "value-out-of-range", message, at: number.at, hint });
    }
    const field = {
      name: member.name,
      number: Number(number?.text),
      doc: member.doc,
      at: member.at,
    };
    return type && number ? [{ ...field, type }] : [];
  });
  return { name, fields, doc, at };
}

const isFieldNumber = (number: number): boolean =>
  number >= 1 && number <= 536_870_911 && !(number >= 19_000 && number <= 19_999);

/** Builds a property; its path is the section's prefix and its own parts. */
export function buildProperty(
  member: Member,
  outer: Definition,
  context: Context,
): Property | undefined {
  const prefix = attributeOf(outer, "Properties")!.values.map((part) => part.text);
  const own = attributeOf(member, "Path")?.values.map((part) => part.text) ?? [member.name];
  const path = [...prefix, ...own];
  const keyed = attributeOf(member, "Keyed") !== undefined;
  const refines = context.refines(member, outer);
  const prior = refines
    ? context.base?.abi.properties.find(
        (each) => each.keyed === keyed && each.path.join("\0") === path.join("\0"),
      )
    : undefined;
  const available = context.availability(member, context.availability(outer), prior?.available);
  const encoding = resolveEncoding(member.type!, context, context.report);
  const message = attributeOf(member, "Message")?.values[0];
  if (message && encoding && encoding !== "bytes") {
    const text = `\`Message\` needs the type \`ArrayBuffer\`, not \`${member.type!.text}\``;
    context.report({ code: "misplaced-attribute", message: text, at: message.at });
  }
  const scope = attributeOf(member, "Scope")?.values.map((each) => each.text as Scope);
  const by = { name: path.join("."), available };
  const property: Property = {
    path,
    keyed,
    encoding: message ? "message" : (encoding ?? "bytes"),
    ...(message && { message: message.text }),
    group: context.text(outer, "Group") ?? prior?.group ?? outer.name,
    scope: scope ?? prior?.scope ?? EVERYWHERE,
    during: context.callbacks(member, "During", by) ?? prior?.during ?? [],
    origin: context.text(member, "Origin") ?? prior?.origin ?? "spec",
    available,
    doc: member.doc || prior?.doc || "",
    at: member.at,
  };
  if (refines) context.refined.add(property);
  return encoding ? property : undefined;
}

type Scope = Property["scope"][number];
const EVERYWHERE: readonly Scope[] = ["plugin", "http", "tcp"];
