/** Builds the intermediate representation from syntax trees: everything resolved, whatever cannot be is reported. */
import { buildForeign, buildFunc, buildSame } from "./calls.js";
import { buildEnum, buildLayout, buildMessage, buildProperty, mergeEnum } from "./tables.js";
import { Context } from "./context.js";
import { nearest, suggest } from "../diagnostics.js";
import { digestOf } from "./digest.js";
import type { Abi, EnumDef } from "../model.js";
import type { Definition, Member } from "../parse/syntax.js";
import type { Tree } from "../parse/index.js";
import { checkTypedefs } from "./types.js";
import { checkDefault, checkVersions } from "../versions.js";
import { attributeOf, article, checkAttributes, KINDS, type Place } from "./vocabulary.js";

/** A built specification, and what its checks need besides. */
export interface Built {
  readonly abi: Abi;
  readonly context: Context;
}

/** Builds the base, or an overlay on a base; `name` is the overlay's. */
export function build(trees: readonly Tree[], overlay?: { name: string; base: Built }): Built {
  const context = new Context(overlay?.base);
  const definitions = trees.flatMap((tree) => tree.definitions);
  const sections = definitions.flatMap((definition) => {
    const place = placeOf(definition, context);
    return place ? [{ definition, place }] : [];
  });
  const all = (place: Place) =>
    sections.filter((section) => section.place === place).map((section) => section.definition);
  const members = <T>(place: Place, one: (m: Member, d: Definition) => T | undefined): T[] =>
    all(place).flatMap((definition) =>
      usable(definition, place, context).flatMap((member) => one(member, definition) ?? []),
    );

  for (const { definition, place } of sections) note(definition, place, context);
  readVersions(all("versions"), trees, context);
  for (const { name, type } of all("typedef"))
    if (type && !context.typedefs.has(name)) context.typedefs.set(name, type);
  for (const { name } of all("dictionary")) context.messages.add(name);
  const enums = all("enum").map((definition) => {
    const values = usable(definition, "enum", context);
    const prior = context.base?.abi.enums.find((each) => each.name === definition.name);
    return remember(mergeEnum(buildEnum(definition, values, context), prior, context), context);
  });
  checkTypedefs(context, context.report);
  const imports = members("imports", (member, outer) =>
    buildFunc("import", member, outer, context),
  );
  const abi = {
    versions: context.versions,
    funcs: [
      ...imports,
      ...all("imports").flatMap((each) => buildSame(each, imports, context)),
      ...members("exports", (member, outer) => buildFunc("export", member, outer, context)),
    ],
    enums,
    properties: members("properties", (member, outer) => buildProperty(member, outer, context)),
    layouts: all("layout").map((each) =>
      buildLayout(each, usable(each, "layout", context), context),
    ),
    messages: all("dictionary").map((each) =>
      buildMessage(each, usable(each, "dictionary", context), context),
    ),
    foreign: members("foreign functions", (member, outer) => buildForeign(member, outer, context)),
  };
  const base = overlay && { overlay: overlay.name, base: overlay.base.abi };
  // Neither decides bytes: publishing a draft must not make a plugin and a host disagree.
  const { drafts, defaultVersion } = context;
  return {
    abi: { ...abi, drafts, defaultVersion, digest: digestOf(abi, base?.base.digest), ...base },
    context,
  };
}

function remember(each: EnumDef, context: Context): EnumDef {
  // The first of two enums of one name stays; `check` names both.
  const known = context.enums.get(each.name);
  if (!known || context.refined.has(each)) context.enums.set(each.name, each);
  return each;
}

/** Remembers what stands where, for the rules that look across files. */
function note(definition: Definition, place: Place, context: Context): void {
  const { name, at, members, kind } = definition;
  // A module that is the same as another one has members without writing them.
  const holds = attributeOf(definition, "SameAs") ? undefined : MEMBERS[place] && members.length;
  // A namespace may be continued elsewhere, and versions have a rule of their own.
  if (place !== "versions" && !kind.startsWith("partial"))
    context.definitions.push({ name, at, place, holds });
  const module = place === "imports" && attributeOf(definition, "Import")!.values[0];
  if (module) context.modules.push(module);
}

function readVersions(
  definitions: readonly Definition[],
  trees: readonly Tree[],
  context: Context,
): void {
  const [first, second] = definitions;
  if (first && context.base) {
    const message = "an overlay cannot say which versions exist";
    const hint = "its `Since` and `Until` name the base's versions";
    context.report({ code: "overlay-versions", message, at: first.at, hint });
  } else if (first) {
    const versions = checkVersions(attributeOf(first, "Versions")!.values, context.report);
    if (versions.length > 0) context.versions = versions;
    const drafts = attributeOf(first, "Drafts")?.values ?? [];
    const chosen = attributeOf(first, "DefaultVersion")?.values[0];
    Object.assign(context, checkDefault(context.versions, drafts, chosen, context.report));
  } else if (!context.base) {
    const file = trees[0]?.file.path ?? "";
    const at = trees[0]?.definitions[0]?.at ?? { file, line: 1, column: 1, length: 1 };
    const message = "nothing says which versions of the ABI exist";
    const hint = 'write `[Exposed=*, Versions=("0.1.0", …)] namespace abi {};`';
    context.report({ code: "missing-versions", message, at, hint });
  }
  if (second) {
    const message = "the versions are stated twice";
    const related = { message: "the first time is here", at: first!.at };
    context.report({ code: "duplicate-definition", message, at: second.at, related });
  }
}

/** What a definition is, by its one kind attribute; its attributes are checked on the way. */
function placeOf(definition: Definition, context: Context): Place | undefined {
  const { kind, name, at, attributes } = definition;
  const found = attributes.filter((attribute) => Object.hasOwn(KINDS, attribute.name));
  const place = PLACES[kind] ?? (KIND_WORDS.includes(kind) ? kindPlace() : undefined);
  if (place) context.diagnostics.push(...checkAttributes(definition, place));
  else if (!KIND_WORDS.includes(kind)) {
    const message = `${article(kind)} has no meaning in the ABI`;
    const hint = "use namespace, callback interface, dictionary or typedef";
    context.report({ code: "unsupported-definition", message, at, hint });
  }
  if (place && definition.inherits !== undefined)
    context.report({ code: "unsupported-definition", message: `\`${name}\` cannot inherit`, at });
  return place;

  function kindPlace(): Place | undefined {
    const [first, second] = found;
    if (first && second) {
      const message = `\`${name}\` is marked both \`${first.name}\` and \`${second.name}\``;
      context.report({ code: "conflicting-kinds", message, at: second.at });
      return undefined;
    }
    const expected = first && (first.name === "Export" ? "callback interface" : "namespace");
    if (first && expected === kind.replace("partial ", "")) return KINDS[first.name];
    if (first) {
      const message = `\`${first.name}\` belongs on ${article(expected!)}`;
      context.report({ code: "misplaced-attribute", message, at: first.at });
      return undefined;
    }
    const words = Object.keys(KINDS).filter((each) => (each === "Export") === (kind[0] === "c"));
    const message = `nothing says what \`${name}\` is`;
    const slip = attributes.find((each) => nearest(each.name, words));
    const hint = suggest(slip?.name ?? "", words, `mark it with one of: ${words.join(", ")}`);
    context.report({ code: "missing-kind", message, at: slip?.at ?? at, hint });
    return undefined;
  }
}

const KIND_WORDS = ["namespace", "partial namespace", "callback interface"];
const PLACES: Readonly<Record<string, Place>> = { typedef: "typedef", dictionary: "dictionary" };

/** What a definition's members must be, in WebIDL's word and in the vocabulary's. */
const MEMBERS: Readonly<Partial<Record<Place, readonly [Member["kind"], Place]>>> = {
  enum: ["const", "enum value"],
  layout: ["const", "constant"],
  imports: ["operation", "hostcall"],
  exports: ["operation", "callback"],
  properties: ["attribute", "property"],
  "foreign functions": ["operation", "foreign function"],
  dictionary: ["field", "field"],
};

/** The members that are what their definition holds; the others are reported. */
function usable(definition: Definition, outer: Place, context: Context): Member[] {
  const [kind, place] = MEMBERS[outer]!;
  return definition.members.filter((member) => {
    const { name, at, modifier } = member;
    const wrong = member.kind !== kind || !name || !member.type;
    if (wrong || modifier) {
      const what = wrong ? `\`${name || member.kind}\`` : `\`${modifier}\``;
      const message = `${what} has no place in \`${definition.name}\``;
      const hint = `write ${FORMS[kind]}`;
      context.report({ code: "unsupported-member", message, at, hint });
    }
    if (!wrong) context.diagnostics.push(...checkAttributes(member, place));
    return !wrong;
  });
}

const FORMS: Readonly<Record<Member["kind"], string>> = {
  const: "`const unsigned long NAME = 0;`",
  operation: "`result name(type parameter, …);`",
  attribute: "`readonly attribute type name;`",
  field: "`type name;`",
  other: "",
};
