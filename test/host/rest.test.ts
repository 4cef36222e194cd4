/** Plugins that never come to rest: each kind is ended, and the error names who it was. */
import { describe, expect, test } from "vitest";
import { StepLimitReached } from "@proxywasm/host/testing";
import { startPuppet, type Puppet, type PuppetOptions, type PuppetCallbacks } from "./puppet.js";

const HEADERS = [
  [":method", "GET"],
  [":path", "/"],
  [":authority", "a"],
] as const;

function callOut(p: Puppet): void {
  p.reset();
  p.call("proxy_http_call", "c", HEADERS, "", [], 5);
}
function grpcCall(p: Puppet): void {
  p.reset();
  p.call("proxy_grpc_call", "c", "s", "m", [], "", 0);
}
function openStream(p: Puppet): void {
  p.reset();
  p.call("proxy_grpc_stream", "c", "s", "m", []);
}
function enqueue(p: Puppet): void {
  p.reset();
  p.call("proxy_enqueue_shared_queue", 1, "x");
}

interface Kind extends PuppetOptions {
  readonly callbacks: PuppetCallbacks;
  readonly last: string;
}
const KINDS: Readonly<Record<string, Kind>> = {
  "a call-out whose answer sends the next": {
    callbacks: { onRequestHeaders: callOut, onHttpCallResponse: callOut },
    onCall: (call) => void call.answer(),
    last: "onHttpCallResponse",
  },
  "a call-out that is tried again when it fails": {
    callbacks: { onRequestHeaders: callOut, onHttpCallResponse: callOut },
    onCall: (call) => void call.fail(),
    last: "onHttpCallResponse",
  },
  "a call-out that is tried again when its time is over": {
    callbacks: { onRequestHeaders: callOut, onHttpCallResponse: callOut },
    onCall: (call) => call.expire(),
    last: "onHttpCallResponse",
  },
  "a gRPC call whose answer sends the next": {
    callbacks: { onRequestHeaders: grpcCall, onGrpcReceive: grpcCall },
    onGrpc: (call) => void call.send("x"),
    last: "onGrpcReceive",
  },
  "a gRPC stream that is opened again when it closes": {
    callbacks: { onRequestHeaders: openStream, onGrpcClose: openStream },
    onGrpc: (call) => void call.close(14),
    last: "onGrpcClose",
  },
  "a queue that feeds itself": {
    callbacks: {
      onConfigure: (p) => void p.call("proxy_register_shared_queue", "q"),
      onRequestHeaders: enqueue,
      onQueueReady(p, _id, queue) {
        p.call("proxy_dequeue_shared_queue", queue);
        enqueue(p);
      },
    },
    last: "onQueueReady",
  },
};

function thrownBy(run: () => unknown): StepLimitReached {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(StepLimitReached);
    return error as StepLimitReached;
  }
  throw new Error("it came to rest");
}

describe.each(Object.entries(KINDS))("%s", (_name, { callbacks, last, ...options }) => {
  test("is ended, and the error says where and shows the last calls", () => {
    const plugin = startPuppet(callbacks, { ...options, name: "mine", stepLimit: 200 });
    const error = thrownBy(() => plugin.send());
    expect(error).toMatchObject({ plugin: "mine", contextId: 1, callback: last });
    expect(error.message).toMatch(
      /^the plugin "mine" does not come to rest: 200 steps at one instant of virtual time \(\d+ ms\)/,
    );
    expect(error.message).toContain(`${last} of context 1 ran last`);
    expect(error.message).toMatch(/The last calls:\n(.*\n){11}.*proxy_/);
    // What comes after speaks of itself.
    expect(() => plugin.close()).not.toThrow();
  });
});

test("the limit is 10,000 when nobody says otherwise, and reached in no time", () => {
  const { callbacks, onCall } = KINDS["a call-out whose answer sends the next"]!;
  const plugin = startPuppet(callbacks, { onCall: onCall! });
  const start = performance.now();
  expect(thrownBy(() => plugin.send()).message).toContain("10000 steps");
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(plugin.calls.length).toBeLessThanOrEqual(10_001);
});

test("a chain that ends within the limit is none of this", () => {
  let left = 99;
  const again = (p: Puppet) => {
    if (left-- > 0) callOut(p);
  };
  const plugin = startPuppet(
    { onRequestHeaders: again, onHttpCallResponse: again },
    { onCall: (call) => void call.answer(), stepLimit: 200 },
  );
  plugin.send();
  expect(plugin.calls).toHaveLength(99);
  // Each action of a test counts for itself.
  left = 150;
  plugin.send();
  expect(plugin.calls).toHaveLength(249);
});

test("without a trace the error still names the plugin", () => {
  const { callbacks } = KINDS["a queue that feeds itself"]!;
  const plugin = startPuppet(callbacks, { name: "mine", trace: false, stepLimit: 5 });
  const { message } = thrownBy(() => plugin.send());
  expect(message).toMatch(/the plugin "mine" .*\n.*onQueueReady of context 1/);
  expect(message).not.toContain("The last calls");
});

test("a tick that arms itself again cannot keep time from passing", () => {
  let ticks = 0;
  const arm = (p: Puppet) => void p.call("proxy_set_tick_period_milliseconds", 1);
  const plugin = startPuppet(
    {
      onConfigure: arm,
      onTick(p) {
        ticks++;
        p.reset();
        arm(p);
      },
    },
    { stepLimit: 10 },
  );
  plugin.clock.advance(1_000);
  expect(ticks).toBe(1_000);
  const error = thrownBy(() => plugin.clock.advance(86_400_000));
  expect(error.message).toContain("1000 timers have fired in one advance()");
  expect(error.callback).toBe("onTick");
  expect(ticks).toBe(2_000);
  expect(() => plugin.clock.advance(Infinity)).toThrow(/time cannot move by Infinity ms/);
});

test("time moved on inside a timer stays moved", () => {
  let calls = 0;
  const plugin = startPuppet(
    {
      onConfigure: (p) => void p.call("proxy_set_tick_period_milliseconds", 10),
      onTick(p) {
        if (calls++ === 0) callOut(p);
      },
    },
    { onCall: (call) => call.expire() },
  );
  plugin.clock.advance(12);
  expect(plugin.clock.now).toBe(15);
});

test("a local reply from the callbacks of a local reply comes to rest", () => {
  const reply = (p: Puppet) => void p.call("proxy_send_local_response", 403, "", "x", [], -1);
  const plugin = startPuppet({
    onRequestHeaders: reply,
    onResponseHeaders: reply,
    onResponseBody: reply,
  });
  expect(plugin.send().response.status).toBe(403);
});
