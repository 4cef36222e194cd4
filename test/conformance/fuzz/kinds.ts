/** The kinds of batches: which programs, on which traffic, with what in common. */
import fc from "fast-check";
import { NEWEST } from "../abi.js";
import type { Behaviour, Case, Plugin, TrafficStep } from "../case.js";
import type { Callbacks } from "../program.js";
import { connections, failures, piecemeal, requests, starts } from "./traffic.js";
import { CALL_OUTS } from "./call-outs.js";

/** One random program with the traffic that runs it. */
export interface Trial {
  /** What the stream does, if the traffic does not bring it along. */
  readonly stream?: Callbacks;
  /** What the plugin does when an answer arrives. */
  readonly plugin?: Callbacks;
  readonly traffic: readonly TrafficStep[];
}

/** What the trials of a batch have in common. */
export type Setting = Partial<Case> & {
  readonly plugin?: Plugin;
  /** How many plugins a stream passes. */
  readonly chain?: number;
  /** Each trial is a plugin of its own. */
  readonly isApart?: boolean;
};

export interface Kind {
  readonly name: string;
  /** How many programs share one plugin. */
  readonly size: number;
  /** How many of the batches are of this kind, in relation to the others. */
  readonly weight: number;
  readonly trial: fc.Arbitrary<Trial>;
  readonly setting: fc.Arbitrary<Setting>;
}

/** A case that runs some trials one after the other, in one plugin. */
export function caseOf(kind: Kind, setting: Setting, trials: readonly Trial[]): Case {
  const { plugin = {}, chain = 1, isApart = false, ...common } = setting;
  const streams = trials.map(({ stream }) => stream ?? {});
  const isInHeader = trials.every(({ stream }) => stream === undefined);
  const program = {
    plugin: mergeTurns(trials.map(({ plugin: own }) => own ?? {})),
    ...(isInHeader ? { fromHeader: true } : { stream: streams }),
  };
  return {
    id: "fuzz",
    title: "A difference that random programs found",
    source: [`fuzzing: ${kind.name}`],
    plugins: isApart
      ? trials.map((trial, index) => ({
          vm: `vm${index}`,
          program: { plugin: trial.plugin ?? {} },
        }))
      : Array.from({ length: chain }, () => ({ ...plugin, program })),
    ...common,
    traffic: trials.flatMap(({ traffic }) => traffic),
    expect: { envoy: {} },
    file: "fuzz",
  };
}

/** The first trial's steps for a callback's first call, the second's for the second, and so on. */
function mergeTurns(all: readonly Callbacks[]): Callbacks {
  const names = new Set(all.flatMap((one) => Object.keys(one)));
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      { each: all.map((one) => (Array.isArray(one[name]) ? one[name] : [])) },
    ]),
  ) as Callbacks;
}

const NOTHING = fc.constant<Setting>({});

/** How an upstream may behave. */
const BEHAVIOURS: readonly Behaviour[] = [
  { headers: { "x-r": "1" } },
  { body: ["one", "two"], trailers: { "x-t": "2" } },
  { status: 404, body: "" },
  { body: "", trailers: { "x-t": "2" } },
  { headers: { "content-type": "application/grpc" }, trailers: { "grpc-status": "5" } },
];
/** Not for HTTP/1: its clients leave at the last byte, before the upstream has said that it was the last. */
const COUNTED: Behaviour = { headers: { "content-length": "2", "x-r": "1" } };

const ODD_BEHAVIOURS: readonly Behaviour[] = [
  { early: true, headers: { "x-r": "1" } },
  { early: true, status: 503, body: "" },
  { reset: true },
  { never: true },
];

const POLICIES: readonly Plugin[] = [
  {},
  { failurePolicy: "FAIL_OPEN" },
  { failurePolicy: "FAIL_CLOSED" },
  { failOpen: true },
];

const upstreams = (behaviours: readonly Behaviour[]): fc.Arbitrary<Setting> =>
  fc.constantFrom(...behaviours).map((upstream) => ({ upstream }));

const http1Upstreams = fc
  .constantFrom(...BEHAVIOURS.slice(0, 3))
  .map((one): Setting => ({ upstream: { ...one, http: 1 } }));

/** All kinds; a batch of each comes in turn, as often as its weight says. */
export const KINDS: readonly Kind[] = [
  {
    name: "http2",
    size: 50,
    weight: 4,
    trial: requests(2, NEWEST),
    setting: upstreams([...BEHAVIOURS, COUNTED]),
  },
  {
    name: "http1",
    size: 50,
    weight: 2,
    trial: requests(1, NEWEST),
    setting: fc.oneof(upstreams(BEHAVIOURS), http1Upstreams),
  },
  {
    name: "odd-upstreams",
    size: 50,
    weight: 1,
    trial: requests(2, NEWEST),
    setting: upstreams(ODD_BEHAVIOURS),
  },
  {
    name: "piecemeal",
    size: 50,
    weight: 1,
    trial: fc.oneof(piecemeal(2), piecemeal(1)),
    setting: upstreams(BEHAVIOURS),
  },
  {
    name: "abi-0.1.0",
    size: 50,
    weight: 1,
    trial: requests(2, "0.1.0"),
    setting: upstreams(BEHAVIOURS).map((one) => ({ ...one, abi: "0.1.0" as const })),
  },
  {
    name: "abi-0.2.0",
    size: 50,
    weight: 1,
    trial: requests(2, "0.2.0"),
    setting: upstreams(BEHAVIOURS).map((one) => ({ ...one, abi: "0.2.0" as const })),
  },
  {
    name: "stop-at-headers",
    size: 50,
    weight: 1,
    trial: requests(2, NEWEST),
    setting: upstreams(BEHAVIOURS).map((one) => ({
      ...one,
      plugin: { allowOnHeadersStopIteration: true },
    })),
  },
  {
    name: "two-plugins",
    size: 50,
    weight: 1,
    trial: requests(2, NEWEST),
    setting: upstreams(BEHAVIOURS).map((one) => ({ ...one, chain: 2 })),
  },
  {
    name: "state",
    size: 200,
    weight: 1,
    trial: requests(2, NEWEST, true),
    setting: upstreams(BEHAVIOURS).map((one) => ({ ...one, alone: true })),
  },
  {
    name: "tcp",
    size: 50,
    weight: 2,
    trial: connections(),
    setting: NOTHING.map(() => ({ listener: "tcp" as const })),
  },
  {
    name: "envoy-overlay",
    size: 50,
    weight: 1,
    trial: requests(2, NEWEST, false, ["envoy"]),
    setting: upstreams(BEHAVIOURS).map((one) => ({ ...one, overlays: ["envoy"] })),
  },
  {
    name: "failures",
    size: 10,
    weight: 3,
    trial: failures(),
    setting: fc
      .tuple(upstreams(BEHAVIOURS), fc.constantFrom(...POLICIES))
      .map(([one, plugin]) => ({ ...one, plugin })),
  },
  {
    name: "starts",
    size: 10,
    weight: 3,
    trial: starts(),
    setting: NOTHING.map(() => ({ isApart: true })),
  },
  { name: "http-calls", size: 50, weight: 1, ...CALL_OUTS.http },
  { name: "grpc-calls", size: 50, weight: 1, ...CALL_OUTS.grpc },
];
