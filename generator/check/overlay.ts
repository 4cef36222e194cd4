/** Rules about overlays: what they add is new, what they refine exists, and no core signature changes. */
import type { Context } from "../ir/context.js";
import { suggest, type Diagnostic } from "../diagnostics.js";
import { lower, signatureOf } from "../lower.js";
import type { Abi, EnumDef, Func, Location } from "../model.js";
import { funcKey, nameOf, propertyKey } from "../overlay.js";
import type { Subject } from "./rule.js";

/** An overlay against its base; the base itself has nothing to refine. */
export function checkOverlay({ own, context }: Subject): Diagnostic[] {
  const { base } = own;
  if (!base) return [];
  return [
    ...against("function", own.funcs, base.funcs, funcKey, nameOf, context),
    ...against("enum", own.enums, base.enums, nameOf, nameOf, context),
    ...against("foreign function", own.foreign, base.foreign, nameOf, nameOf, context),
    ...against("property", own.properties, base.properties, propertyKey, pathOf, context),
    ...existing(context, base),
    ...own.funcs.flatMap((func) => checkSignature(func, base)),
    ...own.enums.flatMap((each) => checkValues(each, base, context)),
  ];
}

const pathOf = ({ path }: { path: readonly string[] }): string => path.join(".");

/** Added things are new, refined ones are not. */
function against<T extends { at: Location }>(
  what: string,
  own: readonly T[],
  base: readonly T[],
  keyOf: (item: T) => string,
  shown: (item: T) => string,
  context: Context,
): Diagnostic[] {
  const known = new Map(base.map((item) => [keyOf(item), item]));
  return own.flatMap((item): Diagnostic[] => {
    const first = known.get(keyOf(item));
    const refined = context.refined.has(item);
    if (first && !refined) return [exists(what, shown(item), item.at, first.at)];
    if (first || !refined) return [];
    const message = `the base has no ${what} \`${shown(item)}\` to refine`;
    const hint = suggest(shown(item), base.map(shown), "leave `Refines` out to add it");
    return [{ code: "overlay-unknown", message, at: item.at, hint }];
  });
}

function exists(what: string, name: string, at: Location, first: Location): Diagnostic {
  const message = `the base has ${what} \`${name}\` already`;
  const related = { message: "the base's is here", at: first };
  const hint = REFINABLE.has(what) ? "mark it with `Refines` to change it" : "choose another name";
  return { code: "overlay-exists", message, at, hint, related };
}

const REFINABLE: ReadonlySet<string> = new Set(
  "function,enum,value,foreign function,property".split(","),
);

/** Types and tables are used by name: an overlay cannot give the base's names another meaning. */
function existing(context: Context, base: Abi): Diagnostic[] {
  const places = new Map(context.base!.context.definitions.map((each) => [each.name, each]));
  return context.definitions.flatMap(({ name, at, place }) => {
    const first = places.get(name);
    const clash = first && BY_NAME.has(place) && BY_NAME.has(first.place);
    // Enums have their own rule, unless a type of another kind takes the name.
    if (!clash || (place === "enum" && base.enums.some((each) => each.name === name))) return [];
    return [exists(first.place, name, at, first.at)];
  });
}

const BY_NAME: ReadonlySet<string> = new Set(["enum", "layout", "dictionary", "typedef"]);

/** A refinement may say more of a function, never that it is called otherwise. */
function checkSignature(func: Func, base: Abi): Diagnostic[] {
  const first = base.funcs.find((each) => funcKey(each) === funcKey(func));
  if (!first) return [];
  const [was, is] = [first, func].map(lower);
  const names = (lowered: typeof was) => lowered!.params.map((param) => param.name).join(", ");
  const same = signatureOf(was!) === signatureOf(is!) && names(was) === names(is);
  if (same) return [];
  const message = `\`${func.name}\` would become ${signatureOf(is!)} with ${names(is) || "no parameters"}`;
  const hint = `the base says ${signatureOf(was!)} with ${names(was) || "no parameters"}`;
  const related = { message: "the base's is here", at: first.at };
  return [{ code: "overlay-signature", message, at: func.at, hint, related }];
}

/** Added values have new names and numbers; refined ones keep theirs. */
function checkValues(own: EnumDef, base: Abi, context: Context): Diagnostic[] {
  const added = context.additions.get(own);
  const known = base.enums.find((each) => each.name === own.name)?.values ?? [];
  return (added ?? []).flatMap((value): Diagnostic[] => {
    const { name, at } = value;
    const refined = context.refined.has(value);
    const named = known.find((each) => each.name === name);
    const numbered = known.find((each) => each.value === value.value && each.name !== name);
    const first = numbered ?? named;
    const same = named && !numbered && refined && named.value === value.value;
    if (same || (!first && !refined)) return [];
    if (named && !numbered && !refined)
      return [exists("value", `${own.name}.${name}`, at, named.at)];
    if (!first) {
      const message = `\`${own.name}\` has no value \`${name}\` to refine`;
      const hint = suggest(name, known.map(nameOf), "leave `Refines` out to add it");
      return [{ code: "overlay-unknown", message, at, hint }];
    }
    const message = `the base's \`${own.name}\` says \`${first.name} = ${first.value}\`, not \`${name} = ${value.value}\``;
    const related = { message: "the base's is here", at: first.at };
    return [{ code: "overlay-value", message, at, related }];
  });
}
