/** One running Envoy: its process, its log as entries, its listeners through a watched file. */
import { spawn, type ChildProcessByStdio } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import type { Ports } from "../../wire/upstreams.js";
import { bootstrap, PULSE } from "./config.js";
import { Log, LOG_FORMAT } from "./log.js";
import { Pace } from "./pace.js";

/** An Envoy process with one worker. */
export class EnvoyProcess {
  readonly log = new Log();
  /** Set once the process is gone. */
  ended: string | undefined;
  readonly #folder = mkdtempSync(join(tmpdir(), "proxy-wasm-conformance-"));
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  #pace: Pace | undefined;
  #admin: { host: string; port: number } | undefined;

  private constructor(executable: string, ports: Ports) {
    const config = join(this.#folder, "bootstrap.json");
    this.#publish([]);
    writeFileSync(config, JSON.stringify(bootstrap(this.#folder, ports)));
    this.#child = spawn(
      executable,
      [
        ...["-c", config, "--concurrency", "1", "--use-dynamic-base-id"],
        ...["-l", "warning", "--component-log-level", "wasm:trace"],
        ...["--log-format", LOG_FORMAT],
        ...["--admin-address-path", join(this.#folder, "admin")],
        // A removed listener must end its plugins at once, so that cases do not overlap.
        ...["--drain-time-s", "0", "--drain-strategy", "immediate"],
      ],
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    this.#child.stdout.on("data", this.log.reader());
    this.#child.stderr.on("data", this.log.reader());
    this.#child.on("error", (error) => (this.ended = error.message));
    this.#child.on("exit", (code, signal) => (this.ended = signal ?? `exit code ${code}`));
  }

  /** Starts Envoy and waits until it serves its admin page. */
  static async start(executable: string, ports: Ports): Promise<EnvoyProcess> {
    const envoy = new EnvoyProcess(executable, ports);
    const until = Date.now() + 20_000;
    while (Date.now() < until && envoy.ended === undefined) {
      envoy.#admin = readAddress(join(envoy.#folder, "admin"));
      if (envoy.#admin && (await envoy.admin("/ready").catch(() => "")).startsWith("LIVE")) {
        const listeners = await envoy.#listeners();
        const port = listeners.find(({ name }) => name === PULSE)?.port;
        if (port !== undefined) {
          envoy.#pace = new Pace(port, envoy.log, () => envoy.ended === undefined);
          return envoy;
        }
      }
      await sleep(10);
    }
    const last = envoy.log.entries.slice(-5).map(({ message }) => message);
    await envoy.stop();
    throw new Error(
      [
        `Envoy (${executable}) did not start: ${envoy.ended ?? "not ready after 20 s"}`,
        ...last,
      ].join("\n"),
    );
  }

  /** Replaces the listeners; resolves to the message that refuses one, or undefined. */
  async serve(
    listeners: readonly { name: string }[],
  ): Promise<{ refused?: string; port?: number }> {
    const from = this.log.entries.length;
    this.#publish(listeners);
    const name = listeners[0]?.name;
    const until = Date.now() + 10_000;
    while (Date.now() < until && this.ended === undefined) {
      const refusal = this.log.entries
        .slice(from)
        .find(({ component, message }) => component === "config" && /rejected/.test(message));
      if (refusal) return { refused: refusal.message };
      const active = await this.#listeners();
      const found = active.find((listener) => listener.name === name);
      if (name === undefined && active.every((listener) => listener.name === PULSE)) return {};
      if (found) return { port: found.port };
      await sleep(2);
    }
    return { refused: `the listener did not start: ${this.ended ?? "timeout"}` };
  }

  async #listeners(): Promise<{ name: string; port: number }[]> {
    const text = await this.admin("/listeners?format=json").catch(() => "{}");
    const { listener_statuses: all = [] } = JSON.parse(text || "{}") as Listeners;
    return all.map(({ name, local_address }) => ({
      name,
      port: local_address.socket_address.port_value,
    }));
  }

  /** The worker's pace; there is one as soon as Envoy has started. */
  get pace(): Pace {
    return this.#pace!;
  }

  /** The thread that configures; the other one that speaks is the worker. */
  get mainThread(): string {
    return String(this.#child.pid);
  }

  admin(path: string): Promise<string> {
    return new Promise((done, fail) => {
      get({ ...this.#admin, path, agent: false, timeout: 2_000 }, (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => (text += chunk.toString()));
        response.on("end", () => done(text));
      }).on("error", fail);
    });
  }

  async stop(): Promise<void> {
    this.#pace?.close();
    if (this.ended === undefined) {
      const gone = new Promise((done) => this.#child.once("exit", done));
      this.#child.kill("SIGKILL");
      await gone;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #publish(listeners: readonly object[]): void {
    const partial = join(this.#folder, "listeners.partial");
    writeFileSync(partial, JSON.stringify({ resources: listeners }));
    renameSync(partial, join(this.#folder, "listeners.json"));
  }
}

interface Listeners {
  listener_statuses?: { name: string; local_address: { socket_address: { port_value: number } } }[];
}

function readAddress(path: string): { host: string; port: number } | undefined {
  if (!existsSync(path)) return undefined;
  const match = /^(.*):(\d+)$/.exec(readFileSync(path, "utf8").trim());
  return match ? { host: match[1]!, port: Number(match[2]) } : undefined;
}
