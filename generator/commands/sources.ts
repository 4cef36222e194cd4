/** Reads the specification for a command: its options, and what happens when it has mistakes. */
import { existsSync } from "node:fs";
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
