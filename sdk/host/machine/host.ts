/**
 * A proxy's worth of plugins: threads with their VMs, and what all of them share.
 *
 * Rules:
 * - Each thread has its own copy of every VM; shared data, queues and metrics are common to all.
 * - Before the threads, a plugin is tried in a canary VM that is thrown away; if it refuses, nothing is started.
 * - A plugin that goes hears on_done, then on_delete; on_done returning false puts that off until the plugin says
 *   that it is done, but only while another plugin keeps the VM alive.
 */
import { instantiate } from "../engine/instance.js";
import type { TraceSink } from "../engine/trace.js";
import { EMPTY } from "../base/bytes.js";
import { RootContext, type Context } from "./context.js";
import { Diagnosis } from "./diagnosis.js";
import type { Environment } from "./environment.js";
import { PluginError } from "../base/failure.js";
import { foreignFunctions, type ForeignRegistry } from "./foreign/foreign.js";
import { dnsCalls } from "./outgoing/dns.js";
import { hostcalls } from "./hostcalls/hostcalls.js";
import { HttpStream, type HttpEffects } from "./http/http-stream.js";
import { MessageTypes } from "./properties/message-types.js";
import { MetricStore } from "./shared/metrics.js";
import { Plugin, PluginHandle, type PluginConfig } from "./plugin.js";
import { SharedQueues } from "./shared/queues.js";
import { SharedData } from "./shared/shared-data.js";
import type { PropertyValue, StreamInfo } from "./properties/stream-info.js";
import { Stats } from "./shared/stats.js";
import { TcpStream, type TcpEffects } from "./tcp/tcp-stream.js";
import { Vm } from "./vm.js";
import { wasiHostcalls } from "./hostcalls/wasi.js";
import { capabilityRules } from "./capabilities.js";
import { PROFILES, type Profile, type ProfileName } from "../profiles/index.js";

export interface HostOptions {
  readonly environment: Environment;
  readonly profile?: ProfileName;
  /** Names of the threads that copies are kept for; default one, `worker_0`. */
  readonly threads?: readonly string[];
  /** Try each plugin in a throw-away VM first, as Envoy does; default true. */
  readonly canary?: boolean;
  /** What get_log_level tells: 0 trace … 5 critical, 6 off. Messages below it are dropped. */
  readonly logLevel?: number;
  /** Properties of the proxy itself: `xds.node.id` and the like. */
  readonly properties?: Readonly<Record<string, PropertyValue>>;
  /** Every call between plugins and host, if somebody wants to know. */
  readonly trace?: TraceSink;
  /** Sees each VM before its code runs: for instruments. */
  readonly onVm?: (vm: Vm) => void;
  /** Functions of one's own beside Envoy's, by name. */
  readonly foreignFunctions?: ForeignRegistry;
  /**
   * Bytes of a body that a plugin can hold to see it whole; default 1 MiB, over HTTP/2 and HTTP/3 16 MiB, as Envoy's
   * per_connection_buffer_limit_bytes and windows.
   */
  readonly bufferLimit?: number;
  /**
   * Types of the messages that plugins declare their filter state as: a serialized `FileDescriptorSet`, which
   * `protoc --include_imports --descriptor_set_out` makes. Well-known types are known without it.
   */
  readonly messageTypes?: Uint8Array;
}

/** Who is told of a queue's items. */
export interface QueueTarget {
  readonly root: RootContext;
}

export class Host {
  readonly environment: Environment;
  readonly profile: Profile;
  readonly threads: readonly string[];
  readonly metrics = new MetricStore();
  readonly stats = new Stats();
  readonly sharedData = new SharedData();
  readonly queues = new SharedQueues<QueueTarget>();
  readonly properties: Readonly<Record<string, PropertyValue>>;
  readonly foreign: ForeignRegistry;
  readonly messageTypes: MessageTypes;
  readonly diagnosis: Diagnosis;
  /** The callback that began last, and whose it was; for messages. */
  readonly lastCall: { context: Context | null; callback: string } = {
    context: null,
    callback: "",
  };
  logLevel: number;
  readonly #bufferLimit: number | undefined;
  readonly #vms = new Map<string, Vm>();
  readonly #handles = new Set<PluginHandle>();
  readonly #canary: boolean;
  readonly #trace: TraceSink | undefined;
  readonly #onVm: ((vm: Vm) => void) | undefined;

  constructor(options: HostOptions) {
    this.environment = options.environment;
    this.profile = PROFILES[options.profile ?? "envoy"];
    this.threads = options.threads ?? ["worker_0"];
    this.#bufferLimit = options.bufferLimit;
    this.logLevel = options.logLevel ?? 0;
    this.properties = options.properties ?? {};
    this.foreign = { ...foreignFunctions(), ...options.foreignFunctions };
    this.messageTypes = new MessageTypes(options.messageTypes);
    this.diagnosis = new Diagnosis(options.environment);
    this.#canary = options.canary ?? true;
    this.#trace = options.trace;
    this.#onVm = options.onVm;
  }

  /**
   * Loads and configures a plugin on every thread.
   *
   * @returns its copy in each thread, in the order of `threads`
   * @throws PluginError when the module cannot be loaded or the plugin refuses its configuration
   */
  addPlugin(config: PluginConfig): PluginHandle[] {
    const plugin = new Plugin(this, config);
    if (this.#canary) this.#tryOut(plugin);
    return this.threads.map((thread) => {
      const handle = new PluginHandle(plugin, thread, this.startRoot(plugin, thread));
      this.#handles.add(handle);
      return handle;
    });
  }

  /** A plugin's copy is no longer wanted: its streams are over. */
  removePlugin(handle: PluginHandle): void {
    if (!this.#handles.delete(handle)) return;
    const root = handle.root;
    for (const other of this.#handles) if (other.root === root) return;
    const vm = root.vm;
    const shared = vm.roots.some((other) => other !== root && !other.pendingDone);
    const done = root.created ? vm.tell("onDone", root) !== 0 : true;
    if (done) this.deleteRoot(root);
    else root.pendingDone = true;
    const waits = root.pendingDone && this.profile.waitsForLastPlugin;
    if (!shared && !waits) this.#destroy(vm);
  }

  /** Tells a root that it is gone. */
  deleteRoot(root: RootContext): void {
    if (root.deleted) return;
    root.pendingDone = false;
    this.profile.endRoot(root);
    this.#dropRoot(root);
    if (this.profile.waitsForLastPlugin && root.vm.roots.length === 0) this.#destroy(root.vm);
  }

  /** Opens an HTTP stream through a chain of plugins. */
  openHttp(
    chain: readonly PluginHandle[],
    effects: HttpEffects,
    info: StreamInfo = {},
  ): HttpStream {
    return new HttpStream(this, chain, effects, info);
  }

  /** Opens a TCP stream through a chain of plugins. */
  openTcp(chain: readonly PluginHandle[], effects: TcpEffects, info: StreamInfo = {}): TcpStream {
    return new TcpStream(this, chain, effects, info);
  }

  /** Calls a plugin by function id, with bytes that it reads as the arguments of the call. */
  callForeign(handle: PluginHandle, functionId: number, data: Uint8Array): void {
    const { root } = handle;
    root.vm.callData = data;
    root.vm.tell("onForeignFunction", root, functionId, data.length);
    root.vm.callData = EMPTY;
  }

  /** Flushes statistics to a plugin that is a statistics sink. */
  flushStats(handle: PluginHandle): void {
    const { root } = handle;
    root.vm.callData = this.stats.snapshot(this.metrics);
    root.vm.tell("envoyOnStatsUpdate", root, root.vm.callData.length);
    root.vm.callData = EMPTY;
  }

  /** Removes all plugins. */
  close(): void {
    for (const handle of [...this.#handles]) this.removePlugin(handle);
    for (const vm of [...this.#vms.values()]) this.#destroy(vm);
  }

  /** The root context of a plugin in a thread's VM, started and configured; new unless an equal one is there. */
  startRoot(plugin: Plugin, thread: string): RootContext {
    const key = `${thread}\0${plugin.vmKey}`;
    let vm = this.#vms.get(key);
    if (vm === undefined || vm.failed) {
      vm = this.#createVm(plugin);
      this.#vms.set(key, vm);
    }
    return vm.rootOf(plugin) ?? this.#startRoot(vm, plugin);
  }

  /** Bytes of a body that a plugin can hold in a stream. */
  bufferLimitOf(info: StreamInfo): number {
    return this.#bufferLimit ?? (/^HTTP\/[23]/.test(info.protocol ?? "") ? WINDOW : BUFFER_LIMIT);
  }

  /** All living VMs. */
  vms(): Vm[] {
    return [...this.#vms.values()];
  }

  #tryOut(plugin: Plugin): void {
    const vm = this.#createVm(plugin);
    this.#startRoot(vm, plugin);
    this.#destroy(vm);
  }

  #createVm(plugin: Plugin): Vm {
    const vm = new Vm(this, plugin.vmId);
    const { module, environment = {}, capabilities = [] } = plugin.config;
    vm.handlers = hostcalls(vm);
    vm.emptyWhenMissing = module.abiVersion === "0.1.0";
    const handlers = {
      abi: vm.handlers,
      dns: dnsCalls(vm),
      wasi: wasiHostcalls(vm, environment),
    };
    const instance = instantiate(vm, module, handlers, {
      capabilities: capabilityRules(vm, capabilities),
      ...(this.#trace === undefined ? {} : { trace: this.#trace }),
    });
    if (instance !== null) {
      vm.callbacks = instance.callbacks;
      vm.exports = instance.exports;
      this.#onVm?.(vm);
      instance.run(vm.callbacks);
    }
    if (vm.failure !== null) throw new PluginError(vm.failure.state, vm.failure.message);
    return vm;
  }

  #startRoot(vm: Vm, plugin: Plugin): RootContext {
    const root = new RootContext(vm, plugin);
    vm.roots.push(root);
    root.configuring = true;
    vm.contextCreate(root, 0);
    root.created = true;
    root.configuring = false;
    const started =
      (vm.roots.length > 1 && !this.profile.startsVmPerPlugin) ||
      vm.tell("onVmStart", root, plugin.vmConfiguration.length) !== 0;
    if (vm.failure === null && !started) vm.fail("StartFailed", REFUSED_START);
    root.configuring = true;
    const configured = vm.tell("onConfigure", root, plugin.configuration.length) !== 0;
    root.configuring = false;
    if (vm.failure === null && !configured) {
      this.#dropRoot(root);
      throw new PluginError("ConfigureFailed", REFUSED_CONFIGURATION);
    }
    if (vm.failure !== null) {
      const { state, message, cause } = vm.failure;
      this.#dropRoot(root);
      throw new PluginError(state, message, { cause });
    }
    return root;
  }

  #dropRoot(root: RootContext): void {
    root.deleted = true;
    root.tickPeriod = 0;
    if (root.tickHandle !== undefined) this.environment.cancel(root.tickHandle);
    for (const call of root.httpCalls.values()) call.cancel();
    for (const call of root.grpcCalls.values()) call.cancel();
    root.vm.contexts.delete(root.id);
    const index = root.vm.roots.indexOf(root);
    if (index >= 0) root.vm.roots.splice(index, 1);
  }

  #destroy(vm: Vm): void {
    for (const root of [...vm.roots]) this.#dropRoot(root);
    vm.closed = true;
    for (const [key, other] of this.#vms) if (other === vm) this.#vms.delete(key);
    for (const other of this.#vms.values()) if (other.vmId === vm.vmId) return;
    this.sharedData.purge(vm.vmId);
  }
}

/** Makes a host: the entry for drivers. */
export function createHost(options: HostOptions): Host {
  return new Host(options);
}

const BUFFER_LIMIT = 2 ** 20;
const WINDOW = 16 * 2 ** 20;
const REFUSED_START = "Failed to start base Wasm: on_vm_start returned false";
const REFUSED_CONFIGURATION = "Failed to configure base Wasm plugin: on_configure returned false";
