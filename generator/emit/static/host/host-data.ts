/** A kind of import or export. */
export type ExternalKind = "function" | "table" | "memory" | "global" | "tag";

/**
 * `full`: works. `stub`: links, and does little. `some`: links in some builds of the host only. `trap`: links, and calling
 * it traps. `none`: absent, or never called.
 */
export type Support = "full" | "stub" | "some" | "trap" | "none";

/** `measured` on the running host, `read` in its source, or said by the `vendor`. */
export type Evidence = "measured" | "read" | "vendor";

/** Where knowledge about a host comes from. */
export interface Source {
  readonly how: Evidence;
  /** What was run or read. */
  readonly what: string;
  /** Measured: the tests that measure it. */
  readonly by?: readonly string[];
  /** Read: where, on GitHub. */
  readonly repository?: string;
  /** Read: the commit, or `pull/NUMBER`. */
  readonly at?: string;
  readonly date?: string;
  readonly paths?: readonly string[];
}

/** One host, as a file of the specification describes it. */
export interface HostData {
  readonly id: string;
  readonly title: string;
  /** Its place in lists: the first is what modules are judged by when no host is named. */
  readonly rank: number;
  readonly engine: string;
  readonly about: string;
  /** Ascending; those between two rows are like the older one. Empty: not told apart. */
  readonly versions: readonly string[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly abis: readonly HostAbi[];
  readonly load: Load;
  /** Later rows replace earlier ones, name by name. */
  readonly functions: readonly HostFunctionRow[];
  readonly callbacks: readonly HostFunctionRow[];
  readonly deviations: readonly Deviation[];
}

/** An ABI version that a host accepts. */
export interface HostAbi {
  readonly version: string;
  /** For a version that is not the specification's. */
  readonly marker?: string;
  /** The version of the specification that it behaves like. */
  readonly like?: string;
  readonly note?: string;
  readonly source: string;
}

/** How a host takes a module in. */
export interface Load {
  /** The kinds of export among which the ABI marker is looked for. */
  readonly markerKinds: readonly ExternalKind[];
  /** In the order in which they are looked up. */
  readonly allocators: readonly string[];
  /** Exports without which the module is refused. */
  readonly required: readonly string[];
  /** Exports without which the module is taken, and traffic stops. */
  readonly needed?: readonly string[];
  readonly importKinds: readonly ExternalKind[];
  /** Set when the memory must have this name. */
  readonly memoryName?: string;
  readonly start: {
    /** Called at load; null when the host never calls it. */
    readonly reactor: string | null;
    /** Called after the reactor's function: the first that is exported. */
    readonly then: readonly string[];
    /** Called at load when the reactor's function is absent. */
    readonly command: string | null;
    /** True when the first of the two in export order is called. */
    readonly onlyFirstExport: boolean;
  };
  /** Whether a callback of another signature makes the module fail at load. */
  readonly callbackSignatures: "checked" | "unchecked";
  /** The most pages of 64 KiB that a module's memory may begin with, where the host has a limit of its own. */
  readonly memoryPages?: number;
  readonly nameSection: "must be intact" | "not read";
  readonly source: string;
}

/** Functions that a host links, or callbacks that it calls, which share their evidence. */
export interface HostFunctionRow {
  /** Of imports: the wasm modules they come from. */
  readonly modules?: readonly string[];
  /** Names with signatures; or names alone, with the ABI's signature; or `abi`: all of the ABI's. */
  readonly names: readonly string[] | Readonly<Record<string, string>>;
  readonly support: Support;
  /** Host versions, both inclusive. */
  readonly since?: string;
  readonly until?: string;
  /** ABI versions; without it, all. */
  readonly abi?: readonly string[];
  readonly note?: string;
  readonly source: string;
}

/** Something that a host does differently from the text of the ABI. */
export interface Deviation {
  readonly id: string;
  /** The functions, callbacks or parts of a module that it concerns; empty: any module. */
  readonly about: readonly string[];
  /** Host versions, both inclusive. */
  readonly since?: string;
  readonly until?: string;
  readonly text: string;
  readonly source: string;
}
