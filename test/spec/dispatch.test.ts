/** Every callback of the ABI reaches a plugin written with the SDK. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ABI_VERSIONS } from "@proxywasm/abi/host/versions";
import { expect, it } from "vitest";

/** Callbacks that the SDK leaves to the generated default, and why. */
const IGNORED: Readonly<Record<string, string>> = {};

const source = readFileSync(
  fileURLToPath(new URL("../../sdk/assembly/dispatcher.ts", import.meta.url)),
  "utf8",
);
const body = /export class Dispatcher extends Callbacks \{\n([\s\S]*?)\n\}/.exec(source)?.[1] ?? "";
const dispatched = new Set([...body.matchAll(/^ {2}(on\w+)\(/gm)].map((found) => found[1]!));
const callbacks = new Map(
  Object.values(ABI_VERSIONS).flatMap((each) =>
    Object.values(each.callbacks)
      .filter(({ name, role }) => role === "callback" || name === "proxy_on_memory_allocate")
      .map(({ name, member }) => [name, member] as const),
  ),
);

it("has a method of the dispatcher for every callback, or a reason why not", () => {
  const missing = [...callbacks].filter(
    ([name, member]) => !dispatched.has(member) && IGNORED[name] === undefined,
  );
  expect(missing).toEqual([]);
});

it("dispatches and ignores nothing that the ABI does not have", () => {
  const members = new Set(callbacks.values());
  expect([...dispatched].filter((member) => !members.has(member))).toEqual([]);
  expect(Object.keys(IGNORED).filter((name) => !callbacks.has(name))).toEqual([]);
});

it("ignores nothing that it dispatches", () => {
  const both = Object.keys(IGNORED).filter((name) => dispatched.has(callbacks.get(name) ?? ""));
  expect(both).toEqual([]);
});
