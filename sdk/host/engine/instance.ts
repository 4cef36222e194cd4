/** Instantiates a module for a VM: imports linked and guarded, callbacks bound, start functions ready to run. */
import type { Callbacks } from "@proxywasm/abi/host/callbacks";
import { linkHostcalls } from "@proxywasm/abi/host/hostcalls";
import type { LinkOptions, MemoryExports } from "@proxywasm/abi/host/memory";
import { checkDigest, FUNCTIONS, type FunctionInfo } from "@proxywasm/abi/host/versions";
import { linkWasiHostcalls } from "@proxywasm/abi/host/wasi";
import { linkHostcalls as linkCppHostcalls } from "@proxywasm/abi/overlays/cpp-host/host/hostcalls";
import { linkWasiHostcalls as linkMoreWasi } from "@proxywasm/abi/overlays/cpp-host/host/wasi";
import { linkHostcalls as linkEnvoyHostcalls } from "@proxywasm/abi/overlays/envoy/host/hostcalls";
import { PluginError } from "../base/failure.js";
import type { AllCallbacks, CapabilityRules, Guest, Handlers } from "./guest.js";
import { Engine, type EngineImports } from "./engine.js";
import { knownOnly } from "./foreign.js";
import { guard, Phase, type PhaseCell } from "./guard.js";
import { checkLink, linkageOf, type Linkage } from "./link.js";
import type { PluginModule } from "./module.js";
import { Tracing, type TraceSink } from "./trace.js";

export interface InstanceOptions {
  readonly capabilities: CapabilityRules;
  readonly trace?: TraceSink;
}

/** An instantiated module; its start functions have not run yet. */
export interface Instance {
  readonly callbacks: AllCallbacks;
  /** The module's exports as they are. */
  readonly exports: Exports;
  /** Runs the start functions, unless something else answers the callbacks by now. */
  run(callbacks: AllCallbacks): void;
}

type Raw = (...args: never[]) => unknown;
type Exports = Readonly<Record<string, unknown>>;

/**
 * Instantiates a module; null: its start section trapped, and the VM has failed.
 *
 * @throws PluginError with the words of a proxy, where the module does not fit
 */
export function instantiate(
  vm: Guest,
  plugin: PluginModule,
  handlers: Handlers,
  options: InstanceOptions,
): Instance | null {
  const linkage = linkageOf(plugin.abiVersion);
  checkLink(plugin.info, linkage, vm.host.profile.oldWasi);
  const { memory } = vm;
  const phase: PhaseCell = { now: Phase.Start };
  const tracing = options.trace && new Tracing(vm, options.trace);
  const raw = rawImports(vm, handlers);
  const imports = pickImports(plugin, linkage, raw, phase, vm, options.capabilities, tracing);
  let exports: Exports = {};
  vm.start("the start section", () => {
    exports = new Engine.Instance(plugin.module, imports).exports;
  });
  if (vm.failed) return null;
  const { wantsMalloc } = vm.host.profile;
  memory.attach(memoryOf(exports, imports), !wantsMalloc);
  if (!memory.hasAllocator && wantsMalloc) {
    throw new PluginError("MissingFunction", "Wasm module is missing malloc function.");
  }
  memory.onAllocate = (allocate, size) => {
    const before = phase.now;
    phase.now = Phase.Allocate;
    try {
      return allocate(size);
    } catch (error) {
      vm.trap(error);
      return 0;
    } finally {
      phase.now = before;
    }
  };
  return {
    callbacks: pickCallbacks(exports, linkage, options.capabilities, tracing),
    exports,
    run(callbacks) {
      const warning = checkDigest(exports);
      if (warning !== null) vm.note(warning);
      runStart(vm, callbacks);
      phase.now = Phase.Free;
    },
  };
}

// A reactor is initialized, and its main called; a command is started.
function runStart(vm: Guest, { initialize, main, mainVoid, start }: AllCallbacks): void {
  if (initialize !== undefined) {
    vm.start("_initialize", () => initialize());
    if (vm.failed) return;
    if (main !== undefined) vm.start("main", () => main(0, 0));
    else if (mainVoid !== undefined) vm.start("__main_void", () => mainVoid());
  } else if (start !== undefined) {
    vm.start("_start", () => start());
  }
}

function rawImports(vm: Guest, { abi, dns, wasi }: Handlers): Record<string, Record<string, Raw>> {
  const { memory } = vm;
  const options: LinkOptions = vm.host.profile.link;
  const allWasi = {
    ...linkMoreWasi(memory, wasi, options),
    ...linkWasiHostcalls(memory, wasi, options),
  };
  return {
    env: {
      ...linkEnvoyHostcalls(memory, dns, options),
      ...linkCppHostcalls(memory, NOTHING, options),
      ...linkHostcalls(memory, abi, options),
    },
    // The same functions under the name that WASI had before.
    wasi_snapshot_preview1: allWasi,
    wasi_unstable: allWasi,
  };
}

function pickImports(
  plugin: PluginModule,
  linkage: Linkage,
  raw: Record<string, Record<string, Raw>>,
  phase: PhaseCell,
  vm: Guest,
  capabilities: CapabilityRules,
  tracing: Tracing | undefined,
): EngineImports {
  const picked: EngineImports = {};
  let importedMemories = 0;
  for (const { module, name, kind } of plugin.info.imports) {
    const into = (picked[module] ??= {});
    if (kind === "memory") {
      const { min, max } = plugin.info.memories[importedMemories++]!;
      into[name] = new Engine.Memory({
        initial: min,
        ...(max === null ? {} : { maximum: max }),
      });
    } else if (kind === "table") {
      into[name] = new Engine.Table({ initial: 0, element: "anyfunc" });
    } else {
      const info = linkage.imports.get(`${module}.${name}`)!;
      const always = !RESTRICTABLE(info);
      const call =
        always || capabilities.allows(name)
          ? guard(info, knownOnly(info, raw[module]![name]!, vm), phase)
          : (capabilities.stub(info) as Raw);
      into[name] = tracing?.hostcall(info, call) ?? call;
    }
  }
  return picked;
}

function pickCallbacks(
  exports: Exports,
  linkage: Linkage,
  capabilities: CapabilityRules,
  tracing: Tracing | undefined,
): AllCallbacks {
  const callbacks: Record<string, unknown> = {};
  for (const info of linkage.exports.values()) {
    const found = exports[info.name];
    if (typeof found !== "function") continue;
    if (info.role === "callback" && !capabilities.allows(info.name)) continue;
    callbacks[info.member] = tracing?.callback(info, found as Raw) ?? found;
  }
  return callbacks as Callbacks;
}

function memoryOf(exports: Exports, imports: EngineImports): MemoryExports {
  const imported = Object.values(imports)
    .flatMap((each) => Object.values(each))
    .find((each) => each instanceof Engine.Memory);
  const memory = exports["memory"] ?? imported ?? { buffer: new ArrayBuffer(0) };
  return { ...exports, memory } as MemoryExports;
}

/** Emscripten's own calls cannot be denied. */
const RESTRICTABLE = (info: FunctionInfo): boolean =>
  info.module !== "env" || FUNCTIONS.some(({ name }) => name === info.name);

const NOTHING = {
  pthreadEqual: (left: number, right: number) => left === right,
  emscriptenNotifyMemoryGrowth: () => {},
};
