/** The kinds of batches: which programs, on which traffic, with what in common. */
import fc from "fast-check";
import { loadAbi, NEWEST, type Version } from "../abi.js";
import type { Behaviour, Case, Plugin, RequestStep, TrafficStep } from "../case.js";
import type { Callbacks, Step } from "../program.js";
import { HTTP, programs, TCP } from "./programs.js";
import { Rules } from "./rules.js";
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
export type Setting = Partial<Case> & { readonly plugin?: Plugin; readonly chain?: number };

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
  const { plugin = {}, chain = 1, ...common } = setting;
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
    plugins: Array.from({ length: chain }, () => ({ ...plugin, program })),
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

/** Requests whose programs come along in a header. */
function requests(http: 1 | 2, version: Version, isAlone = false, overlays: string[] = []) {
  const abi = loadAbi(version, overlays);
  const step = fc.record(
    {
      program: programs(abi, new Rules(isAlone), HTTP).map((stream) => ({ stream })),
      http: fc.constant(http),
      method: fc.constantFrom("GET", "POST", "PUT"),
      path: fc.constantFrom("/", "/a?b=c", "/long/path"),
      headers: fc.dictionary(
        fc.constantFrom("x-a", "x-b", "x-empty", "content-type"),
        fc.constantFrom("", "1", "two words", "application/grpc"),
        { maxKeys: 2 },
      ),
      body: fc.array(fc.constantFrom("a", "hello", "some more"), { maxLength: 2 }),
      trailers: fc.constant({ "x-t": "1" }),
    },
    { requiredKeys: ["program", "http", "method", "path"] },
  ) as fc.Arbitrary<RequestStep>;
  return step.map((request): Trial => ({ traffic: [{ request }, { cancel: true }] }));
}

/** Requests of which the client sends a part at a time, and may go away. */
function piecemeal(http: 1 | 2): fc.Arbitrary<Trial> {
  const whole = requests(http, NEWEST);
  const part = fc.constantFrom<TrafficStep>(
    { data: "one" },
    { data: "and another" },
    { end: true },
    { end: { "x-t": "1" } },
  );
  return fc.tuple(whole, fc.array(part, { maxLength: 3 })).map(([{ traffic }, parts]): Trial => {
    const [first] = traffic;
    if (!first || !("request" in first)) return { traffic };
    const { body: _, trailers: __, ...open } = first.request;
    const ends = parts.findIndex((one) => "end" in one);
    return {
      traffic: [{ open }, ...parts.slice(0, ends < 0 ? undefined : ends + 1), { cancel: true }],
    };
  });
}

function connections(): fc.Arbitrary<Trial> {
  const step = fc.constantFrom<TrafficStep>(
    { send: "abc" },
    { send: "more" },
    { upstreamSend: "replies." },
    { upstreamSend: "and more" },
    { upstreamClose: true },
  );
  return fc
    .record({
      stream: programs(loadAbi(NEWEST), new Rules(false), TCP),
      steps: fc.array(step, { maxLength: 5 }),
      isPolite: fc.boolean(),
    })
    .map(({ stream, steps, isPolite }) => ({
      stream: isPolite ? withoutStops(stream) : stream,
      traffic: [
        { connect: true },
        ...steps.filter((one) => !isPolite || !("upstreamClose" in one)),
        // Envoy does not notice a reset behind an end; so a connection has one or the other.
        ...(isPolite ? [{ halfClose: true as const }, { upstreamClose: true as const }] : []),
        ...(isPolite ? [] : [{ reset: true as const }]),
      ],
    }));
}

/** A connection of which nothing is held back ends by itself. */
function withoutStops(callbacks: Callbacks): Callbacks {
  return Object.fromEntries(
    Object.entries(callbacks).map(([name, body]) => [
      name,
      (body as readonly Step[]).filter((one) => !(typeof one === "object" && "return" in one)),
    ]),
  );
}

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
  { name: "http-calls", size: 50, weight: 1, ...CALL_OUTS.http },
  { name: "grpc-calls", size: 50, weight: 1, ...CALL_OUTS.grpc },
];
