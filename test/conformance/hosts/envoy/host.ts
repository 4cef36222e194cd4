/** Runs cases on a real Envoy: one process for many cases, one listener at a time. */
import type { Case, Host, Observation } from "../../case.js";
import { prepare, prepareBystander } from "../../prepare.js";
import { renderTrace } from "../../trace.js";
import { Clients } from "../../wire/clients.js";
import { isNote } from "../../notes.js";
import { apartOf, drive, type Listening } from "../../wire/drive.js";
import { Upstreams, type Ports } from "../../wire/upstreams.js";
import { listener } from "./config.js";
import { EnvoyProcess, type LogEntry } from "./process.js";
import { traceEvents } from "./trace.js";

/** A host that is one Envoy executable. */
export class EnvoyHost implements Host {
  readonly profile = "envoy";
  readonly #upstreams = new Upstreams();
  #ports: Ports | undefined;
  #process: EnvoyProcess | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly name: string,
    readonly executable: string,
  ) {}

  /** One case at a time, even if a caller has given up on the one before. */
  run(given: Case): Promise<Observation> {
    const turn = this.#last.then(() => this.#run(given));
    this.#last = turn.catch(() => {});
    return turn;
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#drop();
    if (this.#ports) await this.#upstreams.close();
    this.#ports = undefined;
  }

  async #run(given: Case): Promise<Observation> {
    const plugins = await prepare(given);
    const bystander = await prepareBystander(given);
    const others = bystander ? [listener(given, [bystander], 0, `${given.id}-bystander`)] : [];
    if (given.alone) await this.#drop();
    const envoy = await this.#running();
    const from = envoy.entries.length;
    const clients = new Clients();
    const listening: Listening = {
      dealt: () => envoy.dealt(),
      settled: (isOver) => envoy.settled(() => clients.activity + this.#upstreams.activity, isOver),
      removePlugins: async () => void (await envoy.serve(others)),
      spoken: () => envoy.entries.length,
      isAlive: () => envoy.ended === undefined,
    };
    this.#upstreams.behave(given, apartOf(given, listening));
    const { refused, port } = await envoy.serve([listener(given, plugins), ...others]);
    clients.port = port ?? 0;
    if (port !== undefined) {
      await listening.settled();
      await drive(given, clients, this.#upstreams, listening);
      await listening.settled();
    }
    // What is still open now was open when the case ended, whatever closing makes of it.
    const client = structuredClone(clients.messages);
    const upstream = structuredClone(this.#upstreams.seen);
    clients.close();
    const isGone = await this.#unload(envoy, from);
    const entries = envoy.entries.slice(from);
    const observation = this.#observe(entries, envoy.mainThread);
    if (refused !== undefined) observation.start = refused;
    observation.client = client;
    observation.upstream = upstream;
    if (!isGone) observation.died = "Envoy did not let go of the plugin, and was ended";
    else if (envoy.ended !== undefined) {
      observation.died = `Envoy ended: ${envoy.ended}`;
      await this.#drop();
    }
    return observation;
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

  /** Removes the listener and waits until the last VM of the case is gone; false if it does not go. */
  async #unload(envoy: EnvoyProcess, from: number): Promise<boolean> {
    await envoy.settled();
    await envoy.serve([]);
    await envoy.until(() => !hasLivingVms(envoy.entries, from), 1_500);
    await envoy.settled();
    const isGone = envoy.ended !== undefined || !hasLivingVms(envoy.entries, from);
    // What outlives its case would speak during the next one.
    if (!isGone) await this.#drop();
    return isGone;
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

/** The probe's note in a log entry. */
function noteOf({ component, level, message }: LogEntry): string | undefined {
  if (component !== "wasm" || level !== "info") return undefined;
  const text = /^wasm log[^:]*: (.*)$/s.exec(message)?.[1];
  return text !== undefined && isNote(text) ? text : undefined;
}

function hasLivingVms(entries: readonly LogEntry[], from: number): boolean {
  for (let index = entries.length - 1; index >= from; index--) {
    const match = /(\d+) (?:remaining|now) active/.exec(entries[index]!.message);
    if (match) return match[1] !== "0";
  }
  return false;
}
