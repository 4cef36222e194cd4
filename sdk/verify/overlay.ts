/** Reads an overlay: what the caller's host offers beyond the base ABI, from `abi.json` or from WebIDL. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Additions, FunctionInfo } from "./tables.js";

export type OverlayResult =
  | { readonly ok: true; readonly additions: Additions }
  | { readonly ok: false; readonly message: string };

/** Reads an overlay's file; WebIDL needs the generator, which is loaded only then. */
export async function readOverlay(path: string): Promise<OverlayResult> {
  try {
    if (path.endsWith(".webidl")) return await readOverlayIdl(path);
    return readOverlayJson(path, await readFile(path, "utf8"));
  } catch (error) {
    return { ok: false, message: `cannot read the overlay ${path}: ${(error as Error).message}` };
  }
}

async function readOverlayIdl(path: string): Promise<OverlayResult> {
  const generator = await loadGenerator();
  if (!generator) {
    const remedy = `install @proxywasm/generator, or give the overlay's abi.json: proxy-wasm-abi generate --overlay ${path} --out DIR`;
    return {
      ok: false,
      message: `${path} is WebIDL, which takes the generator to read: ${remedy}`,
    };
  }
  const { spec, lower, manifest, diagnostics, folder } = generator;
  await readFile(path);
  const read = spec.loadSpec(folder, [path]);
  if (!read.ok) {
    const files = [...read.sources.files, ...read.sources.overlays];
    return {
      ok: false,
      message: `the overlay has mistakes\n\n${diagnostics.format(read.error, files)}`,
    };
  }
  const overlay = read.value.overlays.at(-1)!;
  const json = JSON.stringify(manifest.manifestOf(lower.lowerAbi(overlay.abi)));
  return readOverlayJson(path, json);
}

/** The generator's modules and the base specification that it comes with; null when either is missing. */
async function loadGenerator(): Promise<Generator | null> {
  try {
    const root = dirname(fileURLToPath(import.meta.resolve(`${GENERATOR}/package.json`)));
    const folder = [join(root, "spec"), join(root, "..", "spec")].find((each) => existsSync(each));
    if (folder === undefined) return null;
    const parts = ["spec", "lower", "manifest/index", "diagnostics"].map(
      (name) => import(`${GENERATOR}/${name}`),
    );
    const [spec, lower, manifest, diagnostics] = (await Promise.all(parts)) as unknown[];
    return { spec, lower, manifest, diagnostics, folder } as Generator;
  } catch {
    return null;
  }
}

/** Not a dependency: whoever only verifies modules need not install it. */
const GENERATOR = "@proxywasm/generator";

/** What is used of the generator. */
interface Generator {
  readonly folder: string;
  readonly spec: {
    loadSpec(
      folder: string,
      overlays: readonly string[],
    ): {
      readonly sources: {
        readonly files: readonly unknown[];
        readonly overlays: readonly unknown[];
      };
    } & (
      | {
          readonly ok: true;
          readonly value: { readonly overlays: readonly { readonly abi: unknown }[] };
        }
      | { readonly ok: false; readonly error: readonly unknown[] }
    );
  };
  readonly lower: { lowerAbi(abi: unknown): unknown };
  readonly manifest: { manifestOf(lowered: unknown): unknown };
  readonly diagnostics: {
    format(diagnostics: readonly unknown[], files: readonly unknown[]): string;
  };
}

/** Takes the functions out of the text of an `abi.json`. */
export function readOverlayJson(name: string, text: string): OverlayResult {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, message: `${name} is not JSON: ${(error as Error).message}` };
  }
  const functions = (json as { functions?: unknown } | null)?.functions;
  if (!Array.isArray(functions))
    return { ok: false, message: `${name} is no abi.json: it lists no functions` };
  // Without a prototype, `__proto__` is a name like any other.
  const imports: Record<string, Record<string, FunctionInfo>> = Object.create(null);
  const callbacks: Record<string, FunctionInfo> = Object.create(null);
  for (const each of functions as AbiJsonFunction[]) {
    const info = functionOf(each);
    if (!info)
      return {
        ok: false,
        message: `${name} is no abi.json: ${JSON.stringify(each)} is no function`,
      };
    if (each.kind === "export") callbacks[info.name] = info;
    else
      (imports[each.module ?? "env"] ??= Object.create(null) as object as Record<
        string,
        FunctionInfo
      >)[info.name] = info;
  }
  return { ok: true, additions: { name, imports, callbacks } };
}

interface AbiJsonFunction {
  readonly kind?: unknown;
  readonly module?: string;
  readonly name?: unknown;
  readonly params?: unknown;
  readonly result?: unknown;
  /** What hosts really return, where it differs from the text. */
  readonly hostResult?: unknown;
}

function functionOf(each: AbiJsonFunction | null): FunctionInfo | null {
  if (each === null || typeof each !== "object") return null;
  const { kind, name, params } = each;
  const result = each.hostResult === undefined ? each.result : each.hostResult;
  if ((kind !== "import" && kind !== "export") || typeof name !== "string") return null;
  if (!Array.isArray(params) || !params.every(isParam)) return null;
  if (result !== null && typeof result !== "string") return null;
  return { name, params, result };
}

function isParam(each: unknown): each is FunctionInfo["params"][number] {
  const param = each as { name?: unknown; type?: unknown } | null;
  return typeof param?.name === "string" && typeof param.type === "string";
}
