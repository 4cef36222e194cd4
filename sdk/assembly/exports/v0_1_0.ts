/** Everything that a plugin of ABI 0.1.0 exports, for builds with plain asc: `export * from` this. */
export * from "@proxywasm/abi/assembly/exports/v0_1_0";
