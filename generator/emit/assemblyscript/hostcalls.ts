/** Emits hostcalls for AssemblyScript: raw imports per wasm module, and typed functions over them. */
import type { Module, Statement } from "../../output/emitter.js";
import { hostcallsFile, rawFile } from "../../output/files.js";
import type { AbiType, LoweredAbi, LoweredFunc } from "../../model.js";
import { isFat } from "../../lower.js";
import { enumName, functionName, moduleName, outName, paramName, valueName } from "../../names.js";
import { compareVersions, versionNumber } from "../../versions.js";
import { funcDoc, resultDoc, summary, wrap } from "../docs.js";
import {
  boundModules,
  ins,
  NOT_OFFERED,
  resultOf,
  slots,
  valueFor,
  type BoundModule,
} from "../facts.js";
import { classOf, declared, func, importOf, inlineGetter } from "../source.js";
import { enumImports, from } from "./places.js";
import { fromRaw, loadSlot, rawParam, rawType, toRaw, typedType } from "./types.js";

/** The raw imports of every wasm module that the ABI imports from, and the typed hostcalls of each set of functions. */
export function emitHostcalls(abi: LoweredAbi): Module[] {
  return boundModules(abi).flatMap((bound) =>
    bound.sameAs === undefined ? [raw(bound), typed(bound, abi)] : [raw(bound)],
  );
}

/** asc takes the name of the wasm module from the name of the file. */
function raw({ module, funcs, sameAs }: BoundModule): Module {
  const same = sameAs === undefined ? "" : `: those of \`${sameAs}\` under another name`;
  return {
    path: rawFile(module),
    doc: `The functions that a plugin imports from the wasm module \`${module}\`, as WebAssembly sees them${same}.`,
    statements: funcs.map(({ func, params, result }) =>
      declared(
        func.name,
        unique(params.map((param) => [param.name, rawParam(param)])),
        rawType(resultOf(func), result),
        wrap(
          sameAs === undefined
            ? `${summary(func.doc)} Typed: \`${functionName(func.name)}\` of \`${moduleName(module)}.ts\`.`
            : summary(func.doc),
        ),
      ),
    ),
  };
}

function typed({ module, funcs }: BoundModule, abi: LoweredAbi): Module {
  const statements = funcs.flatMap((lowered) => typedFunc(lowered, module, abi));
  const types = funcs.flatMap(({ func }) => [
    resultOf(func),
    ...func.params.map(({ type }) => type),
  ]);
  const text = JSON.stringify(statements);
  return {
    path: hostcallsFile("assembly", module),
    doc: `The hostcalls of \`${module}\`, typed: memory travels as \`Bytes\`, results are read from the class named after the call.`,
    statements: [
      `import * as ${module} from "./${module}";`,
      ...enumImports(types, abi),
      ...importOf(
        ["Bytes", "Views"].filter((name) => new RegExp(`\\b${name}\\b`).test(text)),
        from("memory", abi),
      ),
      ...importOf(text.includes("ABI_VERSION") ? ["ABI_VERSION"] : [], from("version", abi)),
      ...statements,
    ],
  };
}

function typedFunc(lowered: LoweredFunc, module: string, abi: LoweredAbi): Statement[] {
  const { func: spec } = lowered;
  const name = functionName(spec.name);
  const result = resultOf(spec);
  const places = slots(spec);
  const slot = `${name}Slots`;
  const size = places.reduce((end, { offset, bytes }) => Math.max(end, offset + bytes), 0);
  const out = outName(spec.name);
  return [
    ...(size > 0
      ? [
          `const ${slot}: usize = memory.data(${Math.ceil(size / 8) * 8}, 8);`,
          classOf(
            out,
            `What \`${name}\` gave; valid until it is called again, and zero after a call that failed.`,
            {
              getAccessors: places.map(({ param, offset }) =>
                inlineGetter(
                  paramName(param.name),
                  typedType(param.type),
                  loadSlot(param.type, slot, offset),
                  resultDoc(param),
                ),
              ),
            },
          ),
        ]
      : []),
    func(
      name,
      ins(spec).map((param) => [paramName(param.name), typedType(param.type)]),
      typedType(result),
      [...guards(lowered, result, abi), ...zero(slot, size), rawCall(lowered, module, slot)],
      funcDoc(spec, size > 0 ? `Results: {@link ${out}}.` : ""),
    ),
  ];
}

/** A build for a version that lacks the call answers by itself, and the compiler drops the import. */
function guards({ func: spec }: LoweredFunc, result: AbiType | null, abi: LoweredAbi): string[] {
  const { since, until } = spec.available;
  const missing = `return${result === null ? "" : ` ${notOffered(result, abi)}`};`;
  return [
    ...(compareVersions(since, abi.versions[0]!) > 0
      ? [`if (ABI_VERSION < ${versionNumber(since)}) ${missing}`]
      : []),
    ...(until && compareVersions(until, abi.versions.at(-1)!) < 0
      ? [`if (ABI_VERSION > ${versionNumber(until)}) ${missing}`]
      : []),
  ];
}

function notOffered(result: AbiType, abi: LoweredAbi): string {
  const value = valueFor(result, NOT_OFFERED, abi);
  if (result.kind === "enum" && value) return `${enumName(result.name)}.${valueName(value.name)}`;
  return result.kind === "bool"
    ? "false"
    : result.kind === "enum"
      ? `-1 as ${enumName(result.name)}`
      : "0";
}

/** A host may answer OK and write nothing: what is read then must not be left over from the last call. */
function zero(slot: string, size: number): string[] {
  const statements: string[] = [];
  for (let offset = 0; offset < size; offset += 8) {
    const type = size - offset > 4 ? "u64" : "u32";
    statements.push(`store<${type}>(${slot}, 0${offset > 0 ? `, ${offset}` : ""});`);
  }
  return statements;
}

function rawCall({ func: spec, params }: LoweredFunc, module: string, slot: string): string {
  const offsets = new Map(slots(spec).map(({ param, offset }) => [param, offset]));
  const args = params.map(({ param, part }) => {
    const name = paramName(param.name);
    if (param.direction === "out") {
      const offset = offsets.get(param)! + (part === "size" ? 4 : 0);
      return offset === 0 ? slot : `${slot} + ${offset}`;
    }
    return isFat(param.type) ? `Views.${part}(${name})` : toRaw(param.type, name);
  });
  const call = `${module}.${spec.name}(${args.join(", ")})`;
  const result = resultOf(spec);
  return result === null ? `${call};` : `return ${fromRaw(result, call)};`;
}

/** Parameter names as the specification has them; a name that occurs twice gets a number. */
export function unique(params: readonly (readonly [string, string])[]): [string, string][] {
  const seen = new Map<string, number>();
  return params.map(([name, type]) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return [count === 1 ? name : `${name}${count}`, type];
  });
}
