/** Finds the Envoy to use, in a fixed order that is told to the user: ENVOY_PATH, the cache, PATH, install. */
import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { EnvoyError } from "./errors.js";
import { cachedEnvoy, installEnvoy, type InstallOptions } from "./install.js";
import { DEFAULT_ENVOY, versionFits } from "./versions.js";

export interface FindOptions extends InstallOptions {
  /** Whether to install when nothing fits; default true. */
  install?: boolean;
}

export interface FoundEnvoy {
  readonly path: string;
  readonly version: string;
  readonly source: "ENVOY_PATH" | "cache" | "PATH" | "installed";
}

/**
 * Looks for an Envoy that fits `version` (same release line, same or later patch) and says through `report` where it looked.
 *
 * @throws EnvoyError `bad-binary` if ENVOY_PATH is no Envoy, `not-found` if none fits and `install` is false, or those of
 * {@link installEnvoy}.
 */
export async function findEnvoy(options: FindOptions = {}): Promise<FoundEnvoy> {
  const { version = DEFAULT_ENVOY, install = true, report = () => {} } = options;
  const looked: string[] = [];
  const note = (line: string) => {
    looked.push(line);
    report(line);
  };
  const found = (source: FoundEnvoy["source"], path: string, its: string): FoundEnvoy => {
    report(`Envoy ${its} from ${source}: ${path}`);
    return { path, version: its, source };
  };

  const named = process.env["ENVOY_PATH"];
  if (named) {
    const its = await envoyVersion(named);
    if (its === undefined) {
      throw new EnvoyError(
        "bad-binary",
        `ENVOY_PATH=${named} does not run as an Envoy`,
        "Point it at an Envoy binary for this platform, or unset it.",
      );
    }
    if (versionFits(its, version)) return found("ENVOY_PATH", named, its);
    note(`ENVOY_PATH: Envoy ${its}, wanted ${version}`);
  } else {
    note("ENVOY_PATH: not set");
  }

  const cached = cachedEnvoy(version);
  if (await isExecutable(cached)) return found("cache", cached, version);
  note(`cache: no ${cached}`);

  const onPath = await which("envoy");
  const its = onPath && (await envoyVersion(onPath));
  if (onPath && its && versionFits(its, version)) return found("PATH", onPath, its);
  note(its ? `PATH: ${onPath} is Envoy ${its}, wanted ${version}` : "PATH: no envoy");

  if (!install) {
    throw new EnvoyError(
      "not-found",
      `no Envoy ${version} on this machine (${looked.join("; ")})`,
      `Run: proxy-wasm envoy install ${version}`,
    );
  }
  return found("installed", await installEnvoy(options), version);
}

/** The version that a binary reports, or undefined if it is no Envoy. */
export function envoyVersion(path: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(path, ["--version"], { timeout: 10_000 }, (error, stdout) => {
      // `…/envoy  version: COMMIT/1.40.0/Clean/RELEASE/BoringSSL`
      const version = /version:\s*\S*?\/(\d+\.\d+\.\d+)/.exec(stdout)?.[1];
      resolve(error ? undefined : version);
    });
  });
}

async function which(name: string): Promise<string | undefined> {
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    const path = join(folder, name);
    if (folder !== "" && (await isExecutable(path))) return path;
  }
  return undefined;
}

function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
