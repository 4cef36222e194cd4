/** The small valid ABI of `fixtures/base.webidl`, read, with more appended or as an overlay when asked. */
import { readFileSync } from "node:fs";
import { format, type SourceFile } from "@proxywasm/generator/diagnostics";
import { at } from "@proxywasm/generator/lower";
import { manifestOf, type Manifest } from "@proxywasm/generator/manifest/index";
import type { Abi, Spec } from "@proxywasm/generator/model";
import { readSpec } from "@proxywasm/generator/spec";

/** The fixture as a source file. */
export const baseFile: SourceFile = {
  path: "base.webidl",
  text: readFileSync(new URL("fixtures/base.webidl", import.meta.url), "utf8"),
};

/** Reads the fixture, after an edit or with another file; throws with the diagnostics when it is not valid. */
export function readFixture(more = "", edit: (text: string) => string = (text) => text): Abi {
  return readAll([
    { ...baseFile, text: edit(baseFile.text) },
    { path: "more.webidl", text: more },
  ]).base;
}

/** Reads the fixture with an overlay. */
export function readWithOverlay(overlay: string, name = "acme"): Spec {
  return readAll([baseFile], [{ path: `overlays/${name}.webidl`, text: overlay }]);
}

/** The manifest of one version of the fixture after an edit. */
export function manifestAfter(edit: (text: string) => string, version = "0.2.1"): Manifest {
  return manifestOf(at(readFixture("", edit), version));
}

function readAll(files: readonly SourceFile[], overlays: readonly SourceFile[] = []): Spec {
  const result = readSpec(files, overlays);
  if (!result.ok) throw new Error(format(result.error, [...files, ...overlays]));
  return result.value;
}
