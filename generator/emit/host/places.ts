/** Where host modules find each other: an overlay's own files, or those of the base it stands on. */
import type { LoweredAbi } from "../../model.js";

/** The path to a module of the base. */
export const from = (module: string, abi: LoweredAbi): string =>
  abi.overlay ? `../../../host/${module}.js` : `./${module}.js`;
