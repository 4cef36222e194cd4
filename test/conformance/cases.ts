/** Reads the case files and checks them against the schema. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { parseDocument } from "yaml";
import type { Case } from "./case.js";
import { SUITE } from "./place.js";

/** A case file that cannot be used: the message names file, case and place. */
export class CaseError extends Error {}

/** All cases of a folder, in the order of files and of their contents. */
export function loadCases(folder = join(SUITE, "cases")): Case[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  const cases = files.flatMap((name) => loadCaseFile(join(folder, name)));
  const ids = new Map<string, string>();
  for (const { id, file } of cases) {
    const earlier = ids.get(id);
    if (earlier) throw new CaseError(`${file}: the case \`${id}\` stands in ${earlier} too`);
    ids.set(id, file);
  }
  return cases;
}

/** The cases of one file. */
export function loadCaseFile(path: string): Case[] {
  return parseCases(readFileSync(path, "utf8"), path);
}

/** The cases of a text; `file` is for messages. */
export function parseCases(text: string, file: string): Case[] {
  const document = parseDocument(text, { merge: true });
  const problem = document.errors[0];
  if (problem)
    throw new CaseError(
      `${file}:${problem.linePos?.[0].line ?? 1}: ${problem.message.split("\n")[0]}`,
    );
  const cases = document.toJS() as Case[];
  const validate = schema();
  if (!validate(cases)) {
    const first = validate.errors![0]!;
    const index = Number(first.instancePath.split("/")[1]);
    const id = (Array.isArray(cases) && cases[index]?.id) || `number ${index + 1}`;
    const place = first.instancePath.split("/").slice(2).join(".") || "the case";
    const extra = Object.values(first.params as Record<string, unknown>).join(", ");
    throw new CaseError(`${file}: case ${id}: ${place} ${first.message ?? "is wrong"} (${extra})`);
  }
  return cases.map((one) => ({ ...one, file }));
}

let compiled: ReturnType<Ajv["compile"]> | undefined;

function schema(): ReturnType<Ajv["compile"]> {
  compiled ??= new Ajv({ allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(join(SUITE, "case.schema.json"), "utf8")) as object,
  );
  return compiled;
}

let modules: Record<string, string> | undefined;

/** WebAssembly text: given in full, or by its name in `modules.yaml`. */
export function moduleText(wat: string): string {
  if (wat.trimStart().startsWith("(") || wat.startsWith("hex:")) return wat;
  modules ??= parseDocument(readFileSync(join(SUITE, "modules.yaml"), "utf8")).toJS() as Record<
    string,
    string
  >;
  const text = modules[wat];
  if (text === undefined) throw new CaseError(`modules.yaml has no module \`${wat}\``);
  return text;
}
