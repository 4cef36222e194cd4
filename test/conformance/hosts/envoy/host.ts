/** Runs cases on a real Envoy: one process for many cases, one listener at a time. */
import type { Case, Host, Observation, TrafficStep } from "../../case.js";
import { headerProgram, prepare } from "../../prepare.js";
import { renderTrace } from "../../trace.js";
import { Clients, type Exchange } from "../../wire/clients.js";
import { Upstreams, type Ports } from "../../wire/upstreams.js";
import { listener } from "./config.js";
import { EnvoyProcess, type LogEntry } from "./process.js";
import { traceEvents } from "./trace.js";

/** Milliseconds of silence after which nothing more is expected to happen by itself. */
const QUIET = 12;
/** How long an exchange may last. */
const PATIENCE = 4_000;

/** A host that is one Envoy executable. */
export class EnvoyHost implements Host {
  readonly profile = "envoy";
  readonly #upstreams = new Upstreams();
  #ports: Ports | undefined;
  #process: EnvoyProcess | undefined;

  constructor(
    readonly name: string,
    readonly executable: string,
  ) {}

  async run(given: Case): Promise<Observation> {
    const plugins = await prepare(given);
    if (given.alone) await this.#drop();
    const envoy = await this.#running();
    const from = envoy.entries.length;
    this.#upstreams.behave(given.upstream, given.service);
    const { refused, port } = await envoy.serve([listener(given, plugins)]);
    const clients = new Clients(port ?? 0);
    if (port !== undefined) {
      await envoy.silence(QUIET);
      await this.#drive(given, clients, envoy);
      await envoy.silence(QUIET);
    }
    // What is still open now was open when the case ended, whatever closing makes of it.
    const client = structuredClone(clients.messages);
    const upstream = structuredClone(this.#upstreams.seen);
    clients.close();
    await this.#unload(envoy, from);
    const entries = envoy.entries.slice(from);
    const observation = this.#observe(entries, envoy.mainThread);
    if (refused !== undefined) observation.start = refused;
    observation.client = client;
    observation.upstream = upstream;
    if (envoy.ended !== undefined) {
      observation.died = `Envoy ended: ${envoy.ended}`;
      await this.#drop();
    }
    return observation;
  }

  async close(): Promise<void> {
    await this.#drop();
    if (this.#ports) await this.#upstreams.close();
    this.#ports = undefined;
  }

  async #running(): Promise<EnvoyProcess> {
    this.#ports ??= await this.#upstreams.listen();
    if (this.#process && this.#process.ended !== undefined) await this.#drop();
    this.#process ??= await EnvoyProcess.start(this.executable, this.#ports);
    return this.#process;
  }

  async #drop(): Promise<void> {
    const envoy = this.#process;
    this.#process = undefined;
    await envoy?.stop();
  }

  /** Removes the listener and waits until the last VM of the case is gone. */
  async #unload(envoy: EnvoyProcess, from: number): Promise<void> {
    await envoy.silence(QUIET);
    await envoy.serve([]);
    const gone = await envoy.until(() => !hasLivingVms(envoy.entries, from), 1_500);
    await envoy.silence(3);
    // What outlives its case would speak during the next one.
    if (!gone) await this.#drop();
  }

  async #drive(given: Case, clients: Clients, envoy: EnvoyProcess): Promise<void> {
    let exchange: Exchange | undefined;
    for (const step of given.traffic ?? defaultTraffic(given)) {
      if (envoy.ended !== undefined) return;
      exchange = await this.#step(step, given, clients, envoy, exchange);
    }
  }

  async #step(
    step: TrafficStep,
    given: Case,
    clients: Clients,
    envoy: EnvoyProcess,
    exchange: Exchange | undefined,
  ): Promise<Exchange | undefined> {
    const header = (program: Parameters<typeof headerProgram>[1] | undefined) =>
      program && headerProgram(given, program);
    if ("request" in step) {
      const whole = await clients.request(step.request, header(step.request.program));
      // An exchange that hangs is noticed by the silence of the host.
      let ended = false;
      void whole.done.then(() => (ended = true));
      const until = Date.now() + PATIENCE;
      while (!ended && Date.now() < until && envoy.ended === undefined) {
        await Promise.race([whole.done, envoy.silence(90)]);
        if (!ended && this.#upstreams.idle) break;
      }
      await envoy.silence(QUIET);
      return whole;
    }
    if ("open" in step) exchange = clients.open(step.open, header(step.open.program));
    else if ("data" in step) await exchange?.write(step.data);
    else if ("end" in step) exchange?.end(step.end === true ? undefined : step.end);
    else if ("cancel" in step) exchange?.cancel();
    else if ("wait" in step) await new Promise((done) => setTimeout(done, step.wait));
    else if ("connect" in step) await clients.connect();
    else if ("send" in step) clients.send(step.send);
    else if ("halfClose" in step) clients.halfClose();
    else if ("reset" in step) clients.reset();
    else if ("upstreamSend" in step) this.#upstreams.sendTcp(step.upstreamSend);
    else if ("upstreamClose" in step) this.#upstreams.closeTcp();
    await new Promise((done) => setTimeout(done, 3));
    await envoy.silence(QUIET);
    return exchange;
  }

  #observe(entries: readonly LogEntry[], mainThread: string): Observation {
    const worker = entries.filter(({ thread }) => thread !== mainThread);
    return {
      start: "accepted",
      notes: worker.flatMap((entry) => noteOf(entry) ?? []),
      trace: renderTrace(traceEvents(worker)),
      client: [],
      upstream: [],
      log: entries
        .filter(
          ({ level, thread }) =>
            /info|warn|error|critical/.test(level) &&
            (thread !== mainThread || !/info/.test(level)),
        )
        .filter((entry) => noteOf(entry) === undefined)
        .map(
          ({ level, message }) =>
            `${level}: ${message.split("\n")[0]!.replace(/^wasm log[^:]*: /, "")}`,
        ),
    };
  }
}

/** The traffic of a case that names none: one request, or one connection. */
export function defaultTraffic(given: Case): readonly TrafficStep[] {
  return given.listener === "tcp"
    ? [
        { connect: true },
        { send: "ping" },
        { upstreamSend: "pong" },
        { halfClose: true },
        { upstreamClose: true },
      ]
    : [{ request: {} }];
}

/** The probe's note in a log entry: callbacks start with `> `, calls with a hostcall's name. */
function noteOf({ component, level, message }: LogEntry): string | undefined {
  if (component !== "wasm" || level !== "info") return undefined;
  return /^wasm log[^:]*: ((?:> |\w+ (?:-?\d|-|")).*)$/s.exec(message)?.[1];
}

function hasLivingVms(entries: readonly LogEntry[], from: number): boolean {
  for (let index = entries.length - 1; index >= from; index--) {
    const match = /(\d+) (?:remaining|now) active/.exec(entries[index]!.message);
    if (match) return match[1] !== "0";
  }
  return false;
}
