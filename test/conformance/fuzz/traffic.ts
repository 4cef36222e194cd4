/** Random traffic: requests whole or a part at a time, connections, plugins that only start; each with its program. */
import fc from "fast-check";
import { loadAbi, NEWEST, type Version } from "../abi.js";
import type { RequestStep, TrafficStep } from "../case.js";
import type { Callbacks, Step } from "../program.js";
import type { Trial } from "./kinds.js";
import { HTTP, PLUGIN, programs, TCP } from "./programs.js";
import { Rules } from "./rules.js";

/** Requests whose programs come along in a header. */
export function requests(http: 1 | 2, version: Version, isAlone = false, overlays: string[] = []) {
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
export function piecemeal(http: 1 | 2): fc.Arbitrary<Trial> {
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

/** Requests during which the plugin may fail. */
export function failures(): fc.Arbitrary<Trial> {
  const isTrap = fc.integer({ min: 0, max: 5 }).map((number) => number === 0);
  return fc.tuple(requests(2, NEWEST), isTrap).map(([{ traffic }, fails]): Trial => {
    const [first] = traffic;
    const stream = first && "request" in first && (first.request.program?.stream as Callbacks);
    const [name] = Object.keys(stream || {}).slice(-1);
    if (!fails || !stream || name === undefined) return { traffic };
    const steps = stream[name] as readonly Step[];
    const program = { stream: { ...stream, [name]: [...steps, "trap"] } };
    return { traffic: [{ request: { ...first.request, program } }, { cancel: true }] };
  });
}

/** Plugins that do something while they start. */
export function starts(): fc.Arbitrary<Trial> {
  return programs(loadAbi(NEWEST), new Rules(false), PLUGIN).map((plugin) => ({
    plugin,
    traffic: [],
  }));
}

export function connections(): fc.Arbitrary<Trial> {
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
