/** Emits the numbers of every layout, one constant each: the same for both sides, but for how a number's type is written. */
import type { Module } from "../output/emitter.js";
import { fileOf, type Side } from "../output/files.js";
import type { LoweredAbi } from "../model.js";
import { layoutName } from "../names.js";
import { wrap } from "./docs.js";
import { comment } from "./source.js";

/** `layouts.ts` of one side. */
export function layoutsModule(side: Side, abi: LoweredAbi): Module[] {
  if (abi.layouts.length === 0) return [];
  return [
    {
      path: fileOf(side, "layouts"),
      doc: "How maps, paths and values lie in memory: the numbers that no signature says.",
      statements: abi.layouts.flatMap((layout) =>
        layout.constants.map(
          ({ name, value, doc }) =>
            comment(wrap(doc)) +
            `export const ${layoutName(layout.name, name)}${TYPE[side](value)} = ${value};`,
        ),
      ),
    },
  ];
}

/** AssemblyScript would take a bare number for a signed one. */
const TYPE: Readonly<Record<Side, (value: number) => string>> = {
  assembly: (value) => (value > 0xffffffff ? ": u64" : ": u32"),
  host: () => "",
};
