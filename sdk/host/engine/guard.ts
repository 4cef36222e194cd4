/**
 * Restricted phases: what a plugin may call while it starts, and while it allocates for the host.
 *
 * Rules (Envoy):
 * - While start functions run: logging, clocks, environment, random, and those WASI calls that do nothing.
 * - While the allocator runs: logging, clocks and poll_oneoff.
 * - Anything else traps with "restricted_callback".
 * - An unknown map, buffer or log level is refused before any pointer is looked at.
 */
import { BufferType, ENUMS, LogLevel, MapType, Status } from "@proxywasm/abi/host/enums";
import type { FunctionInfo } from "@proxywasm/abi/host/versions";
import { RestrictedCall } from "./trap.js";

export const Phase = { Free: 0, Start: 1, Allocate: 2 } as const;

/** The phase of one VM; the guards look at it on every call. */
export interface PhaseCell {
  now: number;
}

type Raw = (...args: never[]) => unknown;

/** Wraps a raw hostcall where its phase or its first argument can forbid it. */
export function guard(info: FunctionInfo, raw: Raw, phase: PhaseCell): Raw {
  const isWasi = info.module !== "env";
  const atStart = isWasi ? !NOT_AT_START.has(info.member) : AT_START.has(info.member);
  const inAllocation = IN_ALLOCATION.has(info.member);
  const last = lastValue(info);
  if (atStart && inAllocation && last === undefined) return raw;
  const free = atStart && inAllocation ? 3 : inAllocation ? 2 : atStart ? 1 : 0;
  const check = (): void => {
    if (phase.now === Phase.Start && (free & 1) !== 0) return;
    if (phase.now === Phase.Allocate && (free & 2) !== 0) return;
    throw new RestrictedCall(`restricted_callback: ${info.module}.${info.name}`);
  };
  return byArity(info.params.length, raw as Call, phase, check, last ?? MAX_U32);
}

type Call = (...args: unknown[]) => unknown;

// One wrapper per number of parameters: rest parameters would cost an array on every hostcall.
function byArity(arity: number, f: Call, phase: PhaseCell, check: () => void, last: number): Raw {
  switch (arity) {
    case 0:
      return () => {
        if (phase.now !== 0) check();
        return f();
      };
    case 1:
      return (a: unknown) => {
        if (phase.now !== 0) check();
        return f(a);
      };
    case 2:
      return (a: number, b: unknown) => {
        if (phase.now !== 0) check();
        return a >>> 0 > last ? Status.BadArgument : f(a, b);
      };
    case 3:
      return (a: number, b: unknown, c: unknown) => {
        if (phase.now !== 0) check();
        return a >>> 0 > last ? Status.BadArgument : f(a, b, c);
      };
    case 4:
      return (a: number, b: unknown, c: unknown, d: unknown) => {
        if (phase.now !== 0) check();
        return a >>> 0 > last ? Status.BadArgument : f(a, b, c, d);
      };
    case 5:
      return (a: number, b: unknown, c: unknown, d: unknown, e: unknown) => {
        if (phase.now !== 0) check();
        return a >>> 0 > last ? Status.BadArgument : f(a, b, c, d, e);
      };
    default:
      return (...args: never[]) => {
        if (phase.now !== 0) check();
        return f(...args);
      };
  }
}

/** The largest value of a first argument that is looked at before all others. */
function lastValue({ params }: FunctionInfo): number | undefined {
  const first = ENUMS[params[0]?.enum ?? ""];
  return first && FIRST_CHECKED.has(first.values) ? first.last : undefined;
}

const FIRST_CHECKED: ReadonlySet<object> = new Set([MapType, BufferType, LogLevel]);
const MAX_U32 = 0xffffffff;
const AT_START: ReadonlySet<string> = new Set(["log", "emscriptenNotifyMemoryGrowth"]);
const NOT_AT_START: ReadonlySet<string> = new Set([
  "fdRead",
  "fdSeek",
  "fdClose",
  "pathOpen",
  "procExit",
  "schedYield",
]);
const IN_ALLOCATION: ReadonlySet<string> = new Set([
  "log",
  "fdWrite",
  "clockTimeGet",
  "pollOneoff",
]);
