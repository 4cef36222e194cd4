/** What a rule looks at: one module in front of one host. */
import type { Report, Severity } from "./findings.js";
import type { HostData } from "@proxywasm/abi/host/host-data";
import type { HostView, SeenAbi } from "./hosts.js";
import type { AbiTables, VersionTable } from "./tables.js";
import type { Names } from "./wasm/custom.js";
import type { Export, WasmModule } from "./wasm/types.js";

export interface Subject {
  readonly module: WasmModule;
  readonly names: Names | null;
  /** From the compiler's `target_features` section. */
  readonly targetFeatures: readonly string[];
  /** Why this Node's engine refuses the module; null when it accepts it. */
  readonly invalid: string | null;
  readonly abi: AbiTables;
  /** The version that the caller asked for. */
  readonly asked: string | null;
  /** The version that the host sees. */
  readonly seen: SeenAbi | null;
  /** The tables it is judged by: those asked for, those seen, or the newest. */
  readonly table: VersionTable;
  readonly view: HostView;
  /** Every host there is data of, for hints. */
  readonly hosts: readonly HostData[];
  readonly exports: ReadonlyMap<string, Export>;
}

/** A row of the judge's table. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** One sentence: what the rule asks for. */
  readonly about: string;
  readonly find: (subject: Subject) => readonly Report[];
}

/** Explaining a finding costs time, and a hostile module can cause a hundred thousand of them. */
export function some<T>(all: readonly T[]): readonly T[] {
  return all.slice(0, MOST + 1);
}

/** How many findings of one rule are shown. */
export const MOST = 100;
