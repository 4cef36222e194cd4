/** Finds members of an author's class that bear the name of a member of the SDK's class behind it, and are no override. */
import {
  isClass,
  USER_DEFINED,
  type ClassPrototype,
  type Element,
  type Program,
} from "./compiler.js";
import { lineage } from "./overrides.js";

export interface Collision {
  /** The author's member. */
  readonly member: Member;
  /** The SDK's class that the author's class extends. */
  readonly base: ClassPrototype;
  /** Whether it would be another default, were it not for the class's constructor: that sets fields before `super()` does. */
  readonly isLate: boolean;
}

/** What this file reads of a member and of how it was declared. */
export interface Member extends Element {
  readonly flags: number;
  /** Set for a field, which is a property to the compiler. */
  readonly fieldDeclaration?: Declaration | null;
  /** Set for a property with accessors. */
  readonly getterPrototype?: Member | null;
  readonly declaration: Declaration;
  lookup(name: string): Element | null;
}

interface Declaration {
  readonly type?: Spelt | null;
  readonly initializer?: unknown;
  /** Which parameter of the constructor declares the field; -1 if none does. */
  readonly parameterIndex?: number;
  readonly signature?: {
    readonly parameters: readonly { readonly type: Spelt }[];
    readonly returnType: Spelt;
  };
}

interface Spelt {
  readonly range: { toString(): string };
}

/** `CommonFlags` of the compiler. */
const READONLY = 1 << 6;
const PRIVATE = 1 << 9;
/** Methods that exist to be overridden: about a wrong signature of theirs the compiler says more than this file could. */
const MEANT = /^(on[A-Z]|create(Http|Tcp)Context$|change$)/;

/** Every collision of the classes for which `isOurs` is false with those for which it is true. */
export function collisions(
  program: Program,
  isOurs: (one: ClassPrototype) => boolean,
): Collision[] {
  return [...program.elementsByName.values()]
    .filter(isClass)
    .filter((one) => !isOurs(one))
    .flatMap((own) => {
      const bases = lineage(own).filter(isOurs);
      const base = bases[0];
      if (base === undefined) return [];
      return [...(own.instanceMembers ?? [])].flatMap(([name, element]): Collision[] => {
        const theirs = bases.find((one) => one.instanceMembers?.has(name));
        if (theirs === undefined || name === "constructor") return [];
        const member = element as Member;
        const hit = theirs.instanceMembers?.get(name) as Member;
        if (isDefault(member, hit)) {
          return own.constructorPrototype ? [{ member, base, isLate: true }] : [];
        }
        return isOverride(member, hit) ? [] : [{ member, base, isLate: false }];
      });
    });
}

/** Reports each, and silences what the compiler has said and will say besides: it would speak of the SDK's inside. */
export function reportCollisions(program: Program, found: readonly Collision[]): void {
  if (found.length === 0) return;
  const { diagnostics } = program as unknown as { diagnostics: unknown[] };
  diagnostics.length = 0;
  for (const { member, base, isLate } of found) {
    const { name } = member;
    const way = isLate ? `set this.${name} in the constructor` : "choose another name";
    program.error(
      USER_DEFINED,
      member.identifierNode?.range,
      `\`${name}\` is a member of ${base.name}: ${way}`,
    );
  }
  diagnostics.push = () => diagnostics.length;
}

/** Another value for a field that is there to be set; without a value it would only be emptied. */
function isDefault(own: Member, hit: Member): boolean {
  const field = own.fieldDeclaration;
  const hitField = hit.fieldDeclaration;
  if (!field || !hitField || isInternal(hit) || (hit.flags & READONLY) !== 0) return false;
  const hasValue = field.initializer != null || (field.parameterIndex ?? -1) >= 0;
  return hasValue && isSame(own, field.type, hit, hitField.type);
}

function isOverride(own: Member, hit: Member): boolean {
  if (isInternal(hit)) return false;
  // asc takes a field for a property, too.
  if ([own, hit].some((one) => one.fieldDeclaration || one.getterPrototype)) return false;
  return MEANT.test(own.name) || hasSameSignature(own, hit);
}

function isInternal(hit: Member): boolean {
  return hit.name.startsWith("__") || (hit.flags & PRIVATE) !== 0;
}

function hasSameSignature(own: Member, hit: Member): boolean {
  const signature = own.declaration.signature;
  const hitSignature = hit.declaration.signature;
  if (!signature || !hitSignature) return false;
  return (
    signature.parameters.length === hitSignature.parameters.length &&
    signature.parameters.every(({ type }, index) =>
      isSame(own, type, hit, hitSignature.parameters[index]?.type),
    ) &&
    isSame(own, signature.returnType, hit, hitSignature.returnType)
  );
}

/** Whether two types are spelt alike, or are one class under two names. */
function isSame(
  own: Member,
  type: Spelt | null | undefined,
  hit: Member,
  hitType: Spelt | null | undefined,
): boolean {
  // A type that is not spelt out is inferred from the value.
  if (!type || !hitType) return Boolean(own.fieldDeclaration && hit.fieldDeclaration);
  const text = String(type.range);
  const hitText = String(hitType.range);
  if (text === hitText) return true;
  const known = own.lookup(text);
  return known !== null && known === hit.lookup(hitText);
}
