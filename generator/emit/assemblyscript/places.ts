/** Where AssemblyScript modules find each other: an overlay's own files, or those of the base it stands on. */
import type { AbiType, LoweredAbi } from "../../model.js";
import { enumName } from "../../names.js";
import { importOf } from "../source.js";

/** The path to a module of the base. */
export const from = (module: string, abi: LoweredAbi): string =>
  abi.overlay ? `../../../assembly/${module}` : `./${module}`;

/** Imports of the enumerations that types name. */
export function enumImports(types: readonly (AbiType | null)[], abi: LoweredAbi): string[] {
  const names = types.flatMap((type) => (type?.kind === "enum" ? [type.name] : []));
  const own = (name: string): boolean => !abi.overlay || abi.enums.some((e) => e.name === name);
  return [
    ...importOf(names.filter(own).map(enumName), "./enums"),
    ...importOf(names.filter((name) => !own(name)).map(enumName), from("enums", abi)),
  ];
}
