/** Raises published C signatures to WebIDL text: the reverse of lowering, for proposals that a person then edits. */
import { PLACEHOLDER } from "../check/content.js";
import type { UpstreamEnum, UpstreamFunction, UpstreamParam, UpstreamAccess } from "./read.js";

/** One WebIDL parameter, and the lowered parameters that it stands for. */
export interface Raised {
  /** The name of its first lowered parameter without `_data`: what our parameter's core name would be. */
  readonly key: string;
  readonly webidl: string;
  readonly from: readonly UpstreamParam[];
}

/** Joins each pointer and size to one fat parameter, and turns `return_…` pointers into out-parameters. */
export function raiseParams(params: readonly UpstreamParam[]): Raised[] {
  const raised: Raised[] = [];
  for (let i = 0; i < params.length; i++) {
    const [param, next] = [params[i]!, params[i + 1]];
    const stem = /^(\w+)_data$/.exec(param.name)?.[1];
    const fat = stem !== undefined && next?.name === `${stem}_size` && param.type.includes("*");
    const key = fat ? stem : param.name;
    const from = fat ? [param, next] : [param];
    raised.push({ key, webidl: fat ? raiseFat(stem, param.type) : raiseOne(param), from });
    if (fat) i++;
  }
  return raised;
}

function raiseFat(stem: string, type: string): string {
  const name = stem.replace(/^return_/, "");
  const webidl = /char/.test(type) ? "USVString" : /^serialized_/.test(name) ? MAP : "ArrayBuffer";
  return `${type.includes("**") ? "[Out, Owned] " : ""}${webidl} ${name}`;
}

const MAP = "record<ByteString, ByteString>";

function raiseOne({ name, type }: UpstreamParam): string {
  const pointee = /^(?:const )?(\w+) \*$/.exec(type)?.[1];
  const own = name.replace(/^return_/, "");
  // `return_array` of type `uint8_t *` is where the host writes, not one value that it writes.
  if (pointee && pointee !== "uint8_t" && own !== name)
    return `[Out] ${scalar(pointee, own)} ${own}`;
  if (type.includes("*") || !(type in SCALARS || NAMED.test(type)))
    return `[Pointer] size_t ${name}`;
  return `${scalar(type, name)} ${name}`;
}

const NAMED = /^(?:proxy|wasi)_\w+_t$/;

function scalar(type: string, name: string): string {
  const id = type === "uint32_t" && IDS.find(([pattern]) => pattern.test(name))?.[1];
  return id || (SCALARS[type] ?? type);
}

const SCALARS: Readonly<Record<string, string>> = {
  uint32_t: "unsigned long",
  int32_t: "long",
  uint64_t: "unsigned long long",
  int64_t: "long long",
  size_t: "size_t",
  bool: "boolean",
  double: "double",
  float: "float",
};

const IDS: readonly (readonly [RegExp, string])[] = [
  [/(^|_)context_id$/, "context_id_t"],
  [/(^|_)(call|stream)_id$/, "call_id_t"],
  [/(^|_)queue_id$/, "queue_id_t"],
  [/(^|_)metric_id$/, "metric_id_t"],
];

/** A whole operation, indented, with its attributes and a line of documentation to be replaced. */
export function raiseFunction(func: UpstreamFunction, since: string, until?: string): string[] {
  const { kind, name, params, result, statuses, deprecated } = func;
  const escaped = /^_/.test(name);
  const pointer = result?.type.includes("*");
  const attributes = [
    ...(escaped ? [`Name="${name}"`] : []),
    `Since="${since}"`,
    ...(until ? [`Until="${until}"`] : []),
    ...(deprecated ? [`Deprecated="${deprecated}"`] : []),
    ...(pointer ? ["Pointer"] : []),
    ...(kind === "export" && result && !pointer
      ? [`Default=${result.type === "bool" ? 1 : 0}`]
      : []),
    ...(statuses.length > 0 ? [`Status=(${statuses.map((each) => each.name).join(", ")})`] : []),
  ];
  const type = pointer ? "size_t" : result ? scalar(result.type, result.name) : "undefined";
  const list = raiseParams(params).map((each) => each.webidl);
  return [
    describe(name),
    `  [${attributes.join(", ")}]`,
    `  ${type} ${name.replace(/^_+/, "")}(${list.join(", ")});`,
  ];
}

/** A value of an enum, with the callbacks in which it can be read and written. */
export function raiseValue(
  { name, value }: UpstreamEnum["values"][number],
  access: UpstreamAccess | undefined,
  since?: string,
): string[] {
  const list = (attribute: string, names: readonly string[] = []) =>
    names.length > 0 ? [`${attribute}=(${names.join(", ")})`] : [];
  const attributes = [
    ...(since ? [`Since="${since}"`] : []),
    ...list("Read", access?.read),
    ...list("Write", access?.write),
    ...list("AddAtEnd", access?.added),
  ];
  return [
    describe(name),
    ...(attributes.length > 0 ? [`  [${attributes.join(", ")}]`] : []),
    `  const unsigned long ${name} = ${value};`,
  ];
}

/** The line that a person replaces: the text's own words are not ours to copy. */
export const describe = (name: string, indent = "  "): string =>
  `${indent}/// ${name}${PLACEHOLDER}`;
