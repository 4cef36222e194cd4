/** Decides whether tests on a real Envoy can run here, and says why not. */
import { EnvoyError } from "../envoy/errors.js";
import { findEnvoy } from "../envoy/find.js";
import { DEFAULT_ENVOY } from "../envoy/versions.js";

export interface Availability {
  /** The binary; undefined if tests must be skipped. */
  readonly path: string | undefined;
  /** For the title of a test group: `Envoy 1.40.0`, or `Envoy 1.40.0: skipped, python3 is not on PATH, …`. */
  readonly title: string;
}

/**
 * Finds or installs an Envoy for tests.
 *
 * ```ts
 * const envoy = await availableEnvoy();
 * describe.skipIf(!envoy.path)(envoy.title, () => { … startEnvoy({ path: envoy.path, config }) … });
 * ```
 *
 * @throws EnvoyError instead of asking for a skip when `CI=true`.
 */
export async function availableEnvoy(version = DEFAULT_ENVOY): Promise<Availability> {
  try {
    const { path } = await findEnvoy({ version });
    return { path, title: `Envoy ${version}` };
  } catch (error) {
    if (!(error instanceof EnvoyError) || process.env["CI"] === "true") throw error;
    const reason = error.message.split("\n", 1)[0];
    return { path: undefined, title: `Envoy ${version}: skipped, ${reason}` };
  }
}
