/** Reads the generated `abi.json` files: the only knowledge of the ABI that the conformance suite has. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export interface AbiArgument {
  readonly name: string;
  readonly type: string;
  readonly direction?: "in" | "out";
}

export interface AbiFunction {
  readonly kind: "import" | "export";
  readonly module?: string;
  readonly name: string;
  readonly arguments: readonly AbiArgument[];
  readonly params: readonly {
    readonly name: string;
    readonly type: "i32" | "i64" | "f32" | "f64";
    readonly from: { readonly argument: string; readonly part?: "data" | "size" };
  }[];
  readonly result: string | null;
  readonly resultOf?: string | null;
  /** The statuses that the specification lists for it. */
  readonly statuses?: readonly string[];
  /** The overlay that adds it. */
  readonly overlay?: string;
}

export interface Abi {
  readonly abiVersion: string;
  readonly marker: string;
  readonly specDigest?: string;
  readonly functions: readonly AbiFunction[];
  readonly enums: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export const VERSIONS = ["0.1.0", "0.2.0", "0.2.1"] as const;
export type Version = (typeof VERSIONS)[number];
export const NEWEST: Version = "0.2.1";

/** The contract of one ABI version, with what the named overlays add. */
export function loadAbi(version: Version, overlays: readonly string[] = []): Abi {
  const key = [version, ...overlays].join("+");
  const known = cache.get(key);
  if (known) return known;
  const abi = overlays.reduce(extend, read(`v${version}`));
  cache.set(key, abi);
  return abi;
}

const cache = new Map<string, Abi>();

function read(folder: string): Abi {
  const root = dirname(createRequire(import.meta.url).resolve("@proxywasm/abi/package.json"));
  return JSON.parse(readFileSync(join(root, folder, "abi.json"), "utf8")) as Abi;
}

function extend(abi: Abi, overlay: string): Abi {
  const added = read(`overlays/${overlay}`);
  const names = new Set(abi.functions.map(({ name }) => name));
  // `wasi_unstable` is the same functions under another name, and what an overlay refines is in the base already.
  const functions = added.functions.filter(
    ({ name, module }) => !names.has(name) && module !== "wasi_unstable",
  );
  return {
    ...abi,
    functions: [...abi.functions, ...functions.map((func) => ({ ...func, overlay }))],
    enums: { ...abi.enums, ...added.enums },
  };
}

/** The hostcalls in opcode order. */
export function hostcallsOf(abi: Abi): readonly AbiFunction[] {
  return abi.functions.filter(({ kind }) => kind === "import");
}

/** The callbacks in the probe's order: those that the interpreter knows come first. */
export function callbacksOf(abi: Abi): readonly AbiFunction[] {
  const known = KNOWN_CALLBACKS.map((name) => find(abi, name));
  const rest = abi.functions.filter(
    ({ kind, name }) =>
      kind === "export" &&
      /_on_/.test(name) &&
      name !== "proxy_on_memory_allocate" &&
      !KNOWN_CALLBACKS.includes(name),
  );
  return [...known, ...rest];
}

const KNOWN_CALLBACKS = [
  "proxy_on_context_create",
  "proxy_on_vm_start",
  "proxy_on_configure",
  "proxy_on_request_headers",
  "proxy_on_delete",
];

function find(abi: Abi, name: string): AbiFunction {
  const func = abi.functions.find((candidate) => candidate.name === name);
  if (!func) throw new Error(`ABI ${abi.abiVersion} has no ${name}`);
  return func;
}
