/** The ABI as a judge needs it: per version, which functions there are and with which signatures. */
import { signatureText } from "./wasm/types.js";

/** One function of the ABI, as the generated version tables and `abi.json` describe it. */
export interface FunctionInfo {
  readonly name: string;
  /** What it is for: `callback`, `allocator`, `entry`, `hostcall`; an overlay's `abi.json` does not say. */
  readonly role?: string;
  readonly params: readonly { readonly name: string; readonly type: string }[];
  readonly result: string | null;
}

export interface VersionTable {
  readonly version: string;
  /** Whether it is the one to judge by when nobody names a version; without any, that is the newest. */
  readonly isDefault?: boolean;
  readonly marker: string;
  /** By wasm module, then by name. */
  readonly imports: Readonly<Record<string, Readonly<Record<string, FunctionInfo>>>>;
  readonly callbacks: Readonly<Record<string, FunctionInfo>>;
}

/** Ascending by version. */
export type AbiTables = readonly VersionTable[];

/** The table to judge by when nothing names a version: a draft, though newer, is what no host accepts. */
export function newest(abi: AbiTables): VersionTable {
  const last = abi.find((each) => each.isDefault) ?? abi.at(-1);
  if (!last) throw new Error("the ABI tables are empty");
  return last;
}

export function signatureOf(info: FunctionInfo): string {
  return signatureText(
    info.params.map((param) => param.type),
    info.result === null ? [] : [info.result],
  );
}

/** For people: `(log_level: i32, message_data: i32, message_size: i32) -> i32`. */
export function describeSignature(info: FunctionInfo): string {
  const params = info.params.map((param) => `${param.name}: ${param.type}`).join(", ");
  return `(${params})${info.result === null ? "" : ` -> ${info.result}`}`;
}

/** The versions that have an import, by wasm module and name. */
export function versionsWithImport(abi: AbiTables, module: string, name: string): VersionTable[] {
  return abi.filter((table) => own(table.imports[module], name));
}

export function versionsWithCallback(abi: AbiTables, name: string): VersionTable[] {
  return abi.filter((table) => own(table.callbacks, name));
}

/** A module's names are hostile: `__proto__` and `constructor` are ordinary strings here. */
export function own<T>(
  record: Readonly<Record<string, T>> | undefined,
  key: string,
): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** What an overlay adds to every version: its imports and callbacks. */
export interface Additions {
  readonly name: string;
  readonly imports: VersionTable["imports"];
  readonly callbacks: VersionTable["callbacks"];
}

/** The tables with an overlay's functions in each version; a refined function replaces the base's. */
export function withAdditions(abi: AbiTables, more: readonly Additions[]): AbiTables {
  return more.reduce<AbiTables>(
    (tables, additions) =>
      tables.map((table) => ({
        ...table,
        imports: mergeImports(table.imports, additions.imports),
        callbacks: mergeCallbacks(table.callbacks, additions.callbacks),
      })),
    abi,
  );
}

/** A refined callback is for the same as before. */
function mergeCallbacks(base: VersionTable["callbacks"], more: VersionTable["callbacks"]) {
  const refined = Object.entries(more).map(([name, info]) => {
    const role = own(base, name)?.role;
    return [name, role === undefined ? info : { ...info, role }] as const;
  });
  return { ...base, ...Object.fromEntries(refined) };
}

function mergeImports(base: VersionTable["imports"], more: VersionTable["imports"]) {
  const modules = new Set([...Object.keys(base), ...Object.keys(more)]);
  return Object.fromEntries([...modules].map((key) => [key, { ...base[key], ...more[key] }]));
}

/** Longest beginning that all names share: how a callback or a marker is told from other exports. */
export function commonPrefix(names: readonly string[]): string {
  return names.reduce((prefix, name) => {
    let at = 0;
    while (at < prefix.length && prefix[at] === name[at]) at++;
    return prefix.slice(0, at);
  }, names[0] ?? "");
}
