/** Builds plugins in other languages for tests, once per source and toolchain; says why when a toolchain is missing. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export type GuestName = "rust" | "go" | "zig" | "c" | "assemblyscript";

export interface Guest {
  readonly name: string;
  /** The module; undefined when the test must be skipped. */
  readonly path: string | undefined;
  /** For the title of a test: `rust`, or `rust: skipped, …`. */
  readonly title: string;
}

/** Where the guests' sources are. */
export const FIXTURES = fileURLToPath(new URL("../fixtures/guests", import.meta.url));

/**
 * Builds a guest of `test/fixtures/guests`, or of another folder with the same layout.
 *
 * @throws instead of asking for a skip when `CI=true`, and always when the build itself fails
 */
export async function guest(
  language: GuestName,
  folder: string = join(FIXTURES, language),
): Promise<Guest> {
  const toolchain = TOOLCHAINS[language];
  let version: string;
  try {
    version = await toolchain.version();
  } catch (error) {
    const reason = `${(error as Error).message.split("\n", 1)[0]} (${toolchain.remedy})`;
    if (process.env["CI"] === "true") throw new Error(`${language}: ${reason}`, { cause: error });
    return { name: language, path: undefined, title: `${language}: skipped, ${reason}` };
  }
  const path = join(CACHE, `${language}-${digest(folder, version)}.wasm`);
  if (!existsSync(path)) await alone(path, () => build(toolchain, folder, path));
  return { name: language, path, title: language };
}

const CACHE = fileURLToPath(new URL("../../node_modules/.cache/guests", import.meta.url));

interface Toolchain {
  /** Part of the cache's key. @throws when the toolchain is missing */
  readonly version: () => Promise<string>;
  readonly remedy: string;
  /** Runs in a copy of the sources; returns the module's path. */
  readonly build: (folder: string) => Promise<string>;
}

const TOOLCHAINS: Readonly<Record<GuestName, Toolchain>> = {
  rust: {
    async version() {
      // A machine that only runs tests may be changed; a person's is theirs.
      if (!(await hasWasiTarget()) && process.env["CI"] === "true")
        await run("rustup", ["target", "add", WASI_TARGET]);
      if (!(await hasWasiTarget())) throw new Error(`Rust has no target ${WASI_TARGET}`);
      return run("cargo", ["--version"]);
    },
    remedy: "install Rust, then: rustup target add wasm32-wasip1",
    async build(folder) {
      // Its own folder keeps the crates compiled between builds.
      const target = join(CACHE, "rust-target");
      const args = [
        "build",
        "--release",
        "--locked",
        "--target",
        WASI_TARGET,
        "--target-dir",
        target,
      ];
      await run("cargo", args, { cwd: folder });
      return join(target, WASI_TARGET, "release", "plugin.wasm");
    },
  },
  go: {
    version: () => run("go", ["version"]),
    remedy: "install Go 1.24 or later",
    async build(folder) {
      const env = { GOOS: "wasip1", GOARCH: "wasm", GOFLAGS: "", GOWORK: "off" };
      await run("go", ["build", "-trimpath", "-buildmode=c-shared", "-o", "plugin.wasm", "."], {
        cwd: folder,
        env,
      });
      return join(folder, "plugin.wasm");
    },
  },
  zig: {
    version: () => zig(["version"]),
    remedy: "python3 -m pip install --target node_modules/.cache/ziglang ziglang==0.17.1",
    async build(folder) {
      const target = [
        "-target",
        "wasm32-freestanding",
        "-O",
        "ReleaseSmall",
        "-fno-entry",
        "-rdynamic",
      ];
      await zig(["build-exe", "plugin.zig", ...target, "-femit-bin=plugin.wasm"], folder);
      return join(folder, "plugin.wasm");
    },
  },
  c: {
    version: () => zig(["version"]),
    remedy: "python3 -m pip install --target node_modules/.cache/ziglang ziglang==0.17.1",
    async build(folder) {
      const target = ["-target", "wasm32-freestanding", "-Os", "-nostdlib", "-Wl,--no-entry"];
      await zig(["cc", ...target, "-o", "plugin.wasm", "plugin.c"], folder);
      return join(folder, "plugin.wasm");
    },
  },
  // With the SDK's own compiler, of the version that its lock file says.
  assemblyscript: {
    version: () => run("npm", ["--version"]),
    remedy: "install npm",
    async build(folder) {
      await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder });
      await run("npm", ["run", "build"], { cwd: folder });
      return join(folder, "plugin.wasm");
    },
  },
};

const WASI_TARGET = "wasm32-wasip1";

async function hasWasiTarget(): Promise<boolean> {
  const args = ["--print", "target-libdir", "--target", WASI_TARGET];
  return existsSync((await run("rustc", args)).trim());
}

/** Zig, which is a C compiler too, comes from PyPI; a copy in the cache or one that the user's Python has. */
async function zig(args: readonly string[], cwd?: string): Promise<string> {
  const env = {
    PYTHONPATH: fileURLToPath(new URL("../../node_modules/.cache/ziglang", import.meta.url)),
    ZIG_GLOBAL_CACHE_DIR: join(CACHE, "zig"),
    ZIG_LOCAL_CACHE_DIR: join(CACHE, "zig"),
  };
  return run("python3", ["-m", "ziglang", ...args], { env, ...(cwd !== undefined && { cwd }) });
}

/** Several test files want the same guest at once: one process builds it, the others wait. */
async function alone(path: string, work: () => Promise<void>): Promise<void> {
  const lock = `${path}.lock`;
  mkdirSync(CACHE, { recursive: true });
  while (!existsSync(path)) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
    } catch {
      if (!isAlive(lock)) rmSync(lock, { force: true });
      await sleep(50);
      continue;
    }
    try {
      await work();
    } finally {
      rmSync(lock, { force: true });
    }
  }
}

/** Whether the process that holds a lock still runs. */
function isAlive(lock: string): boolean {
  try {
    const holder = Number(readFileSync(lock, "utf8"));
    // An empty lock is one that is being written.
    return holder === 0 || process.kill(holder, 0);
  } catch {
    return false;
  }
}

async function build(toolchain: Toolchain, sources: string, path: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "guest-"));
  try {
    cpSync(sources, folder, { recursive: true });
    const built = await toolchain.build(folder);
    // Renamed into place, so that two test files building at once never see half a module.
    const mine = `${path}.${process.pid}`;
    cpSync(built, mine);
    renameSync(mine, path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function digest(folder: string, version: string): string {
  const hash = createHash("sha256").update(version);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    hash.update(path.slice(folder.length)).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex").slice(0, 16);
}

const execute = promisify(execFile);

async function run(
  command: string,
  args: readonly string[],
  { cwd, env }: { cwd?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  const options = {
    timeout: 300_000,
    maxBuffer: 1 << 26,
    env: { ...process.env, ...env },
    ...(cwd !== undefined && { cwd }),
  };
  try {
    return (await execute(command, args, options)).stdout;
  } catch (error) {
    const { stderr, message, code } = error as Error & { stderr?: string; code?: unknown };
    if (code === "ENOENT") throw new Error(`${command} is not on PATH`, { cause: error });
    throw new Error((stderr || message).trim().split("\n").slice(-20).join("\n"), { cause: error });
  }
}
