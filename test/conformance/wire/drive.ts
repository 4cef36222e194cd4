/** Sends a case's traffic over sockets, step by step, each step awaited until the host is silent. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Case, TrafficStep } from "../case.js";
import { headerProgram } from "../prepare.js";
import type { Program } from "../program.js";
import type { Clients, Exchange } from "./clients.js";
import { defaultTraffic, listOf, type Apart } from "./parts.js";
import type { Upstreams } from "./upstreams.js";

/** Milliseconds that an exchange may last. */
const PATIENCE = 4_000;
/** Milliseconds without a word after which a call-out is taken to hang: a busy machine needs time for its connection. */
const HANGS = 40;

/** As much of a host as the traffic must know. */
export interface Listening {
  /** Resolves when the host has dealt with everything that was sent to it so far. */
  dealt(): Promise<void>;
  /** Resolves when everything that follows from what was sent has happened, or `isOver`. */
  settled(isOver?: () => boolean): Promise<void>;
  /** How much the host has said so far. */
  spoken(): number;
  isAlive(): boolean;
  removePlugins(): Promise<void>;
}

/** Runs the traffic of a case, from when the host has settled until it has again. */
export async function drive(
  given: Case,
  clients: Clients,
  upstreams: Upstreams,
  host: Listening,
): Promise<void> {
  const apart = apartOf(given, host);
  let exchange: Exchange | undefined;
  await host.settled();
  for (const step of given.traffic ?? defaultTraffic(given)) {
    if (!host.isAlive()) return;
    const isIdle = "cancel" in step && exchange?.message.outcome !== "pending";
    exchange = await run(step, given, clients, upstreams, host, apart, exchange);
    const isOver = "request" in step && exchange?.message.outcome !== "pending";
    if (isOver) await apart();
    else if (!isIdle) await host.settled();
    // A call-out may outlive its stream, and would speak during the next step.
    for (let isDone = given.service === undefined; !isDone && host.isAlive();) {
      isDone = upstreams.idle;
      await host.settled();
    }
  }
  await host.settled();
}

/** What keeps parts of bodies apart: where others speak meanwhile, they must have their say first. */
export function apartOf({ upstream, service }: Case, host: Listening): Apart {
  const isEager =
    service !== undefined || listOf(upstream).some(({ early, reset }) => early || reset);
  return () => (isEager ? host.settled() : host.dealt());
}

/** What keeps the parts of an upstream's answer apart: they must not wait as long as the client does. */
export function answerApart({ service }: Case, host: Listening): Apart {
  return () => (service === undefined ? host.dealt() : host.settled());
}

async function run(
  step: TrafficStep,
  given: Case,
  clients: Clients,
  upstreams: Upstreams,
  host: Listening,
  apart: Apart,
  exchange: Exchange | undefined,
): Promise<Exchange | undefined> {
  const header = (program: Program | undefined) => program && headerProgram(given, program);
  if ("request" in step) {
    const before = host.spoken();
    const whole = await clients.request(step.request, header(step.request.program), apart);
    await finish(whole, upstreams, host, before, given.service === undefined ? 0 : HANGS);
    return whole;
  }
  if ("open" in step) exchange = clients.open(step.open, header(step.open.program));
  else if ("data" in step) await exchange?.write(step.data);
  else if ("end" in step) exchange?.end(step.end === true ? undefined : step.end);
  else if ("cancel" in step) exchange?.cancel();
  else if ("wait" in step) await sleep(step.wait);
  else if ("garbage" in step) await clients.garbage();
  else if ("removePlugins" in step) await host.removePlugins();
  else if ("connect" in step) await clients.connect();
  else if ("send" in step) clients.send(step.send);
  else if ("halfClose" in step) clients.halfClose();
  else if ("reset" in step) clients.reset();
  else if ("upstreamSend" in step) upstreams.sendTcp(step.upstreamSend);
  else if ("upstreamClose" in step) upstreams.closeTcp();
  return exchange;
}

/** Waits for the end of an exchange, or until it hangs. */
async function finish(
  exchange: Exchange,
  upstreams: Upstreams,
  host: Listening,
  before: number,
  hangs: number,
): Promise<void> {
  let ended = false;
  void exchange.done.then(() => (ended = true));
  const until = Date.now() + PATIENCE;
  while (!ended && Date.now() < until && host.isAlive()) {
    await Promise.race([exchange.done, host.settled(() => ended)]);
    const heard = host.spoken();
    if (!ended && hangs) await Promise.race([exchange.done, sleep(hangs)]);
    if (!ended) await Promise.race([exchange.done, host.settled(() => ended)]);
    // A host that has said nothing yet is busy, not silent.
    const isSilent = host.spoken() === heard && heard > before;
    if (!ended && upstreams.idle && isSilent) break;
  }
}
