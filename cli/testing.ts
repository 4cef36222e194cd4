/** For tests of plugins: compiles the plugin under test, so that no test runs on yesterday's module. */
import { fileURLToPath } from "node:url";
import { compile, type CompileOptions } from "./compile.js";
import { formatDiagnostics } from "./diagnostics.js";

/**
 * Compiles the plugin of a folder as `proxy-wasm build` does there, and returns the module's path.
 *
 * ```ts
 * const plugin = await startPlugin(await buildPlugin(import.meta.dirname));
 * ```
 *
 * @throws Error with the compiler's messages if it does not compile.
 */
export async function buildPlugin(
  folder: string | URL,
  options: Omit<CompileOptions, "cwd"> = {},
): Promise<string> {
  const cwd = folder instanceof URL ? fileURLToPath(folder) : folder;
  const built = await compile({ ...options, cwd });
  if (!built.ok) throw new Error(`\n${formatDiagnostics(built.diagnostics, false)}`);
  return built.path;
}
