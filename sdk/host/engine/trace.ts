/** The trace: every call between a plugin and its host, with arguments decoded by the tables of the ABI. */
import { decodePairs, decodePath } from "@proxywasm/abi/host/codec";
import { ENUMS } from "@proxywasm/abi/host/enums";
import type { GuestMemory } from "@proxywasm/abi/host/memory";
import type { FunctionInfo, ParamInfo } from "@proxywasm/abi/host/versions";
import { ENUMS as MORE_ENUMS } from "@proxywasm/abi/overlays/cpp-host/host/enums";
import { textOf } from "../base/bytes.js";
import type { Guest } from "./guest.js";

/** A decoded argument: numbers stay numbers, enumerations are named, bytes and maps are what they hold. */
export type TraceValue =
  | number
  | bigint
  | boolean
  | string
  | Uint8Array
  | readonly (readonly [string, string])[]
  | readonly string[];

/** One call, told when it begins; `result` and `results` are filled in when it returns. */
export interface TraceEntry {
  readonly kind: "callback" | "hostcall";
  /** As the ABI names it. */
  readonly name: string;
  /** The wasm module of a hostcall. */
  readonly module: string;
  /** The context that is running; for a callback its first argument. */
  readonly contextId: number;
  /** The context that hostcalls act on. */
  readonly effectiveId: number;
  readonly vmId: string;
  /** How deep the calls are nested; 0: from the host. */
  readonly depth: number;
  readonly args: readonly (readonly [name: string, value: TraceValue])[];
  /** What came back: a status or action by name, a number; undefined while it runs. */
  result: TraceValue | undefined;
  /** Results written to the plugin's memory. */
  results: readonly (readonly [name: string, value: TraceValue])[];
  /** What was thrown, if it did not return. */
  thrown: string | undefined;
}

export interface TraceSink {
  begin(entry: TraceEntry): void;
  end?(entry: TraceEntry): void;
}

type Raw = (...args: never[]) => unknown;
type Call = (...args: unknown[]) => unknown;

/** Wraps the calls of one VM so that a sink hears of them. */
export class Tracing {
  /** How deep the calls are nested. */
  #depth = 0;

  constructor(
    private readonly vm: Guest,
    private readonly sink: TraceSink,
  ) {}

  hostcall(info: FunctionInfo, call: Raw): Raw {
    return this.#wrap("hostcall", info, call);
  }

  callback(info: FunctionInfo, call: Raw): Raw {
    return this.#wrap("callback", info, call);
  }

  #wrap(kind: TraceEntry["kind"], info: FunctionInfo, call: Raw): Raw {
    const { vm, sink } = this;
    const { memory } = vm;
    return ((...args: unknown[]) => {
      const entry: TraceEntry = {
        kind,
        name: info.name,
        module: info.module ?? "",
        contextId: vm.current.id,
        effectiveId: vm.context.id,
        vmId: vm.vmId,
        depth: this.#depth,
        args: inputs(info, args, memory),
        result: undefined,
        results: [],
        thrown: undefined,
      };
      sink.begin(entry);
      this.#depth++;
      try {
        const result = (call as Call)(...args);
        entry.result = resultOf(info, result);
        if (result === 0 || info.resultKind !== "enum") entry.results = outputs(info, args, memory);
        return result;
      } catch (error) {
        entry.thrown = error instanceof Error ? error.message : String(error);
        throw error;
      } finally {
        this.#depth--;
        sink.end?.(entry);
      }
    }) as Raw;
  }
}

type Named = readonly (readonly [string, TraceValue])[];

function inputs(info: FunctionInfo, args: readonly unknown[], memory: GuestMemory): Named {
  const values: (readonly [string, TraceValue])[] = [];
  info.params.forEach((param, i) => {
    if (param.direction === "out" || param.part === "size") return;
    const raw = args[i] as number | bigint;
    const value =
      param.part === "data"
        ? decode(param, memory.slice(Number(raw) >>> 0, Number(args[i + 1]) >>> 0))
        : scalar(param, raw);
    values.push([param.argument, value]);
  });
  return values;
}

function outputs(info: FunctionInfo, args: readonly unknown[], memory: GuestMemory): Named {
  const values: (readonly [string, TraceValue])[] = [];
  info.params.forEach((param, i) => {
    if (param.direction !== "out" || param.part === "size") return;
    const at = Number(args[i]) >>> 0;
    if (at === 0 || !memory.has(at, 4)) return;
    if (param.part === "data") {
      const sizeAt = Number(args[i + 1]) >>> 0;
      if (!memory.has(sizeAt, 4)) return;
      const address = memory.view.getUint32(at, true);
      const size = memory.view.getUint32(sizeAt, true);
      values.push([param.argument, decode(param, memory.slice(address, size)?.slice() ?? null)]);
    } else {
      values.push([param.argument, scalar(param, memory.view.getUint32(at, true))]);
    }
  });
  return values;
}

function decode(param: ParamInfo, view: Uint8Array | null): TraceValue {
  if (view === null) return "(outside memory)";
  const bytes = view.slice();
  switch (param.kind) {
    case "string":
      return textOf(bytes);
    case "map": {
      const pairs = decodePairs(bytes);
      return pairs === null
        ? bytes
        : pairs.map(([name, value]) => [textOf(name), textOf(value)] as const);
    }
    case "path":
      return decodePath(bytes).map(textOf);
    default:
      return printable(bytes) ? textOf(bytes) : bytes;
  }
}

function scalar(param: ParamInfo, raw: number | bigint | undefined): TraceValue {
  if (raw === undefined) return 0;
  if (typeof raw === "bigint") return raw;
  if (param.kind === "bool") return raw !== 0;
  if (param.kind === "enum") return nameOf(param.enum, raw);
  return raw >>> 0;
}

function resultOf(info: FunctionInfo, result: unknown): TraceValue | undefined {
  if (typeof result === "bigint") return result;
  if (typeof result !== "number") return undefined;
  if (info.resultKind === "bool") return result !== 0;
  return info.resultKind === "enum" ? nameOf(info.resultOf, result) : result >>> 0;
}

/** The specification's name for a number of one of its enumerations; the number, where it has none. */
function nameOf(type: string | undefined, value: number): TraceValue {
  return ALL_ENUMS[type ?? ""]?.names[value >>> 0] ?? value >>> 0;
}

// What the overlay refines, it gives whole.
const ALL_ENUMS = { ...ENUMS, ...MORE_ENUMS };

function printable(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 0x20 && byte !== 0x7f);
}
