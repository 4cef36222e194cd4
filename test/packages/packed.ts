/** The packages as users get them: packed, and installed into an empty folder elsewhere. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface PackedPackage {
  readonly name: string;
  /** Its folder in the checkout. */
  readonly folder: string;
  /** The packed file. */
  readonly tarball: string;
}

/** Packs every workspace into a folder. */
export async function packAll(into: string): Promise<PackedPackage[]> {
  const { workspaces } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as {
    workspaces: string[];
  };
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", into];
  const packed: PackedPackage[] = [];
  for (const workspace of workspaces) {
    const folder = join(ROOT, workspace);
    const { stdout } = await run("npm", args, folder);
    const [{ name, filename }] = JSON.parse(stdout) as [{ name: string; filename: string }];
    packed.push({ name, folder, tarball: join(into, filename) });
  }
  return packed;
}

/** A new project with these packages installed, as `npm install` would for a user; its path. */
export async function installInto(packed: readonly PackedPackage[]): Promise<string> {
  const project = await mkdtemp(join(tmpdir(), "proxy-wasm-user-"));
  await writeFile(join(project, "package.json"), `{ "type": "module", "private": true }\n`);
  const root = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as {
    devDependencies: { assemblyscript: string };
  };
  await run(
    "npm",
    [
      ...["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"],
      ...packed.map(({ tarball }) => tarball),
      `assemblyscript@${root.devDependencies.assemblyscript}`,
    ],
    project,
  );
  await mkdir(join(project, "assembly"));
  return project;
}

/** Runs a program without npm's own variables, which would point it back to the checkout. */
export async function run(
  program: string,
  args: readonly string[],
  cwd: string,
): Promise<{ stdout: string; stderr: string }> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(config|package|lifecycle)_/i.test(name)),
  );
  return promisify(execFile)(program, args, { cwd, env, maxBuffer: 1 << 26 });
}
