/** What the building of one specification shares: the names known so far, the diagnostics, and the names still to be checked. */
import type { Diagnostic } from "./diagnostics.js";
import type {
  Abi,
  Availability,
  EnumDef,
  EnumValue,
  Location,
  StatusUse,
  Version,
} from "./model.js";
import type { Definition, Node, TypeRef, Value } from "./syntax.js";
import type { TypeNames } from "./types.js";
import { attributeOf } from "./vocabulary.js";

/** A name used in an attribute, to be looked up when everything is known. */
export interface Mention {
  readonly kind: "callback" | "status" | "version";
  readonly name: string;
  readonly at: Location;
  /** The attribute it stands in. */
  readonly attribute: string;
  /** For a status: the enum it is a value of. */
  readonly among?: string;
  /** Where and in which versions the thing exists that mentions it. */
  readonly by?: { readonly name: string; readonly available: Availability };
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
  /** What an overlay itself says of an enum that it extends; the enum itself is whole. */
  readonly additions = new Map<EnumDef, readonly EnumValue[]>();
  versions: readonly Version[];

  constructor(
    /** What an overlay stands on. */
    readonly base?: { readonly abi: Abi; readonly context: Context },
  ) {
    this.typedefs = new Map(base?.context.typedefs);
    this.enums = new Map(base?.context.enums);
    this.messages = new Set(base?.context.messages);
    this.versions = base?.abi.versions ?? NO_VERSIONS;
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
    return values?.map(({ text, at }) => {
      this.mentions.push({ kind: "callback", name: text, at, attribute, ...(by && { by }) });
      return text;
    });
  }

  /** The statuses listed: `OK` or `"OK since 0.2.0"`. */
  statuses(node: Node, among: string, by: NonNullable<Mention["by"]>): StatusUse[] | undefined {
    const values = attributeOf(node, "Status")?.values;
    return values?.map((value) => {
      const { name, since, at } = splitStatus(value);
      const mention = { attribute: "Status", at };
      this.mentions.push({ ...mention, kind: "status", name, among, by });
      if (since) this.mentions.push({ ...mention, kind: "version", name: since });
      return { name, since: since ?? by.available.since };
    });
  }

  /** Marks an item as refining one of the base, when its attributes say so; gives whether they do. */
  refines(node: Node, outer?: Definition): boolean {
    return [node, outer].some((each) => each && attributeOf(each, "Refines") !== undefined);
  }
}

/** Stands in for the versions of a specification that states none, so that its other mistakes are still found. */
export const NO_VERSIONS: readonly Version[] = ["0.0.0"];

function splitStatus({ text, kind, at }: Value): { name: string; since?: string; at: Location } {
  const match = kind === "string" ? /^\s*(\S+)\s+since\s+(\S+)\s*$/.exec(text) : null;
  return match ? { name: match[1]!, since: match[2]!, at } : { name: text, at };
}
