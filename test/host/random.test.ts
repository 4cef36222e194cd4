/**
 * Random sequences of events and hostcalls against the machine.
 *
 * Invariants:
 * - No byte is lost, doubled or reordered: what left is a prefix of what came, and all of it once the message ended.
 * - No callback names a context that was deleted, or one that was never created.
 * - Every call-out is answered or cancelled once.
 * - Every hostcall gives a known status, and no VM fails.
 * - When all streams are over, the contexts are those of the start; when the plugin is gone, no timer is left.
 *
 * More steps, or other ones: `STEPS=1000000 SEED=7 npx vitest run test/host/random.test.ts`.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { Status } from "@proxywasm/abi/overlays/cpp-host/host/enums";
import type { TestStream } from "@proxywasm/host/testing";
import { startPuppet, type Puppet, type PuppetCallbacks } from "./puppet.js";

const STEPS = Number(process.env["STEPS"] ?? 100_000);
const SEED = Number(process.env["SEED"] ?? 20_260_101);
const PER_RUN = 200;
const STATUSES: ReadonlySet<number> = new Set<number>(Object.values(Status));

type Step = readonly [kind: number, a: number, b: number];
const step = fc.tuple(fc.nat(11), fc.nat(1_000), fc.nat(1_000));

test(`${STEPS} random steps (seed ${SEED}) keep the invariants`, { timeout: 600_000 }, () => {
  let done = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: PER_RUN, maxLength: PER_RUN }), (steps) => {
      done += steps.length;
      run(steps);
    }),
    { seed: SEED, numRuns: Math.ceil(STEPS / PER_RUN), endOnFailure: true },
  );
  expect(done).toBeGreaterThanOrEqual(STEPS);
});

interface Sent {
  readonly stream: TestStream;
  request: string;
  response: string;
  requestEnded: boolean;
  responseStarted: boolean;
  responseEnded: boolean;
}

function run(steps: readonly Step[]): void {
  let at = 0;
  /** The plugin's own choices come from the same steps: reproducible, and shrinkable. */
  const choose = (among: number): number => {
    const [, a, b] = steps[at % steps.length]!;
    at = (at + 1) % steps.length;
    return (a * 31 + b) % among;
  };
  const living = new Set<number>([0, 1]);
  const problems: string[] = [];

  const act = (p: Puppet): void => {
    p.reset();
    for (let i = choose(3); i > 0; i--) {
      const status = hostcall(p, choose(14), choose);
      if (!STATUSES.has(status)) problems.push(`status ${status}`);
    }
  };
  const on =
    (actions: readonly number[]) =>
    (p: Puppet, id: number): number => {
      if (!living.has(id)) problems.push(`a callback for ${id}, which does not live`);
      act(p);
      return actions[choose(actions.length)]!;
    };
  const headers = on([0, 0, 1, 4]);
  // Never 3: that drops bytes by design.
  const data = on([0, 0, 1, 2]);
  const callbacks: PuppetCallbacks = {
    onContextCreate(_p, id) {
      if (id > 1 && living.has(id)) problems.push(`context ${id} was created twice`);
      living.add(id);
    },
    onRequestHeaders: headers,
    onRequestBody: data,
    onRequestTrailers: on([0, 1]),
    onResponseHeaders: headers,
    onResponseBody: data,
    onResponseTrailers: on([0, 1]),
    onTick: (p, id) => void on([0])(p, id),
    onHttpCallResponse: (p, id, token) => {
      if (answered.has(token)) problems.push(`call ${token} was answered twice`);
      answered.add(token);
      on([0])(p, id);
    },
    onQueueReady: (p, id) => void on([0])(p, id),
    onLog: (p, id) => void on([0])(p, id),
    onDelete(_p, id) {
      if (!living.delete(id)) problems.push(`context ${id} was deleted twice`);
    },
  };
  const answered = new Set<number>();
  const plugin = startPuppet(callbacks, {
    trace: false,
    allowOnHeadersStopIteration: steps[0]![1] % 2 === 0,
  });
  const sent: Sent[] = [];

  for (const each of steps) drive(each, plugin, sent);
  for (const { stream } of sent) stream.cancel();
  for (const each of sent) check(each, problems);

  expect(problems).toEqual([]);
  expect(plugin.failure).toBeNull();
  const { vm } = plugin.handle;
  expect([...vm.contexts.keys()]).toEqual([0, 1]);
  for (const call of plugin.calls) {
    if (call.state === "answered" && !answered.has(call.id))
      problems.push(`call ${call.id} got lost`);
  }
  plugin.close();
  expect(plugin.calls.every(({ state }) => state !== "pending")).toBe(true);
  expect(plugin.clock.pending).toBe(0);
  expect(problems).toEqual([]);
}

function drive([kind, a, b]: Step, plugin: ReturnType<typeof startPuppet>, sent: Sent[]): void {
  const open = sent.filter(({ stream }) => !stream.ended);
  const one = open[a % Math.max(open.length, 1)];
  const chunk = String.fromCharCode(97 + (b % 26)).repeat(b % 7);
  if (kind === 0 || one === undefined) {
    if (open.length >= 5) return;
    sent.push({
      stream: plugin.open({ headers: { "content-type": "x" } }),
      request: "",
      response: "",
      requestEnded: false,
      responseStarted: false,
      responseEnded: false,
    });
    return;
  }
  switch (kind) {
    case 1:
    case 2:
    case 3:
      if (one.requestEnded) return;
      one.request += chunk;
      one.stream.write(chunk);
      return;
    case 4:
      if (one.requestEnded) return;
      one.requestEnded = true;
      if (b % 2 === 0) {
        one.request += chunk;
        one.stream.end(chunk);
      } else one.stream.end({ trailers: { t: "1" } });
      return;
    case 5:
    case 6:
      if (one.responseEnded || one.stream.machine.localReply !== null) return;
      if (!one.responseStarted) {
        one.responseStarted = true;
        one.stream.answer({ status: 200 }, false);
      } else {
        one.response += chunk;
        one.stream.answerData(chunk);
      }
      return;
    case 7:
      if (!one.responseStarted || one.responseEnded || one.stream.machine.localReply !== null)
        return;
      one.responseEnded = true;
      one.stream.answerTrailers({ u: "2" });
      return;
    case 8:
      plugin.clock.advance(b % 50);
      return;
    case 9: {
      const pending = plugin.calls.filter(({ state }) => state === "pending");
      const call = pending[b % Math.max(pending.length, 1)];
      if (b % 3 === 0) call?.fail();
      else call?.answer({ body: chunk });
      return;
    }
    case 10:
      if (b % 5 === 0) one.stream.cancel();
      return;
    default:
      plugin.calls[b % Math.max(plugin.calls.length, 1)]?.answer();
  }
}

function check(
  { stream, request, response, requestEnded, responseEnded }: Sent,
  problems: string[],
): void {
  const reply = stream.machine.localReply !== null;
  if (!request.startsWith(stream.request.body))
    problems.push(`request ${request} became ${stream.request.body}`);
  if (stream.request.ended && (!requestEnded || stream.request.body !== request)) {
    problems.push(`request ${request} ended as ${stream.request.body}`);
  }
  if (reply) return;
  if (!response.startsWith(stream.response.body))
    problems.push(`response ${response} became ${stream.response.body}`);
  if (stream.response.ended && (!responseEnded || stream.response.body !== response)) {
    problems.push(`response ${response} ended as ${stream.response.body}`);
  }
}

const CALL: [string, string][] = [
  [":method", "GET"],
  [":path", "/"],
  [":authority", "a"],
];

function hostcall(p: Puppet, which: number, choose: (among: number) => number): number {
  const ids = [...p.vm.contexts.keys()];
  switch (which) {
    case 0:
      return p.call("proxy_continue_stream", choose(2)).status;
    case 1:
      return p.call("proxy_set_effective_context", ids[choose(ids.length)]!).status;
    case 2:
      return p.call("proxy_add_header_map_value", choose(4), "n", "v").status;
    case 3:
      return p.call("proxy_get_header_map_pairs", choose(9)).status;
    case 4:
      return p.call("proxy_http_call", "c", CALL, "", [], choose(40)).status;
    case 5:
      return p.call("proxy_set_tick_period_milliseconds", choose(30)).status;
    case 6:
      return p.call("proxy_get_buffer_bytes", choose(10), choose(9), choose(99)).status;
    case 7:
      // For another context than the running one it has no effect, but the running chunk is dropped: Envoy's design.
      return p.vm.effective === null && choose(6) === 0
        ? p.call("proxy_send_local_response", 400 + choose(9), "", "r", [], -1).status
        : 0;
    case 8:
      return choose(9) === 0 ? p.call("proxy_close_stream", choose(2)).status : 0;
    case 9:
      return p.call("proxy_set_shared_data", "k", "v", choose(4)).status;
    case 10: {
      const id = Number(p.call("proxy_register_shared_queue", "q").out["queue_id"]);
      return p.call("proxy_enqueue_shared_queue", id, "i").status;
    }
    case 11:
      return p.call("proxy_dequeue_shared_queue", 1).status;
    case 12:
      return p.call("proxy_get_property", "request\0path").status;
    default:
      return p.call("proxy_remove_header_map_value", choose(4), "n").status;
  }
}
