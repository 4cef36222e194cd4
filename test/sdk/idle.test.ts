/** What a plugin does not use is not in its module. */
import { readFile } from "node:fs/promises";
import { buildPlugin } from "proxy-wasm/testing";
import { expect, it } from "vitest";

const folder = `${import.meta.dirname}/plugins/idle`;
const idle = await readFile(await buildPlugin(folder));
const plain = await readFile(
  await buildPlugin(folder, { entry: "assembly/plain.ts", out: "build/plain.wasm" }),
);

it("a plugin that reads one property imports only that, and what logs its errors", () => {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(idle));
  expect(imports.map(({ module, name }) => `${module}.${name}`).sort()).toEqual([
    "env.proxy_get_property",
    "env.proxy_log",
  ]);
});

it("what is imported and not used costs not a byte", () => {
  expect(idle.length).toBe(plain.length);
  expect(idle.length).toBeLessThan(7 * 1024);
});
