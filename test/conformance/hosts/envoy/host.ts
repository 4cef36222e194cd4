/** Runs cases on a real Envoy: one process for many cases, one listener at a time. */
import type { Case, Host, Observation } from "../../case.js";
import { prepare, prepareBystander } from "../../prepare.js";
import { Clients } from "../../wire/clients.js";
import { answerApart, drive } from "../../wire/drive.js";
import { Upstreams, type Ports } from "../../wire/upstreams.js";
import { listener } from "./config.js";
import type { LogEntry } from "./log.js";
import { observe } from "./observe.js";
import { EnvoyProcess } from "./process.js";

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
    const { pace } = envoy;
    const { entries } = envoy.log;
    const from = entries.length;
    const clients = new Clients();
    const listening = pace.listening(
      () => clients.activity + this.#upstreams.activity,
      async () => void (await envoy.serve(others)),
    );
    this.#upstreams.behave(given, answerApart(given, listening));
    const { refused, port } = await envoy.serve([listener(given, plugins), ...others]);
    clients.port = port ?? 0;
    if (port !== undefined) await drive(given, clients, this.#upstreams, listening);
    // What is still open now was open when the case ended, whatever closing makes of it.
    const client = structuredClone(clients.messages);
    const upstream = structuredClone(this.#upstreams.seen);
    clients.close();
    const outlived = await this.#unload(envoy, from);
    const observation = {
      start: refused ?? "accepted",
      ...observe(entries.slice(from), envoy.mainThread),
      client,
      upstream,
    };
    if (outlived !== undefined) return { ...observation, died: outlived };
    if (envoy.ended === undefined) return observation;
    await this.#drop();
    return { ...observation, died: `Envoy ended: ${envoy.ended}` };
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

  /** Removes the listener and waits until the last VM of the case is gone; resolves to why it does not go. */
  async #unload(envoy: EnvoyProcess, from: number): Promise<string | undefined> {
    const { pace } = envoy;
    const isUnloaded = () => !hasLivingVms(envoy.log.entries, from);
    await pace.settled();
    if (pace.stuck === undefined) {
      await envoy.serve([]);
      await pace.until(isUnloaded, 1_500);
      await pace.settled();
    }
    if (envoy.ended !== undefined || (pace.stuck === undefined && isUnloaded())) return undefined;
    // What outlives its case would speak during the next one.
    await this.#drop();
    return `Envoy was ended: ${pace.stuck ?? "it did not let go of the plugin"}`;
  }
}

function hasLivingVms(entries: readonly LogEntry[], from: number): boolean {
  for (let index = entries.length - 1; index >= from; index--) {
    const match = /(\d+) (?:remaining|now) active/.exec(entries[index]!.message);
    if (match) return match[1] !== "0";
  }
  return false;
}
