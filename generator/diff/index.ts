/** Compares two manifests: every change of the ABI, and whom it breaks. */
import type { Change } from "./changes.js";
import { compareCalls } from "./calls.js";
import { compareTables } from "./tables.js";
import type { Manifest } from "../manifest/index.js";

/** Every change from `a` to `b`, in the order of the specification; documentation does not count. */
export function diff(a: Manifest, b: Manifest): Change[] {
  return [...compareCalls(a, b), ...compareTables(a, b)];
}
