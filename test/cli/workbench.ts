/** Small plugins for tests of the compiler: written to an ignored folder of the checkout, so that packages resolve as usual. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile, type Compiled, type CompileOptions } from "proxy-wasm/compile";
import { onTestFinished } from "vitest";

const BUILD = fileURLToPath(new URL("build/", import.meta.url));

export interface Built extends Compiled {
  readonly exports: string[];
  readonly imports: string[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A folder with these files, removed when the test is over. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  await mkdir(BUILD, { recursive: true });
  const folder = await mkdtemp(BUILD);
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

/** Compiles one source as a plugin; a debug build unless told otherwise, since it is quicker. */
export async function buildSource(source: string, options: CompileOptions = {}): Promise<Built> {
  const cwd = await folderWith({ "assembly/index.ts": source });
  return inspect(await compile({ mode: "debug", cwd, ...options }));
}

/** Reads what a module exports and imports. */
export async function inspect(compiled: Compiled): Promise<Built> {
  if (!compiled.ok) return { ...compiled, exports: [], imports: [], bytes: new Uint8Array() };
  const bytes = new Uint8Array(await readFile(compiled.path));
  const module = new WebAssembly.Module(bytes);
  return {
    ...compiled,
    bytes,
    exports: WebAssembly.Module.exports(module).map(({ name }) => name),
    imports: WebAssembly.Module.imports(module).map(({ module: from, name }) => `${from}.${name}`),
  };
}
