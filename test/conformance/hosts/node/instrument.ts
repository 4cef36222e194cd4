/** Hears every call between modules and a host in this process, at the engine's border: whatever the host's own trace says. */
import type { TraceEvent } from "../../trace.js";

type Call = (...args: (number | bigint)[]) => number | bigint | undefined;
type Exports = Record<string, unknown>;
type Instance = new (
  module: object,
  imports?: Record<string, Record<string, unknown>>,
) => { exports: Exports };

/** While `run` works, calls of the modules instantiated meanwhile are added to `events`, also after it. */
export async function instrument<T>(events: TraceEvent[], run: () => Promise<T>): Promise<T> {
  const engine = (globalThis as unknown as { WebAssembly: { Instance: Instance } }).WebAssembly;
  const Original = engine.Instance;
  const wrap = (kind: "callback" | "hostcall", name: string, call: Call): Call => {
    return (...args) => {
      // A caller may pass more than the function takes, or signed numbers: the module sees neither.
      events.push({
        kind,
        name,
        args: args.slice(0, kind === "callback" ? call.length : args.length).map(unsigned),
      });
      try {
        const value = call(...args);
        events.push({ kind: "return", value: value === undefined ? undefined : unsigned(value) });
        return value;
      } catch (error) {
        if (kind === "callback") events.push({ kind: "trap" });
        throw error;
      }
    };
  };
  engine.Instance = class {
    readonly exports: Exports;
    constructor(module: object, imports: Record<string, Record<string, unknown>> = {}) {
      const heard = mapValues(imports, (functions, module) =>
        mapValues(functions, (value, name) =>
          typeof value === "function"
            ? wrap("hostcall", `${module}.${name}`, value as Call)
            : value,
        ),
      );
      this.exports = mapValues(new Original(module, heard).exports, (value, name) =>
        typeof value === "function" ? wrap("callback", name, value as Call) : value,
      );
    }
  } as unknown as Instance;
  try {
    return await run();
  } finally {
    engine.Instance = Original;
  }
}

function unsigned(value: number | bigint | boolean): number | bigint {
  return typeof value === "bigint" ? BigInt.asUintN(64, value) : Number(value) >>> 0;
}

function mapValues<A, B>(
  record: Record<string, A>,
  map: (value: A, key: string) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}
