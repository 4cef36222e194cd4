/** `abi.json`, the machine-readable contract of one ABI version: its type, and how it is made. It changes only by adding. */
import type {
  Abi,
  AbiType,
  Availability,
  CoreType,
  ForeignPayload,
  LoweredAbi,
  LoweredFunc,
} from "../model.js";
import { coreOf } from "../lower.js";
import { markerOf } from "../versions.js";

/** Describes one version's view of the base, or of an overlay: `at(abi, version)`. */
export function manifestOf(view: LoweredAbi): Manifest {
  const version = view.versions.at(-1)!;
  return {
    schemaVersion: 1,
    abiVersion: version,
    ...(view.overlay !== undefined && { overlay: view.overlay }),
    marker: markerOf(version),
    ...(view.overlay === undefined && view.drafts.includes(version) && { draft: true as const }),
    ...(view.overlay === undefined &&
      view.defaultVersion === version && { default: true as const }),
    specDigest: view.digest,
    functions: view.lowered.map(functionOf),
    enums: Object.fromEntries(view.enums.map(({ name, values }) => [name, numbersOf(values)])),
    enumDetails: Object.fromEntries(view.enums.map((each) => [each.name, enumDetailsOf(each)])),
    properties: view.properties.map(propertyOf),
    layouts: Object.fromEntries(
      view.layouts.map(({ name, doc, constants }) => [
        name,
        { doc, constants: tableOf(constants) },
      ]),
    ),
    messages: Object.fromEntries(view.messages.map((each) => [each.name, messageOf(each)])),
    foreignFunctions: view.foreign.map(({ name, argument, result, statuses, available, doc }) => ({
      name,
      argument: payloadOf(argument),
      result: payloadOf(result),
      statuses: statuses.map((status) => status.name),
      ...lifeOf(available),
      doc,
    })),
  };
}

export interface Manifest {
  readonly schemaVersion: 1;
  readonly abiVersion: string;
  /** Set when this describes what an overlay adds and refines. */
  readonly overlay?: string;
  /** The export by which a plugin says that it was built for this version. */
  readonly marker: string;
  /** Set while the version is not published. */
  readonly draft?: true;
  /** Set on the version that is built and judged when nobody names one. */
  readonly default?: true;
  readonly specDigest: string;
  readonly functions: readonly ManifestFunction[];
  readonly enums: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly enumDetails: Readonly<Record<string, ManifestEnum>>;
  readonly properties: readonly ManifestProperty[];
  readonly layouts: Readonly<Record<string, ManifestLayout>>;
  readonly messages: Readonly<Record<string, ManifestMessage>>;
  readonly foreignFunctions: readonly ManifestForeignFunction[];
}

/** Since when, until when, and what to use instead. */
export interface Life {
  readonly since: string;
  readonly until?: string;
  readonly deprecated?: string;
}

export interface ManifestFunction extends Life {
  readonly kind: "import" | "export";
  /** Of an import. */
  readonly module?: string;
  readonly name: string;
  readonly doc: string;
  readonly group: string;
  /** The parameters as the specification means them. */
  readonly arguments: readonly ManifestArgument[];
  /** Exactly the WebAssembly signature, in order, named as the upstream specification names it. */
  readonly params: readonly ManifestParam[];
  /** What the text says is returned. */
  readonly result: CoreType | null;
  readonly resultOf: string | null;
  /** What hosts return, where it differs from the text: bindings use this. */
  readonly hostResult?: CoreType | null;
  readonly hostResultOf?: string | null;
  readonly statuses: readonly string[];
  /** The callbacks in which a hostcall may be used; empty means all. */
  readonly during: readonly string[];
  /** What a callback returns when a plugin does not override it. */
  readonly default?: number;
}

export interface ManifestArgument {
  readonly name: string;
  readonly type: string;
  readonly direction: "in" | "out";
  readonly owned?: true;
  readonly unit?: string;
}

export interface ManifestParam {
  readonly name: string;
  readonly type: CoreType;
  readonly from: { readonly argument: string; readonly part?: "data" | "size" };
}

export interface ManifestEnum extends Life {
  readonly doc: string;
  readonly values: Readonly<Record<string, ManifestValue>>;
}

export interface ManifestValue extends Life {
  readonly doc: string;
  readonly read?: readonly string[];
  readonly write?: readonly string[];
  readonly addAtEnd?: readonly string[];
}

export interface ManifestProperty extends Life {
  readonly path: readonly string[];
  readonly keyed: boolean;
  readonly encoding: string;
  readonly message?: string;
  readonly group: string;
  readonly scope: readonly string[];
  readonly during: readonly string[];
  readonly origin: string;
  readonly doc: string;
}

export interface ManifestLayout {
  readonly doc: string;
  readonly constants: Readonly<Record<string, { readonly value: number; readonly doc: string }>>;
}

export interface ManifestMessage {
  readonly doc: string;
  readonly fields: readonly { name: string; number: number; type: string; doc: string }[];
}

export interface ManifestForeignFunction extends Life {
  readonly name: string;
  /** `none`, `bytes`, `string`, `u32`, or `message:NAME`. */
  readonly argument: string;
  readonly result: string;
  readonly statuses: readonly string[];
  readonly doc: string;
}

function functionOf({ func, params }: LoweredFunc): ManifestFunction {
  const { kind, module, name, available, doc, group, result, hostResult, fallback } = func;
  return {
    kind,
    ...(kind === "import" && { module }),
    name,
    ...lifeOf(available),
    doc,
    group,
    arguments: func.params.map((param) => ({
      name: param.name,
      type: typeName(param.type)!,
      direction: param.direction,
      ...(param.owned && { owned: true as const }),
      ...(param.unit !== undefined && { unit: param.unit }),
    })),
    params: params.map((param) => ({
      name: param.name,
      type: param.type,
      from: { argument: param.param.name, ...(param.part && { part: param.part }) },
    })),
    result: result && coreOf(result),
    resultOf: typeName(result),
    ...(hostResult !== undefined && {
      hostResult: hostResult && coreOf(hostResult),
      hostResultOf: typeName(hostResult),
    }),
    statuses: func.statuses.map((status) => status.name),
    during: func.during,
    ...(fallback !== undefined && { default: fallback }),
  };
}

/** A type as the specification calls it. */
export function typeName(type: AbiType | null): string | null {
  return type && "name" in type ? type.name : (type?.kind ?? null);
}

function lifeOf({ since, until, deprecated }: Availability): Life {
  return { since, ...(until && { until }), ...(deprecated && { deprecated }) };
}

const numbersOf = (values: readonly { name: string; value: number }[]): Record<string, number> =>
  Object.fromEntries(values.map(({ name, value }) => [name, value]));

const tableOf = (constants: Abi["layouts"][number]["constants"]): ManifestLayout["constants"] =>
  Object.fromEntries(constants.map(({ name, value, doc }) => [name, { value, doc }]));

function enumDetailsOf({ doc, available, values }: Abi["enums"][number]): ManifestEnum {
  const details = values.map(({ name, doc, available, read, write, addAtEnd }) => {
    const lists = Object.entries({ read, write, addAtEnd }).filter(([, list]) => list.length > 0);
    return [name, { doc, ...lifeOf(available), ...Object.fromEntries(lists) }] as const;
  });
  return { doc, ...lifeOf(available), values: Object.fromEntries(details) };
}

function propertyOf({ available, at: _at, ...property }: Abi["properties"][number]) {
  return { ...property, ...lifeOf(available) };
}

function messageOf({ doc, fields }: Abi["messages"][number]): ManifestMessage {
  return {
    doc,
    fields: fields.map(({ name, number, type, doc }) => ({
      name,
      number,
      type: typeName(type)!,
      doc,
    })),
  };
}

const payloadOf = (payload: ForeignPayload): string =>
  payload.kind === "message" ? `message:${payload.message}` : payload.kind;
