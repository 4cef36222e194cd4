/** The target `host`: what a proxy in TypeScript is written against. */
import type { Module } from "../../output/emitter.js";
import type { LoweredAbi } from "../../model.js";
import { layoutsModule } from "../layouts.js";
import { staticModule } from "../static.js";
import { callbacksModule } from "./callbacks.js";
import { foreignModules } from "./foreign.js";
import { hostcallModules } from "./hostcalls.js";
import { propertiesModule } from "./properties.js";
import { enumsModule, versionsModule } from "./tables.js";

/** Every module of `host/`; an overlay's stand on those of the base. */
export function host(abi: LoweredAbi): Module[] {
  return [
    ...(abi.overlay ? [] : shared()),
    ...enumsModule(abi),
    ...layoutsModule("host", abi),
    ...hostcallModules(abi),
    ...callbacksModule(abi),
    ...versionsModule(abi),
    ...propertiesModule(abi),
    ...foreignModules(abi),
  ];
}

function shared(): Module[] {
  return [
    staticModule(
      "host/memory.ts",
      "The memory of a plugin as its host reads, writes and allocates it.",
    ),
    staticModule("host/codec.ts", "Serialized pairs and property paths, encoded and decoded."),
  ];
}
