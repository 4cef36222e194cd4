/** Walks syntax trees so that nodes can be replaced, and makes the nodes that replace them. */
import type { Node } from "./compiler.js";

/** Visits every node below `owner`, inner ones first, with the place it hangs at, so that it can be replaced there. */
export function visit(
  owner: object,
  found: (node: Node, key: string | number, owner: object) => void,
): void {
  for (const [key, value] of Object.entries(owner)) {
    if (key === "range" || key === "source" || key === "parent") continue;
    if (typeof value !== "object" || value === null || value instanceof Map) continue;
    if (!Array.isArray(value) && typeof (value as Node).kind !== "number") continue;
    visit(value as object, found);
    if (!Array.isArray(value)) found(value as Node, key, owner);
  }
}

/** Hangs `node` at the place of another. */
export function put(node: Node, key: string | number, owner: object): void {
  (owner as Record<string | number, unknown>)[key] = node;
}

/** An integer as the compiler keeps it. */
export function i64(value: number): unknown {
  return (globalThis as unknown as { i64_new(low: number): unknown }).i64_new(value);
}

/** `() => statement` has no braces, and its result may be wanted: nothing but an expression can stand there. */
export function isArrowBody(key: string | number, owner: object): boolean {
  return key === "body" && "arrowKind" in owner && owner.arrowKind !== 0;
}
