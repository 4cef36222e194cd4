/** What the engine needs to know of a virtual machine: the machine above says the rest. */
import type { Callbacks } from "@proxywasm/abi/host/callbacks";
import type { Hostcalls } from "@proxywasm/abi/host/hostcalls";
import type { GuestMemory, LinkOptions } from "@proxywasm/abi/host/memory";
import type { FunctionInfo } from "@proxywasm/abi/host/versions";
import type { WasiHostcalls } from "@proxywasm/abi/host/wasi";
import type { Callbacks as CppHostCallbacks } from "@proxywasm/abi/overlays/cpp-host/host/callbacks";
import type { WasiHostcalls as MoreWasi } from "@proxywasm/abi/overlays/cpp-host/host/wasi";
import type { Callbacks as EnvoyCallbacks } from "@proxywasm/abi/overlays/envoy/host/callbacks";
import type { Hostcalls as DnsHostcalls } from "@proxywasm/abi/overlays/envoy/host/hostcalls";

/** What hosts look up in a module, the additions of Envoy and its library included. */
export type AllCallbacks = Callbacks & CppHostCallbacks & EnvoyCallbacks;
export type AllWasiHostcalls = WasiHostcalls & MoreWasi;

export interface CapabilityRules {
  allows(name: string): boolean;
  /** What stands in for a denied function. */
  stub(info: FunctionInfo): (...args: unknown[]) => number | undefined;
}

/** How hosts differ in loading. */
export interface EngineRules {
  readonly link: LinkOptions;
  readonly oldWasi: boolean;
  readonly wantsMalloc: boolean;
}

/** What the hostcalls of each interface do. */
export interface Handlers {
  readonly abi: Hostcalls;
  readonly dns: DnsHostcalls;
  readonly wasi: AllWasiHostcalls;
}

/** A virtual machine as the engine sees it: what its code runs in, and whom to tell of traps. */
export interface Guest {
  readonly vmId: string;
  /** The context that is running, and the one that hostcalls act on. */
  readonly current: { readonly id: number };
  readonly context: { readonly id: number };
  readonly failed: boolean;
  readonly memory: GuestMemory;
  readonly host: {
    readonly profile: EngineRules;
    readonly foreign: object;
  };
  /** Runs code of the module before its first callback; a trap fails the VM. */
  start(name: string, code: () => void): void;
  trap(error: unknown): void;
  /** Notes a warning of the module itself. */
  note(warning: string): void;
}
