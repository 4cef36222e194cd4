/** The target `json`: `abi.json` per version and overlay, the contract for tools in any language, and its schema. */
import type { Module } from "../output/emitter.js";
import { at, lowerAbi } from "../lower.js";
import { manifestOf } from "../manifest/index.js";
import type { LoweredAbi } from "../model.js";
import { SCHEMA } from "./schema.js";

/** One `abi.json` per version; an overlay has one, over all versions. */
export function json(abi: LoweredAbi): Module[] {
  if (abi.overlay) return [{ path: "abi.json", json: manifestOf(lowerAbi(abi)) }];
  return [
    ...abi.versions.map((version) => ({
      path: `v${version}/abi.json`,
      json: manifestOf(at(abi, version)),
    })),
    { path: "abi.schema.json", json: SCHEMA },
  ];
}
