/** Instantiates a module for a VM: imports linked and guarded, callbacks bound, start functions run. */
import type { Callbacks } from "@proxywasm/abi/host/callbacks";
import { linkHostcalls, type Hostcalls } from "@proxywasm/abi/host/hostcalls";
import { GuestMemory, type LinkOptions, type MemoryExports } from "@proxywasm/abi/host/memory";
import { checkDigest, FUNCTIONS, type FunctionInfo } from "@proxywasm/abi/host/versions";
import { linkWasiHostcalls } from "@proxywasm/abi/host/wasi";
import { linkHostcalls as linkCppHostcalls } from "@proxywasm/abi/overlays/cpp-host/host/hostcalls";
import { linkWasiHostcalls as linkMoreWasi } from "@proxywasm/abi/overlays/cpp-host/host/wasi";
import { linkHostcalls as linkEnvoyHostcalls } from "@proxywasm/abi/overlays/envoy/host/hostcalls";
import { PluginError } from "../base/failure.js";
import type { AllCallbacks, AllWasiHostcalls, CapabilityRules, Guest } from "./guest.js";
import { Engine, type EngineImports } from "./engine.js";
import { knownOnly } from "./foreign.js";
import { guard, Phase, type PhaseCell } from "./guard.js";
import { checkLink, linkageOf, type Linkage } from "./link.js";
import type { PluginModule } from "./module.js";
import { traceCallback, traceImport, type TraceSink } from "./trace.js";

export interface InstanceOptions {
  readonly capabilities: CapabilityRules;
  readonly trace?: TraceSink;
  /** Sees the VM before any of its code but a start section has run. */
  readonly onVm?: () => void;
}

type Raw = (...args: never[]) => unknown;
type Exports = Readonly<Record<string, unknown>>;

/**
 * Instantiates a module. A module that does not fit throws; one that traps while it starts fails the VM.
 *
 * @throws PluginError with the words of a proxy
 */
export function instantiate(
  vm: Guest,
  plugin: PluginModule,
  hostcalls: Hostcalls,
  wasi: AllWasiHostcalls,
  options: InstanceOptions,
): void {
  const linkage = linkageOf(plugin.abiVersion);
  checkLink(plugin.info, linkage, vm.host.profile.oldWasi);
  const memory = new GuestMemory();
  const phase: PhaseCell = { now: Phase.Start };
  const raw = rawImports(vm, memory, hostcalls, wasi);
  const imports = pickImports(plugin, linkage, raw, phase, vm, memory, options);
  let exports: Exports = {};
  vm.memory = memory;
  vm.emptyWhenMissing = plugin.abiVersion === "0.1.0";
  vm.start("the start section", () => {
    exports = new Engine.Instance(plugin.module, imports).exports;
  });
  if (vm.failed) return;
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
  vm.callbacks = pickCallbacks(exports, linkage, vm, memory, options);
  vm.exports = exports;
  options.onVm?.();
  const warning = checkDigest(exports);
  if (warning !== null) vm.note(warning);
  runStart(vm);
  phase.now = Phase.Free;
}

// A reactor is initialized, and its main called; a command is started.
function runStart(vm: Guest): void {
  const { initialize, main, mainVoid, start } = vm.callbacks;
  if (initialize !== undefined) {
    vm.start("_initialize", () => initialize());
    if (vm.failed) return;
    if (main !== undefined) vm.start("main", () => main(0, 0));
    else if (mainVoid !== undefined) vm.start("__main_void", () => mainVoid());
  } else if (start !== undefined) {
    vm.start("_start", () => start());
  }
}

function rawImports(
  vm: Guest,
  memory: GuestMemory,
  hostcalls: Hostcalls,
  wasi: AllWasiHostcalls,
): Record<string, Record<string, Raw>> {
  const options: LinkOptions = vm.host.profile.link;
  const allWasi = {
    ...linkMoreWasi(memory, wasi, options),
    ...linkWasiHostcalls(memory, wasi, options),
  };
  return {
    env: {
      ...linkEnvoyHostcalls(memory, vm.dns(), options),
      ...linkCppHostcalls(memory, NOTHING, options),
      ...linkHostcalls(memory, hostcalls, options),
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
  memory: GuestMemory,
  { capabilities, trace }: InstanceOptions,
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
      let call =
        always || capabilities.allows(name)
          ? guard(info, knownOnly(info, raw[module]![name]!, vm, memory), phase)
          : (capabilities.stub(info) as Raw);
      if (trace !== undefined) call = traceImport(info, call, vm, memory, trace);
      into[name] = call;
    }
  }
  return picked;
}

function pickCallbacks(
  exports: Exports,
  linkage: Linkage,
  vm: Guest,
  memory: GuestMemory,
  { capabilities, trace }: InstanceOptions,
): AllCallbacks {
  const callbacks: Record<string, unknown> = {};
  for (const info of linkage.exports.values()) {
    const found = exports[info.name];
    if (typeof found !== "function") continue;
    if (info.role === "callback" && !capabilities.allows(info.name)) continue;
    callbacks[info.member] =
      trace === undefined ? found : traceCallback(info, found as Raw, vm, memory, trace);
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
