/** Everything that a plugin of ABI 0.2.1 exports, for builds without the transform: `export * from` this in the entry file. */
export * from "@proxywasm/abi/assembly/exports/v0_2_1";
