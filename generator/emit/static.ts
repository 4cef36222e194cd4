/** Sources that are the same for every specification: real files below `static/`, taken over as they stand. */
import { existsSync, readFileSync } from "node:fs";
import type { Module } from "../output/emitter.js";

/** The module made from `static/NAME`, which begins with the sentence that says what it is for. */
export function staticModule(name: string, doc: string): Module {
  return { path: name, doc, source: readFileSync(new URL(name, FOLDER), "utf8") };
}

/** Compiled, this file stands in `dist/emit/`; the sources are published beside `dist/`. */
const FOLDER = [
  new URL("../../emit/static/", import.meta.url),
  new URL("./static/", import.meta.url),
].find((folder) => existsSync(folder))!;
