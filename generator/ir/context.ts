/** What the building of one specification shares: the names known so far, the diagnostics, and the names still to be checked. */
import type { Diagnostic } from "../diagnostics.js";
import type {
  Abi,
  Availability,
  EnumDef,
  EnumValue,
  Location,
  StatusUse,
  Version,
} from "../model.js";
import type { Definition, Located, Node, TypeRef, Value } from "../parse/syntax.js";
import type { TypeNames } from "./types.js";
import { attributeOf, type Place } from "./vocabulary.js";

/** A name used in an attribute, to be looked up when everything is known. */
export interface Mention {
  readonly kind: "callback" | "status" | "version";
  readonly name: string;
  readonly at: Location;
  /** The attribute it stands in. */
  readonly attribute: string;
  /** For a status: the enum it is a value of. */
  readonly among?: string;
  /** For a status: the version from which it is listed, when it says so. */
  readonly since?: string;
  /** Where and in which versions the thing exists that mentions it. */
  readonly by?: { readonly name: string; readonly available: Availability };
}

/** A definition as it stands in a file. */
export interface Stated {
  readonly name: string;
  readonly at: Location;
  readonly place: Place;
  readonly holds: number | undefined;
}

/** One specification (the base, or one overlay) being built. */
export class Context implements TypeNames {
  readonly typedefs: Map<string, TypeRef>;
  readonly enums: Map<string, EnumDef>;
  readonly messages: Set<string>;
  readonly diagnostics: Diagnostic[] = [];
  readonly mentions: Mention[] = [];
  /** Items marked `Refines`, themselves or by their namespace. */
  readonly refined = new Set<object>();
  /** Every definition that has a meaning, and how many members it holds; `undefined` for those that hold none. */
  readonly definitions: Stated[] = [];
  /** The import modules named. */
  readonly modules: Located[] = [];
  /** What an overlay itself says of an enum that it extends; the enum itself is whole. */
  readonly additions = new Map<EnumDef, readonly EnumValue[]>();
  versions: readonly Version[];
  drafts: readonly Version[];
  defaultVersion: Version;

  constructor(
    /** What an overlay stands on. */
    readonly base?: { readonly abi: Abi; readonly context: Context },
  ) {
    this.typedefs = new Map(base?.context.typedefs);
    this.enums = new Map(base?.context.enums);
    this.messages = new Set(base?.context.messages);
    this.versions = base?.abi.versions ?? NO_VERSIONS;
    this.drafts = base?.abi.drafts ?? [];
    this.defaultVersion = base?.abi.defaultVersion ?? this.versions[0]!;
  }

  readonly report = (diagnostic: Diagnostic): void => {
    this.diagnostics.push(diagnostic);
  };

  /** When something exists: its own attributes say so, else what it refines, else what it stands in; else it always did. */
  availability(node: Node, outer?: Availability, prior?: Availability): Availability {
    const since = this.text(node, "Since") ?? prior?.since ?? outer?.since ?? this.versions[0]!;
    const until = this.text(node, "Until") ?? prior?.until ?? outer?.until;
    const deprecated = this.text(node, "Deprecated") ?? prior?.deprecated;
    return { since, ...(until && { until }), ...(deprecated && { deprecated }) };
  }

  /** The one value of an attribute; versions are noted for checking on the way. */
  text(node: Node, name: string): string | undefined {
    const attribute = attributeOf(node, name);
    const value = attribute?.values[0];
    if (value && (name === "Since" || name === "Until"))
      this.mentions.push({ kind: "version", name: value.text, at: value.at, attribute: name });
    return value?.text;
  }

  /** The callbacks an attribute names, or `undefined` without the attribute. */
  callbacks(node: Node, attribute: string, by?: Mention["by"]): string[] | undefined {
    const values = attributeOf(node, attribute)?.values;
    if (values) this.once(values, attribute);
    return values?.map(({ text, at }) => {
      this.mentions.push({ kind: "callback", name: text, at, attribute, ...(by && { by }) });
      return text;
    });
  }

  /** The statuses listed: `OK` or `"OK since 0.2.0"`. */
  statuses(node: Node, among: string, by: NonNullable<Mention["by"]>): StatusUse[] | undefined {
    const values = attributeOf(node, "Status")?.values.map(splitStatus);
    if (values) this.once(values, "Status");
    return values?.map(({ text: name, since, at }) => {
      const mention = { attribute: "Status", at };
      const from = since === undefined ? {} : { since };
      this.mentions.push({ ...mention, kind: "status", name, among, by, ...from });
      if (since) this.mentions.push({ ...mention, kind: "version", name: since });
      return { name, since: since ?? by.available.since };
    });
  }

  /** Reports what one attribute names twice. */
  private once(values: readonly Located[], attribute: string): void {
    const seen = new Map<string, Located>();
    for (const value of values) {
      const { text, at } = value;
      const first = seen.get(text);
      seen.set(text, first ?? value);
      if (!first) continue;
      const message = `\`${attribute}\` names \`${text}\` twice`;
      this.report({ code: "duplicate-mention", message, at });
    }
  }

  /** Whether an item refines one of the base: it says so, or the section it stands in does. */
  refines(node: Node, outer?: Definition): boolean {
    const attribute = attributeOf(node, "Refines") ?? (outer && attributeOf(outer, "Refines"));
    if (!attribute || this.base) return attribute !== undefined;
    const message = "there is nothing to refine: this is the base";
    const hint = "leave `Refines` out, or move this into an overlay";
    this.report({ code: "refines-without-base", message, at: attribute.at, hint });
    return false;
  }
}

/** Stands in for the versions of a specification that states none, so that its other mistakes are still found. */
export const NO_VERSIONS: readonly Version[] = ["0.0.0"];

function splitStatus({ text, kind, at }: Value): Located & { since?: string } {
  const match = kind === "string" ? /^\s*(\S+)\s+since\s+(\S+)\s*$/.exec(text) : null;
  return match ? { text: match[1]!, since: match[2]!, at } : { text, at };
}
