/** Sizes of the example plugins as `proxy-wasm build` makes them, for the check against their recorded budgets. */
import { fileURLToPath } from "node:url";
import { compile } from "proxy-wasm/compile";

const EXAMPLES = new URL("../../examples/", import.meta.url);

/** Bytes of the module of each example, by its folder's name. */
export async function exampleSizes(names) {
  const sizes = {};
  for (const name of names) {
    const cwd = fileURLToPath(new URL(`${name}/`, EXAMPLES));
    const out = `../../build/bench/examples/${name}.wasm`;
    const { ok, size, diagnostics } = await compile({ cwd, out });
    if (!ok) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
    sizes[name] = size;
  }
  return sizes;
}
