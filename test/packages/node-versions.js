/**
 * Gets other versions of Node through the npm package `node`, into the user's cache.
 *
 *   node test/packages/node-versions.js path 22      prints the path of a Node 22
 *   node test/packages/node-versions.js test [22 …]  runs the tests under each; default 20 22 24
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const VERSIONS = ["20", "22", "24"];

const [action, ...versions] = process.argv.slice(2);
if (action === "path" && versions[0]) console.log(nodeBinary(versions[0]));
else if (action === "test") process.exitCode = runTests(versions.length > 0 ? versions : VERSIONS);
else {
  console.error("usage: node-versions.js path MAJOR | test [MAJOR …]");
  process.exitCode = 2;
}

/** The binary of a major version; this process's own if it is that version. */
function nodeBinary(major) {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  const folder = join(cache, "proxy-wasm", "node", major);
  const binary = join(folder, "node_modules", "node", "bin", "node");
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    const args = ["install", "--prefix", folder, "--no-audit", "--no-fund", `node@${major}`];
    execFileSync("npm", args, { stdio: ["ignore", "ignore", "inherit"] });
  }
  return binary;
}

/** 0 if the tests passed under every version. */
function runTests(majors) {
  const failed = majors.filter((major) => {
    const binary = nodeBinary(major);
    console.log(`\n== ${execFileSync(binary, ["--version"]).toString().trim()}`);
    const path = `${dirname(binary)}${delimiter}${process.env.PATH}`;
    const vitest = join(ROOT, "node_modules", "vitest", "vitest.mjs");
    const { status } = spawnSync(binary, [vitest, "run"], {
      cwd: ROOT,
      stdio: "inherit",
      env: { ...process.env, PATH: path },
    });
    return status !== 0;
  });
  if (failed.length > 0) console.log(`\nfailed under Node ${failed.join(", ")}`);
  return failed.length > 0 ? 1 : 0;
}
