/** Rules about names: nothing twice, nothing that becomes one in the bindings, nothing the languages reserve. */
import type { Code } from "../codes.js";
import type { Diagnostic } from "../diagnostics.js";
import { lower } from "../lower.js";
import type { Availability, EnumValue, Location } from "../model.js";
import * as names from "../names.js";
import { funcKey, propertyKey } from "../overlay.js";
import type { Subject } from "./rule.js";
import { isAvailable } from "../versions.js";

/** Something with a name, and what makes it the same as another. */
interface Named {
  readonly key: string;
  /** How a message calls it. */
  readonly shown: string;
  readonly at: Location;
}

/** Two of one name, wherever they stand. */
export function checkDuplicates({ own, context }: Subject): Diagnostic[] {
  const named = (what: string, code: Code, items: readonly Named[]) =>
    twice(items, code, ({ shown }) => `${what} \`${shown}\` is defined twice`);
  const plain = ({ name, at }: { name: string; at: Location }): Named => ({
    key: name,
    shown: name,
    at,
  });
  return [
    named("", "duplicate-definition", context.definitions.map(plain)),
    named(
      "function",
      "duplicate-definition",
      own.funcs.map((func) => ({ ...plain(func), key: funcKey(func) })),
    ),
    named("foreign function", "duplicate-definition", own.foreign.map(plain)),
    named(
      "property",
      "duplicate-definition",
      own.properties.map((each) => ({
        key: propertyKey(each),
        shown: shownPath(each.path, each.keyed),
        at: each.at,
      })),
    ),
    ...own.funcs.map((func) => named("parameter", "duplicate-parameter", func.params.map(plain))),
    ...own.layouts.map((each) =>
      named("constant", "duplicate-constant", each.constants.map(plain)),
    ),
    ...own.messages.map((each) => named("field", "duplicate-field", each.fields.map(plain))),
    ...own.messages.map(({ fields }) =>
      twice(
        fields.map((field) => ({ key: `${field.number}`, shown: field.name, at: field.at })),
        "duplicate-field",
        ({ shown, key }, first) => `\`${shown}\` and \`${first.shown}\` are both field ${key}`,
      ),
    ),
    ...own.enums.map((each) => twiceInEnum(context.additions.get(each) ?? each.values)),
  ]
    .flat()
    .map((diagnostic) => ({ ...diagnostic, message: diagnostic.message.trim() }));
}

function twiceInEnum(values: readonly EnumValue[]): Diagnostic[] {
  const byName = values.map(({ name, at }) => ({ key: name, shown: name, at }));
  const sameName = twice(
    byName,
    "duplicate-value",
    ({ shown }) => `value \`${shown}\` is defined twice`,
  );
  const sameNumber = values.flatMap((value, i): Diagnostic[] => {
    const first = values
      .slice(0, i)
      .find((each) => each.value === value.value && overlap(each.available, value.available));
    if (!first || first.name === value.name) return [];
    const message = `\`${value.name}\` and \`${first.name}\` are both ${value.value}`;
    const related = { message: `\`${first.name}\` is here`, at: first.at };
    return [{ code: "duplicate-value", message, at: value.at, related }];
  });
  return [...sameName, ...sameNumber];
}

/** Whether there is a version that has both. */
const overlap = (a: Availability, b: Availability): boolean =>
  isAvailable(a, b.since) || isAvailable(b, a.since);

function twice(
  items: readonly Named[],
  code: Code,
  message: (item: Named, first: Named) => string,
): Diagnostic[] {
  const seen = new Map<string, Named>();
  return items.flatMap((item) => {
    const first = seen.get(item.key);
    if (!first) {
      seen.set(item.key, item);
      return [];
    }
    const related = { message: "the first one is here", at: first.at };
    return [{ code, message: message(item, first), at: item.at, related }];
  });
}

/** Names that become one name in the bindings, although they differ in the specification. */
export function checkCollisions({ own, whole }: Subject): Diagnostic[] {
  const collide = <T extends { at: Location }>(
    items: readonly T[],
    nameOf: (item: T) => string,
    becomes: (item: T) => string,
  ): Diagnostic[] => {
    const seen = new Map<string, T>();
    return items.flatMap((item): Diagnostic[] => {
      const first = seen.get(becomes(item));
      seen.set(becomes(item), first ?? item);
      // Two of the same name are duplicates, which have a rule of their own.
      if (!first || nameOf(first) === nameOf(item)) return [];
      const message = `\`${nameOf(item)}\` and \`${nameOf(first)}\` both become \`${becomes(item).split(" ").at(-1)}\``;
      const related = { message: `\`${nameOf(first)}\` is here`, at: first.at };
      return [{ code: "colliding-names", message, at: item.at, related }];
    });
  };
  const name = (item: { name: string }): string => item.name;
  return [
    ...collide(
      whole.funcs,
      name,
      (func) => `${func.kind} ${func.module} ${names.functionName(func.name)}`,
    ),
    ...collide(whole.enums, name, (each) => names.enumName(each.name)),
    ...own.enums.flatMap(({ values }) => collide(values, name, (v) => names.valueName(v.name))),
    ...collide(
      whole.properties,
      (each) => shownPath(each.path, each.keyed),
      (each) => names.propertyName(each.path, each.keyed),
    ),
    ...collide(whole.messages, name, (each) => names.pascal(each.name)),
    ...collide(whole.foreign, name, (each) => names.pascal(each.name)),
    ...own.messages.flatMap((m) => collide(m.fields, name, (each) => names.paramName(each.name))),
    ...collide(
      whole.layouts.flatMap((l) =>
        l.constants.map((c) => ({ at: c.at, name: `${l.name}.${c.name}` })),
      ),
      name,
      (each) => names.layoutName(each.name.split(".")[0]!, each.name.split(".")[1]!),
    ),
    ...own.funcs.flatMap((func) => collide(func.params, name, (p) => names.paramName(p.name))),
    ...own.funcs.flatMap((func) =>
      // Upstream calls every parameter it does not name `unused`: names that were chosen may repeat.
      collide(
        lower(func)
          .params.filter(({ param }) => param.coreName === undefined)
          .map((lowered) => ({ ...lowered, at: lowered.param.at })),
        (lowered) => lowered.param.name,
        (lowered) => lowered.name,
      ),
    ),
  ];
}

/** Names that stand in the bindings as they are, and cannot. */
export function checkReserved({ own, context }: Subject): Diagnostic[] {
  const functions = own.funcs
    .filter((func) => names.RESERVED.has(func.name))
    .map(({ name, at, kind }) => reserved(name, at, `an ${kind} keeps its name: choose another`));
  const values = own.enums
    .flatMap((each) => each.values)
    .filter((value) => NOT_A_MEMBER.has(names.valueName(value.name)))
    .map(({ name, at }) => reserved(name, at, `it would become \`${names.valueName(name)}\``));
  const modules = context.modules
    .filter((module) => GENERATED.has(module.text))
    .map(({ text, at }) => ({
      ...reserved(text, at, "its imports would overwrite a generated file of that name"),
      message: `\`${text}\` cannot be the name of an import module`,
    }));
  return [...functions, ...values, ...modules];
}

function reserved(name: string, at: Location, hint: string): Diagnostic {
  const message = `\`${name}\` is a reserved word of TypeScript or AssemblyScript`;
  return { code: "reserved-word", message, at, hint };
}

/** TypeScript takes no enum member of these names. */
const NOT_A_MEMBER: ReadonlySet<string> = new Set(["Infinity", "NaN"]);

/** In AssemblyScript the file's name is the import module's: these files exist for other jobs. */
const GENERATED: ReadonlySet<string> = new Set(
  "callbacks codec enums exports foreign hostcalls index memory properties version versions wasi".split(
    " ",
  ),
);

/** Names that are no identifiers: WebIDL allows a `-` in them, and a `Name` anything at all. */
export function checkIdentifiers({ own, context }: Subject): Diagnostic[] {
  const all: readonly { readonly name: string; readonly at: Location }[] = [
    ...own.funcs,
    ...own.funcs.flatMap((func) => func.params),
    ...own.funcs.flatMap(({ params }) =>
      params.flatMap(({ coreName, at }) =>
        coreName === undefined ? [] : [{ name: coreName, at }],
      ),
    ),
    ...own.enums,
    ...own.enums.flatMap((each) => each.values),
    ...own.layouts.flatMap((each) => each.constants),
    ...own.messages,
    ...own.messages.flatMap((each) => each.fields),
    ...context.modules.map(({ text, at }) => ({ name: text, at })),
  ];
  return all
    .filter(({ name }) => !/^[A-Za-z_]\w*$/.test(name))
    .map(({ name, at }) => ({
      code: "bad-name",
      message: `\`${name}\` is not an identifier`,
      at,
      hint: "use letters, digits and `_`",
    }));
}

/** `request.headers.*` */
function shownPath(path: readonly string[], keyed: boolean): string {
  return [...path, ...(keyed ? ["*"] : [])].join(".");
}
