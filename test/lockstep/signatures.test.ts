/** One edit of the specification moves both sides, or is refused: every parameter of every function, every number. */
import { describe, expect, it } from "vitest";
import { EMITTERS } from "../../generator/emit/index.js";
import { BAD_POINTER, NOT_OFFERED, roleOf, SUCCESS } from "../../generator/emit/facts.js";
import { generate } from "../../generator/generate.js";
import { at, lowerAbi } from "../../generator/lower.js";
import type { Abi } from "../../generator/model.js";
import {
  enumName,
  functionName,
  interfaceName,
  moduleName,
  outName,
  valueName,
} from "../../generator/names.js";
import { readSpec } from "../../generator/spec.js";
import { sources, spec } from "../support/spec.js";
import { mutationsOf, NUMBER, renumberings } from "./mutations.js";
import * as read from "./reading.js";

const VERSION = "0.2.1";
const SIDES = EMITTERS.filter(({ name }) => ["assemblyscript", "host", "json"].includes(name));
const FUNCTIONS = at(spec.base, VERSION).funcs;

describe(`the ${FUNCTIONS.length} functions of ABI ${VERSION}`, () => {
  it("are all of the specification's 47 hostcalls and 31 callbacks", () => {
    const kinds = FUNCTIONS.map(({ kind }) => kind);
    expect([
      kinds.filter((k) => k === "import").length,
      kinds.filter((k) => k === "export").length,
    ]).toEqual([47, 31]);
  });

  it.each(FUNCTIONS.map(({ name }) => name))(
    "%s: a parameter dropped, added, swapped or retyped reaches both sides or is refused",
    async (name) => {
      const before = await signatures(spec.base, name);
      expect(disagreements(before)).toEqual([]);
      for (const { label, files } of mutationsOf(sources.files, name)) {
        const result = readSpec(files);
        if (!result.ok) {
          expect([label, result.error[0]?.code]).toEqual([label, expect.any(String)]);
          continue;
        }
        const after = await signatures(result.value.base, name);
        expect([label, disagreements(after)]).toEqual([label, []]);
        expect([label, changed(before, after)]).toEqual([label, true]);
      }
    },
    60_000,
  );
});

describe("the enumerations", () => {
  const edits = renumberings(sources.files);

  it("are all edited", () => {
    expect(new Set(edits.map(({ enumeration }) => enumeration)).size).toBe(spec.base.enums.length);
  });

  it.each(edits.map((edit) => [edit.label, edit] as const))(
    "%s reaches both sides or is refused",
    async (_, edit) => {
      const result = readSpec(edit.files);
      if (!result.ok) {
        expect(result.error[0]?.code).toEqual(expect.any(String));
        return;
      }
      const output = await outputOf({ ...result.value.base, funcs: [], properties: [] });
      const [guest, host] = read.numbers(output, enumName(edit.enumeration), valueName(edit.value));
      const json = JSON.parse(output.get(`v${VERSION}/abi.json`)!.text) as {
        enums: Record<string, Record<string, number>>;
      };
      expect([guest, host, json.enums[edit.enumeration]?.[edit.value]]).toEqual([
        NUMBER,
        NUMBER,
        NUMBER,
      ]);
    },
  );
});

/** Emitters treat functions one by one, so one function alone gives the same text as all of them, and sooner. */
async function outputOf(abi: Abi): Promise<read.Output> {
  const files = await generate({ base: abi, overlays: [] }, SIDES);
  return new Map(files.map((file) => [file.path, file]));
}

/** The values that bindings use by name; the rest of an enumeration only takes time to print, hundreds of times. */
const MEANINGS = new Set([...SUCCESS, ...BAD_POINTER, ...NOT_OFFERED]);

/** What every generated file says about one function. */
async function signatures(abi: Abi, name: string) {
  const func = abi.funcs.find((each) => each.name === name)!;
  const used = [func.result, func.hostResult, ...func.params.map(({ type }) => type)];
  const enums = abi.enums
    .filter((each) => used.some((type) => type?.kind === "enum" && type.name === each.name))
    .map((each) => ({ ...each, values: each.values.filter((value) => MEANINGS.has(value.name)) }));
  const output = await outputOf({ ...abi, funcs: [func], enums, properties: [], layouts: [] });
  const [member, out] = [functionName(name), outName(name)];
  const common = {
    table: read.hostTable(output, name),
    json: read.manifest(output, VERSION, name),
  };
  if (func.kind === "import") {
    const owner = interfaceName(func.module);
    const file = moduleName(func.module);
    return {
      ...common,
      guest: read.guestRaw(output, `assembly/${func.module}.ts`, name),
      guestTyped: read.guestTyped(output, `assembly/${file}.ts`, member, out),
      hostTyped: read.hostTyped(output, `host/${file}.ts`, owner, member, out),
      glue: read.hostGlue(output, `host/${file}.ts`, owner, name),
    };
  }
  const hostTyped = read.hostCallback(output, member);
  // The compiler makes the entry points; the bindings of plugins have nothing to say about them.
  const entry = roleOf(func, lowerAbi(abi)) === "entry";
  return {
    ...common,
    guest: entry ? common.table : read.guestRaw(output, "assembly/callbacks.ts", name),
    guestTyped: entry ? hostTyped : read.guestCallback(output, member),
    hostTyped,
    glue: [],
  };
}

type Signatures = Awaited<ReturnType<typeof signatures>>;

/** Where two files say different things about the same function. */
function disagreements({ guest, table, json, guestTyped, hostTyped, glue }: Signatures): string[] {
  const text = JSON.stringify(json);
  const wasm = json && [...json.params.map((p) => p.split(": ")[1]!), json.result];
  const javascript = wasm?.map((type) =>
    type === "i64" ? "bigint" : type === "none" ? "void" : "number",
  );
  return [
    ...(json === null ? ["abi.json has no such function"] : []),
    ...(JSON.stringify(guest) === text
      ? []
      : [`assembly: ${JSON.stringify(guest)}, abi.json: ${text}`]),
    ...(JSON.stringify(table) === text
      ? []
      : [`host table: ${JSON.stringify(table)}, abi.json: ${text}`]),
    ...(JSON.stringify(guestTyped) === JSON.stringify(hostTyped)
      ? []
      : [`typed: ${JSON.stringify(guestTyped)}, handler: ${JSON.stringify(hostTyped)}`]),
    ...glue
      .filter((types) => JSON.stringify(types) !== JSON.stringify(javascript))
      .map((types) => `glue: ${types.join()}, abi.json: ${javascript?.join()}`),
  ];
}

/** Silence would be an edit that no file shows. */
const changed = (before: Signatures, after: Signatures): boolean =>
  JSON.stringify(before) !== JSON.stringify(after);
