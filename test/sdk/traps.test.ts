/** Every row of the page about traps is true, and so is what it says of the requests that follow. */
import { startPlugin } from "@proxywasm/host/testing";
import { availableEnvoy, envoyBootstrap, startEnvoy, type Envoy } from "@proxywasm/proxy/testing";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile } from "proxy-wasm/compile";
import { rowsUnder } from "./rows.js";

const rows = rowsUnder("docs/traps.md", "Lines that end it");
const lines = rows.flatMap(([line, , instead]) => [line!, instead!]);
const source = `
import { Action, HttpContext, percentDecode, percentEncode, PluginContext, registerHttpFilter } from "@proxywasm/sdk";
class Stream extends HttpContext<PluginContext> {
  onRequestHeaders(endOfStream: bool): Action {
    const header = this.request.headers.get("text");
    const said = this.run(this.request.path, header ? header : "", header ? header.length - 4 : 0);
    this.respond(200).body(said);
    return Action.Pause;
  }
  deeper(depth: i32): i32 {
    return depth == 1000000 ? 0 : this.deeper(depth + 1) + 1;
  }
  run(path: string, text: string, zero: i32): string {
    const list: string[] = [];
    const bytes = new Uint8Array(2);
    const map = new Map<string, string>();
    ${lines.map((line, at) => `if (path == "/${at}") { ${line} }`).join("\n    ")}
    return "fine";
  }
}
registerHttpFilter<PluginContext, Stream>();
`;

let folder: string;
let module: string;
beforeAll(async () => {
  folder = await mkdtemp(new URL("../../build/traps-", import.meta.url).pathname);
  await writeFile(`${folder}/index.ts`, source);
  const built = await compile({ cwd: folder, entry: "index.ts" });
  expect(built.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  module = built.path;
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const request = (at: number) => ({ path: `/${at}`, headers: { text: "/%zz" } });

describe("a line", () => {
  test.each(rows.map(([line, , instead], at) => [line!, instead!, at] as const))(
    "%s ends the VM, and %s does not",
    async (_line, _instead, at) => {
      const bad = await startPlugin(module);
      try {
        bad.send(request(at * 2));
      } catch {
        // The kit throws what ended the VM.
      }
      expect(bad.failure).not.toBeNull();
      const good = await startPlugin(module);
      good.send(request(at * 2 + 1));
      expect(good.failure).toBeNull();
    },
  );
});

const envoy = await availableEnvoy();

describe.skipIf(!envoy.path)(envoy.title, () => {
  const start = (failurePolicy: "FAIL_CLOSED" | "FAIL_RELOAD") =>
    startEnvoy({
      path: envoy.path!,
      config: envoyBootstrap({ plugins: [{ wasm: module, failurePolicy }] }),
    });
  const status = async ({ ports }: Envoy, path: string) =>
    (await fetch(`http://127.0.0.1:${ports["main"]}${path}`, { headers: { text: "/%zz" } })).status;

  test("with FAIL_CLOSED the following requests are answered 503, too", async () => {
    const running = await start("FAIL_CLOSED");
    const seen = [await status(running, "/fine")];
    for (const path of ["/0", "/fine", "/fine"]) seen.push(await status(running, path));
    await running.stop();
    expect(seen).toEqual([200, 503, 503, 503]);
  });

  test("with FAIL_RELOAD a new VM answers after a while", async () => {
    const running = await start("FAIL_RELOAD");
    expect(await status(running, "/0")).toBe(503);
    await expect.poll(() => status(running, "/fine"), { timeout: 20_000 }).toBe(200);
    await running.stop();
  }, 30_000);
});
