/** The specification of this repository, read once per test file. */
import { fileURLToPath } from "node:url";
import { loadSpec } from "../../generator/spec.js";

const loaded = loadSpec(fileURLToPath(new URL("../../spec", import.meta.url)));
if (!loaded.ok) throw new Error(`the specification has ${loaded.error.length} mistakes`);

/** Base and overlays. */
export const spec = loaded.value;
/** The files they were read from. */
export const sources = loaded.sources;
