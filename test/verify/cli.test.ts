/** The command line of verify: options, exit codes, what it prints. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { verifyFiles, type VerifyOptions } from "@proxywasm/verify";
import { main } from "../../sdk/verify/cli.js";
import { readBytes } from "../../sdk/verify/read.js";
import { coloured, paintFor, plain } from "../../sdk/verify/style.js";
import { buildModule, customSection } from "../support/wasm-builder.js";
import { exporting, GOOD, importing, LOG, MARKER } from "./plugin.js";

const folder = mkdtempSync(join(tmpdir(), "verify-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, contents: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
}

const good = file("good.wasm", buildModule(GOOD));
const warned = file("warned.wasm", buildModule(exporting({ proxy_on_bogus: "()->()" })));
const refused = file(
  "refused.wasm",
  buildModule(importing("env", "abort", "(i32,i32,i32,i32)->()")),
);
const text = file("text.wasm", "(module)");
const ENVOYS = ["Envoy 1.40", "Envoy 1.39", "Envoy 1.38", "Envoy 1.37", "Envoy 1.36"];

async function verify(options: Partial<VerifyOptions>) {
  let [out, err] = ["", ""];
  const output = {
    out: (more: string) => void (out += more),
    err: (more: string) => void (err += more),
    paint: plain,
  };
  const code = await verifyFiles({ files: [good], ...options }, output);
  return { code, out, err };
}

describe("what is read", () => {
  const loop = join(folder, "loop");
  const pipe = join(folder, "pipe");
  symlinkSync(loop, loop);
  execFileSync("mkfifo", [pipe]);

  test.each([
    ["a device that never ends", "/dev/zero", "it is a device"],
    ["a device that is empty", "/dev/null", "it is a device"],
    ["a named pipe without a writer", pipe, "it is a pipe"],
    ["a link that leads to itself", loop, "a link that leads back to itself"],
    ["a folder", folder, "it is a directory"],
    ["a path through a file", join(good, "x"), "a part of its path is a file"],
  ])("%s ends at once, with the reason", async (_, path, words) => {
    const { code, out } = await verify({ files: [path] });
    expect(code).toBe(1);
    expect(out).toContain(words);
  });

  test("of a file that does not end, only the limit is read", async () => {
    const long = file("long.wasm", new Uint8Array(5_000));
    expect(await readBytes(long, 4_999)).toEqual({
      message: "it has 5000 bytes; the limit is 4999: is it a module?",
    });
    expect(await readBytes(long, 5_000)).toEqual({ bytes: new Uint8Array(5_000) });
  });

  test("- is standard input", () => {
    const bin = fileURLToPath(new URL("../../sdk/verify/bin.js", import.meta.url));
    const run = (input: Uint8Array) => spawnSync(process.execPath, [bin, "-"], { input });
    expect(run(readFileSync(good)).status).toBe(0);
    expect(run(readFileSync(refused)).status).toBe(1);
    const shell = `cat /dev/zero | ${process.execPath} ${bin} -`;
    expect(spawnSync("sh", ["-c", shell]).stdout.toString()).toContain("it does not end");
  });
});

describe("exit codes", () => {
  test.each([
    ["a good module", { files: [good] }, 0],
    ["warnings alone", { files: [warned] }, 0],
    ["an error", { files: [refused] }, 1],
    ["one bad file among good ones", { files: [good, refused, good] }, 1],
    ["a file that is not wasm", { files: [text] }, 1],
    ["a file that is not there", { files: [join(folder, "none.wasm")] }, 1],
    ["a folder", { files: [folder] }, 1],
    ["no file", { files: [] }, 2],
    ["an unknown ABI version", { abi: "9.9.9" }, 2],
    ["an unknown host", { hosts: ["nginx"] }, 2],
    ["an unknown host in a list", { hosts: ["envoy,nginx"] }, 2],
    ["a list of hosts without any", { hosts: [","] }, 2],
    ["an overlay that is not there", { overlays: [join(folder, "none.json")] }, 2],
    [
      "a host that refuses what Envoy takes",
      { files: [file("mosn.wasm", buildModule(GOOD))], hosts: ["mosn"] },
      1,
    ],
  ])("%s", async (_, options, code) => {
    expect((await verify(options)).code).toBe(code);
  });

  test("wrong usage says what is known, on standard error", async () => {
    expect(await verify({ abi: "0.3.0" })).toEqual({
      code: 2,
      out: "",
      err: 'proxy-wasm verify: there is no ABI version "0.3.0"; known: 0.1.0, 0.2.0, 0.2.1\n',
    });
  });
});

describe("the report for people", () => {
  test("of a good module: where it loads, and its sizes", async () => {
    const { out } = await verify({});
    expect(out.replaceAll(folder + "/", "")).toMatchInlineSnapshot(`
      "good.wasm  274 B · ABI 0.2.1 · for Envoy 1.40, 1.39, 1.38, 1.37, 1.36

      Loads on
        ✓ Envoy 1.36–1.40
        ✓ Higress
        ✓ Kong ngx_wasm_module
        ✓ Apache Traffic Server
        ✗ MOSN                   export proxy_abi_version_0_2_1: the host does not know this ABI version (it knows proxy_abi_version_0_1…
        ✓ Gcore FastEdge

      Size: 274 B
        export                   156 B   57 % ███████████           8 exports
        code                      32 B   12 % ██                    7 functions
        type                      29 B   11 % ██                    5 types
        import                    19 B  6.9 % █                     1 import
        "name"                    15 B  5.5 % █
        function                  10 B  3.6 % █
        memory                     5 B  1.8 % █

      ✓ loads on Envoy 1.40
      "
    `);
  });

  test("of a refused module: code, place, reason, remedy, host", async () => {
    const { out } = await verify({ files: [refused], hosts: ["envoy@1.36"] });
    expect(out.split("\n\n")[1]).toMatchInlineSnapshot(`
      "error[import-abort] import env.abort at byte 63
        AssemblyScript's abort is imported, which no proxy provides
        → build with \`proxy-wasm build\`, or tell asc to use the SDK's: --use abort=… (see the SDK's
        asconfig)
        on Envoy 1.36"
    `);
    expect(out.trimEnd().split("\n").at(-1)).toBe("✗ refused (1 error, 5 notes)");
  });

  test("of a file that is no module: code and offset", async () => {
    const { out } = await verify({ files: [text] });
    expect(out).toMatchInlineSnapshot(`
      "error[not-wasm] text.wasm at byte 0
        the file does not begin with the wasm magic number (00 61 73 6d)

      ✗ not a module that a host can read
      "
    `);
  });

  test("findings that differ in their place only are one paragraph", async () => {
    const names = ["fd_read", "fd_prestat_get"];
    const imports = [
      LOG,
      { module: "wasi_snapshot_preview1", name: names[0]!, signature: "(i32,i32,i32,i32)->i32" },
      { module: "wasi_snapshot_preview1", name: names[1]!, signature: "(i32,i32)->i32" },
    ];
    const { out } = await verify({ files: [file("wasi.wasm", buildModule({ ...GOOD, imports }))] });
    expect(out).toContain(
      "note[import-stub] import wasi_snapshot_preview1.fd_read, wasi_snapshot_preview1.fd_prestat_get\n",
    );
  });

  test("control characters of a name do not reach the terminal", async () => {
    const evil = "proxy_on_\u001b[31m\u0007\u202e";
    const { out } = await verify({
      files: [file("evil.wasm", buildModule(exporting({ [evil]: "()->()" })))],
    });
    expect(out).toContain("export proxy_on_\\u{1b}[31m\\u{7}\\u{202e}");
    expect(out.includes("\u001b") || out.includes("\u0007") || out.includes("\u202e")).toBe(false);
  });

  test("a name of 64 KiB is cut", async () => {
    const long = `proxy_on_${"x".repeat(1 << 16)}`;
    const { out } = await verify({
      files: [file("long.wasm", buildModule(exporting({ [long]: "()->()" })))],
    });
    expect(out.length).toBeLessThan(5_000);
  });

  test("a large function is named, when names are there", async () => {
    const body = Array.from({ length: 200 }, () => [0x41, 0, 0x1a]).flat();
    const spec = {
      ...GOOD,
      functions: [{ signature: "()->()", body }],
      names: { 8: "parse_everything" },
    };
    const { out } = await verify({ files: [file("large.wasm", buildModule(spec))] });
    expect(out).toMatch(/largest functions:\n {2}parse_everything 602 B/);
  });

  test("a custom section's name is quoted, with its share", async () => {
    const spec = { ...GOOD, after: [customSection("notes", Array<number>(2000).fill(7))] };
    const { out } = await verify({ files: [file("custom.wasm", buildModule(spec))] });
    expect(out).toMatch(/"notes" +2,009 B +\d\d % █+/);
  });
});

describe("the report for programs", () => {
  test("has every finding, import, export and section", async () => {
    const { out, code } = await verify({ files: [refused, text], json: true });
    const json = JSON.parse(out) as { schemaVersion: number; files: Record<string, unknown>[] };
    expect(code).toBe(1);
    expect(json.schemaVersion).toBe(1);
    expect(json.files[0]).toMatchObject({
      file: refused,
      ok: false,
      abi: { version: "0.2.1", marker: MARKER },
      hosts: ENVOYS,
      imports: [
        { module: "env", name: "proxy_log", kind: "function", signature: "(i32,i32,i32)->i32" },
        { module: "env", name: "abort", kind: "function", signature: "(i32,i32,i32,i32)->()" },
      ],
    });
    expect(json.files[0]!["findings"]).toEqual([
      expect.objectContaining({
        code: "import-abort",
        severity: "error",
        place: "import env.abort",
        hosts: ENVOYS,
      }),
    ]);
    expect(json.files[0]!["loads"]).toContainEqual({
      host: "Higress",
      loads: false,
      because: "import-abort",
    });
    expect(json.files[1]).toEqual({
      file: text,
      ok: false,
      error: {
        code: "not-wasm",
        offset: 0,
        message: "the file does not begin with the wasm magic number (00 61 73 6d)",
      },
    });
  });
});

describe("overlays", () => {
  const params = [{ name: "key_data", type: "i32" }];
  const overlay = {
    functions: [
      { kind: "import", module: "env", name: "vendor_get", params, result: "i32" },
      { kind: "import", name: "vendor_put", params, result: "i32", hostResult: null },
      { kind: "export", name: "proxy_on_vendor_event", params, result: null },
    ],
  };
  const path = file("abi.json", JSON.stringify(overlay));
  const uses = file(
    "vendor.wasm",
    buildModule({
      ...exporting({ proxy_on_vendor_event: "(i32)->()" }),
      imports: [
        { module: "env", name: "vendor_get", signature: "(i32)->i32" },
        { module: "env", name: "vendor_put", signature: "(i32)->()" },
      ],
    }),
  );

  test("add what the host offers", async () => {
    expect((await verify({ files: [uses] })).code).toBe(1);
    const { code, out } = await verify({ files: [uses], overlays: [path] });
    expect(code).toBe(0);
    expect(out).not.toContain("callback-unknown");
  });

  test("and check its signatures", async () => {
    const wrong = file("wrong.wasm", buildModule(importing("env", "vendor_get", "()->i32")));
    const { out, code } = await verify({ files: [wrong], overlays: [path] });
    expect(code).toBe(1);
    expect(out).toContain("is imported as ()->i32, and the host has (key_data: i32) -> i32");
  });

  test("of Envoy, as generated, are read", async () => {
    const generated = new URL("../../generated/overlays/envoy/abi.json", import.meta.url).pathname;
    expect((await verify({ overlays: [generated] })).code).toBe(0);
    // An overlay's callbacks need not begin like the ABI's: other exports stay nobody's business.
    const helper = file("helper.wasm", buildModule(exporting({ helper: "()->()" })));
    expect((await verify({ files: [helper], overlays: [generated] })).out).not.toContain(
      "callback-unknown",
    );
  });

  test("in WebIDL are read by the generator", async () => {
    const idl = file(
      "acme.webidl",
      `/// What acme's proxy adds.
[Exposed=*, Import="env", Group="acme"]
namespace acme {
  /// Asks acme.
  [Status=(OK)] proxy_status_t acme_ask(unsigned long question);
};
`,
    );
    const spec = importing("env", "acme_ask", "(i32)->i32");
    const asks = file("asks.wasm", buildModule(spec));
    expect((await verify({ files: [asks] })).code).toBe(1);
    expect(await verify({ files: [asks], overlays: [idl] })).toMatchObject({ code: 0, err: "" });
  });

  test("in WebIDL with a mistake are wrong usage, with the place", async () => {
    const { code, err } = await verify({ overlays: [file("bad.webidl", "namespace {")] });
    expect(code).toBe(2);
    expect(err).toMatch(/bad\.webidl:1:/);
  });

  test.each([
    ["{", "is not JSON"],
    ["null", "lists no functions"],
    ["{}", "lists no functions"],
    ['{"functions": [null]}', "null is no function"],
    ['{"functions": [{"kind": "import"}]}', "is no function"],
    [
      '{"functions": [{"kind": "table", "name": "x", "params": [], "result": null}]}',
      "is no function",
    ],
    [
      '{"functions": [{"kind": "import", "name": "x", "params": [{}], "result": null}]}',
      "is no function",
    ],
    [
      '{"functions": [{"kind": "import", "name": "x", "params": [], "result": 3}]}',
      "is no function",
    ],
  ])("that are broken are wrong usage: %s", async (contents, message) => {
    const { code, err } = await verify({ overlays: [file("broken.json", contents)] });
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test("cannot reach Object's prototype", async () => {
    const evil =
      '{"functions": [{"kind": "import", "module": "__proto__", "name": "polluted", "params": [], "result": null}]}';
    await verify({ overlays: [file("evil.json", evil)] });
    expect(({} as Record<string, unknown>)["polluted"]).toBe(undefined);
  });
});

describe("proxy-wasm-verify", () => {
  async function run(...argv: string[]) {
    const { stdout, stderr } = process;
    let [out, err] = ["", ""];
    const [writeOut, writeErr] = [stdout.write, stderr.write];
    stdout.write = (more: string | Uint8Array) => ((out += String(more)), true);
    stderr.write = (more: string | Uint8Array) => ((err += String(more)), true);
    try {
      return { code: await main(argv), out: () => out, err: () => err };
    } finally {
      [stdout.write, stderr.write] = [writeOut, writeErr];
    }
  }

  test("takes files and options", async () => {
    const result = await run(
      good,
      refused,
      "--host",
      "envoy@1.36",
      "--host=kong,higress",
      "--abi",
      "0.2.1",
      "--json",
    );
    expect(result.code).toBe(1);
    const { files } = JSON.parse(result.out()) as { files: { ok: boolean; hosts: string[] }[] };
    expect(files.map((each) => each.ok)).toEqual([true, false]);
    expect(files[0]?.hosts).toEqual(["Envoy 1.36", "Kong ngx_wasm_module", "Higress"]);
  });

  test("--help and --version", async () => {
    expect((await run("--help")).out()).toContain("Exit code: 0 the hosts load it");
    const { version } = JSON.parse(
      readFileSync(new URL("../../sdk/verify/package.json", import.meta.url), "utf8"),
    ) as { version: string };
    const result = await run("--version");
    expect([result.code, result.out()]).toEqual([0, `${version}\n`]);
  });

  test("--hosts prints the table of hosts", async () => {
    const result = await run("--hosts");
    expect(result.code).toBe(0);
    expect(result.out()).toContain("# Which host can do what");
  });

  test("an unknown option is wrong usage", async () => {
    const result = await run("--bogus");
    expect(result.code).toBe(2);
    expect(result.err()).toContain("Unknown option '--bogus'");
  });

  test("no file is wrong usage", async () => {
    expect((await run()).code).toBe(2);
  });
});

test("colours are for terminals, and NO_COLOR and FORCE_COLOR decide", () => {
  expect(paintFor(true, {})).toBe(coloured);
  expect(paintFor(false, {})).toBe(plain);
  expect(paintFor(true, { NO_COLOR: "1" })).toBe(plain);
  expect(paintFor(false, { FORCE_COLOR: "1" })).toBe(coloured);
  expect(coloured.red("x")).toBe("\u001b[31mx\u001b[39m");
});
