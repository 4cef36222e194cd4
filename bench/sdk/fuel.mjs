/** Guest operators per request, counted by wasmtime: the same figure on any machine. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CACHE } from "./builds.mjs";

const SCRIPT = fileURLToPath(new URL("../fuel.py", import.meta.url));
const PYTHON = join(CACHE, "venv/bin/python");
let available;

/** What fuel.py says of each column; undefined without wasmtime, which is installed into a cache on first use. */
export function fuel(each, scenario, live, skipped) {
  available ??= install(skipped);
  if (!available) return undefined;
  return each((module) => {
    const { stdout, stderr, status } = spawnSync(PYTHON, [SCRIPT, module, scenario, String(live)], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  });
}

function install(skipped) {
  if (existsSync(PYTHON)) return true;
  const venv = spawnSync("python3", ["-m", "venv", join(CACHE, "venv")], { encoding: "utf8" });
  const pip = spawnSync(PYTHON, ["-m", "pip", "install", "--quiet", "wasmtime"], {
    encoding: "utf8",
  });
  if (venv.status === 0 && pip.status === 0) return true;
  skipped.push("the rows of operators (python3 with venv, and pip, are needed for wasmtime)");
  return false;
}
