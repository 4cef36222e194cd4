/** The table of emitters: one row per target. */
import type { Emitter, Module } from "../output/emitter.js";
import type { LoweredAbi } from "../model.js";
import { assemblyscript } from "./assemblyscript/index.js";
import { host } from "./host/index.js";
import { json } from "./json.js";
import { markdown } from "./markdown.js";
import { sdk } from "./sdk/properties.js";

export const EMITTERS: readonly Emitter[] = [
  {
    name: "assemblyscript",
    description: "what plugins import: raw and typed hostcalls, callbacks, enumerations, codecs",
    emit: inFolder(assemblyscript),
  },
  {
    name: "host",
    description: "what proxies import: typed hostcalls and callbacks, the glue between, tables",
    emit: inFolder(host),
  },
  {
    name: "json",
    description: "the machine-readable contract, with its schema",
    emit: inFolder(json),
  },
  { name: "markdown", description: "a reference to read", emit: inFolder(markdown) },
];

/** What is generated into another package, because it stands on that package's own classes. */
export const ELSEWHERE: readonly { readonly folder: string; readonly emitter: Emitter }[] = [
  { folder: "sdk/assembly/generated", emitter: sdk },
];

/** What belongs to an overlay goes to the overlay's folder. */
function inFolder(emit: Emitter["emit"]): Emitter["emit"] {
  return (abi: LoweredAbi): Module[] => {
    const folder = abi.overlay ? `overlays/${abi.overlay}/` : "";
    return emit(abi).map((module) => ({ ...module, path: folder + module.path }));
  };
}
