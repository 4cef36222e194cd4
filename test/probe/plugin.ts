/** Writes the probe: an AssemblyScript plugin that uses every import and exports every callback of one version. */
import type { LoweredAbi, LoweredFunc } from "../../generator/model.js";
import { functionName, moduleName, paramName, versionSlug } from "../../generator/names.js";
import { ins, outs } from "../../generator/emit/facts.js";
import { rawParam, typedType } from "../../generator/emit/assemblyscript/types.js";
import { unique } from "../../generator/emit/assemblyscript/hostcalls.js";
import { isFat } from "../../generator/lower.js";

/**
 * The source of a plugin of this version. For each hostcall it exports `raw_NAME`, which passes its arguments on as they are,
 * and `typed_NAME`, which goes through the typed layer: fat arguments as `Bytes`, results through `get_NAME_RESULT`.
 */
export function probeSource(abi: LoweredAbi, version: string): string {
  const imports = abi.lowered.filter(({ func }) => func.kind === "import");
  const modules = [...new Set(imports.map(({ func }) => func.module))];
  return [
    `export * from "@proxywasm/abi/assembly/exports/${versionSlug(version)}";`,
    `import { Bytes } from "@proxywasm/abi/assembly/memory";`,
    ...modules.map(
      (module) => `import * as raw_${module} from "@proxywasm/abi/assembly/${module}";`,
    ),
    ...modules.map(
      (module) =>
        `import * as typed_${module} from "@proxywasm/abi/assembly/${moduleName(module)}";`,
    ),
    ...imports.flatMap((lowered) => [raw(lowered), typed(lowered), ...results(lowered)]),
  ].join("\n");
}

function raw({ func, params, result }: LoweredFunc): string {
  const list = unique(params.map((param) => [param.name, rawParam(param)]));
  const call = `raw_${func.module}.${func.name}(${list.map(([name]) => name).join(", ")})`;
  const declared = list.map(([name, type]) => `${name}: ${type}`).join(", ");
  return `export function raw_${func.name}(${declared}): ${result ? "u32" : "void"} { ${result ? "return " : ""}${call}; }`;
}

function typed({ func, result }: LoweredFunc): string {
  const list = ins(func).map(({ name, type }) => {
    // Enumerations cross the probe's own boundary as numbers.
    const wire = type.kind === "enum" ? "i32" : typedType(type);
    return { name: paramName(name), wire };
  });
  const call = `typed_${func.module}.${functionName(func.name)}(${list.map(({ name }) => name).join(", ")})`;
  const declared = list.map(({ name, wire }) => `${name}: ${wire}`).join(", ");
  return `export function typed_${func.name}(${declared}): ${result ? "i32" : "void"} { ${result ? "return " : ""}${call}; }`;
}

function results({ func }: LoweredFunc): string[] {
  const name = functionName(func.name);
  const holder = `${name.charAt(0).toUpperCase()}${name.slice(1)}Out`;
  return outs(func).map((param) => {
    const type = isFat(param.type)
      ? "Bytes"
      : param.type.kind === "enum"
        ? "i32"
        : typedType(param.type);
    return `export function get_${func.name}_${param.name}(): ${type} { return typed_${func.module}.${holder}.${paramName(param.name)}; }`;
  });
}
