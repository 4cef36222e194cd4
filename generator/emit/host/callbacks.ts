/** Emits callbacks for a host: the typed interface of a plugin's exports, and how it is found in an instance. */
import type { Module } from "../../output/emitter.js";
import { fileOf } from "../../output/files.js";
import type { LoweredAbi, LoweredFunc } from "../../model.js";
import { enumName, functionName, paramName } from "../../names.js";
import { funcDoc } from "../docs.js";
import { exportsOf, resultOf, roleOf } from "../facts.js";
import { interfaceOf, signature } from "../source.js";
import { rawType } from "./types.js";

/** `callbacks.ts`; an overlay has the interface alone, with what it adds and refines. */
export function callbacksModule(abi: LoweredAbi): Module[] {
  const callbacks = exportsOf(abi).filter(({ func }) => roleOf(func, abi) !== "marker");
  if (callbacks.length === 0) return [];
  return [
    {
      path: fileOf("host", "callbacks"),
      doc: "What a host calls in a plugin, typed: numbers as WebAssembly passes them, each callback there or not.",
      statements: [
        ...(abi.overlay ? [] : [`import { ABI_VERSIONS, type AbiVersion } from "./versions.js";`]),
        interfaceOf(
          "Callbacks",
          "The exports of a plugin. Truth values are 0 and 1; extra arguments are ignored by plugins of older versions.",
          { methods: callbacks.map((lowered) => callback(lowered, abi)) },
        ),
        ...(abi.overlay ? [] : [BIND]),
      ],
    },
  ];
}

function callback({ func, params, result }: LoweredFunc, abi: LoweredAbi) {
  const type = resultOf(func);
  return signature(
    functionName(func.name),
    func.params.map((param): [string, string] => {
      const core = params.find((each) => each.param === param)!.type;
      return [paramName(param.name), rawType(core)];
    }),
    type === null ? "void" : rawType(result),
    funcDoc({ ...func, doc: `\`${func.name}\`: ${func.doc}` }, refinement(func, abi)),
    true,
  );
}

const refinement = (func: LoweredFunc["func"], abi: LoweredAbi): string =>
  func.result?.kind === "enum" && abi.overlay
    ? `Returns a value of \`${enumName(func.result.name)}\`.`
    : "";

const BIND = `/**
 * The callbacks that an instance exports, under their typed names.
 * @throws TypeError when one takes another number of parameters than the version says
 */
export function bindCallbacks(exports: Readonly<Record<string, unknown>>, version: AbiVersion): Callbacks {
  const callbacks: Record<string, unknown> = {};
  for (const info of Object.values(ABI_VERSIONS[version].callbacks)) {
    const found = exports[info.name];
    if (typeof found !== "function") continue;
    if (found.length !== info.params.length) {
      throw new TypeError(
        \`\${info.name} takes \${found.length} parameters; ABI \${version} calls it with \${info.params.length}\`,
      );
    }
    callbacks[info.member] = found;
  }
  return callbacks as Callbacks;
}`;
