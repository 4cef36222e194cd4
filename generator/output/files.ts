/** Where the bindings stand that both sides have: emitters write these files, explanations point at them. */
import { moduleName } from "../names.js";

/** The two sides of the ABI, by their folders: plugins and hosts. */
export const SIDES = ["assembly", "host"] as const;
export type Side = (typeof SIDES)[number];

/** What each side has in one file. */
export type Part = "enums" | "layouts" | "callbacks" | "properties" | "foreign";

/** The file of one side that holds a part. */
export const fileOf = (side: Side, part: Part): string => `${side}/${part}.ts`;

/** The file of one side that types the hostcalls of a wasm module. */
export const hostcallsFile = (side: Side, module: string): string =>
  `${side}/${moduleName(module)}.ts`;

/** The file that declares a wasm module's functions to plugins: asc takes the module's name from the file's. */
export const rawFile = (module: string): string => `assembly/${module}.ts`;
