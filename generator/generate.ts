/** Generates every file from a specification: each emitter on the base, then on each overlay. */
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import type { Emitter } from "./output/emitter.js";
import { lowerAbi } from "./lower.js";
import type { Spec } from "./model.js";
import type { RenderedFile } from "./output/render.js";

/** What is generated, as a function of the specification alone: the same bytes on every machine and day. */
export async function generate(spec: Spec, emitters?: readonly Emitter[]): Promise<RenderedFile[]> {
  // ts-morph and Prettier take half a second to load: nothing else pays for them.
  const [{ EMITTERS }, { hosts }, { render }] = await Promise.all([
    import("./emit/index.js"),
    import("./emit/hosts.js"),
    import("./output/render.js"),
  ]);
  const files: RenderedFile[] = [];
  for (const abi of [spec.base, ...spec.overlays.map((overlay) => overlay.abi)]) {
    const lowered = lowerAbi(abi);
    const modules = (emitters ?? EMITTERS).flatMap((emitter) => emitter.emit(lowered));
    files.push(...(await render(modules)));
  }
  if (!emitters) files.push(...(await render(hosts(spec.hosts ?? []))));
  return distinct(files);
}

/** The folders into which the bindings go: `out`, and where that is this project's own, the packages that have parts of them. */
export async function outputs(spec: Spec, out: string): Promise<Output[]> {
  const bindings = { folder: out, files: await generate(spec) };
  if (out !== OWN_FOLDER) return [bindings];
  const { ELSEWHERE } = await import("./emit/index.js");
  const here = ELSEWHERE.filter(({ folder }) => existsSync(dirname(folder)));
  const parts = here.map(async ({ folder, emitter }) => ({
    folder,
    files: await generate(spec, [emitter]),
  }));
  return [bindings, ...(await Promise.all(parts))];
}

/** A folder that holds generated files and nothing else, and those files. */
export interface Output {
  readonly folder: string;
  readonly files: readonly RenderedFile[];
}

/** Where bindings go unless told otherwise. */
export const OWN_FOLDER = "generated";

/** Two emitters that write one file would silently lose the first one's. */
function distinct(files: readonly RenderedFile[]): RenderedFile[] {
  const paths = files.map((file) => file.path);
  const twice = paths.find((path, i) => paths.indexOf(path) !== i);
  if (twice !== undefined) throw new Error(`two emitters write ${twice}`);
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}
