/** The ABI version that a plugin is built for, and the specification that its bindings were made from. */
// Generated from spec/ (sha256:7c64a695eb9111d9) by `npm run generate`: do not edit.

/**
 * The ABI version of this build: 100 (ABI 0.1.0), 200 (ABI 0.2.0), 201 (ABI 0.2.1). The
 * newest, unless asc is told otherwise: `--use PROXY_WASM_ABI=100`.
 */
// @ts-ignore: a constant that asc may be given; TypeScript cannot know it.
export const ABI_VERSION: i32 = isDefined(PROXY_WASM_ABI) ? PROXY_WASM_ABI : 201;

/** The digest of the specification, which the host's bindings carry too. */
export const SPEC_DIGEST: string =
  "sha256:7c64a695eb9111d96764a82e1aafb146ef8e41fa6de817913db699dc251fe783";

/** Its first eight bytes. A plugin that exports them lets a host say that the two do not match. */
export const SPEC_DIGEST_PREFIX: u64 = 0x7c64a695eb9111d9;
