/** Compiles a plugin in process: asc with the flags a proxy needs, and its diagnostics as values. */
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { writeCodes, type AbortTable } from "./codes.js";
import { CommandError } from "./command.js";
import { readProject, refuse, transformOf, type AscOptions } from "./config.js";
import { diagnose, type AscDiagnostic, type Diagnostic } from "./diagnostics.js";
import { foreignImports } from "./imports.js";

export interface CompileOptions {
  /** The plugin's entry file; default `assembly/index.ts`. */
  entry?: string;
  /** Where the module goes; default `build/plugin.wasm`. */
  out?: string;
  /** ABI version to build for; default the specification's default, which is no draft. */
  abi?: string;
  /** `release` (default): small and fast. `debug`: names, messages of `abort`, a source map. */
  mode?: "release" | "debug";
  /** `nursery` (default) is the SDK's own; the others are asc's. */
  runtime?: "nursery" | "minimal" | "incremental" | "stub";
  /** Folder that paths are relative to, and where packages are looked up; default the current one. */
  cwd?: string;
  /** Transforms of other packages, as asc's `--transform`; they run before the SDK's. */
  transforms?: readonly string[];
  /** Constants, as asc's `--use NAME=VALUE`. */
  use?: readonly string[];
  /** Features of WebAssembly, as asc's `--enable`. */
  enable?: readonly string[];
  /** Further arguments for asc, verbatim. */
  ascArgs?: readonly string[];
}

export interface Compiled {
  /** False if there was an error; no module was written then. */
  readonly ok: boolean;
  /** Path of the module. */
  readonly path: string;
  /** Its size in bytes; 0 without a module. */
  readonly size: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Milliseconds per phase, as asc reports them, and `total`. */
  readonly timing: Readonly<Record<string, number>>;
}

/** What the SDK's transform calls the table of abort codes. */
const CODES_FILE = "abort-codes.json";

/** What asc is told about memory management, and what it is for the SDK's transform. */
const RUNTIMES = {
  nursery: ["--runtime", "minimal"],
  minimal: ["--runtime", "minimal", "--use", "PROXY_WASM_STOCK_RUNTIME=1"],
  incremental: ["--runtime", "incremental"],
  stub: ["--runtime", "stub"],
} as const;

/**
 * Compiles one plugin.
 *
 * @throws CommandError if the compiler or the SDK is not installed where the plugin is.
 */
export function compile(options: CompileOptions = {}): Promise<Compiled> {
  const compiled = before.then(() => compileNext(options));
  before = compiled.then(ignore, ignore);
  return compiled;
}

/** The last compilation: the texts of the library, which the runtime is a part of, are one per process. */
let before: Promise<void> = Promise.resolve();
const ignore = (): void => {};

async function compileNext(options: CompileOptions): Promise<Compiled> {
  const cwd = resolve(options.cwd ?? ".");
  const entry = toRelative(cwd, options.entry ?? "assembly/index.ts");
  const out = toRelative(cwd, options.out ?? "build/plugin.wasm");
  const began = performance.now();
  const find = finder(cwd);
  const { asc, base, transform, packages } = await toolchain(find);

  const mode = options.mode ?? "release";
  const { use = [], enable = [] } = options;
  refuse({ use: [...use], enable: [...enable] }, "the command line");
  const project = await readProject(
    cwd,
    mode,
    find("@proxywasm/sdk/asconfig.json", "@proxywasm/sdk"),
  );
  const others = [...(options.transforms ?? []).map(transformOf(cwd)), ...project.transforms];

  const args = [entry, "--baseDir", cwd, "--outFile", out, "--target", mode];
  // The SDK's comes last: it numbers and guards what the others wrote.
  for (const each of [...others.filter((one) => one !== transform), transform])
    args.push("--transform", each);
  for (const path of packages) args.push("--path", path);
  for (const each of use) args.push("--use", each);
  for (const each of enable) args.push("--enable", each);
  args.push(...toArguments({ ...base.options, ...base.targets[mode] }, project.options));
  args.push(...RUNTIMES[options.runtime ?? "nursery"]);
  // Texts of aborts stay out of release builds; `proxy-wasm explain` finds them in the table beside the module.
  const coded = mode !== "debug";
  if (coded) args.push("--use", "PROXY_WASM_ABORT_CODES=1");
  if (options.abi !== undefined) args.push("--use", `PROXY_WASM_ABI=${abiConstant(options.abi)}`);
  args.push(...(options.ascArgs ?? []));

  const reported: AscDiagnostic[] = [];
  const messages: string[] = [];
  const sink = { write: (text: string | Uint8Array) => void messages.push(String(text)) };
  let table: AbortTable = { build: "", codes: [] };
  const { error, stats } = await asc.main(args, {
    stdout: sink,
    stderr: sink,
    reportDiagnostic: (diagnostic) => reported.push(diagnostic),
    async writeFile(name, contents, folder) {
      if (name === CODES_FILE) table = JSON.parse(String(contents)) as AbortTable;
      else await writeWhole(name, contents, folder);
    },
  });

  const path = join(cwd, out);
  const timing = () => ({ ...phases(stats), total: performance.now() - began });
  const diagnostics = await diagnose(reported, cwd);
  if (error !== null && !diagnostics.some(({ severity }) => severity === "error")) {
    throw new CommandError(`asc: ${error.message}\n${messages.join("")}`.trim());
  }
  if (error !== null) {
    await rm(path, { force: true });
    return { ok: false, path, size: 0, diagnostics, timing: timing() };
  }
  if (coded) await writeCodes(path, table);
  const module = await readFile(path);
  diagnostics.push(...foreignImports(module));
  if (diagnostics.some(({ severity }) => severity === "error")) {
    await rm(path, { force: true });
    return { ok: false, path, size: 0, diagnostics, timing: timing() };
  }
  return { ok: true, path, size: module.length, diagnostics, timing: timing() };
}

/** The SDK's `asconfig.json`, which people who call asc themselves extend: the flags stand there once. */
interface BaseConfig {
  options: AscOptions;
  targets: Record<"release" | "debug", AscOptions>;
}

/** What this file uses of asc's programming interface. */
interface Asc {
  main(
    argv: string[],
    options: {
      stdout: { write(text: string): void };
      stderr: { write(text: string): void };
      reportDiagnostic(diagnostic: AscDiagnostic): void;
      writeFile(name: string, contents: string | Uint8Array, folder: string): Promise<void>;
    },
  ): Promise<{ error: Error | null; stats: Record<string, number> }>;
}

/** The compiler and the SDK are the plugin's own dependencies, so that it decides their versions. */
async function toolchain(
  find: ReturnType<typeof finder>,
): Promise<{ asc: Asc; base: BaseConfig; transform: string; packages: string[] }> {
  const compiler = find("assemblyscript/package.json", "assemblyscript");
  const transform = find("@proxywasm/sdk/transform", "@proxywasm/sdk");
  const config = find("@proxywasm/sdk/asconfig.json", "@proxywasm/sdk");
  const asc = (await import(
    pathToFileURL(join(dirname(compiler), "dist/asc.js")).href
  )) as unknown as Asc;
  const base = JSON.parse(await readFile(config, "utf8")) as BaseConfig;
  // Where the SDK's own dependencies are: beside it, whatever the plugin's folder sees of them.
  const packages = [base.options["path"] ?? []]
    .flat()
    .map((path) => resolve(config, "..", String(path)));
  return { asc, base, transform, packages };
}

/** Looks packages up from the plugin's folder. */
function finder(cwd: string): (request: string, name: string) => string {
  const require = createRequire(join(cwd, "package.json"));
  return (request, name) => {
    try {
      return require.resolve(request);
    } catch {
      throw new CommandError(
        `${name} is not installed in ${cwd}\n  Run: npm install --save-dev ${name}`,
      );
    }
  };
}

/** Writes by one rename, so that whoever reads the module meanwhile gets a whole one. */
async function writeWhole(
  name: string,
  contents: string | Uint8Array,
  folder: string,
): Promise<void> {
  const path = resolve(folder, name);
  await mkdir(dirname(path), { recursive: true });
  const whole = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  await writeFile(whole, contents);
  await rename(whole, path);
}

/** Options that are chosen, or made absolute, elsewhere. */
const ELSEWHERE = new Set(["runtime", "transform", "path"]);

/** Options as command-line arguments, but for those and for what the project decides. */
function toArguments(options: AscOptions, decided: AscOptions): string[] {
  return Object.entries(options)
    .filter(([name]) => !ELSEWHERE.has(name))
    .filter(([name]) => name === "use" || !(name in decided))
    .flatMap(([name, value]) =>
      value === true ? [`--${name}`] : [value].flat().flatMap((one) => [`--${name}`, String(one)]),
    );
}

/** 0.2.1 → 201, as the SDK's transform reads it. */
function abiConstant(version: string): number {
  const [, minor = 0, patch = 0] = version.split(".").map(Number);
  return minor * 100 + patch;
}

/** asc counts nanoseconds in `…Time` members. */
function phases(stats: Record<string, number>): Record<string, number> {
  const times = Object.entries(stats).filter(([name]) => name.endsWith("Time"));
  return Object.fromEntries(times.map(([name, ns]) => [name.slice(0, -"Time".length), ns / 1e6]));
}

function toRelative(cwd: string, path: string): string {
  return relative(cwd, resolve(cwd, path)).replaceAll("\\", "/");
}
