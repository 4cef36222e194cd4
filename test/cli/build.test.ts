/** What `proxy-wasm build` makes of a plugin. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { ABI_VERSIONS } from "@proxywasm/abi/host/versions";
import { compile } from "proxy-wasm/compile";
import { describe, expect, it } from "vitest";
import { buildSource, folderWith, inspect } from "./workbench.js";

const head = `import { Action, HttpContext, PluginContext, registerHttpFilter } from "@proxywasm/sdk";\n`;

/** Method names of the callbacks that a module exports. */
function callbacks(exports: readonly string[]): string[] {
  const table = Object.values(ABI_VERSIONS["0.2.1"].callbacks);
  return table
    .filter(({ name, role }) => role === "callback" && exports.includes(name))
    .map(({ member }) => member)
    .sort();
}

/** What every plugin exports, overridden or not. */
const ALWAYS = ["onContextCreate", "onDelete"];

describe("callbacks", () => {
  it("exports those that a registered class overrides, and no others", async () => {
    const built = await buildSource(`${head}
      class Root extends PluginContext { onTick(): void {} }
      class Stream extends HttpContext<Root> {
        onResponseBody(endOfStream: bool): Action { return Action.Continue; }
      }
      registerHttpFilter<Root, Stream>();`);
    expect(built.diagnostics).toEqual([]);
    expect(callbacks(built.exports)).toEqual([...ALWAYS, "onResponseBody", "onTick"].sort());
  });

  it("counts overrides that a registered class inherits", async () => {
    const built = await buildSource(`${head}
      class Root extends PluginContext {}
      class Base extends HttpContext<Root> { onLog(): void {} }
      class Middle extends Base { onRequestTrailers(): Action { return Action.Continue; } }
      class Stream extends Middle {}
      registerHttpFilter<Root, Stream>();`);
    expect(callbacks(built.exports)).toEqual([...ALWAYS, "onLog", "onRequestTrailers"].sort());
  });

  it("does not count a class of which there can be no instance", async () => {
    const built = await buildSource(`${head}
      class Root extends PluginContext {}
      class Stream extends HttpContext<Root> {}
      export class Unused extends HttpContext<Root> { onLog(): void {} }
      registerHttpFilter<Root, Stream>();`);
    expect(callbacks(built.exports)).toEqual(ALWAYS);
  });

  it("counts a class that createHttpContext constructs", async () => {
    const built = await buildSource(`${head}
      class Root extends PluginContext {
        createHttpContext(): HttpContext<Root> { return new Chosen(); }
      }
      class Stream extends HttpContext<Root> {}
      class Chosen extends HttpContext<Root> {
        onRequestHeaders(endOfStream: bool): Action { return Action.Continue; }
      }
      registerHttpFilter<Root, Stream>();`);
    expect(callbacks(built.exports)).toContain("onRequestHeaders");
  });

  it("warns about a method that only looks like one", async () => {
    const built = await buildSource(`${head}
      class Root extends PluginContext {}
      class Stream extends HttpContext<Root> {
        onResponseHeader(endOfStream: bool): Action { return Action.Continue; }
      }
      registerHttpFilter<Root, Stream>();`);
    expect(built.diagnostics).toMatchObject([
      {
        severity: "warning",
        message:
          "Stream.onResponseHeader overrides nothing, so it is never called: did you mean onResponseHeaders?",
        place: { file: "assembly/index.ts", line: 5, column: 9 },
      },
    ]);
  });
});

const small = `${head}
class Root extends PluginContext {}
class Stream extends HttpContext<Root> {
  onResponseHeaders(endOfStream: bool): Action {
    this.response.headers.add("hello", "world");
    return Action.Continue;
  }
}
registerHttpFilter<Root, Stream>();
`;

describe("modules", () => {
  it.each(["0.1.0", "0.2.0", "0.2.1"] as const)("imports only what ABI %s has", async (abi) => {
    const { exports, imports } = await buildSource(small, { abi, mode: "release" });
    const version = ABI_VERSIONS[abi];
    expect(exports).toContain(version.marker);
    for (const other of Object.values(ABI_VERSIONS)) {
      if (other !== version) expect(exports).not.toContain(other.marker);
    }
    expect(imports).not.toEqual([]);
    for (const name of imports) {
      expect(version.imports["env"]).toHaveProperty(name.replace(/^env\./, ""));
    }
  });

  it.each(["nursery", "minimal", "incremental", "stub"] as const)(
    "starts from _initialize with runtime %s: no start section, no abort import",
    async (runtime) => {
      const { bytes, exports, imports } = await buildSource(small, { runtime });
      expect(exports).toContain("_initialize");
      expect(imports.filter((name) => /abort|wasi/.test(name))).toEqual([]);
      expect(sections(bytes)).not.toContain(START_SECTION);
    },
  );

  it("keeps names in a debug build only", async () => {
    const release = await buildSource(small, { mode: "release" });
    const debug = await buildSource(small, { mode: "debug" });
    const names = ({ bytes }: { bytes: Uint8Array<ArrayBuffer> }) =>
      WebAssembly.Module.customSections(new WebAssembly.Module(bytes), "name").length;
    expect([names(release), names(debug)]).toEqual([0, 1]);
    expect(release.size).toBeLessThan(debug.size);
  });

  it("gives the same bytes twice", async () => {
    const [first, second] = [
      await buildSource(small, { mode: "release" }),
      await buildSource(small, { mode: "release" }),
    ];
    expect(first.bytes).toEqual(second.bytes);
  });
});

describe("plain asc", () => {
  const asc = join(
    dirname(createRequire(import.meta.url).resolve("assemblyscript/package.json")),
    "bin/asc.js",
  );
  const run = (cwd: string, ...args: string[]) =>
    promisify(execFile)(process.execPath, [asc, "assembly/index.ts", ...args], { cwd });

  it("gives the bytes of `build` when its configuration extends the published one and asks for numbered aborts", async () => {
    const cwd = await folderWith({
      "assembly/index.ts": small,
      "asconfig.json": `{ "extends": "@proxywasm/sdk/asconfig.json" }`,
    });
    const numbered = ["--use", "PROXY_WASM_ABORT_CODES=1"];
    await run(cwd, "--target", "release", "-o", "build/asc.wasm", ...numbered);
    const built = await compile({ cwd });
    expect(await readFile(join(cwd, "build/asc.wasm"))).toEqual(await readFile(built.path));
  });

  it("gives a module with every callback from one export line, without any transform", async () => {
    const cwd = await folderWith({
      "assembly/index.ts": `export * from "@proxywasm/sdk/exports";\n${small}`,
    });
    const use = "abort=~lib/@proxywasm/sdk/abort/abort";
    await run(cwd, "-o", "build/asc.wasm", "--exportStart", "_initialize", "--use", use);
    const path = join(cwd, "build/asc.wasm");
    const built = await inspect({ ok: true, path, size: 0, diagnostics: [], timing: {} });
    expect(callbacks(built.exports)).toEqual(
      Object.values(ABI_VERSIONS["0.2.1"].callbacks)
        .filter(({ role }) => role === "callback")
        .map(({ member }) => member)
        .sort(),
    );
  });
});

const START_SECTION = 8;

/** Section ids of a module in order. */
function sections(bytes: Uint8Array): number[] {
  const ids: number[] = [];
  for (let at = 8; at < bytes.length;) {
    ids.push(bytes[at++] ?? 0);
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      size |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    at += size;
  }
  return ids;
}
