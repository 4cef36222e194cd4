import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SDK = join(ROOT, "sdk/assembly");

interface AbiJson {
  functions: { kind: string; module?: string; name: string }[];
}

const abi = JSON.parse(readFileSync(join(ROOT, "generated/v0.2.1/abi.json"), "utf8")) as AbiJson;

/** What the SDK does not use, and why. */
const EXCEPTIONS: Record<string, string> = {
  fd_write: "messages go through proxy_log, which has levels",
  "args_sizes_get, args_get": "no proxy passes arguments to a plugin",
  proc_exit: "a plugin ends by a trap, which every proxy understands",
};
const excepted = Object.keys(EXCEPTIONS).flatMap((names) => names.split(", "));

const sources = files(SDK).map((path) => readFileSync(path, "utf8"));
const text = sources.join("\n");

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (["node_modules", "dist", "transform"].includes(name)) return [];
    if (statSync(path).isDirectory()) return files(path);
    return name.endsWith(".ts") ? [path] : [];
  });
}

const camel = (name: string): string =>
  name.replace(/^proxy_/, "").replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const imports = abi.functions.filter(({ kind }) => kind === "import").map(({ name }) => name);
const callbacks = abi.functions
  .filter(({ kind, name }) => kind === "export" && /^proxy_on_/.test(name))
  .map(({ name }) => name);

test("there are at most three exceptions", () => {
  expect(Object.keys(EXCEPTIONS).length).toBeLessThanOrEqual(3);
  for (const name of excepted) expect(imports).toContain(name);
});

test.each(imports.filter((name) => !excepted.includes(name)))("%s can be reached", (name) => {
  expect(text).toMatch(new RegExp(`\\b${camel(name)}\\b`));
});

test.each(callbacks)("%s is dispatched to a method", (name) => {
  const dispatcher = readFileSync(join(SDK, "dispatcher.ts"), "utf8");
  expect(dispatcher).toMatch(new RegExp(`^  ${camel(name)}\\(`, "m"));
});

test("no name or number of the ABI is written by hand", () => {
  for (const source of sources) {
    const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*|"[^"]*"/g, "");
    expect(code).not.toMatch(/\bproxy_(?!wasm_)\w+/);
  }
});

test("raw memory and its decorators stand in two folders only", () => {
  for (const path of files(SDK)) {
    if (/\/(core|runtime|generated)\//.test(path)) continue;
    const code = readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
    expect(code, path).not.toMatch(/@inline|memory\.data|\bload<|\bstore<|heap\.alloc/);
  }
});
