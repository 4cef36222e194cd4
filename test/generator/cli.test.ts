/** The command line: what each call prints, and its exit code: 0 fine, 1 findings, 2 wrong usage. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "@proxywasm/generator/cli";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { baseFile } from "./fixture.js";

const folder = mkdtempSync(join(tmpdir(), "cli-"));
const spec = join(folder, "spec");
const out = join(folder, "generated");

let output: string;
let errors: string;
beforeEach(() => {
  output = "";
  errors = "";
  vi.spyOn(console, "log").mockImplementation((text: unknown) => {
    output += `${String(text)}\n`;
  });
  vi.spyOn(console, "error").mockImplementation((text: unknown) => {
    errors += `${String(text)}\n`;
  });
});
afterEach(() => vi.restoreAllMocks());

beforeAll(async () => {
  cpSync(new URL("fixtures", import.meta.url), spec, { recursive: true });
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  expect(await main(["generate", "--spec", spec, "--out", out])).toBe(0);
  log.mockRestore();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("generate", () => {
  const check = () => main(["generate", "--check", "--spec", spec, "--out", out]);

  test("again changes nothing", async () => {
    expect(await main(["generate", "--spec", spec, "--out", out])).toBe(0);
    expect(output).toMatch(/^(\d+) files, \1 unchanged, in [\d.]+ s\n$/);
  });

  test("--check passes on what it wrote", async () => {
    expect(await check()).toBe(0);
    expect(output).toContain("match");
  });

  test("--check fails on an edited, a missing, a stale and a CRLF file, and names the repair", async () => {
    const file = (name: string) => join(out, name);
    const original = readFileSync(file("assembly/env.ts"), "utf8");
    const json = readFileSync(file("v0.2.1/abi.json"), "utf8");
    const markdown = readFileSync(file("v0.2.1/abi.md"), "utf8");
    writeFileSync(file("assembly/env.ts"), original.replace("declare", "edited"));
    rmSync(file("v0.2.1/abi.json"));
    writeFileSync(file("v0.2.1/abi.md"), markdown.replaceAll("\n", "\r\n"));
    writeFileSync(file("assembly/stale.ts"), original);
    expect(await check()).toBe(1);
    expect(errors).toContain("assembly/env.ts: differs from what the specification says");
    expect(errors).toContain("v0.2.1/abi.json: missing");
    expect(errors).toContain("v0.2.1/abi.md: differs only in its line endings (CRLF)");
    expect(errors).toContain("assembly/stale.ts: stale");
    expect(errors).toContain(
      `4 files differ from the specification: run \`proxy-wasm-abi generate --spec ${spec} --out ${out}\``,
    );
    // Checking repaired nothing; generating does.
    expect(readFileSync(file("assembly/env.ts"), "utf8")).toContain("edited");
    expect(await main(["generate", "--spec", spec, "--out", out])).toBe(0);
    expect(output).toContain("removed ");
    expect(readFileSync(file("v0.2.1/abi.json"), "utf8")).toBe(json);
    expect(await check()).toBe(0);
  });

  test.each([
    ["a folder with other people's files", "mine", "holds files that were not generated: a.ts"],
    ["the specification's own folder", "spec", "which is read"],
    ["a file", "file", "is a file"],
  ])("refuses %s as output, and touches nothing", async (_, name, words) => {
    mkdirSync(join(folder, "mine"), { recursive: true });
    writeFileSync(join(folder, "mine", "a.ts"), "mine");
    writeFileSync(join(folder, "file"), "mine");
    expect(await main(["generate", "--spec", spec, "--out", join(folder, name)])).toBe(2);
    expect(errors).toContain(words);
    expect(readdirSync(join(folder, "mine"))).toEqual(["a.ts"]);
    expect(readFileSync(join(folder, "file"), "utf8")).toBe("mine");
  });

  test.each([
    ["a file as specification", ["--spec", "FILE"], "this is not a folder"],
    ["a folder as overlay", ["--overlay", "FOLDER"], "this is a folder"],
    ["an overlay twice", ["--overlay", "FILE", "--overlay", "FILE"], "both the overlay"],
  ])("says in one line what is wrong with %s", async (_, args, words) => {
    const file = join(folder, "one.webidl");
    writeFileSync(file, "");
    const named = args.map((arg) => ({ FILE: file, FOLDER: spec })[arg] ?? arg);
    const given = args.includes("--spec") ? named : ["--spec", spec, ...named];
    expect(await main(["lint", ...given])).toBeGreaterThan(0);
    expect(errors).toContain(words);
    expect(errors).not.toMatch(/^ +at /m);
  });

  test("writes nothing when the specification has a mistake", async () => {
    const broken = join(folder, "broken");
    cpSync(spec, broken, { recursive: true });
    writeFileSync(join(broken, "more.webidl"), "typedef size_tt more_t;\n");
    expect(await main(["generate", "--spec", broken, "--out", join(folder, "no")])).toBe(1);
    expect(errors).toContain("error[unknown-type]: `size_tt` is not a type");
    expect(errors).toContain("1 mistake in the specification");
    expect(() => readFileSync(join(folder, "no"))).toThrow("ENOENT");
  });

  test("--overlay adds a vendor's file", async () => {
    const overlay = join(folder, "acme.webidl");
    writeFileSync(
      overlay,
      '[Exposed=*, Import="env"] namespace acme {\n  /// Counts.\n  [Status=(OK)] proxy_status_t acme_count();\n};\n',
    );
    const other = join(folder, "other");
    expect(await main(["generate", "--spec", spec, "--overlay", overlay, "--out", other])).toBe(0);
    expect(readFileSync(join(other, "overlays/acme/abi.json"), "utf8")).toContain("acme_count");
    expect(await main(["lint", "--spec", spec, "--overlay", overlay])).toBe(0);
    expect(output).toContain("overlays: acme");
  });
});

describe("lint", () => {
  test("says what there is when there is no mistake", async () => {
    expect(await main(["lint", "--spec", spec])).toBe(0);
    expect(output).toBe(
      "no mistakes: 4 functions, 3 enums, 1 properties, versions 0.1.0, 0.2.0, 0.2.1; overlays: none\n",
    );
  });

  test("--codes lists what can be found", async () => {
    expect(await main(["lint", "--codes"])).toBe(0);
    expect(output).toMatch(/^unknown-type +nothing defines the type$/m);
  });

  test("of a folder that is not there is wrong usage", async () => {
    expect(await main(["lint", "--spec", join(folder, "nowhere")])).toBe(2);
    expect(errors).toContain("there is no ");
  });
});

describe("diff", () => {
  const diff = (...args: string[]) => main(["diff", ...args, "--generated", out, "--spec", spec]);

  test("of two versions", async () => {
    expect(await diff("0.1.0", "0.2.0")).toBe(0);
    expect(output).toMatch(/^0\.1\.0 → 0\.2\.0: 5 changes/);
  });

  test("as Markdown", async () => {
    expect(await diff("0.1.0", "0.2.0", "--markdown")).toBe(0);
    expect(output).toMatch(/^## 0\.1\.0 → 0\.2\.0\n/);
  });

  test("of a version and the working specification, of the same version unless another is named", async () => {
    expect(await diff("0.2.0", "working")).toBe(0);
    expect(output).toBe("0.2.0 → working (0.2.0): nothing changed\n");
    output = "";
    expect(await diff("0.1.0", "working@0.2.0")).toBe(0);
    expect(output).toMatch(/^0\.1\.0 → working \(0\.2\.0\): 5 changes/);
    output = "";
    expect(await diff(join(out, "v0.1.0/abi.json"), "working")).toBe(0);
    expect(output).toContain("working (0.1.0): nothing changed");
  });

  test("shows an edit of the specification that was not generated yet", async () => {
    writeFileSync(join(spec, "base.webidl"), baseFile.text.replace("PAUSE = 1", "PAUSE = 2"));
    try {
      expect(await diff("0.2.1", "working")).toBe(0);
      expect(output).toContain("~ proxy_action_t.PAUSE is 2, was 1");
    } finally {
      writeFileSync(join(spec, "base.webidl"), baseFile.text);
    }
  });

  test("of files", async () => {
    expect(await diff(join(out, "v0.2.0/abi.json"), "0.2.1")).toBe(0);
    expect(output).toContain("nothing changed");
  });

  test.each([
    ["an unknown version", ["0.2.0", "0.2.2"], "`0.2.2` is no version in"],
    ["an unknown working version", ["0.2.0", "working@0.9.0"], "`0.9.0` is no version in"],
    ["one side only", ["0.2.0"], "Not enough non-option arguments"],
  ])("with %s is wrong usage", async (_what, args, message) => {
    expect(await diff(...args)).toBe(2);
    expect(errors).toContain(message);
  });

  test("of a file that is no manifest is wrong usage", async () => {
    expect(await diff(join(spec, "base.webidl"), "0.2.0")).toBe(2);
    expect(errors).toContain("is not an abi.json");
  });
});

describe("explain", () => {
  test("explains a name", async () => {
    expect(await main(["explain", "proxy_continue_request", "--generated", out])).toBe(0);
    expect(output).toContain("Goes on.");
    expect(output).toContain(`${out.replaceAll("\\", "/")}/assembly/env.ts:`);
  });

  test("of an unknown name suggests one", async () => {
    expect(await main(["explain", "proxy_continu_request", "--generated", out])).toBe(1);
    expect(errors).toContain("did you mean `proxy_continue_request`?");
  });

  test("without generated files is wrong usage", async () => {
    expect(await main(["explain", "proxy_log", "--generated", folder])).toBe(2);
    expect(errors).toContain("run `npm run generate`");
  });
});

describe("wrong usage", () => {
  test.each([
    ["no command", [], "Which command?"],
    [
      "a misspelt command",
      ["explan", "x"],
      "there is no command `explan`; did you mean `explain`?\n" +
        "The commands are generate, lint, diff, explain, upstream, completion.\n",
    ],
    ["a word that is near no command", ["frobnicate"], "there is no command `frobnicate`\nThe"],
    ["an unknown option", ["lint", "--spek", "spec"], "Unknown argument: spek"],
    ["an option without its value", ["lint", "--spec"], "Not enough arguments following: spec"],
    ["upstream without a folder", ["upstream"], "name upstream's folder"],
    ["upstream with half a pair", ["upstream", "--from", "a"], "from -> to"],
  ])("%s", async (_what, args, message) => {
    expect(await main(args)).toBe(2);
    expect(errors).toContain(message);
    expect(errors).toContain("Try proxy-wasm-abi --help");
  });
});

describe("help", () => {
  test("lists every command with examples", async () => {
    expect(await main(["--help"])).toBe(0);
    for (const name of ["generate", "lint", "diff", "explain", "upstream", "completion"])
      expect(output).toMatch(new RegExp(`^  ${name}\\b`, "m"));
    expect(output).toContain("Examples:\n  proxy-wasm-abi generate ");
  });

  test.each(["generate", "lint", "diff", "explain", "upstream"])(
    "of %s has examples",
    async (name) => {
      expect(await main([name, "--help"])).toBe(0);
      expect(output).toMatch(new RegExp(`Examples:\\s+proxy-wasm-abi ${name} `));
    },
  );
});

test("completion is a shell script", async () => {
  expect(await main(["completion"])).toBe(0);
  expect(output).toContain("proxy-wasm-abi");
  expect(output).toContain("compgen");
});

test("--version is the package's", async () => {
  expect(await main(["--version"])).toBe(0);
  expect(output).toMatch(/^\d+\.\d+\.\d+\n$/);
});
