/** Makes a case ready for any host: builds its modules and encodes its programs. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadAbi, NEWEST, type Abi } from "./abi.js";
import type { Case, Plugin } from "./case.js";
import type { Prepared } from "./hosts/envoy/config.js";
import { BUILD } from "./place.js";
import { buildProbe } from "./probe/build.js";
import { encodeProgram, type Program } from "./program.js";
import { moduleText } from "./cases.js";
import { bytesOf } from "./value.js";

/** The plugins of a case, in filter order. */
export async function prepare(given: Case): Promise<Prepared[]> {
  const plugins: readonly Plugin[] = given.plugins ?? [
    { ...(given.program && { program: given.program }) },
  ];
  return Promise.all(plugins.map((plugin) => preparePlugin(given, plugin)));
}

/** The plugin that outlives the case's own, if there is one. */
export async function prepareBystander(given: Case): Promise<Prepared | undefined> {
  return (
    given.bystander &&
    preparePlugin(given, { name: "bystander", root: "bystander", ...given.bystander })
  );
}

async function preparePlugin(given: Case, plugin: Plugin): Promise<Prepared> {
  const program = plugin.program && encodeProgram(abiOf(given), plugin.program);
  const configured = plugin.configuration !== undefined;
  return {
    plugin,
    module: await moduleOf(given, plugin),
    configuration: configured
      ? bytesOf(plugin.configuration!, "string", given.id)
      : (program ?? new Uint8Array()),
    // A plugin whose configuration is taken reads its program from the VM's.
    vmConfiguration:
      plugin.vmConfiguration !== undefined
        ? bytesOf(plugin.vmConfiguration, "string", given.id)
        : configured && program
          ? program
          : new Uint8Array(),
  };
}

/** A program as the probe expects it in the `x-probe` header. */
export function headerProgram(given: Case, program: Program): string {
  return Buffer.from(encodeProgram(abiOf(given), program)).toString("hex");
}

function abiOf(given: Case): Abi {
  return loadAbi(given.abi ?? NEWEST, given.overlays);
}

function moduleOf(given: Case, { wat, guest }: Plugin): Promise<string> {
  if (guest !== undefined) return Promise.resolve(guest);
  return wat !== undefined
    ? assemble(moduleText(wat))
    : buildProbe(given.abi ?? NEWEST, given.overlays);
}

/** Assembles WebAssembly text (or raw bytes written as hexadecimal digits after `hex:`). */
async function assemble(text: string): Promise<string> {
  const path = join(
    BUILD,
    `module-${createHash("sha256").update(text).digest("hex").slice(0, 16)}.wasm`,
  );
  if (existsSync(path)) return path;
  mkdirSync(BUILD, { recursive: true });
  const partial = `${path}.${process.pid}`;
  writeFileSync(
    partial,
    text.startsWith("hex:") ? Buffer.from(text.slice(4), "hex") : await fromText(text),
  );
  renameSync(partial, path);
  return path;
}

async function fromText(text: string): Promise<Uint8Array> {
  const { default: binaryen } = await import("binaryen");
  const module = binaryen.parseText(text);
  try {
    return module.emitBinary();
  } finally {
    module.dispose();
  }
}
