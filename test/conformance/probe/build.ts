/** Compiles the probe, once per ABI version, and keeps the result by the hash of everything it was made from. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadAbi, type Version } from "../abi.js";
import { BUILD, ROOT, SUITE } from "../place.js";
import { entrySource, opcodesSource } from "./generate.js";

/** The probe for an ABI version and the overlays that it imports too: the path of a wasm module. */
export async function buildProbe(
  version: Version,
  overlays: readonly string[] = [],
): Promise<string> {
  const abi = loadAbi(version, overlays);
  const sources: Record<string, string> = {
    "probe/index.ts": entrySource(abi),
    "probe/opcodes.ts": opcodesSource(abi),
    ...Object.fromEntries(
      PARTS.map((name) => [
        `probe/${name}.ts`,
        readFileSync(join(SUITE, "probe", "assembly", `${name}.ts`), "utf8"),
      ]),
    ),
  };
  const hash = createHash("sha256")
    .update(JSON.stringify([sources, abi.specDigest]))
    .digest("hex");
  const path = join(BUILD, `probe-${[version, ...overlays].join("+")}-${hash.slice(0, 12)}.wasm`);
  if (existsSync(path)) return path;
  mkdirSync(BUILD, { recursive: true });
  const partial = `${path}.${process.pid}`;
  writeFileSync(partial, await compile(sources, version));
  renameSync(partial, path);
  return path;
}

/** The parts written by hand. */
const PARTS = ["contexts", "interpreter", "notes"];

/** 0.2.1 is 201, as the generated bindings count. */
function versionNumber(version: Version): number {
  const [, minor = 0, patch = 0] = version.split(".").map(Number);
  return minor * 100 + patch;
}

async function compile(sources: Record<string, string>, version: Version): Promise<Uint8Array> {
  const asc = await import("assemblyscript/asc");
  let output: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      "probe/index.ts",
      "--outFile=probe.wasm",
      "--runtime=stub",
      "--exportStart=_initialize",
      "--optimizeLevel=3",
      "--shrinkLevel=1",
      "--noAssert",
      "--use=abort=",
      `--use=PROXY_WASM_ABI=${versionNumber(version)}`,
    ],
    {
      readFile: (name, base) =>
        sources[name] ?? fromDisk(join(base, name)) ?? fromDisk(join(ROOT, base, name)),
      writeFile: (name, contents) => {
        if (name === "probe.wasm") output = contents as Uint8Array;
      },
      listFiles: () => [],
    },
  );
  if (error || !output)
    throw new Error(`the probe for ABI ${version} does not compile\n${stderr.toString()}`);
  return output;
}

function fromDisk(path: string): string | null {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
