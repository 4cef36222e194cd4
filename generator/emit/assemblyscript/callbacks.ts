/** Emits what a plugin exports: an abstract class to override, the raw exports that lead to it, a list per version. */
import type { Module, Statement } from "../../output/emitter.js";
import { fileOf } from "../../output/files.js";
import type { LoweredAbi, LoweredFunc } from "../../model.js";
import { functionName, paramName, valueName, versionSlug } from "../../names.js";
import { funcDoc, summary, wrap } from "../docs.js";
import {
  enumOfType,
  exportsOf,
  mainAllocator,
  refines,
  resultOf,
  roleOf,
  variants,
} from "../facts.js";
import type { Variant } from "../facts.js";
import { classOf, func, method } from "../source.js";
import { unique } from "./hostcalls.js";
import { enumImports } from "./places.js";
import { constant, rawParam, rawType, typedType } from "./types.js";

/** `callbacks.ts`, and the export lists that a plugin's entry file re-exports. */
export function emitCallbacks(abi: LoweredAbi): Module[] {
  const all = exportsOf(abi).filter(
    ({ func }) => roleOf(func, abi) !== "entry" && !refines(func, abi),
  );
  if (all.length === 0) return [];
  return [callbacks(all, abi), ...exportLists(all, abi)];
}

function callbacks(all: readonly LoweredFunc[], abi: LoweredAbi): Module {
  const methods = all.filter(({ func }) => hasMethod(func, abi));
  const types = methods.flatMap(({ func }) => [resultOf(func), ...func.params.map((p) => p.type)]);
  return {
    path: fileOf("assembly", "callbacks"),
    doc: "What a host calls in a plugin: a class to override, and the raw exports that lead to it.",
    statements: [
      ...enumImports(types, abi),
      classOf(
        "Callbacks",
        "The events of a plugin; each method is what happens when its author does not care.",
        {
          isAbstract: true,
          methods: methods.map(({ func }) => callbackMethod(func, abi)),
        },
      ),
      `class NoCallbacks extends Callbacks {}\n\nlet callbacks: Callbacks = new NoCallbacks();`,
      func(
        "setCallbacks",
        [["handler", "Callbacks"]],
        "void",
        ["callbacks = handler;"],
        "Makes `handler` receive every callback from now on.",
      ),
      ...all.flatMap((lowered) => variants(lowered, abi).map((variant) => rawExport(variant, abi))),
    ],
  };
}

function hasMethod(func: LoweredFunc["func"], abi: LoweredAbi): boolean {
  const role = roleOf(func, abi);
  return role === "callback" || (role === "allocator" && mainAllocator(abi)?.func === func);
}

function callbackMethod(spec: LoweredFunc["func"], abi: LoweredAbi) {
  const result = resultOf(spec);
  const values = (enumOfType(result, abi)?.values ?? []).map(({ name, value }) => ({
    name: valueName(name),
    value,
  }));
  const first = spec.params[0];
  // An allocator that its author did not replace takes memory from the runtime's heap.
  const statement =
    roleOf(spec, abi) === "allocator" && first
      ? `return heap.alloc(${paramName(first.name)});`
      : `return ${constant(result, spec.fallback ?? 0, values)};`;
  return method(
    functionName(spec.name),
    spec.params.map((param) => [paramName(param.name), typedType(param.type)]),
    typedType(result),
    result === null ? [] : [statement],
    funcDoc(spec),
  );
}

function rawExport({ lowered, versions }: Variant, abi: LoweredAbi): Statement {
  const { func: spec, params, result } = lowered;
  const role = roleOf(spec, abi);
  const params_ = unique(params.map((param) => [param.name, rawParam(param)]));
  const doc =
    role === "marker"
      ? spec.doc
      : `${summary(spec.doc)} Leads to \`Callbacks.${member(spec, abi)}\`.`;
  return func(
    exportName({ lowered, versions }, abi),
    params_,
    rawType(resultOf(spec), result),
    role === "marker" ? [] : [dispatch(lowered, params_, abi)],
    wrap(doc),
  );
}

const member = (spec: LoweredFunc["func"], abi: LoweredAbi): string =>
  functionName(roleOf(spec, abi) === "allocator" ? mainAllocator(abi)!.func.name : spec.name);

/** Parameters that this version does not have are passed as zero. */
function dispatch(
  { func: spec, params }: LoweredFunc,
  names: readonly (readonly [string, string])[],
  abi: LoweredAbi,
): string {
  const args = spec.params.map((param) => {
    const i = params.findIndex((each) => each.param === param);
    const name = names[i]?.[0];
    if (param.type.kind === "bool") return name ? `${name} != 0` : "false";
    return name ?? (param.type.kind === "enum" ? `0 as ${typedType(param.type)}` : "0");
  });
  const call = `callbacks.${member(spec, abi)}(${args.join(", ")})`;
  const result = resultOf(spec);
  if (result === null) return `${call};`;
  return `return ${result.kind === "bool" ? `${call} ? 1 : 0` : call};`;
}

/** A signature that is gone has its last version in its name, which the export list takes off again. */
function exportName({ lowered: { func }, versions }: Variant, abi: LoweredAbi): string {
  const newest = variants(
    abi.lowered.find((each) => each.func === func)!,
    abi,
  ).at(-1);
  const last = versions.at(-1)!;
  return newest?.versions.at(-1) === last ? func.name : `${func.name}_${versionSlug(last)}`;
}

function exportLists(all: readonly LoweredFunc[], abi: LoweredAbi): Module[] {
  const lists = abi.versions.map((version) => {
    const names = all.flatMap((lowered) => {
      const variant = variants(lowered, abi).find(({ versions }) => versions.includes(version));
      const name = variant && exportName(variant, abi);
      if (!name) return [];
      return [name === lowered.func.name ? name : `${name} as ${lowered.func.name}`];
    });
    return {
      path: `assembly/exports/${versionSlug(version)}.ts`,
      doc: `Everything that a plugin of ABI ${version} exports: \`export * from\` this in the plugin's entry file.`,
      names,
    };
  });
  return lists
    .filter(({ names }) => names.length > 0)
    .map(({ path, doc, names }) => ({
      path,
      doc,
      statements: [
        `export { ${names.join(", ")} } from "../callbacks";`,
        ...(abi.overlay
          ? []
          : [`export { SPEC_DIGEST_PREFIX as proxy_wasm_spec_digest } from "../version";`]),
      ],
    }));
}
