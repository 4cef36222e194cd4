/**
 * Plugins as configured, and their copies in each thread's VM.
 *
 * Rules:
 * - Plugins with the same `vm_id`, VM configuration and code share one VM per thread; those that also agree in
 *   root id and configuration share one root context.
 * - A root context hears: on_context_create (0), on_vm_start with its own id, on_configure; false rejects it.
 */
import { keyOf } from "../base/bytes.js";
import type { RootContext } from "./context.js";
import {
  FAILURE_POLICIES,
  PluginError,
  type FailurePolicyName,
  type VmFailure,
} from "../base/failure.js";
import type { Host } from "./host.js";
import type { PluginModule } from "../engine/module.js";
import type { Vm } from "./vm.js";

/** What a configuration says about a plugin: the fields of Envoy's `PluginConfig`. */
export interface PluginConfig {
  readonly module: PluginModule;
  readonly name?: string;
  readonly rootId?: string;
  readonly vmId?: string;
  readonly configuration?: Uint8Array;
  readonly vmConfiguration?: Uint8Array;
  /** What the plugin may call and be called with; absent or empty: everything. */
  readonly capabilities?: readonly string[];
  readonly failurePolicy?: FailurePolicyName;
  /** Envoy's older switch: even the stream in which the VM fails goes on. */
  readonly failOpen?: boolean;
  readonly allowOnHeadersStopIteration?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** Milliseconds before a failed VM may be replaced; default 1,000. */
  readonly reloadBackoff?: number;
}

export class Plugin {
  readonly host: Host;
  readonly config: PluginConfig;
  readonly name: string;
  readonly rootId: string;
  readonly vmId: string;
  readonly configuration: Uint8Array;
  readonly vmConfiguration: Uint8Array;
  readonly allowOnHeadersStopIteration: boolean;
  readonly legacyFailOpen: boolean;
  /** Equal keys share a VM. */
  readonly vmKey: string;
  /** Equal keys share a root context. */
  readonly key: string;

  constructor(host: Host, config: PluginConfig) {
    this.host = host;
    this.config = config;
    this.name = config.name ?? "";
    this.rootId = config.rootId ?? "";
    this.vmId = config.vmId ?? "";
    this.configuration = config.configuration ?? NONE;
    this.vmConfiguration = config.vmConfiguration ?? NONE;
    this.allowOnHeadersStopIteration = config.allowOnHeadersStopIteration ?? false;
    this.legacyFailOpen = config.failOpen ?? false;
    this.vmKey = `${this.vmId}\0${config.module.digest}\0${keyOf(this.vmConfiguration)}`;
    this.key = `${this.vmKey}\0${this.name}\0${this.rootId}\0${keyOf(this.configuration)}`;
  }
}

/** A plugin in one thread: what streams are opened on. */
export class PluginHandle {
  readonly plugin: Plugin;
  readonly thread: string;
  root: RootContext;
  #failedAt: bigint | null = null;
  #reloads = 0;

  constructor(plugin: Plugin, thread: string, root: RootContext) {
    this.plugin = plugin;
    this.thread = thread;
    this.root = root;
  }

  get vm(): Vm {
    return this.root.vm;
  }

  get failure(): VmFailure | null {
    return this.root.vm.failure;
  }

  /** How often a failed VM was replaced. */
  get reloads(): number {
    return this.#reloads;
  }

  /** The root context for a new stream; null when the stream passes without the plugin. */
  acquire(): RootContext | null {
    const failure = this.root.vm.failure;
    if (failure === null) return this.root;
    const policy = FAILURE_POLICIES[this.plugin.config.failurePolicy ?? "closed"];
    if (policy.skip) return null;
    if (policy.reload && failure.state === "RuntimeError") this.#reload();
    return this.root;
  }

  #reload(): void {
    const now = this.plugin.host.environment.monotonic();
    this.#failedAt ??= this.root.vm.failedAt;
    const backoff = BigInt(this.plugin.config.reloadBackoff ?? RELOAD_BACKOFF) * 1_000_000n;
    if (now - this.#failedAt < backoff) return;
    this.#failedAt = now;
    try {
      this.root = this.plugin.host.startRoot(this.plugin, this.thread);
      this.#failedAt = null;
      this.#reloads++;
    } catch (error) {
      // The old VM stays, failed: the next attempt comes after another back-off.
      if (!(error instanceof PluginError)) throw error;
    }
  }
}

const NONE = new Uint8Array(0);
/** Envoy's base interval. */
const RELOAD_BACKOFF = 1_000;
