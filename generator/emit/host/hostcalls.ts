/** Emits hostcalls for a host: the interface it implements, and the glue from raw pointers to that interface. */
import type { Module, Statement } from "../../output/emitter.js";
import { hostcallsFile } from "../../output/files.js";
import { isFat } from "../../lower.js";
import type { LoweredAbi, LoweredFunc, LoweredParam } from "../../model.js";
import {
  enumName,
  functionName,
  interfaceName,
  outName,
  paramName,
  valueName,
} from "../../names.js";
import { funcDoc, resultDoc } from "../docs.js";
import {
  BAD_POINTER,
  boundModules,
  bytesOf,
  ins,
  outs,
  resultOf,
  SUCCESS,
  valueFor,
} from "../facts.js";
import { field, func, importOf, interfaceOf, signature } from "../source.js";
import { from } from "./places.js";
import { emptyValue, fromRaw, rawType, store, typedType } from "./types.js";

/** One module per wasm module that plugins import from; where two have the same functions, one serves for both. */
export function hostcallModules(abi: LoweredAbi): Module[] {
  return boundModules(abi)
    .filter(({ sameAs }) => sameAs === undefined)
    .map(({ module, funcs }) => hostcalls(module, funcs, abi));
}

function hostcalls(module: string, funcs: readonly LoweredFunc[], abi: LoweredAbi): Module {
  const name = interfaceName(module);
  const outTypes = funcs.filter(({ func }) => outs(func).length > 0).map(outInterface);
  const methods = funcs.map(({ func }) =>
    signature(functionName(func.name), handlerParams(func), handlerResult(func), hostDoc(func)),
  );
  const link = linkFunction(module, funcs, abi);
  const text = JSON.stringify([outTypes, methods, link]);
  const used = (names: readonly string[]): string[] =>
    names.filter((each) => new RegExp(`\\b${each}\\b`).test(text));
  return {
    path: hostcallsFile("host", module),
    doc: `The hostcalls of \`${module}\` as a host implements them, and the glue from raw pointers to that.`,
    statements: [
      ...importOf(
        [...used(["decodePairs", "encodePairs"]), ...used(["Pair"]).map(asType)],
        from("codec", abi),
      ),
      ...enumsUsed(funcs, abi),
      ...importOf(
        [...used(["EMPTY", "NONE"]), ...["GuestMemory", "LinkOptions"].map(asType)],
        from("memory", abi),
      ),
      ...outTypes,
      interfaceOf(
        name,
        `What a host implements of \`${module}\`. Memory arguments are views, valid during the call.`,
        {
          methods,
        },
      ),
      rawInterface(module, funcs),
      ...(text.includes("NO_PAIRS") ? [`const NO_PAIRS: readonly Pair[] = [];`] : []),
      link,
    ],
  };
}

const asType = (name: string): string => `type ${name}`;

/** Only the enumerations whose values the glue returns or compares with. */
function enumsUsed(funcs: readonly LoweredFunc[], abi: LoweredAbi): string[] {
  const own = new Set<string>();
  const base = new Set<string>();
  for (const { func } of funcs) {
    const type = resultOf(func);
    const touches = func.params.some((param) => param.direction === "out" || isFat(param.type));
    if (type?.kind !== "enum" || !touches) continue;
    const here = !abi.overlay || abi.enums.some(({ name }) => name === type.name);
    (here ? own : base).add(enumName(type.name));
  }
  return [...importOf(own, "./enums.js"), ...importOf(base, from("enums", abi))];
}

function outInterface({ func }: LoweredFunc): Statement {
  return interfaceOf(
    outName(func.name),
    `What a handler of \`${func.name}\` gives back: it assigns, the glue writes.`,
    {
      properties: outs(func).map((param) =>
        field(paramName(param.name), typedType(param.type, "out"), resultDoc(param)),
      ),
    },
  );
}

type Spec = LoweredFunc["func"];

function handlerParams(spec: Spec): [string, string][] {
  return [
    ...ins(spec).map((param): [string, string] => [
      paramName(param.name),
      typedType(param.type, "in"),
    ]),
    ...(outs(spec).length > 0 ? [["out", outName(spec.name)] as [string, string]] : []),
  ];
}

/** Hosts return statuses of overlays too, so the type of a status is not closed. */
function handlerResult(spec: Spec): string {
  const result = resultOf(spec);
  return result === null ? "void" : typedType(result, "out");
}

const hostDoc = (spec: Spec): string => funcDoc({ ...spec, doc: `\`${spec.name}\`: ${spec.doc}` });

function linkFunction(module: string, funcs: readonly LoweredFunc[], abi: LoweredAbi): Statement {
  const name = interfaceName(module);
  const prepared = funcs.flatMap(({ func: spec }) => prepare(spec));
  const sets = ["writeOnFailure", "optionalResults"].filter((set) => prepared.join().includes(set));
  const looksFirst = prepared.join().includes("resultsFirst");
  const body = [
    ...sets.map((set) => `const ${set} = options?.${set} ?? NONE;`),
    ...(looksFirst ? ["const resultsFirst = options?.resultsFirst;"] : []),
    ...prepared,
    `return {\n${funcs.map((lowered) => `${lowered.func.name}: ${glue(lowered, abi)},`).join("\n")}\n};`,
  ];
  // A module whose functions take no pointers needs neither memory nor options.
  const named = (word: string): string =>
    new RegExp(`\\b${word}\\b`).test(body.join()) ? word : `_${word}`;
  return func(
    `link${name}`,
    [
      [named("memory"), "GuestMemory"],
      ["handlers", name],
      [`${named("options")}?`, "LinkOptions"],
    ],
    `Raw${name}`,
    body,
    `The functions to import from \`${module}\`: they check every pointer, pass views and numbers to \`handlers\`, and hand over results through the plugin's allocator.`,
  );
}

/** Result objects are made once per plugin: handlers fill them, nobody keeps them. */
function prepare(spec: Spec): string[] {
  if (outs(spec).length === 0) return [];
  const name = functionName(spec.name);
  const fields = outs(spec).map((param) => `${paramName(param.name)}: ${emptyValue(param.type)}`);
  return [
    `const ${name}Out: ${outName(spec.name)} = { ${fields.join(", ")} };`,
    `const ${name}First = resultsFirst?.has(${JSON.stringify(spec.name)}) ?? true;`,
    ...(resultOf(spec)?.kind === "enum"
      ? [`const ${name}Writes = writeOnFailure.has(${JSON.stringify(spec.name)});`]
      : []),
    ...(outs(spec).some((param) => isFat(param.type))
      ? [`const ${name}Optional = optionalResults.has(${JSON.stringify(spec.name)});`]
      : []),
  ];
}

function glue(lowered: LoweredFunc, abi: LoweredAbi): string {
  const { func: spec, params, result } = lowered;
  const raw = rawNames(params);
  const signature = params.map((param, i) => `${raw[i]}: ${rawType(param.type)}`).join(", ");
  const type = resultOf(spec);
  const at = (param: LoweredParam["param"], part?: string): string =>
    raw[params.findIndex((each) => each.param === param && (!part || each.part === part))]!;
  const views = ins(spec).filter((param) => isFat(param.type));
  const inChecks = views.map((param) => `${at(param, "data")} + ${at(param, "size")} > end`);
  const outChecks = outs(spec).flatMap((param) =>
    isFat(param.type)
      ? ["data", "size"].map((part) => `${at(param, part)} + 4 > end`)
      : [`${at(param)} + ${bytesOf(param.type)} > end`],
  );
  // WebAssembly's integers have no sign of their own; to JavaScript an address above 2 GiB is negative.
  const unsigned = params.flatMap(({ param, part }, i) =>
    part || param.direction === "out" ? [`${raw[i]} >>>= 0;`] : [],
  );
  const failure = returned(type, valueFor(type, BAD_POINTER, abi)?.name);
  const args = [
    ...ins(spec).map((param) => {
      if (!isFat(param.type)) return fromRaw(param.type, at(param));
      const view = `new Uint8Array(memory.buffer, ${at(param, "data")}, ${at(param, "size")})`;
      return param.type.kind === "map" ? `decodePairs(${view})` : view;
    }),
    ...(outs(spec).length > 0 ? [`${functionName(spec.name)}Out`] : []),
  ];
  const call = `handlers.${functionName(spec.name)}(${args.join(", ")})`;
  const body = [
    ...unsigned,
    ...(inChecks.length + outChecks.length > 0 ? ["const end = memory.sync();"] : []),
    ...(inChecks.length > 0 ? [`if (${inChecks.join(" || ")}) ${failure}`] : []),
    ...(outChecks.length > 0
      ? [`if (${functionName(spec.name)}First && (${outChecks.join(" || ")})) ${failure}`]
      : []),
    ...(outs(spec).length > 0
      ? [...clear(spec), ...finish(spec, call, at, failure, abi)]
      : [type === null ? `${call};` : `return ${toRaw(type, call)};`]),
  ];
  return `(${signature}): ${rawType(result)} => {\n${body.join("\n")}\n}`;
}

/** Raw parameters in camel case, which no typed name can be: fat ones have their part behind them. */
function rawNames(params: readonly LoweredParam[]): string[] {
  const seen = new Map<string, number>();
  return params.map(({ name }) => {
    const text = paramName(name);
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return count === 1 ? text : `${text}${count}`;
  });
}

function returned(type: Spec["result"], value: string | undefined): string {
  if (type === null) return "return;";
  if (type.kind === "enum" && value) return `return ${enumName(type.name)}.${valueName(value)};`;
  return type.kind === "scalar" && type.core === "i64" ? "return 0n;" : "return 0;";
}

const toRaw = (type: NonNullable<Spec["result"]>, call: string): string =>
  type.kind === "bool" ? `${call} ? 1 : 0` : call;

/** A handler that gives nothing gives nothing, whatever the last call gave. */
const clear = (spec: Spec): string[] =>
  outs(spec).map(
    (param) =>
      `${functionName(spec.name)}Out.${paramName(param.name)} = ${emptyValue(param.type)};`,
  );

/** Calls the handler and writes its results. */
function finish(
  spec: Spec,
  call: string,
  at: (param: LoweredParam["param"], part?: string) => string,
  failure: string,
  abi: LoweredAbi,
): string[] {
  const type = resultOf(spec);
  const name = functionName(spec.name);
  const ok = valueFor(type, SUCCESS, abi);
  const guard =
    type?.kind === "enum" && ok
      ? [
          `if (status !== ${enumName(type.name)}.${valueName(ok.name)} && !${name}Writes) return status;`,
        ]
      : [];
  const value = (param: LoweredParam["param"]): string => `${name}Out.${paramName(param.name)}`;
  return [
    type === null ? `${call};` : `const status = ${call};`,
    ...guard,
    // In the order of the signature, as hosts do: allocating can fail and moves memory, so nothing is held across.
    ...outs(spec).flatMap((param) => {
      if (!isFat(param.type)) {
        return [
          `if (${at(param)} + ${bytesOf(param.type)} > memory.size) ${failure}`,
          `memory.${store(param.type, at(param), value(param))};`,
        ];
      }
      const bytes = param.type.kind === "map" ? `encodePairs(${value(param)})` : value(param);
      return `if (!memory.handOver(${bytes}, ${at(param, "data")}, ${at(param, "size")}, ${name}Optional)) ${failure}`;
    }),
    ...(type === null ? [] : [`return ${toRaw(type, "status")};`]),
  ];
}

/** The type of what `link…` returns: the raw signatures. */
function rawInterface(module: string, funcs: readonly LoweredFunc[]): Statement {
  const name = interfaceName(module);
  return interfaceOf(`Raw${name}`, `The functions of \`${module}\` as a plugin imports them.`, {
    properties: funcs.map(({ func: spec, params, result }) =>
      field(
        spec.name,
        `(${rawNames(params)
          .map((raw, i) => `${raw}: ${rawType(params[i]!.type)}`)
          .join(", ")}) => ${rawType(result)}`,
        "",
      ),
    ),
  });
}
