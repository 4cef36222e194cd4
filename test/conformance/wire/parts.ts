/** Small shared knowledge about bodies sent in parts. */

/** Milliseconds between two parts of a body, so that no layer joins them. */
export const APART = 6;

export function listOf<T>(value: T | readonly T[] | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? [...(value as T[])] : [value as T];
}

/** A body's parts; an empty text is no part at all. */
export function partsOf(body: string | readonly string[] | undefined): string[] {
  return listOf(body).filter((part) => part !== "");
}
