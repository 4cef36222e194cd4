/** Emits the AssemblyScript modules that are tables: enumerations and versions. */
import type { Module } from "../../output/emitter.js";
import { fileOf } from "../../output/files.js";
import type { LoweredAbi } from "../../model.js";
import { enumName, valueName } from "../../names.js";
import { versionNumber } from "../../versions.js";
import { availabilityTags, valueDoc, wrap } from "../docs.js";
import { comment, enumOf } from "../source.js";

/** The enumerations; their values are 32-bit integers. */
export function enumsModule(abi: LoweredAbi): Module[] {
  if (abi.enums.length === 0) return [];
  return [
    {
      path: fileOf("assembly", "enums"),
      doc: "The enumerations of the ABI.",
      statements: abi.enums.map((each) =>
        enumOf(
          enumName(each.name),
          [wrap(each.doc), ...availabilityTags(each.available)].join("\n"),
          each.values.map((value) => ({
            name: valueName(value.name),
            value: value.value,
            doc: valueDoc(value, each.available.since),
          })),
        ),
      ),
    },
  ];
}

/** The version a build is for, and the specification it was made from. */
export function versionModule(abi: LoweredAbi): Module {
  const chosen = abi.defaultVersion;
  const numbers = abi.versions.map((version) => `${versionNumber(version)} (ABI ${version})`);
  return {
    path: "assembly/version.ts",
    doc: "The ABI version that a plugin is built for, and the specification that its bindings were made from.",
    statements: [
      comment(
        wrap(
          `The ABI version of this build: ${numbers.join(", ")}. It is ${chosen}, unless asc is told otherwise: ` +
            `\`--use PROXY_WASM_ABI=${versionNumber(abi.versions[0]!)}\`.`,
        ),
      ) +
        "// @ts-ignore: a constant that asc may be given; TypeScript cannot know it.\n" +
        `export const ABI_VERSION: i32 = isDefined(PROXY_WASM_ABI) ? PROXY_WASM_ABI : ${versionNumber(chosen)};`,
      // A constant would be in every plugin: asc compiles the constants of a file, but only those functions that are called.
      comment("The specification that these bindings were made from.") +
        `export class Spec {\n${comment("Its digest, which the host's bindings carry too.")}` +
        `static get digest(): string { return ${JSON.stringify(abi.digest)}; }\n}`,
      comment(
        "Its first eight bytes. A plugin that exports them lets a host say that the two do not match.",
      ) + `export const SPEC_DIGEST_PREFIX: u64 = 0x${digestPrefix(abi.digest)};`,
    ],
  };
}

/** Sixteen hexadecimal digits; one more bit than JavaScript's numbers hold, so both sides compare them as 64-bit integers. */
export const digestPrefix = (digest: string): string =>
  digest.replace("sha256:", "").slice(0, 16).padEnd(16, "0");
