/** Hosts as the judge sees them: one version of one host, with everything it links and calls for one ABI version. */
import { similar } from "./similar.js";
import { newest, own, signatureOf, type AbiTables, type FunctionInfo } from "./tables.js";
import type {
  Deviation,
  HostData,
  HostFunctionRow,
  Load,
  Source,
  Support,
} from "@proxywasm/abi/host/host-data";
import type { WasmModule } from "./wasm/types.js";

/** One version of a host; hosts without versions have one with an empty name. */
export interface HostVersion {
  readonly data: HostData;
  readonly version: string;
  /** `Envoy 1.40`, `Kong ngx_wasm_module`. */
  readonly title: string;
}

/** A function that a host links, or a callback that it calls. */
export interface HostFunction {
  readonly name: string;
  readonly signature: string;
  /** Of the ABI, when it is the ABI's function with the ABI's signature. */
  readonly info?: FunctionInfo;
  readonly support: Support;
  readonly note?: string;
  readonly evidence: string;
}

/** What one host version offers to a module of one ABI version. */
export interface HostView {
  readonly host: HostVersion;
  readonly load: Load;
  /** By wasm module, then by name. */
  readonly imports: ReadonlyMap<string, ReadonlyMap<string, HostFunction>>;
  readonly callbacks: ReadonlyMap<string, HostFunction>;
}

/** The ABI version a host sees in a module, by the host's own rule. */
export interface SeenAbi {
  /** As the host calls it. */
  readonly version: string;
  /** The version of our tables that it corresponds to. */
  readonly like: string;
  readonly marker: string;
}

export function hostVersions(data: HostData): HostVersion[] {
  if (data.versions.length === 0) return [{ data, version: "", title: data.title }];
  return data.versions.map((version) => ({ data, version, title: `${data.title} ${version}` }));
}

export type HostChoice =
  | { readonly ok: true; readonly host: HostVersion; readonly note?: string }
  | { readonly ok: false; readonly message: string };

/** `envoy`, `envoy@1.38`: the newest row that is not newer than what was asked for. */
export function chooseHost(hosts: readonly HostData[], text: string): HostChoice {
  const [, id = "", asked = ""] = /^([^@]*)@?(.*)$/s.exec(text.trim())!;
  const data = hosts.find((each) => each.id === id.toLowerCase());
  if (!data) {
    const ids = hosts.map((each) => each.id);
    const near = similar(id.toLowerCase(), ids);
    const meant = near ? ` (did you mean "${near}"?)` : "";
    return { ok: false, message: `there is no host "${id}"${meant}; known: ${ids.join(", ")}` };
  }
  const versions = hostVersions(data);
  const last = versions.at(-1)!;
  if (asked === "") return { ok: true, host: last };
  if (data.versions.length === 0) {
    return { ok: false, message: `${data.title} is not told apart by version: ask for "${id}"` };
  }
  if (!/^\d+(\.\d+)*$/.test(asked)) {
    return {
      ok: false,
      message: `"${asked}" is not a version; known: ${data.versions.join(", ")}`,
    };
  }
  const fit = versions.filter((each) => compareVersions(each.version, asked) <= 0).at(-1);
  const host = fit ?? versions[0]!;
  const exact = compareVersions(host.version, asked) === 0 || asked.startsWith(`${host.version}.`);
  if (exact) return { ok: true, host };
  return {
    ok: true,
    host,
    note: `${data.title} ${asked} is judged by what is known of ${host.version}`,
  };
}

/** Numbers part by part: 1.4 is before 1.36. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((each) => each.split(".").map(Number));
  for (let at = 0; at < Math.max(left!.length, right!.length); at++) {
    const away = (left![at] ?? 0) - (right![at] ?? 0);
    if (away !== 0) return Math.sign(away);
  }
  return 0;
}

/** Which ABI version the host takes the module for: the first marker in export order that the host knows. */
export function seenAbi(host: HostVersion, module: WasmModule, abi: AbiTables): SeenAbi | null {
  const markers = hostMarkers(host, abi);
  for (const each of module.exports) {
    if (!host.data.load.markerKinds.includes(each.kind)) continue;
    const seen = markers.find((row) => row.marker === each.name);
    if (seen) return seen;
  }
  return null;
}

/** The markers that a host accepts. */
export function hostMarkers(host: HostVersion, abi: AbiTables): SeenAbi[] {
  return host.data.abis.flatMap((row) => {
    const like = row.like ?? row.version;
    const marker = row.marker ?? abi.find((table) => table.version === row.version)?.marker;
    return marker === undefined ? [] : [{ version: row.version, like, marker }];
  });
}

/** The versions of ours that the host accepts and means as we do; all that it accepts when it means none so. */
export function meantVersions(host: HostVersion, abi: AbiTables): AbiTables {
  const likes = (rows: HostData["abis"]) => rows.map((row) => row.like ?? row.version);
  const tables = (rows: HostData["abis"]) =>
    abi.filter((table) => likes(rows).includes(table.version));
  const meant = tables(host.data.abis.filter((row) => row.note === undefined));
  return meant.length > 0 ? meant : tables(host.data.abis);
}

/** What the host links and calls for a module of that ABI version (of our tables). Made once, and kept. */
export function viewHost(host: HostVersion, version: string, abi: AbiTables): HostView {
  const ofHost = kept(VIEWS, host.data, () => new WeakMap<AbiTables, Map<string, HostView>>());
  const views = kept(ofHost, abi, () => new Map<string, HostView>());
  return kept(views, `${host.version}/${version}`, () => makeView(host, version, abi));
}

/** What this version of the host does differently from the ABI's text. */
export function deviationsOf(host: HostVersion): readonly Deviation[] {
  return host.data.deviations.filter((each) => holds(each, host));
}

/** Where knowledge comes from, in a line whose first word is the kind: `read: Kong/ngx_wasm_module at 3bed278`. */
export function sourceLine({ how, what, repository, at = "" }: Source): string {
  return `${how}: ${repository === undefined ? what : `${repository} at ${shortCommit(at)}`}`;
}

/** As Git abbreviates a commit; the name of anything else. */
export function shortCommit(at: string): string {
  return /^[0-9a-f]{40}$/.test(at) ? at.slice(0, 7) : at;
}

const VIEWS = new WeakMap<HostData, WeakMap<AbiTables, Map<string, HostView>>>();

function kept<K, V>(
  map: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

function makeView(host: HostVersion, version: string, abi: AbiTables): HostView {
  const imports = new Map<string, Map<string, HostFunction>>();
  const callbacks = new Map<string, HostFunction>();
  const put = (module: string, each: HostFunction) => {
    const names = imports.get(module) ?? new Map<string, HostFunction>();
    imports.set(module, names.set(each.name, each));
  };
  const table = abi.find((each) => each.version === version) ?? newest(abi);
  for (const row of host.data.functions.filter((each) => applies(each, host, version))) {
    for (const module of row.modules ?? []) {
      for (const [name, signature] of rowNames(row)) {
        const each = named(row, name, signature, importInfo(abi, table.version, module, name));
        if (each) put(module, each);
      }
    }
  }
  for (const row of host.data.callbacks.filter((each) => applies(each, host, version))) {
    for (const [name, signature] of rowNames(row)) {
      const each = named(row, name, signature, own(table.callbacks, name));
      if (each) callbacks.set(name, each);
    }
  }
  return { host, load: host.data.load, imports, callbacks };
}

function applies(row: HostFunctionRow, host: HostVersion, abiVersion: string): boolean {
  return holds(row, host) && (row.abi === undefined || row.abi.includes(abiVersion));
}

function holds(row: { since?: string; until?: string }, { version }: HostVersion): boolean {
  if (row.since !== undefined && compareVersions(version, row.since) < 0) return false;
  return row.until === undefined || compareVersions(version, row.until) <= 0;
}

function rowNames(row: HostFunctionRow): [name: string, signature: string | null][] {
  if (Array.isArray(row.names)) return (row.names as string[]).map((name) => [name, null]);
  return Object.entries(row.names as Record<string, string>);
}

/** The ABI's own description: of this version, or of the newest that has it (hosts link some in every version). */
function importInfo(abi: AbiTables, version: string, module: string, name: string) {
  const table = abi.find((each) => each.version === version);
  const here = own(table?.imports[module], name);
  if (here) return here;
  return abi.map((each) => own(each.imports[module], name)).findLast((info) => info !== undefined);
}

function named(
  row: HostFunctionRow,
  name: string,
  signature: string | null,
  info: FunctionInfo | undefined,
): HostFunction | null {
  const known = info && (signature === null || signature === signatureOf(info));
  const text = signature ?? (info ? signatureOf(info) : null);
  // A name that the host lacks needs no signature.
  if (text === null && row.support !== "none") return null;
  return { ...evidenceOf(row), name, signature: text ?? "", ...(known && { info }) };
}

function evidenceOf(row: HostFunctionRow) {
  return {
    support: row.support,
    evidence: row.source,
    ...(row.note !== undefined && { note: row.note }),
  };
}
