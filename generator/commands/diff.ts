/** `diff`: what changed between two versions, and whom each change breaks. */
import { existsSync } from "node:fs";
import { defineCommand, Failure } from "./command.js";
import { suggest } from "../diagnostics.js";
import { diff } from "../diff/index.js";
import { showDiff, showDiffAsMarkdown } from "../diff/text.js";
import type { Manifest } from "../manifest/index.js";
import { generatedFolder, readManifest, readManifests, type Manifests } from "../manifest/read.js";

const SIDE = "a version, `working` for what spec/ says now, or the path of an abi.json";

export const command = defineCommand({
  positionals: ["from", "to"],
  options: {
    from: { type: "string", demandOption: true, describe: SIDE },
    to: { type: "string", demandOption: true, describe: SIDE },
    markdown: {
      type: "boolean",
      default: false,
      describe: "print a section for a changelog",
    },
    spec: {
      type: "string",
      default: "spec",
      requiresArg: true,
      describe: "folder of the specification, for `working`",
    },
    generated: {
      type: "string",
      requiresArg: true,
      describe: "folder that `generate` wrote [default: generated/, or the installed package]",
    },
  },
  examples: [
    ["diff 0.2.0 0.2.1", "what the newest version brought"],
    ["diff 0.2.1 working", "what your edit of spec/ changes in 0.2.1"],
    ["diff 0.2.1 working@0.3.0", "what a version that you are writing changes"],
    ["diff old/abi.json generated/v0.2.1/abi.json", "two releases of one version"],
  ],

  async run({ from, to, markdown, spec, generated }) {
    const manifests = readManifests(generatedFolder(generated));
    const read = (side: string, other: string) => readSide(side, other, manifests, spec);
    const [a, b] = [await read(from, to), await read(to, from)];
    if (!a || !b) return 1;
    const show = markdown ? showDiffAsMarkdown : showDiff;
    console.log(show(diff(a, b), labelOf(from, a), labelOf(to, b)).trimEnd());
    return 0;
  },
});

async function readSide(side: string, other: string, manifests: Manifests, spec: string) {
  const working = /^working(?:@(.*))?$/.exec(side);
  if (working) return readWorking(working[1] ?? other, working[1] !== undefined, spec);
  const { versions, folder } = manifests;
  const found = versions.find((each) => each.abiVersion === side);
  const manifest = found ?? (existsSync(side) ? readManifest(side) : undefined);
  if (manifest) return manifest;
  if (existsSync(side)) throw new Failure(`${side} is not an abi.json`, 2);
  throw unknownVersion(side, [...versions.map((each) => each.abiVersion), "working"], folder);
}

/** What the specification says now of the version that the other side is of, or else of the newest. */
async function readWorking(
  wanted: string,
  asked: boolean,
  folder: string,
): Promise<Manifest | undefined> {
  const [{ readSources }, { at }, { manifestOf }] = await Promise.all([
    import("./sources.js"),
    import("../lower.js"),
    import("../manifest/index.js"),
  ]);
  const spec = await readSources({ spec: folder, overlay: [] });
  if (!spec) return undefined;
  const { versions } = spec.base;
  if (asked && !versions.includes(wanted)) throw unknownVersion(wanted, versions, folder);
  const other = existsSync(wanted) ? readManifest(wanted)?.abiVersion : wanted;
  return manifestOf(at(spec.base, versions.find((each) => each === other) ?? versions.at(-1)!));
}

function unknownVersion(side: string, known: readonly string[], folder: string): Failure {
  const hint = suggest(side, known, `known are: ${known.join(", ")}`);
  return new Failure(`\`${side}\` is no version in ${folder}: ${hint}`, 2);
}

const labelOf = (side: string, manifest: Manifest): string =>
  side.startsWith("working") ? `working (${manifest.abiVersion})` : side;
