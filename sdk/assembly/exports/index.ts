/** Everything that a plugin of the default ABI version exports, for builds without the transform: `export * from` this in the entry file. */
export * from "@proxywasm/abi/assembly/exports/v0_2_1";
