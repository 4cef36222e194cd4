/** The ABI version that a plugin is built for, and the specification that its bindings were made from. */
// Generated from spec/ by `npm run generate`: do not edit.

/**
 * The ABI version of this build: 100 (ABI 0.1.0), 200 (ABI 0.2.0), 201 (ABI 0.2.1). It is
 * 0.2.1, unless asc is told otherwise: `--use PROXY_WASM_ABI=100`.
 */
// @ts-ignore: a constant that asc may be given; TypeScript cannot know it.
export const ABI_VERSION: i32 = isDefined(PROXY_WASM_ABI) ? PROXY_WASM_ABI : 201;

/** The specification that these bindings were made from. */
export class Spec {
  /** Its digest, which the host's bindings carry too. */
  static get digest(): string {
    return "sha256:fed5994dce0081c4b8a084fa5ce5fc51c7989cc785d649daaec5ea8814107e28";
  }
}

/** Its first eight bytes. A plugin that exports them lets a host say that the two do not match. */
export const SPEC_DIGEST_PREFIX: u64 = 0xfed5994dce0081c4;
