/** The target `assemblyscript`: what a plugin is compiled with; valid TypeScript too. */
import type { Module } from "../../output/emitter.js";
import type { LoweredAbi } from "../../model.js";
import { layoutsModule } from "../layouts.js";
import { staticModule } from "../static.js";
import { emitCallbacks } from "./callbacks.js";
import { foreignModules } from "./foreign.js";
import { emitHostcalls } from "./hostcalls.js";
import { propertiesModule } from "./properties.js";
import { enumsModule, versionModule } from "./tables.js";

/** Every module of `assembly/`; an overlay's stand on those of the base. */
export function assemblyscript(abi: LoweredAbi): Module[] {
  return [
    ...(abi.overlay ? [] : shared(abi)),
    ...enumsModule(abi),
    ...layoutsModule("assembly", abi),
    ...emitHostcalls(abi),
    ...emitCallbacks(abi),
    ...propertiesModule(abi),
    ...foreignModules(abi),
  ];
}

function shared(abi: LoweredAbi): Module[] {
  return [
    versionModule(abi),
    staticModule(
      "assembly/memory.ts",
      "How the bindings pass pieces of memory: address and size in one number.",
    ),
    staticModule(
      "assembly/codec.ts",
      "Serialized pairs and property paths, written and read in place.",
    ),
  ];
}
