/** Compiles plugins for the tests of the SDK, each variant once per run. */
import { mkdirSync } from "node:fs";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { compile, type CompileOptions } from "proxy-wasm/compile";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const built = new Map<string, Promise<string>>();

/** Compiles `entry` (relative to the repository) and gives the module's path; throws with the compiler's messages. */
export function build(entry: string, options: CompileOptions = {}): Promise<string> {
  const key = JSON.stringify([entry, options]);
  const known = built.get(key);
  if (known) return known;
  const name = createHash("sha256").update(key).digest("hex").slice(0, 16);
  mkdirSync(`${ROOT}/build/test-sdk`, { recursive: true });
  const result = compile({
    ...options,
    entry,
    cwd: ROOT,
    out: `build/test-sdk/${name}-${process.pid}.wasm`,
  }).then(({ ok, path, diagnostics }) => {
    if (!ok) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
    return path;
  });
  built.set(key, result);
  return result;
}
