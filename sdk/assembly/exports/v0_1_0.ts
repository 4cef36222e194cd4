/** Everything that a plugin of ABI 0.1.0 exports, for builds without the transform: `export * from` this in the entry file. */
export * from "@proxywasm/abi/assembly/exports/v0_1_0";
