/** Merges an overlay into the specification it stands on. */
import type { Abi } from "./model.js";

/** The base with what the overlay adds, and with what it refines in the place of what was there. */
export function merge(overlay: Abi, base: Abi): Abi {
  return {
    versions: base.versions,
    drafts: base.drafts,
    defaultVersion: base.defaultVersion,
    digest: overlay.digest,
    funcs: mergeBy(funcKey, base.funcs, overlay.funcs),
    enums: mergeBy(nameOf, base.enums, overlay.enums),
    properties: mergeBy(propertyKey, base.properties, overlay.properties),
    layouts: mergeBy(nameOf, base.layouts, overlay.layouts),
    messages: mergeBy(nameOf, base.messages, overlay.messages),
    foreign: mergeBy(nameOf, base.foreign, overlay.foreign),
  };
}

/** All items; of two with one key the second, in the place of the first. */
export function mergeBy<T>(
  keyOf: (item: T) => string,
  base: readonly T[],
  added: readonly T[],
): T[] {
  const all = new Map(base.map((item) => [keyOf(item), item]));
  for (const item of added) all.set(keyOf(item), item);
  return [...all.values()];
}

/** What makes two items the same thing. */
export const nameOf = (item: { name: string }): string => item.name;
export const funcKey = (func: Abi["funcs"][number]): string =>
  `${func.kind} ${func.module} ${func.name}`;
export const propertyKey = (property: Abi["properties"][number]): string =>
  [...property.path, property.keyed ? "*" : ""].join("\0");
