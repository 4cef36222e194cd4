/** Takes an edited specification the whole way: bindings in memory, a plugin compiled on them, a host linked to it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { EMITTERS } from "../../generator/emit/index.js";
import { generate } from "../../generator/generate.js";
import type { SourceFile } from "../../generator/diagnostics.js";
import { readSpec } from "../../generator/spec.js";
import { compile } from "../support/asc.js";

/** The parts of the host's bindings that a test uses. */
export interface Bindings {
  readonly hostcalls: { linkHostcalls(memory: Memory, handlers: object): Record<string, unknown> };
  readonly memory: { GuestMemory: new () => Memory };
  readonly enums: Record<string, Record<string, number>>;
  readonly versions: {
    ABI_VERSIONS: Record<string, { imports: Record<string, Record<string, object>> }>;
    FUNCTIONS: readonly { name: string }[];
  };
  /** Modules of an overlay, by its name and theirs. */
  overlay(name: string, module: string): Promise<Record<string, (...args: never[]) => unknown>>;
}

export interface Memory {
  attach(exports: WebAssembly.Exports): void;
}

/** Bindings of both sides, made from one edited specification. */
export async function bindings(files: readonly SourceFile[], overlays: readonly SourceFile[] = []) {
  const result = readSpec(files, overlays);
  if (!result.ok) throw new Error(result.error.map(({ message }) => message).join("\n"));
  const both = EMITTERS.filter(({ name }) => name === "assemblyscript" || name === "host");
  // Properties are most of the text, and no edit here concerns them.
  const spec = { ...result.value, base: { ...result.value.base, properties: [] } };
  const generated = await generate(spec, both);
  const guest = Object.fromEntries(
    generated.map(({ path, text }) => [`node_modules/@proxywasm/abi/${path}`, text]),
  );
  const folder = mkdtempSync(join(tmpdir(), "lockstep-"));
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
  for (const { path, text } of generated.filter(({ path }) => path.includes("host/"))) {
    const target = join(folder, path.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(target), { recursive: true });
    const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 };
    writeFileSync(target, ts.transpileModule(text, { compilerOptions: options }).outputText);
  }
  const load = (path: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, path)).href);
  const [hostcalls, memory, enums, versions] = await Promise.all(
    ["hostcalls", "memory", "enums", "versions"].map((name) => load(`host/${name}.js`)),
  );
  const host = {
    hostcalls,
    memory,
    enums,
    versions,
    overlay: (name: string, module: string) => load(`overlays/${name}/host/${module}.js`),
  } as Bindings;
  return {
    host,
    /** Compiles a plugin on the edited bindings. */
    compile: (entry: string) => compile({ ...guest, "entry.ts": entry }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Compiles a plugin, links it with the host's glue to `handlers`, and starts it. */
export async function start(
  built: Awaited<ReturnType<typeof bindings>>,
  entry: string,
  handlers: object,
) {
  const { GuestMemory } = built.host.memory;
  const memory = new GuestMemory();
  const module = new WebAssembly.Module(await built.compile(entry));
  const env = built.host.hostcalls.linkHostcalls(memory, handlers) as WebAssembly.ModuleImports;
  const { exports } = new WebAssembly.Instance(module, { env });
  memory.attach(exports);
  return { memory, exports: exports as Record<string, (...args: unknown[]) => unknown> };
}
