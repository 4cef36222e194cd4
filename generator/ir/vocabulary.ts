/** The closed attribute vocabulary as data, and the check that a specification uses no other. */
import { suggest, type Diagnostic } from "../diagnostics.js";
import type { Attribute, Node } from "../parse/syntax.js";

/** What an attribute can stand on. */
export type Place =
  | "versions"
  | "enum"
  | "imports"
  | "exports"
  | "properties"
  | "layout"
  | "foreign functions"
  | "dictionary"
  | "typedef"
  | "hostcall"
  | "callback"
  | "parameter"
  | "enum value"
  | "constant"
  | "property"
  | "foreign function"
  | "field";

/** What may stand after the `=`. */
type Form =
  | "nothing"
  | "a string"
  | "strings"
  | "strings or nothing"
  | "names"
  | "names or strings"
  | "a number"
  | "a number or a name"
  | "anything";

interface Row {
  readonly name: string;
  readonly on: readonly Place[];
  readonly form: Form;
  /** When set, the only values allowed. */
  readonly among?: readonly string[];
}

const CALLS: readonly Place[] = ["hostcall", "callback", "foreign function"];
const SECTIONS: readonly Place[] = ["imports", "exports", "properties"];
const MEMBERS: readonly Place[] = [...CALLS, "enum value", "property"];
const DEFINITIONS: readonly Place[] = [
  ...SECTIONS,
  "versions",
  "enum",
  "layout",
  "foreign functions",
];

/** Every attribute of the language; `spec/README.md` explains them with examples. */
export const ATTRIBUTES: readonly Row[] = [
  { name: "Exposed", on: [...DEFINITIONS, "dictionary"], form: "anything" },
  { name: "Versions", on: ["versions"], form: "strings" },
  { name: "Drafts", on: ["versions"], form: "strings" },
  { name: "DefaultVersion", on: ["versions"], form: "a string" },
  { name: "Enum", on: ["enum"], form: "nothing" },
  { name: "Import", on: ["imports"], form: "a string" },
  { name: "SameAs", on: ["imports"], form: "a string" },
  { name: "Export", on: ["exports"], form: "nothing" },
  { name: "Properties", on: ["properties"], form: "strings or nothing" },
  { name: "Layout", on: ["layout"], form: "nothing" },
  { name: "ForeignFunctions", on: ["foreign functions"], form: "nothing" },
  { name: "Group", on: SECTIONS, form: "a string" },
  {
    name: "Refines",
    on: ["imports", "exports", "properties", "enum", "foreign functions", ...MEMBERS],
    form: "nothing",
  },
  { name: "Since", on: [...MEMBERS, ...SECTIONS, "enum", "parameter"], form: "a string" },
  { name: "Until", on: [...MEMBERS, ...SECTIONS, "enum", "parameter"], form: "a string" },
  {
    name: "Deprecated",
    on: [...MEMBERS, "enum", "parameter"],
    form: "a string",
  },
  { name: "Name", on: [...CALLS, "parameter", "enum value"], form: "a string" },
  { name: "Status", on: ["hostcall", "foreign function"], form: "names or strings" },
  { name: "During", on: ["hostcall", "property"], form: "names" },
  { name: "HostResult", on: ["hostcall", "callback"], form: "a string" },
  { name: "Default", on: ["callback"], form: "a number or a name" },
  { name: "Out", on: ["parameter"], form: "nothing" },
  { name: "Owned", on: ["parameter"], form: "nothing" },
  { name: "Pointer", on: ["parameter", "hostcall", "callback"], form: "nothing" },
  { name: "Was", on: ["parameter"], form: "strings" },
  { name: "Unit", on: ["parameter"], form: "a string" },
  { name: "Read", on: ["enum value"], form: "names" },
  { name: "Write", on: ["enum value"], form: "names" },
  { name: "AddAtEnd", on: ["enum value"], form: "names" },
  { name: "Path", on: ["property"], form: "strings" },
  { name: "Keyed", on: ["property"], form: "nothing" },
  { name: "Message", on: ["property"], form: "a string" },
  { name: "Scope", on: ["property"], form: "names", among: ["plugin", "http", "tcp"] },
  { name: "Origin", on: ["property"], form: "names" },
  { name: "Field", on: ["field"], form: "a number" },
];

const rows = new Map(ATTRIBUTES.map((row) => [row.name, row]));

/** The attributes that say what a namespace or callback interface is. */
export const KINDS: Readonly<Record<string, Place>> = {
  Versions: "versions",
  Enum: "enum",
  Import: "imports",
  Export: "exports",
  Properties: "properties",
  Layout: "layout",
  ForeignFunctions: "foreign functions",
};

/** Checks the attributes of one node: known, at their place, once, and with a value of their form. */
export function checkAttributes(node: Node, place: Place): Diagnostic[] {
  const seen = new Map<string, Attribute>();
  return node.attributes.flatMap((attribute) => {
    const first = seen.get(attribute.name);
    seen.set(attribute.name, first ?? attribute);
    if (!first) return checkAttribute(attribute, place);
    const message = `\`${attribute.name}\` stands twice on one ${place}`;
    const related = { message: "the first one is here", at: first.at };
    return [{ code: "duplicate-attribute", message, at: attribute.at, related } as const];
  });
}

function checkAttribute(attribute: Attribute, place: Place): Diagnostic[] {
  const { name, at } = attribute;
  const row = rows.get(name);
  if (!row) {
    const here = ATTRIBUTES.filter((each) => each.on.includes(place)).map((each) => each.name);
    const hint = suggest(name, rows.keys(), `a ${place} can have: ${here.join(", ")}`);
    return [{ code: "unknown-attribute", message: `\`${name}\` is not an attribute`, at, hint }];
  }
  if (!row.on.includes(place)) {
    const message = `\`${name}\` does not belong on ${article(place)}`;
    const hint = `it stands on: ${row.on.join(", ")}`;
    return [{ code: "misplaced-attribute", message, at, hint }];
  }
  return [...checkForm(attribute, row), ...checkChoice(attribute, row)];
}

function checkForm({ name, at, form, values }: Attribute, row: Row): Diagnostic[] {
  if (ACCEPTS[row.form](form, new Set(values.map((value) => value.kind)))) {
    const empty = values.find((value) => value.kind === "string" && value.text.trim() === "");
    if (!empty) return [];
    const message = `\`${name}\` has an empty value`;
    return [{ code: "bad-attribute-value", message, at: empty.at }];
  }
  const message = `\`${name}\` takes ${row.form}`;
  const hint = `write \`${EXAMPLES[row.form].replaceAll("X", name)}\``;
  return [{ code: "bad-attribute-value", message, at: values[0]?.at ?? at, hint }];
}

function checkChoice({ name, values }: Attribute, { among }: Row): Diagnostic[] {
  if (!among) return [];
  return values
    .filter((value) => !among.includes(value.text))
    .map((value) => ({
      code: "bad-attribute-value",
      message: `\`${value.text}\` is no value of \`${name}\``,
      at: value.at,
      hint: suggest(value.text, among, `one of: ${among.join(", ")}`),
    }));
}

type Kinds = ReadonlySet<string>;
const only = (kinds: Kinds, ...allowed: string[]) => [...kinds].every((k) => allowed.includes(k));
const valued = (form: Attribute["form"]) => form === "one" || form === "list";

const ACCEPTS: Record<Form, (form: Attribute["form"], kinds: Kinds) => boolean> = {
  nothing: (form) => form === "flag",
  "a string": (form, kinds) => form === "one" && only(kinds, "string"),
  strings: (form, kinds) => valued(form) && only(kinds, "string"),
  "strings or nothing": (form, kinds) => form === "flag" || (valued(form) && only(kinds, "string")),
  names: (form, kinds) => valued(form) && only(kinds, "identifier"),
  "names or strings": (form, kinds) => valued(form) && only(kinds, "identifier", "string"),
  "a number": (form, kinds) => form === "one" && only(kinds, "integer"),
  "a number or a name": (form, kinds) => form === "one" && only(kinds, "integer", "identifier"),
  anything: () => true,
};

const EXAMPLES: Record<Form, string> = {
  nothing: "[X]",
  "a string": '[X="…"]',
  strings: '[X=("…", "…")]',
  "strings or nothing": '[X] or [X=("…", "…")]',
  names: "[X=(a, b)]",
  "names or strings": '[X=(A, B)] or [X=("A", "B since 0.2.0")]',
  "a number": "[X=1]",
  "a number or a name": "[X=0] or [X=NAME]",
  anything: "[X=*]",
};

/** `a callback`, `an enum value`. */
export function article(place: string): string {
  return `${/^[aeiou]/.test(place) ? "an" : "a"} ${place}`;
}

/** The attribute of that name, if the node has it. */
export function attributeOf(node: Node, name: string): Attribute | undefined {
  return node.attributes.find((attribute) => attribute.name === name);
}
