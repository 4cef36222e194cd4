/** Reads the specification for a command: its options, and what happens when it has mistakes. */
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { Failure } from "./command.js";
import type { Spec } from "../model.js";

/** The options that say which specification is meant. */
export const sourceOptions = {
  spec: {
    type: "string",
    default: "spec",
    requiresArg: true,
    describe: "folder of the specification; its overlays/ are read too",
  },
  overlay: {
    type: "string",
    array: true,
    default: [] as string[],
    requiresArg: true,
    describe: "a further overlay to check and generate (may be given several times)",
  },
} as const;

/** The specification, or `undefined` after its mistakes were shown. */
export async function readSources(args: {
  readonly spec: string;
  readonly overlay: readonly string[];
}): Promise<Spec | undefined> {
  for (const path of [args.spec, ...args.overlay])
    if (!existsSync(path)) throw new Failure(`there is no ${path}`, 2);
  checkNames(args.spec, args.overlay);
  const [{ loadSpec }, { format }] = await Promise.all([
    import("../spec.js"),
    import("../diagnostics.js"),
  ]);
  const result = loadSpec(args.spec, args.overlay);
  if (result.ok) return result.value;
  const { files, overlays } = result.sources;
  const count = result.error.length === 1 ? "1 mistake" : `${result.error.length} mistakes`;
  console.error(
    `${format(result.error, [...files, ...overlays])}\n\n${count} in the specification`,
  );
  return undefined;
}

/** An overlay is called by its file: two of one name would write the same files. */
function checkNames(spec: string, overlays: readonly string[]): void {
  const known = new Map<string, string>();
  for (const path of overlays) {
    const name = basename(path, ".webidl");
    const own = join(spec, "overlays", `${name}.webidl`);
    const other = known.get(name) ?? (existsSync(own) ? own : undefined);
    if (other !== undefined) {
      const same = `${other} and ${path} are both the overlay \`${name}\``;
      throw new Failure(`${same}: leave one out, or rename it`, 2);
    }
    known.set(name, path);
  }
}
