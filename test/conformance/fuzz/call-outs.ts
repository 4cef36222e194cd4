/** Random call-outs: a stream waits for the answer of another service, and the plugin lets it go on. */
import fc from "fast-check";
import { loadAbi, NEWEST } from "../abi.js";
import type { Behaviour } from "../case.js";
import type { Callbacks, Step, Steps } from "../program.js";
import { steps } from "./calls.js";
import type { Setting, Trial } from "./kinds.js";
import { HTTP, programs } from "./programs.js";
import { Rules } from "./rules.js";

const MAP = [
  [":method", "POST"],
  [":path", "/call"],
  [":authority", "service"],
];
const GRPC = ["service", "pkg.Svc", "Get"];

/** The calls that may be made. */
const HTTP_CALLS = [
  [["http_call", "service", MAP, "", [], 1000]],
  [["http_call", "service", MAP, "a body", [], 0]],
  [["http_call", "service", MAP, "a body", [["x-t", "1"]], 1000]],
  [["http_call", "refused", MAP, "", [], 1000]],
  [["http_call", "nowhere", MAP, "", [], 1000]],
] as unknown as readonly Steps[];
const GRPC_CALLS = [
  [["grpc_call", ...GRPC, [["x-a", "1"]], "message", 1000]],
  [["grpc_call", ...GRPC, [], "", 0]],
  [["grpc_call", "refused2", "pkg.Svc", "Get", [], "message", 1000]],
  [
    ["grpc_stream", ...GRPC, [["x-a", "1"]], "call"],
    ["grpc_send", "$call", "one", false],
    ["grpc_send", "$call", "two", true],
  ],
  [
    ["grpc_stream", ...GRPC, [], "call"],
    ["grpc_close", "$call"],
  ],
  [
    ["grpc_call", ...GRPC, [], "message", 1000, "call"],
    ["grpc_cancel", "$call"],
  ],
] as unknown as readonly Steps[];

/** Where a stream may wait, and which way it is held up there. */
const PLACES = {
  on_request_headers: 0,
  on_request_trailers: 0,
  on_response_headers: 1,
} as const;

/** What calls back; the last ones of a call let the stream go on. */
const ANSWERS = {
  on_http_call_response: true,
  on_grpc_receive_initial_metadata: false,
  on_grpc_receive: false,
  on_grpc_receive_trailing_metadata: false,
  on_grpc_close: true,
} as const;

/** Streams that wait for a call-out. */
function callOuts(calls: readonly Steps[]): fc.Arbitrary<Trial> {
  const abi = loadAbi(NEWEST);
  const rules = new Rules(false);
  const answer = (name: string, isLast: boolean): fc.Arbitrary<Steps> =>
    fc
      .tuple(steps(abi, rules), steps(abi, rules), fc.boolean())
      .map(([before, after, goesOn]): Steps => [
        ...rules.allowed(name, before),
        { allocator: "normal" },
        ["set_effective_context", "$stream"],
        ...rules.allowed("on_delete", after),
        { allocator: "normal" },
        ...(isLast && goesOn ? RESUME : []),
      ]);
  return fc
    .record({
      stream: programs(abi, rules, HTTP),
      call: fc.constantFrom(...calls),
      place: fc.constantFrom(...(Object.keys(PLACES) as (keyof typeof PLACES)[])),
      plugin: fc.record(
        Object.fromEntries(
          Object.entries(ANSWERS).map(([name, isLast]) => [name, answer(name, isLast)]),
        ),
      ),
      trailers: fc.constantFrom({}, { trailers: { "x-t": "1" } }),
    })
    .map(({ stream, call, place, plugin, trailers }): Trial => {
      const own = (stream[place] ?? []) as readonly Step[];
      const waiting: Callbacks = {
        ...stream,
        [place]: [
          { set: { stream: "@0" } },
          { set: { way: PLACES[place] } },
          ...own,
          ...call,
          { return: 1 },
        ],
      };
      return {
        plugin: plugin as Callbacks,
        traffic: [{ request: { program: { stream: waiting }, ...trailers } }, { cancel: true }],
      };
    });
}

const RESUME: Steps = [["continue_stream", "$way"]];

const HTTP_SERVICES: readonly Behaviour[] = [
  { headers: { "x-s": "1" }, body: "answer" },
  { body: ["one", "two"], trailers: { "x-t": "1" } },
  { status: 404 },
  { reset: true },
];

const GRPC_SERVICES: readonly Behaviour[] = [
  {
    headers: { "content-type": "application/grpc" },
    messages: ["first"],
    trailers: { "grpc-status": "0" },
  },
  {
    headers: { "content-type": "application/grpc" },
    messages: ["first", "second"],
    trailers: { "grpc-status": "0", "grpc-message": "fine" },
  },
  { headers: { "content-type": "application/grpc", "grpc-status": "5", "grpc-message": "lost" } },
];

/** How the service answers; the upstream has no body, whose arrival would race with the answer. */
const answeredBy = (services: readonly Behaviour[]): fc.Arbitrary<Setting> =>
  fc.constantFrom(...services).map((service) => ({
    service,
    upstream: { status: 200, body: "", headers: { "x-r": "1" } },
  }));

/** Streams that wait for an answer: each kind of call with its kind of service. */
export const CALL_OUTS = {
  http: { trial: callOuts(HTTP_CALLS), setting: answeredBy(HTTP_SERVICES) },
  grpc: { trial: callOuts(GRPC_CALLS), setting: answeredBy(GRPC_SERVICES) },
};
