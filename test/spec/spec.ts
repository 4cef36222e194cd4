/** The specification as built, for the tests of this folder. */
import { fileURLToPath } from "node:url";
import { format } from "@proxywasm/generator/diagnostics";
import { loadSpec } from "@proxywasm/generator/spec";

const spec = loadSpec(fileURLToPath(new URL("../../spec", import.meta.url)));
if (!spec.ok)
  throw new Error(format(spec.error, [...spec.sources.files, ...spec.sources.overlays]));

export const { base, overlays } = spec.value;

/** One overlay: what it adds or refines (`abi`), and the base with it (`merged`). */
export function overlay(name: string) {
  const found = overlays.find((each) => each.name === name);
  if (!found) throw new Error(`there is no overlay ${name}`);
  return found;
}
