/** Builds the modules to compare: ours, the floor, and the Rust SDK's if there is a toolchain. */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { main as asc } from "assemblyscript/asc";
import { compile } from "proxy-wasm/compile";

const BENCH = fileURLToPath(new URL("..", import.meta.url));
/** What is fetched for measuring stays outside the repository. */
export const CACHE = join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"),
  "proxy-wasm",
  "bench",
);
const PLUGINS = ["addheader", "headers"];

/** Folder with our two modules, as `proxy-wasm build` makes them. */
export async function buildSdk(out) {
  for (const plugin of PLUGINS) {
    const { ok, diagnostics } = await compile({
      entry: `bench/plugin/${plugin}.ts`,
      out: `build/bench/sdk/${plugin}.wasm`,
      cwd: join(BENCH, ".."),
    });
    if (!ok) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  }
  return join(out, "sdk");
}

/** Folder with the two modules that use no SDK at all. */
export async function buildFloor(out) {
  mkdirSync(join(out, "floor"), { recursive: true });
  for (const plugin of PLUGINS) {
    const { error, stderr } = await asc([
      `floor_${plugin}.ts`,
      ...["--baseDir", BENCH, "--runtime", "stub", "--noAssert", "--use", "abort=", "-O3"],
      ...["--outFile", relative(BENCH, join(out, "floor", `${plugin}.wasm`))],
    ]);
    if (error) throw new Error(stderr.toString());
  }
  return join(out, "floor");
}

/** Folder with the Rust SDK's two modules; undefined without cargo and its wasm target. */
export async function buildRust(skipped) {
  const folder = join(CACHE, "rust");
  const manifest = readFileSync(join(BENCH, "rust/Cargo.toml"), "utf8");
  for (const plugin of PLUGINS) {
    const module = join(folder, `${plugin}.wasm`);
    const source = readFileSync(join(BENCH, `rust/${plugin}.rs`), "utf8");
    const crate = join(folder, plugin);
    if (existsSync(module) && readFileSync(join(crate, "src/lib.rs"), "utf8") === source) continue;
    mkdirSync(join(crate, "src"), { recursive: true });
    writeFileSync(
      join(crate, "Cargo.toml"),
      `${manifest.replace("addheader", plugin)}\n[workspace]\n`,
    );
    writeFileSync(join(crate, "src/lib.rs"), source);
    const target = join(folder, "target");
    const args = [
      "build",
      "--quiet",
      "--release",
      "--target",
      "wasm32-wasip1",
      "--target-dir",
      target,
    ];
    const { status, stderr } = spawnSync("cargo", args, { cwd: crate, encoding: "utf8" });
    if (status !== 0) {
      skipped.push(
        `the column of the Rust SDK (${(stderr ?? "cargo is not on PATH").trim().split("\n").at(-1)})`,
      );
      return undefined;
    }
    copyFileSync(join(target, `wasm32-wasip1/release/${plugin}.wasm`), module);
  }
  return folder;
}
