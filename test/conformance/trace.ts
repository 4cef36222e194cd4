/**
 * The ABI trace of one worker in the form in which hosts are compared, and the one list of what is masked in it.
 *
 * One line per event, indented by depth: `callback(args)` and `= value` when it returns; hostcalls likewise inside.
 */
import { loadAbi, NEWEST, type AbiFunction } from "./abi.js";

/** Why a number of the trace is not compared. */
export const MASKED: readonly { readonly what: string; readonly reason: string }[] = [
  {
    what: "pointers",
    reason:
      "where a host's allocations land depends on the engine's and the plugin's memory history",
  },
  { what: "malloc's result", reason: "it is a pointer" },
  {
    what: "random_get's and the clocks' values",
    reason: "they are not in the trace; cases do not print them",
  },
  {
    what: "clock_time_get of guests with a scheduler of their own (`withoutClocks`)",
    reason: "Go's reads the clock as often as it has time to: no part of what its plugin does",
  },
];

/** A trace without the reading of WASI's clocks. */
export function withoutClocks(trace: readonly string[]): string[] {
  const reads = (line = "") => /wasi_\w+\.clock_time_get\(/.test(line);
  // Each call's result is the next line.
  return trace.filter((line, index) => !reads(line) && !reads(trace[index - 1]));
}

/** An event as hosts give it: a call into the module, a hostcall, or the end of either. */
export type TraceEvent =
  | {
      readonly kind: "callback" | "hostcall";
      readonly name: string;
      readonly args: readonly (number | bigint | string)[];
    }
  | { readonly kind: "return"; readonly value: number | bigint | string | undefined }
  /** The module trapped: the call into it that was under way has ended, and what that had called. */
  | { readonly kind: "trap" };

/** Renders events to comparable lines. */
export function renderTrace(events: readonly TraceEvent[]): string[] {
  const lines: string[] = [];
  const open: { readonly name: string; readonly kind: TraceEvent["kind"] }[] = [];
  for (const event of events) {
    const indent = "  ".repeat(
      event.kind === "return" ? Math.max(0, open.length - 1) : open.length,
    );
    if (event.kind === "trap") {
      while (open.length && open.pop()!.kind !== "callback");
      lines.push(`${"  ".repeat(open.length)}trap`);
    } else if (event.kind === "return") {
      const name = open.pop()?.name;
      const value = name === "malloc" ? (Number(event.value) === 0 ? "null" : "*") : event.value;
      lines.push(`${indent}= ${value === undefined || value === "void" ? "-" : value}`);
    } else {
      lines.push(`${indent}${event.name}(${maskArguments(event.name, event.args).join(", ")})`);
      open.push(event);
    }
  }
  return lines;
}

const SIGNATURES = new Map<string, AbiFunction>();

function maskArguments(name: string, args: readonly (number | bigint | string)[]): string[] {
  const func = signature(name.replace(/^\w+\./, ""));
  return args.map((arg, index) => {
    const param = func?.params[index];
    return param && isPointer(func, param.from) ? "*" : String(arg);
  });
}

function isPointer(func: AbiFunction, from: { argument: string; part?: "data" | "size" }): boolean {
  const argument = func.arguments.find(({ name }) => name === from.argument);
  if (argument?.direction === "out") return true;
  return from.part === "data" || /pointer|\*/.test(argument?.type ?? "");
}

function signature(name: string): AbiFunction | undefined {
  if (SIGNATURES.size === 0) {
    for (const version of ["0.1.0", "0.2.0", NEWEST] as const)
      for (const func of loadAbi(version, ["envoy", "cpp-host"]).functions)
        SIGNATURES.set(func.name, func);
  }
  return SIGNATURES.get(name);
}

/** Where two traces part, for people; undefined when they are the same. */
export function firstDifference(
  expected: readonly string[],
  actual: readonly string[],
): string | undefined {
  const length = Math.max(expected.length, actual.length);
  for (let index = 0; index < length; index++) {
    if (expected[index] === actual[index]) continue;
    const before = expected.slice(Math.max(0, index - 3), index).map((line) => `    ${line}`);
    return [
      `line ${index + 1}`,
      ...before,
      `  + ${expected[index] ?? "(ends)"}`,
      `  - ${actual[index] ?? "(ends)"}`,
    ].join("\n");
  }
  return undefined;
}
